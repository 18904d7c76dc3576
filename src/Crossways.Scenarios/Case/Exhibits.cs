namespace Crossways.Scenarios;

/// <summary>A document or object of the case that can be found, held, read, shared and cited.</summary>
public sealed record Exhibit : INamed<ExhibitId>
{
    public required ExhibitId Id { get; init; }
    public required LocalText Title { get; init; }

    /// <summary>What sort of paper or object: one of the kinds that measures yield, for example <c>pay-slip</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>HTML. The document itself.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Where it is, or whose record it is, at STARTEX. Null: it comes into the world by an inject.</summary>
    public SubjectId? At { get; init; }

    /// <summary>Other subjects whose search or check brings it up.</summary>
    public IReadOnlyList<SubjectId> Of { get; init; } = [];

    /// <summary>Kinds of measure that bring it up. Empty: those of the library that yield its kind.</summary>
    public IReadOnlyList<MeasureKindId> FoundBy { get; init; } = [];

    public IReadOnlyList<FactId> Carries { get; init; } = [];

    /// <summary>Hidden subjects that whoever reads it gets to know.</summary>
    public IReadOnlyList<SubjectId> Names { get; init; } = [];

    /// <summary>The date on it; null: it has none, or nobody asks.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>Who made it: a company, a person.</summary>
    public SubjectId? IssuedBy { get; init; }

    /// <summary>Where it truly shows people to have been.</summary>
    public IReadOnlyList<Sighting> Shows { get; init; } = [];

    /// <summary>What to make or find as an object, where the printed sheet is not enough. May be empty.</summary>
    public LocalText Prop { get; init; } = LocalText.Empty;

    /// <summary>Seats that hold it at STARTEX.</summary>
    public IReadOnlyList<SeatId> HeldBy { get; init; } = [];

    /// <summary>What it adds up to, by the word that transfers count as.</summary>
    public IReadOnlyDictionary<string, Money> Totals { get; init; } = new Dictionary<string, Money>();
}
