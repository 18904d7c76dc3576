using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crossways.Client;

namespace Crossways.Cli.Bench;

/// <summary>What a person's browser holds: the cookie of one pass, and no connection that it does not use.</summary>
internal sealed class Browser : IDisposable
{
    private static readonly JsonSerializerOptions Json = MakeJson();

    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    public Browser(Uri address) => http = new HttpClient(Handler()) { BaseAddress = address };

    public string Pass { get; private set; } = "";

    public async Task JoinAsync(string token) =>
        Pass = (await PostAsync<PassInfo>("api/join", new JoinRequest(token, ""))).Pass;

    public async Task<T> GetAsync<T>(string path) => (await http.GetFromJsonAsync<T>(path, Json))!;

    /// <returns>How many bytes came.</returns>
    public async Task<long> GetBytesAsync(string path) => (await http.GetByteArrayAsync(path)).LongLength;

    public async Task<T> PostAsync<T>(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(path, body, Json);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(Json))!;
    }

    public ExerciseConnection Connect(string exercise) =>
        new(http.BaseAddress!, Pass, exercise, options =>
        {
            options.Cookies = cookies;
            options.HttpMessageHandlerFactory = _ => Handler();
        });

    public void Dispose() => http.Dispose();

    private SocketsHttpHandler Handler() =>
        new() { CookieContainer = cookies, PooledConnectionLifetime = TimeSpan.Zero };

    private static JsonSerializerOptions MakeJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ExerciseConnection.Configure(options);
        return options;
    }
}
