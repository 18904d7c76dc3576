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

    /// <summary>Gathered by an authority of another state, on request.</summary>
    Request,
}

/// <summary>What of an exhibit a desk has.</summary>
public enum CustodyForm
{
    Original,

    /// <summary>Made from the original by whoever held it.</summary>
    Copy,

    /// <summary>Made from a copy: nobody in the chain can vouch for it.</summary>
    CopyOfCopy,
}

/// <summary>One link of the chain of custody.</summary>
/// <param name="From">Who handed it over; null when it was found.</param>
/// <param name="Measure">Number of the measure that brought it up.</param>
public sealed record Custody(ExerciseTime At, Provenance How, SeatId? From, int? Measure)
{
    public CustodyForm Form { get; init; }
}

/// <summary>An exhibit that came into being in play: a report, a statement.</summary>
/// <param name="Html">HTML.</param>
public sealed record MadeExhibit(ExhibitId Id, LocalText Title, string Kind, LocalText Html, IReadOnlyList<FactId> Carries)
{
    /// <summary>Subjects that whoever reads it gets to know.</summary>
    public IReadOnlyList<SubjectId> Names { get; init; } = [];

    /// <summary>The rows of a bank statement; null: it is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AccountStatement? Statement { get; init; }

    /// <summary>The rows of telephone records; null: it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CallRecord? Calls { get; init; }

    /// <summary>Facts that it carries and that no court takes from it; null: none.</summary>
    public IReadOnlyList<TaintedFact>? Tainted { get; init; }
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

    /// <summary>What was made in play; null: it was there before.</summary>
    public MadeExhibit? FindMade(ExhibitId id) => made.GetValueOrDefault(id);

    public bool Exists(ExhibitId id) => made.ContainsKey(id) || scenario.Exhibits.Has(id);

    public bool IsDestroyed(ExhibitId id) => destroyed.Contains(id);

    public bool Holds(SeatId desk, ExhibitId id) => held.TryGetValue(desk, out var file) && file.ContainsKey(id);

    public IReadOnlyList<FactId> Carries(ExhibitId id) =>
        made.TryGetValue(id, out var exhibit) ? exhibit.Carries : scenario.Exhibits[id].Carries;

    /// <summary>Why no court takes this fact from this exhibit; none where it does.</summary>
    public Taint TaintOf(ExhibitId id, FactId fact)
    {
        var why = Taint.None;
        foreach (var tainted in made.TryGetValue(id, out var exhibit) ? exhibit.Tainted ?? [] : [])
        {
            why |= tainted.Fact == fact ? tainted.Why : Taint.None;
        }

        return why;
    }

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

    public bool HoldsOriginal(SeatId desk, ExhibitId id) => CustodyOf(desk, id).Exists(link => link.Form == CustodyForm.Original);

