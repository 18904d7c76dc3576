using Crossways.Publishing.Documents;
using Crossways.Server.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Crossways.Server.Api;

/// <summary>The handbook, for the director: its examples tell what the cases on the shelf hide.</summary>
internal static class HandbookApi
{
    // Pages with a search of their own; they load what lies beside them and nothing else.
    private const string BookPolicy = "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self'; font-src 'self'; img-src 'self' data:; frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".epub"] = "application/epub+zip" } };

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/api/{pass}/handbook/{**path}", async (Visitor visitor, string path, HttpContext context, HandbookShelf shelf) =>
        {
            if (!visitor.IsDirector)
            {
                return Answers.NoEntry;
            }

            try
            {
                if (await shelf.File(path) is not { } bytes)
                {
                    return Answers.NoSuchFile;
                }

                context.Response.Headers.ContentSecurityPolicy = BookPolicy;
                return Results.Bytes(bytes, Types.TryGetContentType(path, out var type) ? Text(type) : "application/octet-stream");
            }
            catch (PrintException)
            {
                return Answers.NotPrinted;
            }
        });

    private static string Text(string type) => type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
}
