using Crossways.Scenarios;
using Crossways.Scenarios.Tests;
using Crossways.Simulation;

namespace Crossways.Rehearsal.Tests;

/// <summary>Simulated teams in a case whose law binds and whose good ending asks for a conviction.</summary>
public class BeforeTheCourt
{
    /// <summary>The template’s case under a law of its own.</summary>
    /// <param name="judge">Whether somebody sits in court.</param>
    internal static EditedCase Case(bool judge = false)
    {
        var edited = new EditedCase()
            .Replace(
                "states/valdora.md",
                "state: valdora\n",
                """
                state: valdora
                law:
                  measures:
                    search: { decides: judge, urgent: false }
                    arrest: { decides: prosecutor, urgent: true, confirm within: 1h }
                  custody: 3h
                  non-punishment: { rule: binding }
                  excludes: [no-authority, broken-custody, undisclosed]
                  hearing: 20m

                """)
            .Replace("endings/justice.md", "viktor proven", "viktor convicted of trafficking");
        return judge
            ? edited
                .Replace("scenario.yaml", "  open-door:", "  town-court: { name: { en: Town court, fr: Tribunal de la ville }, state: valdora, kind: court }\n  open-door:")
                .Write("seats/judge.md", "---\nseat: judge\nname: { en: Judge, fr: Juge }\nagency: town-court\nteam: town\nprofession: { en: Judge, fr: Juge }\n---\nYou decide on what is put before you.\n")
                .Write("seats/judge.fr.md", "Vous statuez sur ce qui vous est soumis.\n")
            : edited;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Good_work_leads_to_a_conviction_on_what_the_defence_was_shown(bool judge)
    {
        var casebook = new Casebook(Case(judge).Read().Scenario!);
        var plays = Enumerable.Range(1, 6).Select(seed => Play.Of(casebook, Crew.Of(casebook.Scenario, Policy.ByTheBook), seed)).ToList();

        var held = plays.SelectMany(play => play.Acts).SelectMany(act => act.Events).OfType<HearingHeld>().Where(hearing => hearing.Outcome == HearingOutcome.Convicted).ToList();
        Assert.NotEmpty(held);
        Assert.Equal(judge, held.Exists(hearing => hearing.By == new SeatId("judge")));
        Assert.All(held, hearing => Assert.DoesNotContain(hearing.Findings.Excluded, excluded => excluded.NotRead.Contains(Exclusion.Undisclosed)));
        Assert.Contains(plays, play => play.World.Clock.Ending == new EndingId("justice"));
    }

    [Fact]
    public void The_careless_go_ahead_without_authority_and_prove_nothing_with_it()
    {
        var casebook = new Casebook(Case().Read().Scenario!);
        var plays = Enumerable.Range(1, 12).Select(seed => Play.Of(casebook, Crew.Of(casebook.Scenario, Policy.Careless), seed)).ToList();

        var events = plays.SelectMany(play => play.Acts).SelectMany(act => act.Events).ToList();
        Assert.Contains(events, happened => happened is MeasureRequested { WithoutAuthority: true });
        Assert.DoesNotContain(events, happened => happened is HearingHeld { Outcome: HearingOutcome.Convicted });
    }
}
