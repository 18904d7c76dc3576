using System.Net;
using Microsoft.AspNetCore.TestHost;

namespace Crossways.Server.Tests;

public class TheServerStarts
{
    [Fact]
    public async Task With_a_silo_in_its_process_and_an_answer_on_its_address()
    {
        using var folder = new TemporaryFolder();
        await using var app = CrosswaysServer.Build(
            new ServerOptions("http://127.0.0.1:0", folder.Path),
            builder => builder.WebHost.UseTestServer()
        );
        await app.StartAsync();
        using var client = app.GetTestClient();

        Assert.Equal("ok", await client.GetStringAsync("/api/health"));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/nothing-here")).StatusCode);
    }
}

/// <summary>A new folder, gone again with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("crossways-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
