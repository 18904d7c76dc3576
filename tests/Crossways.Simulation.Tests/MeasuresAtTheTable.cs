using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What measures bring, and what they leave alone.</summary>
public class MeasuresAtTheTable
{
    readonly Table table = new(Table.Harvest);

    [Fact]
    public void An_arrest_of_somebody_who_has_fled_finds_nobody()
    {
        table.Releases("katt-runs");
        var before = table.StateOf("mirel-katt");
        var arrest = table.Measure("investigator-brekka", "arrest", "mirel-katt");
        table.Grant("prosecutor-brekka", arrest);
        table.At("08:30");

        Assert.Contains(LibraryConditions.Fled, before.Is);
        FoundNobody("investigator-brekka", arrest);
        Assert.Equal(before.Is, table.StateOf("mirel-katt").Is);
        Assert.Equal(before.Trust, table.StateOf("mirel-katt").Trust);
    }

    [Fact]
    public void A_bed_for_a_child_who_is_missing_stays_empty()
    {
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        table.Releases("minibus-takes-ilo");
        var before = table.StateOf("ilo-maren");
        var shelter = table.Measure("child-protection", "shelter", "ilo-maren");
        table.At("08:45");

        Assert.Contains(LibraryConditions.Missing, before.Is);
        FoundNobody("child-protection", shelter);
        Assert.Equal(before.Is, table.StateOf("ilo-maren").Is);
        Assert.Equal(before.Trust, table.StateOf("ilo-maren").Trust);
    }

    void FoundNobody(string desk, int measure)
    {
        var shown = table.ViewOf(desk).Measures[measure];
        var nothing = table.Scenario.Measures[shown.Kind].Nothing.With("target", shown.TargetName);
        Assert.Equal(MeasureState.Done, shown.State);
        Assert.Equal($"<p>{nothing.En}</p>", shown.Answer!.En);
        Assert.Equal($"<p>{nothing.Fr}</p>", System.Net.WebUtility.HtmlDecode(shown.Answer.Fr));
        Assert.Empty(shown.Brought);
        Assert.DoesNotContain($"report-{measure}", table.File(desk));
    }

    [Fact]
    public void Whoever_reads_the_report_of_a_visit_has_heard_of_those_who_were_met()
    {
        var visit = table.Measure("inspector", "labour-inspection", "packing-plant");
        table.At("09:05");
        Assert.Contains(new SubjectId("sela-quint"), table.ViewOf("inspector").Subjects.Keys);
        Assert.Equal("unknown-person", table.Refused("ngo-case-worker", Table.Presumption("sela-quint")));
        Assert.Equal("unknown-person", table.Refused("prosecutor", Table.Charge("lise-farrow", "vm-144-labour-exploitation", ["sela-quint"])));

        table.Shares("inspector", $"report-{visit}", "ngo-case-worker");
        table.Shares("inspector", $"report-{visit}", "prosecutor");

        Assert.Contains(new SubjectId("sela-quint"), table.ViewOf("ngo-case-worker").Subjects.Keys);
        table.Presumes("ngo-case-worker", "sela-quint");
        table.Charges("prosecutor", "lise-farrow", "vm-144-labour-exploitation", ["sela-quint"]);
    }

    [Fact]
    public void What_was_shared_before_an_urgent_search_was_confirmed_turns_lawful_with_it()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("08:50");
        table.Shares("investigator", "house-rules", "prosecutor");
        Assert.False(IsLawful("investigator", "house-rules"));
        Assert.False(IsLawful("prosecutor", "house-rules"));

        table.Grant("control", search);

        Assert.True(IsLawful("investigator", "house-rules"));
        Assert.True(IsLawful("prosecutor", "house-rules"));
    }

    [Fact]
    public void What_was_taken_unlawfully_can_be_taken_again_with_a_judge_s_order()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("08:50");
        table.Deny("control", search);
        table.Shares("investigator", "house-rules", "prosecutor");
        Assert.False(IsLawful("investigator", "house-rules"));

        var again = table.Measure("investigator", "search", "ferrin-house");
        table.Grant("control", again);
        table.At("09:40");

        Assert.Contains(new ExhibitId("house-rules"), table.ViewOf("investigator").Measures[again].Brought);
        Assert.True(IsLawful("investigator", "house-rules"));
    }

    [Fact]
    public void And_then_it_is_lawful_in_the_file_of_whoever_got_it_before_too()
    {
        var search = table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("08:50");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Deny("control", search);
        var again = table.Measure("investigator", "search", "ferrin-house");
        table.Grant("control", again);
        table.At("09:40");

        Assert.True(IsLawful("prosecutor", "house-rules"));
    }

    bool IsLawful(string desk, string exhibit) => table.ViewOf(desk).Exhibits[new ExhibitId(exhibit)].Lawful;

    [Fact]
    public void A_measure_that_was_withdrawn_is_not_waited_for()
    {
        table.Holds("filed-hours-alert");
        table.At("08:01");
        var measure = table.Measure("ngo-case-worker", "interpreter-check", "vane-orrel");
        table.Do("ngo-case-worker", new WithdrawMeasure(measure) { Id = Guid.NewGuid() });

        table.Jumps();

        // The alert at 08:20, and neither the result at 08:11 nor the held inject at 08:10.
        Assert.Equal(ExerciseTime.On(1, 8, 20), table.World.Clock.Now);
        Assert.Equal(InjectState.Held, table.ViewOf("control").Injects[new InjectId("filed-hours-alert")].State);
        Assert.Equal(MeasureState.Withdrawn, table.ViewOf("ngo-case-worker").Measures[measure].State);
    }

    [Fact]
    public void A_held_inject_is_not_jumped_to()
    {
        table.Holds("filed-hours-alert");

        table.Jumps();

        Assert.Equal(ExerciseTime.On(1, 8, 20), table.World.Clock.Now);
        Assert.False(table.ViewOf("control").InjectsReleasedAt.ContainsKey(new InjectId("filed-hours-alert")));
    }

    [Fact]
    public void A_charge_with_an_element_left_empty_is_refused()
    {
        var charge = Table.Charge("corven-hald", "vm-141-trafficking", []);

        Assert.Equal("unknown-element", table.Refused("prosecutor", charge with { Elements = [null!] }));
        Assert.Equal("unknown-element", table.Refused("prosecutor", charge with { Elements = [new CitedElement(Element.Act, null!)] }));
        Assert.Equal("unknown-element", table.Refused("prosecutor", Wire.ReadCommand(
            Wire.Write(charge).Replace("\"elements\":[]", "\"elements\":[null]", StringComparison.Ordinal))));
        Assert.Empty(table.ViewOf("prosecutor").Charges);
    }
}
