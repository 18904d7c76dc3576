namespace Crossways.Scenarios;

/// <summary>
/// Something that holds or does not hold in the world, as data: it can be checked, explained, drawn and searched.
/// The notation is that of <c>docs/scenario-format.md</c>.
/// </summary>
public abstract record Condition
{
    /// <summary>What a condition becomes that looks at something which the version at play omits.</summary>
    public static readonly Condition Never = new AnyOf([]);

    /// <summary>The plain conditions that it is made of, in order.</summary>
    public IEnumerable<Condition> Atoms() =>
        this switch
        {
            Not not => not.Part.Atoms(),
            AllOf all => all.Parts.SelectMany(part => part.Atoms()),
            AnyOf any => any.Parts.SelectMany(part => part.Atoms()),
            _ => [this],
        };
}

/// <summary><c>a and b</c></summary>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary><c>a or b</c></summary>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary><c>not a</c></summary>
public sealed record Not(Condition Part) : Condition;

/// <summary><c>after day 1 09:20</c>; <c>before day 1 09:20</c> is its negation.</summary>
public sealed record TimeReached(ExerciseTime Time) : Condition;

/// <summary><c>prosecutor-north knows wages-withheld</c>, <c>anyone knows …</c>, <c>team north knows …</c>, <c>state X knows …</c></summary>
public sealed record Knows(Who Who, FactId Fact) : Condition;

/// <summary><c>prosecutor-north holds pay-slips-july</c></summary>
public sealed record Holds(Who Who, ExhibitId Exhibit) : Condition;

/// <summary><c>inspection of orchard done</c>, <c>inspection of orchard started</c>, <c>search of anything done</c></summary>
/// <param name="Target">Null: any target.</param>
/// <param name="By">Who did it; anyone by default (<c>… done by team north</c>).</param>
public sealed record MeasureIs(MeasureKindId Measure, SubjectId? Target, MeasureStage Stage, Who By) : Condition;

public enum MeasureStage
{
    Started,
    Done,
}

/// <summary><c>foreman is arrested</c>. <c>is safe</c> is derived: see <see cref="LibraryConditions"/>.</summary>
public sealed record PersonIs(SubjectId Person, ConditionId Is) : Condition;

/// <summary><c>acc-katt is frozen</c>: an authority has stopped what would leave the account.</summary>
public sealed record AccountFrozen(SubjectId Account) : Condition;

/// <summary><c>amir is at orchard</c></summary>
public sealed record PersonAt(SubjectId Person, SubjectId Place) : Condition;

/// <summary><c>trust of amir is 3 or more</c></summary>
public sealed record TrustAtLeast(SubjectId Person, int Trust) : Condition;

/// <summary><c>fear of amir is 3 or more</c></summary>
public sealed record FearAtLeast(SubjectId Person, int Fear) : Condition;

/// <summary><c>inject tip-line-call released</c>; <c>foreman did burn-ledger</c>, of what a person does by their own rule.</summary>
public sealed record InjectReleased(InjectId Inject) : Condition;

/// <summary>
/// <c>foreman noticed site-visit of orchard</c>, <c>… noticed anything at orchard</c>, <c>… noticed anything</c>: saw it,
/// or was told. What has been noticed stays noticed.
/// </summary>
/// <param name="What">Null: any visible measure.</param>
/// <param name="Of">Whom or what it was directed at, or where it took place; null: wherever.</param>
public sealed record Noticed(SubjectId Person, MeasureKindId? What, SubjectId? Of) : Condition;

/// <summary><c>foreman noticed article</c>: read in the press what concerns the case, or was told of it.</summary>
public sealed record NoticedArticle(SubjectId Person) : Condition;

/// <summary><c>amir presumed</c>: some team recorded a presumption of trafficking for the person.</summary>
/// <param name="AsChild"><c>amir presumed as child</c>: and that the person is, or may be, under 18.</param>
public sealed record Presumed(SubjectId Person, bool AsChild = false) : Condition;

/// <summary><c>amir spared</c>: a prosecutor has decided that the person is not punished for what he was compelled to do.</summary>
public sealed record Spared(SubjectId Person) : Condition;

/// <summary>
/// <c>foreman interviewed</c>, <c>interview of foreman done by team north</c>, <c>foreman interviewed with
/// interpreter</c>.
/// </summary>
public sealed record Interviewed(SubjectId Person, Who By, bool WithInterpreter) : Condition;

/// <summary><c>foreman charged</c>, <c>foreman charged in STATE</c>, <c>foreman charged with OFFENCE</c></summary>
public sealed record Charged(SubjectId Person, StateId? In, OffenceId? With) : Condition;

