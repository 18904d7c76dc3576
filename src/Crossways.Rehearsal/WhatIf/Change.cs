using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>One act changed at one moment of an exercise: left out, done besides, or done in the place of the one left out.</summary>
/// <param name="At">The moment, between STARTEX and ENDEX.</param>
/// <param name="Without">Number of the act that is left out; it decides the moment. Null: none is.</param>
/// <param name="By">Whose act is done.</param>
/// <param name="Command">What is done; null: nothing, an act is only left out.</param>
public sealed record Change(ExerciseTime At, long? Without, SeatId? By, Command? Command)
{
    // Whoever takes a command from the log would find its id used.
    private static readonly Guid OwnId = new(0x57484154, 0x4946, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    /// <summary>Ready to be played on a log: an act that is left out decides the moment, and what is done counts as new.</summary>
    internal Change On(IReadOnlyList<Act> log) =>
        this with { At = LeftOut(log)?.Came ?? At, Command = Command is null ? null : Command with { Id = OwnId } };

    /// <summary>The act that is left out; null when none is, or the log has none of that number.</summary>
    internal Act? LeftOut(IReadOnlyList<Act> log) => Without is { } number && number >= 1 && number <= log.Count ? log[(int)number - 1] : null;

    /// <summary>The acts that stand, as they were, before players go on.</summary>
    /// <param name="changed">With the change; otherwise the act that it leaves out still stands.</param>
    internal IEnumerable<Act> Standing(IReadOnlyList<Act> log, bool changed) =>
        log.TakeWhile(act => Without is { } left ? act.Number < left || (!changed && act.Number == left) : act.At <= At);
}
