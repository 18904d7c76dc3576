using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

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
        var chain = ChainOfCustody.Of(world, desk, id);
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

[JsonDerivedType(typeof(ExhibitMade), "exhibit-made")]
[JsonDerivedType(typeof(ExhibitDestroyed), "exhibit-destroyed")]
[JsonDerivedType(typeof(ExhibitMoved), "exhibit-moved")]
public abstract partial record Event;
