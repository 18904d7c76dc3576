using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The prosecutor to whom a joint team was proposed signs it, or says why not.</summary>
/// <param name="Reasons">Required when it is declined.</param>
public sealed record SignJointTeam(int Number, bool Sign, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.JointTeams.Find(Number) is not { } team || (by.Kind != DeskKinds.Control && team.Proposed.With != by.Id))
        {
            return Refusals.Unknown("joint-team");
        }

        return team.Signed is not null || team.Declined
            ? Refusal.Because("already-decided", "The proposal has been answered already.", "La proposition a déjà reçu une réponse.")
            : Refusals.OfText(Reasons, required: !Sign) is { } refusal
                ? refusal
                : new JointTeamAnswered(Number, by.Id, Sign, Reasons);
    }
}

public sealed record JointTeamAnswered(int Number, SeatId By, bool Signed, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world)
    {
        var team = world.JointTeams[Number];
        team.Signed = Signed ? world.Clock.Now : null;
        team.Declined = !Signed;
        team.Reasons = Reasons;
    }

    internal override void Tell(World world) => world.JointTeams.Tell(world, Number);
}

[JsonDerivedType(typeof(SignJointTeam), "sign-joint-team")]
public abstract partial record Command;

[JsonDerivedType(typeof(JointTeamAnswered), "joint-team-answered")]
public abstract partial record Event;
