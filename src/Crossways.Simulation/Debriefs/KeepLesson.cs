using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

public enum LessonKind
{
    Strength,
    Improve,
}

public enum LessonStatus
{
    Open,
    UnderWay,
    Done,
}

/// <summary>What a lesson was drawn from.</summary>
public enum LessonSource
{
    Freely,
    HotDebrief,
    Observation,
    Bookmark,
}

/// <summary>A lesson of the exercise.</summary>
/// <param name="Owner">The function or institution that takes it on; a person's name is not needed. May be empty.</param>
/// <param name="Due">A day of the calendar; null: none was agreed.</param>
/// <param name="From">What it was drawn from.</param>
/// <param name="SourceNumber">Number of the observation or mark, or of the round of hot debrief; 0: of nothing.</param>
public sealed record Lesson(
    LessonKind Kind,
    string Text,
    ObjectiveId? Objective = null,
    string Owner = "",
    DateOnly? Due = null,
    LessonStatus Status = LessonStatus.Open,
    LessonSource From = LessonSource.Freely,
    int SourceNumber = 0
);

/// <summary>Writes a lesson down, changes it, drops it or takes it up again.</summary>
/// <param name="Number">Null: a new one.</param>
public sealed record KeepLesson(int? Number, Lesson Lesson, bool Dropped = false) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        Number is { } number && !world.Lessons.Has(number) ? Refusals.Unknown("lesson")
        : Lesson.Objective is { } objective && !world.Scenario.Objectives.Has(objective) ? Refusals.Unknown("objective")
        : (Refusals.OfText(Lesson.Text) ?? Refusals.OfText(Lesson.Owner, required: false)) is { } refusal ? refusal
        : new LessonKept(Number ?? world.Lessons.Next, Lesson, Dropped);
}

internal sealed class Lessons : ISlice
{
    private readonly List<LessonKept> all = [];

    public int Next => all.Count + 1;

    public bool Has(int number) => number >= 1 && number <= all.Count;

    /// <summary>Those that stand, oldest first.</summary>
    public IEnumerable<Lesson> Standing => all.Where(kept => !kept.Dropped).Select(kept => kept.Lesson);

    public void Keep(LessonKept kept)
    {
        if (kept.Number == Next)
        {
            all.Add(kept);
        }
        else
        {
            all[kept.Number - 1] = kept;
        }
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, kept =>
        {
            hash.Add((long)kept.Lesson.Kind);
            hash.Add(kept.Lesson.Text);
            hash.Add(kept.Lesson.Objective?.Value);
            hash.Add(kept.Lesson.Owner);
            hash.Add(kept.Lesson.Due?.DayNumber ?? -1L);
            hash.Add((long)kept.Lesson.Status);
            hash.Add(kept.Dropped);
        });
}

public sealed record LessonKept(int Number, Lesson Lesson, bool Dropped) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Lessons.Keep(this);

    internal override void Tell(World world) => world.TellControl(new LessonShown(Number, Lesson, Dropped));
}

public sealed record LessonShown(int Number, Lesson Lesson, bool Dropped) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        if (Dropped)
        {
            view.Lessons.Remove(Number);
        }
        else
        {
            view.Lessons[Number] = Lesson;
        }
    }
}

public sealed partial class SeatView
{
    /// <summary>Control: the lessons that stand, by number.</summary>
    public SortedDictionary<int, Lesson> Lessons { get; } = [];
}

[JsonDerivedType(typeof(KeepLesson), "keep-lesson")]
public abstract partial record Command;

[JsonDerivedType(typeof(LessonKept), "lesson-kept")]
public abstract partial record Event;

[JsonDerivedType(typeof(LessonShown), "lesson")]
public abstract partial record FeedItem;
