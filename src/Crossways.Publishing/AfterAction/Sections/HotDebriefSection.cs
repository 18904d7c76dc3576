using Crossways.Debriefing;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;

namespace Crossways.Publishing.AfterAction;

/// <summary>Themes and words of the hot debrief. Whose they are nobody knows.</summary>
internal static class HotDebriefSection
{
    private const int MostVoices = 3;

    public static string Text(Voice voice)
    {
        var rounds = Rounds(voice);
        return rounds.Count == 0
            ? ""
            : voice.Say(
                $"{voice.Count(rounds.Sum(round => round.Answers.Count), "thought", "thoughts", "", "")} came from {voice.Count(rounds.Max(round => round.Desks), "desk", "desks", "", "")} in {voice.Count(rounds.Count, "round", "rounds", "", "")}, without names. The themes are those under which control put them.",
                $"{voice.Count(rounds.Sum(round => round.Answers.Count), "", "", "idée est venue", "idées sont venues")} de {voice.Count(rounds.Max(round => round.Desks), "", "", "poste", "postes")} en {voice.Count(rounds.Count, "", "", "tour", "tours")}, sans nom. Les thèmes sont ceux sous lesquels la direction les a rangées.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        foreach (var round in Rounds(voice))
        {
            var title = voice.Say($"Asked at {voice.At(round.Opened)}", $"Demandé à {voice.At(round.Opened)}");
            yield return Make.Head($"round-{round.Round}", title);
            var themes = round.Themes.ToList();
            if (themes.Count > 0)
            {
                var bars = themes.Select(theme => new Bar(theme.Key, theme.Count())).ToList();
                yield return Make.Figure($"themes-{round.Round}", voice.Say("Thoughts under each theme", "Idées sous chaque thème"), BarChart.Draw(bars, CountScale.Of(bars), voice.Language));
                foreach (var (place, theme) in themes.Index())
                {
                    yield return new Heading(3, $"theme-{round.Round}-{place + 1}", Inline.Of(theme.Key));
                    yield return Make.Bullets(theme.Take(MostVoices).Select(answer => answer.Text));
                }
            }

            foreach (var question in round.Answers.Where(answer => answer.Theme.Length == 0).GroupBy(answer => answer.Question).OrderBy(question => question.Key))
            {
                yield return new Paragraph([new Words(voice.Say(round.Questions[question.Key]), Emphasis.Bold)]);
                yield return Make.Bullets(question.Select(answer => answer.Text));
            }
        }
    }

    private static List<HotDebriefReport> Rounds(Voice voice) => [.. voice.Facts.HotDebriefs.Where(round => round.Answers.Count > 0)];
}