/// <summary>
/// <c>foreman proven</c>, <c>foreman proven in STATE</c>, <c>foreman proven of OFFENCE</c>: a charge whose elements
/// lawful exhibits prove.
/// </summary>
public sealed record Proven(SubjectId Person, StateId? In, OffenceId? Of) : Condition;

/// <summary>
/// <c>foreman convicted</c>, <c>foreman convicted in STATE</c>, <c>foreman convicted of OFFENCE</c>: a court has found so.
/// </summary>
public sealed record Convicted(SubjectId Person, StateId? In, OffenceId? Of) : Condition;

/// <summary><c>foreman acquitted</c>, <c>… in STATE</c>, <c>… of OFFENCE</c></summary>
public sealed record Acquitted(SubjectId Person, StateId? In, OffenceId? Of) : Condition;

/// <summary><c>hearing of foreman held</c>: a court has decided on detention or at a trial.</summary>
public sealed record HearingOf(SubjectId Person) : Condition;

/// <summary>
/// <c>operation at orchard done</c>: a measure of an operation planned together has been carried out there; <c>operation at
/// orchard prepared</c>: one is planned there, or has been, and every preparation that somebody could make is confirmed.
/// </summary>
/// <param name="Target">Null: at any place.</param>
public sealed record OperationIs(SubjectId? Target, OperationStage Stage) : Condition;

public enum OperationStage
{
    Prepared,
    Done,
}

/// <summary><c>joint-team of velmara and dorvane signed</c>: an agreement of both states that still holds or has held.</summary>
public sealed record JointTeamSigned(StateId One, StateId Other) : Condition;

/// <summary>A seat, all seats of a team or a state together, or anyone.</summary>
public abstract record Who
{
    public static readonly Who Any = new Anyone();

    public sealed record Anyone : Who;

    public sealed record OneSeat(SeatId Seat) : Who;

    public sealed record OfTeam(TeamId Team) : Who;

    public sealed record OfState(StateId State) : Who;
}

/// <summary>When an inject is released.</summary>
/// <param name="At">At this time; null: as soon as <see cref="After"/> holds, or by hand if that is null too.</param>
/// <param name="After">Starts the delay when it first holds.</param>
/// <param name="Delay">Between <see cref="After"/> and release.</param>
/// <param name="If">Must hold at the moment of release; otherwise the inject lapses.</param>
public sealed record Trigger(ExerciseTime? At, Condition? After, ExerciseSpan Delay, Condition? If)
{
    /// <summary>Depends on what teams do, not only on the clock.</summary>
    public bool IsConditional => After is not null || If is not null;
}

/// <summary>A change of the world, as data. <see cref="Target"/> in place of an id means a measure's target.</summary>
public abstract record Effect
{
    /// <summary>The word that stands for whatever a measure is directed at.</summary>
    public static readonly SubjectId Target = new("target");

    /// <summary><c>foreman becomes warned</c></summary>
    public sealed record Becomes(SubjectId Person, ConditionId Is) : Effect;

    /// <summary><c>foreman is no longer warned</c></summary>
    public sealed record Ceases(SubjectId Person, ConditionId Is) : Effect;

    /// <summary><c>bohdan moves to bus-station</c></summary>
    public sealed record Moves(SubjectId Person, SubjectId To) : Effect;

    /// <summary><c>ledger is destroyed</c></summary>
    public sealed record Destroyed(ExhibitId Exhibit) : Effect;

    /// <summary><c>ledger moves to villa</c></summary>
    public sealed record ExhibitMoves(ExhibitId Exhibit, SubjectId To) : Effect;

    /// <summary><c>acc-katt becomes frozen</c></summary>
    public sealed record Freezes(SubjectId Account) : Effect;

    /// <summary><c>acc-katt is no longer frozen</c></summary>
    public sealed record Unfreezes(SubjectId Account) : Effect;

    /// <summary><c>trust of amir rises by 1</c>, <c>falls by 2</c></summary>
    public sealed record Trust(SubjectId Person, int By) : Effect;

    /// <summary><c>fear of amir rises by 1</c>, <c>falls by 2</c></summary>
    public sealed record Fear(SubjectId Person, int By) : Effect;

    /// <summary><c>everyone at house who is not sheltered becomes missing</c>: each person who can be met there then.</summary>
    /// <param name="Then">What becomes of each: <see cref="Target"/>.</param>
    public sealed record ToEach(SubjectId At, Group Who, Effect Then) : Effect;

