using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What observers should look for at this moment.</summary>
internal sealed class Prompts(Scenario scenario) : ISlice
{
    private readonly Prompt[] lines =
    [
        .. from objective in scenario.Objectives
           from line in objective.LookFor.Index()
           where line.Item.When is not null
           select new Prompt(objective.Id, line.Index, line.Item.When!),
    ];

    /// <summary>Behaviours whose condition began or ceased to hold.</summary>
    public void AddChanges(List<Event> changes, World world, Aspects moved)
    {
        foreach (var line in lines)
        {
            if ((line.DependsOn & moved) != Aspects.None && world.Holds(line.When) != line.IsNow)
            {
                changes.Add(new PromptChanged(line.Objective, line.Number, !line.IsNow));
            }
        }
    }

    public void Set(ObjectiveId objective, int number, bool now) =>
        Array.Find(lines, line => line.Objective == objective && line.Number == number)!.IsNow = now;

    void ISlice.AddTo(StateHash hash) =>
        hash.AddSet(lines.Where(line => line.IsNow).Select(line => $"{line.Objective}/{line.Number}"));

    private sealed class Prompt(ObjectiveId objective, int number, Condition when)
    {
        public ObjectiveId Objective { get; } = objective;
        public int Number { get; } = number;
        public Condition When { get; } = when;
        public Aspects DependsOn { get; } = Depending.On(when);
        public bool IsNow { get; set; }
    }
}

public sealed record PromptChanged(ObjectiveId Objective, int Line, bool Now) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Prompts.Set(Objective, Line, Now);

    internal override void Tell(World world) =>
        world.TellTo(world.Desks.Observers.Append(Roster.Control), new PromptShown(Objective, Line, Now));
}

/// <summary>Observer and control: a behaviour to look for now, or no longer.</summary>
public sealed record PromptShown(ObjectiveId Objective, int Line, bool Now) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        _ = Now ? view.LookForNow.Add((Objective, Line)) : view.LookForNow.Remove((Objective, Line));
    }
}

/// <summary>Observer and control: the objectives and what shows that they are met.</summary>
public sealed record ObjectivesShown(IReadOnlyList<ObjectiveCard> Objectives) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Objectives = Objectives;
}

public sealed record ObjectiveCard(ObjectiveId Id, LocalText Name, IReadOnlyList<LookForCard> LookFor);

/// <param name="Always">To look for at any time; otherwise while it is in <see cref="SeatView.LookForNow"/>.</param>
public sealed record LookForCard(LocalText Text, bool Always, IReadOnlyList<SeatId> Seats);

public sealed partial class SeatView
{
    public IReadOnlyList<ObjectiveCard> Objectives { get; internal set; } = [];

    public HashSet<(ObjectiveId Objective, int Line)> LookForNow { get; } = [];
}

[JsonDerivedType(typeof(PromptChanged), "prompt-changed")]
public abstract partial record Event;

[JsonDerivedType(typeof(PromptShown), "prompt")]
[JsonDerivedType(typeof(ObjectivesShown), "objectives")]
public abstract partial record FeedItem;
