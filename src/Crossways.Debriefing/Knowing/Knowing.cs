using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Sets what was so beside what was known, at any moment of an exercise.</summary>
public static class Knowing
{
    /// <param name="acts">The whole log, or more than reaches to the moment.</param>
    public static KnowledgeThen At(Scenario scenario, long seed, IReadOnlyList<Act> acts, ExerciseTime moment)
    {
        // Feeds are what takes time in a replay, and here nobody reads them.
        var world = new World(scenario, seed, _ => false);
        var presumed = new Dictionary<SubjectId, ExerciseTime>();
        foreach (var act in acts.TakeWhile(act => act.At <= moment))
        {
            world.Apply(act);
            foreach (var recorded in act.Events.OfType<PresumptionRecorded>())
            {
                presumed.TryAdd(recorded.Person, act.At);
            }
        }

        var ways = new WaysToKnow(world);
        var facts = world.Scenario.Facts.Select(fact => Of(world, fact, ways)).ToList();
        var concerned = facts.SelectMany(fact => fact.Concerns).ToHashSet();
        return new KnowledgeThen(
            moment,
            facts,
            [.. world.Scenario.People.Select(person => Of(world, person, presumed.TryGetValue(person.Id, out var at) ? at : null))],
            [.. world.Scenario.Subjects.Where(subject => concerned.Contains(subject.Id)).Select(subject => new NamedSubject(subject.Id, subject.Name, subject.Kind))]
        );
    }

    private static FactThen Of(World world, Fact fact, WaysToKnow ways)
    {
        var known = (from seat in world.Scenario.Seats
                     let facts = world.Knowledge.Of(seat.Id)
                     where facts.ContainsKey(fact.Id)
                     orderby facts[fact.Id]
                     select new SeatKnows(seat.Id, facts[fact.Id], ReadIn(world, seat.Id, fact.Id))).ToList();
        var could = ways.To(fact)
            .Where(way => known.TrueForAll(knows => knows.Seat != way.Seat))
            .GroupBy(way => way.Seat)
            .Select(seat => new SeatCould(seat.Key, [.. seat.Select(way => way.How).Distinct().Take(3)]))
            .ToList();
        var standing = known.Count switch
        {
            > 1 => FactStanding.Known,
            1 => FactStanding.One,
            _ when could.Count > 0 => FactStanding.Could,
            _ when ways.IsInTheWorld(fact) => FactStanding.Unknown,
            _ => FactStanding.NotYet,
        };
        return new FactThen(fact.Id, fact.Text, fact.Proves, Concerns(world, fact), standing, known, could);
    }

    // Where a paper lies that shows it is part of what it concerns: so a place can be asked what was to be found there.
    private static IReadOnlyList<SubjectId> Concerns(World world, Fact fact) =>
        [
            .. fact.About.Concat(fact.By).Concat(fact.SeenAt)
                .Concat(world.Scenario.Exhibits.Where(exhibit => exhibit.Carries.Contains(fact.Id)).Select(world.CaseFiles.Where).OfType<SubjectId>())
                .Distinct(),
        ];

    private static LocalText? ReadIn(World world, SeatId seat, FactId fact)
    {
        var exhibit = world.CaseFiles.HeldBy(seat).Where(held => world.CaseFiles.Carries(held.Key).Contains(fact)).MinBy(held => held.Value[0].At).Key;
        return exhibit.Value is null ? null : world.CaseFiles.FindMade(exhibit)?.Title ?? world.Scenario.Exhibits[exhibit].Title;
    }

    private static PersonThen Of(World world, Person person, ExerciseTime? presumed)
    {
        var at = world.People[person.Id].At;
        return new PersonThen(
            person.Id,
            person.Name,
            at is { } place ? world.Scenario.Subjects[place].Name : null,
            [.. Wellbeing.ConditionsOf(world.People, person.Id).OrderBy(condition => condition.Value, StringComparer.Ordinal).Select(Motives.Word)],
            presumed
        );
    }
}
