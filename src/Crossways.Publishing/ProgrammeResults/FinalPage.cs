using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>The page for the final event. Strangers read it: numbers of at least five people, stories released and chosen, actions that organisers wrote down, and no word that a participant did not release.</summary>
public static class FinalPage
{
    public static Document Of(ProgrammeOutcome results, Language language)
    {
        var (record, text) = (results.Record, new ReportText(language));
        if (results.Participation.Attended < Wording.Fewest)
        {
            text.Say(new(
                $"Fewer than {Wording.Fewest} people have taken part so far: nothing is shown yet, so that nobody can be recognised.",
                $"Moins de {Wording.Fewest} personnes ont participé à ce jour\u00a0: rien n’est encore montré, afin que personne ne puisse être reconnu."
            ));
        }
        else
        {
            Numbers(text, results);
            Levels(text, results);
            Stories(text, record);
            Promises(text, record);
        }

        return new Document(record.Programme.Title, language, text.Blocks)
        {
            Subtitle = text.In("Results, in numbers and in words", "Les résultats, en chiffres et en mots"),
            Publisher = record.Programme.Organiser,
            Date = record.On,
            Mark = record.IsSimulated ? ResultsWords.Simulated.In(language) : "",
        };
    }

    private static void Numbers(ReportText text, ProgrammeOutcome results)
    {
        var who = results.Participation;
        text.Chapter("numbers", new("Who came, and for what", "Qui est venu, et pour quoi"));
        text.Say(new(
            $"{who.Attended} people from {Many(who.States, "state", "states")} and {Many(who.Institutions, "institution", "institutions")} took part, in {Many(who.Exercises.Count, "exercise", "exercises")}.",
            $"{who.Attended} personnes de {Many(who.States, "État", "États")} et {Many(who.Institutions, "institution", "institutions")} ont participé, en {Many(who.Exercises.Count, "exercice", "exercices")}."
        ));
        text.List(
            ResultsReport.Goals(results).Where(goal => goal.Goal.Value is not null).Select(goal =>
            {
                var stands = ResultsWords.Of(goal.Goal.Standing);
                return new LocalText(
                    $"{goal.Goal.Goal.Text}: {stands.En}. Wanted {goal.Wanted.En}; it is {goal.Reached.En}.",
                    $"{goal.Goal.Goal.Text}\u00a0: {stands.Fr}. Visé {goal.Wanted.Fr}\u202f; obtenu {goal.Reached.Fr}."
                );
            })
        );
    }

    private static string Many(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";

    private static void Levels(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("results", new("What it changed", "Ce que cela a changé"));
        foreach (var (_, title, says) in SummaryChapter.Levels(results))
        {
            text.Say(title, says);
        }

        if (results.Learning.Gain is { Count: >= Wording.Fewest })
        {
            text.Show("gain", new("Points of 100 gained in the knowledge test since before the exercise, with 95% intervals", "Points sur 100 gagnés au test de connaissances depuis avant l’exercice, avec intervalles à 95\u00a0%"), LearningChapter.Gains(text, results.Learning));
        }

        if (results.Behaviour.Where(one => one.Wave == Wave.SixMonths && !one.IsSuppressed).ToList() is { Count: > 0 } work)
        {
            text.Show("work", new("What people say they do after six months, in per cent", "Ce que les gens disent faire après six mois, en pour cent"), ReactionChapter.Stacked(text, work, ScaleSort.Behaviour));
        }

        text.Note(SummaryChapter.HowFarTitle, SummaryChapter.HowFar);
    }

    private static void Stories(ReportText text, ProgrammeRecord record)
    {
        if (record.Stories.Count == 0)
        {
            return;
        }

        text.Chapter("stories", new("In their words", "En leurs mots"));
        foreach (var story in record.Stories)
        {
            var when = ResultsWords.Of(story.Told);
            text.Quote(story.Text, story.Who == Profession.Other ? when : ResultsWords.Told(story));
        }
    }

    private static void Promises(ReportText text, ProgrammeRecord record)
    {
        var agreed = record.Commitments.Where(one => one.ByOrganiser).OrderBy(one => one.Due).ToList();
        var counted = record.Commitments.Count >= Wording.Fewest;
        if (!counted && agreed.Count == 0)
        {
            return;
        }

        text.Chapter("follow-up", new("What follows", "Les suites"));
        if (counted)
        {
            int Count(CommitmentStatus status) => record.Commitments.Count(one => one.Status == status);
            text.Say(new(
                $"Of {record.Commitments.Count} promises: kept {Count(CommitmentStatus.Done)}, under way {Count(CommitmentStatus.Begun)}, open {Count(CommitmentStatus.Open)}, given up {Count(CommitmentStatus.Dropped)}.",
                $"Sur {record.Commitments.Count} promesses\u00a0: tenues {Count(CommitmentStatus.Done)}, en cours {Count(CommitmentStatus.Begun)}, ouvertes {Count(CommitmentStatus.Open)}, abandonnées {Count(CommitmentStatus.Dropped)}."
            ));
        }

        if (agreed.Count > 0)
        {
            text.Say(new("What institutions agreed to:", "Ce dont les institutions sont convenues\u00a0:"));
            text.List(
                agreed.Select(one =>
                {
                    var stands = ResultsWords.Of(one.Status);
                    return new LocalText(
                        $"{one.Text} ({one.Owner}, by {DocumentWords.Day(one.Due, Language.English)}): {stands.En}",
                        $"{one.Text} ({one.Owner}, pour le {DocumentWords.Day(one.Due, Language.French)})\u00a0: {stands.Fr}"
                    );
                })
            );
        }
    }
}
