using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Shows the defence of a person what will be put to the court. More can be added until the court decides.</summary>
public sealed record DiscloseExhibits(SubjectId Person, IReadOnlyList<ExhibitId> Exhibits) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!Powers.Prosecutes(world.Scenario, by))
        {
            return Refusals.NotForThisDesk;
        }

        if (!Persons.IsKnown(world, by, Person))
        {
            return Refusals.Unknown("person");
        }

        var shown = Exhibits.Distinct().Where(exhibit => !world.Courts.IsDisclosed(by.Id, Person, exhibit)).ToList();
        return shown.Count == 0 || !shown.TrueForAll(exhibit => world.CaseFiles.Holds(by.Id, exhibit))
            ? Refusals.Unknown("exhibit")
            : new ExhibitsDisclosed(by.Id, Person, shown);
    }
}

public sealed record ExhibitsDisclosed(SeatId By, SubjectId Person, IReadOnlyList<ExhibitId> Exhibits) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Courts.Add(this);

    internal override void Tell(World world)
    {
        world.TellTo(new[] { By, Roster.Control }, new DisclosureShown(By, Person, Exhibits));
        foreach (var hearing in world.Courts.Hearings.Where(hearing => hearing.Held is null && hearing.Request.By == By && hearing.Request.Person == Person))
        {
            HearingShown.Tell(world, hearing, world.Clock.Now);
        }
    }
}

public sealed record DisclosureShown(SeatId By, SubjectId Person, IReadOnlyList<ExhibitId> Exhibits) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        foreach (var exhibit in Exhibits)
        {
            view.Disclosed[(By, Person, exhibit)] = entry.At;
        }
    }
}

public sealed partial class SeatView
{
    /// <summary>What the own seat has shown to whose defence, and when. Control: everybody's.</summary>
    public Dictionary<(SeatId By, SubjectId Person, ExhibitId Exhibit), ExerciseTime> Disclosed { get; } = [];
}

[JsonDerivedType(typeof(DiscloseExhibits), "disclose-exhibits")]
public abstract partial record Command;

[JsonDerivedType(typeof(ExhibitsDisclosed), "exhibits-disclosed")]
public abstract partial record Event;

[JsonDerivedType(typeof(DisclosureShown), "disclosure")]
public abstract partial record FeedItem;
