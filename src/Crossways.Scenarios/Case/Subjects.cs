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

    /// <summary>When it was founded, built or opened; null: nobody asks.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>What no authority may do to it; null: the law makes no exception.</summary>
    public Immunity? Immunity { get; init; }

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

/// <summary>A company or a vehicle.</summary>
public sealed record Thing : Subject
{
    public required SubjectKind Sort { get; init; }

    public override SubjectKind Kind => Sort;
}

/// <summary>A phone.</summary>
public sealed record Phone : Subject
{
    /// <summary>Whose it is: asking for the records of this person or company brings up those of the phone.</summary>
    public SubjectId? User { get; init; }

    /// <summary>In nobody's name: only who has the number can ask for its records.</summary>
    public bool Prepaid { get; init; }

    public override SubjectKind Kind => SubjectKind.Phone;
}

/// <summary>An account with a bank or a money transfer service.</summary>
public sealed record Account : Subject
{
    /// <summary>The person or company in whose name it is. Null: the case says nothing of it.</summary>
    public SubjectId? Holder { get; init; }

    public LocalText Bank { get; init; } = LocalText.Empty;

    /// <summary>Its own, or that of its state. Null: the case has no money.</summary>
    public Currency? Currency { get; init; }

    /// <summary>What was on it before the first transfer of the case, in hundredths.</summary>
    public long OpensWith { get; init; }

    public DateOnly? Opened { get; init; }

    /// <summary>The last day on which anything can be booked on it.</summary>
    public DateOnly? Closed { get; init; }

    /// <summary>May fall below zero.</summary>
    public bool Overdraft { get; init; }

    public override SubjectKind Kind => SubjectKind.Account;
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

    /// <summary>The name by which desks know the person until they have learned who it is; null: by the true one.</summary>
    public KnownAs? KnownAs { get; init; }

    /// <summary>The age that the person gives, where it is not the true one; null: nobody is told an age.</summary>
    public AgeGiven? AgeGiven { get; init; }

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

    /// <summary>Fear at STARTEX, 0 (none) to 5: of the exploiters, of the police, of what happens to the family.</summary>
    public int Fear { get; init; }

    /// <summary>What the person lacks at STARTEX.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>By whom the person would rather be asked; null: no matter.</summary>
    public Gender? Prefers { get; init; }

    /// <summary>Languages for which the person can be called as an interpreter.</summary>
    public IReadOnlyList<LocalText> Interprets { get; init; } = [];

    /// <summary>Persons this one is close to, and passes on to what was said while interpreting.</summary>
    public IReadOnlyList<SubjectId> TiedTo { get; init; } = [];

    /// <summary>Where the person was before the play. What papers and calls say must agree with it.</summary>
    public IReadOnlyList<Sighting> Was { get; init; } = [];

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
public sealed record Tells(FactId Fact, int Trust, IReadOnlyList<string> To, Condition? When, LocalText Words)
{
    /// <summary>What a question must be about; null: what the fact itself is about.</summary>
    public Topic? Topic { get; init; }

    /// <summary>Told only while fear is at most this, 0 to 5.</summary>
    public int MostFear { get; init; } = 5;

    /// <summary>Told only when nobody else listens than whoever asks, interprets or stands by the person.</summary>
    public bool Alone { get; init; }

    /// <summary>Whom and what the words make known; null: all that the fact is about, and of those who did it whom the words name.</summary>
    public IReadOnlyList<SubjectId>? Names { get; init; }

    /// <summary>Whom and what hearing it makes known. “She counts it” names nobody.</summary>
    public IEnumerable<SubjectId> NamedIn(Scenario scenario)
    {
        if (Names is not null)
        {
            return Names;
        }

        return scenario.Facts.TryGet(Fact, out var fact)
            ? fact.About.Concat(fact.By.Where(id => scenario.Subjects.TryGet(id, out var who) && Says(who.Name)))
            : [];
    }

    private bool Says(LocalText name) =>
        name.En.Split(' ').Any(part => part.Length > 2 && Words.En.Contains(part, StringComparison.Ordinal));

    /// <summary>What a question must be about.</summary>
    public Topic On(Fact fact) => Topic ?? Topics.Of(fact);
}

/// <summary>A line of direction that a role player sees from the moment its condition holds.</summary>
public sealed record GuideLine(Condition When, LocalText Text);
