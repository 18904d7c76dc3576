using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Tests.Records;

/// <summary>A learning record store on a real port, as good or bad as a test wants it.</summary>
internal sealed class ARecordStore : IAsyncDisposable
{
    public const string Key = "academy";
    public const string Secret = "a-secret-of-the-store";

    readonly WebApplication app;

    ARecordStore(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    /// <summary>What it keeps, by id.</summary>
    public ConcurrentDictionary<string, string> Kept { get; } = new();

    /// <summary>How often each statement arrived.</summary>
    public ConcurrentDictionary<string, int> Arrived { get; } = new();

    public List<string> VersionsAsked { get; } = [];

    /// <summary>Answers with this before it looks at anything; null: does its work.</summary>
    public int? Answers { get; set; }

    /// <summary>The line breaks after it has stored, before it has said so.</summary>
    public bool DiesBeforeAnswering { get; set; }

    /// <summary>It never takes this one.</summary>
    public string? Poison { get; set; }

    public TimeSpan Slow { get; set; }

    public static async Task<ARecordStore> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var store = new ARecordStore(builder.Build());
        store.app.MapGet("/xapi/about", () => Results.Json(new { version = new[] { "1.0.3", "2.0.0" } }));
        store.app.MapGet("/xapi/statements", (HttpContext context) => store.LetsIn(context) ? Results.Json(new { statements = Array.Empty<int>() }) : Results.StatusCode(401));
        store.app.MapPost("/xapi/statements", (Delegate)store.TakeAsync);
        await store.app.StartAsync();
        return store;
    }

    async Task<IResult> TakeAsync(HttpContext context)
    {
        if (Answers is { } refused)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Text("not now", statusCode: refused);
        }

        if (!LetsIn(context))
        {
            return Results.StatusCode(401);
        }

        await Task.Delay(Slow);
        VersionsAsked.Add(context.Request.Headers["X-Experience-API-Version"].ToString());
        using var document = await JsonDocument.ParseAsync(context.Request.Body);
        var statements = document.RootElement.EnumerateArray().Select(statement => (Id: statement.GetProperty("id").GetString()!, Json: statement.GetRawText())).ToList();
        if (statements.Exists(statement => statement.Id == Poison))
        {
            return Results.Text("one of these is not well formed", statusCode: 400);
        }

        foreach (var (id, json) in statements)
        {
            Kept[id] = json;
            Arrived.AddOrUpdate(id, 1, (_, times) => times + 1);
        }

        if (DiesBeforeAnswering)
        {
            context.Abort();
        }

        return Results.Json(statements.Select(statement => statement.Id));
    }

    bool LetsIn(HttpContext context) => context.Request.Headers.Authorization.ToString() == "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Key}:{Secret}"));

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
