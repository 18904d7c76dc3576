using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A seat says whether it has ready what it was asked for, or takes its part of the measures.</summary>
/// <param name="Role">What it was asked to have ready; null: its measures.</param>
/// <param name="Places">Places kept, for a role that is about places: 0 to 200.</param>
/// <param name="Languages">Languages for which interpreters come, for a role that is about languages.</param>
/// <param name="For">Control answers for an agency that nobody sits for; null: the own seat.</param>
public sealed record ConfirmRole(
    int Operation,
    PreparationId? Role,
    bool Accept,
    int Places,
    IReadOnlyList<string> Languages,
    string Note,
    SeatId? For = null
) : Command
{
    private const int MostPlaces = 200;
    private const int MostLanguages = 20;

    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Operations.Find(Operation) is not { } operation || !IsAsked(world, by, operation, out var seat))
        {
            return Refusals.Unknown("operation");
        }

        if (!operation.IsOpen)
        {
            return Refusals.OperationIsOver;
        }

        if (Places is < 0 or > MostPlaces || Languages.Count > MostLanguages)
        {
            return Refusal.Because(
                "too-many",
                "Between 0 and 200 places, and at most twenty languages.",
                "Entre 0 et 200 places, et vingt langues au plus."
            );
        }

        if ((Refusals.OfText(Note, required: false) ?? Languages.Select(language => Refusals.OfText(language)).FirstOrDefault(found => found is not null)) is { } refusal)
        {
            return refusal;
        }

        var answered = new RoleAnswered(Operation, seat.Id, Role, Accept, Places, Languages, Note);
        return Role is null && Accept ? WithMeasures(world, operation, seat, answered) : answered;
    }

    // Control answers for whoever it names; a participant only for the own seat.
    private bool IsAsked(World world, Desk by, Operation operation, out Desk seat)
    {
        seat = by;
        if (by.Kind == DeskKinds.Control ? For is not { } named || !world.Desks.TryGet(named, out seat) : For is not null && For != by.Id)
        {
            return false;
        }

        var id = seat.Id;
        return Role is null
            ? operation.Plan.Steps.Any(step => step.By == id)
            : operation.Plan.Roles.Any(role => role.Role == Role && role.Seat == id);
    }

    private static Verdict WithMeasures(World world, Operation operation, Desk seat, RoleAnswered answered)
    {
        var asked = operation.Plan.Steps.Where(step => operation.MeasureOf(step) is { } number && world.Measures[number].IsOpen).ToHashSet();
        var hindrance = operation.Plan.Steps
            .Where(step => step.By == seat.Id && !asked.Contains(step))
            .Select(step => step.AsRequest(operation.Plan.Grounds).Hindrance(world, seat, seat))
            .FirstOrDefault(found => found is not null);
        return hindrance is not null
            ? hindrance
            : Inviting.Asks(world, operation.Plan, seat, operation.Number, asked).Prepend(answered).ToList();
    }
}

public sealed record RoleAnswered(
    int Operation,
    SeatId By,
    PreparationId? Role,
    bool Accept,
    int Places,
    IReadOnlyList<string> Languages,
    string Note
) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world) => world.Operations[Operation].Answers[(By, Role)] = this;

    internal override void Tell(World world) => world.Operations.Tell(world, Operation);
}

[JsonDerivedType(typeof(ConfirmRole), "confirm-role")]
public abstract partial record Command;

[JsonDerivedType(typeof(RoleAnswered), "role-answered")]
public abstract partial record Event;
