namespace Crossways.Scenarios;

/// <summary>A fictional state with its own law and authorities.</summary>
public sealed record State : INamed<StateId>
{
    public required StateId Id { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>HTML. The country profile: law, procedures, authorities, contacts. Everybody may read it.</summary>
    public required LocalText Profile { get; init; }

    /// <summary>What the strangers in its registers are called.</summary>
    public required NameLists Names { get; init; }
}

/// <summary>An agency of one state. Its kind decides its powers.</summary>
public sealed record Agency : INamed<AgencyId>
{
    public required AgencyId Id { get; init; }
    public required LocalText Name { get; init; }
    public required StateId State { get; init; }

    /// <summary>One of the library's agency kinds: <c>police</c>, <c>prosecution</c>, <c>labour-inspectorate</c> …</summary>
    public required string Kind { get; init; }
}

/// <summary>A multi-agency team that works in one room.</summary>
public sealed record Team : INamed<TeamId>
{
    public required TeamId Id { get; init; }
    public required LocalText Name { get; init; }
}

/// <summary>One role of one agency in one team, taken by a participant.</summary>
public sealed record Seat : INamed<SeatId>
{
    public required SeatId Id { get; init; }
    public required LocalText Name { get; init; }
    public required AgencyId Agency { get; init; }
    public required TeamId Team { get; init; }
    public required LocalText Profession { get; init; }

    /// <summary>HTML. What this seat knows and worries about at STARTEX.</summary>
    public required LocalText Brief { get; init; }

    /// <summary>Measures only this seat of its agency may take besides those of its agency kind.</summary>
    public IReadOnlyList<MeasureKindId> Also { get; init; } = [];
}

/// <summary>An offence that a prosecutor of one state can charge.</summary>
public sealed record Offence : INamed<OffenceId>
{
    public required OffenceId Id { get; init; }
    public required StateId State { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>Elements that must be proven. For a child victim, means is never needed (Palermo Protocol art. 3 (c)).</summary>
    public required IReadOnlyList<Element> Elements { get; init; }
}
