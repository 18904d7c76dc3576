using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization.Metadata;
using Crossways.Client;
using Crossways.Server.Access;
using Crossways.Server.Api;
using Crossways.Server.Exercises;
using Crossways.Server.Live;
using Crossways.Server.Programmes;
using Crossways.Server.Records;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Crossways.Server;

/// <summary>Where the server listens and keeps its data.</summary>
/// <param name="Urls">Addresses to listen on, separated by semicolons; port 0 takes a free one.</param>
/// <param name="DataFolder">Folder for everything that must survive a restart; made when missing.</param>
public sealed record ServerOptions(string Urls, string DataFolder);

/// <summary>The web server with its Orleans silo in the same process.</summary>
public static class CrosswaysServer
{
    /// <summary>The published web client; a server built for tests has none.</summary>
    private static readonly string WebClientFolder = Path.Combine(AppContext.BaseDirectory, "web");

    // Of a request's body and of a message on the live line; the longest text is 8,000 characters.
    private const int LargestMessage = 64 * 1024;

    /// <summary>Builds the server without starting it, so that a test can change its services or use a test host.</summary>
    /// <exception cref="StorageException">The data folder cannot be used; the message says why and what to do.</exception>
    public static WebApplication Build(ServerOptions options, Action<WebApplicationBuilder>? configure = null)
    {
        var data = DataFolder.Open(options.DataFolder);
        try
        {
            return Build(options, data, configure);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private static WebApplication Build(
        ServerOptions options,
        DataFolder data,
        Action<WebApplicationBuilder>? configure
    )
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                // Beside the program, wherever it was started from.
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(WebClientFolder, "wwwroot"),
            }
        );
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestMessage;
        });
        builder.Logging.AddFilter("Orleans", LogLevel.Error);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Polly", LogLevel.Warning);
        AddRooms(builder.Services, data);
        builder
            .Services.AddSignalR(signalR => signalR.MaximumReceiveMessageSize = LargestMessage)
            .AddJsonProtocol(protocol =>
            {
                ExerciseConnection.Configure(protocol.PayloadSerializerOptions);
                // For what hub methods take besides the protocol: words, numbers, a command not yet understood.
                protocol.PayloadSerializerOptions.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
            });
        builder.Services.ConfigureHttpJsonOptions(json => ExerciseConnection.Configure(json.SerializerOptions));
        Security.AddTo(builder.Services);
        AddSilo(builder);
        configure?.Invoke(builder);

        var app = builder.Build();
        var index = Path.Combine(WebClientFolder, "wwwroot", "index.html");
        Security.Use(app, File.Exists(index) ? File.ReadAllText(index) : null);
        Mishaps.Use(app);
        app.UseWhen(Security.IsApi, api => api.UseResponseCompression());
        app.MapGet("/api/health", () => Results.Text("ok"));
        JoinApi.Map(app);
        ExerciseApi.Map(app);
        SelfStudyApi.Map(app);
        RehearsalApi.Map(app);
        PapersApi.Map(app);
        HandbookApi.Map(app);
        LinkApi.Map(app);
        DebriefApi.Map(app);
        WhatIfApi.Map(app);
        ReplayApi.Map(app);
        ReportApi.Map(app);
        ProgrammeApi.Map(app);
        PeopleApi.Map(app);
        SeatingApi.Map(app);
        AttendanceApi.Map(app);
        DataProtectionApi.Map(app);
        PersonApi.Map(app);
        CertificateApi.Map(app);
        QuestionnaireApi.Map(app);
        ProgrammeResultsApi.Map(app);
        FollowUpApi.Map(app);
        OwnFollowUpApi.Map(app);
        FinalPageApi.Map(app);
        NextStepsApi.Map(app);
        OrganiserApi.Map(app);
        RecordsApi.Map(app);
        app.MapHub<LiveHub>("/live");
        app.MapFallback("/api/{**rest}", () => Answers.Of(StatusCodes.Status404NotFound));
        MapWebClient(app);
        return app;
    }

    private static void AddRooms(IServiceCollection services, DataFolder data)
    {
        // Opened before anything else, so that a damaged file is said at once; the folder is let go of last.
        var database = new Database(data.Database);
        services.AddSingleton(_ => data);
        services.AddSingleton(provider =>
        {
            provider.GetRequiredService<DataFolder>();
            return database;
        });
        services.AddSingleton<ExerciseLog>();
        services.AddSingleton<ParallelExercises>();
        services.AddSingleton<ScenarioShelf>();
        services.AddSingleton<HandbookShelf>();
        services.AddSingleton<Rehearsals>();
        services.AddSingleton<WhatIfs.KeptWhatIfs>();
        services.AddSingleton<WhatIfs.WhatIfs>();
        services.AddSingleton<WhatIfApi.Asked>();
        services.AddSingleton<Recollections>();
        services.AddSingleton<Passes>();
        services.AddSingleton<JoinLinks>();
        services.AddSingleton<Cards>();
        services.AddSingleton<ReportDrafts>();
        services.AddSingleton<Reports>();
        services.AddSingleton<PresenceBoard>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ProgrammeStore>();
        services.AddSingleton<Participants>();
        services.AddSingleton<PersonalData>();
        services.AddSingleton<Looks>();
        services.AddSingleton<PersonLinks>();
        services.AddSingleton<Sittings>();
        services.AddSingleton<Certificates>();
        services.AddSingleton<Pseudonyms>();
        services.AddSingleton<Attendance>();
        services.AddSingleton<Erasure>();
        services.AddSingleton<RecordStores>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<RecordStoreClient>();
        services.AddSingleton<RecordsCollected>();
        services.AddSingleton<RecordSender>();
        services.AddHostedService(provider => provider.GetRequiredService<RecordSender>());
        services.AddSingleton<Retention>();
        services.AddSingleton<Questions>();
        services.AddSingleton<AnswerSheets>();
        services.AddSingleton<Commitments>();
        services.AddSingleton<Stories>();
        services.AddSingleton<FinalPages>();
        services.AddSingleton<Letters>();
        services.AddSingleton<OrganiserLinks>();
        services.AddSingleton<ProgrammeRecords>();
        services.AddHostedService(provider => provider.GetRequiredService<Retention>());
        services.AddSingleton<Relay>();
        services.AddHostedService(provider => provider.GetRequiredService<Relay>());
        services.AddHostedService<WakeExercises>();
        services.AddResponseCompression();
    }

    private static void AddSilo(WebApplicationBuilder builder) =>
        builder.UseOrleans(silo =>
        {
            // Only this process talks to the silo, so any free ports on loopback will do.
            var (siloPort, gatewayPort) = (FreePort(), FreePort());
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            silo.Configure<EndpointOptions>(endpoint =>
            {
                endpoint.AdvertisedIPAddress = IPAddress.Loopback;
                endpoint.SiloListeningEndpoint = new IPEndPoint(IPAddress.Loopback, siloPort);
                endpoint.GatewayListeningEndpoint = new IPEndPoint(IPAddress.Loopback, gatewayPort);
            });
        });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void MapWebClient(WebApplication app)
    {
        var manifest = Path.Combine(WebClientFolder, "Crossways.Web.staticwebassets.endpoints.json");
        if (!File.Exists(manifest))
        {
            return;
        }

        // Precompressed files; those with a fingerprint in their name are cached for ever, the others revalidated.
        app.MapStaticAssets(manifest);
        app.MapFallbackToFile(
            "index.html",
            new StaticFileOptions
            {
                OnPrepareResponse = response => response.Context.Response.Headers.CacheControl = "no-cache",
            }
        );
    }
}
