using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>Who exchanged messages or exhibits with whom, as a picture without directions.</summary>
internal sealed class Network
{
    private readonly Dictionary<SeatId, HashSet<SeatId>> partners;

    /// <param name="seats">Those that the picture is of; exchanges with others are left out.</param>
    public Network(IEnumerable<SeatId> seats, IEnumerable<Flow> flows)
    {
        partners = seats.ToDictionary(seat => seat, _ => new HashSet<SeatId>());
        foreach (var flow in flows.Where(flow => partners.ContainsKey(flow.From) && partners.ContainsKey(flow.To)))
        {
            partners[flow.From].Add(flow.To);
            partners[flow.To].Add(flow.From);
        }
    }

    public IReadOnlyCollection<SeatId> Seats => partners.Keys;

    /// <summary>Pairs that could exchange.</summary>
    public int Pairs => partners.Count * (partners.Count - 1) / 2;

    /// <summary>Pairs that did.</summary>
    public int Ties => partners.Values.Sum(others => others.Count) / 2;

    public int PartnersOf(SeatId seat) => partners[seat].Count;

    public IEnumerable<SeatId> Isolated => partners.Where(seat => seat.Value.Count == 0).Select(seat => seat.Key);

    /// <summary>Seats through which alone others were connected: without them the picture falls apart.</summary>
    public IEnumerable<SeatId> Bridges => partners.Keys.Where(seat => Parts(seat) > Parts(null));

    // Groups of seats that reach each other, apart from seats that reach nobody.
    private int Parts(SeatId? without)
    {
        var left = partners.Where(seat => seat.Value.Count > 0 && seat.Key != without).Select(seat => seat.Key).ToHashSet();
        var parts = 0;
        while (left.Count > 0)
        {
            parts++;
            var reached = new Stack<SeatId>([left.First()]);
            left.Remove(reached.Peek());
            while (reached.TryPop(out var seat))
            {
                foreach (var partner in partners[seat].Where(left.Remove).ToList())
                {
                    reached.Push(partner);
                }
            }
        }

        return parts;
    }
}
