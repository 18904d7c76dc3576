using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Kirkpatrick’s third level: what people say they do at work.</summary>
internal static class WorkChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("work", new("What they do at work", "Ce qu’ils font au travail"));
        text.Say(new(
            "As people say it themselves, months later. Those who had no occasion are not counted.",
            "Selon ce qu’ils en disent eux-mêmes, des mois après. Ceux qui n’en ont pas eu l’occasion ne sont pas comptés."
        ));
        var shown = false;
        foreach (var wave in new[] { Wave.ThreeMonths, Wave.SixMonths })
        {
            var answers = results.Behaviour.Where(one => one.Wave == wave && !one.IsSuppressed).ToList();
            if (answers.Count > 0)
            {
                shown = true;
                var when = ResultsWords.Of(wave);
                text.Show(wave == Wave.ThreeMonths ? "work-three" : "work-six", new($"{when.En}, in per cent", $"{when.Fr}, en pour cent"), ReactionChapter.Stacked(text, answers, ScaleSort.Behaviour));
            }
        }

        if (!shown)
        {
            text.Say(Wording.Suppressed);
        }

        if (results.Record.Stories.Count > 0)
        {
            text.Section("stories", new("In their words", "En leurs mots"));
            foreach (var story in results.Record.Stories)
            {
                text.Quote(story.Text, ResultsWords.Told(story));
            }
        }
    }
}
