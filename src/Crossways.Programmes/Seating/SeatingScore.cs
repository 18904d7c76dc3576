using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>What a way of sitting costs: less is better. The figures only say what matters more than what.</summary>
public static class SeatingScore
{
    /// <summary>Of somebody left without a seat, who came last; whoever came before costs a little more.</summary>
    internal const int Waiting = 10_000;

    /// <summary>For what cannot be. More than everybody without a seat.</summary>
    internal const int Never = 10_000_000;

    /// <summary>A pair shares a seat rather than that one of them sits in another world, but not before a seat from beside stays empty.</summary>
    private static readonly int[] ByDistance = [0, 20, 80];
    private const int Companion = 40;

    /// <summary>Two of a state, or of an institution, in one team: they came to meet others.</summary>
    private const int SameState = 3;
    private const int SameInstitution = 4;

    /// <summary>Of a person in a seat in which <paramref name="before"/> others sit.</summary>
    internal static int Of(Participant person, SeatToFill seat, int before) =>
        !seat.CanBeTakenBy(person) ? Never
        : ByDistance[Professions.Distance(person.Profession, seat.Profession)]
            + (seat.Languages.Any(code => person.Level(code) == LanguageLevel.Native) ? 0 : 2)
            + (before == 0 ? 0 : Companion * before);

    /// <summary>Of a whole exercise.</summary>
    /// <param name="people">Everybody who has a place in it, whoever came first before the others.</param>
    public static int Of(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, IReadOnlyDictionary<ParticipantId, SeatId> sits)
    {
        var cost = 0;
        for (var rank = 0; rank < people.Count; rank++)
        {
            cost += sits.ContainsKey(people[rank].Id) ? 0 : Unseated(rank, people.Count);
        }

        var seated = people.Where(person => sits.ContainsKey(person.Id)).ToLookup(person => sits[person.Id]);
        foreach (var seat in seats)
        {
            var before = 0;
            foreach (var person in seated[seat.Id])
            {
                cost += Of(person, seat, before++);
            }
        }

        return cost + seats.GroupBy(seat => seat.Team).Sum(team => Sameness([.. team.SelectMany(seat => seated[seat.Id])]));
    }

    internal static int Unseated(int rank, int people) => Waiting + people - rank;

    private static int Sameness(IReadOnlyList<Participant> team) =>
        (SameState * Pairs(team.Select(person => person.State))) + (SameInstitution * Pairs(team.Select(person => Word.Bare(person.Institution))));

    private static int Pairs(IEnumerable<string> values) =>
        values.Where(value => value.Length > 0).GroupBy(value => value).Sum(same => same.Count() * (same.Count() - 1) / 2);
}
