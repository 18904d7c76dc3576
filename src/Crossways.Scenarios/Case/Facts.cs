namespace Crossways.Scenarios;

/// <summary>The three elements of trafficking in persons (Palermo Protocol art. 3), and what else a fact can speak to.</summary>
public enum Element
{
    Act,
    Means,
    Purpose,
    Harm,
    Money,
    Status,
}

/// <summary>One atomic truth of the case. Exhibits, interviews and results carry facts; nobody sees one bare.</summary>
public sealed record Fact : INamed<FactId>
{
    public required FactId Id { get; init; }

    /// <summary>The truth as a plain sentence.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Persons it happened to, or what it is about.</summary>
    public IReadOnlyList<SubjectId> About { get; init; } = [];

    /// <summary>Who did it.</summary>
    public IReadOnlyList<SubjectId> By { get; init; } = [];

    /// <summary>Which element of the offence it goes to prove.</summary>
    public required Element Proves { get; init; }

    /// <summary>The detail within the element, for example <c>abuse-of-vulnerability</c>.</summary>
    public string Detail { get; init; } = "";

    public IndicatorId? Indicator { get; init; }

    /// <summary>What each person it happened to is owed for it by those who did it; null: no sum.</summary>
    public Money? Owed { get; init; }

    /// <summary>Kinds of measure that observe this fact directly when aimed at one of <see cref="SeenAt"/>.</summary>
    public IReadOnlyList<MeasureKindId> SeenBy { get; init; } = [];

    /// <summary>Where <see cref="SeenBy"/> observes it; empty: at anything in <see cref="About"/>.</summary>
    public IReadOnlyList<SubjectId> SeenAt { get; init; } = [];
}

/// <summary>How much an indicator weighs (ILO and European Commission, 2009).</summary>
public enum Strength
{
    Weak,
    Medium,
    Strong,
}

/// <summary>An operational indicator of trafficking in human beings (ILO and European Commission, 2009).</summary>
public sealed record Indicator : INamed<IndicatorId>
{
    public required IndicatorId Id { get; init; }
    public required LocalText Name { get; init; }
    public required Strength Strength { get; init; }

    /// <summary>One of the six dimensions, for example <c>coercion-at-destination</c>.</summary>
    public string Dimension => Id.Value[..Id.Value.IndexOf('/', StringComparison.Ordinal)];
}
