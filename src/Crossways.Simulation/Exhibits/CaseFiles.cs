using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How an exhibit came to a desk.</summary>
public enum Provenance
{
    /// <summary>In the file at STARTEX.</summary>
    AtStart,

    /// <summary>Brought by a message from the case.</summary>
    Delivered,

    /// <summary>Found or produced by a measure.</summary>
    Measure,

    /// <summary>Handed over by another seat.</summary>
    Shared,

    /// <summary>Taken down in an interview.</summary>
    Interview,

    /// <summary>Provided by the control room.</summary>
    Control,

    /// <summary>Taken from a register that the desk searched.</summary>
    Register,
}

/// <summary>One link of the chain of custody.</summary>
/// <param name="From">Who handed it over; null when it was found.</param>
/// <param name="Measure">Number of the measure that brought it up.</param>
public sealed record Custody(ExerciseTime At, Provenance How, SeatId? From, int? Measure);

/// <summary>An exhibit that came into being in play: a report, a statement.</summary>
/// <param name="Html">HTML.</param>
public sealed record MadeExhibit(ExhibitId Id, LocalText Title, string Kind, LocalText Html, IReadOnlyList<FactId> Carries)
{
    /// <summary>Subjects that whoever reads it gets to know.</summary>
    public IReadOnlyList<SubjectId> Names { get; init; } = [];
}

/// <summary>Which desk holds which exhibits, and how each came there.</summary>
internal sealed class CaseFiles(Scenario scenario) : ISlice
{
    private readonly Dictionary<ExhibitId, MadeExhibit> made = [];
    private readonly Dictionary<SeatId, Dictionary<ExhibitId, List<Custody>>> held = [];
    private readonly Dictionary<ExhibitId, List<SeatId>> holders = [];
    private readonly Dictionary<ExhibitId, SubjectId> moved = [];
    private readonly HashSet<ExhibitId> destroyed = [];

    public int MadeSoFar => made.Count;

    public bool Exists(ExhibitId id) => made.ContainsKey(id) || scenario.Exhibits.Has(id);

    public bool IsDestroyed(ExhibitId id) => destroyed.Contains(id);

    public bool Holds(SeatId desk, ExhibitId id) => held.TryGetValue(desk, out var file) && file.ContainsKey(id);

    public IReadOnlyList<FactId> Carries(ExhibitId id) =>
        made.TryGetValue(id, out var exhibit) ? exhibit.Carries : scenario.Exhibits[id].Carries;

    /// <summary>Desks in whose file it is, in the order in which they received it.</summary>
    public List<SeatId> HoldersOf(ExhibitId id) => holders.TryGetValue(id, out var desks) ? desks : Nobody;

    private static readonly List<SeatId> Nobody = [];

    /// <summary>A desk's file: each exhibit with the links of its custody there.</summary>
    public IReadOnlyDictionary<ExhibitId, List<Custody>> HeldBy(SeatId desk) =>
        held.TryGetValue(desk, out var file) ? file : Empty;

    private static readonly Dictionary<ExhibitId, List<Custody>> Empty = [];

    public SubjectId? Where(Exhibit exhibit) => moved.TryGetValue(exhibit.Id, out var at) ? at : exhibit.At;

    /// <summary>Every link in the custody of the exhibit at this desk; the first one counts.</summary>
    public List<Custody> CustodyOf(SeatId desk, ExhibitId id) =>
        held.TryGetValue(desk, out var file) && file.TryGetValue(id, out var links) ? links : Nothing;

    private static readonly List<Custody> Nothing = [];

    public void Receive(World world, SeatId desk, ExhibitId id, Custody link)
    {
        if (!held.TryGetValue(desk, out var file))
        {
            held[desk] = file = [];
        }

        if (!file.TryGetValue(id, out var links))
        {
            file[id] = links = [];
            if (!holders.TryGetValue(id, out var desks))
            {
                holders[id] = desks = [];
            }

            desks.Add(desk);
        }

        links.Add(link);
        world.Knowledge.Learn(desk, Carries(id), link.At);
        foreach (var subject in NamedIn(id))
        {
            world.Knowledge.HearOf(desk, subject);
        }
    }

    public void Make(MadeExhibit exhibit) => made[exhibit.Id] = exhibit;

    public void Move(ExhibitId id, SubjectId to) => moved[id] = to;

    public void Destroy(ExhibitId id) => destroyed.Add(id);

