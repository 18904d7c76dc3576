using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>A border costs time: what one state asked of another, who took it up, and how long it lay.</summary>
public class WhoWaitedForWhom
{
    readonly Table table = new("harvest");

    [Fact]
    public void Is_told_in_the_debrief_beside_what_the_machine_would_have_taken()
    {
        var request = table.Measure("investigator-brekka", "state-request", "packing-plant");
        table.At("08:10");
        table.Do("investigator", new AskBack(request, "The plant by day or by night?") { Id = Guid.NewGuid() });
        table.At("08:20");
        table.Do("investigator-brekka", new ReplyAbroad(request, "By night.") { Id = Guid.NewGuid() });
        table.Executes("investigator", request, "state-request", "packing-plant");
        table.Measure("investigator-brekka", "state-request", "morvale-orchard");
        table.At("09:30");
        var refused = table.Measure("investigator-brekka", "state-request", "hald-house");
        table.Do("duty-desk", new RefuseAbroad(refused, RefusalGround.EndangersPerson, "There is somebody inside.") { Id = Guid.NewGuid() });

        var reports = table.Debrief.Cooperation!.Abroad;

        Assert.Equal(
            [
                (AbroadState.Answered, "investigator", 20, 50, 60, 1),
                (AbroadState.Answered, null, 60, 60, 60, 0),
                (AbroadState.Refused, null, 0, 0, 60, 0),
            ],
            reports.Select(report => (report.State, report.ExecutedBy?.Value, (int?)report.Waited?.Minutes, (int?)report.Took?.Minutes, (int)report.Machine.Minutes, report.Questions)));
        Assert.Equal((RefusalGround.EndangersPerson, "There is somebody inside."), (reports[2].Ground, reports[2].Reasons));
    }

    [Fact]
    public void What_is_executed_for_another_state_is_no_work_done_twice()
    {
        var request = table.Measure("investigator-brekka", "state-request", "packing-plant");
        table.Executes("investigator", request, "state-request", "packing-plant");
        table.At("09:30");

        Assert.Empty(table.Debrief.Cooperation!.Repeated);
    }
}
