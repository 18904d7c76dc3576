namespace Crossways.Scenarios;

/// <summary>
/// Whether a condition can hold at any moment of any course of play. Errs on the side of the author: what it calls
/// impossible is impossible, what it calls possible may still not be.
/// </summary>
internal sealed class Possibility(Scenario scenario, Reach reach, Func<InjectId, bool> canBeReleased)
{
    public bool CanHold(Condition condition, Window within) => !within.IsEmpty && Can(condition, true, within);

    private bool Can(Condition condition, bool hold, Window within) =>
        condition switch
        {
            Not not => Can(not.Part, !hold, within),
            AllOf all when hold => CanAll(all.Parts, true, within),
            AnyOf any when !hold => CanAll(any.Parts, false, within),
            AllOf all => all.Parts.Any(part => Can(part, false, within)),
            AnyOf any => any.Parts.Any(part => Can(part, true, within)),
            TimeReached time => hold ? within.Until >= time.Time.Seconds : within.From < time.Time.Seconds,
            _ when !hold => true,
            Knows knows => reach.IsLearned(knows.Fact),
            Holds holds => reach.IsFound(holds.Exhibit),
            MeasureIs measure => CanBeTaken(measure),
            PersonIs person => CanBecome(person.Person, person.Is),
            AccountFrozen frozen => CanBeFrozen(frozen.Account),
            PersonAt person => reach.PlacesOf(person.Person).Contains(person.Place),
            Noticed noticed => CanNotice(noticed),
            NoticedArticle => scenario.Injects.Any(inject => inject.By == Means.Media && canBeReleased(inject.Id)) || SomebodySpeaks,
            Spared => scenario.Agencies.Any(agency => agency.Kind == "prosecution" && reach.Acts(agency)),
            InjectReleased inject => canBeReleased(inject.Inject),
            OperationIs operation => CanOperate(operation.Target),
            JointTeamSigned team => team.One != team.Other && HasProsecution(team.One) && HasProsecution(team.Other),
            Charged charged => CanCharge(charged.Person, charged.In, charged.With),
            Proven proven => CanCharge(proven.Person, proven.In, proven.Of),
            Convicted convicted => CanCharge(convicted.Person, convicted.In, convicted.Of),
            Acquitted acquitted => CanCharge(acquitted.Person, acquitted.In, acquitted.Of),
            HearingOf heard => CanCharge(heard.Person, null, null) || CanBeDetained(heard.Person),
            _ => true,
        };

    // Parts that must agree: their times must overlap, and none may deny another.
    private bool CanAll(IReadOnlyList<Condition> parts, bool hold, Window within)
    {
        var literals = Literals(parts, hold).ToList();
        var window = literals
            .Where(literal => literal.Condition is TimeReached)
            .Aggregate(within, (sofar, literal) => sofar.And(TimesOf((TimeReached)literal.Condition, literal.Hold)));
        return !window.IsEmpty
            && !literals.Exists(literal => literal.Hold && literals.Contains((literal.Condition, false)))
            && !InTwoPlaces(literals)
            && parts.All(part => Can(part, hold, window));
    }

    private static Window TimesOf(TimeReached time, bool reached) =>
        reached ? new Window(time.Time.Seconds, long.MaxValue) : new Window(long.MinValue, time.Time.Seconds - 1);

    private static bool InTwoPlaces(List<(Condition Condition, bool Hold)> literals) =>
        literals
            .Where(literal => literal.Hold)
            .Select(literal => literal.Condition)
            .OfType<PersonAt>()
            .GroupBy(person => person.Person)
            .Any(person => person.Select(at => at.Place).Distinct().Skip(1).Any());

    private static IEnumerable<(Condition Condition, bool Hold)> Literals(IEnumerable<Condition> parts, bool hold) =>
        parts.SelectMany(part =>
            part switch
            {
                Not not => Literals([not.Part], !hold),
                AllOf all => hold ? Literals(all.Parts, true) : [],
                AnyOf any => hold ? [] : Literals(any.Parts, false),
                _ => [(part, hold)],
            }
        );

