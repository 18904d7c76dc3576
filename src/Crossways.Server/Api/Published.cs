using System.Text;
using Crossways.Client;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>Documents as pages and files.</summary>
internal static class Published
{
    // A page of its own that may style itself with what it brings along, and do nothing else.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'; sandbox allow-modals";

    /// <param name="code">As addresses name it; English where it is missing.</param>
    public static Language In(string? code) => code == "fr" ? Language.French : Language.English;

    /// <summary>Of a table: JSON is read by programs, which want the same words everywhere.</summary>
    public static Language In(string? code, string format) => format == "json" ? Language.English : In(code);

    public static IResult Page(HttpContext context, string html)
    {
        context.Response.Headers.ContentSecurityPolicy = Policy;
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8);
    }

    /// <param name="name">Of the file.</param>
    public static async Task<IResult> PdfAsync(HttpContext context, string name, Func<Chromium, CancellationToken, Task<byte[]>> print)
    {
        try
        {
            return Chromium.Find() is { } browser
                ? Results.File(await print(browser, context.RequestAborted), "application/pdf", name)
                : Answers.Of(StatusCodes.Status503ServiceUnavailable, new Problem("no-browser-to-print", Pdf.NoBrowser));
        }
        catch (PrintException)
        {
            return Answers.NotPrinted;
        }
    }
}
