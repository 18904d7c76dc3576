using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Turns the effects that scenarios and measures declare into events.</summary>
internal static class Effects
{
    /// <param name="target">What stands for <see cref="Effect.Target"/>; null in injects, which name everything.</param>
    public static IEnumerable<Event> Happen(World world, IEnumerable<Effect> effects, SubjectId? target)
    {
        // What one act gains and loses in trust and fear adds up before any of it has happened.
        var trust = new Dictionary<SubjectId, int>();
        var fear = new Dictionary<SubjectId, int>();
        foreach (var (effect, whom) in effects.SelectMany(effect => Each(world, effect, target)))
        {
            if (Happen(world, effect, whom, trust, fear) is { } happened)
            {
                yield return happened;
                foreach (var ends in EndedBy(world, happened))
                {
                    yield return ends;
                }
            }
        }
    }

    // What happens to everyone at a place happens to each who is there now.
    private static IEnumerable<(Effect Effect, SubjectId? Target)> Each(World world, Effect effect, SubjectId? target) =>
        effect is Effect.ToEach each
            ? world.People.At(each.At).Where(person => Concerns(world, each.Who, person)).Select(person => (each.Then, (SubjectId?)person))
            : [(effect, target)];

    private static bool Concerns(World world, Group who, SubjectId person) =>
        who.Includes(world.Scenario.Person(person))
        && (who.Is is not { } condition || world.People.Is(person, condition) != who.IsNot);

    // Whoever is back with the exploiters has left the shelter, and is missed by nobody who looks there.
    private static IEnumerable<Event> EndedBy(World world, Event happened) =>
        happened is PersonChanged { Holds: true, Person: var person } change && change.Condition == LibraryConditions.Returned
            ? new[] { LibraryConditions.Sheltered, LibraryConditions.Missing }
                .Where(ended => world.People[person].Is.Contains(ended))
                .Select(ended => new PersonChanged(person, ended, Holds: false))
            : [];

    private static Event? Happen(World world, Effect effect, SubjectId? target, Dictionary<SubjectId, int> trust, Dictionary<SubjectId, int> fear)
    {
        SubjectId Resolve(SubjectId id) => id == Effect.Target && target is { } actual ? actual : id;
        switch (effect)
        {
            case Effect.Becomes(var person, var condition):
                var who = Resolve(person);
                return world.People.IsPerson(who) && !world.People[who].Is.Contains(condition)
                    ? new PersonChanged(who, condition, Holds: true)
                    : null;
            case Effect.Ceases(var person, var condition):
                who = Resolve(person);
                return world.People.IsPerson(who) && world.People[who].Is.Contains(condition)
                    ? new PersonChanged(who, condition, Holds: false)
                    : null;
            case Effect.Moves(var person, var place):
                who = Resolve(person);
                return world.People.IsPerson(who) && world.People[who].At != place
                    ? new PersonMoved(who, place)
                    : null;
            case Effect.Trust(var person, var by):
                who = Resolve(person);
                return world.People.IsPerson(who) && Sum(trust, who, world.People[who].Trust, by) is { } trusts
                    ? new TrustChanged(who, trusts)
                    : null;
            case Effect.Fear(var person, var by):
                who = Resolve(person);
                return world.People.IsPerson(who) && Sum(fear, who, world.People[who].Fear, by) is { } fears
                    ? new FearChanged(who, fears)
                    : null;
            case Effect.Freezes(var account):
                return Freezing.Of(world, Resolve(account), freeze: true);
            case Effect.Unfreezes(var account):
                return Freezing.Of(world, Resolve(account), freeze: false);
            case Effect.Destroyed(var exhibit):
                return world.CaseFiles.IsDestroyed(exhibit) ? null : new ExhibitDestroyed(exhibit);
            case Effect.ExhibitMoves(var exhibit, var to):
                return new ExhibitMoved(exhibit, to);
            default:
                throw new NotSupportedException(effect.GetType().Name);
        }
    }

    // The new value, from 0 to 5; null when it stays as it is.
    private static int? Sum(Dictionary<SubjectId, int> sofar, SubjectId who, int now, int by)
    {
        var before = sofar.GetValueOrDefault(who, now);
        sofar[who] = Math.Clamp(before + by, 0, 5);
        return sofar[who] == before ? null : sofar[who];
    }

    public static Event? TrustBy(World world, SubjectId person, int by)
    {
        var before = world.People[person].Trust;
        var after = Math.Clamp(before + by, 0, 5);
        return after == before ? null : new TrustChanged(person, after);
    }

    public static Event? FearBy(World world, SubjectId person, int by)
    {
        var before = world.People[person].Fear;
        var after = Math.Clamp(before + by, 0, 5);
        return after == before ? null : new FearChanged(person, after);
    }

    public static Event? StandingBy(World world, SubjectId person, SeatId seat, int by)
    {
        var before = world.People[person].Standing.GetValueOrDefault(seat);
        var after = Math.Clamp(before + by, StandingChanged.Least, StandingChanged.Most);
        return after == before ? null : new StandingChanged(person, seat, after);
    }
}
