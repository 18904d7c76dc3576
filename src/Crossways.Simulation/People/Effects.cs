using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Turns the effects that scenarios and measures declare into events.</summary>
internal static class Effects
{
    /// <param name="target">What stands for <see cref="Effect.Target"/>; null in injects, which name everything.</param>
    public static IEnumerable<Event> Happen(World world, IEnumerable<Effect> effects, SubjectId? target)
    {
        // What one act gains and loses in trust adds up before any of it has happened.
        var trust = new Dictionary<SubjectId, int>();
        foreach (var effect in effects)
        {
            if (Happen(world, effect, target, trust) is { } happened)
            {
                yield return happened;
                foreach (var ends in EndedBy(world, happened))
                {
                    yield return ends;
                }
            }
        }
    }

    // Whoever is back with the exploiters has left the shelter, and is missed by nobody who looks there.
    private static IEnumerable<Event> EndedBy(World world, Event happened) =>
        happened is PersonChanged { Holds: true, Person: var person } change && change.Condition == LibraryConditions.Returned
            ? new[] { LibraryConditions.Sheltered, LibraryConditions.Missing }
                .Where(ended => world.People[person].Is.Contains(ended))
                .Select(ended => new PersonChanged(person, ended, Holds: false))
            : [];

    private static Event? Happen(World world, Effect effect, SubjectId? target, Dictionary<SubjectId, int> trust)
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
                if (!world.People.IsPerson(who))
                {
                    return null;
                }

                var before = trust.GetValueOrDefault(who, world.People[who].Trust);
                trust[who] = Math.Clamp(before + by, 0, 5);
                return trust[who] == before ? null : new TrustChanged(who, trust[who]);
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

    public static Event? TrustBy(World world, SubjectId person, int by)
    {
        var before = world.People[person].Trust;
        var after = Math.Clamp(before + by, 0, 5);
        return after == before ? null : new TrustChanged(person, after);
    }
}
