using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>Proposes who sits where. The same people and seats give the same proposal on every machine.</summary>
public static class Proposal
{
    /// <summary>
    /// The best assignment by profession and language, and from there (and from the seats one would give out one by one,
    /// which is sometimes the better beginning) exchanges as long as any makes the teams more mixed.
    /// </summary>
    /// <param name="people">Everybody who has a place in the exercise, whoever came first before the others.</param>
    /// <param name="atOneSeat">Most people who share a seat; 1 to 4.</param>
    /// <param name="locked">What stays as it is.</param>
    public static IReadOnlyList<Sitting> For(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, int atOneSeat, IReadOnlyList<Sitting> locked)
    {
        var table = new Table(people, seats, Math.Clamp(atOneSeat, 1, 4), locked);
        var best = new[] { table.Cheapest(), table.OneByOne() }.Select(table.Exchange).MinBy(table.Cost)!;
        var kept = locked.Select(sitting => sitting.Person).ToHashSet();
        return [.. people.Where(person => best.ContainsKey(person.Id)).Select(person => new Sitting(person.Id, best[person.Id], kept.Contains(person.Id)))];
    }

    /// <summary>Gives each in turn the best seat that is left, as one does by hand.</summary>
    internal static IReadOnlyDictionary<ParticipantId, SeatId> OneByOne(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, int atOneSeat) =>
        new Table(people, seats, atOneSeat, []).OneByOne();

    private sealed class Table
    {
        private readonly IReadOnlyList<Participant> people;
        private readonly IReadOnlyList<SeatToFill> seats;
        private readonly int atOneSeat;
        private readonly Dictionary<ParticipantId, SeatId> held;
        private readonly Dictionary<SeatId, SeatToFill> byId;

        public Table(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, int atOneSeat, IReadOnlyList<Sitting> locked)
        {
            (this.people, this.seats, this.atOneSeat) = (people, seats, atOneSeat);
            byId = seats.ToDictionary(seat => seat.Id);
            held = locked.Where(sitting => byId.ContainsKey(sitting.Seat) && people.Any(person => person.Id == sitting.Person)).ToDictionary(sitting => sitting.Person, sitting => sitting.Seat);
        }

        private IEnumerable<Participant> Free => people.Where(person => !held.ContainsKey(person.Id));

        public int Cost(IReadOnlyDictionary<ParticipantId, SeatId> sits) => SeatingScore.Of(people, seats, sits);

        public IReadOnlyDictionary<ParticipantId, SeatId> Cheapest()
        {
            var free = Free.ToList();
            var chairs = seats.SelectMany(seat => Enumerable.Range(0, atOneSeat).Select(before => (Seat: seat, Before: before)).Skip(In(held, seat.Id))).ToList();
            if (free.Count == 0)
            {
                return held;
            }

            // Behind the chairs, a column for each person who may have to wait.
            var cost = new int[free.Count, chairs.Count + free.Count];
            for (var row = 0; row < free.Count; row++)
            {
                for (var column = 0; column < chairs.Count; column++)
                {
                    cost[row, column] = SeatingScore.Of(free[row], chairs[column].Seat, chairs[column].Before);
                }

                for (var column = chairs.Count; column < chairs.Count + free.Count; column++)
                {
                    cost[row, column] = SeatingScore.Unseated(row, free.Count);
                }
            }

            var sits = new Dictionary<ParticipantId, SeatId>(held);
            foreach (var (row, column) in Assignment.Cheapest(cost).Index())
            {
                if (column < chairs.Count)
                {
                    sits.Add(free[row].Id, chairs[column].Seat.Id);
                }
            }

            return sits;
        }

        public IReadOnlyDictionary<ParticipantId, SeatId> OneByOne()
        {
            var sits = new Dictionary<ParticipantId, SeatId>(held);
            foreach (var person in Free)
            {
                if (seats.Where(seat => In(sits, seat.Id) < atOneSeat && seat.CanBeTakenBy(person)).MinBy(seat => SeatingScore.Of(person, seat, In(sits, seat.Id))) is { } seat)
                {
                    sits.Add(person.Id, seat.Id);
                }
            }

            return sits;
        }

        /// <summary>As long as two people, or a person and an empty chair, can change so that the whole is better, they do.</summary>
        public IReadOnlyDictionary<ParticipantId, SeatId> Exchange(IReadOnlyDictionary<ParticipantId, SeatId> start)
        {
            var sits = new Dictionary<ParticipantId, SeatId>(start);
            var cost = Cost(sits);
            var moving = Free.Where(person => sits.ContainsKey(person.Id)).ToList();
            for (var better = true; better; )
            {
                better = false;
                foreach (var (index, one) in moving.Index())
                {
                    foreach (var other in moving.Skip(index + 1))
                    {
                        better |= sits[one.Id] != sits[other.Id] && Try((one, sits[other.Id]), (other, sits[one.Id]));
                    }

                    foreach (var seat in seats)
                    {
                        better |= sits[one.Id] != seat.Id && In(sits, seat.Id) < atOneSeat && Try((one, seat.Id));
                    }
                }
            }

            return sits;

            bool Try(params ReadOnlySpan<(Participant Person, SeatId To)> moves)
            {
                foreach (var (person, to) in moves)
                {
                    if (!byId[to].CanBeTakenBy(person))
                    {
                        return false;
                    }
                }

                Span<SeatId> before = new SeatId[moves.Length];
                for (var move = 0; move < moves.Length; move++)
                {
                    (before[move], sits[moves[move].Person.Id]) = (sits[moves[move].Person.Id], moves[move].To);
                }

                var now = Cost(sits);
                if (now < cost)
                {
                    cost = now;
                    return true;
                }

                for (var move = 0; move < moves.Length; move++)
                {
                    sits[moves[move].Person.Id] = before[move];
                }

                return false;
            }
        }

        private static int In(IReadOnlyDictionary<ParticipantId, SeatId> sits, SeatId seat) => sits.Values.Count(value => value == seat);
    }
}
