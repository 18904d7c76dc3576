namespace Crossways.Scenarios.Tests;

/// <summary>Half a day of a case that was written for four: the same truth, less of it.</summary>
public class Versions
{
    private const string HalfDay = """
        version: half-day
        title: { en: Half a day, fr: Une demi-journée }
        ends: day 1 11:00
        seats: [investigator, prosecutor]

        """;

    private static EditedCase Case(string version = HalfDay) => new EditedCase().Write("versions/half-day/version.yaml", version);

    private static ScenarioReading Read(EditedCase edited) => ScenarioReader.Read(edited.Package().Version("half-day"));

    private static Scenario Played(EditedCase edited)
    {
        var reading = Read(edited);
        Assert.Empty(reading.Findings);
        return reading.Scenario!;
    }

    [Fact]
    public void A_version_has_its_own_name_time_and_seats()
    {
        var scenario = Played(Case());

        Assert.Equal("new-case-half-day", scenario.Id.Value);
        Assert.Equal(new LocalText("The Car Wash – Half a day", "La station de lavage – Une demi-journée"), scenario.Title);
        Assert.Equal(ExerciseTime.On(1, 11, 0), scenario.Ends);
        Assert.Equal(["investigator", "prosecutor"], scenario.Seats.Select(seat => seat.Id.Value));
        Assert.DoesNotContain(new SeatId("case-worker"), scenario.Injects.SelectMany(inject => inject.To));
    }

    [Fact]
    public void The_whole_case_does_not_notice_its_versions()
    {
        var reading = Case().Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(3, reading.Scenario!.Seats.Count);
        Assert.Equal(["half-day"], Case().Package().Versions);
    }

    [Fact]
    public void A_file_of_the_version_takes_the_place_of_the_cases()
    {
        var edited = Case()
            .Write("versions/half-day/injects/tip.md", new EditedCase().Files["injects/tip.md"].Replace("day 1 08:", "day 1 09:", StringComparison.Ordinal))
            .Write("versions/half-day/injects/tip.fr.md", new EditedCase().Files["injects/tip.fr.md"]);

        Assert.Equal(9, Played(edited).Injects[new InjectId("tip")].When.At!.Value.Hour);
    }

    [Fact]
    public void What_could_only_follow_from_something_left_out_falls_away_with_it()
    {
        var edited = Case(HalfDay + "leaves out: injects/viktor-is-warned\n")
            .Write("injects/first.md", Silent("first", "when case-worker knows driven-to-town"))
            .Write("injects/second.md", Silent("second", "10m after inject first released"))
            .Write("injects/third.md", Silent("third", "when inject second released or inject viktor-is-warned released"))
            .Write("injects/fourth.md", Silent("fourth", "when inject second released or lena is sheltered"))
            .Write("injects/fifth.md", Silent("fifth", "day 1 12:30"));
        foreach (var id in new[] { "first", "second", "third", "fourth", "fifth" })
        {
            edited.Write($"injects/{id}.fr.md", "Le monde change.\n");
        }

        var injects = Played(edited).Injects.Select(inject => inject.Id.Value).ToList();

        Assert.Contains("fourth", injects);
        Assert.DoesNotContain("viktor-is-warned", injects);
        Assert.Empty(injects.Intersect(["first", "second", "third", "fifth"]));
    }

    [Fact]
    public void Whoever_only_an_absent_seat_knew_is_known_to_nobody()
    {
        var edited = Case().Replace("people/lena.md", "hidden: true", "known to: [case-worker]");

        Assert.True(Played(edited).Person(new SubjectId("lena")).Hidden);
    }

    [Fact]
    public void What_only_an_absent_seat_knew_is_known_to_nobody()
    {
        var edited = Case()
            .Replace("things.yaml", "  sort: company\n", "  sort: company\n  known to: [case-worker]\n")
            .Replace("things.yaml", "shine-ltd:", "van: { sort: vehicle, name: VA 11, state: valdora, known to: [case-worker] }\nphone-van: { sort: phone, name: VA 12, state: valdora, known to: [case-worker] }\nshine-ltd:");

        var scenario = Played(edited);

        Assert.All(["shine-ltd", "van", "phone-van"], id => Assert.True(scenario.Subjects[new SubjectId(id)].Hidden, id));
    }

    [Fact]
    public void Whoever_is_left_out_is_warned_by_nobody_and_does_nothing()
    {
        var edited = Case(HalfDay + "leaves out: people/anton\n")
            .Write("people/anton.md", "---\nperson: anton\nname: Anton Brandt\nstate: valdora\nrole: suspect\nage: 50\n---\nThe brother.\n")
            .Write("people/anton.fr.md", "Le frère.\n")
            .Replace("people/viktor.md", "about:", "warns: [{ who: anton, after: 5m }]\nacts: [{ act: wait, title: Waits, when: when anton is fled, then: [viktor becomes warned] }]\nabout:")
            .Write("injects/anton-leaves.md", Silent("anton-leaves", "day 1 09:00 unless anton is fled"))
            .Write("injects/anton-leaves.fr.md", "Anton part.\n")
            .Replace("injects/anton-leaves.md", "then: [", "then: [anton becomes fled, ");

        var scenario = Played(edited);

        Assert.Empty(scenario.Person(new SubjectId("viktor")).Warns);
        Assert.DoesNotContain(scenario.Injects, inject => inject.Deed is not null);
        Assert.Single(scenario.Injects[new InjectId("anton-leaves")].Then);
    }

    [Fact]
    public void Files_of_registers_and_transfers_stay_out_too()
    {
        var edited = Case(HalfDay + "leaves out: [registers/more-*, transfers/later]\n")
            .Write("registers/more-vehicles.yaml", "register: vehicles\nstate: valdora\nbackground: 500\n")
            .Write("transfers/later.yaml", "- this could not even be read\n");

        Assert.DoesNotContain(Played(edited).Searchable, register => register.Register == "vehicles");
    }

    [Fact]
    public void A_file_to_leave_out_that_is_not_there_is_named()
    {
        var finding = Assert.Single(Read(Case(HalfDay + "leaves out: [injects/tipp]\n")).Findings);

        Assert.Equal(("dangling", "injects/tipp", 5), (finding.Code, finding.Text, finding.Line));
        Assert.Contains("injects/tip", finding.Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_version_is_a_package_like_any_other()
    {
        using var folder = new TemporaryFolder();
        Case().Package().CopyTo(folder.At("case"));
        var version = ScenarioPackage.Of(folder.At("case/versions/half-day"));
        version.CopyTo(folder.At("kept"));

        Assert.Equal(version.Hash(), ScenarioPackage.Of(folder.At("kept")).Hash());
        Assert.NotEqual(version.Hash(), ScenarioPackage.Of(folder.At("case")).Hash());
        Assert.Equal(2, ScenarioReader.Read(folder.At("kept")).Scenario!.Seats.Count);
    }

    private static string Silent(string id, string when) =>
        $$"""
        ---
        inject: {{id}}
        storyline: car-wash
        title: { en: Something happens to {{id}}, fr: Il se passe quelque chose ({{id}}) }
        by: none
        when: {{when}}
        then: [trust of lena rises by 1]
        ---
        The world changes.

        """;
}
