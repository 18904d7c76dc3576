using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Who may know that the machine plays, and who has the seat when somebody comes.</summary>
public class SeatsOfTheMachine
{
    static readonly SeatId Prosecutor = new("prosecutor");
    static readonly SeatId Investigator = new("investigator");

    readonly Table table = new(Table.Harvest);

    static LetMachinePlay Let(string? policy, params SeatId[] seats) => new(seats, policy) { Id = Guid.NewGuid() };

    static TakeDesk Take() => new() { Id = Guid.NewGuid() };

    [Fact]
    public void Everybody_is_told_that_nobody_sits_there_and_only_control_how_it_plays()
    {
        table.Do("control", Let("careless", Prosecutor));

        Assert.All(table.World.Desks.All, desk => Assert.Contains(Prosecutor, table.ViewOf(desk.Id.Value).Machine.Keys));
        Assert.All(
            table.World.Desks.All.Where(desk => desk.Id != Roster.Control),
            desk => Assert.DoesNotContain("careless", string.Concat(table.World.FeedOf(desk.Id).Entries.Select(Wire.Write)), StringComparison.Ordinal)
        );
        Assert.Equal("careless", table.ViewOf("control").Machine[Prosecutor]);
    }

    [Fact]
    public void Whoever_sits_down_has_the_seat_at_once()
    {
        table.Do("prosecutor", Take());
        table.Do("control", Let("by-the-book", Prosecutor, Investigator));
        table.Do("prosecutor", Take());

        Assert.Equal([Investigator], table.ViewOf("ngo-case-worker").Machine.Keys);
        Assert.False(table.World.Desks.IsFree(Prosecutor));
        Assert.True(table.World.Desks.IsFree(Investigator));
    }

    [Fact]
    public void Control_takes_a_seat_back()
    {
        table.Do("control", Let("by-the-book", Prosecutor, Investigator));
        table.Do("control", Let(null, Prosecutor));

        Assert.Equal([Investigator], table.ViewOf("control").Machine.Keys);
        Assert.Null(table.World.Desks.MachineAt(Prosecutor));
    }

    [Fact]
    public void Only_control_decides_it_and_only_about_seats_that_the_machine_can_play()
    {
        Assert.Equal("not-for-this-desk", table.Refused("prosecutor", Let("by-the-book", Investigator)));
        Assert.Equal("unknown-policy", table.Refused("control", Let("brilliant", Investigator)));
        Assert.Equal("not-a-seat-for-the-machine", table.Refused("control", Let("by-the-book")));
        Assert.Equal("not-a-seat-for-the-machine", table.Refused("control", Let("by-the-book", new SeatId("play-sela-quint"))));
        Assert.Equal("not-a-seat-for-the-machine", table.Refused("control", Let("by-the-book", new SeatId("nobody"))));
    }

    [Fact]
    public void What_the_machine_wrote_stays_marked_when_a_person_has_the_seat()
    {
        table.Do("control", Let("by-the-book", Prosecutor));
        table.Writes("prosecutor", "investigator", "From the machine.");
        table.Do("prosecutor", Take());
        table.Writes("prosecutor", "investigator", "From a person.");

        Assert.Equal([true, false], table.ViewOf("investigator").Messages.TakeLast(2).Select(message => message.ByMachine));
    }

    [Fact]
    public void Where_nobody_directs_whoever_plays_has_a_hand_on_the_clock_and_the_debrief_opens()
    {
        var pause = new PauseExercise { Id = Guid.NewGuid() };
        Assert.Equal("not-for-this-desk", table.Refused("investigator", pause));
        table.Do("control", Let("by-the-book", Prosecutor, Roster.Control));
        Assert.True(table.ViewOf("investigator").IsSelfStudy);

        table.Do("investigator", pause);
        table.Do("investigator", new SetTimeScale(3) { Id = Guid.NewGuid() });
        table.Do("investigator", new ResumeExercise { Id = Guid.NewGuid() });
        table.Do("investigator", new CallNoPlay("") { Id = Guid.NewGuid() });
        table.Do("investigator", new LiftNoPlay { Id = Guid.NewGuid() });
        Assert.Equal("not-for-this-desk", table.Refused("investigator", new JumpToNextEvent { Id = Guid.NewGuid() }));
        Assert.Equal("not-for-this-desk", table.Refused("play-sela-quint", new EndExercise { Id = Guid.NewGuid() }));
        table.Do("investigator", new EndExercise { Id = Guid.NewGuid() });

        Assert.Equal(DebriefParts.All, table.ViewOf("investigator").Debrief);
        Assert.NotNull(table.ViewOf("investigator").Ending);
    }

    [Fact]
    public void Looking_into_the_control_room_of_a_self_study_does_not_end_it()
    {
        table.Do("control", Let("by-the-book", Prosecutor, Roster.Control));
        table.Do("control", Take());
        Assert.True(table.ViewOf("investigator").IsSelfStudy);

        table.Do("control", Let(null, Roster.Control));
        Assert.False(table.ViewOf("investigator").IsSelfStudy);
    }
}
