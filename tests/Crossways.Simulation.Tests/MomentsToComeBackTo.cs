using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What observers and control mark during play, and what control chooses for the plenary afterwards.</summary>
public class MomentsToComeBackTo
{
    readonly Table table = new(Table.Harvest);

    [Fact]
    public void An_observer_marks_a_moment_and_nobody_else_but_control_learns_of_it()
    {
        table.At("10:42");
        table.Do(Watching, Mark("She asks about the papers first.", Seats[0]));

        Assert.Equal(ExerciseTime.On(1, 10, 42), Assert.Single(table.ViewOf(Watching).Bookmarks.Values).At);
        Assert.Single(table.ViewOf("control").Bookmarks);
        Assert.All(
            table.World.Desks.All.Where(desk => desk.Id.Value != Watching && desk.Kind != DeskKinds.Control),
            desk => Assert.Empty(table.ViewOf(desk.Id.Value).Bookmarks));
    }

    [Fact]
    public void Whoever_takes_part_marks_nothing()
    {
        Assert.Equal("not-for-this-desk", table.Refused(Seats[0], Mark("Me.", null)));
    }

    [Fact]
    public void A_tap_that_waited_for_the_network_keeps_its_own_time_and_none_that_has_not_come()
    {
        table.At("11:00");
        table.Do(Watching, new MarkMoment(ExerciseTime.On(1, 10, 50), null, "") { Id = Guid.NewGuid() });
        table.Do(Watching, new MarkMoment(ExerciseTime.On(1, 12, 0), null, "") { Id = Guid.NewGuid() });

        Assert.Equal(["10:50", "11:00"], table.ViewOf(Watching).Bookmarks.Values.Select(mark => mark.At.Clock));
    }

    [Fact]
    public void Words_are_added_afterwards_and_the_moment_stays()
    {
        table.At("10:42");
        table.Do(Watching, Mark("", null));
        table.At("10:44");
        table.Do(Watching, new MarkMoment(null, new SeatId(Seats[0]), "Asked before visiting", Number: 1) { Id = Guid.NewGuid() });

        var mark = Assert.Single(table.ViewOf(Watching).Bookmarks.Values);
        Assert.Equal(("10:42", "Asked before visiting"), (mark.At.Clock, mark.Words));
    }

    [Fact]
    public void One_observer_neither_changes_nor_removes_what_another_marked_and_control_does()
    {
        var others = table.World.Desks.All.Where(desk => desk.Kind == DeskKinds.Observer).Select(desk => desk.Id.Value).ToList();
        table.Do("control", Mark("Of control", null));
        Assert.All(others, other => Assert.Equal("unknown-bookmark", table.Refused(other, new RemoveBookmark(1) { Id = Guid.NewGuid() })));

        table.Do(Watching, Mark("Of the observer", null));
        table.Do("control", new RemoveBookmark(2) { Id = Guid.NewGuid() });

        Assert.Empty(table.ViewOf(Watching).Bookmarks);
        Assert.Equal("Of control", Assert.Single(table.ViewOf("control").Bookmarks.Values).Words);
    }

    [Fact]
    public void During_no_play_and_after_ENDEX_a_moment_can_still_be_marked()
    {
        table.At("10:00");
        table.Do(Watching, new CallNoPlay("Somebody feels unwell.") { Id = Guid.NewGuid() });
        table.Do(Watching, Mark("No play", null));
        table.Do("control", new LiftNoPlay { Id = Guid.NewGuid() });
        table.Endex();
        table.Do(Watching, new MarkMoment(ExerciseTime.On(1, 9, 15), null, "Go back to this") { Id = Guid.NewGuid() });

        Assert.Equal(2, table.ViewOf("control").Bookmarks.Count);
    }

    [Fact]
    public void Control_chooses_moments_for_the_plenary_only_after_ENDEX()
    {
        Assert.Equal("running", table.Refused("control", Choose("Too early")));
        table.Endex();
        Assert.Equal("not-for-this-desk", table.Refused(Watching, Choose("Not an observer's")));

        table.Do("control", Choose("The call"));
        table.Do("control", Choose("The visit"));
        table.Do("control", new ArrangePlenary([2, 1], [1, 2]) { Id = Guid.NewGuid() });

        Assert.Equal(["The visit", "The call"], Titles());
        Assert.All(table.World.Desks.All.Where(desk => desk.Kind != DeskKinds.Control), desk => Assert.Empty(table.ViewOf(desk.Id.Value).PlenaryMoments));
    }

    [Fact]
    public void Two_controllers_do_not_undo_each_others_order_unseen()
    {
        table.Endex();
        table.Do("control", Choose("One"));
        table.Do("control", Choose("Two"));

        Assert.Equal("plenary-changed", table.Refused("control", new ArrangePlenary([], [1]) { Id = Guid.NewGuid() }));
        Assert.Equal(["One", "Two"], Titles());
    }

    [Fact]
    public void A_moment_that_was_taken_away_comes_back_as_it_was()
    {
        table.Endex();
        table.Do("control", Choose("One"));
        table.Do("control", Choose("Two"));
        table.Do("control", new ArrangePlenary([2], [1, 2]) { Id = Guid.NewGuid() });
        Assert.Equal(["Two"], Titles());
        table.Do("control", new ArrangePlenary([1, 2], [2]) { Id = Guid.NewGuid() });

        Assert.Equal(["One", "Two"], Titles());
    }

    [Fact]
    public void Bookmarks_and_chosen_moments_come_back_from_the_log()
    {
        table.At("10:42");
        table.Do(Watching, Mark("Here", null));
        table.Endex();
        table.Do("control", Choose("The call"));

        var again = new World(table.Scenario, 1);
        foreach (var act in table.Acts)
        {
            again.Apply(Wire.ReadAct(System.Text.Encoding.UTF8.GetBytes(Wire.Write(act))));
        }

        Assert.Equal(table.World.Hash(), again.Hash());
        var moment = Assert.Single(SeatView.Of(again.FeedOf(Roster.Control).Entries).PlenaryMoments.Values);
        Assert.Equal([new PlenaryScreen.Desk(new SeatId(Seats[0]), "inbox"), new PlenaryScreen.Truth(null)], moment.Screens);
    }

    string Watching => table.World.Desks.All.First(desk => desk.Kind == DeskKinds.Observer).Id.Value;

    string[] Seats => [.. table.Scenario.Seats.Select(seat => seat.Id.Value)];

    IEnumerable<string> Titles()
    {
        var view = table.ViewOf("control");
        return view.PlenaryOrder.Select(number => view.PlenaryMoments[number].Title);
    }

    static MarkMoment Mark(string words, string? seat) => new(null, seat is null ? null : new SeatId(seat), words) { Id = Guid.NewGuid() };

    PreparePlenaryMoment Choose(string title) =>
        new(null, new PlenaryMoment(ExerciseTime.On(1, 9, 0), title, "What did they know?", "Wait for three answers.",
            [new PlenaryScreen.Desk(new SeatId(Seats[0]), "inbox"), new PlenaryScreen.Truth(null)])) { Id = Guid.NewGuid() };
}
