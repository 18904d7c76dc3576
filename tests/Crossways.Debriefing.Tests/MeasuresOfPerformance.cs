using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>Each family of measures, on plays small enough to be reckoned by hand.</summary>
public class MeasuresOfPerformance
{
    static readonly Lazy<DebriefReport> Together = new(() => TheHarvest.PlayedTogether().Debrief);

    [Fact]
    public void Five_victims_wait_as_long_as_it_took_from_identifiable_to_identified()
    {
        var time = Of(Together.Value, "time-to-identify");

        // 2 h 15, 35 min, 2 h 15, 30 min and none at all: 335 minutes in all.
        Assert.Equal(335 / 5.0, time.Value);
        Assert.Equal(["Bram Tolle", "Sela Quint", "Ilo Maren", "Anwe Sarro", "Jorin Dace"], time.Because.Select(because => because.Text.En.Split(':')[0]));
        Assert.Equal([Weight.Bad, Weight.Bad, Weight.Good, Weight.Good, Weight.Good], time.Because.Select(because => because.Counts));
        Assert.Equal((1, 0, 0), (Of(Together.Value, "victims-identified").Value, Of(Together.Value, "victims-missed").Value, Of(Together.Value, "false-alarms").Value));
    }

    [Fact]
    public void A_presumption_says_on_which_indicators_it_rested_and_whether_they_reach_the_threshold()
    {
        var founded = Of(Together.Value, "presumptions-founded");

        Assert.Equal(3 / 5.0, founded.Value);
        Assert.Contains(founded.Because, because => because is { Counts: Weight.Good, Seat.Value: "asylum-officer" } && because.Text.En.Contains("Confiscation of documents", StringComparison.Ordinal));
        Assert.Equal(0, Of(Together.Value, "indicators-assessed").Value); // nobody wrote them down
        Assert.Equal(1, Of(Together.Value, "age-presumed").Value);
    }

    [Fact]
    public void A_presumption_of_somebody_who_is_no_victim_is_a_false_alarm_and_nobody_presumed_is_said_so()
    {
        var table = new Table(Table.Harvest);
        table.Presumes("investigator", "corven-hald");
        table.At("18:00");
        table.Endex();

        Assert.Equal(1, Of(table.Debrief, "false-alarms").Value);
        Assert.Equal(1, Of(table.Debrief, "false-alarms", "investigator").Value);
        Assert.Equal(5, Of(table.Debrief, "victims-missed").Value);
        Assert.Null(Of(table.Debrief, "time-to-safety").Value); // nobody was identified, so there is no time to measure
    }

    [Fact]
    public void A_child_heard_in_an_office_by_two_agencies_without_a_guardian_keeps_one_safeguard_of_seven()
    {
        var table = new Table(Table.Harvest);
        table.At("08:30");
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        table.Shares("family-officer-brekka", "school-letter-ilo", "investigator");
        table.Interviews("child-protection", "ilo-maren");
        table.Do("child-protection", new CloseInterview(1) { Id = Guid.NewGuid() });
        table.Do("investigator", new OpenInterview(new SubjectId("ilo-maren"), Interpreter: true, RightsExplained: true, "", new Arrangement(At: Venue.Office)) { Id = Guid.NewGuid() });
        table.Do("investigator", new AskQuestion(2, Approach.Open, Topic.Wishes, "What would you like to happen?") { Id = Guid.NewGuid() });
        table.At("09:00");
        table.Endex();

        // No guardian before; twice no guardian in the room and no child-friendly room; and of two interviewers the first is the same.
        var safeguards = Of(table.Debrief, "child-safeguards");
        Assert.Equal(1 / 7.0, safeguards.Value);
        Assert.Equal(0, Of(table.Debrief, "child-safeguards", "investigator").Value);
        Assert.Equal(1, Of(table.Debrief, "questions-repeated", "investigator").Value);
        Assert.Equal(2, Of(table.Debrief, "interviews-per-victim").Value);
        Assert.Equal(1 / 2.0, Of(table.Debrief, "rights-understood").Value);
        Assert.Equal(1, Of(table.Debrief, "interpreter-chosen").Value);
    }

    [Fact]
    public void Safety_consent_and_the_reflection_period_are_counted_for_all_who_were_recognised()
    {
        var report = Together.Value;

        Assert.Equal(1, Of(report, "victims-safe").Value);
        Assert.Equal((65 + 65 + 35 + 105 + 105) / 5.0, Of(report, "time-to-safety").Value);
        Assert.Equal(1, Of(report, "consent-asked").Value);
        Assert.Equal(2 / 4.0, Of(report, "reflection-granted").Value); // the boy is a child; two of four adults
        Assert.Equal(0, Of(report, "victims-punished").Value);
    }

    [Fact]
    public void What_an_unconfirmed_search_brought_is_cited_and_not_admissible()
    {
        var table = new Table(Table.Harvest);
        table.Measure("inspector", "labour-inspection", "packing-plant");
        table.At("09:30");
        table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("11:00");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Shares("inspector", "roster-aug", "prosecutor");
        table.Charges("prosecutor", "corven-hald", "vm-141-trafficking", ["sela-quint"], (Element.Means, "house-rules"), (Element.Purpose, "roster-aug"));
        table.At("18:00");
        table.Endex();
        var report = table.Debrief;

        Assert.Equal(1 / 2.0, Of(report, "cited-admissible").Value);
        Assert.Equal(1 / 3.0, Of(report, "elements-proven", "prosecutor").Value);
        Assert.True(Of(report, "lawful-share", "investigator").Value < 1);
        Assert.Equal(1, Of(report, "lawful-share", "inspector").Value);
        Assert.Contains(Of(report, "cited-admissible").Because, because => because is { Counts: Weight.Bad, Exhibit.Value: "house-rules" });
    }

