using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What courts decide, on what, and with which reasons.</summary>
public class InCourt
{
    const string Law =
        """
        law:
          non-punishment: { rule: binding }
          excludes: [no-authority, undisclosed]
          hearing: 30m
        """;

    // Observers look for what a court has decided.
    static readonly string[] Watched =
    [
        "rusk-ambry convicted",
        "rusk-ambry convicted in velmara",
        "rusk-ambry convicted of vm-144-labour-exploitation",
        "hearing of rusk-ambry held",
        "rusk-ambry acquitted",
        "rusk-ambry convicted in dorvane",
        "rusk-ambry proven",
    ];

    static readonly (string, string, string)[] Edits =
    [
        ("states/velmara.md", "state: velmara\n", $"state: velmara\n{Law.Trim()}\n"),
        (
            "objectives.yaml",
            "réunis tôt\" }\n  look for:\n",
            "réunis tôt\" }\n  look for:\n" + string.Concat(Watched.Select((condition, line) => $"    - {{ text: {{ en: Line {line}, fr: Ligne {line} }}, when: {condition} }}\n"))
        ),
    ];

    static readonly Scenario Disclosing = Cases.Edited(Table.Harvest, Edits);

    static readonly OffenceId Exploitation = new("vm-144-labour-exploitation");

    Table table = new(Disclosing);

    [Fact]
    public void A_court_convicts_on_what_it_may_read_and_says_why()
    {
        Charge(authorised: true);
        table.Discloses("prosecutor", "rusk-ambry", "pay-slip-sela-aug");
        table.AsksForTrial("prosecutor", "rusk-ambry", Exploitation.Value, ("sela-quint", "3,400.00 VLM in wages withheld"));
        Assert.Equal(ExerciseTime.On(1, 9, 30), table.ViewOf("prosecutor").Hearings[1].Due);

        table.At("09:30");

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(HearingOutcome.Convicted, hearing.Outcome);
        Assert.Null(hearing.DecidedBy);
        var victim = Assert.Single(hearing.Findings!.Victims);
        Assert.Equal([new ExhibitId("pay-slip-sela-aug")], Assert.Single(victim.Elements).Proving);
        Assert.Equal("3,400.00 VLM in wages withheld", Assert.Single(hearing.Awards).What);
        Assert.True(Holds("rusk-ambry convicted"));
        Assert.True(Holds("rusk-ambry convicted in velmara"));
        Assert.True(Holds($"rusk-ambry convicted of {Exploitation}"));
        Assert.True(Holds("hearing of rusk-ambry held"));
        Assert.False(Holds("rusk-ambry acquitted"));
        Assert.False(Holds("rusk-ambry convicted in dorvane"));
    }

    [Fact]
    public void What_the_defence_was_not_shown_is_not_read()
    {
        Charge(authorised: true);
        table.AsksForTrial("prosecutor", "rusk-ambry", Exploitation.Value);

        table.At("09:30");

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(HearingOutcome.Acquitted, hearing.Outcome);
        Assert.Equal([Exclusion.Undisclosed], Assert.Single(hearing.Findings!.Excluded).NotRead);
        Assert.True(Holds("rusk-ambry acquitted"));
        Assert.True(Holds("rusk-ambry proven"), "The charge would have held.");
    }

    [Fact]
    public void What_was_taken_without_authority_fails_in_court()
    {
        Charge(authorised: false);
        table.Discloses("prosecutor", "rusk-ambry", "pay-slip-sela-aug");
        table.AsksForTrial("prosecutor", "rusk-ambry", Exploitation.Value);

        table.At("09:30");

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(HearingOutcome.Acquitted, hearing.Outcome);
        Assert.Equal([Exclusion.NoAuthority], Assert.Single(hearing.Findings!.Excluded).NotRead);
    }

    [Fact]
    public void Nobody_is_tried_twice_for_the_same()
    {
        Charge(authorised: true);
        table.AsksForTrial("prosecutor", "rusk-ambry", Exploitation.Value);
        Assert.Equal("already-asked", table.Refused("prosecutor", Trial()));
        table.At("09:30");

        Assert.Equal("decided-once", table.Refused("prosecutor", Trial()));
    }

    [Fact]
    public void A_trial_needs_a_charge_and_a_prosecutor()
    {
        Charge(authorised: true);

        Assert.Equal("no-charge", table.Refused("prosecutor", Table.Hearing(HearingKind.Trial, "rusk-ambry", "vm-141-trafficking", [], [])));
        Assert.Equal("not-for-this-desk", table.Refused("investigator", Trial()));
    }

