using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Kirkpatrick’s fourth level: what changed where people work, and what was promised.</summary>
internal static class InstitutionsChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("institutions", new("What changed in institutions", "Ce qui a changé dans les institutions"));
        var shown = results.Institutions.Where(one => one.Wave == Wave.SixMonths && !one.IsSuppressed).ToList();
        if (shown.Count > 0)
        {
            text.Show("changed", new("After six months, in per cent of those who know", "Après six mois, en pour cent de ceux qui le savent"), ReactionChapter.Stacked(text, shown, ScaleSort.Institution));
            text.Say(new(
                "Several people may speak of one institution, and some of what they name was there before.",
                "Plusieurs personnes peuvent parler d’une même institution, et une part de ce qu’elles citent existait déjà."
            ));
        }
        else
        {
            text.Say(Wording.Suppressed);
        }

        Promises(text, results.Record);
    }

    private static void Promises(ReportText text, ProgrammeRecord record)
    {
        text.Section("follow-up", new("Follow-up: what was promised", "Suites\u00a0: ce qui a été promis"));
        if (record.Commitments.Count == 0)
        {
            text.Say(new("Nobody has promised anything yet. Ask for it on the last day of the next exercise.", "Personne n’a encore rien promis. Demandez-le le dernier jour du prochain exercice."));
            return;
        }

        var late = record.Commitments.Count(commitment => commitment.IsLate(record.On));
        var done = record.Commitments.Count(commitment => commitment.Status == CommitmentStatus.Done);
        text.Say(new(
            $"{done} of {record.Commitments.Count} promises are kept; {late} are past their day.",
            $"{done} promesses sur {record.Commitments.Count} sont tenues\u202f; {late} ont dépassé leur échéance."
        ));
        text.Table(
            "promises",
            new("Promises, by the day they are due", "Promesses, par échéance"),
            [(new("What", "Quoi"), Alignment.Start, 5), (new("Whose", "Qui"), Alignment.Start, 2.2), (new("Due", "Échéance"), Alignment.Start, 1.9), (new("State", "État"), Alignment.Start, 1.5)],
            record.Commitments.OrderBy(commitment => commitment.Due).Select(commitment => (IReadOnlyList<string>)[
                commitment.Text,
                commitment.Owner,
                DocumentWords.Day(commitment.Due, text.Language),
                text.In(ResultsWords.Of(commitment.Status)) + (commitment.IsLate(record.On) ? text.In(", late", ", en retard") : ""),
            ])
        );
    }
}
