using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Writes a decision into the log: what was decided, what else was possible, and why.</summary>
/// <param name="Options">Options considered; may be empty.</param>
/// <param name="Reasons">Required: a decision without reasons cannot be debriefed.</param>
public sealed record LogDecision(string Decision, string Options, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        (Refusals.OfText(Decision) ?? Refusals.OfText(Options, required: false) ?? Refusals.OfText(Reasons)) is { } refusal
            ? refusal
            : new DecisionLogged(world.Decisions.Next, by.Id, Decision, Options, Reasons);
}

internal sealed class DecisionLog : ISlice
{
    private readonly List<DecisionLogged> all = [];

    public int Next => all.Count + 1;

    public void Add(DecisionLogged decision) => all.Add(decision);

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, decision =>
        {
            hash.Add(decision.By.Value);
            hash.Add(decision.Decision);
            hash.Add(decision.Reasons);
        });
}

public sealed record DecisionLogged(int Number, SeatId By, string Decision, string Options, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Decisions.Add(this);

    internal override void Tell(World world)
    {
        var shown = new DecisionShown(Number, By, Decision, Options, Reasons);
        world.TellTo(new[] { By, Roster.Control }, shown);
    }
}

public sealed record DecisionShown(int Number, SeatId By, string Decision, string Options, string Reasons) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Decisions.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>The own decision log, oldest first. Control: everybody's.</summary>
    public List<(ExerciseTime At, DecisionShown Decision)> Decisions { get; } = [];
}

[JsonDerivedType(typeof(LogDecision), "log-decision")]
public abstract partial record Command;

[JsonDerivedType(typeof(DecisionLogged), "decision-logged")]
public abstract partial record Event;

[JsonDerivedType(typeof(DecisionShown), "decision")]
public abstract partial record FeedItem;
