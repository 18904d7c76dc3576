using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>An element of an offence and the exhibits that are to prove it.</summary>
public sealed record CitedElement(Element Element, IReadOnlyList<ExhibitId> Exhibits);

/// <summary>Files a charge sheet, or replaces the one filed before for the same suspect and offence.</summary>
/// <param name="Victims">Persons against whom the offence was committed.</param>
/// <param name="Elements">For each element of the offence, the exhibits cited.</param>
public sealed record FileCharge(
    SubjectId Suspect,
    OffenceId Offence,
    IReadOnlyList<SubjectId> Victims,
    IReadOnlyList<CitedElement> Elements,
    string Reasons
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!world.Scenario.Offences.TryGet(Offence, out var offence) || !Powers.MayCharge(world.Scenario, by, offence))
        {
            return Refusals.NotForThisDesk;
        }

        if (!Persons.IsKnown(world, by, Suspect) || !Victims.All(victim => Persons.IsKnown(world, by, victim)))
        {
            return Refusals.Unknown("person");
        }

        if (world.Immunities.ForbidCharges(world.Scenario.Subjects[Suspect]))
        {
            return Immunities.Refusal(world.Scenario.Subjects[Suspect].Immunity!);
        }

        if (!Elements.All(element => element is { Exhibits: not null }))
        {
            return Refusals.Unknown("element");
        }

        if (!Elements.SelectMany(element => element.Exhibits).All(exhibit => world.CaseFiles.Holds(by.Id, exhibit)))
        {
            return Refusals.Unknown("exhibit");
        }

        return Refusals.OfText(Reasons, required: false) is { } refusal
            ? refusal
            : new ChargeFiled(world.Charges.Next, by.Id, Suspect, Offence, [.. Victims.Distinct()], Elements, Reasons);
    }
}

internal sealed class Charges : ISlice
{
    private readonly List<ChargeFiled> filed = [];
    private readonly List<ChargeFiled> standing = [];

    public int Next => filed.Count + 1;

    public ChargeFiled this[int number] => filed[number - 1];

    /// <summary>The latest sheet per suspect, offence and seat.</summary>
    public List<ChargeFiled> Standing => standing;

    public void Add(ChargeFiled charge)
    {
        filed.Add(charge);
        var before = standing.FindIndex(other => (other.By, other.Suspect, other.Offence) == (charge.By, charge.Suspect, charge.Offence));
        if (before < 0)
        {
            standing.Add(charge);
        }
        else
        {
            standing[before] = charge;
        }
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(filed, charge =>
        {
            hash.Add(charge.By.Value);
            hash.Add(charge.Suspect.Value);
            hash.Add(charge.Offence.Value);
            hash.AddSet(charge.Victims.Select(victim => victim.Value));
            hash.AddAll(charge.Elements, cited =>
            {
                hash.Add((long)cited.Element);
                hash.AddSet(cited.Exhibits.Select(exhibit => exhibit.Value));
            });
        });
}

public sealed record ChargeFiled(
    int Number,
    SeatId By,
    SubjectId Suspect,
    OffenceId Offence,
    IReadOnlyList<SubjectId> Victims,
    IReadOnlyList<CitedElement> Elements,
    string Reasons
) : Event
{
    internal override Aspects Touches => Aspects.Charges;

    internal override void Apply(World world) => world.Charges.Add(this);

    internal override void Tell(World world)
    {
        var shown = new ChargeShown(Number, By, Suspect, Offence, Victims, Elements, Reasons);
        world.TellTo(new[] { By, Roster.Control }, shown);
    }
}

public sealed record ChargeShown(
    int Number,
    SeatId By,
    SubjectId Suspect,
    OffenceId Offence,
    IReadOnlyList<SubjectId> Victims,
    IReadOnlyList<CitedElement> Elements,
    string Reasons
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Charges.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Charge sheets filed, oldest first; a later one for the same suspect and offence replaces the earlier.</summary>
    public List<(ExerciseTime At, ChargeShown Charge)> Charges { get; } = [];
}

[JsonDerivedType(typeof(FileCharge), "file-charge")]
public abstract partial record Command;

[JsonDerivedType(typeof(ChargeFiled), "charge-filed")]
public abstract partial record Event;

[JsonDerivedType(typeof(ChargeShown), "charge")]
public abstract partial record FeedItem;
