using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What a crew goes for on purpose, and what it leaves alone because it would stand in the way.</summary>
/// <param name="NotTaken">Measures not to be taken; without a target: none of the kind.</param>
internal sealed record ErrandPlan(
    IReadOnlyDictionary<SeatId, IReadOnlyList<Errand>> Errands,
    IReadOnlySet<(MeasureKindId Kind, SubjectId? Target)> NotTaken,
    IReadOnlySet<SubjectId> NotPresumed,
    IReadOnlySet<SubjectId> NotHeard
)
{
    public bool Leaves(MeasureKindId kind, SubjectId target) => NotTaken.Contains((kind, target)) || NotTaken.Contains((kind, null));
}

/// <summary>Something to be done at one seat as soon as it can be.</summary>
/// <param name="NotBefore">Null: at once.</param>
internal abstract record Errand(ExerciseTime? NotBefore)
{
    public sealed record Take(MeasureKindId Kind, SubjectId Target, ExerciseTime? NotBefore) : Errand(NotBefore);

    /// <summary>Take it as an operation with everything ready.</summary>
    public sealed record Operate(MeasureKindId Kind, SubjectId Target, ExerciseTime? NotBefore) : Errand(NotBefore);

    /// <summary>Propose a joint team to the prosecution of a state.</summary>
    public sealed record Agree(StateId With, ExerciseTime? NotBefore) : Errand(NotBefore);

    public sealed record Hear(SubjectId Person, ExerciseTime? NotBefore) : Errand(NotBefore);

    public sealed record Presume(SubjectId Person, bool AsChild, ExerciseTime? NotBefore) : Errand(NotBefore);

    /// <summary>Decide that the person is not punished.</summary>
    public sealed record Spare(SubjectId Person, ExerciseTime? NotBefore) : Errand(NotBefore);

    public sealed record Charge(SubjectId Person, OffenceId Offence, ExerciseTime? NotBefore) : Errand(NotBefore);
}

/// <summary>Runs the errands of the own seat, each as soon as its target is known.</summary>
internal sealed class RunErrands : Duty
{
    private const int MostHearings = 3;
    private readonly Dictionary<Errand, int> done = [];

    public override Step? Next(Work work)
    {
        if (work.Plan is not { } plan || !plan.Errands.TryGetValue(work.Notes.Seat, out var errands))
        {
            return null;
        }

        foreach (var errand in errands)
        {
            if ((errand.NotBefore is not { } wait || work.IsDue(wait)) && Do(work, errand) is { } command)
            {
                done[errand] = done.GetValueOrDefault(errand) + 1;
                return new Step(command, 45);
            }
        }

        return null;
    }

    private Command? Do(Work work, Errand errand)
    {
        var times = done.GetValueOrDefault(errand);
        switch (errand)
        {
            case Errand.Take(var kind, var target, _):
                // Consent may come later, when there is more trust.
                return IsKnown(work, target) && times < 4 && !work.Notes.Done.Contains((kind, target)) && !work.Notes.Open.Contains((kind, target))
                    && (times == 0 || work.IsDue(Last(work, target)))
                    ? After(work, target, new RequestMeasure(kind, target, "It is called for.", Urgent: false) { Id = work.NewId() })
                    : null;
            case Errand.Operate(var kind, var target, _):
                return IsKnown(work, target) && times == 0 ? Planning.Of(work, kind, target, "It is called for.") : null;
            case Errand.Agree(var state, _):
                return times == 0 && AgreeJointTeam.With(work, state) is { } with ? AgreeJointTeam.Proposal(work, with) : null;
            case Errand.Hear(var person, _):
                return IsKnown(work, person) && times < MostHearings && work.Notes.Interviews.Values.All(interview => !interview.IsOpen)
                    && (times == 0 || work.IsDue(Last(work, person)))
                    ? After(work, person, new OpenInterview(person, Interpreter: true, RightsExplained: true, "", Arranged.WithCare(work, work.Notes.Of(person))) { Id = work.NewId() })
                    : null;
            case Errand.Presume(var person, var asChild, _):
                return IsKnown(work, person) && times == 0
                    ? new RecordPresumption(person, asChild, "There are reasonable grounds.") { Id = work.NewId() }
                    : null;
            case Errand.Spare(var person, _):
                return IsKnown(work, person) && times == 0 ? new RecordNonPunishment(person, "What the person did was compelled.") { Id = work.NewId() } : null;
            case Errand.Charge(var person, var offence, _):
                return IsKnown(work, person) && times == 0
                    ? new FileCharge(person, offence, [], [], "A first sheet.") { Id = work.NewId() }
                    : null;
            default:
                return null;
        }
    }

    private readonly Dictionary<SubjectId, ExerciseTime> next = [];

    private ExerciseTime Last(Work work, SubjectId subject) => next.GetValueOrDefault(subject, work.Now);

    private Command After(Work work, SubjectId subject, Command command)
    {
        next[subject] = work.Now + ExerciseSpan.OfMinutes(45);
        return command;
    }

    private static bool IsKnown(Work work, SubjectId subject) => work.Notes.Subjects.TryGetValue(subject, out var note) && note.Card is not null;
}
