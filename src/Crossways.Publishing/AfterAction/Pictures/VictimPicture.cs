using Crossways.Debriefing;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

/// <summary>For each victim: since when the seats together knew enough, when somebody said so, since when the person was safe.</summary>
internal static class VictimPicture
{
    private const double Row = 28;
    private const double Thick = 9;

    public static Picture Draw(Voice voice, IReadOnlyList<VictimReport> victims)
    {
        var drawing = new Drawing();
        var axis = new TimeAxis(drawing, voice, victims.Max(victim => Lettering.Width(voice.Say(victim.Name), Drawing.Normal)) + 16);
        Legend(drawing, voice, axis.Left);
        var y = 28.0;
        foreach (var victim in victims)
        {
            var middle = y + (Row / 2);
            drawing.Text(axis.Left - 10, middle + 4.5, voice.Say(victim.Name), anchor: Anchor.End);
            drawing.Line(axis.Left, middle, axis.Right, middle, Ink.Line);
            if (victim.IdentifiableTogether is { } able)
            {
                var until = victim.Identified ?? voice.Debrief.Ended;
                Span(able, until < able ? able : until, Ink.Warm);
                drawing.Dot(axis.Of(able), middle, 4.5, Ink.White, Ink.Warm);
            }

            if (victim.Identified is { } identified)
            {
                Span(identified, victim.Safe is { } safe && safe > identified ? safe : voice.Debrief.Ended, "#6f9fa3");
                drawing.Dot(axis.Of(identified), middle, 4.5, Ink.Accent, Ink.White);
            }

            if (victim.Safe is { } since)
            {
                drawing.Box(axis.Of(since) - 4, middle - 6.5, 8, 13, Ink.Black, Ink.White);
            }

            y += Row;

            void Span(ExerciseTime from, ExerciseTime to, string colour) =>
                drawing.Box(axis.Of(from), middle - (Thick / 2), Math.Max(0, axis.Of(to) - axis.Of(from)), Thick, colour);
        }

        axis.Draw(y + 2);
        return drawing.Done(y + 42, string.Join("; ", victims.Select(victim => Says(voice, victim))) + ".");
    }

    private static void Legend(Drawing drawing, Voice voice, double x)
    {
        drawing.Dot(x + 5, 12, 4.5, Ink.White, Ink.Warm);
        x = Word(x + 14, voice.Say("enough was known", "assez était connu"));
        drawing.Dot(x + 5, 12, 4.5, Ink.Accent, Ink.White);
        x = Word(x + 14, voice.Say("recognised", "reconnue"));
        drawing.Box(x + 1, 5.5, 8, 13, Ink.Black, Ink.White);
        Word(x + 14, voice.Say("safe", "en sécurité"));

        double Word(double at, string word)
        {
            drawing.Text(at, 16, word, Drawing.Small, Ink.Soft);
            return at + Lettering.Width(word, Drawing.Small) + 18;
        }
    }

    private static string Says(Voice voice, VictimReport victim) =>
        voice.Say(
            $"{victim.Name.En}: enough was known {voice.At(victim.IdentifiableTogether)}, recognised {voice.At(victim.Identified)}, safe {voice.At(victim.Safe)}",
            $"{victim.Name.Fr} : assez connu {voice.At(victim.IdentifiableTogether)}, reconnue {voice.At(victim.Identified)}, en sécurité {voice.At(victim.Safe)}");
}
