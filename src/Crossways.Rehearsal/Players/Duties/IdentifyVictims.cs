using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Assesses people against the indicators, from papers in the file, and records a presumption as soon as they suffice.</summary>
internal sealed class IdentifyVictims : Duty
{
    public override Step? Next(Work work)
    {
        var queue = work.Notes.ToAssess;
        if (work.Policy.OwnTaskOnly && work.Notes.Protections.Length == 0)
        {
            queue.Clear();
        }

        while (queue.TryPeek(out var note))
        {
            if (note.Card is { Kind: SubjectKind.Person } && (note.Presumed is null || IsInDoubt(work, note)) && work.Plan?.NotPresumed.Contains(note.Id) is not true && Next(work, note) is { } step)
            {
                return step;
            }

            queue.Dequeue();
        }

        return null;
    }

    private static Step? Next(Work work, SubjectNote note)
    {
        if (work.Policy.VictimCentred)
        {
            foreach (var (indicator, source) in note.Indicators)
            {
                if (note.Assessed.Add(indicator) && work.Diligently())
                {
                    return new Step(
                        new AssessIndicator(note.Id, indicator, IndicatorFinding.Present, source, "") { Id = work.NewId() },
                        25
                    );
                }
            }
        }

        return (note.Presumed is not null || IsEnough(work, note)) && work.Chance(work.Policy.VictimCentred ? 1 : work.Policy.Diligence) ? Presume(work, note) : null;
    }

    // Whoever passes for an adult and may be a child is recorded as one, by whoever comes to doubt it (CoE Convention art. 10 (3)).
    private static bool IsInDoubt(Work work, SubjectNote note) => work.Policy.VictimCentred && note is { MaybeChild: true, PassesForAdult: true };

    private static bool IsEnough(Work work, SubjectNote note) =>
        (note.MaybeChild && note.HarmedBy == 3)
        || note.Indicators.Keys
            .GroupBy(indicator => work.Casebook.Scenario.Indicators[indicator].Dimension)
            .Any(dimension => Indicators.IsPositive(dimension.Select(indicator => work.Casebook.Scenario.Indicators[indicator].Strength)));

    private static Step Presume(Work work, SubjectNote note)
    {
        note.Presumed = work.Now;
        note.PresumedAsChild = note.MaybeChild;
        if (work.Diligently())
        {
            work.ToLog.Enqueue(($"{Name(note)} is presumed a victim.", "The indicators in the file suffice; protection does not wait for proof."));
        }

        return new Step(
            new RecordPresumption(note.Id, note.MaybeChild, $"Indicators present: {note.Indicators.Count}; see the assessment.") { Id = work.NewId() },
            45
        );
    }

    private static string Name(SubjectNote note) => note.Card!.Name.En;
}
