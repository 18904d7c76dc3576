using Crossways.Simulation;

namespace Crossways.Web.Parts;

internal static class MessageWords
{
    /// <summary>The subject line; the beginning of the text where there is none.</summary>
    public static string Title(MessageShown message, Words words)
    {
        if (message.Title is { } title)
        {
            return words[title];
        }

        if (message.Subject.Length > 0)
        {
            return message.Subject;
        }

        var text = words[message.Text].ReplaceLineEndings(" ");
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
