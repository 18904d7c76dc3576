using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// Looks in plays that ended badly for the act after which good work no longer helped: goes on by the book from many
/// moments of the play, and finds the first from which no continuation reaches an acceptable ending.
/// </summary>
internal static class DeadEnds
{
    private const int MostPlays = 16;
    private const int Probes = 3;
    private const int Sure = 10;

    // Those that led the search do not count for what is said in the end.
    private const long Fresh = 2000;

    /// <returns>The dead ends, and in how many plays they were looked for.</returns>
    public static (IReadOnlyList<DeadEnd> Found, int Examined) In(Casebook casebook, Crew standard, IReadOnlyList<PlayRecord> plays, int threads, CancellationToken cancel, Action<int, int> progress)
    {
        var acceptable = casebook.Scenario.Endings.Where(ending => ending.IsAcceptable).Select(ending => ending.Id).ToHashSet();
        var bad = plays
            .Where(record => !acceptable.Contains(record.Ending))
            .GroupBy(record => record.Crew)
            .SelectMany(crew => crew.Take(crew.Key == standard.Id ? MostPlays / 2 : MostPlays / 8))
            .ToList();
        var examined = Parallelly.Do(bad, threads, cancel, record => Of(casebook, standard, record, acceptable, cancel), progress);
        return (
            [.. examined.OfType<DeadEnd>().GroupBy(dead => dead.What.En).Select(same => same.OrderBy(dead => dead.At).First()).OrderBy(dead => dead.At)],
            examined.Count
        );
    }

    private static DeadEnd? Of(Casebook casebook, Crew standard, PlayRecord record, HashSet<EndingId> acceptable, CancellationToken cancel)
    {
        var play = Rehearsed.Of(casebook, record.Witness);
        // Before the first act of play and after the last there is nothing to choose.
        var (alive, dead) = (2, play.Acts.Count - 1);
        if (Ends(alive, Probes) == 0)
        {
            return null; // even from the start good work does not get there: that is said elsewhere
        }

        while (dead - alive > 1 && !cancel.IsCancellationRequested)
        {
            var middle = (alive + dead) / 2;
            (alive, dead) = Ends(middle, Probes) > 0 ? (middle, dead) : (alive, middle);
        }

        if (cancel.IsCancellationRequested)
        {
            return null; // the two moments may still lie far apart
        }

        // Only what the intervals say: a play that goes wrong bit by bit has no such act.
        var before = Share.Count(Ends(alive, Sure, Fresh), Sure);
        var after = Share.Count(Ends(dead, Sure, Fresh), Sure);
        if (after.Seen > 0 || before.Low <= after.High)
        {
            return null;
        }

        var act = play.Acts[dead - 1];
        return new DeadEnd(record.Witness, act.Number, act.At, act.By, Describe(casebook, play, dead), before, after, IsWarned(casebook, play, dead));

        int Ends(int acts, int tries, long seed = 1000) =>
            Enumerable.Range(0, tries).Count(attempt =>
                acceptable.Contains(Play.After(casebook, standard, play.Acts.Take(acts), seed + attempt, record.Seed).Ending));
    }

    private static LocalText Describe(Casebook casebook, Play play, int acts) =>
        new ActWords(Played.Of(casebook.Scenario, play.Seed, [.. play.Acts.Take(acts)])).Of(play.Acts[acts - 1]);

    // Somebody had been told or had read of whom it befell, and could have acted, or acted otherwise.
    private static bool IsWarned(Casebook casebook, Play play, int acts)
    {
        var world = new World(casebook.Scenario, play.Seed);
        foreach (var act in play.Acts.Take(acts - 1))
        {
            world.Apply(act);
        }

        var befell = play.Acts[acts - 1].Events.SelectMany(happened => Concerned(casebook, happened)).ToHashSet();
        return casebook.Scenario.Seats.Any(seat =>
            world.FeedOf(seat.Id).Entries.Any(entry => entry.Item is MessageShown { ForMe: true } message && casebook.NamedIn(message.Text.En).Any(befell.Contains))
            || world.CaseFiles.HeldBy(seat.Id).Keys.Any(exhibit => casebook.NamedIn(exhibit).Any(befell.Contains))
            || world.Knowledge.Of(seat.Id).Keys.Any(fact => casebook.Fact(fact).About.Concat(casebook.Fact(fact).By).Any(befell.Contains)));
    }

    // Whom or what an event befell.
    private static IEnumerable<SubjectId> Concerned(Casebook casebook, Event happened) =>
        happened switch
        {
            PersonChanged changed => [changed.Person],
            PersonMoved moved => [moved.Person],
            TrustChanged trust => [trust.Person],
            AccountFroze froze => [froze.Account],
            PersonNoticed { Sight.Of: { } of } => [of],
            InterviewOpened opened => [opened.Person],
            ChargeFiled charge => [charge.Suspect],
            MeasureRequested asked => [asked.Target],
            ExhibitDestroyed destroyed when casebook.Scenario.Exhibits[destroyed.Exhibit] is var exhibit => exhibit.At is { } at ? [at, .. exhibit.Of] : exhibit.Of,
            InjectReleasedNow released when casebook.Scenario.Injects.TryGet(released.Inject, out var inject) => casebook.NamedIn(inject.Text.En),
            _ => [],
        };
}
