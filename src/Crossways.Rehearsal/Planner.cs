using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// Works back from a goal to errands: what brings an exhibit up, who can tell a fact, what makes a condition true, and
/// what must be left alone. Where several ways lead there, the attempt chooses.
/// </summary>
internal sealed partial class Planner
{
    private const int Deepest = 5;

    private readonly Scenario scenario;
    private readonly int attempt;
    private readonly Dictionary<SeatId, List<Errand>> errands = [];
    private readonly HashSet<(MeasureKindId, SubjectId?)> notTaken = [];
    private readonly HashSet<SubjectId> notPresumed = [];
    private readonly HashSet<SubjectId> notHeard = [];
    private readonly HashSet<object> underWay = [];
    private ExerciseTime? notBefore;
    private int choices;

    private Planner(Scenario scenario, int attempt)
    {
        this.scenario = scenario;
        this.attempt = attempt;
    }

    public static ErrandPlan Toward(Scenario scenario, Goal goal, int attempt)
    {
        var planner = new Planner(scenario, attempt);
        planner.Reach(goal);
        return new ErrandPlan(
            planner.errands.ToDictionary(entry => entry.Key, entry => (IReadOnlyList<Errand>)entry.Value),
            planner.notTaken,
            planner.notPresumed,
            planner.notHeard
        );
    }

    private void Reach(Goal goal)
    {
        switch (goal)
        {
            case Goal.Inject(var id):
                Release(id, 0);
                break;
            case Goal.Exhibit(var id):
                Find(scenario.Exhibits[id], 0);
                break;
            case Goal.Fact(var id):
                Learn(scenario.Facts[id], 0);
                break;
            case Goal.Result(var kind, var target):
                Take(kind, target, 0);
                break;
            case Goal.Ending(var id):
                foreach (var ending in scenario.Endings.TakeWhile(ending => ending.Id != id))
                {
                    Avoid(ending.When!, 0);
                }

                if (scenario.Endings[id].When is { } when)
                {
                    Make(when, 0);
                }

                break;
        }
    }

    private void Release(InjectId id, int depth)
    {
        if (depth > Deepest || !underWay.Add(id) || !scenario.Injects.TryGet(id, out var inject))
        {
            return;
        }

        // What leads to this inject waits for the hour it asks for; what is planned beside it does not.
        var (trigger, before) = (inject.When, notBefore);
        if (trigger.If is { } also)
        {
            notBefore = Times(also).Cast<ExerciseTime?>().Max() ?? notBefore;
            Make(also, depth + 1);
        }

        if (trigger.After is { } after)
        {
            Make(after, depth + 1);
        }

        notBefore = before;
    }

    private void Become(SubjectId person, ConditionId condition, int depth)
    {
        if (condition == LibraryConditions.Safe)
        {
            Become(person, LibraryConditions.Sheltered, depth);
            if (scenario.Person(person).IsChild)
            {
                Become(person, LibraryConditions.Guarded, depth);
            }

            return;
        }

        Cause(effect => effect is Effect.Becomes becomes && becomes.Is == condition && (becomes.Person == person || becomes.Person == Effect.Target), person, depth);
    }

    // By a measure at the person, or by an inject.
    private void Cause(Func<Effect, bool> does, SubjectId person, int depth)
    {
        TakeOne(
            scenario.Measures.Where(kind => kind.Effects.Any(does) && SeatsFor(kind.Id, person).Count > 0)
                .Select(kind => (Action)(() => Take(kind.Id, person, depth)))
                .Concat(scenario.Injects.Where(inject => inject.Then.SelectMany(effect => effect.Outcomes(scenario)).Any(effect => does(effect) && !(effect is Effect.Becomes becomes && becomes.Person == Effect.Target) && effect != new Effect.Freezes(Effect.Target)))
                    .Select(inject => (Action)(() => Release(inject.Id, depth + 1))))
        );
    }

