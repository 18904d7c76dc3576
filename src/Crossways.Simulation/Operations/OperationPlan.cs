using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A measure that is to start at the hour of an operation.</summary>
/// <param name="By">The seat that takes it, by its own power.</param>
/// <param name="Urgent">Start even if nobody has decided by then, where the law allows, and have it confirmed.</param>
public sealed record OperationStep(MeasureKindId Kind, SubjectId Target, SeatId By, bool Urgent = false)
{
    /// <summary>What the seat asks for, in the ordinary way.</summary>
    internal RequestMeasure AsRequest(string grounds) => new(Kind, Target, grounds, Urgent) { Id = Guid.Empty };
}

/// <summary>A seat that is asked to have something ready.</summary>
public sealed record OperationRole(PreparationId Role, SeatId Seat);

/// <summary>What is agreed: who goes where at what hour, and who has what ready.</summary>
/// <param name="At">The hour at which all of it starts: H-hour.</param>
/// <param name="Grounds">Read by whoever authorises a step. Nobody outside the plan reads more.</param>
/// <param name="Briefing">Read by those who take part.</param>
public sealed record OperationPlan(
    string Name,
    ExerciseTime At,
    string Grounds,
    string Briefing,
    IReadOnlyList<OperationStep> Steps,
    IReadOnlyList<OperationRole> Roles
)
{
    /// <summary>Seats that do or prepare something, each once; whoever leads comes first.</summary>
    internal IEnumerable<SeatId> Members(SeatId lead) =>
        Steps.Select(step => step.By).Concat(Roles.Select(role => role.Seat)).Prepend(lead).Distinct();

    private const int MostSteps = 20;
    private const int MostRoles = 40;

    /// <summary>Why it cannot be agreed as it is; null when it can.</summary>
    internal Refusal? Hindrance(World world, Desk lead, Operation? before)
    {
        if ((Refusals.OfText(Name) ?? Refusals.OfText(Grounds) ?? Refusals.OfText(Briefing, required: false)) is { } text)
        {
            return text;
        }

        if (At <= world.Clock.Now)
        {
            return Refusal.Because(
                "hour-has-passed",
                "The hour of the operation has to lie ahead. Choose a later one.",
                "L’heure de l’opération doit être à venir. Choisissez-en une plus tardive."
            );
        }

        if (Steps.Count is 0 or > MostSteps || Roles.Count > MostRoles || Steps.Distinct().Count() < Steps.Count)
        {
            return Refusal.Because(
                "nothing-planned",
                "Say what is to be done: one to twenty measures, each with its place or person and the seat that takes it.",
                "Indiquez ce qui doit être fait : une à vingt mesures, chacune avec son lieu ou sa personne et le poste qui l’exécute."
            );
        }

        return Steps.Where(step => before?.MeasureOf(step) is null).Select(step => Hindrance(world, lead, step)).FirstOrDefault(found => found is not null)
            ?? Roles.Select(role => Hindrance(world, role)).FirstOrDefault(found => found is not null);
    }

    private Refusal? Hindrance(World world, Desk lead, OperationStep step) =>
        !world.Desks.TryGet(step.By, out var by) || by.Kind is not (DeskKinds.Participant or DeskKinds.Control) ? Refusals.Unknown("seat")
        : world.Scenario.Measures.TryGet(step.Kind, out var kind) && !kind.CanBePlanned
            ? Refusal.Because(
                "not-for-an-operation",
                "This measure is not part of operations. Take it on its own, or have it ready as a preparation.",
                "Cette mesure ne fait pas partie des opérations. Prenez-la séparément, ou prévoyez-la comme préparatif."
            )
        : step.AsRequest(Grounds).Hindrance(world, by, knower: lead);

    private static Refusal? Hindrance(World world, OperationRole role) =>
        !world.Scenario.Preparations.TryGet(role.Role, out var preparation) ? Refusals.Unknown("preparation")
        : !world.Scenario.Seats.TryGet(role.Seat, out var seat) ? Refusals.Unknown("seat")
        : preparation.CanBeFilledBy(world.Scenario, seat)
            ? null
            : Refusal.Because(
                "cannot-prepare",
                "That seat cannot have this ready. Ask one of those that the role names.",
                "Ce poste ne peut pas assurer ce préparatif. Demandez à l’un de ceux que le rôle indique."
            );
}
