using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What the law keeps from being done to somebody or something, whoever asks, and which of it has ended.</summary>
internal sealed class Immunities(Scenario scenario) : ISlice
{
    private readonly (SubjectId Subject, Condition Until, Aspects DependsOn)[] ending =
    [
        .. from subject in scenario.Subjects
           where subject.Immunity?.Until is not null
           select (subject.Id, subject.Immunity!.Until!, Depending.On(subject.Immunity.Until)),
    ];
    private readonly HashSet<SubjectId> ended = [];

    /// <summary>The immunity that stands; null: none does, or none does any more.</summary>
    public Immunity? Of(Subject subject) => ended.Contains(subject.Id) ? null : subject.Immunity;

    /// <summary>The measure may not be directed at the target.</summary>
    public bool Forbid(MeasureKind kind, Subject target) => Of(target)?.Covers(kind) == true;

    /// <summary>The person cannot be charged.</summary>
    public bool ForbidCharges(Subject person) => Of(person) is { FromCharges: true };

    /// <summary>Immunities that have come to their end.</summary>
    public void AddChanges(List<Event> changes, World world, Aspects moved)
    {
        foreach (var (subject, until, dependsOn) in ending)
        {
            if ((dependsOn & moved) != Aspects.None && !ended.Contains(subject) && world.Holds(until))
            {
                changes.Add(new ImmunityEnded(subject));
            }
        }
    }

    public void End(SubjectId subject) => ended.Add(subject);

    public static Refusal Refusal(Immunity immunity) => Simulation.Refusal.Because(
        "immune",
        $"Immunity stands in the way ({immunity.Source.En}). Nobody can authorise this; the sending state can waive it. Work with what is not protected, and ask by the proper way.",
        $"L’immunité s’y oppose ({immunity.Source.Fr}). Nul ne peut l’autoriser ; l’État d’envoi peut y renoncer. Travaillez avec ce qui n’est pas protégé, et faites la demande par la voie prévue."
    );

    void ISlice.AddTo(StateHash hash) => hash.AddSet(ended.Select(subject => subject.Value));
}

/// <summary>An immunity was waived, or its time is over: from here on the law makes no exception.</summary>
public sealed record ImmunityEnded(SubjectId Subject) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Immunities.End(Subject);

    // That an immunity is waived is notified to the receiving state: each desk that knows of the subject sees it.
    internal override void Tell(World world)
    {
        foreach (var desk in world.Desks.All.Where(desk => desk.Kind == DeskKinds.Control || (desk.Seat is not null && world.Knowledge.HasHeardOf(desk, world.Scenario.Subjects[Subject]))))
        {
            world.TellTo(desk.Id, new SubjectsShown([WhoIsWho.CardFor(world, desk.Id, world.Scenario.Subjects[Subject])]));
        }
    }
}

[JsonDerivedType(typeof(ImmunityEnded), "immunity-ended")]
public abstract partial record Event;