    /// <summary>The original has left the desk, which keeps a copy.</summary>
    public void GiveAway(SeatId desk, ExhibitId id)
    {
        var links = CustodyOf(desk, id);
        for (var number = 0; number < links.Count; number++)
        {
            links[number] = links[number] with { Form = links[number].Form == CustodyForm.Original ? CustodyForm.Copy : links[number].Form };
        }
    }

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
        foreach (var subject in Names(id))
        {
            world.Knowledge.HearOf(desk, subject);
        }
    }

    public void Make(MadeExhibit exhibit) => made[exhibit.Id] = exhibit;

    public void Move(ExhibitId id, SubjectId to) => moved[id] = to;

    public void Destroy(ExhibitId id) => destroyed.Add(id);

    /// <summary>Shows exhibits anew in every file they have reached: they stand differently now.</summary>
    public void TellAgain(World world, IEnumerable<ExhibitId> exhibits)
    {
        foreach (var exhibit in exhibits)
        {
            foreach (var holder in HoldersOf(exhibit))
            {
                TellReceived(world, holder, exhibit);
            }
        }
    }

    /// <summary>Shows an exhibit that the desk has just received, and whom it names.</summary>
    public void TellReceived(World world, SeatId desk, ExhibitId id)
    {
        if (Names(id) is { Count: > 0 } names)
        {
            SubjectsLearned.TellTo(world, desk, names);
        }

        WhoIsWho.TellIdentified(world, desk, Carries(id));
        var chain = Chain(world, desk, id);
        var lawful = Lawfulness.IsLawful(world, desk, id);
        var shown = made.TryGetValue(id, out var own)
            ? ExhibitShown.Of(own, chain, lawful)
            : new ExhibitShown(id, scenario.Exhibits[id].Title, scenario.Exhibits[id].Kind, scenario.Exhibits[id].Text, chain, lawful);
        world.TellTo(desk, shown with
        {
            NotRead = world.Desks[desk].Seat is { } seat ? Admissibility.Against(world, desk, id, scenario.StateOf(seat).Law) : [],
            HasOriginal = HoldsOriginal(desk, id),
        });
    }

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddSet(made.Values.Select(exhibit => $"{exhibit.Id}:{exhibit.Html.En}:{string.Join(',', exhibit.Carries)}:{string.Join(',', exhibit.Names)}:{exhibit.Statement?.Closing}:{exhibit.Calls?.Lines.Count}:{string.Join(',', exhibit.Tainted ?? [])}"));
        hash.AddSet(moved.Select(move => $"{move.Key}>{move.Value}"));
        hash.AddSet(destroyed.Select(id => id.Value));
        foreach (var (desk, file) in held.OrderBy(file => file.Key.Value, StringComparer.Ordinal))
        {
            hash.Add(desk.Value);
            hash.AddSet(file.Select(entry => $"{entry.Key}:{string.Join(';', entry.Value)}"));
        }
    }

    /// <summary>Whom and what it makes known.</summary>
    public IReadOnlyList<SubjectId> Names(ExhibitId id) =>
        made.TryGetValue(id, out var exhibit) ? exhibit.Names : scenario.Exhibits[id].Names;

    // The chain as this desk can know it: its own links, and those of whoever handed the exhibit over.
    private List<CustodyLine> Chain(World world, SeatId desk, ExhibitId id)
    {
        var lines = new List<CustodyLine>();
        SeatId? holder = desk;
        while (holder is { } current && !IsIn(lines, current) && Nearest(current, id) is { } link)
        {
            lines.Insert(0, new CustodyLine(link.At, current, link.How, link.From, link.Measure)
            {
                Form = link.Form,
                MeasureName = link.Measure is { } number ? world.Measures[number].Kind.Name : null,
                Authority = link.Measure is { } measure ? AuthorityOf(world.Measures[measure]) : null,
            });
            holder = link.From;
        }

        return lines;
    }

    // The link nearest to the original; of several the first.
    private Custody? Nearest(SeatId desk, ExhibitId id) => CustodyOf(desk, id) is { Count: > 0 } links ? links.MinBy(link => link.Form) : null;

    private static CustodyAuthority AuthorityOf(Measure measure) =>
        measure switch
        {
            { Request.WithoutAuthority: true } => CustodyAuthority.None,
            { Request.Authorisers.Count: 0 } => CustodyAuthority.OwnPower,
            { IsAuthorised: true } => CustodyAuthority.Granted,
            { HasLapsed: true } => CustodyAuthority.Lapsed,
            { IsDecided: true } => CustodyAuthority.Refused,
            _ => CustodyAuthority.Awaited,
        };

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
public sealed record CustodyLine(ExerciseTime At, SeatId Holder, Provenance How, SeatId? From, int? Measure)
{
    public CustodyForm Form { get; init; }

    /// <summary>Of the measure that brought it up.</summary>
    public LocalText? MeasureName { get; init; }

    /// <summary>On what authority the measure stood; null where no measure brought it up.</summary>
    public CustodyAuthority? Authority { get; init; }
}

/// <summary>On what authority a measure stands.</summary>
public enum CustodyAuthority
{
    OwnPower,
    Granted,

    /// <summary>Begun urgently, and not confirmed yet.</summary>
    Awaited,
    Refused,

    /// <summary>Not confirmed in time.</summary>
    Lapsed,

    /// <summary>Begun without the authorisation that the law asks for.</summary>
    None,
}

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
    /// <summary>The rows of a bank statement; null: it is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AccountStatement? Statement { get; init; }

    /// <summary>The rows of telephone records; null: it has none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CallRecord? Calls { get; init; }

    /// <summary>Why a court of the desk's own state would not read it; empty: it would.</summary>
    public IReadOnlyList<Exclusion> NotRead { get; init; } = [];

    /// <summary>The desk holds the original.</summary>
    public bool HasOriginal { get; init; }

    internal static ExhibitShown Of(MadeExhibit made, IReadOnlyList<CustodyLine> chain, bool lawful) =>
        new(made.Id, made.Title, made.Kind, made.Html, chain, lawful) { Statement = made.Statement, Calls = made.Calls };

    internal override void Show(SeatView view, FeedEntry entry) => view.Exhibits[Id] = this;
}

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

public sealed record ExhibitMade(MadeExhibit Exhibit) : Event
{
    internal override Aspects Touches => Aspects.Files;

    internal override void Apply(World world) => world.CaseFiles.Make(Exhibit);

    internal override void Tell(World world) =>
        world.TellControl(ExhibitShown.Of(Exhibit, [], lawful: true));
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
