using System.Text.Json.Serialization;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Client;

// What server and clients say to each other besides commands and feeds. The HTTP addresses stand in docs/protocol.md.

/// <summary>Sent to <c>POST /api/join</c>: the secret of a join link.</summary>
/// <param name="Name">What the person wants to be called; may be empty. Kept apart from the exercise's log.</param>
public sealed record JoinRequest(string Token, string Name);

/// <summary>What a browser may do; the secret that proves it is in a cookie named after <see cref="Pass"/>.</summary>
/// <param name="Pass">Public id of the pass, part of the page's address.</param>
/// <param name="Director">May create exercises and enter the control room of each.</param>
/// <param name="Exercise">The exercise a desk's pass belongs to; null for the director.</param>
/// <param name="ExerciseName">Its name; for the director, of the exercise named with <c>?exercise=ID</c>.</param>
/// <param name="Desk">The desk; null for the director.</param>
/// <param name="Parallel">For the director: the teams beside which the named exercise is played; null where there are none.</param>
public sealed record PassInfo(
    string Pass,
    bool Director,
    string? Exercise,
    string? ExerciseName,
    SeatId? Desk,
    DeskKinds? Kind,
    LocalText? DeskName,
    ParallelExercise? Parallel = null
)
{
    /// <summary>Id of the one programme that its organiser may enter; null for everybody else.</summary>
    public string? Programme { get; init; }
}

/// <summary>A scenario on the shelf.</summary>
/// <param name="Id">By which exercises are made; of one with errors, the name of its folder.</param>
/// <param name="Folder">Where it lies on the server's machine: no two have the same.</param>
/// <param name="Errors">What is wrong with it, a line each; an exercise can only be made when there are none.</param>
public sealed record ShelfScenario(
    ScenarioId Id,
    string Folder,
    LocalText Title,
    LocalText Summary,
    int Seats,
    int RolePlayers,
    int Injects,
    ExerciseSpan Length,
    double Scale,
    IReadOnlyList<SeatChoice> Choices,
    IReadOnlyList<string> Errors
);

/// <summary>A seat that somebody who studies alone can choose.</summary>
public sealed record SeatChoice(SeatId Id, LocalText Name, LocalText Agency, LocalText Profession);

/// <summary>An exercise that exists on this server.</summary>
/// <param name="Problem">Why it cannot be opened; null when it can.</param>
public sealed record ShelfExercise(
    string Id,
    string Name,
    LocalText Scenario,
    DateTimeOffset Created,
    Phases Phase,
    ExerciseTime Now,
    LocalText? Problem
);

/// <summary>One case that several teams play side by side, each in an exercise of its own.</summary>
/// <param name="Exercises">Their ids, in the order of the teams.</param>
public sealed record ParallelExercise(string Id, string Name, IReadOnlyList<string> Exercises);

/// <param name="Parallels">Which of the exercises belong together.</param>
public sealed record Shelf(IReadOnlyList<ShelfScenario> Scenarios, IReadOnlyList<ShelfExercise> Exercises, IReadOnlyList<ParallelExercise> Parallels);

/// <summary>Asks for an exercise, or for the same one several times over, for teams that play side by side.</summary>
/// <param name="Teams">1 to <see cref="MostTeams"/>.</param>
public sealed record NewExercise(ScenarioId Scenario, string Name, int Teams = 1)
{
    /// <summary>More do not fit beside each other, on a screen or in a debrief.</summary>
    public const int MostTeams = 6;
}

/// <param name="Id">Of the first, or only, exercise.</param>
/// <param name="Ids">Of all, in the order of their teams.</param>
public sealed record ExerciseMade(string Id, IReadOnlyList<string> Ids);

/// <summary>One person at one seat; the machine plays everything else.</summary>
/// <param name="Scale">Exercise seconds per wall second, 0.1 to 120.</param>
public sealed record NewSelfStudy(ScenarioId Scenario, string Name, SeatId Seat, double Scale);

/// <summary>Asks for a rehearsal of a scenario: simulated teams play it many times.</summary>
/// <param name="Thorough">Empty chairs, time scales, search and dead ends too; some minutes instead of one.</param>
public sealed record NewRehearsal(bool Thorough);

