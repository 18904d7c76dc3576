using System.Text.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Api;
using Crossways.Server.Exercises;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Microsoft.AspNetCore.SignalR;
using Orleans.Concurrency;

namespace Crossways.Server.Live;

/// <summary>The live line of a desk: commands up, its feed down.</summary>
public sealed class LiveHub(Passes passes, IGrainFactory grains, Relay relay, PresenceBoard presence) : Hub
{
    private static readonly Refusal NotUnderstood = new(
        "not-understood",
        new LocalText(
            "The server did not understand this. Reload the page: it may be older than the server.",
            "Le serveur n'a pas compris cet envoi. Rechargez la page : elle est peut-être plus ancienne que le serveur."
        )
    );

    private static readonly Problem OtherExercise = new(
        "other-exercise",
        new LocalText(
            "This line belongs to another exercise. Open your join link again.",
            "Cette connexion appartient à un autre exercice. Rouvrez votre lien."
        )
    );

    private Caller Me =>
        Context.Items[typeof(Caller)] as Caller ?? throw new HubException(Answers.PassNotValid.Sentence.En);

    /// <summary>Lets in who has a pass. To anybody else it says so and hangs up.</summary>
    public override async Task OnConnectedAsync()
    {
        var http = Context.GetHttpContext()!;
        if (passes.Of(http.Request, http.Request.Query["pass"].ToString()) is { } pass)
        {
            Context.Items[typeof(Caller)] = new Caller(pass);
            presence.Came(Context, pass);
        }
        else
        {
            await Clients.Caller.SendAsync(Client.Live.Gone, Answers.PassNotValid);
            HangUpSoonAsync(Context).Ignore();
        }
    }

    /// <summary>Opens the pass's desk; entries after the number that the client holds follow at once.</summary>
    [HubMethodName(Client.Live.Open)]
    public async Task<Opened> OpenAsync(string exercise, int last)
    {
        var (pass, desk) = (Me.Pass, Me.Desk);
        if (!Me.Budget.Take())
        {
            return new Opened(null, new Problem(CommandBudget.TooMany.Code, CommandBudget.TooMany.Sentence));
        }

        if ((!pass.IsDirector && pass.Exercise != exercise) || (Me.Exercise is { } other && other != exercise))
        {
            return new Opened(null, OtherExercise);
        }

        try
        {
            // Asked again here, when the line is on the board already: whoever revokes a pass finds the line or the
            // line finds the revocation.
            if (!passes.IsValid(pass.Id))
            {
                return new Opened(null, Answers.PassNotValid);
            }

            var clock = await relay.ConnectAsync(Context.ConnectionId, exercise, desk, last);
            if (Me.Exercise is null)
            {
                Me.Exercise = exercise;
                presence.SatDown(Context, pass, exercise, desk);
            }

            return new Opened(clock, null);
        }
        catch (StorageException problem)
        {
            return new Opened(null, new Problem(problem.Code, problem.Sentence));
        }
    }

    /// <summary>Takes up a <see cref="Command"/>. The answer comes once what was accepted is on disk.</summary>
    /// <exception cref="HubException">It is not a command at all.</exception>
    [HubMethodName(Client.Live.Submit)]
    public async Task<Receipt> SubmitAsync(JsonElement json)
    {
        if (Me.Exercise is not { } exercise)
        {
            throw new HubException("Open the desk first.");
        }

        var id = IdOf(json) ?? throw new HubException(NotUnderstood.Sentence.En);
        if (!Me.Budget.Take())
        {
            return new Receipt(id, CommandBudget.TooMany);
        }

        try
        {
            var command = json.Deserialize(Wire.Default.Command);
            return command is null
                ? new Receipt(id, NotUnderstood)
                : (
                    await grains
                        .GetGrain<IExerciseGrain>(exercise)
                        .SubmitAsync(Me.Desk, new Immutable<Command>(command))
                ).Value;
        }
        catch (Exception problem) when (problem is JsonException or NotSupportedException)
        {
            return new Receipt(id, NotUnderstood);
        }
        catch (StorageException problem)
        {
            return new Receipt(id, new Refusal(problem.Code, problem.Sentence));
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        presence.Left(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    private static async Task HangUpSoonAsync(HubCallerContext line)
    {
        await Task.Delay(PresenceBoard.ToReadIt);
        line.Abort();
    }

    private static Guid? IdOf(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty("id", out var text)
        && text.ValueKind == JsonValueKind.String
        && text.TryGetGuid(out var id)
            ? id
            : null;

    /// <summary>Who is at the other end of this connection.</summary>
    private sealed class Caller(Pass pass)
    {
        public Pass Pass { get; } = pass;
        public SeatId Desk => Pass.Desk ?? Roster.Control;
        public string? Exercise { get; set; }
        public CommandBudget Budget { get; } = new();
    }
}
