using System.Collections.Concurrent;
using SkiaSharp;

namespace Crossways.Publishing.Charts;

/// <summary>Measures words as they will be set, so that nothing in a picture is cut or runs into something else.</summary>
internal static class Lettering
{
    // Drawn at a great size and scaled: hinting plays no part, and a width holds at any size.
    private const float Measured = 100;

    private static readonly SKTypeface Regular = Typeface("NotoSans-Regular.ttf");
    private static readonly SKTypeface Bold = Typeface("NotoSans-Bold.ttf");
    private static readonly ConcurrentDictionary<(string, bool), double> Known = [];

    /// <summary>Width of a line.</summary>
    /// <param name="size">Of the letters, in CSS pixels, as is the width.</param>
    public static double Width(string text, double size, bool bold = false) =>
        Known.GetOrAdd((text, bold), static key =>
        {
            using var font = new SKFont(key.Item2 ? Bold : Regular, Measured);
            return font.MeasureText(key.Item1);
        }) * size / Measured;

    /// <summary>Breaks a text into lines of at most this width; a single word that is longer keeps its line.</summary>
    public static IReadOnlyList<string> Wrap(string text, double size, double width, bool bold = false)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && Width(longer, size, bold) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static SKTypeface Typeface(string name)
    {
        using var data = SKData.CreateCopy(HouseFont.Files.Single(file => file.Name == name).Bytes);
        return SKTypeface.FromData(data);
    }
}
