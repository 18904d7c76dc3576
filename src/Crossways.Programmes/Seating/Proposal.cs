using Crossways.Programmes.People;

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
        return table.Sittings(best);
    }

    /// <summary>Gives each in turn the best seat that is left, as one does by hand.</summary>
    internal static IReadOnlyList<Sitting> OneByOne(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, int atOneSeat)
    {
        var table = new Table(people, seats, atOneSeat, []);
        return table.Sittings(table.OneByOne());
    }

    internal static int Cost(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, IReadOnlyList<Sitting> sittings)
    {
        var table = new Table(people, seats, seats.Count, sittings);
        return table.Cost(table.Held);
    }

    /// <summary>People and seats by their numbers; a way of sitting is the seat of each person.</summary>
    private sealed class Table
    {
        private readonly IReadOnlyList<Participant> people;
        private readonly IReadOnlyList<SeatToFill> seats;
        private readonly int atOneSeat;
        private readonly SeatingScore score;
        private readonly int[] free;

        public Table(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, int atOneSeat, IReadOnlyList<Sitting> locked)
        {
            (this.people, this.seats, this.atOneSeat) = (people, seats, atOneSeat);
            score = new SeatingScore(people, seats);
            var numbers = seats.Select((seat, number) => (seat.Id, number)).ToDictionary(seat => seat.Id, seat => seat.number);
            var held = locked.ToDictionary(sitting => sitting.Person, sitting => numbers.GetValueOrDefault(sitting.Seat, SeatingScore.NoSeat));
            Held = [.. people.Select(person => held.GetValueOrDefault(person.Id, SeatingScore.NoSeat))];
            free = [.. Enumerable.Range(0, people.Count).Where(person => Held[person] == SeatingScore.NoSeat)];
        }

        /// <summary>Only what is locked.</summary>
        public int[] Held { get; }

        public int Cost(int[] seatOf) => score.Of(seatOf);

        public IReadOnlyList<Sitting> Sittings(int[] seatOf) =>
            [.. people.Index().Where(one => seatOf[one.Index] != SeatingScore.NoSeat).Select(one => new Sitting(one.Item.Id, seats[seatOf[one.Index]].Id, Held[one.Index] != SeatingScore.NoSeat))];

        public int[] Cheapest()
        {
            int[] seatOf = [.. Held];
            var chairs = Enumerable.Range(0, seats.Count).SelectMany(seat => Enumerable.Range(0, atOneSeat).Skip(At(Held, seat)).Select(before => (Seat: seat, Before: before))).ToList();
            // Behind the chairs, a column for each person who may have to wait.
            var cost = new int[free.Length, chairs.Count + free.Length];
            for (var row = 0; row < free.Length; row++)
            {
                for (var column = 0; column < cost.GetLength(1); column++)
                {
                    cost[row, column] = column < chairs.Count ? score.Of(free[row], chairs[column].Seat, chairs[column].Before) : score.Unseated(free[row]);
                }
            }

            foreach (var (row, column) in Assignment.Cheapest(cost).Index())
            {
                seatOf[free[row]] = column < chairs.Count ? chairs[column].Seat : SeatingScore.NoSeat;
            }

            return seatOf;
        }

        public int[] OneByOne()
        {
            int[] seatOf = [.. Held];
            foreach (var person in free)
            {
                var open = Enumerable.Range(0, seats.Count).Where(seat => At(seatOf, seat) < atOneSeat && score.IsPossible(person, seat)).ToList();
                seatOf[person] = open.Count == 0 ? SeatingScore.NoSeat : open.MinBy(seat => score.Of(person, seat, At(seatOf, seat)));
            }

            return seatOf;
        }

        /// <summary>As long as two people, or a person and an empty chair, can change so that the whole is better, they do.</summary>
        public int[] Exchange(int[] start)
        {
            int[] seatOf = [.. start];
            var cost = Cost(seatOf);
            var moving = free.Where(person => seatOf[person] != SeatingScore.NoSeat).ToArray();
            for (var better = true; better; )
            {
                better = false;
                foreach (var (index, one) in moving.Index())
                {
                    foreach (var other in moving.AsSpan(index + 1))
                    {
                        better |= seatOf[one] != seatOf[other] && Swap(one, other);
                    }

                    for (var seat = 0; seat < seats.Count; seat++)
                    {
                        better |= seatOf[one] != seat && At(seatOf, seat) < atOneSeat && Move(one, seat);
                    }
                }
            }

            return seatOf;

            bool Swap(int one, int other)
            {
                var (from, to) = (seatOf[one], seatOf[other]);
                if (!score.IsPossible(one, to) || !score.IsPossible(other, from))
                {
                    return false;
                }

                (seatOf[one], seatOf[other]) = (to, from);
                if (Improved())
                {
                    return true;
                }

                (seatOf[one], seatOf[other]) = (from, to);
                return false;
            }

            bool Move(int one, int to)
            {
                var from = seatOf[one];
                if (!score.IsPossible(one, to))
                {
                    return false;
                }

                seatOf[one] = to;
                if (Improved())
                {
                    return true;
                }

                seatOf[one] = from;
                return false;
            }

            bool Improved()
            {
                var now = Cost(seatOf);
                var improved = now < cost;
                cost = Math.Min(cost, now);
                return improved;
            }
        }

        private static int At(int[] seatOf, int seat) => seatOf.AsSpan().Count(seat);
    }
}
