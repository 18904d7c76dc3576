using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>A part of a day.</summary>
public sealed record Slot(string Day, TimeOnly From, TimeOnly To, PlanKind Kind, string What);

/// <summary>Days beside each other on one clock, so that the rhythm of a week is seen at a glance.</summary>
public static class WeekGrid
{
    private const double Left = 40;
    private const double Top = 22;
    private const double Gap = 4;

    public static Picture Draw(IReadOnlyList<Slot> slots, Language language)
    {
        var drawing = new Drawing();
        var days = slots.Select(slot => slot.Day).Distinct().ToList();
        var wide = ((drawing.Width - Left + Gap) / days.Count) - Gap;
        var (first, last) = (slots.Min(slot => slot.From).Hour, slots.Max(slot => slot.To.Minute > 0 ? slot.To.Hour + 1 : slot.To.Hour));
        // As high as the slot that needs most room for its words.
        var hour = Math.Clamp(slots.Max(slot => (Words(slot, wide).Count * Drawing.LineHeight(Drawing.Small) + 5) / (slot.To - slot.From).TotalHours), 40, 76);
        for (var at = first; at <= last; at++)
        {
            drawing.Line(Left - 4, Y(new TimeOnly(at % 24, 0)), drawing.Width, Y(new TimeOnly(at % 24, 0)), Ink.Line);
            drawing.Text(Left - 8, Y(new TimeOnly(at % 24, 0)) + 4, $"{at:00}:00", Drawing.Small, Ink.Soft, anchor: Anchor.End);
        }

        foreach (var (day, at) in days.Select((day, at) => (day, at)))
        {
            var x = Left + (at * (wide + Gap));
            drawing.Text(x + 2, 13, day, Drawing.Normal, bold: true);
            foreach (var slot in slots.Where(slot => slot.Day == day))
            {
                Draw(drawing, slot, x, wide, Y(slot.From), Y(slot.To));
            }
        }

        var bottom = Y(new TimeOnly(last % 24, 0));
        return drawing.Done(Key(drawing, [.. slots.Select(slot => slot.Kind).Distinct().Order()], bottom + 16, language), Says(slots, language));

        double Y(TimeOnly time) => Top + ((time.ToTimeSpan().TotalHours - first) * hour);
    }

    private static void Draw(Drawing drawing, Slot slot, double x, double wide, double from, double to)
    {
        var (fill, ink) = Colours(slot.Kind);
        drawing.Box(x, from + 1, wide, to - from - 2, fill, round: 2);
        var room = Math.Max(1, (int)((to - from - 3) / Drawing.LineHeight(Drawing.Small)));
        var words = Words(slot, wide);
        // What is cut here stands in the words beside the picture and in its key.
        var lines = words.Count <= room ? words : [.. words.Take(room - 1), words[room - 1] + "…"];
        drawing.Lines(x + 5, from + 13.5, lines, Drawing.Small, ink);
    }

    private static IReadOnlyList<string> Words(Slot slot, double wide) => Lettering.Wrap(slot.What, Drawing.Small, wide - 9);

    private static double Key(Drawing drawing, IReadOnlyList<PlanKind> kinds, double y, Language language)
    {
        var x = Left;
        foreach (var kind in kinds)
        {
            var name = kind.Name().In(language);
            if (x + 18 + Lettering.Width(name, Drawing.Small) > drawing.Width)
            {
                (x, y) = (Left, y + 18);
            }

            drawing.Box(x, y - 9, 12, 12, Colours(kind).Fill, Ink.Soft);
            drawing.Text(x + 17, y + 1, name, Drawing.Small, Ink.Soft);
            x += 35 + Lettering.Width(name, Drawing.Small);
        }

        return y + 10;
    }

    private static (string Fill, string Ink) Colours(PlanKind kind) =>
        kind switch
        {
            PlanKind.Play => (Ink.Accent, Ink.White),
            PlanKind.HotDebrief => ("#e8c49a", Ink.Black),
            PlanKind.Debrief => ("#f5e3cc", Ink.Black),
            PlanKind.Theory => ("#cfdfe0", Ink.Black),
            PlanKind.Briefing => ("#e2ecec", Ink.Black),
            _ => (Ink.Shade, Ink.Soft),
        };

    private static string Says(IReadOnlyList<Slot> slots, Language language) =>
        string.Join(" ", slots.GroupBy(slot => slot.Day).Select(day => $"{day.Key}: {string.Join("; ", day.Select(slot => $"{Clock(slot.From)}–{Clock(slot.To)} {slot.Kind.Name().In(language)}, {slot.What}"))}."));

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
