using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What desks have found out and recorded about the people of the case as possible victims.</summary>
internal sealed class Identifications : ISlice
{
    private readonly Dictionary<(SeatId Desk, SubjectId Person, IndicatorId Indicator), IndicatorAssessed> assessments = [];
    private readonly Dictionary<SubjectId, PresumptionRecorded> presumptions = [];

    public bool IsPresumed(SubjectId person) => presumptions.ContainsKey(person);

    /// <summary>
    /// Age in doubt is age of a child (CoE Convention art. 10 (3)): once anybody recorded that the person may be one.
    /// </summary>
    public bool IsTreatedAsChild(SubjectId person) =>
        presumptions.TryGetValue(person, out var presumption) && presumption.AsChild;

    public PresumptionRecorded? PresumptionOf(SubjectId person) => presumptions.GetValueOrDefault(person);

    public void Add(IndicatorAssessed assessed) =>
        assessments[(assessed.Desk, assessed.Person, assessed.Indicator)] = assessed;

    public void Add(PresumptionRecorded recorded) => presumptions[recorded.Person] = recorded;

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddSet(assessments.Values.Select(a => $"{a.Desk}/{a.Person}/{a.Indicator}/{a.Finding}/{a.Source}"));
        hash.AddSet(presumptions.Values.Select(p => $"{p.Person}/{p.By}/{p.AsChild}"));
    }
}

/// <summary>What an assessment says about one indicator.</summary>
public enum IndicatorFinding
{
    Present,
    Absent,
    Unclear,
}

/// <summary>Assesses a person against one operational indicator, with the exhibit it rests on.</summary>
/// <param name="Source">An exhibit in the own case file; null: own observation.</param>
public sealed record AssessIndicator(
    SubjectId Person,
    IndicatorId Indicator,
    IndicatorFinding Finding,
    ExhibitId? Source,
    string Note
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        !Persons.IsKnown(world, by, Person) ? Refusals.Unknown("person")
        : !world.Scenario.Indicators.Has(Indicator) ? Refusals.Unknown("indicator")
        : Source is { } exhibit && !world.CaseFiles.Holds(by.Id, exhibit) ? Refusals.Unknown("exhibit")
        : Refusals.OfText(Note, required: false) is { } refusal ? refusal
        : new IndicatorAssessed(by.Id, Person, Indicator, Finding, Source, Note);
}

public sealed record IndicatorAssessed(
    SeatId Desk,
    SubjectId Person,
    IndicatorId Indicator,
    IndicatorFinding Finding,
    ExhibitId? Source,
    string Note
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Identifications.Add(this);

    internal override void Tell(World world)
    {
        var shown = new AssessmentShown(Desk, Person, Indicator, Finding, Source, Note);
        world.TellTo(new[] { Desk, Roster.Control }, shown);
    }
}

public sealed record AssessmentShown(
    SeatId Desk,
    SubjectId Person,
    IndicatorId Indicator,
    IndicatorFinding Finding,
    ExhibitId? Source,
    string Note
) : FeedItem
{
    /// <summary>When it was recorded.</summary>
    [JsonIgnore]
    public ExerciseTime At { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Assessments[(Desk, Person, Indicator)] = this with { At = entry.At };
}

/// <summary>Records that there are reasonable grounds to believe that a person is a victim of trafficking.</summary>
/// <param name="AsChild">
/// The person is or may be under 18 and is treated as a child from now on; a later record does not take that back.
/// </param>
public sealed record RecordPresumption(SubjectId Person, bool AsChild, string Reasons) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        !Persons.IsKnown(world, by, Person) ? Refusals.Unknown("person")
        : Refusals.OfText(Reasons) is { } refusal ? refusal
        : new PresumptionRecorded(by.Id, Person, AsChild || world.Identifications.IsTreatedAsChild(Person), Reasons);
}

public sealed record PresumptionRecorded(SeatId By, SubjectId Person, bool AsChild, string Reasons) : Event
{
    internal override Aspects Touches => Aspects.Presumptions;

    internal override void Apply(World world) => world.Identifications.Add(this);

    internal override void Tell(World world) => StateRecords.Tell(world, By, Person, Shown);

    internal void TellTo(World world, SeatId desk) => StateRecords.TellTo(world, desk, By, Shown);

    private PresumptionShown Shown => new(By, Person, AsChild, Reasons);
}

public sealed record PresumptionShown(SeatId By, SubjectId Person, bool AsChild, string Reasons) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Presumptions[Person] = (entry.At, this);
}

/// <summary>Refers a person to another seat for protection or support.</summary>
/// <param name="Needs">What the person needs, and what has been agreed with them.</param>
/// <param name="Consent">The person (for a child: the guardian) agreed to the referral.</param>
public sealed record ReferPerson(SubjectId Person, SeatId To, string Needs, bool Consent) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by) =>
        !Persons.IsKnown(world, by, Person) ? Refusals.Unknown("person")
        : !world.Desks.TryGet(To, out var to) || to.Kind != DeskKinds.Participant || To == by.Id
            ? Refusal.Because("no-recipient", "Choose the seat to refer to.", "Choisissez le poste vers lequel orienter.")
        : Refusals.OfText(Needs) is { } refusal ? refusal
        : new PersonReferred(by.Id, To, Person, Needs, Consent);
}

public sealed record PersonReferred(SeatId From, SeatId To, SubjectId Person, string Needs, bool Consent) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Knowledge.HearOf(To, Person);

    internal override void Tell(World world)
    {
        SubjectsLearned.TellTo(world, To, [Person]);
        world.TellTo(new[] { From, To, Roster.Control }, new ReferralShown(From, To, Person, Needs, Consent));
    }
}

public sealed record ReferralShown(SeatId From, SeatId To, SubjectId Person, string Needs, bool Consent) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Referrals.Add((entry.At, this));
}

internal static class Persons
{
    public static bool IsKnown(World world, Desk desk, SubjectId person) =>
        world.People.IsPerson(person) && world.Knowledge.HasHeardOf(desk, world.Scenario.Subjects[person]);
}

public sealed partial class SeatView
{
    /// <summary>Own assessments. Control: everybody's.</summary>
    public Dictionary<(SeatId Desk, SubjectId Person, IndicatorId Indicator), AssessmentShown> Assessments { get; } = [];

    public Dictionary<SubjectId, (ExerciseTime At, PresumptionShown Presumption)> Presumptions { get; } = [];

    public List<(ExerciseTime At, ReferralShown Referral)> Referrals { get; } = [];
}

[JsonDerivedType(typeof(AssessIndicator), "assess-indicator")]
[JsonDerivedType(typeof(RecordPresumption), "record-presumption")]
[JsonDerivedType(typeof(ReferPerson), "refer-person")]
public abstract partial record Command;

[JsonDerivedType(typeof(IndicatorAssessed), "indicator-assessed")]
[JsonDerivedType(typeof(PresumptionRecorded), "presumption-recorded")]
[JsonDerivedType(typeof(PersonReferred), "person-referred")]
public abstract partial record Event;

[JsonDerivedType(typeof(AssessmentShown), "assessment")]
[JsonDerivedType(typeof(PresumptionShown), "presumption")]
[JsonDerivedType(typeof(ReferralShown), "referral")]
public abstract partial record FeedItem;