/// <summary>How far a rehearsal is.</summary>
/// <param name="Step">What is being done; empty while it waits for its turn.</param>
/// <param name="Plays">Plays that the report so far rests on; 0: there is none yet.</param>
/// <param name="Complete">All plays are over; false while under way, or when it was stopped.</param>
public sealed record RehearsalStatus(string Step, int Done, int Of, bool UnderWay, int Plays, bool Complete);

/// <summary>A paper of a scenario that the director can open and print.</summary>
/// <param name="ForControl">It holds what participants must not see.</param>
public sealed record PaperCard(string Id, LocalText Title, bool ForControl);

/// <summary>The join link of one desk.</summary>
/// <param name="Url">Secret. Absolute.</param>
/// <param name="QrSvg">The address as a QR code, SVG.</param>
public sealed record JoinLink(
    SeatId Desk,
    DeskKinds Kind,
    LocalText Name,
    LocalText Agency,
    LocalText Team,
    string Url,
    string QrSvg
);

/// <summary>Who is connected at a desk right now. For the control room.</summary>
public sealed record Presence(SeatId Desk, int Connections, IReadOnlyList<string> Names);

/// <summary>The exercise clock at the moment of sending; the client lets it run on by its own watch.</summary>
public sealed record ClockReading(ExerciseTime Now, bool Runs, double Scale);

/// <summary>What came of opening a desk: one of the two.</summary>
/// <param name="Clock">The desk is open.</param>
/// <param name="Problem">Why it is not; <see cref="LastWord"/> says whether to try again.</param>
public sealed record Opened(ClockReading? Clock, Problem? Problem);

/// <summary>What became of a command. Sent only once what was accepted is on disk.</summary>
/// <param name="Refusal">Null when it was done, now or before; <see cref="LastWord"/> says whether to try again.</param>
public sealed record Receipt(Guid Command, Refusal? Refusal);

/// <summary>An error: what is wrong and what to do.</summary>
public sealed record Problem(string Code, LocalText Sentence);

/// <summary>Names of the hub's methods: <c>/live?pass=PASS</c>.</summary>
public static class Live
{
    /// <summary>Client to server: <c>(exercise, last number held)</c> → <see cref="Opened"/>; missing entries follow as <see cref="Feed"/>.</summary>
    public const string Open = "Open";

    /// <summary>Client to server: a <see cref="Command"/> → <see cref="Receipt"/>.</summary>
    public const string Submit = "Submit";

    /// <summary>Server to client: entries of the feed, in order.</summary>
    public const string Feed = "Feed";

    /// <summary>Server to client: a <see cref="ClockReading"/>, at least every ten seconds.</summary>
    public const string Clock = "Clock";

    /// <summary>Server to client, control room only: all of <see cref="Client.Presence"/>.</summary>
    public const string Presence = "Presence";

    /// <summary>Server to client: the pass was revoked; a <see cref="Problem"/>.</summary>
    public const string Gone = "Gone";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(JoinRequest))]
[JsonSerializable(typeof(PassInfo))]
[JsonSerializable(typeof(Shelf))]
[JsonSerializable(typeof(NewExercise))]
[JsonSerializable(typeof(ExerciseMade))]
[JsonSerializable(typeof(NewSelfStudy))]
[JsonSerializable(typeof(NewRehearsal))]
[JsonSerializable(typeof(RehearsalStatus))]
[JsonSerializable(typeof(IReadOnlyList<PaperCard>))]
[JsonSerializable(typeof(IReadOnlyList<JoinLink>))]
[JsonSerializable(typeof(JoinLink))]
[JsonSerializable(typeof(IReadOnlyList<Presence>))]
[JsonSerializable(typeof(List<Presence>))]
[JsonSerializable(typeof(IReadOnlyList<PassInfo>))]
[JsonSerializable(typeof(ClockReading))]
[JsonSerializable(typeof(Opened))]
[JsonSerializable(typeof(Receipt))]
[JsonSerializable(typeof(Problem))]
public sealed partial class Protocol : JsonSerializerContext;
