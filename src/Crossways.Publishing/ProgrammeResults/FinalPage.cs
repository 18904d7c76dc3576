using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
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
            $"{who.Attended} people from {who.States} states and {who.Institutions} institutions took part, in {who.Exercises.Count} exercises.",
            $"{who.Attended} personnes de {who.States} États et {who.Institutions} institutions ont participé, en {who.Exercises.Count} exercices."
        ));
        SummaryChapter.Goals(text, [.. results.Goals.Where(goal => goal.Value is not null)]);
    }

    private static void Levels(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("results", new("What it changed", "Ce que cela a changé"));
        foreach (var (title, says) in SummaryChapter.Levels(results))
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
            text.Quote(story.Text, story.Who == Profession.Other ? when : new($"{Professions.Name(story.Who).En}, {when.En}", $"{Professions.Name(story.Who).Fr}, {when.Fr}"));
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
            text.Show(
                "states",
                new("What people and institutions promised, by where it stands", "Ce que personnes et institutions ont promis, selon l’avancement"),
                BarChart.Draw(
                    [.. Enum.GetValues<CommitmentStatus>().Select(status => new Bar(text.In(ResultsWords.Of(status)), record.Commitments.Count(one => one.Status == status)))],
                    new ChartScale(0, record.Commitments.Count),
                    text.Language
                )
            );
        }

        if (agreed.Count > 0)
        {
            text.Table(
                "agreed",
                new("What institutions agreed to", "Ce dont les institutions sont convenues"),
                [(new("What", "Quoi"), Alignment.Start, 5), (new("Whose", "Qui"), Alignment.Start, 2.2), (new("Due", "Échéance"), Alignment.Start, 1.9), (new("State", "État"), Alignment.Start, 1.5)],
                agreed.Select(one => (IReadOnlyList<string>)[one.Text, one.Owner, DocumentWords.Day(one.Due, text.Language), text.In(ResultsWords.Of(one.Status))])
            );
        }
    }
}
