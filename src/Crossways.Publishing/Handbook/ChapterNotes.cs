using System.Text.RegularExpressions;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>
/// The footnotes of a chapter. They are taken out of it first: a note may be written anywhere in its chapter, and a
/// container that refers to it is read apart from the rest.
/// </summary>
internal sealed partial class ChapterNotes
{
    /// <summary>Letters that nobody types, around the name of a note where it is referred to.</summary>
    public const char Opens = '\uE000';
    public const char Closes = '\uE001';

    private readonly Dictionary<string, (string Text, int Line)> notes = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    /// <summary>Takes definitions out of the lines, which keep their count, and marks references.</summary>
    public static ChapterNotes Take(string[] lines)
    {
        var taken = new ChapterNotes();
        for (var at = 0; at < lines.Length; at++)
        {
            if (Definition().Match(lines[at]) is { Success: true } note)
            {
                var (name, text, first) = (note.Groups[1].Value, note.Groups[2].Value, at);
                lines[at] = "";
                while (at + 1 < lines.Length && lines[at + 1].StartsWith("  ", StringComparison.Ordinal) && lines[at + 1].Trim().Length > 0)
                {
                    text += " " + lines[++at].Trim();
                    lines[at] = "";
                }

                taken.notes[name] = (Marked(text), first);
            }
            else
            {
                lines[at] = Marked(lines[at]);
            }
        }

        return taken;
    }

    /// <summary>Null: there is none of that name.</summary>
    public (string Text, int Line)? Find(string name)
    {
        used.Add(name);
        return notes.TryGetValue(name, out var note) ? note : null;
    }

    public void ReportUnused(string file, HandbookFindings findings)
    {
        foreach (var (name, note) in notes.Where(note => !used.Contains(note.Key)))
        {
            findings.Warning("note-unused", new Source(file, note.Line + 1, 1, name), $"Nothing refers to the note [^{name}].", "Refer to it, or take it out.");
        }
    }

    private static string Marked(string line) => Mark().Replace(line, $"{Opens}$1{Closes}");

    [GeneratedRegex(@"^\[\^([^\]]+)\]:\s*(.*)$")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\[\^([^\]\s]+)\]")]
    private static partial Regex Mark();
}
