using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>An operation: the plan against what happened.</summary>
/// <param name="Planned">When it was first planned.</param>
/// <param name="FirstHour">The hour first agreed; <paramref name="Hour"/> is the last one.</param>
/// <param name="Struck">When it started; null: it never did.</param>
/// <param name="Changes">How often the plan was changed after it was first agreed.</param>
/// <param name="Reasons">Why it was called off; empty otherwise.</param>
public sealed record OperationReport(
    int Number,
    string Name,
    SeatId By,
    OperationState State,
    ExerciseTime Planned,
    ExerciseTime FirstHour,
    ExerciseTime Hour,
    ExerciseTime? Struck,
    int Changes,
    string Reasons,
    IReadOnlyList<StepReport> Steps,
    IReadOnlyList<PreparationReport> Preparations,
    IReadOnlyList<MissedReport> Missed
)
{
    /// <summary>How many people of the case its measures met.</summary>
    public int Met { get; init; }
}

/// <param name="Started">When the measure began; null: it never did.</param>
/// <param name="Done">When it brought its result; null: it never did.</param>
public sealed record StepReport(LocalText Kind, LocalText Target, SeatId By, ExerciseTime? Authorised, ExerciseTime? Started, ExerciseTime? Done);

/// <param name="Seat">Who was asked; null: nobody.</param>
/// <param name="Answered">When that seat last answered; null: never.</param>
public sealed record PreparationReport(LocalText Name, SeatId? Seat, ExerciseTime? Answered, bool? Accepted, int Places, IReadOnlyList<string> Languages);

/// <summary>Something that was not ready, and whom it befell.</summary>
/// <param name="What">The measure and its target.</param>
public sealed record MissedReport(ExerciseTime At, LocalText What, SeatId By, LocalText Preparation, LocalText Sentence, IReadOnlyList<LocalText> People);

/// <summary>Operations, and what measures that nobody planned together lacked.</summary>
public sealed record OperationsReport(IReadOnlyList<OperationReport> Operations, IReadOnlyList<MissedReport> Unplanned)
{
    internal static OperationsReport Of(Played played)
    {
        var missed = played.Of<PreparationMissed>().ToLookup(entry => entry.Happened.Operation);
        var met = Meetings.Of(played).ToLookup(meeting => played.World.Measures[meeting.Measure].Request.Operation, meeting => meeting.Person);
        return new OperationsReport(
            [
                .. played.World.Operations.All.Select(operation =>
                    Of(played, operation, missed[operation.Number]) with { Met = met[operation.Number].Distinct().Count() }),
            ],
            [.. missed[null].Select(entry => Of(played, entry.At, entry.Happened))]
        );
    }

    private static OperationReport Of(Played played, Operation operation, IEnumerable<(ExerciseTime At, PreparationMissed Happened)> missed)
    {
        var (planned, first) = played.Of<OperationPlanned>().First(entry => entry.Happened.Number == operation.Number);
        return new OperationReport(
            operation.Number,
            operation.Plan.Name,
            operation.By,
            operation.State,
            planned,
            first.Plan.At,
            operation.Plan.At,
            First<OperationStruck>(played, struck => struck.Number == operation.Number),
            played.Of<OperationChanged>().Count(entry => entry.Happened.Number == operation.Number),
            operation.Reasons,
            [.. operation.Plan.Steps.Select(step => Of(played, operation, step))],
            [.. Preparations(played, operation)],
            [.. missed.Select(entry => Of(played, entry.At, entry.Happened))]
        );
    }

    private static StepReport Of(Played played, Operation operation, OperationStep step)
    {
        var number = operation.MeasureOf(step);
        return new StepReport(
            played.Scenario.Measures[step.Kind].Name,
            played.Name(step.Target),
            step.By,
            First<AuthorisationDecided>(played, decided => decided.Measure == number && decided.Granted),
            First<MeasureStarted>(played, started => started.Number == number),
            First<MeasureDone>(played, done => done.Number == number)
        );
    }

    // Those that were asked for, and those that some seat could have made and nobody thought of.
    private static IEnumerable<PreparationReport> Preparations(Played played, Operation operation)
    {
        foreach (var role in operation.Plan.Roles)
        {
            var answer = operation.Answers.GetValueOrDefault((role.Seat, role.Role));
            var answered = played.Of<RoleAnswered>()
                .Where(entry => entry.Happened.Operation == operation.Number && entry.Happened.By == role.Seat && entry.Happened.Role == role.Role)
                .Select(entry => (ExerciseTime?)entry.At)
                .LastOrDefault();
            yield return new PreparationReport(
                played.Scenario.Preparations[role.Role].Name, role.Seat, answer is null ? null : answered, answer?.Accept, answer?.Places ?? 0, answer?.Languages ?? []);
        }

        var states = operation.Plan.Steps.Select(step => played.Scenario.Subjects[step.Target].State).Distinct();
        foreach (var preparation in states.SelectMany(state => Simulation.Operations.Missing(played.World, operation, state)).Distinct()
            .Where(preparation => operation.Plan.Roles.All(role => role.Role != preparation.Id)))
        {
            yield return new PreparationReport(preparation.Name, null, null, null, 0, []);
        }
    }

    private static MissedReport Of(Played played, ExerciseTime at, PreparationMissed missed)
    {
        var measure = played.World.Measures[missed.Measure];
        var (kind, target) = (measure.Kind.Name, played.Name(measure.Request.Target));
        return new MissedReport(
            at,
            new LocalText($"{kind.En}, {target.En}", $"{kind.Fr}, {target.Fr}"),
            measure.Request.By,
            played.Scenario.Preparations[missed.Preparation].Name,
            missed.SentenceIn(played.World),
            [.. missed.People.Select(played.Name)]
        );
    }

    private static ExerciseTime? First<T>(Played played, Func<T, bool> wanted)
        where T : Event => played.Of<T>().Where(entry => wanted(entry.Happened)).Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
}
