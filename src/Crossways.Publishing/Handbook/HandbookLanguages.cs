using System.Text.RegularExpressions;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>Both languages must say the same things under the same names: whoever follows a link to the other language arrives where it says.</summary>
internal static partial class HandbookLanguages
{
    public static void Compare(HandbookFiles files, BookPlan plan, HandbookFindings findings)
    {
        foreach (var name in plan.Parts.SelectMany(part => part.Chapters))
        {
            if (files[$"en/{name}.md"] is { } english && files[$"fr/{name}.md"] is { } french)
            {
                Missing($"en/{name}.md", english, $"fr/{name}.md", french, findings);
                Missing($"fr/{name}.md", french, $"en/{name}.md", english, findings);
            }
            else
            {
                findings.Warning("language-missing", Source.Of($"{(files[$"en/{name}.md"] is null ? "en" : "fr")}/{name}.md"), $"The chapter {name} is written in one language only.", "Write it in the other too.");
            }
        }
    }

    private static void Missing(string file, string text, string otherFile, string other, HandbookFindings findings)
    {
        var there = Ids(other).Select(found => found.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, line) in Ids(text).Where(found => !there.Contains(found.Id)))
        {
            findings.Warning("language-missing", new Source(file, line, 1, id), $"{otherFile} has nothing with the id {id}.", "Write it there too, or give it the same id.");
        }
    }

    private static IEnumerable<(string Id, int Line)> Ids(string text) =>
        text.Split('\n').SelectMany((line, at) => Id().Matches(line).Select(match => (match.Groups[1].Value, at + 1)));

    [GeneratedRegex(@"\{#([a-z0-9-]+)\}")]
    private static partial Regex Id();
}
