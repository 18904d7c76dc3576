using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>What was so at a moment, who knew it, and who could have known it by then.</summary>
public class TruthBesideBelief
{
    readonly Table table = new(Table.Harvest);

    [Fact]
    public void What_hangs_on_a_kitchen_door_could_be_known_by_whoever_may_search_the_house()
    {
        var rules = Then("08:30", FactOf("house-rules"));

        Assert.Equal(FactStanding.Could, rules.Standing);
        Assert.Empty(rules.KnownBy);
        Assert.Contains(rules.Could, could => could.Seat.Value == "investigator" && could.How.Any(how => how.En.Contains("Old Schoolhouse, Ferrin", StringComparison.Ordinal)));
        Assert.DoesNotContain(rules.Could, could => could.Seat.Value == "ngo-case-worker" && could.How.Any(how => how.En.StartsWith("Search", StringComparison.Ordinal)));
    }

    [Fact]
    public void Once_found_it_is_known_to_one_and_once_shared_to_several_and_every_moment_before_stays_as_it_was()
    {
        var fact = FactOf("house-rules");
        table.At("09:00");
        table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("10:30");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.At("11:00");

        var found = Then("10:00", fact);
        Assert.Equal(FactStanding.One, found.Standing);
        var knows = Assert.Single(found.KnownBy);
        Assert.Equal(("investigator", "House rules from the kitchen door, Ferrin"), (knows.Seat.Value, knows.From!.En));
        var shared = Then("11:00", fact);
        Assert.Equal(FactStanding.Known, shared.Standing);
        Assert.Equal(["investigator", "prosecutor"], shared.KnownBy.Select(seat => seat.Seat.Value));
        Assert.DoesNotContain(shared.Could, could => could.Seat.Value is "investigator" or "prosecutor");
        Assert.Equal(FactStanding.Could, Then("08:59", fact).Standing);
    }

    [Fact]
    public void A_place_is_asked_for_what_lies_there()
    {
        var then = Knowing.At(table.Scenario, 1, table.Acts, table.Scenario.Starts);
        var house = new SubjectId("ferrin-house");

        Assert.Contains(then.Subjects, subject => subject.Id == house && subject.Kind == SubjectKind.Place);
        Assert.Contains(then.Facts, fact => fact.Fact == FactOf("house-rules") && fact.Concerns.Contains(house));
    }

    [Fact]
    public void Every_fact_stands_somewhere_and_what_one_knows_is_never_within_its_own_reach_again()
    {
        table.At("09:00");
        table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.Measure("inspector", "labour-inspection", "packing-plant");
        table.At("18:00");
        var then = Knowing.At(table.Scenario, 1, table.Acts, ExerciseTime.On(1, 18, 0));

        Assert.Equal(table.Scenario.Facts.Count, then.Facts.Count);
        Assert.All(then.Facts, fact => Assert.Empty(fact.KnownBy.Select(knows => knows.Seat).Intersect(fact.Could.Select(could => could.Seat))));
        Assert.All(then.Facts, fact => Assert.Equal(fact.KnownBy.Count switch { 0 => fact.Could.Count > 0 ? FactStanding.Could : fact.Standing, 1 => FactStanding.One, _ => FactStanding.Known }, fact.Standing));
    }

    [Fact]
    public void What_nobody_could_reach_at_the_start_comes_within_reach_only_with_what_shows_it()
    {
        // Whatever the case brings by its own injects is in nobody's reach before they come.
        var brought = table.Scenario.Exhibits
            .Where(exhibit => exhibit is { At: null, Of.Count: 0, HeldBy.Count: 0 })
            .SelectMany(exhibit => exhibit.Carries)
            .Except(table.Scenario.Exhibits.Where(exhibit => exhibit.At is not null || exhibit.Of.Count > 0 || exhibit.HeldBy.Count > 0).SelectMany(exhibit => exhibit.Carries))
            .Where(fact => table.Scenario.Facts[fact].SeenBy.Count == 0
                && !table.Scenario.Registers.Any(row => row.Carries.Contains(fact))
                && !table.Scenario.People.Any(person => person.Tells.Any(tells => tells.Fact == fact)))
            .ToHashSet();
        var then = Knowing.At(table.Scenario, 1, table.Acts, table.Scenario.Starts);

        Assert.All(then.Facts.Where(fact => brought.Contains(fact.Fact)), fact => Assert.Equal(FactStanding.NotYet, fact.Standing));
    }

    FactThen Then(string clock, FactId fact)
    {
        var at = ExerciseTime.On(1, int.Parse(clock[..2]), int.Parse(clock[3..]));
        return Knowing.At(table.Scenario, 1, table.Acts, at).Facts.Single(then => then.Fact == fact);
    }

    FactId FactOf(string exhibit) => table.Scenario.Exhibits[new ExhibitId(exhibit)].Carries[0];
}
