namespace Crossways.Scenarios;

/// <summary>A short text where it is written.</summary>
/// <param name="IsName">A name may be the same in both languages.</param>
internal sealed record ShortText(LocalText Text, object Owner, string Path, bool IsName);

/// <summary>All short texts of a case.</summary>
internal static class ShortTexts
{
    public static IEnumerable<ShortText> Of(Scenario scenario) =>
        [
            new(scenario.Title, scenario.Id, "title", IsName: true),
            new(scenario.Summary, scenario.Id, "summary", IsName: false),
            .. scenario.States.SelectMany(OfState),
            .. scenario.Teams.Select(team => new ShortText(team.Name, team.Id, "", IsName: true)),
            .. scenario.Storylines.Select(line => new ShortText(line.Name, line.Id, "", IsName: true)),
            .. scenario.Agencies.Select(agency => new ShortText(agency.Name, agency.Id, "name", IsName: true)),
            .. scenario.Offences.Select(offence => new ShortText(offence.Name, offence.Id, "name", IsName: true)),
            .. scenario.Seats.SelectMany(OfSeat),
            .. scenario.Subjects.SelectMany(OfSubject),
            .. scenario.People.SelectMany(OfPerson),
            .. scenario.Facts.Select(fact => new ShortText(fact.Text, fact.Id, "text", IsName: false)),
            .. scenario.Exhibits.Select(exhibit => new ShortText(exhibit.Title, exhibit.Id, "title", IsName: true)),
            .. scenario.Injects.SelectMany(OfInject),
            .. scenario.Objectives.SelectMany(OfObjective),
            .. scenario.Endings.Select(ending => new ShortText(ending.Title, ending.Id, "title", IsName: true)),
            .. scenario.Measures.SelectMany(OfMeasure),
        ];

    private static IEnumerable<ShortText> OfState(State state) =>
        state
            .Law.Measures.Select(rule => new ShortText(rule.Source, state.Id, $"law.measures.{rule.Measure}.source", IsName: true))
            .Prepend(new ShortText(state.Name, state.Id, "name", IsName: true))
            .Append(new ShortText(state.Law.NonPunishment?.Source ?? LocalText.Empty, state.Id, "law.non-punishment.source", IsName: true));

    private static IEnumerable<ShortText> OfSeat(Seat seat) =>
        [new(seat.Name, seat.Id, "name", IsName: true), new(seat.Profession, seat.Id, "profession", IsName: true)];

    private static IEnumerable<ShortText> OfSubject(Subject subject) =>
        [new(subject.Name, subject.Id, "name", IsName: true), new(subject.About, subject.Id, "about", IsName: false)];

    private static IEnumerable<ShortText> OfPerson(Person person) =>
        person
            .Tells.Select((tells, i) => new ShortText(tells.Words, person.Id, $"tells[{i}].words", IsName: false))
            .Concat(
                person.Guide.Select((line, i) => new ShortText(line.Text, person.Id, $"guide[{i}].text", IsName: false))
            )
            .Append(new ShortText(person.Goal, person.Id, "goal", IsName: false));

    private static IEnumerable<ShortText> OfInject(Inject inject) =>
        [
            new(inject.Title, inject.Id, "title", IsName: true),
            new(inject.From, inject.Id, "from", IsName: true),
            new(inject.Expects, inject.Id, "expects", IsName: false),
            .. inject.Deed is null ? Array.Empty<ShortText>() : [new(inject.Text, inject.Id, "sign", IsName: false)],
        ];

    private static IEnumerable<ShortText> OfObjective(Objective objective) =>
        objective
            .LookFor.Select((look, i) => new ShortText(look.Text, objective.Id, $"look for[{i}].text", IsName: false))
            .Prepend(new ShortText(objective.Name, objective.Id, "name", IsName: true));

    private static IEnumerable<ShortText> OfMeasure(MeasureKind kind) =>
        [
            new(kind.Name, kind.Id, "name", IsName: true),
            new(kind.About, kind.Id, "about", IsName: false),
            new(kind.Found, kind.Id, "found", IsName: false),
            new(kind.Nothing, kind.Id, "nothing", IsName: false),
        ];
}