    private void Take(MeasureKindId kind, SubjectId target, int depth)
    {
        ComeUpon(target, depth + 1);
        var seats = SeatsFor(kind, target);
        if (seats.Count == 0)
        {
            return;
        }

        if (scenario.Subjects[target].Immunity is { Until: { } until } immunity && immunity.Covers(scenario.Measures[kind]))
        {
            Make(until, depth + 1);
        }

        if (scenario.Measures[kind].For == Beneficiaries.Children)
        {
            Presume(target, depth + 1);
        }

        // Help needs consent, and consent needs trust.
        if (scenario.Measures[kind].Authorisation == Authoriser.Consent && scenario.Subjects[target] is Person)
        {
            Hear(target, Who.Any, depth + 1);
        }

        foreach (var seat in seats.Where(seat => Knows(seat, target)).DefaultIfEmpty(Choose(seats)))
        {
            Give(seat, new Errand.Take(kind, target, notBefore));
        }
    }

    // An operation is made of what could be taken there, by whoever may plan it.
    private void Operate(SubjectId? target, int depth) =>
        TakeOne(
            from kind in scenario.Measures.Where(kind => kind.CanBePlanned)
            from subject in scenario.Subjects.Where(subject => target is null || subject.Id == target)
            from seat in SeatsFor(kind.Id, subject.Id)
            where scenario.Agencies[scenario.Seats[seat].Agency].MayPlanOperations
            select (Action)(() =>
            {
                ComeUpon(subject.Id, depth);
                Give(seat, new Errand.Operate(kind.Id, subject.Id, notBefore));
            })
        );

    private void Agree(JointTeamSigned team) =>
        TakeOne(
            from seat in scenario.Seats
            where scenario.Agencies[seat.Agency].Kind == "prosecution"
            let state = scenario.StateOf(seat).Id
            where state == team.One || state == team.Other
            select (Action)(() => Give(seat.Id, new Errand.Agree(state == team.One ? team.Other : team.One, notBefore)))
        );

    private void Find(Exhibit exhibit, int depth)
    {
        if (depth > Deepest || !underWay.Add(exhibit.Id) || exhibit.HeldBy.Count > 0)
        {
            return;
        }

        TakeOne(
            WaysTo(exhibit).Select(way => (Action)(() => Take(way.Kind, way.Target, depth + 1)))
                .Concat(scenario.Injects.Where(inject => inject.Brings.Contains(exhibit.Id)).Select(inject => (Action)(() => Release(inject.Id, depth + 1))))
        );
    }

    private void Learn(Fact fact, int depth)
    {
        if (depth > Deepest || !underWay.Add(fact.Id))
        {
            return;
        }

        TakeOne(
            scenario.Exhibits.Where(exhibit => exhibit.Carries.Contains(fact.Id)).Select(exhibit => (Action)(() => Find(exhibit, depth + 1)))
                .Concat(
                    from kind in fact.SeenBy
                    from at in fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About
                    select (Action)(() => Take(kind, at, depth + 1))
                )
                .Concat(WaysToRecords(scenario.RecordsThatCarry(fact.Id), depth + 1))
                .Concat(scenario.People.Where(person => person.Tells.Any(tells => tells.Fact == fact.Id)).Select(person => (Action)(() => Ask(person, fact.Id, depth + 1))))
        );
    }

    private void Ask(Person person, FactId fact, int depth)
    {
        var tells = person.Tells.First(tells => tells.Fact == fact);
        if (tells.When is { } when)
        {
            Make(when, depth + 1);
        }

        Hear(person.Id, Who.Any, depth, tells.To);
    }

    private void Presume(SubjectId person, int depth)
    {
        ComeUpon(person, depth);
        var seats = scenario.Seats.Where(seat => scenario.StateOf(seat).Id == scenario.Subjects[person].State).Select(seat => seat.Id).ToList();
        foreach (var seat in seats.Count == 0 ? [] : seats.Where(seat => Knows(seat, person)).DefaultIfEmpty(Choose(seats)))
        {
            Give(seat, new Errand.Presume(person, scenario.Person(person).IsChild, notBefore));
        }
    }

