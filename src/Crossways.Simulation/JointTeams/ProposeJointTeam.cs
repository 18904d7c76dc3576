using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Proposes a joint investigation team to the prosecution of another state. Once both have signed, exhibits pass between
/// its members without a request for each, and courts of both states read them (Council Framework Decision 2002/465/JHA;
/// UN Convention against Transnational Organized Crime art. 19).
/// </summary>
/// <param name="With">The prosecutor of the other state who is to sign.</param>
/// <param name="Purpose">Which case, for what, and what each side brings.</param>
/// <param name="Members">Seats of both states that work in the team, besides the two who sign.</param>
/// <param name="Until">When the agreement ends.</param>
public sealed record ProposeJointTeam(SeatId With, string Purpose, IReadOnlyList<SeatId> Members, ExerciseTime Until) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!IsProsecution(world, by.Seat) || !world.Scenario.Seats.TryGet(With, out var other) || !IsProsecution(world, other)
            || world.Scenario.StateOf(other).Id == world.Scenario.StateOf(by.Seat!).Id)
        {
            return Refusal.Because(
                "two-prosecutors",
                "A joint team is agreed between the prosecutions of two states. Choose a prosecutor of the other state.",
                "Une équipe commune se conclut entre les parquets de deux États. Choisissez un procureur de l’autre État."
            );
        }

        if (Refusals.OfText(Purpose) is { } refusal)
        {
            return refusal;
        }

        if (!Members.All(member => world.Scenario.Seats.TryGet(member, out var seat)
                && (StateOf(world, seat) == StateOf(world, by.Seat!) || StateOf(world, seat) == StateOf(world, other))))
        {
            return Refusal.Because(
                "member-of-neither",
                "Members belong to one of the two states.",
                "Les membres relèvent de l’un des deux États."
            );
        }

        return Until <= world.Clock.Now
            ? Refusal.Because("ends-before-it-begins", "The agreement has to end after it begins.", "L’accord doit prendre fin après son début.")
            : new JointTeamProposed(world.JointTeams.Next, by.Id, With, Purpose, [.. Members.Append(by.Id).Append(With).Distinct()], Until);
    }

    private static bool IsProsecution(World world, Seat? seat) =>
        seat is not null && world.Scenario.Agencies[seat.Agency].Kind == "prosecution";

    private static StateId StateOf(World world, Seat seat) => world.Scenario.StateOf(seat).Id;
}

/// <param name="Members">All of them, the two who sign included.</param>
public sealed record JointTeamProposed(int Number, SeatId By, SeatId With, string Purpose, IReadOnlyList<SeatId> Members, ExerciseTime Until)
    : Event
{
    internal override Aspects Touches => Aspects.Cooperation;

    internal override void Apply(World world) => world.JointTeams.Add(new JointTeam(this, Of(world, By), Of(world, With)));

    internal override void Tell(World world) => world.JointTeams.Tell(world, Number);

    private static StateId Of(World world, SeatId seat) => world.Scenario.StateOf(world.Scenario.Seats[seat]).Id;
}

[JsonDerivedType(typeof(ProposeJointTeam), "propose-joint-team")]
public abstract partial record Command;

[JsonDerivedType(typeof(JointTeamProposed), "joint-team-proposed")]
public abstract partial record Event;
