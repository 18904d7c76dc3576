using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>Simulated teams read statements, ask for the next one, and freeze.</summary>
public class FollowingTheMoney
{
    static readonly Casebook Case = new(MoneyCase.Read());

    static readonly Play Play = ByTheBook(1);

    static Play ByTheBook(long seed) => Play.Of(Case, Crew.Of(Case.Scenario, Policy.ByTheBook), seed);

    [Fact]
    public void A_team_that_works_by_the_book_asks_for_accounts_and_phones_it_has_read_about()
    {
        // An hour or two is short: not every team comes to the telephones.
        var made = Enumerable.Range(1, 12).SelectMany(seed => ByTheBook(seed).Acts).SelectMany(act => act.Events).OfType<ExhibitMade>().ToList();

        Assert.Contains(made, one => one.Exhibit.Statement?.Account.Value == "acc-viktor");
        Assert.Contains(made, one => one.Exhibit.Calls is not null);
    }

    [Fact]
    public void And_wants_the_account_frozen_to_which_a_statement_points()
    {
        var freeze = Play.Acts.SelectMany(act => act.Events).OfType<MeasureRequested>().First(asked => asked.Kind.Value == "account-freeze");

        Assert.Contains(
            Play.World.FeedOf(freeze.By).Entries.Select(entry => entry.Item).OfType<ExhibitShown>(),
            exhibit => exhibit.Statement?.Account == freeze.Target
        );
    }

    [Fact]
    public void What_only_a_statement_carries_and_names_is_within_reach()
    {
        var bounds = new Bounds(Case.Scenario);

        Assert.True(bounds.CanBeLearned(new FactId("paid-per-head")));
        Assert.True(bounds.CanBeTaken(new MeasureKindId("account-freeze"), new SubjectId("acc-viktor")));
    }

    [Fact]
    public void Where_nobody_may_ask_the_banks_it_is_proven_out_of_reach()
    {
        var silent = MoneyCase.Edited().Write("measures.yaml", "account-information: { powers: court }\ninvestigation-order: { powers: court }\n").Read();
        Assert.Contains(silent.Findings, finding => finding is { Code: "unknowable", Severity: Severity.Error });
    }

    [Fact]
    public void A_search_for_a_fact_finds_the_account_that_carries_it()
    {
        var plan = Planner.Toward(Case.Scenario, new Goal.Fact(new FactId("takings-to-viktor")), 0);

        Assert.Contains(plan.Errands.Values.SelectMany(errands => errands), errand => errand is Errand.Take(var kind, _, _) && kind.Value == "account-information");
    }
}
