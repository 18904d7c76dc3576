using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Which desk knows which facts and has heard of whom.</summary>
internal sealed class Knowledge : ISlice
{
    private readonly Dictionary<SeatId, Dictionary<FactId, ExerciseTime>> facts = [];
    private readonly Dictionary<FactId, List<SeatId>> knowers = [];
    private readonly Dictionary<SeatId, HashSet<SubjectId>> subjects = [];

    public static bool IsKnownAtStart(Desk desk, Subject subject) =>
        desk.Kind == DeskKinds.Control
        || desk.Person?.Id == subject.Id
        || (!subject.Hidden && (subject.KnownTo.Count == 0 || subject.KnownTo.Contains(desk.Id)));

    public bool Knows(SeatId desk, FactId fact) => facts.TryGetValue(desk, out var known) && known.ContainsKey(fact);

    /// <summary>Every desk that knows the fact, in the order in which they came by it.</summary>
    public List<SeatId> KnowersOf(FactId fact) => knowers.TryGetValue(fact, out var desks) ? desks : Nobody;

    private static readonly List<SeatId> Nobody = [];

    /// <summary>When a desk first came by each fact it knows.</summary>
    public IReadOnlyDictionary<FactId, ExerciseTime> Of(SeatId desk) =>
        facts.TryGetValue(desk, out var known) ? known : new Dictionary<FactId, ExerciseTime>();

    public bool HasHeardOf(Desk desk, Subject subject) =>
        IsKnownAtStart(desk, subject) || (subjects.TryGetValue(desk.Id, out var heard) && heard.Contains(subject.Id));

    public void Learn(SeatId desk, IEnumerable<FactId> learned, ExerciseTime at)
    {
        foreach (var fact in learned)
        {
            if (!facts.TryGetValue(desk, out var known))
            {
                facts[desk] = known = [];
            }

            if (known.TryAdd(fact, at))
            {
                if (!knowers.TryGetValue(fact, out var desks))
                {
                    knowers[fact] = desks = [];
                }

                desks.Add(desk);
            }
        }
    }

    public bool HearOf(SeatId desk, SubjectId subject)
    {
        if (!subjects.TryGetValue(desk, out var heard))
        {
            subjects[desk] = heard = [];
        }

        return heard.Add(subject);
    }

    void ISlice.AddTo(StateHash hash)
    {
        foreach (var desk in facts.Keys.Union(subjects.Keys).OrderBy(id => id.Value, StringComparer.Ordinal))
        {
            hash.Add(desk.Value);
            hash.AddSet(facts.TryGetValue(desk, out var known) ? known.Select(f => $"{f.Key}@{f.Value.Seconds}") : []);
            hash.AddSet(subjects.TryGetValue(desk, out var heard) ? heard.Select(s => s.Value) : []);
        }
    }
}

/// <summary>A desk heard of people, places or things for the first time.</summary>
public sealed record SubjectsLearned(SeatId Desk, IReadOnlyList<SubjectId> Subjects) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        foreach (var subject in Subjects)
        {
            world.Knowledge.HearOf(Desk, subject);
        }
    }

    internal override void Tell(World world) => TellTo(world, Desk, Subjects);

    /// <summary>Shows a desk whom it has heard of, and what its own state has recorded about them.</summary>
    internal static void TellTo(World world, SeatId desk, IReadOnlyList<SubjectId> subjects)
    {
        world.TellTo(desk, new SubjectsShown([.. subjects.Select(id => WhoIsWho.CardFor(world, desk, world.Scenario.Subjects[id]))]));
        foreach (var subject in subjects)
        {
            world.Identifications.PresumptionOf(subject)?.TellTo(world, desk);
            world.Courts.NonPunishmentOf(subject)?.TellTo(world, desk);
        }
    }

    /// <summary>The event, or nothing if the desk knew of them all.</summary>
    internal static IEnumerable<Event> Of(World world, SeatId desk, IEnumerable<SubjectId> subjects)
    {
        var by = world.Desks[desk];
        var unknown = subjects.Where(id => !world.Knowledge.HasHeardOf(by, world.Scenario.Subjects[id])).Distinct().ToList();
        return unknown.Count == 0 ? [] : [new SubjectsLearned(desk, unknown)];
    }
}

public sealed record SubjectsShown(IReadOnlyList<SubjectCard> Subjects) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        foreach (var subject in Subjects)
        {
            view.Subjects[subject.Id] = subject;
        }
    }
}

[JsonDerivedType(typeof(SubjectsLearned), "subjects-learned")]
public abstract partial record Event;

[JsonDerivedType(typeof(SubjectsShown), "subjects")]
public abstract partial record FeedItem;
