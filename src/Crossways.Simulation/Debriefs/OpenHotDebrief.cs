using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Control asks everybody a few questions while memory is fresh: at the end of a day, in a pause, or after ENDEX (the
/// hot wash of HSEEP). One round is open at a time.
/// </summary>
/// <param name="Questions">One to five, in both languages.</param>
public sealed record OpenHotDebrief(IReadOnlyList<LocalText> Questions) : Command
{
    /// <summary>More are not answered on a phone within a minute or two.</summary>
    public const int MostQuestions = 5;

    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Paused | Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        world.HotDebriefs.Open is not null
            ? Refusal.Because(
                "hot-debrief-is-open",
                "A hot debrief is open. Close it first; its board stays.",
                "Un débriefing à chaud est ouvert. Fermez-le d’abord ; son tableau reste.")
        : Questions.Count is 0 or > MostQuestions
            ? Refusal.Because(
                "number-of-questions",
                $"Ask one to {MostQuestions} questions.",
                $"Posez d’une à {MostQuestions} questions.")
        : Questions.Select(question => Refusals.OfText(question.En) ?? Refusals.OfText(question.Fr)).FirstOrDefault(refusal => refusal is not null) is { } refusal
            ? refusal
        : new HotDebriefOpened(world.HotDebriefs.Next, [.. Questions]);
}

public sealed record HotDebriefOpened(int Round, IReadOnlyList<LocalText> Questions) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.HotDebriefs.Add(new HotDebriefRound(Questions.Count));

    internal override void Tell(World world) => world.TellAll(new HotDebriefShown(Round, Questions));
}

public sealed record HotDebriefShown(int Round, IReadOnlyList<LocalText> Questions) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.HotDebriefs[Round] = new HotDebriefBoard(Round, entry.At, Questions);
}

/// <summary>One round of hot debrief as a desk sees it.</summary>
/// <param name="Opened">Exercise time.</param>
public sealed record HotDebriefBoard(int Round, ExerciseTime Opened, IReadOnlyList<LocalText> Questions)
{
    /// <summary>Answers are still taken.</summary>
    public bool IsOpen { get; init; } = true;

    /// <summary>Control has shown the board to everybody.</summary>
    public bool IsShown { get; init; }

    /// <summary>How often this desk has answered.</summary>
    public int Given { get; init; }

    /// <summary>Control: how many desks have answered; which, nobody is told.</summary>
    public int Desks { get; init; }

    /// <summary>What is on the board, by number. Control: what is set aside too.</summary>
    public IReadOnlyList<BoardAnswer> Answers { get; init; } = [];

    internal HotDebriefBoard With(IReadOnlyList<BoardAnswer> changed) =>
        this with { Answers = [.. Answers.Where(old => changed.All(one => one.Number != old.Number)).Concat(changed).OrderBy(answer => answer.Number)] };
}

public sealed partial class SeatView
{
    /// <summary>Rounds of hot debrief by their number.</summary>
    public SortedDictionary<int, HotDebriefBoard> HotDebriefs { get; } = [];
}

[JsonDerivedType(typeof(OpenHotDebrief), "open-hot-debrief")]
public abstract partial record Command;

[JsonDerivedType(typeof(HotDebriefOpened), "hot-debrief-opened")]
public abstract partial record Event;

[JsonDerivedType(typeof(HotDebriefShown), "hot-debrief")]
public abstract partial record FeedItem;