    [Fact]
    public void A_victim_is_not_convicted_of_what_he_was_compelled_to_do()
    {
        Charge(authorised: true);
        var victim = table.Scenario.People.First(person => person.Role == PersonRole.Victim && table.ViewOf("prosecutor").Subjects.ContainsKey(person.Id)).Id.Value;
        table.Do("prosecutor", new RecordNonPunishment(new SubjectId(victim), "Signed the sheets under threat of being reported.") { Id = Guid.NewGuid() });
        Assert.True(table.ViewOf("investigator").NonPunishment.ContainsKey(new SubjectId(victim)));
        Assert.False(table.ViewOf("investigator-brekka").NonPunishment.ContainsKey(new SubjectId(victim)));

        table.Charges("prosecutor", victim, Exploitation.Value, ["sela-quint"], (Element.Purpose, "pay-slip-sela-aug"));
        table.Discloses("prosecutor", victim, "pay-slip-sela-aug");
        table.AsksForTrial("prosecutor", victim, Exploitation.Value);
        table.At("09:30");

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(HearingOutcome.Acquitted, hearing.Outcome);
        Assert.True(hearing.Findings!.NonPunishment);
    }

    [Fact]
    public void Whoever_sits_in_court_decides_and_nobody_else()
    {
        table = new Table(Cases.Edited(Table.Harvest, [.. Edits, ("seats/guardian.md", "agency: guardians-velmara", "agency: court-velmara")]));
        table.Do("guardian", new TakeDesk { Id = Guid.NewGuid() });
        Charge(authorised: true, judge: "guardian");
        table.AsksForTrial("prosecutor", "rusk-ambry", Exploitation.Value);
        Assert.Contains("pay-slip-sela-aug", table.File("guardian"));
        Assert.Equal([Exclusion.Undisclosed], table.ViewOf("guardian").Hearings[1].Exhibits[0].NotRead);
        table.Discloses("prosecutor", "rusk-ambry", "pay-slip-sela-aug");
        Assert.Empty(table.ViewOf("guardian").Hearings[1].Exhibits[0].NotRead);

        table.At("12:00");
        Assert.Null(table.ViewOf("prosecutor").Hearings[1].Outcome);
        Assert.Equal("not-for-this-desk", table.Refused("prosecutor", Judgment(HearingOutcome.Convicted)));
        Assert.Equal("unknown-outcome", table.Refused("guardian", Judgment(HearingOutcome.Detained)));
        table.Do("guardian", Judgment(HearingOutcome.Convicted));

        var hearing = table.ViewOf("prosecutor").Hearings[1];
        Assert.Equal(new SeatId("guardian"), hearing.DecidedBy);
        Assert.Equal("The slip and the hours do not agree.", hearing.Reasons);
        Assert.Equal("already-decided", table.Refused("control", Judgment(HearingOutcome.Acquitted)));

        // What a court decides is public; what it read is not.
        Assert.Equal(HearingOutcome.Convicted, table.ViewOf("investigator").Hearings[1].Outcome);
        Assert.Empty(table.ViewOf("investigator").Hearings[1].Exhibits);
    }

    static DecideHearing Judgment(HearingOutcome outcome) => new(1, outcome, "The slip and the hours do not agree.", []) { Id = Guid.NewGuid() };

    static RequestHearing Trial() => Table.Hearing(HearingKind.Trial, "rusk-ambry", Exploitation.Value, [], []);

    // A search of the house, and a charge on the pay slip that was found there.
    void Charge(bool authorised, string judge = "control")
    {
        var search = table.Measure("investigator", "search", "ferrin-house", withoutAuthority: !authorised);
        if (authorised)
        {
            table.Grant(judge, search);
        }

        table.At("09:00");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Shares("investigator", "pay-slip-sela-aug", "prosecutor");
        table.Shares("investigator", $"report-{search}", "prosecutor");
        table.Charges("prosecutor", "rusk-ambry", Exploitation.Value, ["sela-quint"], (Element.Purpose, "pay-slip-sela-aug"));
    }

    bool Holds(string condition) =>
        table.ViewOf("observer-harvest-team").LookForNow.Contains((new ObjectiveId("o-early-detection"), Array.IndexOf(Watched, condition)));
}
