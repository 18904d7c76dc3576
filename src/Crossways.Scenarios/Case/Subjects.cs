namespace Crossways.Scenarios;

/// <summary>Anyone or anything of the case that a measure can be directed at.</summary>
public abstract record Subject : INamed<SubjectId>
{
    public required SubjectId Id { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>The state in whose territory or under whose law it is.</summary>
    public required StateId State { get; init; }

    /// <summary>What anyone could know by looking: one or two sentences that give nothing away.</summary>
    public LocalText About { get; init; } = LocalText.Empty;

    /// <summary>Seats to which it is known from STARTEX. Empty: known to all. See <see cref="Hidden"/>.</summary>
    public IReadOnlyList<SeatId> KnownTo { get; init; } = [];

    /// <summary>Known to nobody until an exhibit, an inject or a result names it.</summary>
    public bool Hidden { get; init; }

    public abstract SubjectKind Kind { get; }
}

public enum SubjectKind
{
    Person,
    Place,
    Company,
    Vehicle,
    Phone,
    Account,
}

/// <summary>A place on the map.</summary>
public sealed record Place : Subject
{
    /// <summary>What stands for it at the venue, for those who build it. May be empty.</summary>
    public LocalText Set { get; init; } = LocalText.Empty;

    public required double Longitude { get; init; }
    public required double Latitude { get; init; }

    public override SubjectKind Kind => SubjectKind.Place;
}

/// <summary>A company, a vehicle, a phone or an account.</summary>
public sealed record Thing : Subject
{
    public required SubjectKind Sort { get; init; }

    public override SubjectKind Kind => Sort;
}

/// <summary>What a person is in the truth of the case. Nobody at a desk is ever told this.</summary>
public enum PersonRole
{
    Victim,
    Suspect,
    Witness,
}

/// <summary>A person of the case.</summary>
public sealed record Person : Subject
{
    public required PersonRole Role { get; init; }

    /// <summary>True age in years on day 1. Under 18 is a child (Palermo Protocol art. 3 (d)).</summary>
    public required int Age { get; init; }

    public bool IsChild => Age < 18;

    public override SubjectKind Kind => SubjectKind.Person;

    /// <summary>The name as it is written elsewhere: other romanisations, married names, names given at a border.</summary>
    public IReadOnlyList<string> AlsoWritten { get; init; } = [];

    /// <summary>Languages the person can be interviewed in.</summary>
    public IReadOnlyList<LocalText> Languages { get; init; } = [];

    /// <summary>Played by a role player with a phone; otherwise control or the machine answers.</summary>
    public bool RolePlayed { get; init; }

    /// <summary>HTML. Who the role player is: life, goals, fears, limits, do-nots.</summary>
    public LocalText Brief { get; init; } = LocalText.Empty;

    /// <summary>Where the person is at STARTEX.</summary>
    public SubjectId? At { get; init; }

    /// <summary>Conditions at STARTEX, for example <c>at-risk</c>.</summary>
    public IReadOnlyList<ConditionId> Is { get; init; } = [];

    /// <summary>Trust in authorities at STARTEX, 0 (none) to 5 (full).</summary>
    public int Trust { get; init; } = 1;

    /// <summary>Trust from which the person agrees to protection and to being interviewed.</summary>
    public int ConsentsAt { get; init; } = 2;

    public IReadOnlyList<Tells> Tells { get; init; } = [];

    /// <summary>What the person wants. For control, the role player and the debrief.</summary>
    public LocalText Goal { get; init; } = LocalText.Empty;

    /// <summary>What the person can spend on what they do.</summary>
    public IReadOnlyList<Amount> Has { get; init; } = [];

    /// <summary>Whom and what the person has an eye on, besides the place they are at: there they notice visible measures.</summary>
    public IReadOnlyList<SubjectId> Watches { get; init; } = [];

    public IReadOnlyList<Warning> Warns { get; init; } = [];

    /// <summary>How the guide of the role player changes with what happens.</summary>
    public IReadOnlyList<GuideLine> Guide { get; init; } = [];
}

/// <summary>Something a person can tell, and to whom under which treatment.</summary>
/// <param name="Fact">What is told.</param>
/// <param name="Trust">Told only at this trust or above.</param>
/// <param name="To">Agency kinds it is told to; empty: anyone.</param>
/// <param name="When">Told only while this holds; null: always.</param>
/// <param name="Words">What the person says, first person.</param>
public sealed record Tells(FactId Fact, int Trust, IReadOnlyList<string> To, Condition? When, LocalText Words);

/// <summary>A line of direction that a role player sees from the moment its condition holds.</summary>
public sealed record GuideLine(Condition When, LocalText Text);
