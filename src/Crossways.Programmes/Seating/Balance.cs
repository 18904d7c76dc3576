using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>How mixed a team is: how many of each, the most frequent first.</summary>
public sealed record Balance(
    TeamId Team,
    LocalText Name,
    int People,
    IReadOnlyList<GroupSize> Professions,
    IReadOnlyList<GroupSize> States,
    IReadOnlyList<GroupSize> Institutions,
    IReadOnlyList<GroupSize> Languages
)
{
    public static IReadOnlyList<Balance> Of(IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats, IReadOnlyList<Sitting> sittings)
    {
        var byId = people.ToDictionary(person => person.Id);
        var seated = sittings.Where(sitting => byId.ContainsKey(sitting.Person)).ToLookup(sitting => sitting.Seat, sitting => byId[sitting.Person]);
        return
        [
            .. seats
                .GroupBy(seat => (seat.Team, seat.TeamName))
                .Select(team => Of(team.Key.Team, team.Key.TeamName, [.. team.SelectMany(seat => seated[seat.Id])])),
        ];
    }

    private static Balance Of(TeamId team, LocalText name, IReadOnlyList<Participant> people) =>
        new(
            team,
            name,
            people.Count,
            Shares(people.Select(person => (person.Profession.ToString(), NameOf(person.Profession)))),
            Shares(people.Where(person => person.State.Length > 0).Select(person => (person.State, Names.State(person.State)))),
            Shares(people.Where(person => person.Institution.Length > 0).Select(person => (Word.Bare(person.Institution), LocalText.Same(person.Institution)))),
            Shares(people.SelectMany(person => person.Languages.Where(spoken => spoken.Level >= LanguageLevel.Working)).Select(spoken => (spoken.Code, Names.Language(spoken.Code))))
        );

    private static LocalText NameOf(Profession profession) => Crossways.Programmes.People.Professions.Name(profession);

    private static IReadOnlyList<GroupSize> Shares(IEnumerable<(string Key, LocalText Name)> of) =>
        [.. of.GroupBy(one => one.Key, StringComparer.Ordinal).Select(same => new GroupSize(same.First().Name, same.Count())).OrderByDescending(share => share.Count).ThenBy(share => share.Name.En, StringComparer.Ordinal)];
}

/// <summary>How many of a team belong to one profession, state, institution or language.</summary>
public sealed record GroupSize(LocalText Name, int Count);
