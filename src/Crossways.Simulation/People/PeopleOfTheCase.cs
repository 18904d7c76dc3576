using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How the people of the case are, in truth: where, in what condition, with how much trust.</summary>
internal sealed class PeopleOfTheCase : ISlice
{
    private readonly Scenario scenario;
    private readonly Dictionary<SubjectId, Life> lives = [];

    public PeopleOfTheCase(Scenario scenario)
    {
        this.scenario = scenario;
        foreach (var person in scenario.People)
        {
            lives[person.Id] = new Life { At = person.At, Trust = person.Trust, Fear = person.Fear, Is = [.. person.Is], Needs = [.. person.Needs] };
        }
    }

    public Life this[SubjectId person] => lives[person];

    public bool IsPerson(SubjectId id) => lives.ContainsKey(id);

    public bool Is(SubjectId person, ConditionId condition) =>
        condition == LibraryConditions.Safe ? IsSafe(person) : lives[person].Is.Contains(condition);

    /// <summary>Can be met by somebody who goes looking.</summary>
    public bool IsWithinReach(SubjectId person) =>
        !Is(person, LibraryConditions.Missing)
        && !Is(person, LibraryConditions.Expelled)
        && !Is(person, LibraryConditions.Fled)
        && !Is(person, LibraryConditions.OutOfSight);

    /// <summary>Cut off: notices nothing, warns nobody, does nothing by rules of their own.</summary>
    public bool IsInCustody(SubjectId person) => Has(person, LibraryConditions.Arrested) || Has(person, LibraryConditions.Detained);

    /// <summary>What the person lacks and nobody has seen to; a doctor, a shelter and contact with home see to some of it.</summary>
    public IEnumerable<Need> Needs(SubjectId person)
    {
        foreach (var need in lives[person].Needs)
        {
            var met = need switch
            {
                Need.Doctor => Has(person, LibraryConditions.Examined),
                Need.Food or Need.Rest or Need.Clothes or Need.Warmth => Has(person, LibraryConditions.Sheltered),
                Need.CallHome or Need.NewsOfFamily => Has(person, LibraryConditions.InContact),
                _ => false,
            };
            if (!met)
            {
                yield return need;
            }
        }
    }

    /// <summary>
    /// Is where the case has put them: whoever is sheltered or in custody has left for a place nobody searches. Whoever is
    /// out of sight there is met by those who go.
    /// </summary>
    public bool IsAt(SubjectId person, SubjectId place) =>
        lives[person].At == place
        && (Is(person, LibraryConditions.OutOfSight) ? !Is(person, LibraryConditions.Expelled) : IsWithinReach(person))
        && !Has(person, LibraryConditions.Sheltered)
        && !IsInCustody(person);

    public IEnumerable<SubjectId> At(SubjectId place) => lives.Keys.Where(person => IsAt(person, place));

    /// <summary>STARTEX: control sees everybody's state, a role player the own one.</summary>
    public void TellAll(World world)
    {
        foreach (var person in lives.Keys)
        {
            Tell(world, person);
        }
    }

    public void Tell(World world, SubjectId person)
    {
        var life = lives[person];
        var shown = new PersonState(
            person,
            life.At,
            [.. life.Is.Order(Comparer<ConditionId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value)))],
            life.Trust,
            IsSafe(person),
            life.Fear,
            [.. Needs(person)]
        );
        world.TellControl(shown);
        var desk = Roster.Of(person);
        if (world.Desks[desk].HasLink)
        {
            world.TellTo(desk, shown);
        }
    }

    void ISlice.AddTo(StateHash hash)
    {
        foreach (var (person, life) in lives)
        {
            hash.Add(person.Value);
            hash.Add(life.At?.Value);
            hash.Add(life.Trust);
            hash.Add(life.Fear);
            hash.AddSet(life.Needs.Select(need => need.ToString()));
            hash.AddSet(life.Standing.Select(seat => $"{seat.Key}:{seat.Value}"));
            hash.AddSet(life.Is.Select(condition => condition.Value));
        }
    }

    // Council of Europe Convention art. 10 and 12: a child is not safe without a guardian.
    private bool IsSafe(SubjectId person) =>
        Has(person, LibraryConditions.Sheltered)
        && !LibraryConditions.NeverSafe.Any(condition => Has(person, condition))
        && (!scenario.Person(person).IsChild || Has(person, LibraryConditions.Guarded));

    private bool Has(SubjectId person, ConditionId condition) => lives[person].Is.Contains(condition);

    public sealed class Life
    {
        public SubjectId? At { get; set; }
        public int Trust { get; set; }
        public int Fear { get; set; }
        public List<Need> Needs { get; init; } = [];

        /// <summary>What single seats have earned or lost beside the trust in all.</summary>
        public Dictionary<SeatId, int> Standing { get; } = [];
        public HashSet<ConditionId> Is { get; init; } = [];
    }
}

