using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What a role player can tell now, and how to behave; sent anew whenever treatment changed it.</summary>
public sealed record GuideShown(IReadOnlyList<Line> Lines, IReadOnlyList<LocalText> Directions) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Guide = this;
}

/// <summary>One thing that the person knows.</summary>
/// <param name="Text">The truth as a plain sentence.</param>
/// <param name="Words">What the person says.</param>
/// <param name="To">Agency kinds it is told to; empty: anyone.</param>
/// <param name="Now">May be told now; otherwise from <paramref name="Trust"/> on, or when things changed.</param>
public sealed record Line(FactId Fact, LocalText Text, LocalText Words, IReadOnlyList<string> To, int Trust, bool Now);

internal static class RoleGuide
{
    public static GuideShown Of(World world, Person person) =>
        new(
            [
                .. person.Tells.Select(tells => new Line(
                    tells.Fact,
                    world.Scenario.Facts[tells.Fact].Text,
                    tells.Words,
                    tells.To,
                    tells.Trust,
                    IsTellable(world, person.Id, tells)
                )),
            ],
            [.. person.Guide.Where(line => world.Holds(line.When)).Select(line => line.Text)]
        );

    /// <summary>Would be told now to anyone of the right profession.</summary>
    public static bool IsTellable(World world, SubjectId person, Tells tells) =>
        world.People[person].Trust >= tells.Trust && (tells.When is not { } when || world.Holds(when));
}

public sealed partial class SeatView
{
    /// <summary>Role player: what to say and how to be, now.</summary>
    public GuideShown? Guide { get; internal set; }
}

[JsonDerivedType(typeof(GuideShown), "guide")]
public abstract partial record FeedItem;
