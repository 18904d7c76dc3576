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
            [.. Numbers(person.Tells, tells => IsTellable(world, person.Id, tells))],
            [.. Numbers(person.Guide, line => world.Holds(line.When))]
        );

    public void Set(GuideChanged changed) => Array.Find(played, guide => guide.Person.Id == changed.Person)!.Set(changed);

    /// <summary>Would be told now to anyone of the right profession.</summary>
    public static bool IsTellable(World world, SubjectId person, Tells tells) =>
        !world.People.Is(person, LibraryConditions.Withdrawn)
        && world.People[person].Trust >= tells.Trust && (tells.When is not { } when || world.Holds(when));

    void ISlice.AddTo(StateHash hash) =>
        hash.AddSet(
            played
                .Select(guide => guide.Shown)
                .OfType<GuideChanged>()
                .Select(guide => $"{guide.Person}/{string.Join(',', guide.Tellable)}/{string.Join(',', guide.Directions)}")
        );

    private static IEnumerable<int> Numbers<T>(IReadOnlyList<T> lines, Func<T, bool> holds) =>
        Enumerable.Range(0, lines.Count).Where(number => holds(lines[number]));

    /// <summary>A person's guide, and what each of its lines depends on, so that few are asked again.</summary>
    private sealed class Guide(Person person)
    {
        private readonly Aspects[] tells = [.. person.Tells.Select(tells => Aspects.People | Depending.On(tells.When))];
        private readonly Aspects[] directions = [.. person.Guide.Select(line => Depending.On(line.When))];
        private readonly bool[] tellable = new bool[person.Tells.Count];
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
                if ((tells[line] & moved) != Aspects.None && IsTellable(world, Person.Id, Person.Tells[line]) != tellable[line])
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
            Mark(tellable, changed.Tellable);
            Mark(held, changed.Directions);
        }

        private static void Mark(bool[] lines, IReadOnlyList<int> numbers)
        {
            Array.Clear(lines);
            foreach (var number in numbers)
            {
                lines[number] = true;
            }
        }
    }
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
