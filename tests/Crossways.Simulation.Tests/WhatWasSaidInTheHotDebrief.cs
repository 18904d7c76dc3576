using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Everybody answers from the own desk; nobody ever learns who said what.</summary>
public class WhatWasSaidInTheHotDebrief
{
    static readonly LocalText[] Questions = [new("What worked?", "Qu’est-ce qui a marché ?"), new("What did not?", "Qu’est-ce qui n’a pas marché ?")];

    [Fact]
    public void Nothing_is_on_the_board_before_three_desks_have_answered()
    {
        var table = Asked();
        Answer(table, "investigator", "We shared the land check at once.", "");
        Answer(table, "prosecutor", "", "Nobody told the shelter.");

        Assert.Equal(2, Board(table).Desks);
        Assert.Empty(Board(table).Answers);

        Answer(table, "observer-harvest-team", "Calm voices.", "- Late\n- Too many calls");

        Assert.Equal(
            ["Calm voices.", "We shared the land check at once.", "Late", "Nobody told the shelter.", "Too many calls"],
            Board(table).Answers.Select(answer => answer.Text));
    }

    [Fact]
    public void Two_answers_come_to_the_board_when_the_round_is_closed()
    {
        var table = Asked();
        Answer(table, "investigator", "We shared.", "");
        Do(table, "control", new CloseHotDebrief(1) { Id = Guid.NewGuid() });

        Assert.Equal(["We shared."], Board(table).Answers.Select(answer => answer.Text));
        Assert.Equal("hot-debrief-is-closed", table.Refused("prosecutor", new AnswerHotDebrief(1, ["Late", ""]) { Id = Guid.NewGuid() }));
        Do(table, "control", new CloseHotDebrief(1, Reopen: true) { Id = Guid.NewGuid() });
        Answer(table, "prosecutor", "Late", "");
    }

