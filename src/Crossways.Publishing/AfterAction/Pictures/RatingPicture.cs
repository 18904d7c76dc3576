using Crossways.Debriefing;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

/// <summary>How often P, S, M and U were given, one bar for each objective.</summary>
internal static class RatingPicture
{
    private const double High = 22;

    // From good to hard, told apart by lightness and by the letter that stands in each.
    private static readonly (string Fill, string Letters)[] Colours = [(Ink.Accent, Ink.White), ("#6f9fa3", Ink.Black), ("#d9a86c", Ink.Black), (Ink.Warm, Ink.White)];

    public static Picture Draw(Voice voice, IReadOnlyList<ObjectiveReport> objectives)
    {
        var drawing = new Drawing();
        var left = drawing.Width * 0.4;
        var most = objectives.Max(objective => objective.Counts.Sum());
        var y = 4.0;
        foreach (var objective in objectives)
        {
            var name = Lettering.Wrap(voice.Say(objective.Name), Drawing.Normal, left - 14);
            var row = Math.Max(High + 8, (name.Count * Drawing.LineHeight(Drawing.Normal)) + 8);
            drawing.Lines(left - 12, y + (row / 2) + 4.5 - ((name.Count - 1) * Drawing.LineHeight(Drawing.Normal) / 2), name, anchor: Anchor.End);
            var x = left;
            foreach (var rating in Enum.GetValues<Rating>())
            {
                var wide = objective.Counts[(int)rating] * (drawing.Width - left) / most;
                if (wide > 0)
                {
                    drawing.Box(x, y + ((row - High) / 2), wide, High, Colours[(int)rating].Fill, Ink.White);
                    drawing.Text(x + (wide / 2), y + (row / 2) + 4, $"{ObjectivesSection.Letter(rating)} {objective.Counts[(int)rating]}", Drawing.Small, Colours[(int)rating].Letters, bold: true, Anchor.Middle);
                }

                x += wide;
            }

            y += row;
        }

        return drawing.Done(y + 4, string.Join("; ", objectives.Select(objective => $"{voice.Say(objective.Name)}{voice.Say(":", " :")} {Counts(objective)}")) + ".");
    }

    private static string Counts(ObjectiveReport objective) =>
        string.Join(", ", Enum.GetValues<Rating>().Select(rating => $"{ObjectivesSection.Letter(rating)} {objective.Counts[(int)rating]}"));
}
