using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>An exhibit came into a desk's case file.</summary>
/// <param name="Original">The one who hands it over gives the original away.</param>
public sealed record ExhibitReceived(SeatId Desk, ExhibitId Exhibit, Provenance How, SeatId? From, int? Measure, bool Original = false) : Event
{
    internal override Aspects Touches => Aspects.Knowledge | Aspects.Files;

    internal override void Apply(World world)
    {
        world.CaseFiles.Receive(world, Desk, Exhibit, new Custody(world.Clock.Now, How, From, Measure) { Form = FormIn(world.CaseFiles) });
        if (Original && From is { } giver)
        {
            world.CaseFiles.GiveAway(giver, Exhibit);
        }
    }

    private CustodyForm FormIn(CaseFiles files) =>
        How is not (Provenance.Shared or Provenance.Request) || From is not { } giver ? CustodyForm.Original
        : !files.HoldsOriginal(giver, Exhibit) ? CustodyForm.CopyOfCopy
        : Original ? CustodyForm.Original
        : CustodyForm.Copy;

    internal override void Tell(World world)
    {
        world.CaseFiles.TellReceived(world, Desk, Exhibit);
        if (Original && From is { } giver)
        {
            world.CaseFiles.TellReceived(world, giver, Exhibit);
        }

        if (world.CaseFiles.CustodyOf(Desk, Exhibit).Count > 1)
        {
            // It was held before, and may be lawful only now: in every file it has reached since.
            foreach (var holder in world.CaseFiles.HoldersOf(Exhibit).Where(holder => holder != Desk))
            {
                world.CaseFiles.TellReceived(world, holder, Exhibit);
            }
        }

        if (Desk != Roster.Control)
        {
            world.TellControl(new ExhibitWentTo(Exhibit, Desk, How, From));
        }
    }
}

/// <summary>Control: who got what.</summary>
public sealed record ExhibitWentTo(ExhibitId Exhibit, SeatId Desk, Provenance How, SeatId? From) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.ExhibitMovements.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Control: every exhibit that reached a desk.</summary>
    public List<(ExerciseTime At, ExhibitWentTo Movement)> ExhibitMovements { get; } = [];
}

[JsonDerivedType(typeof(ExhibitReceived), "exhibit-received")]
public abstract partial record Event;

[JsonDerivedType(typeof(ExhibitWentTo), "exhibit-went-to")]
public abstract partial record FeedItem;
