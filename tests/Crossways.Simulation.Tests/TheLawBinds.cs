using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What a state's law allows, what becomes of what it does not allow, and how long it waits.</summary>
public class TheLawBinds
{
    static readonly Scenario Strict = Cases.Harvest(
        """
        law:
          measures:
            search: { decides: judge, urgent: true, confirm within: 1h, source: { en: "Criminal Procedure Code, art. 61", fr: "Code de procédure pénale, art. 61" } }
            arrest: { decides: prosecutor, urgent: true, confirm within: 30m }
            surveillance: { decides: judge, urgent: false, powers: [border-guard] }
          custody: 2h
          excludes: [no-authority, broken-custody, undisclosed]
          hearing: 30m
        """);

    readonly Table table = new(Strict);

    [Fact]
    public void A_search_that_no_judge_confirmed_in_time_is_not_read_in_court()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        Assert.Equal(ExerciseTime.On(1, 9, 0), table.ViewOf("investigator").Measures[search].ConfirmBy);
        table.At("08:50");
        table.Shares("investigator", "house-rules", "prosecutor");

        table.At("09:00");

        Assert.True(table.ViewOf("investigator").Measures[search].Lapsed);
        Assert.Equal([Exclusion.NoAuthority], NotRead("prosecutor", "house-rules"));
        Assert.Equal(CustodyAuthority.Lapsed, table.ViewOf("prosecutor").Exhibits[new ExhibitId("house-rules")].Chain[0].Authority);
        Assert.Equal("already-decided", table.Refused("control", new DecideAuthorisation(search, true, "Late.") { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Confirmed_in_time_it_stays_read()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("08:55");
        table.Grant("control", search);

        table.At("12:00");

        Assert.False(table.ViewOf("investigator").Measures[search].Lapsed);
        Assert.Empty(NotRead("investigator", "house-rules"));
    }

    [Fact]
    public void Without_a_law_of_its_own_a_state_sets_no_limit()
    {
        var library = new Table(Table.Harvest);
        var search = library.Measure("investigator", "search", "ferrin-house", urgent: true);

        library.At("17:59");

        Assert.Null(library.ViewOf("investigator").Measures[search].ConfirmBy);
        library.Grant("control", search);
        Assert.True(library.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")].Lawful);
    }

    [Fact]
    public void A_door_opened_without_a_judge_shows_what_is_inside_and_proves_nothing()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", withoutAuthority: true);
        table.At("09:00");

        var shown = table.ViewOf("investigator").Measures[search];
        Assert.Equal(MeasureState.Done, shown.State);
        Assert.True(shown.WithoutAuthority);
        Assert.Contains(new ExhibitId("house-rules"), shown.Brought);
        Assert.Contains(new SubjectId("rusk-ambry"), table.ViewOf("investigator").Subjects.Keys);
        Assert.Equal([Exclusion.NoAuthority], NotRead("investigator", "house-rules"));
        Assert.Equal(CustodyAuthority.None, table.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")].Chain[0].Authority);

        // Nobody can make it good afterwards.
        Assert.False(table.ViewOf("control").Measures[search].MayDecide);
        Assert.Equal("already-decided", table.Refused("control", new DecideAuthorisation(search, true, "After the fact.") { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void No_bank_opens_its_books_without_the_paper() =>
        Assert.Equal("needs-authority", table.Refused("financial-analyst", new RequestMeasure(
            new MeasureKindId("account-information"), new SubjectId("brightrow"), "Quickly.", Urgent: false, WithoutAuthority: true) { Id = Guid.NewGuid() }));

    [Fact]
    public void The_power_and_who_decides_are_those_of_the_own_state()
    {
        var measure = table.Measure("border-officer", "surveillance", "packing-plant", urgent: true);

        // The library lets a prosecutor decide; the law of this state wants a judge, beforehand.
        Assert.Equal([Roster.Control], table.ViewOf("border-officer").Measures[measure].Authorisers);
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("border-officer").Measures[measure].State);
        Assert.Equal("outside-own-powers", table.Refused("investigator", new RequestMeasure(
            new MeasureKindId("surveillance"), new SubjectId("packing-plant"), "As always.", Urgent: false) { Id = Guid.NewGuid() }));
        Assert.Contains(table.ViewOf("investigator-brekka").Opening!.Measures, card => card is { Id.Value: "surveillance", Authorisation: Authoriser.Prosecutor });
    }

    [Fact]
    public void Who_was_arrested_walks_free_when_no_court_has_ordered_detention_in_time()
    {
        Arrest();
        Assert.Equal(ExerciseTime.On(1, 10, 20), table.ViewOf("prosecutor").Custody[new SubjectId("corven-hald")].Until);

        table.At("10:20");

        Assert.DoesNotContain(LibraryConditions.Arrested, table.StateOf("corven-hald").Is);
        Assert.True(table.ViewOf("investigator").Custody[new SubjectId("corven-hald")].Over);
    }

    [Fact]
    public void Detention_is_ordered_where_the_file_bears_out_the_suspicion()
    {
        const string paper = "house-rules";
        Arrest();
        table.Grant("control", table.Measure("investigator", "search", "ferrin-house"));
        table.At("09:10");
        table.Shares("investigator", paper, "prosecutor");
        table.Discloses("prosecutor", "corven-hald", paper);
        table.AsksForDetention("prosecutor", "corven-hald", paper);

        table.At("12:00");

        var hearing = Assert.Single(table.ViewOf("prosecutor").Hearings.Values);
        Assert.Equal(HearingOutcome.Detained, hearing.Outcome);
        Assert.Equal([new ExhibitId(paper)], hearing.Findings!.Proving);
        Assert.Contains(LibraryConditions.Detained, table.StateOf("corven-hald").Is);
        Assert.Equal("not-in-custody", table.Refused("prosecutor", Table.Hearing(HearingKind.Detention, "corven-hald", null, [paper], [])));
    }

    [Fact]
    public void And_refused_where_it_does_not()
    {
        Arrest();
        table.AsksForDetention("prosecutor", "corven-hald");

        table.At("09:30");

        Assert.Equal(HearingOutcome.Released, table.ViewOf("prosecutor").Hearings[1].Outcome);
        Assert.DoesNotContain(LibraryConditions.Arrested, table.StateOf("corven-hald").Is);
    }

    [Fact]
    public void An_urgent_arrest_that_is_not_confirmed_falls()
    {
        table.Measure("investigator", "arrest", "corven-hald", urgent: true);
        table.At("08:25");
        Assert.Contains(LibraryConditions.Arrested, table.StateOf("corven-hald").Is);

        table.At("08:30");

        Assert.True(table.ViewOf("investigator").Custody[new SubjectId("corven-hald")].Over);
        Assert.DoesNotContain(LibraryConditions.Arrested, table.StateOf("corven-hald").Is);
    }

    [Fact]
    public void A_copy_of_a_copy_is_not_read_and_the_original_is()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.Grant("control", search);
        table.At("09:00");
        table.Shares("investigator", "house-rules", "inspector");
        table.Shares("inspector", "house-rules", "prosecutor");
        Assert.Empty(NotRead("inspector", "house-rules"));
        Assert.Equal([Exclusion.BrokenCustody], NotRead("prosecutor", "house-rules"));
        Assert.Equal("not-the-original", table.Refused("inspector", new ShareExhibit(new ExhibitId("house-rules"), [new SeatId("prosecutor")], "", Original: true) { Id = Guid.NewGuid() }));

        table.HandsOver("investigator", "house-rules", "prosecutor");

        Assert.Empty(NotRead("prosecutor", "house-rules"));
        Assert.True(table.ViewOf("prosecutor").Exhibits[new ExhibitId("house-rules")].HasOriginal);
        Assert.False(table.ViewOf("investigator").Exhibits[new ExhibitId("house-rules")].HasOriginal);
    }

    [Fact]
    public void A_direct_copy_heals_what_a_copy_of_a_copy_had_broken()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.Grant("control", search);
        table.At("09:00");
        table.Shares("investigator", "house-rules", "inspector");
        table.Shares("inspector", "house-rules", "prosecutor");

        table.Shares("investigator", "house-rules", "prosecutor");

        Assert.Empty(NotRead("prosecutor", "house-rules"));
    }

    [Fact]
    public void The_country_profile_shows_the_law_that_binds()
    {
        var profile = Strict.States[new StateId("velmara")].Profile;

        Assert.Contains("<td>Search and seizure</td><td>judge; if urgent at once, and confirmed within 1 h, or nothing it brings is read</td><td>Criminal Procedure Code, art. 61</td>", profile.En, StringComparison.Ordinal);
        Assert.Contains("remise en liberté après 2 h", System.Net.WebUtility.HtmlDecode(profile.Fr), StringComparison.Ordinal);
        Assert.DoesNotContain("released after", Strict.States[new StateId("dorvane")].Profile.En, StringComparison.Ordinal);
    }

    void Arrest()
    {
        var arrest = table.Measure("investigator", "arrest", "corven-hald");
        table.Grant("prosecutor", arrest);
        table.At("08:20");
        Assert.Contains(LibraryConditions.Arrested, table.StateOf("corven-hald").Is);
    }

    IReadOnlyList<Exclusion> NotRead(string desk, string exhibit) => table.ViewOf(desk).Exhibits[new ExhibitId(exhibit)].NotRead;
}