    private bool CanBeTaken(MeasureIs measure) =>
        measure.Target is { } target
            ? reach.CanBeTaken(measure.Measure, target) && reach.IsHeardOf(target)
            : scenario.Subjects.Any(subject => reach.CanBeTaken(measure.Measure, subject.Id));

    /// <summary>Some course of play lets the person see it, or hear of it from whoever does.</summary>
    /// <param name="besides">What is directed at this person does not count.</param>
    public bool CanNotice(Noticed wanted, SubjectId? besides = null) =>
        Lookouts
            .Of(scenario)
            .WaysToNotice(wanted, reach.PlacesOf)
            .Any(way => way.Target.Id != besides && reach.CanBeTaken(way.Kind.Id, way.Target.Id) && reach.IsHeardOf(way.Target.Id));

    // Statements are published, too.
    private bool SomebodySpeaks => scenario.Measures.TryGet(new MeasureKindId("press-statement"), out var kind) && reach.WhoMayTake(kind).Any();

    private bool CanOperate(SubjectId? target) =>
        scenario.Subjects.Any(subject =>
            (target is null || (subject.Id == target && reach.IsHeardOf(subject.Id)))
            && scenario.Measures.Any(kind => kind.CanBePlanned && reach.CanBeTaken(kind.Id, subject.Id))
        ) && scenario.Agencies.Any(agency => agency.MayPlanOperations && reach.Acts(agency));

    private bool HasProsecution(StateId state) =>
        scenario.Agencies.Any(agency => agency.Kind == "prosecution" && agency.State == state && reach.Acts(agency));

    private bool CanBecome(SubjectId person, ConditionId condition) =>
        !scenario.Subjects.TryGet(person, out var subject)
        || subject is not Person who
        || (
            condition == LibraryConditions.Safe
                ? CanBecome(person, LibraryConditions.Sheltered)
                    && (!who.IsChild || CanBecome(person, LibraryConditions.Guarded))
                : who.Is.Contains(condition)
                    || (condition == LibraryConditions.Warned && scenario.People.Any(other => other.Interprets.Count > 0 && other.TiedTo.Contains(person)))
                    || (condition == LibraryConditions.Detained && CanBeDetained(person))
                    || (condition == LibraryConditions.Warned && scenario.People.Any(other => other.Interprets.Count > 0 && other.TiedTo.Contains(person)))
                    || scenario.Injects.Any(inject => Makes(inject.Then, person, condition))
                    || scenario.Measures.Any(kind =>
                        Makes(kind.Effects, person, condition)
                        || (Makes(kind.Effects, Effect.Target, condition) && reach.CanBeTaken(kind.Id, person))
                    )
                    || scenario.Preparations.Any(preparation =>
                        preparation.CanTouch(who) && Makes(preparation.Then, Effect.Target, condition)
                    )
        );

    private bool CanBeFrozen(SubjectId account) =>
        scenario.Injects.Any(inject => inject.Then.Contains(new Effect.Freezes(account)))
        || scenario.Measures.Any(kind =>
            kind.Effects.Contains(new Effect.Freezes(account))
            || (kind.Effects.Contains(new Effect.Freezes(Effect.Target)) && reach.CanBeTaken(kind.Id, account) && reach.IsHeardOf(account)));

    // A court orders it for those who were arrested, when a prosecutor asks.
    private bool CanBeDetained(SubjectId person) =>
        CanBecome(person, LibraryConditions.Arrested)
        && scenario.Agencies.Any(agency => agency.Kind == "prosecution" && reach.Acts(agency));

    private bool Makes(IEnumerable<Effect> effects, SubjectId person, ConditionId condition) =>
        effects.SelectMany(effect => effect.Outcomes(scenario)).OfType<Effect.Becomes>().Any(effect => effect.Person == person && effect.Is == condition);

    private bool CanCharge(SubjectId person, StateId? state, OffenceId? of) =>
        !IsAlwaysImmune(person)
        && scenario.Offences.Any(offence =>
            (state is null || offence.State == state)
            && (of is null || offence.Id == of)
            && HasProsecution(offence.State)
        );

    private bool IsAlwaysImmune(SubjectId person) =>
        scenario.Subjects.TryGet(person, out var subject) && subject.Immunity is { FromCharges: true, Until: null };
}
