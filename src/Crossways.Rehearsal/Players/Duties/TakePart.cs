using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Answers what others ask this seat to have ready or to take on, and signs what two states agree.</summary>
internal sealed class TakePart : Duty
{
    // A house keeps what it has for one night.
    private const int Places = 12;

    public override Step? Next(Work work)
    {
        foreach (var team in work.Notes.JointTeams.Values)
        {
            if (team.MayDecide)
            {
                return new Step(new SignJointTeam(team.Number, Sign: true, "The case lies in both states.") { Id = work.NewId() }, 60);
            }
        }

        foreach (var operation in work.Notes.Operations.Values)
        {
            if (operation.State is OperationState.Planned or OperationState.Held && Answer(work, operation) is { } step)
            {
                return step;
            }
        }

        return null;
    }

    private static Step? Answer(Work work, OperationShown operation)
    {
        foreach (var role in operation.Roles)
        {
            if (role.Seat == work.Notes.Seat && role.Accepts is null)
            {
                return Confirm(work, operation, role.Role);
            }
        }

        foreach (var step in operation.Steps)
        {
            if (step.By == work.Notes.Seat && step.Takes is null)
            {
                return Confirm(work, operation, role: null);
            }
        }

        return null;
    }

    private static Step Confirm(Work work, OperationShown operation, PreparationId? role)
    {
        var covers = role is { } id ? work.Casebook.Scenario.Preparations[id].Covers : Coverage.Everyone;
        return new Step(
            new ConfirmRole(
                operation.Number,
                role,
                Accept: true,
                covers == Coverage.Places ? Places : 0,
                covers == Coverage.Languages ? work.Casebook.Languages : [],
                "")
            {
                Id = work.NewId(),
            },
            40
        );
    }
}
