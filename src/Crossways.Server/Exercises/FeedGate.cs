using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Server.Exercises;

/// <summary>Holds back what desks are to be told until the act that it comes from is on disk.</summary>
internal sealed class FeedGate
{
    private readonly Queue<(long Act, IReadOnlyList<DeskNews> News)> held = [];
    private readonly Dictionary<SeatId, int> seen = [];
    private readonly Dictionary<SeatId, int> open = [];

    /// <summary>Number of the last act of which anything was told.</summary>
    public long ToldAct { get; private set; }

    /// <summary>Holds what the act added to the feeds.</summary>
    public void Hold(World world, long act) => held.Enqueue((act, Since(world, seen)));

    /// <summary>The act is on disk, and so are all before it: what may be told now, in order.</summary>
    public IEnumerable<(long Act, IReadOnlyList<DeskNews> News)> Release(long act)
    {
        while (held.TryPeek(out var next) && next.Act <= act)
        {
            held.Dequeue();
            foreach (var news in next.News)
            {
                open[news.Desk] = news.Entries[^1].Number;
            }

            if (next.News.Count > 0)
            {
                ToldAct = next.Act;
                yield return next;
            }
        }
    }

    /// <summary>All that is in the world is on disk.</summary>
    /// <returns>What had not been told yet.</returns>
    public IReadOnlyList<DeskNews> ReleaseAll(World world)
    {
        held.Clear();
        ToldAct = world.Acts;
        var news = Since(world, open);
        foreach (var desk in world.Desks.All)
        {
            seen[desk.Id] = world.FeedOf(desk.Id).Count;
        }

        return news;
    }

    /// <summary>The entries of a desk after a number, as far as they may be told.</summary>
    public IReadOnlyList<FeedEntry> After(World world, SeatId desk, int number)
    {
        var from = Math.Max(0, number);
        var until = open.GetValueOrDefault(desk);
        return from >= until ? [] : [.. world.FeedOf(desk).After(from).Take(until - from)];
    }

    // Entries after the numbers that are known, which move up.
    private static List<DeskNews> Since(World world, Dictionary<SeatId, int> known)
    {
        var news = new List<DeskNews>();
        foreach (var desk in world.Desks.All)
        {
            var feed = world.FeedOf(desk.Id);
            var last = known.GetValueOrDefault(desk.Id);
            if (feed.Count > last)
            {
                news.Add(new DeskNews(desk.Id, feed.After(last)));
                known[desk.Id] = feed.Count;
            }
        }

        return news;
    }
}