    private void Spare(SubjectId person, int depth)
    {
        ComeUpon(person, depth);
        foreach (var seat in scenario.Seats.Where(seat => scenario.Agencies[seat.Agency].Kind == "prosecution" && scenario.StateOf(seat).Id == scenario.Subjects[person].State))
        {
            Give(seat.Id, new Errand.Spare(person, notBefore));
        }
    }

    private void Hear(SubjectId person, Who by, int depth, IReadOnlyList<string>? professions = null)
    {
        ComeUpon(person, depth + 1);
        var seats = scenario.Seats
            .Where(seat => scenario.StateOf(seat).Id == scenario.Subjects[person].State
                && (professions is not { Count: > 0 } || professions.Contains(scenario.Agencies[seat.Agency].Kind))
                && (by is not Who.OneSeat one || one.Seat == seat.Id)
                && (by is not Who.OfTeam team || team.Team == seat.Team))
            .Select(seat => seat.Id)
            .ToList();
        if (seats.Count > 0)
        {
            Give(Choose([.. seats.Where(seat => Knows(seat, person)).DefaultIfEmpty(Choose(seats))]), new Errand.Hear(person, notBefore));
        }
    }

    private void Charge(SubjectId person, StateId? state, OffenceId? offence, int depth)
    {
        ComeUpon(person, depth);
        var offences = scenario.Offences.Where(o => (state is null || o.State == state) && (offence is null || o.Id == offence)).ToList();
        if (offences.Count == 0)
        {
            return;
        }

        var chosen = Choose(offences);
        if (scenario.Subjects[person].Immunity is { FromCharges: true, Until: { } until })
        {
            Make(until, depth + 1);
        }

        foreach (var element in chosen.Elements)
        {
            if (scenario.Facts.Where(fact => fact.Proves == element && fact.By.Contains(person)).ToList() is { Count: > 0 } proofs)
            {
                Learn(Choose(proofs), depth + 1);
            }
        }

        foreach (var seat in scenario.Seats.Where(seat => scenario.Agencies[seat.Agency] is { Kind: "prosecution" } agency && agency.State == chosen.State))
        {
            Give(seat.Id, new Errand.Charge(person, chosen.Id, notBefore));
        }
    }

    // Whoever is hidden has to be come upon first.
    private void ComeUpon(SubjectId subject, int depth)
    {
        var about = scenario.Subjects[subject];
        var outOfSight = about is Person { At: not null } person && person.Is.Contains(LibraryConditions.OutOfSight);
        if (depth > Deepest || (!outOfSight && !about.Hidden && about.KnownTo.Count == 0) || !underWay.Add(subject))
        {
            return;
        }

        if (outOfSight)
        {
            TakeOne(scenario.Measures.Where(kind => kind.MeetsPeople && SeatsFor(kind.Id, ((Person)about).At!.Value).Count > 0)
                .Select(kind => (Action)(() => Take(kind.Id, ((Person)about).At!.Value, depth + 1))));
            return;
        }

        TakeOne(
            scenario.Exhibits.Where(exhibit => exhibit.Names.Contains(subject)).Select(exhibit => (Action)(() => Find(exhibit, depth + 1)))
                .Concat(WaysToRecords(scenario.RecordsThatName(subject), depth + 1))
                .Concat(scenario.Measures.Where(kind => kind.MeetsPeople && about is Person { At: { } at } && SeatsFor(kind.Id, at).Count > 0)
                    .Select(kind => (Action)(() => Take(kind.Id, ((Person)about).At!.Value, depth + 1))))
                .Concat(scenario.Facts.Where(fact => fact.About.Contains(subject) || fact.By.Contains(subject))
                    .SelectMany(fact => scenario.People.Where(person => person.Id != subject && person.Tells.Any(tells => tells.Fact == fact.Id)))
                    .Distinct()
                    .Select(person => (Action)(() => Hear(person.Id, Who.Any, depth + 1))))
        );
    }
}
