using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>What the API says about passes, scenarios and links.</summary>
public sealed class Cards(ExerciseLog log, ParallelExercises parallels, ScenarioShelf shelf, IServer server)
{
    /// <summary>How the API writes and reads.</summary>
    public static JsonSerializerOptions Json { get; } = MakeJson();

    /// <summary>Null when the exercise is gone or cannot be opened.</summary>
    /// <param name="entered">The exercise whose name the director wants to read; for a desk, its own counts.</param>
    internal PassInfo? Of(Pass pass, string? entered = null)
    {
        if (pass.Programme is { } programme)
        {
            return new PassInfo(pass.Id, Director: false, null, null, null, null, null) { Programme = programme.Value };
        }

        if (pass.Exercise is not { } id)
        {
            var name = entered is null ? null : log.Find(entered)?.Name;
            return new PassInfo(pass.Id, Director: true, null, name, null, null, null, entered is null ? null : parallels.Of(entered));
        }

        try
        {
            return
                log.Find(id) is { } stored
                && shelf.Kept(stored.Package).Desks.TryGetValue(pass.Desk!.Value, out var desk)
                ? new PassInfo(pass.Id, Director: false, id, stored.Name, desk.Id, desk.Kind, desk.Name)
                : null;
        }
        catch (StorageException)
        {
            return null;
        }
    }

    internal static ShelfScenario Of(OnShelf read)
    {
        var folder = Path.GetFileName(read.Folder);
        return read.Reading.Scenario is { } scenario
            ? new ShelfScenario(
                scenario.Id,
                read.Folder,
                scenario.Title,
                scenario.Summary,
                scenario.Seats.Count,
                scenario.People.Count(person => person.RolePlayed),
                scenario.Injects.Count(inject => inject.Deed is null),
                scenario.Ends - scenario.Starts,
                scenario.Scale,
                [
                    .. scenario.Seats.Select(seat => new SeatChoice(
                        seat.Id,
                        seat.Name,
                        scenario.Agencies[seat.Agency].Name,
                        seat.Profession
                    )),
                ],
                []
            )
            : new ShelfScenario(
                new ScenarioId(folder),
                read.Folder,
                LocalText.Same(folder),
                LocalText.Empty,
                0,
                0,
                0,
                ExerciseSpan.Zero,
                1,
                [],
                [
                    .. read
                        .Reading.Findings.Where(finding => finding.Severity == Severity.Error)
                        .Select(finding => finding.ToString()),
                ]
            );
    }

    internal JoinLink Of(HttpRequest request, Scenario scenario, Desk desk, string token)
    {
        var (url, qrSvg) = LinkTo(request, $"join/{token}");
        return new JoinLink(
            desk.Id,
            desk.Kind,
            desk.Name,
            desk.Seat is { } seat ? scenario.Agencies[seat.Agency].Name : LocalText.Empty,
            desk.Seat is { } member ? scenario.Teams[member.Team].Name : LocalText.Empty,
            url,
            qrSvg
        );
    }

    /// <summary>An address on this server that others can open, and the same as a QR code.</summary>
    internal (string Url, string QrSvg) LinkTo(HttpRequest request, string path)
    {
        var asked = new Uri($"{request.Scheme}://{request.Host}");
        var listening = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var url = $"{Addresses.ForOthers(asked, listening)}/{path}";
        return (url, QrCodes.Svg(url));
    }

    private static JsonSerializerOptions MakeJson()
    {
        // Lists of what the protocol knows are made as they come.
        var options = new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        ExerciseConnection.Configure(options);
        options.MakeReadOnly();
        return options;
    }
}