    /// <summary>What can come of it: itself, or for a group what becomes of each whom it can be about.</summary>
    internal IEnumerable<Effect> Outcomes(Scenario scenario) =>
        this is ToEach each ? scenario.People.Where(each.Who.Includes).Select(person => each.Then.On(person.Id)) : [this];

    private Effect On(SubjectId person) =>
        this switch
        {
            Becomes becomes => becomes with { Person = person },
            Ceases ceases => ceases with { Person = person },
            Moves moves => moves with { Person = person },
            Trust trust => trust with { Person = person },
            Fear fear => fear with { Person = person },
            _ => this,
        };
}

/// <summary>Whether a condition is good or bad for somebody who is, or may be, a victim.</summary>
public enum ConditionTone
{
    Good,
    Neutral,
    Bad,
}

/// <summary>The conditions every scenario knows, and what they mean. A scenario may declare others.</summary>
public static class LibraryConditions
{
    /// <summary>In protected accommodation.</summary>
    public static readonly ConditionId Sheltered = new("sheltered");

    /// <summary>A guardian was appointed (Council of Europe Convention art. 10).</summary>
    public static readonly ConditionId Guarded = new("guarded");

    /// <summary>In the recovery and reflection period (Council of Europe Convention art. 13).</summary>
    public static readonly ConditionId InReflection = new("in-reflection");

    public static readonly ConditionId Arrested = new("arrested");
    public static readonly ConditionId Detained = new("detained");
    public static readonly ConditionId Missing = new("missing");
    public static readonly ConditionId Expelled = new("expelled");
    public static readonly ConditionId Fled = new("fled");
    public static readonly ConditionId Warned = new("warned");
    public static readonly ConditionId AtRisk = new("at-risk");
    public static readonly ConditionId Examined = new("examined");

    /// <summary>
    /// No longer co-operates with the authorities and tells them nothing. Protection does not depend on co-operation
    /// (Council of Europe Convention art. 12 (6)).
    /// </summary>
    public static readonly ConditionId Withdrawn = new("withdrawn");

    /// <summary>Back with the exploiters. Whoever returns has left the shelter, and is no longer missing.</summary>
    public static readonly ConditionId Returned = new("returned");

    /// <summary>In contact with the family, or whoever takes its place.</summary>
    public static readonly ConditionId InContact = new("in-contact");

    /// <summary>Housed in a way that does not suit the person: a child with adults, a woman among men.</summary>
    public static readonly ConditionId UnsuitablyHoused = new("unsuitably-housed");

    /// <summary>A missing-person alert is out.</summary>
    public static readonly ConditionId Alerted = new("alerted");

    /// <summary>
    /// Hidden, or in hiding, at the place where the person is: cannot be met until somebody goes there and meets people. Who
    /// is found is neither out of sight nor missing nor fled any more.
    /// </summary>
    public static readonly ConditionId OutOfSight = new("out-of-sight");

    /// <summary>
    /// Derived, never set: sheltered, suitably housed, and none of <see cref="NeverSafe"/>; a child also guarded.
    /// </summary>
    public static readonly ConditionId Safe = new("safe");

    /// <summary>In none of these is anybody safe, sheltered or not.</summary>
    public static readonly IReadOnlyList<ConditionId> NeverSafe =
    [
        Missing,
        Expelled,
        Fled,
        Arrested,
        Detained,
        Returned,
        UnsuitablyHoused,
        OutOfSight,
    ];

    /// <summary>Whoever is safe is not at risk, whatever nobody has taken back: such a condition is not shown.</summary>
    public static bool IsOver(ConditionId condition, bool safe) => safe && condition == AtRisk;

    /// <summary>What a condition means for somebody who is, or may be, a victim: for colours and order, not for rules.</summary>
    public static ConditionTone ToneOf(ConditionId condition) =>
        condition == Sheltered || condition == Guarded || condition == InReflection || condition == InContact || condition == Examined || condition == Safe
            ? ConditionTone.Good
        : condition == AtRisk || condition == Withdrawn || NeverSafe.Contains(condition) ? ConditionTone.Bad
        : ConditionTone.Neutral;

    public static readonly IReadOnlyList<ConditionId> All =
    [
        Sheltered,
        Guarded,
        InReflection,
        Arrested,
        Detained,
        Missing,
        Expelled,
        Fled,
        Warned,
        AtRisk,
        Examined,
        Withdrawn,
        Returned,
        InContact,
        UnsuitablyHoused,
        Alerted,
        OutOfSight,
        Safe,
    ];
}
