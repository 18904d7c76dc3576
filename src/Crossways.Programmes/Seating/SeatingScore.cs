using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>
/// What a way of sitting costs: less is better. The figures only say what matters more than what. People and seats are
/// numbered once, because a proposal asks for the cost of many thousand ways.
/// </summary>
internal sealed class SeatingScore
{
    /// <summary>The seat of whoever has none.</summary>
    public const int NoSeat = -1;

    /// <summary>Of somebody left without a seat, who came last; whoever came before costs a little more.</summary>
    private const int Waiting = 10_000;

    /// <summary>For what cannot be. More than everybody without a seat.</summary>
    private const int Never = 10_000_000;

    /// <summary>A pair shares a seat rather than that one of them sits in another world, but not before a seat from beside stays empty.</summary>
    private static readonly int[] ByDistance = [0, 20, 80];
    private const int Companion = 40;

    /// <summary>Two of a state, or of an institution, in one team: they came to meet others.</summary>
    private const int SameState = 3;
    private const int SameInstitution = 4;

    private readonly int[,] sitting;
    private readonly int[] teamOf;
    private readonly int[] stateOf;
    private readonly int[] institutionOf;

    // How many sit at each seat; how many of each state and institution in each team. Filled anew for every way.
    private readonly int[] at;
    private readonly int[,] states;
    private readonly int[,] institutions;

    /// <param name="people">Everybody who has a place in the exercise, whoever came first before the others.</param>
    public SeatingScore(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats)
    {
        sitting = new int[people.Count, seats.Count];
        for (var person = 0; person < people.Count; person++)
        {
            for (var seat = 0; seat < seats.Count; seat++)
            {
                sitting[person, seat] = Of(people[person], seats[seat]);
            }
        }

        teamOf = Numbered(seats.Select(seat => seat.Team.Value));
        stateOf = Numbered(people.Select(person => person.State));
        institutionOf = Numbered(people.Select(person => Word.Bare(person.Institution)));
        at = new int[seats.Count];
        states = new int[seats.Count, people.Count];
        institutions = new int[seats.Count, people.Count];
    }

    /// <summary>Of a person as the next at a seat where <paramref name="before"/> others sit.</summary>
    public int Of(int person, int seat, int before) => sitting[person, seat] + (Companion * before);

    public int Unseated(int person) => Waiting + sitting.GetLength(0) - person;

    public bool IsPossible(int person, int seat) => sitting[person, seat] < Never;

    /// <summary>Of a whole exercise.</summary>
    /// <param name="seatOf">The seat of each person.</param>
    public int Of(ReadOnlySpan<int> seatOf)
    {
        Array.Clear(at);
        Array.Clear(states);
        Array.Clear(institutions);
        var cost = 0;
        for (var person = 0; person < seatOf.Length; person++)
        {
            var seat = seatOf[person];
            if (seat == NoSeat)
            {
                cost += Unseated(person);
                continue;
            }

            cost += Of(person, seat, at[seat]++);
            // Each who comes meets those of the same origin who are there already: in the end every pair is counted once.
            var team = teamOf[seat];
            cost += stateOf[person] == None ? 0 : SameState * states[team, stateOf[person]]++;
            cost += institutionOf[person] == None ? 0 : SameInstitution * institutions[team, institutionOf[person]]++;
        }

        return cost;
    }

    private static int Of(Participant person, SeatToFill seat) =>
        !seat.CanBeTakenBy(person) ? Never
        : ByDistance[Professions.Distance(person.Profession, seat.Profession)] + (seat.Languages.Any(code => person.Level(code) == LanguageLevel.Native) ? 0 : 2);

    private const int None = -1;

    // Of values, by their first appearance; an empty one has none.
    private static int[] Numbered(IEnumerable<string> values)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. values.Select(value => value.Length == 0 ? None : numbers.TryGetValue(value, out var known) ? known : numbers[value] = numbers.Count)];
    }
}
