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

/// <summary>Which lines of each role player's guide hold at present.</summary>
internal sealed class RoleGuides : ISlice
{
    private readonly Dictionary<SubjectId, GuideChanged> current = [];
    private readonly List<(Person Person, Aspects DependsOn)> played;

    public RoleGuides(Scenario scenario) =>
        played =
        [
            .. scenario.People
                .Where(person => person.RolePlayed)
                .Select(person => (
                    person,
                    person.Tells.Select(tells => tells.When).Concat(person.Guide.Select(line => line.When))
                        .Aggregate(Aspects.People, (sofar, when) => sofar | Depending.On(when)))),
        ];

    /// <summary>Guides in which something began or ceased to hold.</summary>
    public IEnumerable<GuideChanged> Changes(World world, Aspects moved)
    {
        foreach (var (person, dependsOn) in played)
        {
            if ((dependsOn & moved) == Aspects.None)
            {
                continue;
            }

            var now = new GuideChanged(
                person.Id,
                [.. Numbers(person.Tells, tells => IsTellable(world, person.Id, tells))],
                [.. Numbers(person.Guide, line => world.Holds(line.When))]
            );
            if (!current.TryGetValue(person.Id, out var before)
                || !before.Tellable.SequenceEqual(now.Tellable) || !before.Directions.SequenceEqual(now.Directions))
            {
                yield return now;
            }
        }
    }

    public void Set(GuideChanged guide) => current[guide.Person] = guide;

    /// <summary>Would be told now to anyone of the right profession.</summary>
    public static bool IsTellable(World world, SubjectId person, Tells tells) =>
        world.People[person].Trust >= tells.Trust && (tells.When is not { } when || world.Holds(when));

    void ISlice.AddTo(StateHash hash) =>
        hash.AddSet(current.Values.Select(guide => $"{guide.Person}/{string.Join(',', guide.Tellable)}/{string.Join(',', guide.Directions)}"));

    private static IEnumerable<int> Numbers<T>(IReadOnlyList<T> lines, Func<T, bool> holds) =>
        Enumerable.Range(0, lines.Count).Where(number => holds(lines[number]));
}

/// <summary>What a person would tell, or how the role player is to be, has changed.</summary>
/// <param name="Tellable">Numbers, from 0, of the things the person would tell now.</param>
/// <param name="Directions">Numbers, from 0, of the directions that hold now.</param>
public sealed record GuideChanged(SubjectId Person, IReadOnlyList<int> Tellable, IReadOnlyList<int> Directions) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Guides.Set(this);

    internal override void Tell(World world)
    {
        var person = world.Scenario.Person(Person);
        world.TellTo(Roster.Of(Person), new GuideShown(
            [.. person.Tells.Select((tells, number) => new Line(
                tells.Fact, world.Scenario.Facts[tells.Fact].Text, tells.Words, tells.To, tells.Trust, Tellable.Contains(number)))],
            [.. Directions.Select(number => person.Guide[number].Text)]
        ));
    }
}

public sealed partial class SeatView
{
    /// <summary>Role player: what to say and how to be, now.</summary>
    public GuideShown? Guide { get; internal set; }
}

[JsonDerivedType(typeof(GuideChanged), "guide-changed")]
public abstract partial record Event;

[JsonDerivedType(typeof(GuideShown), "guide")]
public abstract partial record FeedItem;
