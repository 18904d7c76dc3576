using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>One line of an exercise's log: what was asked for, by whom, and all that came of it.</summary>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Came">Exercise time at which the command came in, or up to which the clock ran of itself.</param>
/// <param name="At">Exercise time after the act; later than <paramref name="Came"/> only when the clock jumped.</param>
/// <param name="By">The desk; null when the clock alone made it happen.</param>
public sealed record Act(
    long Number,
    ExerciseTime Came,
    ExerciseTime At,
    SeatId? By,
    Command? Command,
    IReadOnlyList<Event> Events
);

/// <summary>What became of a command.</summary>
/// <param name="Act">The line to be made durable; null when refused or already done.</param>
/// <param name="AlreadyDone">The same command id had been carried out before.</param>
public sealed record Outcome(Act? Act, Refusal? Refusal, bool AlreadyDone);