    /// <summary>Shows an exhibit that the desk has just received, and whom it names.</summary>
    public void TellReceived(World world, SeatId desk, ExhibitId id)
    {
        if (NamedIn(id) is { Count: > 0 } names)
        {
            SubjectsLearned.TellTo(world, desk, names);
        }

        var chain = Chain(world, desk, id);
        var lawful = Lawfulness.IsLawful(world, desk, id);
        if (made.TryGetValue(id, out var own))
        {
            world.TellTo(desk, new ExhibitShown(id, own.Title, own.Kind, own.Html, chain, lawful));
            return;
        }

        var exhibit = scenario.Exhibits[id];
        world.TellTo(desk, new ExhibitShown(id, exhibit.Title, exhibit.Kind, exhibit.Text, chain, lawful));
    }

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddSet(made.Values.Select(exhibit => $"{exhibit.Id}:{exhibit.Html.En}:{string.Join(',', exhibit.Carries)}:{string.Join(',', exhibit.Names)}"));
        hash.AddSet(moved.Select(move => $"{move.Key}>{move.Value}"));
        hash.AddSet(destroyed.Select(id => id.Value));
        foreach (var (desk, file) in held.OrderBy(file => file.Key.Value, StringComparer.Ordinal))
        {
            hash.Add(desk.Value);
            hash.AddSet(file.Select(entry => $"{entry.Key}:{string.Join(';', entry.Value)}"));
        }
    }

    private IReadOnlyList<SubjectId> NamedIn(ExhibitId id) =>
        made.TryGetValue(id, out var exhibit) ? exhibit.Names : scenario.Exhibits[id].Names;

    // The chain as this desk can know it: its own links, and those of whoever handed the exhibit over.
    private List<CustodyLine> Chain(World world, SeatId desk, ExhibitId id)
    {
        var lines = new List<CustodyLine>();
        SeatId? holder = desk;
        while (holder is { } current && !IsIn(lines, current) && CustodyOf(current, id) is [var first, ..])
        {
            lines.Insert(0, new CustodyLine(first.At, current, first.How, first.From, first.Measure));
            holder = first.From;
        }

        return lines;
    }

    private static bool IsIn(List<CustodyLine> lines, SeatId holder)
    {
        foreach (var line in lines)
        {
            if (line.Holder == holder)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One line of the chain of custody as shown.</summary>
/// <param name="Holder">Who received the exhibit.</param>
public sealed record CustodyLine(ExerciseTime At, SeatId Holder, Provenance How, SeatId? From, int? Measure);

/// <summary>An exhibit in the desk's case file.</summary>
/// <param name="Html">HTML. The document.</param>
/// <param name="Lawful">False while the measure that brought it up lacks the authorisation it needed.</param>
public sealed record ExhibitShown(
    ExhibitId Id,
    LocalText Title,
    string Kind,
    LocalText Html,
    IReadOnlyList<CustodyLine> Chain,
    bool Lawful
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Exhibits[Id] = this;
}

/// <summary>An exhibit came into a desk's case file.</summary>
public sealed record ExhibitReceived(SeatId Desk, ExhibitId Exhibit, Provenance How, SeatId? From, int? Measure) : Event
{
    internal override Aspects Touches => Aspects.Knowledge | Aspects.Files;

    internal override void Apply(World world) =>
        world.CaseFiles.Receive(world, Desk, Exhibit, new Custody(world.Clock.Now, How, From, Measure));

    internal override void Tell(World world)
    {
        world.CaseFiles.TellReceived(world, Desk, Exhibit);
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

public sealed record ExhibitMade(MadeExhibit Exhibit) : Event
{
    internal override Aspects Touches => Aspects.Files;

    internal override void Apply(World world) => world.CaseFiles.Make(Exhibit);

    internal override void Tell(World world) =>
        world.TellControl(new ExhibitShown(Exhibit.Id, Exhibit.Title, Exhibit.Kind, Exhibit.Html, [], Lawful: true));
}

public sealed record ExhibitDestroyed(ExhibitId Exhibit) : Event
{
    internal override Aspects Touches => Aspects.Files;

    internal override void Apply(World world) => world.CaseFiles.Destroy(Exhibit);
}

public sealed record ExhibitMoved(ExhibitId Exhibit, SubjectId To) : Event
{
    internal override Aspects Touches => Aspects.Files;

    internal override void Apply(World world) => world.CaseFiles.Move(Exhibit, To);
}

public sealed partial class SeatView
{
    /// <summary>The desk's case file. Control: every exhibit made in play.</summary>
    public Dictionary<ExhibitId, ExhibitShown> Exhibits { get; } = [];

    /// <summary>Control: every exhibit that reached a desk.</summary>
    public List<(ExerciseTime At, ExhibitWentTo Movement)> ExhibitMovements { get; } = [];
}

[JsonDerivedType(typeof(ExhibitReceived), "exhibit-received")]
[JsonDerivedType(typeof(ExhibitMade), "exhibit-made")]
[JsonDerivedType(typeof(ExhibitDestroyed), "exhibit-destroyed")]
[JsonDerivedType(typeof(ExhibitMoved), "exhibit-moved")]
public abstract partial record Event;

[JsonDerivedType(typeof(ExhibitShown), "exhibit")]
[JsonDerivedType(typeof(ExhibitWentTo), "exhibit-went-to")]
public abstract partial record FeedItem;
