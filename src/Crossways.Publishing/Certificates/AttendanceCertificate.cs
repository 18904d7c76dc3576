using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Certificates;

/// <summary>
/// A certificate of attendance: one landscape page, for the screen and for the wall. Not a <see cref="Documents.Document"/>,
/// because nothing flows in it: it is set line by line.
/// </summary>
/// <param name="Title">Of the exercise.</param>
/// <param name="From">First day on which the person was there.</param>
/// <param name="To">The last.</param>
/// <param name="Hours">Of training.</param>
/// <param name="Address">Where the code can be checked.</param>
/// <param name="QrSvg">The same as a QR code.</param>
public sealed record AttendanceCertificate(
    string Name,
    string Title,
    string Programme,
    string Organiser,
    string Venue,
    DateOnly From,
    DateOnly To,
    int Hours,
    DateOnly Issued,
    string Code,
    string Address,
    string QrSvg
)
{
    /// <summary>Stands at its head where it is none, such as that the programme is simulated; empty: it is one, and its code can be checked.</summary>
    public string Mark { get; init; } = "";

    /// <summary>One or many, each on a page of its own, in a file that needs nothing else.</summary>
    /// <param name="forPrint">With its letters inside, so that it is printed alike on every machine.</param>
    public static string Pages(IEnumerable<AttendanceCertificate> all, Language language, bool forPrint) =>
        Markup
            .Of(
                $"""
                <!DOCTYPE html>
                <html lang="{language.Tag()}">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Kind.In(language)}</title><style>{Markup.Trusted(forPrint ? HouseFont.FacesInside : "")}{Markup.Trusted(Look)}</style></head>
                <body>{all.Select(one => one.Page(language))}</body></html>
                """
            )
            .ToString();

    private static readonly LocalText Kind = new("Certificate of attendance", "Attestation de participation");

    private Markup Page(Language language)
    {
        string Say(string en, string fr) => language == Language.French ? fr : en;
        var check = Mark.Length > 0 ? Say("Simulated: there is nothing to check", "Simulé\u00a0: il n’y a rien à vérifier") : $"{Say("Check it at", "À vérifier sur")} {Address}";
        return Markup.Of(
            $"""
            <main>
            {(Mark.Length > 0 ? Markup.Of($"<p class=\"mark\">{Mark}</p>") : Markup.None)}<header><p class="organiser">{Organiser}</p><p class="programme">{Programme}</p></header>
            <section>
            <h1>{Kind.In(language)}</h1>
            <p class="lead">{Say("This is to certify that", "Il est attesté que")}</p>
            <p class="name">{Name}</p>
            <p class="lead">{Say("took part in the simulation-based training exercise", "a participé à l’exercice de formation par simulation")}</p>
            <p class="title">{Title}</p>
            <p class="when">{DocumentWords.Days(From, To, language)}{(Venue.Length == 0 ? "" : " · " + Venue)} · {Say($"{Hours} hours of training", $"{Hours} heures de formation")}</p>
            </section>
            <footer>
            <div class="sign"><span></span><p>{Say("For the organiser", "Pour l’organisateur")}</p></div>
            <div class="check"><div><p>{Say("Issued on", "Établie le")} {DocumentWords.Day(Issued, language)}</p><p>{Say("Code", "Code")} <b>{Code}</b></p><p class="address">{check}</p></div>{Markup.Trusted(QrSvg)}</div>
            </footer>
            </main>
            """
        );
    }

    private const string Look = """
        :root { color-scheme: light; --ink: #17222b; --soft: #4a5a62; --line: #c9d2d0; --accent: #0d5c63; }
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.4 "Noto Sans", system-ui, sans-serif; }
        body { margin: 0; background: #eef1ef; color: var(--ink); display: grid; gap: 2rem; place-items: center; min-height: 100vh; }
        p { margin: 0; }
        main { width: min(297mm, 100%); min-height: min(210mm, 71vw); margin: 0 auto; background: #fff; padding: clamp(1rem, 4vw, 16mm) clamp(1rem, 5vw, 20mm); display: flex; flex-direction: column; justify-content: space-between; gap: 2rem; border: clamp(4px, 1vw, 3mm) double var(--accent); outline: 1px solid var(--line); outline-offset: -4mm; }
        header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 2rem; border-bottom: 1px solid var(--line); padding-bottom: 0.6rem; }
        .mark { text-align: center; font-weight: 650; letter-spacing: 0.02em; }
        .organiser { font-weight: 650; }
        .programme, .lead, .when, .sign p, .check { color: var(--soft); }
        section { text-align: center; display: grid; gap: 0.7rem; }
        h1 { margin: 0 0 0.8rem; font-size: clamp(1.5rem, 4.4vw, 2.4rem); font-weight: 500; letter-spacing: 0.02em; color: var(--accent); }
        .name { font-size: clamp(1.5rem, 4.6vw, 2.5rem); font-weight: 650; overflow-wrap: anywhere; }
        .title { font-size: clamp(1.1rem, 2.6vw, 1.5rem); font-weight: 600; }
        footer { display: flex; flex-wrap: wrap; align-items: flex-end; justify-content: space-between; gap: 1.5rem; }
        .sign { flex: 0 1 16rem; font-size: 0.8rem; }
        .sign span { display: block; border-bottom: 1px solid var(--ink); height: 3rem; margin-bottom: 0.3rem; }
        .check { display: flex; align-items: center; gap: 1rem; text-align: right; font-size: 0.8rem; min-width: 0; }
        .check > div { min-width: 0; }
        .check b { color: var(--ink); font-family: ui-monospace, "DejaVu Sans Mono", monospace; letter-spacing: 0.04em; }
        .address { overflow-wrap: anywhere; }
        .check svg { width: 27mm; height: 27mm; flex: none; }
        @page { size: A4 landscape; margin: 0; }
        @media print { html, body { background: #fff; } body { display: block; min-height: 0; } main { width: 281mm; height: 193.8mm; min-height: 0; margin: 8mm; padding: 13mm 18mm; border-width: 2mm; outline: none; } main + main { break-before: page; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """;
}
