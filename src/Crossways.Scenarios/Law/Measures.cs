namespace Crossways.Scenarios;

/// <summary>Who must agree before a measure may be carried out.</summary>
public enum Authoriser
{
    /// <summary>The agency's own power is enough.</summary>
    None,
    Prosecutor,
    Judge,

    /// <summary>The person concerned; for a child without a guardian, the child-protection authority.</summary>
    Consent,
}

/// <summary>A kind of investigative, protective or administrative act.</summary>
public sealed record MeasureKind : INamed<MeasureKindId>
{
    public required MeasureKindId Id { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>What the one who takes it should know: purpose, legal basis, limits.</summary>
    public required LocalText About { get; init; }

    public required MeasureFamily Family { get; init; }

    /// <summary>Agency kinds that have the power.</summary>
    public required IReadOnlyList<string> Powers { get; init; }

    /// <summary>What it can be directed at.</summary>
    public required IReadOnlyList<SubjectKind> Targets { get; init; }

    /// <summary>Whom it is for, where it is directed at a person.</summary>
    public Beneficiaries For { get; init; }

    public Authoriser Authorisation { get; init; }

    /// <summary>May start at once in urgent cases, to be confirmed afterwards by the authoriser.</summary>
    public bool Urgent { get; init; }

    /// <summary>How long an urgent measure stands without having been confirmed; null: until somebody decides.</summary>
    public ExerciseSpan? ConfirmWithin { get; init; }

    /// <summary>
    /// Done with the own hands, so that it can be done without the authorisation it needs. Others need a bank, an operator
    /// or a court that asks to see it.
    /// </summary>
    public bool Unaided { get; init; }

    /// <summary>Where it stands in the law of a state; empty in the library.</summary>
    public LocalText Source { get; init; } = LocalText.Empty;

    /// <summary>From the start (after authorisation) to the result.</summary>
    public required ExerciseSpan Takes { get; init; }

    /// <summary>Reaches into other states (a request, an order); otherwise only the own territory.</summary>
    public bool AcrossBorders { get; init; }

    /// <summary>Where the person or thing is does not matter: an alert goes out before anybody knows.</summary>
    public bool Anywhere { get; init; }

    /// <summary>An authority of one state can direct it at somebody or something in a state, which may be its own.</summary>
    public bool Reaches(StateId from, StateId to) => Anywhere || (from == to) != AcrossBorders;

    /// <summary>Exhibit kinds it brings up at its target. <c>*</c>: all.</summary>
    public IReadOnlyList<string> Yields { get; init; } = [];

    /// <summary>Registers whose rows about the target it returns. <c>*</c>: all.</summary>
    public IReadOnlyList<string> Reads { get; init; } = [];

    /// <summary>It asks the register on a subject.</summary>
    public bool ReadsRegister(string register) => Reads.Contains("*") || Reads.Contains(register);

    /// <summary>Whoever may take it may also search the register.</summary>
    public bool OpensToSearch(string register) => !AcrossBorders && Authorisation == Authoriser.None && ReadsRegister(register);

    /// <summary>Finds the people who are at the target place.</summary>
    public bool MeetsPeople { get; init; }

    /// <summary>Those at the target, and whoever watches it, notice that an authority has been there when it brings its result.</summary>
    public bool Visible { get; init; }

    /// <summary>
    /// An operation can be made of it: it is seen or felt in the own territory, and so has to be agreed with others.
    /// Help is not forced into a plan.
    /// </summary>
    public bool CanBePlanned => !AcrossBorders && Family != MeasureFamily.Protection && (Visible || Family == MeasureFamily.Coercive);

    /// <summary>It brings the exhibit up where it finds it.</summary>
    public bool BringsUp(Exhibit exhibit) =>
        exhibit.FoundBy.Count > 0 ? exhibit.FoundBy.Contains(Id) : Yields.Contains("*") || Yields.Contains(exhibit.Kind);

    /// <summary>What it changes, with <c>target</c> for the person or place it is directed at.</summary>
    public IReadOnlyList<Effect> Effects { get; init; } = [];

    /// <summary>The answer when it brought something; <c>{target}</c> and <c>{count}</c> stand for their values.</summary>
    public required LocalText Found { get; init; }

    /// <summary>The answer when there is nothing; never a hint.</summary>
    public required LocalText Nothing { get; init; }
}

/// <summary>Whom a measure is for.</summary>
public enum Beneficiaries
{
    Anyone,

    /// <summary>Persons who are treated as children: whoever passes for one, or has been recorded as possibly being one.</summary>
    Children,
}

public enum MeasureFamily
{
    Check,
    Investigation,
    Coercive,
    Protection,
    Cooperation,
}
