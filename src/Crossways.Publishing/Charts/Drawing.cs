using System.Globalization;
using System.Text;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>
/// A picture being drawn: a few strokes in the colours of print. Lengths are CSS pixels; y grows downwards. The letters
/// are never smaller than <see cref="Small"/>, so that a picture as wide as the page can be read on paper.
/// </summary>
internal sealed class Drawing(double width = Drawing.PageWidth)
{
    /// <summary>As wide as the text of a page.</summary>
    public const double PageWidth = 640;

    public const double Small = 11.5;
    public const double Normal = 13;

    private readonly StringBuilder svg = new();

    public double Width => width;

    public void Box(double x, double y, double wide, double high, string fill, string? stroke = null, double round = 0) =>
        svg.Append(Markup.Of($"""<rect x="{x}" y="{y}" width="{wide}" height="{high}" rx="{round}" fill="{fill}" stroke="{stroke ?? "none"}"/>"""));

    public void Line(double x1, double y1, double x2, double y2, string colour, double thick = 1, string? dashes = null) =>
        svg.Append(Markup.Of($"""<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colour}" stroke-width="{thick}"{(dashes is null ? Markup.None : Markup.Of($" stroke-dasharray=\"{dashes}\""))}/>"""));

    public void Dot(double x, double y, double radius, string fill, string? stroke = null) =>
        svg.Append(Markup.Of($"""<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}" stroke="{stroke ?? "none"}" stroke-width="1.5"/>"""));

    /// <summary>A line through points, which may end in an arrow head.</summary>
    public void Path(IReadOnlyList<(double X, double Y)> points, string colour, double thick = 1.5, bool arrow = false, string? dashes = null)
    {
        var way = string.Join(" L ", points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.##} {point.Y:0.##}")));
        svg.Append(Markup.Of($"""<path d="M {way}" fill="none" stroke="{colour}" stroke-width="{thick}" stroke-linejoin="round"{(dashes is null ? Markup.None : Markup.Of($" stroke-dasharray=\"{dashes}\""))}/>"""));
        if (arrow)
        {
            Head(points[^2], points[^1], colour);
        }
    }

    /// <summary>What lies between points.</summary>
    public void Area(IReadOnlyList<(double X, double Y)> points, string fill, string stroke)
    {
        var corners = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        svg.Append(Markup.Of($"""<polygon points="{corners}" fill="{fill}" stroke="{stroke}"/>"""));
    }

    /// <summary>A line of text on its baseline.</summary>
    public void Text(double x, double y, string text, double size = Normal, string colour = Ink.Black, bool bold = false, Anchor anchor = Anchor.Start)
    {
        if (text.Length > 0)
        {
            svg.Append(Markup.Of($"""<text x="{x}" y="{y}" font-size="{size}" fill="{colour}"{(bold ? Markup.Of($" font-weight=\"700\"") : Markup.None)}{(anchor == Anchor.Start ? Markup.None : Markup.Of($" text-anchor=\"{(anchor == Anchor.Middle ? "middle" : "end")}\""))}>{text}</text>"""));
        }
    }

    /// <summary>Lines under each other, the first baseline at <paramref name="y"/>.</summary>
    public void Lines(double x, double y, IReadOnlyList<string> lines, double size = Normal, string colour = Ink.Black, bool bold = false, Anchor anchor = Anchor.Start)
    {
        for (var at = 0; at < lines.Count; at++)
        {
            Text(x, y + (at * LineHeight(size)), lines[at], size, colour, bold, anchor);
        }
    }

    public static double LineHeight(double size) => Math.Round(size * 1.3, 1);

    /// <param name="says">The same in words.</param>
    public Picture Done(double height, string says) =>
        new(
            Markup.Of($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="{HouseFont.Family}">{Markup.Trusted(svg.ToString())}</svg>""").ToString(),
            width,
            height,
            says
        );

    private void Head((double X, double Y) from, (double X, double Y) to, string colour)
    {
        const double Long = 8;
        const double Half = 3.6;
        var length = Math.Max(0.01, Math.Sqrt(Math.Pow(to.X - from.X, 2) + Math.Pow(to.Y - from.Y, 2)));
        var (dx, dy) = ((to.X - from.X) / length, (to.Y - from.Y) / length);
        var (baseX, baseY) = (to.X - (dx * Long), to.Y - (dy * Long));
        var points = string.Create(CultureInfo.InvariantCulture, $"{to.X:0.##},{to.Y:0.##} {baseX - (dy * Half):0.##},{baseY + (dx * Half):0.##} {baseX + (dy * Half):0.##},{baseY - (dx * Half):0.##}");
        svg.Append(Markup.Of($"""<polygon points="{points}" fill="{colour}"/>"""));
    }
}

internal enum Anchor
{
    Start,
    Middle,
    End,
}

/// <summary>The colours of print. Each series differs in lightness too, for who sees no colours and for black-and-white copies.</summary>
internal static class Ink
{
    public const string Black = "#17222b";
    public const string Soft = "#4a5a62";
    public const string Line = "#c9d2d0";
    public const string Accent = "#0d5c63";
    public const string Shade = "#f1f4f2";
    public const string Warm = "#b5651d";
    public const string White = "#ffffff";

    public static readonly IReadOnlyList<string> Series = [Accent, Warm, "#6f9fa3", "#17222b", "#d9a86c", "#8a969b"];
}
