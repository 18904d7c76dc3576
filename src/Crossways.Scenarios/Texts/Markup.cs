using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Crossways.Scenarios;

/// <summary>Finished HTML. It is made of literals; every value that is put between them is encoded on its way in.</summary>
public sealed record Markup
{
    public static readonly Markup None = new("");

    private Markup(string html) => Html = html;

    private string Html { get; }

    /// <example><c>Markup.Of($"&lt;td&gt;{name}&lt;/td&gt;")</c></example>
    public static Markup Of(MarkupHandler handler) => new(handler.Done());

    public static Markup Text(string text) => Of($"{text}");

    /// <summary>Style and script which this program wrote itself, and long texts that the reader of scenarios has made harmless.</summary>
    public static Markup Trusted(string own) => new(own);

    public static Markup Each<T>(IEnumerable<T> items, Func<T, Markup> one) => Of($"{items.Select(one)}");

    public override string ToString() => Html;

    /// <summary>What the compiler makes of <c>$"…"</c> where markup is asked for.</summary>
    [InterpolatedStringHandler]
    public readonly struct MarkupHandler(int literals, int holes)
    {
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder html = new(literals + (holes * 16));

        public void AppendLiteral(string literal) => html.Append(literal);

        public void AppendFormatted(Markup? inner) => html.Append(inner?.Html);

        public void AppendFormatted(IEnumerable<Markup> inner) => html.AppendJoin("", inner);

        public void AppendFormatted(string? text) => html.Append(text is null ? null : Encoder.Encode(text));

        public void AppendFormatted(long number) => html.Append(number);

        /// <summary>A length of a drawing.</summary>
        public void AppendFormatted(double length) => html.Append(Math.Round(length, 2).ToString(CultureInfo.InvariantCulture));

        public string Done() => html.ToString();
    }
}
