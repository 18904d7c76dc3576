using System.Text;
using Crossways.Debriefing;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Programmes.Simulated;
using Crossways.Publishing.AfterAction;
using Crossways.Publishing.Certificates;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Publishing.Slides;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;
using Crossways.Server.Api;

namespace Crossways.Cli.Programmes;

/// <summary>Everything that a programme hands out, of one that is simulated.</summary>
internal static class SimulatedFiles
{
    private static readonly LocalText Results = new("Results of the programme", "Résultats du programme");
    private static readonly LocalText AfterAction = new("After-action reports, of the middle one of three teams", "Rapports après action, de l’équipe du milieu sur trois");
    private static readonly LocalText Certificates = new("Certificates of attendance", "Attestations de participation");
    private static readonly LocalText Data = new("Data without names", "Données sans noms");

    public static IReadOnlyList<EditionFile> Of(ProgrammeRecord record, IReadOnlyList<SimulatedExercise> played, long seed, Language language, Chromium? browser)
    {
        var files = new Handouts(language, browser);
        var outcome = ProgrammeOutcome.Of(record);
        files.Add(Results, new("Report", "Rapport"), files.Everywhere("results/report", ResultsReport.Of(outcome, language)));
        files.Add(Results, new("Slides for the final event", "Diapositives pour l’événement final"), files.Of("results/slides.pptx", () => Pptx.Write(ResultsSlides.Of(outcome, language))));
        files.Add(Results, new("Page for the final event", "Page de l’événement final"), files.Of("results/final-event.html", () => Encoding.UTF8.GetBytes(Html.Page(FinalPage.Of(outcome, language)))));
        foreach (var exercise in played)
        {
            var title = Title(record, exercise.Id);
            files.Add(AfterAction, title, files.Everywhere($"exercises/{exercise.Id}", Report(exercise, language)));
            files.Add(Certificates, title, files.Page($"certificates/{exercise.Id}", forPrint => AttendanceCertificate.Pages(CertificatesOf(record, exercise.Id, seed, language), language, forPrint)));
        }

        files.Add(Data, new("Answers and changes", "Réponses et changements"), files.Of("data/results.xlsx", () => XlsxTable.Write(ResultsWorkbook.Of(outcome, Code, language))), files.Of("data/answers.csv", () => CsvTable.Write(ResultsWorkbook.Answers(outcome, Code, language))));
        foreach (var exercise in played)
        {
            var cases = new Sheet("Cases", Htcds.Fields, CaseRecords.Of(exercise.Scenario, exercise.Middle.Seed, exercise.Middle.In(language).Acts, null, language));
            files.Add(Data, Cases(Title(record, exercise.Id)), files.Of($"data/cases-{exercise.Id}.xlsx", () => XlsxTable.Write(cases)), files.Of($"data/cases-{exercise.Id}.csv", () => CsvTable.Write(cases)));
        }

        return files.Files;
    }

    // Nothing has to be hidden of people who do not exist, but that they do not has to be said in every row.
    private static string Code(ParticipantId person) => $"SIMULATED-{person.Value.ToUpperInvariant()}";

    private static LocalText Title(ProgrammeRecord record, string exercise) => LocalText.Same(record.Programme.Exercises.First(one => one.Id == exercise).Title);

    private static LocalText Cases(LocalText title) => new($"Cases for training case workers, {title.En}", $"Dossiers pour former les intervenants, {title.Fr}");

    private static Document Report(SimulatedExercise exercise, Language language)
    {
        var facts = exercise.Middle.In(language).Facts;
        var report = AfterActionReport.Document(facts, AfterActionReport.Propose(facts, language), language, []);
        return report with { Mark = $"{report.Mark} · {ResultsReport.SimulatedMark.In(language)}" };
    }

    private static IEnumerable<AttendanceCertificate> CertificatesOf(ProgrammeRecord record, string exercise, long seed, Language language)
    {
        var of = record.Programme.Exercises.First(one => one.Id == exercise);
        foreach (var person in record.People.Where(person => person.Exercise == exercise))
        {
            if (TimeThere.Of(person, of) is { } there)
            {
                // No code of a real certificate has a hyphen after nine letters, nor a zero in it.
                var code = Code(person.Id);
                var address = $"https://crossways.example/verify/{code}";
                yield return new AttendanceCertificate(
                    SimulatedPeople.NameOf(person.Id, seed), of.Title, record.Programme.Title, record.Programme.Organiser, of.Venue,
                    there.From, there.To, there.Hours, of.To, code, address, QrCodes.Svg(address))
                {
                    Mark = ResultsReport.SimulatedMark.In(language),
                };
            }
        }
    }
}
