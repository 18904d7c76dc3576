using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Writes down what was decided, and why.</summary>
internal sealed class KeepLog : Duty
{
    public override Step? Next(Work work) =>
        work.ToLog.TryDequeue(out var entry)
            ? new Step(new LogDecision(entry.Decision, "", entry.Reasons) { Id = work.NewId() }, 40)
            : null;
}
