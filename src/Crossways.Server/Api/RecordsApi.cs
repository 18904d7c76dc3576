using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes.Records;
using Crossways.Server.Programmes;
using Crossways.Server.Records;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Learning records: where they go and how that stands, for the organiser; as a file, for the control room too.</summary>
internal static class RecordsApi
{
    private const int LongestAddress = 500;
    private const int LongestKey = 200;

    private static readonly IResult NotAStore = Answers.Of(
        StatusCodes.Status400BadRequest,
        "no-record-store",
        "Write the address of the store’s Experience API, beginning with https:// or, on the venue’s own network, http://; and its key and secret, up to 200 characters each.",
        "Indiquez l’adresse de l’interface Experience API, commençant par https:// ou, sur le réseau du lieu, http:// ; puis sa clé et son secret, 200 caractères au plus chacun."
    );

    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/records", (Organised asked, RecordStores stores, Outbox outbox, ExerciseLog log) => Page(asked, stores, outbox, log));
        programme.MapPut("/records/store", SetAsync);
        programme.MapPost("/records/try", TryAsync);
        programme.MapPost("/records/send", SendAsync);
        programme.MapPost("/records/stop", (Organised asked, RecordStores stores, Outbox outbox, ExerciseLog log) => StopAsync(asked, true, stores, outbox, log));
        programme.MapPost("/records/resume", (Organised asked, RecordStores stores, Outbox outbox, ExerciseLog log) => StopAsync(asked, false, stores, outbox, log));
        programme.MapGet("/records/statements.json", FileAsync);
        app.MapGet("/api/{pass}/exercises/{id}/statements.json", OfExercise);
    }

    private static IResult Page(Organised asked, RecordStores stores, Outbox outbox, ExerciseLog log)
    {
        var store = stores.Find(asked.Programme.Id);
        var (waiting, sent) = outbox.Counts(asked.Programme.Id);
        return Results.Json(
            new RecordsPage(
                store is null ? null : store.Settings with { Secret = "" },
                store?.Stopped ?? false,
                store?.Next,
                store?.Trouble,
                store?.Detail ?? "",
                waiting,
                sent,
                outbox.Refused(asked.Programme.Id),
                [.. asked.Programme.Exercises.Select(exercise => exercise.Exercise).OfType<string>().Where(log.HasEnded)]
            ),
            ProgrammeProtocol.Default.RecordsPage
        );
    }

    private static async Task<IResult> SetAsync(Organised asked, RecordStoreSettings wanted, RecordStores stores, Outbox outbox, ExerciseLog log)
    {
        var settings = wanted with { Endpoint = wanted.Endpoint.Trim().TrimEnd('/'), Key = wanted.Key.Trim() };
        var before = stores.Find(asked.Programme.Id)?.Settings;
        // The secret of one store is not handed to another.
        var known = settings.Secret.Length > 0 || (before is not null && before.Endpoint == settings.Endpoint && before.Key == settings.Key);
        if (!known
            || settings.Endpoint.Length > LongestAddress
            || !Uri.TryCreate(settings.Endpoint, UriKind.Absolute, out var address)
            || address.Scheme is not ("https" or "http")
            || address.UserInfo.Length > 0
            || settings.Key.Length is 0 or > LongestKey
            || settings.Key.Contains(':')
            || settings.Secret.Length > LongestKey)
        {
            return NotAStore;
        }

        await stores.SetAsync(asked.Programme.Id, settings);
        return Page(asked, stores, outbox, log);
    }

    private static async Task<IResult> TryAsync(Organised asked, RecordStores stores, RecordStoreClient client, CancellationToken stop) =>
        stores.Find(asked.Programme.Id) is { } store ? Results.Json(await client.TryAsync(store.Settings, stop), ProgrammeProtocol.Default.ConnectionTried) : NotAStore;

    // Collects, resumes, and sends what it can now; the rest goes by itself.
    private static async Task<IResult> SendAsync(Organised asked, RecordStores stores, Outbox outbox, RecordsCollected collected, Looks looks, RecordSender sender, ExerciseLog log, CancellationToken stop)
    {
        if (stores.Find(asked.Programme.Id) is not { Settings: var settings })
        {
            return NotAStore;
        }

        var statements = await CollectAsync(asked, settings.Version, settings.Mail, collected, looks);
        await outbox.AddAsync(asked.Programme.Id, statements);
        await outbox.TryAgainAsync(asked.Programme.Id);
        await stores.StopAsync(asked.Programme.Id, stop: false);
        await sender.RunOnceAsync(stop);
        return Page(asked, stores, outbox, log);
    }

    private static async Task<IResult> StopAsync(Organised asked, bool stop, RecordStores stores, Outbox outbox, ExerciseLog log)
    {
        await stores.StopAsync(asked.Programme.Id, stop);
        return Page(asked, stores, outbox, log);
    }

    private static async Task<IResult> FileAsync(Organised asked, string? version, RecordsCollected collected, Looks looks) =>
        File(await CollectAsync(asked, Version(version), mail: false, collected, looks));

    private static IResult OfExercise(Visitor visitor, string id, string? version, RecordsCollected collected) =>
        !visitor.IsControlOf(id) ? Answers.NoEntry
        : collected.Of(id, Version(version)) is { Count: > 0 } statements ? File(statements)
        : Answers.NotOpen;

    private static async Task<IReadOnlyList<Statement>> CollectAsync(Organised asked, XapiVersion version, bool mail, RecordsCollected collected, Looks looks)
    {
        var look = asked.Look(LookKind.LearningRecords, 0);
        if (!mail)
        {
            await looks.WriteAsync(look);
        }

        return await collected.OfAsync(asked.Programme, version, mail, look);
    }

    private static XapiVersion Version(string? version) => version == "2.0" ? XapiVersion.V2_0 : XapiVersion.V1_0_3;

    private static IResult File(IReadOnlyList<Statement> statements) =>
        Results.File(JsonSerializer.SerializeToUtf8Bytes(statements, RecordJson.Default.IReadOnlyListStatement), "application/json", "statements.json");
}
