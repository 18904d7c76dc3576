using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Hands an exhibit from the own case file to other seats, with a reason.</summary>
/// <param name="Original">Hands over the original, to one seat, and keeps a copy; otherwise a copy is handed over.</param>
public sealed record ShareExhibit(ExhibitId Exhibit, IReadOnlyList<SeatId> To, string Note, bool Original = false) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!world.CaseFiles.Holds(by.Id, Exhibit))
        {
            return Refusals.Unknown("exhibit");
        }

        if (Refusals.OfText(Note, required: false) is { } refusal)
        {
            return refusal;
        }

        if (To.Count == 0 || !To.All(to => world.Desks.TryGet(to, out var desk) && desk.Kind == DeskKinds.Participant))
        {
            return Refusal.Because(
                "no-recipient",
                "Choose the seats that are to receive the exhibit.",
                "Choisissez les postes qui doivent recevoir la pièce."
            );
        }

        if (Original && (To.Distinct().Count() != 1 || To[0] == by.Id || !world.CaseFiles.HoldsOriginal(by.Id, Exhibit)))
        {
            return Refusal.Because(
                "not-the-original",
                "Only who holds the original can hand it over, and to one seat only.",
                "Seul qui détient l’original peut le remettre, et à un seul poste."
            );
        }

        return Handing.Over(world, by.Id, [Exhibit], To, Note, Original);
    }
}

/// <summary>Handing exhibits over, alone or with a message.</summary>
internal static class Handing
{
    public static List<Event> Over(
        World world,
        SeatId from,
        IReadOnlyList<ExhibitId> exhibits,
        IEnumerable<SeatId> to,
        string note,
        bool original = false
    )
    {
        var happened = new List<Event>();
        foreach (var desk in to.Distinct().Where(desk => desk != from))
        {
            foreach (var exhibit in exhibits.Distinct().Where(exhibit => original || IsOfUse(world, from, desk, exhibit)))
            {
                happened.Add(new ExhibitReceived(desk, exhibit, Provenance.Shared, from, null, original));
            }

            foreach (var exhibit in exhibits.Distinct())
            {
                happened.Add(new ExhibitShared(from, desk, exhibit, note));
            }
        }

        return happened;
    }

    // A copy with a clean history is worth having beside one that was unlawfully obtained, and one made from the original
    // beside a copy of a copy, where courts ask for it.
    private static bool IsOfUse(World world, SeatId from, SeatId to, ExhibitId exhibit) =>
        !world.CaseFiles.Holds(to, exhibit)
        || (!Lawfulness.IsLawful(world, to, exhibit) && Lawfulness.IsLawful(world, from, exhibit))
        || (world.Scenario.StateOf(world.Desks[to].Seat!).Law.DoesNotRead(Exclusion.BrokenCustody)
            && !Lawfulness.IsVouchedFor(world, to, exhibit)
            && world.CaseFiles.HoldsOriginal(from, exhibit)
            && Lawfulness.IsVouchedFor(world, from, exhibit));
}

/// <summary>One seat gave another an exhibit.</summary>
public sealed record ExhibitShared(SeatId From, SeatId To, ExhibitId Exhibit, string Note) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world) =>
        world.TellTo(Roster.AndControl([From, To]), new SharingShown(From, To, Exhibit, Note));
}

public sealed record SharingShown(SeatId From, SeatId To, ExhibitId Exhibit, string Note) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Sharings.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Exhibits given and received. Control: all.</summary>
    public List<(ExerciseTime At, SharingShown Sharing)> Sharings { get; } = [];
}

[JsonDerivedType(typeof(ShareExhibit), "share-exhibit")]
public abstract partial record Command;

[JsonDerivedType(typeof(ExhibitShared), "exhibit-shared")]
public abstract partial record Event;

[JsonDerivedType(typeof(SharingShown), "sharing")]
public abstract partial record FeedItem;
