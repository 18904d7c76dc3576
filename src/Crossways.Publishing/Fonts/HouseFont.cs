namespace Crossways.Publishing;

/// <summary>
/// Noto Sans, which every document is set in. It travels with the program, so that a text measures the same on every
/// machine and nothing in a picture is cut.
/// </summary>
internal static class HouseFont
{
    public const string Family = "Noto Sans";

    /// <summary>In the order regular, bold, italic, bold italic.</summary>
    public static readonly IReadOnlyList<FontFile> Files =
    [
        Read("NotoSans-Regular", bold: false, italic: false),
        Read("NotoSans-Bold", bold: true, italic: false),
        Read("NotoSans-Italic", bold: false, italic: true),
        Read("NotoSans-BoldItalic", bold: true, italic: true),
    ];

    /// <summary>CSS that declares the four files.</summary>
    /// <param name="address">Where each of them is found.</param>
    public static string Faces(Func<FontFile, string> address) =>
        string.Concat(
            Files.Select(file =>
                $"@font-face {{ font-family: \"{Family}\"; font-weight: {(file.Bold ? 700 : 400)}; font-style: {(file.Italic ? "italic" : "normal")}; src: url(\"{address(file)}\") format(\"truetype\"); }}\n"
            )
        );

    /// <summary>For pages that need nothing else: the files stand in the style itself.</summary>
    public static string FacesInside { get; } = Faces(file => $"data:font/ttf;base64,{Convert.ToBase64String(file.Bytes)}");

    /// <summary>A picture that is shown where the font cannot come along: narrower letters are safe there, and wider ones are not.</summary>
    public static string WithFallback(string svg) => svg.Replace($"font-family=\"{Family}\"", $"font-family=\"{Family}, Segoe UI, Arial, sans-serif\"", StringComparison.Ordinal);

    private static FontFile Read(string name, bool bold, bool italic) => new($"{name}.ttf", bold, italic, OwnResource.Bytes($"Fonts/{name}.ttf"));
}

internal sealed record FontFile(string Name, bool Bold, bool Italic, byte[] Bytes);
