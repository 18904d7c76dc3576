using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

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

public sealed partial class SeatView
{
    /// <summary>The desk's case file. Control: every exhibit made in play.</summary>
    public Dictionary<ExhibitId, ExhibitShown> Exhibits { get; } = [];
}

[JsonDerivedType(typeof(ExhibitShown), "exhibit")]
public abstract partial record FeedItem;
