using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>A judge is asked before a door opens, after it was opened, and for whom a guardian is to be: in a hearing, with reasons.</summary>
public class MeasuresBeforeTheCourt
{
    static readonly Scenario Strict = Cases.Harvest(
        """
        law:
          measures:
            search: { decides: judge, urgent: true, confirm within: 1h }
            guardian-appointment: { decides: judge }
          excludes: [no-authority, undisclosed]
          hearing: 90m
        """);

    readonly Table table = new(Strict);

    void Asks(string desk, int measure, string target, params string[] exhibits) => table.Do(desk, Hearing(measure, target, exhibits));

    static RequestHearing Hearing(int measure, string target, params string[] exhibits) =>
        new(HearingKind.Authorisation, new SubjectId(target), null, [.. exhibits.Select(exhibit => new ExhibitId(exhibit))], "The door was opened for a cry.", []) { Id = Guid.NewGuid(), Measure = measure };

    [Fact]
    public void An_urgent_search_is_confirmed_in_a_hearing_before_it_lapses()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        var paper = PaperThatNames("investigator", "ferrin-house");
        Asks("investigator", search, "ferrin-house", paper);
        var asked = table.ViewOf("investigator").Hearings[1];
        Assert.Equal(search, asked.Measure);
        Assert.True(asked.Due < ExerciseTime.On(1, 9, 0), "A court that is asked in time decides in time.");
        Assert.Equal("before-the-court", table.Refused("control", new DecideAuthorisation(search, true, "At the desk.") { Id = Guid.NewGuid() }));
        Assert.False(table.ViewOf("control").Measures[search].MayDecide);

        table.At("09:00");

        Assert.Equal(HearingOutcome.Allowed, table.ViewOf("investigator").Hearings[1].Outcome);
        Assert.Equal([new ExhibitId(paper)], table.ViewOf("investigator").Hearings[1].Findings!.Proving);
        Assert.True(table.ViewOf("investigator").Measures[search].Granted);
        Assert.False(table.ViewOf("investigator").Measures[search].Lapsed);
        Assert.True(table.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")].Lawful);
    }

    [Fact]
    public void What_the_search_found_does_not_justify_the_search()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("08:50");
        Asks("investigator", search, "ferrin-house", "house-rules");
        table.At("09:00");

        Assert.Equal(HearingOutcome.NotAllowed, table.ViewOf("investigator").Hearings[1].Outcome);
        Assert.False(table.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")].Lawful);
    }

    [Fact]
    public void A_judge_or_control_decides_with_reasons_and_the_measure_begins()
    {
        var search = table.Measure("investigator", "search", "ferrin-house");
        Asks("investigator", search, "ferrin-house");
        Assert.Equal("unknown-outcome", table.Refused("control", new DecideHearing(1, HearingOutcome.Detained, "No.", []) { Id = Guid.NewGuid() }));
        Assert.Equal("already-asked", table.Refused("investigator", Hearing(search, "ferrin-house")));
        table.Do("control", new DecideHearing(1, HearingOutcome.Allowed, "The neighbour is credible.", []) { Id = Guid.NewGuid() });

        var measure = table.ViewOf("investigator").Measures[search];
        Assert.Equal(MeasureState.UnderWay, measure.State);
        Assert.Equal("The neighbour is credible.", measure.Reasons);
        Assert.Empty(table.ViewOf("ngo-case-worker").Hearings);
    }

    [Fact]
    public void Where_the_law_asks_a_court_a_guardian_is_appointed_in_a_hearing()
    {
        table.Refers("family-officer-brekka", "ilo-maren", "child-protection");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        var guardian = table.Measure("child-protection", "guardian-appointment", "ilo-maren");
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("child-protection").Measures[guardian].State);
        Asks("child-protection", guardian, "ilo-maren");
        table.At("09:30");
        Assert.Equal(HearingOutcome.Allowed, table.ViewOf("child-protection").Hearings[1].Outcome);

        table.At("10:00");

        Assert.Contains(LibraryConditions.Guarded, table.StateOf("ilo-maren").Is);
    }

    [Fact]
    public void A_court_is_asked_only_by_whoever_takes_the_measure_and_only_while_it_waits_for_a_judge()
    {
        var search = table.Measure("investigator", "search", "ferrin-house");
        Assert.Equal("unknown-measure", table.Refused("prosecutor", Hearing(search, "ferrin-house")));
        table.Grant("control", search);
        Assert.Equal("nothing-to-decide", table.Refused("investigator", Hearing(search, "ferrin-house")));
        var visit = table.Measure("investigator", "site-visit", "packing-plant");
        Assert.Equal("nothing-to-decide", table.Refused("investigator", Hearing(visit, "packing-plant")));
    }

    // Something in the file speaks of the target.
    string PaperThatNames(string desk, string target)
    {
        foreach (var paper in table.File(desk))
        {
            if (table.Scenario.Exhibits.TryGet(new ExhibitId(paper), out var exhibit) && exhibit.Names.Contains(new SubjectId(target)))
            {
                return paper;
            }
        }

        throw new InvalidOperationException($"Nothing in the file of {desk} names {target}.");
    }
}
