using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// How liaison officers work: a call to the counterpart instead of a letter. It takes a quarter of the time and brings what
/// the other state knows, for information only: no paper changes hands, and no court takes a fact from it. Whoever needs the
/// papers asks for them by the formal way.
/// </summary>
internal static class ByVoice
{
    /// <summary>A liaison officer may ask this of another state by voice: it only fetches what is known there.</summary>
    public static bool Can(Scenario scenario, Desk by, MeasureKind kind) =>
        by.Seat is { } seat
        && scenario.Agencies[seat.Agency].Kind == "liaison"
        && kind is { AcrossBorders: true, Authorisation: Authoriser.None, Effects.Count: 0 }
        && kind.Yields.Count + kind.Reads.Count > 0;

    public static ExerciseSpan Takes(MeasureRequested asked, MeasureKind kind) =>
        asked.Informal ? new ExerciseSpan(kind.Takes.Seconds / 4) : kind.Takes;

    /// <summary>Why it cannot be asked, or answered, by voice; null when it can.</summary>
    public static Refusal? Hindrance(World world, Desk by, RequestMeasure asked, MeasureKind kind) =>
        asked.Informal && asked.OnRequest is null && !Can(world.Scenario, by, kind)
            ? Refusal.Because(
                "not-by-voice",
                "Only a liaison officer asks another state by voice, and only for what is in its files and registers.",
                "Seul un officier de liaison interroge un autre État de vive voix, et seulement sur ses dossiers et registres."
            )
        : asked.OnRequest is not null && IsByVoice(world, asked) && !TakeUp.IsAsAsked(world, asked)
            ? Refusal.Because(
                "by-voice-as-asked",
                "This was asked by voice, for information. Answer from files and registers; for more, a formal request is needed.",
                "La question a été posée de vive voix, pour information. Répondez d’après dossiers et registres ; au-delà, il faut une demande formelle."
            )
        : null;

    /// <summary>It is a question by voice, or the answer to one.</summary>
    public static bool IsByVoice(World world, RequestMeasure asked) =>
        asked.OnRequest is { } number ? world.Measures.Find(number)?.Request.Informal == true : asked.Informal;

    /// <summary>What is told of papers that nobody hands over.</summary>
    public static LocalText Told(IReadOnlyList<Exhibit> papers) =>
        papers.Count == 0
            ? LocalText.Empty
            : new LocalText(
                Markup.Paragraph("They hold, and have told what stands in it:") + Markup.List(papers.Select(paper => paper.Title.En)),
                Markup.Paragraph("Ils détiennent, et ont dit ce qui y figure :") + Markup.List(papers.Select(paper => paper.Title.Fr)));

    /// <summary>The note on it, of which no court takes anything.</summary>
    public static MadeExhibit Note(Scenario scenario, MadeExhibit report) =>
        report with
        {
            Kind = "intelligence",
            Html = new LocalText(
                Markup.Paragraph("By voice, for information only. Not evidence: whoever needs the papers asks for them by a formal request.")
                    + report.Html.En + Markup.List(report.Carries.Select(fact => scenario.Facts[fact].Text.En)),
                Markup.Paragraph("De vive voix, à titre de renseignement seulement. Ce n’est pas une preuve : qui a besoin des pièces les demande par la voie formelle.")
                    + report.Html.Fr + Markup.List(report.Carries.Select(fact => scenario.Facts[fact].Text.Fr))),
            Tainted = [.. report.Carries.Select(fact => new TaintedFact(fact, Taint.Intelligence))],
        };
}
