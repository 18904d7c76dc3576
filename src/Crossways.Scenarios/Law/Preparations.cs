namespace Crossways.Scenarios;

/// <summary>How far a preparation reaches once a seat has confirmed it.</summary>
public enum Coverage
{
    /// <summary>Everybody who is met.</summary>
    Everyone,

    /// <summary>As many people as places are kept, children first.</summary>
    Places,

    /// <summary>Those who speak one of the languages for which interpreters are there.</summary>
    Languages,
}

/// <summary>Whom the lack of a preparation touches among those who are met.</summary>
public enum Touched
{
    Victims,

    /// <summary>Victims under 18.</summary>
    Children,
    Everyone,
}

/// <summary>
/// Something that an operation has to have ready before a door is opened, who can have it ready, and what becomes of
/// those who are met where it is missing.
/// </summary>
public sealed record Preparation : INamed<PreparationId>
{
    public required PreparationId Id { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>What whoever takes the role on promises.</summary>
    public required LocalText About { get; init; }

    /// <summary>Agency kinds that can have it ready.</summary>
    public required IReadOnlyList<string> FilledBy { get; init; }

    /// <summary>Kinds of measure at which it is missed.</summary>
    public IReadOnlyList<MeasureKindId> At { get; init; } = [];

    /// <summary>It is also missed where such a measure was taken without any operation.</summary>
    public bool Unplanned { get; init; } = true;

    public Coverage Covers { get; init; }

    public Touched Touches { get; init; }

    /// <summary>Only those in one of these conditions are touched. Empty: all.</summary>
    public IReadOnlyList<ConditionId> WhoAre { get; init; } = [];

    /// <summary>Whoever trusts the authorities at least this much is spared; null: nobody is.</summary>
    public int? SparedAt { get; init; }

    /// <summary>What becomes of each who is touched: <c>target</c>.</summary>
    public IReadOnlyList<Effect> Then { get; init; } = [];

    /// <summary>Says what happened and why, for those who took part and for the debrief; <c>{count}</c> and <c>{target}</c>.</summary>
    public required LocalText Because { get; init; }

    /// <summary>The person is of those whom its lack can touch at all.</summary>
    public bool CanTouch(Person person) =>
        Touches switch
        {
            Touched.Victims => person.Role == PersonRole.Victim,
            Touched.Children => person is { Role: PersonRole.Victim, IsChild: true },
            _ => true,
        };

    /// <summary>A seat that can have it ready.</summary>
    public bool CanBeFilledBy(Scenario scenario, Seat seat) => FilledBy.Contains(scenario.Agencies[seat.Agency].Kind);

    /// <summary>Some seat of the state can have it ready: what nobody could prepare, nobody is blamed for.</summary>
    public bool CanBeFilledIn(Scenario scenario, StateId state) =>
        scenario.Seats.Any(seat => scenario.StateOf(seat).Id == state && CanBeFilledBy(scenario, seat));
}
