using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How an objective was met (HSEEP): P, S, M, U.</summary>
public enum Rating
{
    /// <summary>P: performed without challenges.</summary>
    Performed,

    /// <summary>S: performed with some challenges.</summary>
    SomeChallenges,

    /// <summary>M: performed with major challenges.</summary>
    MajorChallenges,

    /// <summary>U: unable to be performed.</summary>
    Unable,
}

/// <summary>An observer rates how a seat met an objective, and notes what was seen.</summary>
/// <param name="Seat">Null: the whole team.</param>
/// <param name="Rating">Null: a note without a rating.</param>
/// <param name="Place">Where it was seen, as the observer calls it. May be empty.</param>
/// <param name="Seen">When it was seen, if written down later; not after now.</param>
public sealed record Observe(
    ObjectiveId? Objective,
    SeatId? Seat,
    Rating? Rating,
    string Note,
    string Place,
    ExerciseTime? Seen
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Observer | DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by)
    {
        if (Objective is { } objective && !world.Scenario.Objectives.Has(objective))
        {
            return Refusals.Unknown("objective");
        }

        if (Seat is { } seat && !world.Scenario.Seats.Has(seat))
        {
            return Refusals.Unknown("seat");
        }

        if ((Refusals.OfText(Note, required: Rating is null) ?? Refusals.OfText(Place, required: false)) is { } refusal)
        {
            return refusal;
        }

        var seen = Seen is { } time && time < world.Clock.Now ? time : world.Clock.Now;
        return new Observed(world.Observations.Next, by.Id, Objective, Seat, Rating, Note, Place, seen);
    }
}

internal sealed class Observations : ISlice
{
    private readonly List<Observed> all = [];

    public int Next => all.Count + 1;

    public void Add(Observed observed) => all.Add(observed);

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, observed =>
        {
            hash.Add(observed.By.Value);
            hash.Add(observed.Objective?.Value);
            hash.Add((long)(observed.Rating ?? (Rating)9));
            hash.Add(observed.Note);
        });
}

public sealed record Observed(
    int Number,
    SeatId By,
    ObjectiveId? Objective,
    SeatId? Seat,
    Rating? Rating,
    string Note,
    string Place,
    ExerciseTime Seen
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Observations.Add(this);

    internal override void Tell(World world)
    {
        var shown = new ObservationShown(Number, By, Objective, Seat, Rating, Note, Place, Seen);
        world.TellTo(new[] { By, Roster.Control }.Distinct(), shown);
    }
}

public sealed record ObservationShown(
    int Number,
    SeatId By,
    ObjectiveId? Objective,
    SeatId? Seat,
    Rating? Rating,
    string Note,
    string Place,
    ExerciseTime Seen
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Observations.Add(this);
}

/// <summary>Immediate feedback from an observer to seats during play.</summary>
public sealed record GiveFeedback(IReadOnlyList<SeatId> To, string Text) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Observer | DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused;

    internal override Verdict Decide(World world, Desk by) =>
        To.Count == 0 || !To.All(world.Scenario.Seats.Has)
            ? Refusal.Because("no-recipient", "Choose the seat or team.", "Choisissez le poste ou l'équipe.")
        : Refusals.OfText(Text) is { } refusal ? refusal
        : new FeedbackGiven(by.Id, [.. To.Distinct()], Text);
}

public sealed record FeedbackGiven(SeatId By, IReadOnlyList<SeatId> To, string Text) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world) =>
        world.TellTo(To.Append(By).Append(Roster.Control).Distinct(), new FeedbackShown(By, To, Text));
}

public sealed record FeedbackShown(SeatId By, IReadOnlyList<SeatId> To, string Text) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Feedback.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Observer: own notes and ratings. Control: all.</summary>
    public List<ObservationShown> Observations { get; } = [];

    /// <summary>Immediate feedback given to or by this desk. Control: all.</summary>
    public List<(ExerciseTime At, FeedbackShown Feedback)> Feedback { get; } = [];
}

[JsonDerivedType(typeof(Observe), "observe")]
[JsonDerivedType(typeof(GiveFeedback), "give-feedback")]
public abstract partial record Command;

[JsonDerivedType(typeof(Observed), "observed")]
[JsonDerivedType(typeof(FeedbackGiven), "feedback-given")]
public abstract partial record Event;

[JsonDerivedType(typeof(ObservationShown), "observation")]
[JsonDerivedType(typeof(FeedbackShown), "feedback")]
public abstract partial record FeedItem;
