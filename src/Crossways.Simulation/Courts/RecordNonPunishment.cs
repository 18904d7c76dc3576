using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// A prosecutor decides that a person is not punished for what he or she was compelled to do (Council of Europe
/// Convention art. 26).
/// </summary>
/// <param name="Reasons">What the person was compelled to do, and by what.</param>
public sealed record RecordNonPunishment(SubjectId Person, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        !Powers.Prosecutes(world.Scenario, by) ? Refusals.NotForThisDesk
        : !Persons.IsKnown(world, by, Person) ? Refusals.Unknown("person")
        : Refusals.OfText(Reasons) is { } refusal ? refusal
        : new NonPunishmentRecorded(by.Id, Person, Reasons);
}

public sealed record NonPunishmentRecorded(SeatId By, SubjectId Person, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Courts;

    internal override void Apply(World world) => world.Courts.Add(this);

    internal override void Tell(World world) => StateRecords.Tell(world, By, Person, Shown);

    internal void TellTo(World world, SeatId desk) => StateRecords.TellTo(world, desk, By, Shown);

    private NonPunishmentShown Shown => new(By, Person, Reasons);
}

public sealed record NonPunishmentShown(SeatId By, SubjectId Person, string Reasons) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.NonPunishment[Person] = (entry.At, this);
}

public sealed partial class SeatView
{
    /// <summary>Who is not punished for what they were compelled to do, by decision of the own state's prosecutor. Control: all.</summary>
    public Dictionary<SubjectId, (ExerciseTime At, NonPunishmentShown Decision)> NonPunishment { get; } = [];
}

[JsonDerivedType(typeof(RecordNonPunishment), "record-non-punishment")]
public abstract partial record Command;

[JsonDerivedType(typeof(NonPunishmentRecorded), "non-punishment-recorded")]
public abstract partial record Event;

[JsonDerivedType(typeof(NonPunishmentShown), "non-punishment")]
public abstract partial record FeedItem;
