using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes.Records;

namespace Crossways.Server.Records;

/// <summary>What became of an attempt to send statements.</summary>
public abstract record Delivery
{
    public sealed record Stored : Delivery;

    /// <summary>It does not take them: one of them, or each, is not as it wants it.</summary>
    public sealed record Refused(string Because) : Delivery;

    /// <summary>It got nothing; the statements are not at fault.</summary>
    /// <param name="After">How long it asks to be left alone; null: it does not say.</param>
    public sealed record Failed(DeliveryTrouble Trouble, string Detail, TimeSpan? After) : Delivery;
}

/// <summary>Speaks to learning record stores (Experience API part 3), and reads their answers by what can be done about them.</summary>
public sealed class RecordStoreClient : IDisposable
{
    private const int LongestDetail = 300;

    // A redirect would carry the secret elsewhere.
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = TimeSpan.FromSeconds(30) };

    public async Task<Delivery> SendAsync(RecordStoreSettings store, IReadOnlyList<WaitingStatement> statements, CancellationToken stop)
    {
        using var request = Request(HttpMethod.Post, store, "statements");
        request.Content = new StringContent($"[{string.Join(',', statements.Select(statement => statement.Json))}]", Encoding.UTF8, "application/json");
        var (response, failed) = await AskAsync(request, stop);
        if (response is null)
        {
            return failed!;
        }

        using (response)
        {
            return response.IsSuccessStatusCode ? new Delivery.Stored()
                : response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Conflict or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity
                    ? new Delivery.Refused($"{(int)response.StatusCode} {await DetailAsync(response, stop)}".Trim())
                : await FailedAsync(response, stop);
        }
    }

    /// <summary>Asks which versions it speaks, and then for something that needs the key.</summary>
    public async Task<ConnectionTried> TryAsync(RecordStoreSettings store, CancellationToken stop)
    {
        IReadOnlyList<string> versions = [];
        foreach (var path in new[] { "about", "statements?limit=1" })
        {
            using var request = Request(HttpMethod.Get, store, path);
            var (response, failed) = await AskAsync(request, stop);
            if (response is null)
            {
                return new ConnectionTried(failed!.Trouble, failed.Detail, versions);
            }

            using (response)
            {
                if (!response.IsSuccessStatusCode)
                {
                    var (trouble, detail) = response.StatusCode == HttpStatusCode.BadRequest
                        ? (DeliveryTrouble.OtherVersion, await DetailAsync(response, stop))
                        : await FailedAsync(response, stop) is var why ? (why.Trouble, why.Detail) : default;
                    return new ConnectionTried(trouble, detail, versions);
                }

                if (path == "about")
                {
                    versions = Versions(await response.Content.ReadAsStringAsync(stop));
                }
            }
        }

        return versions.Count == 0 ? new ConnectionTried(DeliveryTrouble.NoStore, "", versions)
            : versions.Any(version => version.StartsWith(Header(store.Version)[..3], StringComparison.Ordinal)) ? new ConnectionTried(null, "", versions)
            : new ConnectionTried(DeliveryTrouble.OtherVersion, string.Join(", ", versions), versions);
    }

    public void Dispose() => http.Dispose();

    /// <summary>As the header names it.</summary>
    private static string Header(XapiVersion version) => version == XapiVersion.V2_0 ? "2.0.0" : "1.0.3";

    private static HttpRequestMessage Request(HttpMethod method, RecordStoreSettings store, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"{store.Endpoint.TrimEnd('/')}/{path}"));
        request.Headers.Add("X-Experience-API-Version", Header(store.Version));
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{store.Key}:{store.Secret}")));
        return request;
    }

    private async Task<(HttpResponseMessage? Response, Delivery.Failed? Failed)> AskAsync(HttpRequestMessage request, CancellationToken stop)
    {
        try
        {
            return (await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, stop), null);
        }
        catch (HttpRequestException problem)
        {
            return (null, new Delivery.Failed(DeliveryTrouble.Unreachable, problem.Message, null));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return (null, new Delivery.Failed(DeliveryTrouble.Unreachable, "30 s", null));
        }
    }

    private static async Task<Delivery.Failed> FailedAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var trouble = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => DeliveryTrouble.NoEntry,
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError => DeliveryTrouble.Busy,
            _ => DeliveryTrouble.NoStore,
        };
        var after = response.Headers.RetryAfter is { } asks ? asks.Delta ?? (asks.Date - DateTimeOffset.UtcNow) : null;
        return new Delivery.Failed(trouble, $"{(int)response.StatusCode} {await DetailAsync(response, stop)}".Trim(), after);
    }

    private static async Task<string> DetailAsync(HttpResponseMessage response, CancellationToken stop)
    {
        var text = (await response.Content.ReadAsStringAsync(stop)).Trim();
        return text.Length <= LongestDetail ? text : text[..LongestDetail] + "…";
    }

    private static IReadOnlyList<string> Versions(string about)
    {
        try
        {
            using var document = JsonDocument.Parse(about);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("version", out var versions) && versions.ValueKind == JsonValueKind.Array
                ? [.. versions.EnumerateArray().Select(version => version.ToString())]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
