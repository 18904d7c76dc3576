using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>The director's hand on the clock.</summary>
public class TheClockOfControl
{
    readonly Table table = new("harvest");

    [Fact]
    public void Jumping_goes_from_event_to_event_and_stops_at_the_planned_end()
    {
        var jumps = 0;
        for (; jumps < 1_000 && table.World.Clock.Now < table.Scenario.Ends; jumps++)
        {
            var before = table.World.Clock.Now;
            table.Jumps();
            Assert.True(table.World.Clock.Now >= before);
        }

        Assert.InRange(jumps, 20, 999);
        Assert.Equal(table.Scenario.Ends, table.World.Clock.Now);
        Assert.Equal("planned-end", table.Refused("control", new JumpToNextEvent { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void What_control_has_decided_stands_before_it_until_it_arrives()
    {
        table.Do("investigator", new AskControl("We ring the bus company.") { Id = Guid.NewGuid() });
        table.Do("control", new Adjudicate(1, "They will look at the film.", [], Scenarios.ExerciseSpan.OfMinutes(10)) { Id = Guid.NewGuid() });

        Assert.Equal("They will look at the film.", table.ViewOf("control").Requests[1].Coming?.Text);
        Assert.Null(table.ViewOf("investigator").Requests[1].Coming);
        Assert.Null(table.ViewOf("investigator").Requests[1].Outcome);
        table.At("08:11");
        Assert.Equal("They will look at the film.", table.ViewOf("investigator").Requests[1].Outcome?.Outcome.Text);
    }

    [Fact]
    public void Control_puts_aside_a_letter_to_somebody_whom_nobody_plays()
    {
        table.Writes("investigator", "play-corven-hald", "Please ring us.");
        table.Do("control", new MarkRead(table.ViewOf("control").Messages.Last(message => message.Message.From?.Value == "investigator").Message.Number) { Id = Guid.NewGuid() });

        Assert.Contains(Roster.Control, table.ViewOf("control").Messages.Last(message => message.Message.From?.Value == "investigator").ReadBy);
    }
}