/// <summary>A condition began or ended for a person of the case.</summary>
public sealed record PersonChanged(SubjectId Person, ConditionId Condition, bool Holds) : Event
{
    internal override Aspects Touches => Aspects.People;

    internal override void Apply(World world)
    {
        var life = world.People[Person];
        _ = Holds ? life.Is.Add(Condition) : life.Is.Remove(Condition);
    }

    internal override void Tell(World world) => world.People.Tell(world, Person);
}

public sealed record PersonMoved(SubjectId Person, SubjectId To) : Event
{
    internal override Aspects Touches => Aspects.People;

    internal override void Apply(World world) => world.People[Person].At = To;

    internal override void Tell(World world) => world.People.Tell(world, Person);
}

/// <param name="Trust">0 to 5.</param>
public sealed record TrustChanged(SubjectId Person, int Trust) : Event
{
    internal override Aspects Touches => Aspects.People;

    internal override void Apply(World world) => world.People[Person].Trust = Trust;

    internal override void Tell(World world) => world.People.Tell(world, Person);
}

/// <summary>Truth, for control and for the person's own role player only.</summary>
public sealed record PersonState(
    SubjectId Person,
    SubjectId? At,
    IReadOnlyList<ConditionId> Is,
    int Trust,
    bool Safe,
    int Fear = 0,
    IReadOnlyList<Need>? Needs = null
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.States[Person] = this;
        if (!view.StatesOverTime.TryGetValue(Person, out var course))
        {
            view.StatesOverTime[Person] = course = [];
        }

        course.Add((entry.At, this));
    }
}

/// <summary>A role player or control sets how much the person trusts, as the treatment on the spot deserves.</summary>
/// <param name="Trust">0 to 5.</param>
public sealed record SetTrust(SubjectId Person, int Trust) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control | DeskKinds.RolePlayer;

    internal override Verdict Decide(World world, Desk by) =>
        !world.People.IsPerson(Person) ? Refusals.Unknown("person")
        : by.Kind == DeskKinds.RolePlayer && by.Person!.Id != Person ? Refusals.NotForThisDesk
        : Trust is < 0 or > 5
            ? Refusal.Because("trust-out-of-range", "Trust lies between 0 and 5.", "La confiance va de 0 à 5.")
        : new TrustChanged(Person, Trust);
}

public sealed partial class SeatView
{
    /// <summary>Control: how everybody is. Role player: the own person.</summary>
    public Dictionary<SubjectId, PersonState> States { get; } = [];

    /// <summary>The same since STARTEX, oldest first.</summary>
    public Dictionary<SubjectId, List<(ExerciseTime At, PersonState State)>> StatesOverTime { get; } = [];
}

[JsonDerivedType(typeof(SetTrust), "set-trust")]
public abstract partial record Command;

[JsonDerivedType(typeof(PersonChanged), "person-changed")]
[JsonDerivedType(typeof(PersonMoved), "person-moved")]
[JsonDerivedType(typeof(TrustChanged), "trust-changed")]
public abstract partial record Event;

[JsonDerivedType(typeof(PersonState), "person-state")]
public abstract partial record FeedItem;
