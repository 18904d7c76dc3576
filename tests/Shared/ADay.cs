using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Tests;

/// <summary>A day at the Harvest with its observers, its hot debrief and its lessons.</summary>
static class ADay
{
    public static AfterActionFacts Facts()
    {
        var table = HarvestPlayed.Together();
        foreach (var desk in table.World.Desks.All.Where(desk => desk.Kind is DeskKinds.Participant or DeskKinds.Observer || desk.Id.Value == "play-bram-tolle").Skip(1))
        {
            table.Do(desk.Id.Value, new TakeDesk { Id = Guid.NewGuid() });
        }

        Rate(table, Rating.Performed, "Asked before visiting.");
        Rate(table, Rating.Performed, "");
        Rate(table, Rating.MajorChallenges, "The bed was asked for after the door.");
        table.Do("control", new OpenHotDebrief([new("What worked?", "Qu’est-ce qui a marché\u202f?"), new("What did not?", "Qu’est-ce qui n’a pas marché\u202f?")]) { Id = Guid.NewGuid() });
        Answer(table, "investigator", "Sharing the lease at once", "The shelter heard last");
        Answer(table, "prosecutor-brekka", "Sharing across the border", "");
        Answer(table, "observer-harvest-team", "Calm voices", "Nobody told the shelter");
        var board = table.ViewOf("control").HotDebriefs[1].Answers;
        table.Do("control", new SortAnswers(1,
        [
            .. board.Where(answer => answer.Text.StartsWith("Sharing", StringComparison.Ordinal)).Select(answer => new AnswerPlace(answer.Number, "Sharing")),
            .. board.Where(answer => answer.Text.Contains("shelter", StringComparison.Ordinal)).Select(answer => new AnswerPlace(answer.Number, "Shelter")),
        ]) { Id = Guid.NewGuid() });
        table.Do("control", new KeepLesson(null, new Lesson(LessonKind.Improve, "Ring the shelter before the door.", Owner: "Investigation unit", Due: new DateOnly(2027, 3, 1), From: LessonSource.HotDebrief, SourceNumber: 1)) { Id = Guid.NewGuid() });
        table.Do("control", new KeepLesson(null, new Lesson(LessonKind.Strength, "One file for both states.")) { Id = Guid.NewGuid() });
        return AfterActionFacts.Of("Autumn course", table.Scenario, 1, table.Acts, new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 27));
    }

    static void Rate(Table table, Rating rating, string note) =>
        table.Do("observer-harvest-team", new Observe(table.Scenario.Objectives.First(objective => objective.LookFor.Count > 0).Id, new SeatId("investigator"), rating, note, "", null) { Id = Guid.NewGuid() });

    static void Answer(Table table, string desk, string first, string second) =>
        table.Do(desk, new AnswerHotDebrief(1, [first, second]) { Id = Guid.NewGuid() });
}
