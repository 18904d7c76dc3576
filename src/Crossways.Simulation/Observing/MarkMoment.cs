using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Marks a moment to come back to in the debrief: one tap during play, any moment after ENDEX.</summary>
/// <param name="At">The moment of the tap, or an earlier one that is gone back to; null: now.</param>
/// <param name="Seat">Whom it is about; null: the whole team.</param>
/// <param name="Words">A few words; may be empty.</param>
/// <param name="Number">Gives other words or another seat to a bookmark that stands, whose moment stays; null: a new one.</param>
public sealed record MarkMoment(ExerciseTime? At, SeatId? Seat, string Words, int? Number = null) : Command
{
    /// <summary>A bookmark is a label. What was seen is written into a note.</summary>
    public const int LongestWords = 200;

    internal override DeskKinds GivenBy => DeskKinds.Observer | DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by)
    {
        if (Seat is { } seat && !world.Scenario.Seats.Has(seat))
        {
            return Refusals.Unknown("seat");
        }

        if (Words.Length > LongestWords)
        {
            return Refusal.Because(
                "bookmark-too-long",
                $"A bookmark takes up to {LongestWords} characters. Write the rest as a note.",
                $"Un signet compte {LongestWords} caractères au plus. Écrivez le reste dans une note."
            );
        }

        if (Number is { } number)
        {
            return world.Bookmarks.MayChange(number, by) is { } mark ? mark with { Seat = Seat, Words = Words.Trim() } : Refusals.Unknown("bookmark");
        }

        // A tap that waited for the network may tell a time that the exercise, since paused, has not reached.
        var at = At is { } told && told < world.Clock.Now ? told : world.Clock.Now;
        at = at < world.Scenario.Starts ? world.Scenario.Starts : at;
        return new MomentMarked(world.Bookmarks.Next, by.Id, at, Seat, Words.Trim());
    }
}

/// <summary>Takes a bookmark away again: whoever set it, or control.</summary>
public sealed record RemoveBookmark(int Number) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Observer | DeskKinds.Control;
    internal override bool InSelfStudy => true;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;
    internal override bool DuringNoPlay => true;

    internal override Verdict Decide(World world, Desk by) =>
        world.Bookmarks.MayChange(Number, by) is { } mark ? new BookmarkRemoved(Number, mark.By) : Refusals.Unknown("bookmark");
}

internal sealed class Bookmarks : ISlice
{
    private readonly SortedDictionary<int, MomentMarked> standing = [];

    public int Next { get; private set; } = 1;

    /// <summary>The bookmark, if it is the desk's own, or control's to tidy; otherwise as if it were not there.</summary>
    public MomentMarked? MayChange(int number, Desk by) =>
        standing.TryGetValue(number, out var mark) && (mark.By == by.Id || by.Kind == DeskKinds.Control) ? mark : null;

    public void Add(MomentMarked mark) => (standing[mark.Number], Next) = (mark, Math.Max(Next, mark.Number + 1));

    public void Remove(int number) => standing.Remove(number);

    void ISlice.AddTo(StateHash hash)
    {
        hash.Add(Next);
        hash.AddAll(standing.Values, mark =>
        {
            hash.Add(mark.Number);
            hash.Add(mark.By.Value);
            hash.Add(mark.At.Seconds);
            hash.Add(mark.Seat?.Value);
            hash.Add(mark.Words);
        });
    }
}

public sealed record MomentMarked(int Number, SeatId By, ExerciseTime At, SeatId? Seat, string Words) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Bookmarks.Add(this);

    internal override void Tell(World world) =>
        world.TellTo(new[] { By, Roster.Control }.Distinct(), new BookmarkShown(Number, By, At, Seat, Words));
}

/// <param name="Of">Whose it was.</param>
public sealed record BookmarkRemoved(int Number, SeatId Of) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Bookmarks.Remove(Number);

    internal override void Tell(World world) =>
        world.TellTo(new[] { Of, Roster.Control }.Distinct(), new BookmarkGone(Number));
}

/// <summary>A bookmark: for whoever set it and for control.</summary>
public sealed record BookmarkShown(int Number, SeatId By, ExerciseTime At, SeatId? Seat, string Words) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Bookmarks[Number] = this;
}

/// <summary>A bookmark is no longer there.</summary>
public sealed record BookmarkGone(int Number) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Bookmarks.Remove(Number);
}

public sealed partial class SeatView
{
    /// <summary>Observer: the own bookmarks. Control: all.</summary>
    public SortedDictionary<int, BookmarkShown> Bookmarks { get; } = [];
}

[JsonDerivedType(typeof(MarkMoment), "mark-moment")]
[JsonDerivedType(typeof(RemoveBookmark), "remove-bookmark")]
public abstract partial record Command;

[JsonDerivedType(typeof(MomentMarked), "moment-marked")]
[JsonDerivedType(typeof(BookmarkRemoved), "bookmark-removed")]
public abstract partial record Event;

[JsonDerivedType(typeof(BookmarkShown), "bookmark")]
[JsonDerivedType(typeof(BookmarkGone), "bookmark-gone")]
public abstract partial record FeedItem;
