using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// Sets what was so beside what was known, at any moment of an exercise. Moments that are asked for one after the other are
/// reached by going on; an earlier one by beginning anew.
/// </summary>
/// <remarks>Not safe for several threads.</remarks>
public sealed class Knowing(Scenario scenario, long seed)
{
    private readonly Carriers carriers = new(scenario);
    private readonly Dictionary<SubjectId, ExerciseTime> presumed = [];
    private World world = new(scenario, seed, _ => false);

    // Acts taken up as a whole, and events of the next.
    private int done;
    private int begun;

    /// <param name="acts">The whole log, or more than reaches to the moment.</param>
    public static KnowledgeThen At(Scenario scenario, long seed, IReadOnlyList<Act> acts, ExerciseTime moment) => new Knowing(scenario, seed).At(acts, moment);

    /// <param name="acts">The whole log, or more than reaches to the moment: the same one each time, or longer.</param>
    public KnowledgeThen At(IReadOnlyList<Act> acts, ExerciseTime moment)
    {
        if (world.Clock.Now > moment)
        {
            (world, done, begun) = (new World(scenario, seed, _ => false), 0, 0);
            presumed.Clear();
        }

        GoTo(acts, moment);
        var ways = new WaysToKnow(world, carriers);
        var papers = scenario.Seats.ToDictionary(seat => seat.Id, seat => FirstPapers(world, seat.Id));
        var facts = scenario.Facts.Select(fact => Of(world, fact, ways, papers)).ToList();
        var concerned = facts.SelectMany(fact => fact.Concerns).ToHashSet();
        return new KnowledgeThen(
            moment,
            facts,
            [.. scenario.People.Select(person => Of(world, person, presumed.TryGetValue(person.Id, out var at) ? at : null))],
            [.. scenario.Subjects.Where(subject => concerned.Contains(subject.Id)).Select(subject => new NamedSubject(subject.Id, subject.Name, subject.Kind))]
        );
    }

    // One act may cover hours, as when nobody did anything while the clock ran: time passes inside of it. What desks are told
    // is most of the work of a replay, and here nobody asks for it.
    private void GoTo(IReadOnlyList<Act> acts, ExerciseTime moment)
    {
        for (; done < acts.Count; done++, begun = 0)
        {
            for (var events = acts[done].Events; begun < events.Count; begun++)
            {
                if (events[begun] is TimePassed passed && passed.To > moment)
                {
                    return;
                }

                world.Follow(events[begun]);
                if (events[begun] is PresumptionRecorded recorded)
                {
                    presumed.TryAdd(recorded.Person, world.Clock.Now);
                }
            }
        }
    }

    private static FactThen Of(World world, Fact fact, WaysToKnow ways, Dictionary<SeatId, Dictionary<FactId, ExhibitId>> papers)
    {
        var known = (from seat in world.Scenario.Seats
                     let facts = world.Knowledge.Of(seat.Id)
                     where facts.ContainsKey(fact.Id)
                     orderby facts[fact.Id]
                     select new SeatKnows(seat.Id, facts[fact.Id], papers[seat.Id].TryGetValue(fact.Id, out var paper) ? TitleOf(world, paper) : null)).ToList();
        var could = ways.To(fact)
            .Where(way => known.TrueForAll(knows => knows.Seat != way.Seat.Id))
            .GroupBy<Way, Desk>(way => way.Seat, ReferenceEqualityComparer.Instance)
            .Select(seat => new SeatCould(seat.Key.Id, [.. seat.Select(way => way.How).Distinct().Take(3)]))
            .ToList();

        // Where a paper lies that shows it is part of what it concerns: so a place can be asked what was to be found there.
        List<SubjectId> concerns = [.. fact.About.Concat(fact.By).Concat(fact.SeenAt).Concat(ways.WherePapersLie(fact)).Distinct()];
        var standing = known.Count switch
        {
            > 1 => FactStanding.Known,
            1 => FactStanding.One,
            _ when could.Count > 0 => FactStanding.Could,
            _ when ways.IsInTheWorld(fact) => FactStanding.Unknown,
            _ => FactStanding.NotYet,
        };
        return new FactThen(fact.Id, fact.Text, fact.Proves, concerns, standing, known, could);
    }

    // In which paper a seat first read each fact. What it was told by voice is in none.
    private static Dictionary<FactId, ExhibitId> FirstPapers(World world, SeatId seat)
    {
        var first = new Dictionary<FactId, ExhibitId>();
        foreach (var (exhibit, _) in world.CaseFiles.HeldBy(seat).OrderBy(held => held.Value[0].At))
        {
            foreach (var fact in world.CaseFiles.Carries(exhibit))
            {
                first.TryAdd(fact, exhibit);
            }
        }

        return first;
    }

    private static LocalText TitleOf(World world, ExhibitId exhibit) => world.CaseFiles.FindMade(exhibit)?.Title ?? world.Scenario.Exhibits[exhibit].Title;

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
