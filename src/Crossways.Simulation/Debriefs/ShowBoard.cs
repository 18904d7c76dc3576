using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Shows the board of a round to everybody. What was shown stays shown, as with the debrief.</summary>
public sealed record ShowBoard(int Round) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        world.HotDebriefs.Find(Round) is not { } round ? Refusals.Unknown("hot-debrief")
        : round.IsShown ? Array.Empty<Event>()
        : new BoardShown(Round);
}

public sealed record BoardShown(int Round) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.HotDebriefs[Round].IsShown = true;

    internal override void Tell(World world)
    {
        world.TellAll(new BoardOpened(Round));
        BoardAnswersShown.ToOthers(world, Round, [.. world.HotDebriefs[Round].Board.Where(answer => !answer.Aside)]);
    }
}

public sealed record BoardOpened(int Round) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.HotDebriefs[Round] = view.HotDebriefs[Round] with { IsShown = true };
}

[JsonDerivedType(typeof(ShowBoard), "show-board")]
public abstract partial record Command;

[JsonDerivedType(typeof(BoardShown), "board-shown")]
public abstract partial record Event;

[JsonDerivedType(typeof(BoardOpened), "board-opened")]
public abstract partial record FeedItem;
