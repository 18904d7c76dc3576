using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What a role player can tell now, and how to behave; sent anew whenever treatment changed it.</summary>
public sealed record GuideShown(IReadOnlyList<Line> Lines, IReadOnlyList<LocalText> Directions) : FeedItem
{
    // The newest direction stands first: what it says goes before what an older one says.
    internal override void Show(SeatView view, FeedEntry entry)
    {
        var before = view.Guide?.Directions ?? [];
        view.Guide = this with { Directions = [.. Directions.Except(before), .. before.Intersect(Directions)] };
    }
}

/// <summary>One thing that the person knows.</summary>
/// <param name="Text">The truth as a plain sentence.</param>
/// <param name="Words">What the person says.</param>
/// <param name="To">Agency kinds it is told to; empty: anyone.</param>
/// <param name="Now">May be told now.</param>
/// <param name="Why">Why not, if not.</param>
/// <param name="Topic">What a question about it is about.</param>
/// <param name="Fear">Told only while fear is at most this.</param>
/// <param name="Alone">Told only when no other seat listens.</param>
public sealed record Line(
    FactId Fact,
    LocalText Text,
    LocalText Words,
    IReadOnlyList<string> To,
    int Trust,
    bool Now,
    NotYet Why = NotYet.None,
    Topic? Topic = null,
    int Fear = 5,
    bool Alone = false
)
{
    internal static Line Of(Scenario scenario, Tells tells, NotYet why)
    {
        var fact = scenario.Facts[tells.Fact];
        return new Line(tells.Fact, fact.Text, tells.Words, tells.To, tells.Trust, why == NotYet.None, why, tells.On(fact), tells.MostFear, tells.Alone);
    }
}

/// <summary>Which lines of each role player's guide hold at present.</summary>
internal sealed class RoleGuides(Scenario scenario) : ISlice
{
    private readonly Guide[] played = [.. scenario.People.Where(person => person.RolePlayed).Select(person => new Guide(person))];

    /// <summary>Guides in which something began or ceased to hold.</summary>
    public void AddChanges(List<Event> changes, World world, Aspects moved)
    {
        foreach (var guide in played)
        {
            if (guide.HasChanged(world, moved))
            {
                changes.Add(Now(world, guide.Person));
            }
        }
    }

    private static GuideChanged Now(World world, Person person) =>
        new(
            person.Id,
            [.. Numbers(person.Tells, tells => Why(world, person, tells) == NotYet.None)],
            [.. Numbers(person.Guide, line => world.Holds(line.When))],
            [.. person.Tells.Select(tells => Why(world, person, tells))]
        );

    public void Set(GuideChanged changed) => Array.Find(played, guide => guide.Person.Id == changed.Person)!.Set(changed);

    // To whoever is in the room; outside an interview, to anyone of the right profession.
    private static NotYet Why(World world, Person person, Tells tells) =>
        HoldingBack.Why(world, person, tells, world.Interviews.With(person.Id));

    void ISlice.AddTo(StateHash hash) =>
        hash.AddSet(
            played
                .Select(guide => guide.Shown)
                .OfType<GuideChanged>()
                .Select(guide => $"{guide.Person}/{string.Join(',', guide.Tellable)}/{string.Join(',', guide.Directions)}/{string.Join(';', guide.Why ?? [])}")
        );

    private static IEnumerable<int> Numbers<T>(IReadOnlyList<T> lines, Func<T, bool> holds) =>
        Enumerable.Range(0, lines.Count).Where(number => holds(lines[number]));

    /// <summary>A person's guide, and what each of its lines depends on, so that few are asked again.</summary>
    private sealed class Guide(Person person)
    {
        private readonly Aspects[] tells = [.. person.Tells.Select(tells => Aspects.People | Aspects.Interviews | Depending.On(tells.When))];
        private readonly Aspects[] directions = [.. person.Guide.Select(line => Depending.On(line.When))];
        private readonly NotYet[] why = new NotYet[person.Tells.Count];
        private readonly bool[] held = new bool[person.Guide.Count];

        public Person Person { get; } = person;

        /// <summary>What the role player was last shown; null before the first time.</summary>
        public GuideChanged? Shown { get; private set; }

        public bool HasChanged(World world, Aspects moved)
        {
            if (Shown is null)
            {
                return true;
            }

            for (var line = 0; line < tells.Length; line++)
            {
                if ((tells[line] & moved) != Aspects.None && Why(world, Person, Person.Tells[line]) != why[line])
                {
                    return true;
                }
            }

            for (var line = 0; line < directions.Length; line++)
            {
                if ((directions[line] & moved) != Aspects.None && world.Holds(Person.Guide[line].When) != held[line])
                {
                    return true;
                }
            }

            return false;
        }

        public void Set(GuideChanged changed)
        {
            Shown = changed;
            for (var line = 0; line < why.Length; line++)
            {
                why[line] = changed.WhyNot(line);
            }

            for (var line = 0; line < held.Length; line++)
            {
                held[line] = changed.Directions.Contains(line);
            }
        }
    }
}

/// <summary>What a person would tell, or how the role player is to be, has changed.</summary>
/// <param name="Tellable">Numbers, from 0, of the things the person would tell now.</param>
/// <param name="Directions">Numbers, from 0, of the directions that hold now.</param>
/// <param name="Why">For each thing the person could tell, why not now; null in logs that did not say.</param>
public sealed record GuideChanged(
    SubjectId Person,
    IReadOnlyList<int> Tellable,
    IReadOnlyList<int> Directions,
    IReadOnlyList<NotYet>? Why = null
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal NotYet WhyNot(int line) =>
        Why is { } why ? why[line]
        : Tellable.Contains(line) ? NotYet.None
        : NotYet.Trust;

    internal override void Apply(World world) => world.Guides.Set(this);

    internal override void Tell(World world)
    {
        var person = world.Scenario.Person(Person);
        world.TellTo(Roster.Of(Person), new GuideShown(
            [.. person.Tells.Select((tells, number) => Line.Of(world.Scenario, tells, WhyNot(number)))],
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
