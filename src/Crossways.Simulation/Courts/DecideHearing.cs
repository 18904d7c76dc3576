using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

public enum HearingOutcome
{
    Convicted,
    Acquitted,
    Detained,
    Released,

    /// <summary>The measure may begin, or stands.</summary>
    Allowed,
    NotAllowed,
}

/// <summary>Decides a hearing, with reasons.</summary>
/// <param name="Reasons">Required: a judgment without reasons does not hold.</param>
/// <param name="Awards">After a conviction: compensation for victims.</param>
public sealed record DecideHearing(int Hearing, HearingOutcome Outcome, string Reasons, IReadOnlyList<Compensation> Awards) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Courts.Find(Hearing) is not { } hearing)
        {
            return Refusals.Unknown("hearing");
        }

        if (by.Kind != DeskKinds.Control && !Powers.OfAgencyKind(world, "court", hearing.Request.State).Contains(by.Id))
        {
            return Refusals.NotForThisDesk;
        }

        if (hearing.Held is not null)
        {
            return Refusal.Because(
                "already-decided",
                "This hearing has been decided in the meantime.",
                "Cette audience a été tranchée entre-temps."
            );
        }

        var trial = hearing.Request.Kind == HearingKind.Trial;
        if (!Hearings.OutcomesOf(hearing.Request.Kind).Contains(Outcome))
        {
            return Refusals.Unknown("outcome");
        }

        if (!Awards.All(award => trial && world.Charges[hearing.Request.Charge!.Value].Victims.Contains(award.Person)))
        {
            return Refusals.Unknown("person");
        }

        return (Refusals.OfText(Reasons) ?? Awards.Select(award => award.Hindrance).FirstOrDefault(refusal => refusal is not null)) is { } refusal
            ? refusal
            : HearingHeld.Of(world, hearing, by.Id, Outcome, Reasons, Outcome == HearingOutcome.Convicted ? Awards : [], Judging.Findings(world, hearing));
    }
}

/// <summary>Where nobody sits in court, it decides by the file when its time has come.</summary>
internal sealed record HearingDue(ExerciseTime At, long Order, int Hearing) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world)
    {
        var hearing = world.Courts[Hearing];
        if (hearing.Held is not null || Powers.OfAgencyKind(world, "court", hearing.Request.State).Any(world.Desks.IsStaffed))
        {
            return [];
        }

        var findings = Judging.Findings(world, hearing);
        var outcome = Judging.Outcome(world, hearing, findings);
        return HearingHeld.Of(world, hearing, null, outcome, "", outcome == HearingOutcome.Convicted ? Judging.Awards(hearing, findings) : [], findings);
    }
}

/// <summary>A court has decided.</summary>
/// <param name="By">Who sat in court; null: it decided by the file.</param>
/// <param name="Findings">What the file shows by the law of the state, whoever decided.</param>
public sealed record HearingHeld(
    int Number,
    SeatId? By,
    HearingOutcome Outcome,
    string Reasons,
    IReadOnlyList<Compensation> Awards,
    CourtFindings Findings
) : Event
{
    internal override Aspects Touches => Aspects.Courts;

    internal override void Apply(World world) => world.Courts.Add(this);

    internal override void Tell(World world) => HearingShown.Tell(world, world.Courts[Number], world.Clock.Now);

    internal static List<Event> Of(
        World world,
        Hearing hearing,
        SeatId? by,
        HearingOutcome outcome,
        string reasons,
        IReadOnlyList<Compensation> awards,
        CourtFindings findings
    )
    {
        var happened = new List<Event> { new HearingHeld(hearing.Request.Number, by, outcome, reasons, awards, findings) };
        happened.AddRange(Hearings.OnMeasure(world, hearing, by, outcome, reasons));
        var person = hearing.Request.Person;
        if (outcome == HearingOutcome.Detained || (outcome == HearingOutcome.Convicted && Custodies.IsOnlyArrested(world, person)))
        {
            happened.Add(new PersonChanged(person, LibraryConditions.Detained, Holds: true));
        }
        else if (outcome is HearingOutcome.Released or HearingOutcome.Acquitted)
        {
            happened.AddRange(Custodies.Release(world, person));
        }

        return happened;
    }
}

[JsonDerivedType(typeof(DecideHearing), "decide-hearing")]
public abstract partial record Command;

[JsonDerivedType(typeof(HearingHeld), "hearing-held")]
public abstract partial record Event;
