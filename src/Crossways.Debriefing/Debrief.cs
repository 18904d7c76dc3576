using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Makes the debrief of an exercise from its log.</summary>
public static class Debrief
{
    /// <param name="acts">The whole log, or the part up to the moment of interest.</param>
    public static DebriefReport Of(Scenario scenario, long seed, IReadOnlyList<Act> acts)
    {
        var played = Played.Of(scenario, seed, acts);
        var timeline = Timelines.Of(played);
        var report = new DebriefReport(
            scenario.Title,
            scenario.Starts,
            played.World.Clock.Now,
            [.. scenario.Seats.Select(seat => new NamedSeat(seat.Id, seat.Name, scenario.StateOf(seat).Id))],
            timeline,
            Victims.Of(played, timeline),
            Evidence.Of(played),
            Cooperation.Of(played),
            Ratings.Of(played)
        )
        {
            Money = MoneyTrail.Of(played),
            Owed = Owed.Of(played),
            Breaches = LawBreaches.Of(played),
            Operations = OperationsReport.Of(played),
            SetOff = Chains.LongestOf(played),
            People = [.. scenario.People.Where(person => person.RolePlayed).Select(person => PlayedPerson.Of(played, person))],
        };
        var ground = new Ground(played, report);
        return report with { Measures = PerformanceMeasures.Of(ground), Missed = MissedOpportunities.Of(ground) };
    }
}

/// <summary>An exercise played again: the world at its end, every event with its moment, and when people were safe.</summary>
internal sealed class Played
{
    // Places in the events.
    private readonly Dictionary<Type, List<int>> byKind = [];
    private bool lookForSafe = true;

    internal Played(World world) => World = world;

    public World World { get; }

    public Scenario Scenario => World.Scenario;

    public List<(ExerciseTime At, Event Happened)> Events { get; } = [];

    /// <summary>Stretches over which the control room had the clock jump.</summary>
    public List<(ExerciseTime From, ExerciseTime Until)> Jumps { get; } = [];

    /// <summary>When each person was first safe.</summary>
    public Dictionary<SubjectId, ExerciseTime> SafeSince { get; } = [];

    public static Played Of(Scenario scenario, long seed, IReadOnlyList<Act> acts)
    {
        var played = new Played(new World(scenario, seed));
        foreach (var act in acts)
        {
            var before = played.World.Clock.Now;
            played.World.Apply(act);
            played.Note(act, before);
        }

        return played;
    }

    public IEnumerable<(ExerciseTime At, T Happened)> Of<T>()
        where T : Event => PlacesOf<T>().Select(place => (Events[place].At, (T)Events[place].Happened));

    /// <summary>Where in <see cref="Events"/> those of one kind stand, oldest first.</summary>
    public IReadOnlyList<int> PlacesOf<T>()
        where T : Event => byKind.TryGetValue(typeof(T), out var found) ? found : [];

    /// <summary>A moment in words: with its day where that is not the first.</summary>
    public LocalText Clock(ExerciseTime at) =>
        at.Day == Scenario.Starts.Day ? LocalText.Same(at.Clock) : new($"day {at.Day}, {at.Clock}", $"jour {at.Day}, {at.Clock}");

    public LocalText Name(SeatId desk) => World.Desks[desk].Name;

    public LocalText Name(SubjectId subject) => Scenario.Subjects[subject].Name;

    public LocalText Title(ExhibitId exhibit) =>
        Scenario.Exhibits.TryGet(exhibit, out var found)
            ? found.Title
            : Of<ExhibitMade>().First(made => made.Happened.Exhibit.Id == exhibit).Happened.Exhibit.Title;

    /// <summary>Takes note of an act that the world has just been through.</summary>
    /// <param name="before">Exercise time before the act.</param>
    internal void Note(Act act, ExerciseTime before)
    {
        var now = before;
        var came = act.Came > before ? act.Came : before;
        if (act.At > came)
        {
            Jumps.Add((came, act.At));
        }

        foreach (var happened in act.Events)
        {
            now = happened is TimePassed passed ? passed.To : now;
            lookForSafe |= happened is PersonChanged;
            if (!byKind.TryGetValue(happened.GetType(), out var same))
            {
                byKind[happened.GetType()] = same = [];
            }

            same.Add(Events.Count);
            Events.Add((now, happened));
        }

        if (lookForSafe)
        {
            foreach (var person in Scenario.People.Where(person => World.People.Is(person.Id, LibraryConditions.Safe)))
            {
                SafeSince.TryAdd(person.Id, World.Clock.Now);
            }

            lookForSafe = false;
        }
    }
}