    [Fact]
    public void No_feed_says_whose_an_answer_is_not_even_that_of_the_desk_itself()
    {
        var table = Asked();
        (string Desk, string Text)[] said = [("investigator", "Zebra crossing"), ("prosecutor", "Yellow folder"), ("ngo-case-worker", "Xylophone"), ("play-sela-quint", "Walnut"), ("observer-harvest-team", "Violet")];
        foreach (var (desk, text) in said)
        {
            Answer(table, desk, text, "");
        }

        foreach (var desk in table.World.Desks.All)
        {
            var feed = string.Join('\n', table.World.FeedOf(desk.Id).Entries.Select(Wire.Write));
            foreach (var (_, text) in said)
            {
                Assert.Equal(desk.Id == Roster.Control, feed.Contains(text, StringComparison.Ordinal));
            }
        }

        // What control is told names no desk at all.
        var told = table.World.FeedOf(Roster.Control).Entries.Select(entry => entry.Item)
            .Where(item => item is BoardAnswersShown or HotDebriefCountShown or HotDebriefShown)
            .Select(item => Wire.Write(new FeedEntry(1, ExerciseTime.Zero, item)));
        Assert.All(told, item => Assert.DoesNotContain(said, answer => item.Contains($"\"{answer.Desk}\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void Everybody_sees_the_board_once_control_shows_it_and_never_what_was_set_aside()
    {
        var table = Asked();
        Answer(table, "investigator", "Quick sharing", "");
        Answer(table, "prosecutor", "Sharing by telephone", "");
        Answer(table, "ngo-case-worker", "", "Mr Tolle of desk 4 shouted");
        var hurts = Board(table).Answers.Single(answer => answer.Question == 1).Number;
        Sort(table, new AnswerPlace(1, "Sharing"), new AnswerPlace(2, " Sharing "), new AnswerPlace(hurts, "", Aside: true));

        Assert.Empty(Board(table, "investigator").Answers);
        Do(table, "control", new ShowBoard(1) { Id = Guid.NewGuid() });

        Assert.Equal(["Sharing", "Sharing"], Board(table, "investigator").Answers.Select(answer => answer.Theme));
        Assert.DoesNotContain(table.World.FeedOf(new SeatId("investigator")).Entries.Select(Wire.Write), line => line.Contains("shouted", StringComparison.Ordinal));

        // Set aside later, it goes from every screen; taken back, it returns.
        Sort(table, new AnswerPlace(1, "Sharing", Aside: true));
        Assert.Equal("", Board(table, "investigator").Answers.Single(answer => answer.Number == 1).Text);
        Sort(table, new AnswerPlace(1, "Sharing"));
        Assert.Equal("Quick sharing", Board(table, "investigator").Answers.Single(answer => answer.Number == 1).Text);
    }

    [Fact]
    public void Play_must_stand_still_before_control_asks_and_one_round_is_open_at_a_time()
    {
        var table = new Table(Table.Harvest);
        var ask = new OpenHotDebrief(Questions) { Id = Guid.NewGuid() };
        Assert.Equal("running", table.Refused("control", ask));
        table.Endex();
        Do(table, "control", new OpenHotDebrief(Questions) { Id = Guid.NewGuid() });
        Assert.Equal("hot-debrief-is-open", table.Refused("control", new OpenHotDebrief(Questions) { Id = Guid.NewGuid() }));
        Assert.Equal("not-for-this-desk", table.Refused("control", new AnswerHotDebrief(1, ["I", "saw"]) { Id = Guid.NewGuid() }));
        Assert.Equal("text-missing", table.Refused("investigator", new AnswerHotDebrief(1, [" ", " - \n"]) { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void A_lesson_is_written_changed_dropped_and_taken_up_again_by_control_alone()
    {
        var table = new Table(Table.Harvest);
        var lesson = new Lesson(LessonKind.Improve, "Ring the shelter before the door.", Owner: "Investigation unit", Due: new DateOnly(2027, 3, 1));
        Assert.Equal("not-for-this-desk", table.Refused("investigator", new KeepLesson(null, lesson) { Id = Guid.NewGuid() }));
        Do(table, "control", new KeepLesson(null, lesson) { Id = Guid.NewGuid() });
        Do(table, "control", new KeepLesson(1, lesson with { Status = LessonStatus.UnderWay }) { Id = Guid.NewGuid() });
        Assert.Equal(LessonStatus.UnderWay, table.ViewOf("control").Lessons[1].Status);
        Do(table, "control", new KeepLesson(1, lesson, Dropped: true) { Id = Guid.NewGuid() });
        Assert.Empty(table.ViewOf("control").Lessons);
        Do(table, "control", new KeepLesson(1, lesson) { Id = Guid.NewGuid() });
        Assert.Equal(lesson, table.ViewOf("control").Lessons[1]);
        Assert.Empty(table.ViewOf("observer-harvest-team").Lessons);
    }

    [Fact]
    public void The_log_of_a_hot_debrief_gives_the_same_world_again()
    {
        var table = Asked();
        Answer(table, "investigator", "Quick sharing", "Late");
        Answer(table, "prosecutor", "One file", "");
        Do(table, "control", new CloseHotDebrief(1) { Id = Guid.NewGuid() });
        Sort(table, new AnswerPlace(1, "Files"));
        Do(table, "control", new KeepLesson(null, new Lesson(LessonKind.Strength, "One file.")) { Id = Guid.NewGuid() });

        var again = new World(table.Scenario, 1);
        foreach (var act in table.Acts)
        {
            again.Apply(Wire.ReadAct(System.Text.Encoding.UTF8.GetBytes(Wire.Write(act))));
        }

        Assert.Equal(table.World.Hash(), again.Hash());
    }

    static Table Asked()
    {
        var table = new Table(Table.Harvest);
        Do(table, "control", new PauseExercise { Id = Guid.NewGuid() });
        Do(table, "control", new OpenHotDebrief(Questions) { Id = Guid.NewGuid() });
        return table;
    }

    static void Do(Table table, string desk, Command command) => table.Do(desk, command);

    static void Answer(Table table, string desk, string first, string second)
    {
        if (first.Length + second.Length > 0)
        {
            table.Do(desk, new AnswerHotDebrief(1, [first, second]) { Id = Guid.NewGuid() });
        }
    }

    static void Sort(Table table, params AnswerPlace[] places) => table.Do("control", new SortAnswers(1, places) { Id = Guid.NewGuid() });

    static HotDebriefBoard Board(Table table, string desk = "control") => table.ViewOf(desk).HotDebriefs[1];
}
