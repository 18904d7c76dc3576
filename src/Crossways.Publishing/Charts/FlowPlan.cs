namespace Crossways.Publishing.Charts;

/// <summary>
/// Where the boxes of a flow stand: each on a rank after all that lead to it, in a lane that is free there. Ways change
/// lanes only between ranks, so that none runs through a box.
/// </summary>
internal sealed class FlowPlan
{
    private readonly List<string> names = [];
    private readonly List<(int From, int To)> edges = [];
    private readonly int[] ranks;
    private readonly int[] lanes;
    private readonly List<(int Lane, int First, int Last)> taken = [];

    public FlowPlan(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        foreach (var row in rows)
        {
            Note(row);
        }

        ranks = Ranks();
        lanes = [.. Enumerable.Repeat(-1, names.Count)];
        foreach (var row in rows)
        {
            Place([.. row.Select(name => names.IndexOf(name))]);
        }
    }

    public IReadOnlyList<string> Names => names;

    public int RankCount => ranks.DefaultIfEmpty(-1).Max() + 1;

    public int LaneCount => taken.Select(way => way.Lane).Concat(lanes).DefaultIfEmpty(-1).Max() + 1;

    public int Rank(int box) => ranks[box];

    public int Lane(int box) => lanes[box];

    /// <summary>Each way once; one that is also gone backwards has two heads.</summary>
    public IEnumerable<(int From, int To, bool BothWays)> Forward() =>
        from edge in edges where IsForward(edge) select (edge.From, edge.To, edges.Contains((edge.To, edge.From)));

    /// <summary>Ways back to what came before.</summary>
    public IEnumerable<(int From, int To)> Back() =>
        from edge in edges where !IsForward(edge) && !edges.Contains((edge.To, edge.From)) select edge;

    public IEnumerable<(int From, int To)> All => edges;

    /// <summary>No box stands in the lane between two ranks.</summary>
    public bool IsFree(int lane, int after, int before) =>
        !Enumerable.Range(0, names.Count).Any(box => lanes[box] == lane && ranks[box] > after && ranks[box] < before);

    private bool IsForward((int From, int To) edge) => ranks[edge.From] < ranks[edge.To];

    private void Note(IReadOnlyList<string> row)
    {
        names.AddRange(row.Distinct().Except(names));
        foreach (var (from, to) in row.Zip(row.Skip(1)))
        {
            var edge = (names.IndexOf(from), names.IndexOf(to));
            if (!edges.Contains(edge) && edge.Item1 != edge.Item2)
            {
                edges.Add(edge);
            }
        }
    }

    // The longest way that leads to each box. An edge that would close a circle leads back and moves nothing.
    private int[] Ranks()
    {
        var found = new int[names.Count];
        var kept = new List<(int From, int To)>();
        foreach (var edge in edges)
        {
            if (!Reaches(kept, edge.To, edge.From))
            {
                kept.Add(edge);
            }
        }

        for (var round = 0; round < names.Count; round++)
        {
            foreach (var (from, to) in kept)
            {
                found[to] = Math.Max(found[to], found[from] + 1);
            }
        }

        return found;
    }

    private static bool Reaches(List<(int From, int To)> ways, int from, int to) =>
        from == to || ways.Where(way => way.From == from).Any(way => Reaches(ways, way.To, to));

    // The first row has the first lane; what branches off takes the first lane that is free until it comes back.
    private void Place(int[] row)
    {
        var fresh = row.Where(box => lanes[box] < 0).Distinct().ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var first = fresh.Min(box => ranks[box]);
        var last = Math.Max(fresh.Max(box => ranks[box]), Math.Min(RankCount - 1, row.Max(box => ranks[box]) - 1));
        var lane = Enumerable.Range(0, names.Count + 1).First(lane => !taken.Any(way => way.Lane == lane && way.First <= last && first <= way.Last));
        taken.Add((lane, first, last));
        foreach (var box in fresh)
        {
            lanes[box] = lane;
        }
    }
}
