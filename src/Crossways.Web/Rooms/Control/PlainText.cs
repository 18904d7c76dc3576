using System.Net;
using System.Text.RegularExpressions;

namespace Crossways.Web.Rooms.Control;

internal static partial class PlainText
{
    /// <summary>The words of an HTML text, a paragraph a line.</summary>
    public static string Of(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(html, "\n"), "")).Trim();

    [GeneratedRegex(@"<br\s*/?>|</(p|h\d|blockquote)>\n?", RegexOptions.ExplicitCapture)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();
}
