using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>All that the control room needs: the story, the people, the master scenario events list, the endings.</summary>
internal static class ControllersHandbook
{
    public static readonly LocalText Title = new("Controller’s handbook", "Manuel de la direction");

    public static Markup Of(PaperSheet sheet) =>
        Markup.Of(
            $"""
            {sheet.DayPlan()}
            {sheet.Section(new("The whole story", "Toute l’histoire"), sheet.Long(sheet.Scenario.Synopsis))}
            {Notes(sheet)}
            {sheet.Section(new("Who sits where", "Qui siège où"), Seats(sheet))}
            {sheet.Section(new("People of the case", "Personnes de l’affaire"), People(sheet))}
            {sheet.Section(new("Master scenario events list", "Liste maîtresse des événements"), Events(sheet))}
            {Deeds(sheet)}
            {sheet.Section(new("How it can end", "Comment cela peut finir"), Endings(sheet))}
            {Rules(sheet)}
            """
        );

    private static Markup Notes(PaperSheet sheet) =>
        sheet.Scenario.Handbook.En.Length == 0
            ? Markup.None
            : sheet.Section(new("Notes for controllers", "Notes pour la direction"), sheet.Long(sheet.Scenario.Handbook));

    public static Markup Seats(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Teams,
            team => Markup.Of(
                $"""
                <h3>{sheet[team.Name]}</h3>
                {sheet.Table(
                    [new("Seat", "Poste"), new("Agency", "Service"), new("Profession", "Profession")],
                    sheet.Scenario.Seats.Where(seat => seat.Team == team.Id).Select(seat => (IReadOnlyList<Markup>)[Markup.Text(sheet[seat.Name]), Markup.Text(sheet.Agency(seat)), Markup.Text(sheet[seat.Profession])])
                )}
                """
            )
        );

    private static Markup People(PaperSheet sheet) =>
        sheet.Table(
            [new("Person", "Personne"), new("In truth", "En vérité"), new("Age", "Âge"), new("At", "Lieu"), new("Trust, consents at", "Confiance, consent à"), new("Played", "Joué")],
            sheet.Scenario.People.Select(person => (IReadOnlyList<Markup>)
            [
                Markup.Of($"<b>{sheet[person.Name]}</b><br><span class=\"soft\">{sheet[person.About]}</span>"),
                Markup.Text(sheet[Roles[person.Role]]),
                Markup.Text(person.Age.ToString(CultureInfo.InvariantCulture)),
                Markup.Text(person.At is { } at ? sheet.Name(at) : ""),
                Markup.Text($"{person.Trust}, {person.ConsentsAt}"),
                Markup.Text(sheet[person.RolePlayed ? new("by a role player", "par un figurant") : new("by control", "par la direction")]),
            ])
        );

    private static Markup Events(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Storylines,
            line => Markup.Of($"<h3>{sheet[line.Name]}</h3>{Events(sheet, sheet.Scenario.Injects.Where(inject => inject.Storyline == line.Id))}")
        );

    private static Markup Events(PaperSheet sheet, IEnumerable<Inject> injects) =>
        sheet.Table(
            [new("When", "Quand"), new("Inject", "Événement"), new("From, to, by", "De, à, par"), new("Expected, objective", "Attendu, objectif")],
            injects.OrderBy(inject => inject.When.At?.Seconds ?? long.MaxValue).Select(inject => (IReadOnlyList<Markup>)
            [
                inject.When.At is { } at && !inject.When.IsConditional ? Markup.Text(sheet.Time(at)) : Markup.Of($"<code>{Notation.Write(inject.When)}</code>"),
                Markup.Of($"<b>{sheet[inject.Title]}</b>{Then(inject)}"),
                inject.By == Means.None
                    ? Markup.Text(sheet[new("nobody is told", "personne n’est informé")])
                    : Markup.Of($"{sheet[inject.From]}<br>→ {sheet.Names(inject.To)}<br><span class=\"soft\">{sheet[inject.By.Name()]}</span>"),
                Markup.Of($"{sheet[inject.Expects]}<br><span class=\"soft\">{(inject.Objective is { } objective ? sheet[sheet.Scenario.Objectives[objective].Name] : "")}</span>"),
            ])
        );

    private static Markup Deeds(PaperSheet sheet) =>
        sheet.Scenario.Injects.Any(inject => inject.Deed is not null)
            ? sheet.Section(
                new("What people of the case do by themselves", "Ce que les personnes de l’affaire font d’elles-mêmes"),
                sheet.Table(
                    [new("Who", "Qui"), new("When", "Quand"), new("What", "Quoi"), new("Expected", "Attendu")],
                    from inject in sheet.Scenario.Injects
                    where inject.Deed is not null
                    select (IReadOnlyList<Markup>)
                    [
                        Markup.Text(sheet.Name(inject.Deed!.By)),
                        Markup.Of($"<code>{Notation.Write(inject.When)}</code>"),
                        Markup.Of($"<b>{sheet[inject.Title]}</b>{Then(inject)}"),
                        Markup.Text(sheet[inject.Expects]),
                    ]
                )
            )
            : Markup.None;

    private static Markup Then(Inject inject) =>
        inject.Then.Count == 0 ? Markup.None : Markup.Of($"<br><code>{string.Join("; ", inject.Then.Select(Notation.Write))}</code>");

    private static Markup Endings(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Endings,
            ending => Markup.Of(
                $"""
                <h3>{sheet[ending.Title]}</h3>
                <p class="small"><code>{(ending.When is { } when ? Notation.Write(when) : sheet[new("whatever else happened", "dans tous les autres cas")])}</code></p>
                {sheet.Long(ending.Text)}
                """
            )
        );

    private static Markup Rules(PaperSheet sheet) =>
        sheet.Section(
            new("Always", "Toujours"),
            Markup.Of(
                $"""
                <ul>
                <li>{sheet[new("Every message, paper and call begins and ends with EXERCISE.", "Tout message, papier ou appel commence et finit par EXERCICE.")]}</li>
                <li>{sheet[new("Anybody may call NO PLAY at any time. Everything stops; see to the person first, and resume only when all are well.", "Chacun peut dire NO PLAY à tout moment. Tout s’arrête ; occupez-vous d’abord de la personne, et ne reprenez que lorsque tous vont bien.")]}</li>
                <li>{sheet[new("Nobody plays a child who is one. Role players keep to their limits, whatever they are asked.", "Aucun enfant n’est joué par un enfant. Les figurants gardent leurs limites, quoi qu’on leur demande.")]}</li>
                <li>{sheet[new("Answer what nobody foresaw briefly, from the story, and log it.", "Répondez brièvement à l’imprévu, à partir de l’histoire, et consignez-le.")]}</li>
                </ul>
                """
            )
        );

    private static readonly Dictionary<PersonRole, LocalText> Roles = new()
    {
        [PersonRole.Victim] = new("victim", "victime"),
        [PersonRole.Suspect] = new("suspect", "suspect"),
        [PersonRole.Witness] = new("witness", "témoin"),
    };
}
