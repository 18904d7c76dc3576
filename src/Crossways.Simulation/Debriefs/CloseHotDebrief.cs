using System.Text.Json.Serialization;

namespace Crossways.Simulation;

/// <summary>Takes no more answers, or takes them again. What was answered is on the board then, from however few desks.</summary>
public sealed record CloseHotDebrief(int Round, bool Reopen = false) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Running | Phases.Paused | Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        world.HotDebriefs.Find(Round) is not { } round ? Refusals.Unknown("hot-debrief")
        : round.IsOpen == Reopen ? Array.Empty<Event>()
        : Reopen && world.HotDebriefs.Open is not null
            ? Refusal.Because(
                "hot-debrief-is-open",
                "A later hot debrief is open. Close it first.",
                "Un débriefing à chaud ultérieur est ouvert. Fermez-le d’abord.")
        : new HotDebriefSet(Round, Reopen);
}

public sealed record HotDebriefSet(int Round, bool Open) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.HotDebriefs[Round].SetOpen(Open);

    internal override void Tell(World world)
    {
        world.TellAll(new HotDebriefSetShown(Round, Open));
        BoardAnswersShown.Tell(world, Round, world.HotDebriefs[Round].Fresh);
    }
}

public sealed record HotDebriefSetShown(int Round, bool Open) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.HotDebriefs[Round] = view.HotDebriefs[Round] with { IsOpen = Open };
}

[JsonDerivedType(typeof(CloseHotDebrief), "close-hot-debrief")]
public abstract partial record Command;

[JsonDerivedType(typeof(HotDebriefSet), "hot-debrief-set")]
public abstract partial record Event;

[JsonDerivedType(typeof(HotDebriefSetShown), "hot-debrief-set")]
public abstract partial record FeedItem;
