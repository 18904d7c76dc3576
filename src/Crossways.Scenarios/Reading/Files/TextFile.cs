using System.Text;

namespace Crossways.Scenarios;

/// <summary>The text of a file, which must be UTF-8.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The text without byte order mark; null if it is none, which has then been reported.</summary>
    public static string? Read(Draft draft, PackageFile file)
    {
        var bytes = file.Bytes.Span;
        try
        {
            var text = Strict.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[3..] : bytes);
            if (BadCharacter(text) is not { } at)
            {
                return text;
            }

            draft.Findings.Error(
                "encoding",
                Place(file.Path, text.AsSpan(0, at)),
                $"The character U+{(int)text[at]:X4} has no place in a text.",
                "Delete it."
            );
        }
        catch (DecoderFallbackException)
        {
            draft.Findings.Error(
                "encoding",
                Place(file.Path, Encoding.UTF8.GetString(bytes[..FirstBad(bytes)])),
                "These are not UTF-8 characters.",
                "Save the file with the encoding UTF-8."
            );
        }

        draft.IsPartial = true;
        return null;
    }

    private static int? BadCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\n' or '\r' or '\t'))
            {
                return i;
            }
        }

        return null;
    }

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }

    private static Source Place(string file, ReadOnlySpan<char> before) =>
        new(file, before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'), "");
}
