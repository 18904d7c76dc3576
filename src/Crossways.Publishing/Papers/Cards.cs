using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>One page for each seat, and one for each role player.</summary>
internal static class Cards
{
    public static readonly LocalText OfSeats = new("Seat cards", "Fiches de poste");
    public static readonly LocalText OfRolePlayers = new("Role cards", "Fiches de rôle");

    public static Markup Seats(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Seats,
            seat => Markup.Of(
                $"""
                <article class="card">
                <h2>{sheet[seat.Name]}</h2>
                <p class="soft">{sheet[seat.Profession]} · {sheet.Agency(seat)} · {sheet[sheet.Scenario.Teams[seat.Team].Name]}</p>
                {sheet.Long(seat.Brief)}
                </article>
                """
            )
        );

    public static Markup RolePlayers(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.People.Where(person => person.RolePlayed),
            person => Markup.Of(
                $"""
                <article class="card">
                <h2>{sheet[person.Name]}</h2>
                <p class="soft">{person.Age} · {string.Join(", ", person.Languages.Select(language => sheet[language]))}{(person.At is { } at ? " · " + sheet.Name(at) : "")}</p>
                <p class="note">{sheet[new("You are an adult at work. Stop at any time with NO PLAY; nobody asks you why.", "Vous êtes un adulte au travail. Arrêtez à tout moment avec NO PLAY ; nul ne vous demande pourquoi.")]}</p>
                {sheet.Long(person.Brief)}
                <h3>{sheet[new("What you tell", "Ce que vous dites")]}</h3>
                {sheet.Table(
                    [new("From trust", "Dès la confiance"), new("To", "À"), new("In your words", "Dans vos mots")],
                    person.Tells.OrderBy(tells => tells.Trust).Select(tells => (IReadOnlyList<Markup>)[Markup.Text(tells.Trust.ToString(CultureInfo.InvariantCulture)), Markup.Text(To(sheet, tells)), Markup.Text(sheet[tells.Words])])
                )}
                </article>
                """
            )
        );

    private static string To(PaperSheet sheet, Tells tells) =>
        tells.To.Count == 0 ? sheet[new("anyone", "quiconque")] : string.Join(", ", tells.To.Select(kind => sheet[Library.AgencyKinds[kind]]));
}