    [Fact]
    public void The_network_of_thirteen_seats_has_four_ties_two_bridges_and_seven_seats_on_their_own()
    {
        var report = Together.Value;

        Assert.Equal(4 / 78.0, Of(report, "network-density").Value);
        Assert.Equal(7, Of(report, "seats-isolated").Value);
        Assert.Equal(["investigator", "prosecutor-brekka"], Of(report, "bridges").Because.Select(because => because.Seat!.Value.Value).Order());
        Assert.Equal(2, Of(report, "partners", "investigator").Value);
        Assert.Equal((60 + 30) / 2.0, Of(report, "abroad-answered-after").Value);
        // 35 min, 5 h 15 and four times 45 min.
        Assert.Equal((35 + 315 + (4 * 45)) / 6.0, Of(report, "time-to-pass-on").Value);
    }

    [Fact]
    public void A_freezing_order_stops_three_payments_of_four()
    {
        var table = new Table(MoneyCase.Read());
        table.Grant("control", table.Measure("analyst", "account-information", "viktor"));
        table.At("10:00");
        table.Shares("analyst", "records-1-1", "prosecutor");
        table.Grant("control", table.Measure("prosecutor", "account-freeze", "acc-viktor"));
        table.At("13:30");
        table.Endex();
        var report = table.Debrief;

        // Traced at 09:30 by the analyst, frozen at 10:40.
        Assert.Equal(70, Of(report, "time-to-freeze").Value);
        Assert.Equal(3 / 4.0, Of(report, "payments-stopped").Value); // the fourth left the firm’s own account
        Assert.Equal(1 / 3.0, Of(report, "accounts-traced").Value!.Value, 3);
    }

    [Fact]
    public void A_decision_is_looked_at_again_when_others_presume_a_victim_or_it_is_not()
    {
        var table = new Table(Table.Harvest);
        foreach (var seat in new[] { "child-protection", "investigator", "prosecutor" })
        {
            table.Shares("family-officer-brekka", "school-letter-ilo", seat);
        }

        table.Do("investigator", new LogDecision("We look for Ilo Maren as a runaway.", "Ask the school first.", "A letter says that he has missed school.") { Id = Guid.NewGuid() });
        table.Do("prosecutor", new LogDecision("Ilo Maren is a matter for the school.", "", "Not for us.") { Id = Guid.NewGuid() });
        table.At("09:00");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        table.At("09:30");
        table.Do("investigator", new LogDecision("Ilo Maren is protected first.", "", "He is presumed a victim, so no questions before help.") { Id = Guid.NewGuid() });
        table.At("18:00");
        table.Endex();
        var report = table.Debrief;

        Assert.Equal(1 / 2.0, Of(report, "reconsidered").Value);
        Assert.Equal(1, Of(report, "reconsidered", "investigator").Value);
        Assert.Equal(0, Of(report, "reconsidered", "prosecutor").Value);
        Assert.Equal(2 / 3.0, Of(report, "decisions-reasoned").Value);
        Assert.Equal(1 / 3.0, Of(report, "options-weighed").Value);
    }

    [Fact]
    public void Who_waits_for_a_prosecutor_is_told_how_long_and_what_the_clock_jumped_over_is_nobodys_idleness()
    {
        var table = new Table(Table.Harvest);
        var watch = table.Measure("investigator", "surveillance", "ferrin-house");
        table.At("09:30");
        table.Grant("prosecutor", watch);
        table.Jumps();
        table.Do("control", new EndExercise { Id = Guid.NewGuid() });
        var report = table.Debrief;

        Assert.Equal(90, Of(report, "waiting-for-authorisation", "investigator").Value);
        Assert.Equal(90, Of(report, "time-to-authorise", "prosecutor").Value);
        Assert.Equal(2 / 1.5 / 13, Of(report, "acts-per-hour").Value!.Value, 6); // two acts in the hour and a half before the jump
    }

    [Fact]
    public void A_measure_is_of_the_exercise_a_team_or_a_seat_and_says_what_it_means_in_both_languages()
    {
        var measures = Together.Value.Measures!;

        Assert.All(measures, measure => Assert.True(measure.Team is null || measure.Seat is null, measure.Id));
        Assert.All(measures, measure => Assert.True(measure.Explanation.En.Length > 20 && measure.Explanation.Fr.Length > 20 && measure.Explanation.En != measure.Explanation.Fr, measure.Id));
        Assert.Equal(Enum.GetValues<PerformanceFamily>().Except([PerformanceFamily.Money]), measures.Where(measure => measure.Seat is null).Select(measure => measure.Family).Distinct());
        Assert.All(measures, measure => Assert.Equal(measure.Because.OrderBy(because => because.At), measure.Because));
        Assert.Null(Together.Value.Only(DebriefParts.Ratings).Measures);
        Assert.Null(Together.Value.Only(DebriefParts.Measures).Missed);
        Assert.NotNull(Together.Value.Only(DebriefParts.Measures | DebriefParts.Missed).Missed);
    }

    static PerformanceMeasure Of(DebriefReport report, string id, string? seat = null) =>
        report.Measures!.Single(measure => measure.Id == id && measure.Team is null && measure.Seat?.Value == seat);
}
