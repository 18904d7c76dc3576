using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Answers the questions of an open round. Several people may share a desk, so a desk may answer again. Nobody is told
/// who said what, control neither: docs/decisions/0010-who-said-it-is-not-shown.md.
/// </summary>
/// <param name="Answers">One for each question; a line is a thought of its own. Some may be empty.</param>
public sealed record AnswerHotDebrief(int Round, IReadOnlyList<string> Answers) : Command
{
    /// <summary>Of one question at one time; whoever writes more writes an essay.</summary>
    public const int MostThoughts = 10;

    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.RolePlayer | DeskKinds.Observer;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        world.HotDebriefs.Find(Round) is not { } round || Answers.Count != round.Questions ? Refusals.Unknown("hot-debrief")
        : !round.IsOpen
            ? Refusal.Because(
                "hot-debrief-is-closed",
                "The hot debrief was closed a moment ago. Say it in the plenary, or to an observer.",
                "Le débriefing à chaud vient d’être fermé. Dites-le en plénière, ou à un observateur.")
        : Answers.Select(answer => Refusals.OfText(answer, required: false)).FirstOrDefault(refusal => refusal is not null) is { } tooLong ? tooLong
        : Answers.All(answer => Thoughts(answer).Count == 0) ? Refusals.TextMissing
        : Answers.Any(answer => Thoughts(answer).Count > MostThoughts)
            ? Refusal.Because(
                "too-many-thoughts",
                $"Keep to the {MostThoughts} thoughts that matter most for each question.",
                $"Gardez pour chaque question les {MostThoughts} idées les plus importantes.")
        : new HotDebriefAnswered(Round, by.Id, [.. Answers]);

    /// <summary>The thoughts of one answer: its lines, without the dashes that people put before them.</summary>
    internal static IReadOnlyList<string> Thoughts(string answer) =>
        [.. answer.Split('\n').Select(line => line.Trim().TrimStart('-', '–', '•', '*').Trim()).Where(line => line.Length > 0)];
}

public sealed record HotDebriefAnswered(int Round, SeatId By, IReadOnlyList<string> Answers) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.HotDebriefs[Round].Take(By, Answers);

    // The desk is told that it has answered, not what: the debrief opens every desk's screen to all.
    internal override void Tell(World world)
    {
        var round = world.HotDebriefs[Round];
        world.TellTo(By, new HotDebriefGivenShown(Round, round.TimesOf(By)));
        world.TellControl(new HotDebriefCountShown(Round, round.Desks));
        BoardAnswersShown.Tell(world, Round, round.Fresh);
    }
}

/// <summary>For the desk that answered.</summary>
public sealed record HotDebriefGivenShown(int Round, int Times) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.HotDebriefs[Round] = view.HotDebriefs[Round] with { Given = Times };
}

/// <summary>For control: how many desks have answered.</summary>
public sealed record HotDebriefCountShown(int Round, int Desks) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.HotDebriefs[Round] = view.HotDebriefs[Round] with { Desks = Desks };
}

/// <summary>Answers that came to the board or changed their place on it.</summary>
public sealed record BoardAnswersShown(int Round, IReadOnlyList<BoardAnswer> Answers) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.HotDebriefs[Round] = view.HotDebriefs[Round].With(Answers);

    /// <summary>To control, and to everybody else once the board is shown: of what is set aside only that it is.</summary>
    internal static void Tell(World world, int round, IReadOnlyList<BoardAnswer> answers)
    {
        if (answers.Count == 0)
        {
            return;
        }

        world.TellControl(new BoardAnswersShown(round, answers));
        if (world.HotDebriefs[round].IsShown)
        {
            ToOthers(world, round, [.. answers.Select(answer => answer.Aside ? answer with { Text = "" } : answer)]);
        }
    }

    internal static void ToOthers(World world, int round, IReadOnlyList<BoardAnswer> answers) =>
        world.TellTo(world.Desks.All.Select(desk => desk.Id).Where(desk => desk != Roster.Control), new BoardAnswersShown(round, answers));
}

[JsonDerivedType(typeof(AnswerHotDebrief), "answer-hot-debrief")]
public abstract partial record Command;

[JsonDerivedType(typeof(HotDebriefAnswered), "hot-debrief-answered")]
public abstract partial record Event;

[JsonDerivedType(typeof(HotDebriefGivenShown), "hot-debrief-given")]
[JsonDerivedType(typeof(HotDebriefCountShown), "hot-debrief-count")]
[JsonDerivedType(typeof(BoardAnswersShown), "board-answers")]
public abstract partial record FeedItem;
