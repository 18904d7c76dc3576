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
    private const int MostPlays = 8;
    private const int Probes = 3;
    private const int Sure = 10;

    public static IReadOnlyList<DeadEnd> In(Casebook casebook, Crew standard, IReadOnlyList<PlayRecord> plays, int threads, CancellationToken cancel, Action<int, int> progress)
    {
        var acceptable = casebook.Scenario.Endings.Where(ending => ending.IsAcceptable).Select(ending => ending.Id).ToHashSet();
        var bad = plays
            .Where(record => !acceptable.Contains(record.Ending))
            .GroupBy(record => record.Crew)
            .SelectMany(crew => crew.Take(crew.Key == standard.Id ? MostPlays / 2 : MostPlays / 8))
            .ToList();
        return
        [
            .. Parallelly.Do(bad, threads, cancel, record => new Dead(Of(casebook, standard, record, acceptable, cancel)), progress)
                .Select(dead => dead.End)
                .OfType<DeadEnd>()
                .GroupBy(dead => dead.What.En)
                .Select(same => same.OrderBy(dead => dead.At).First())
                .OrderBy(dead => dead.At),
        ];
    }

    private sealed record Dead(DeadEnd? End);

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

        // Only what the intervals say: a play that goes wrong bit by bit has no such act.
        var before = Share.Count(Ends(alive, Sure), Sure);
        var after = Share.Count(Ends(dead, Sure), Sure);
        if (after.Seen > 0 || before.Low <= after.High)
        {
            return null;
        }

        var act = play.Acts[dead - 1];
        return new DeadEnd(record.Witness, act.Number, act.At, act.By, Describe(casebook, play, dead), before, after, IsWarned(casebook, play, dead));

        int Ends(int acts, int tries) =>
            Enumerable.Range(0, tries).Count(attempt =>
                acceptable.Contains(Play.After(casebook, standard, play.Acts.Take(acts), 1000 + attempt, record.Seed).Ending));
    }

    private static LocalText Describe(Casebook casebook, Play play, int acts) =>
        new ActWords(Played.Of(casebook.Scenario, play.Seed, [.. play.Acts.Take(acts)])).Of(play.Acts[acts - 1]);

    // Somebody had read of whom it befell, or had been told by an inject, and could have acted.
    private static bool IsWarned(Casebook casebook, Play play, int acts)
    {
        var world = new World(casebook.Scenario, play.Seed);
        foreach (var act in play.Acts.Take(acts - 1))
        {
            world.Apply(act);
        }

        var befell = play.Acts[acts - 1].Events.OfType<PersonChanged>().Select(changed => changed.Person).ToList();
        return befell.Count == 0
            || befell.Exists(person => casebook.Scenario.Seats.Any(seat =>
                world.FeedOf(seat.Id).Entries.Any(entry => entry.Item is MessageShown { ForMe: true } message && casebook.NamedIn(message.Text.En).Contains(person))
                || world.Knowledge.Of(seat.Id).Keys.Any(fact => casebook.Fact(fact).About.Contains(person) || casebook.Fact(fact).By.Contains(person))));
    }
}
