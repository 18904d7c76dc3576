using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>
/// Who may have read which text and heard of whom, worked out from the events alone. It knows nothing of
/// <c>Event.Tell</c>; what the two agree on has been thought twice.
/// </summary>
sealed class Audience
{
    readonly Scenario scenario;
    readonly Texts texts;
    readonly Roster desks;
    readonly Dictionary<string, HashSet<SeatId>> readers = [];
    readonly Dictionary<SeatId, HashSet<SubjectId>> heard = [];
    readonly Dictionary<SeatId, HashSet<ExhibitId>> files = [];
    readonly Dictionary<int, MeasureRequested> measures = [];
    readonly Dictionary<int, (HashSet<SeatId> Desks, List<string> Texts)> abroad = [];
    readonly Dictionary<int, int> executions = [];
    readonly Dictionary<int, InterviewOpened> interviews = [];
    readonly Dictionary<int, SeatId> requests = [];
    readonly Dictionary<ExhibitId, MadeExhibit> made = [];
    readonly Dictionary<InjectId, (IReadOnlyList<SeatId> To, List<string> Texts)> injects = [];
    readonly Dictionary<int, Planned> operations = [];
    readonly List<Team> teams = [];
    readonly Dictionary<SubjectId, (SeatId By, List<string> Texts)> presumptions = [];
    readonly Dictionary<SubjectId, (SeatId By, List<string> Texts)> spared = [];
    readonly Dictionary<int, HearingRequested> hearings = [];

    public Audience(World world, Texts texts)
    {
        (scenario, this.texts, desks) = (world.Scenario, texts, world.Desks);
        foreach (var desk in desks.All)
        {
            files[desk.Id] = [];
            heard[desk.Id] =
            [
                .. scenario.Subjects
                    .Where(subject => desk.Person?.Id == subject.Id
                        || (!subject.Hidden && (subject.KnownTo.Count == 0 || subject.KnownTo.Contains(desk.Id))))
                    .Select(subject => subject.Id),
            ];
        }

        foreach (var person in scenario.People)
        {
            Allow([Roster.Of(person.Id)], [Texts.Goal(person), Texts.Deeds(person.Id), Texts.Brief(person), Texts.Guide(person), Texts.Words(person), .. person.Tells.Select(tells => Texts.Fact(tells.Fact))]);
        }

        foreach (var inject in scenario.Injects)
        {
            injects[inject.Id] = (inject.To, [Texts.Inject(inject.Id)]);
        }

        foreach (var exhibit in scenario.Exhibits)
        {
            Receive(exhibit.HeldBy, exhibit.Id);
        }
    }

    /// <summary>The debrief shows everybody how the case ended.</summary>
    public bool EndingIsOpen { get; private set; }

    public bool MayRead(SeatId desk, string text) => readers.TryGetValue(text, out var may) && may.Contains(desk);

    public bool HasHeardOf(SeatId desk, SubjectId subject) => heard[desk].Contains(subject);

    public bool Holds(SeatId desk, ExhibitId exhibit) => files[desk].Contains(exhibit);

    public void Follow(Act act)
    {
        foreach (var happened in act.Events)
        {
            Allow(ReadersOf(happened), TextsIn(happened));
            Follow(happened);

            // Every seat of the state that has heard of the person learns of the presumption or the decision not to
            // punish, now or when it hears; a later one of the same act takes its place.
            foreach (var (person, (by, reasons)) in presumptions.Concat(spared))
            {
                var state = StateOf(by);
                Allow(WhoKnows(person).Where(seat => StateOf(seat) == state), reasons);
            }
        }
    }

    // Control reads everything and is never asked about.
    IEnumerable<SeatId> ReadersOf(Event happened) =>
        happened switch
        {
            MeasureRequested asked => [asked.By, .. asked.Authorisers],
            RequestAbroadSent sent => [measures[sent.Number].By, .. sent.Receivers],
            RequestAbroadQuestioned questioned => abroad[questioned.Number].Desks,
            RequestAbroadReplied replied => abroad[replied.Number].Desks,
            RequestAbroadRefused refused => abroad[refused.Number].Desks,
            AuthorisationDecided decided => [measures[decided.Measure].By, .. measures[decided.Measure].Authorisers],
            MeasureDone done => [measures[done.Number].By],
            InterviewOpened opened => [opened.By, Roster.Of(opened.Person), .. opened.How?.Listening ?? []],
            QuestionAsked asked => Room(asked.Interview),
            AnswerGiven answer => Room(answer.Interview),
            IndicatorAssessed assessed => [assessed.Desk],
            PresumptionRecorded recorded => [recorded.By],
            PersonReferred referred => [referred.From, referred.To],
            ChargeFiled filed => [filed.By],
            HearingRequested asked => [asked.By, .. CourtsOf(asked.State)],
            HearingHeld held => [hearings[held.Number].By, .. CourtsOf(hearings[held.Number].State), .. WhoKnows(hearings[held.Number].Person)],
            NonPunishmentRecorded recorded => [recorded.By],
            DecisionLogged logged => [logged.By],
            MessageSent message => [message.From, .. message.To],
            ExhibitShared shared => [shared.From, shared.To],
            ControlAsked asked => [asked.By],
            RegisterSearched searched => [searched.By],
            OutcomeArrived arrived => [requests[arrived.Request]],
            Observed observed => [observed.By],
            FeedbackGiven given => [given.By, .. given.To],
            NoPlayCalled called => [called.By],
            JointTeamProposed proposed => [proposed.By, proposed.With],
            JointTeamAnswered answered => answered.Signed ? teams[answered.Number - 1].Members : [teams[answered.Number - 1].By, teams[answered.Number - 1].With],
            Published => desks.All.Select(desk => desk.Id),
            PreparationMissed missed => missed.Operation is { } operation ? operations[operation].Members : [measures[missed.Measure].By],

            // Whoever takes part, when the plan is next shown.
            OperationPlanned or OperationChanged or OperationJoined or RoleAnswered or OperationCalledOff => [],

            // Only control, until they arrive.
            Adjudicated or InjectAdded or InjectEdited or ExhibitMade => [],

            _ when Wordless.Contains(happened.GetType()) => [],
            _ => throw new NotSupportedException($"Say here who may read a {happened.GetType().Name}."),
        };

    static readonly HashSet<Type> Wordless =
    [
        typeof(ExerciseCreated), typeof(ExerciseStarted), typeof(ExerciseEnded), typeof(ClockSet), typeof(ClockJumped), typeof(TimePassed),
        typeof(NoPlayLifted), typeof(DebriefOpened), typeof(DeskTaken), typeof(MachinePlays), typeof(CommsCheckStarted), typeof(CommsConfirmed), typeof(CommsCheckClosed),
        typeof(MeasureStarted), typeof(MeasureWithdrawn), typeof(ConfirmationLapsed), typeof(CustodyBegan), typeof(CustodyEnded), typeof(ExhibitsDisclosed), typeof(InterviewClosed), typeof(FactsTold), typeof(MessageRead),
        typeof(PersonNoticed), typeof(ExhibitReceived), typeof(ExhibitMoved), typeof(ExhibitDestroyed), typeof(SubjectsLearned),
        typeof(RowsTaken),
        typeof(InjectReleasedNow), typeof(InjectLapsed), typeof(InjectArmed), typeof(InjectHeld), typeof(InjectMoved),
        typeof(OperationStruck), typeof(OperationHeld),
        typeof(RequestAbroadTakenUp), typeof(RequestAbroadPutBack), typeof(RequestAbroadHandedOn),
        typeof(PersonChanged), typeof(PersonMoved), typeof(TrustChanged), typeof(FearChanged), typeof(StandingChanged), typeof(NeedMet), typeof(CareTaken), typeof(RoomChanged), typeof(GuideChanged), typeof(PromptChanged),
        typeof(AccountFroze), typeof(MoneyMoved), typeof(MoneyStopped), typeof(CallMade),
    ];

    void Follow(Event happened)
    {
        switch (happened)
        {
            case MeasureRequested asked:
                measures[asked.Number] = asked;
                break;
            case RequestAbroadSent sent:
                abroad[sent.Number] = ([measures[sent.Number].By, .. sent.Receivers], TextsIn(measures[sent.Number]));
                Allow(sent.Receivers, abroad[sent.Number].Texts);
                break;
            case RequestAbroadTakenUp taken:
                executions[taken.Number] = taken.Execution;
                break;
            case RequestAbroadQuestioned { Number: var number }:
                abroad[number].Texts.AddRange(TextsIn(happened));
                break;
            case RequestAbroadReplied { Number: var number }:
                abroad[number].Texts.AddRange(TextsIn(happened));
                break;
            case RequestAbroadHandedOn handed:
                abroad[handed.Number].Desks.Add(handed.To);
                Allow([handed.To], abroad[handed.Number].Texts);
                break;
            case MeasureDone done:
                OnlyFactsItObserves(done);
                break;
            case InterviewOpened opened:
                interviews[opened.Number] = opened;
                break;
            case JointTeamProposed proposed:
                teams.Add(new Team(proposed.By, proposed.With, proposed.Members, TextsIn(proposed)));
                break;
            case JointTeamAnswered { Signed: true } answered:
                Allow(teams[answered.Number - 1].Members, teams[answered.Number - 1].Texts);
                break;
            case OperationPlanned or OperationChanged or OperationJoined or RoleAnswered or OperationCalledOff:
                FollowOperation(happened);
                break;
            case ControlAsked asked:
                requests[asked.Number] = asked.By;
                break;
            case PresumptionRecorded recorded:
                presumptions[recorded.Person] = (recorded.By, TextsIn(recorded));
                break;
            case NonPunishmentRecorded recorded:
                spared[recorded.Person] = (recorded.By, TextsIn(recorded));
                break;
            case HearingRequested asked:
                hearings[asked.Number] = asked;
                break;
            case PersonReferred referred:
                heard[referred.To].Add(referred.Person);
                break;
            case SubjectsLearned learned:
                heard[learned.Desk].UnionWith(learned.Subjects);
                break;
            case ExhibitMade exhibit:
                made[exhibit.Exhibit.Id] = exhibit.Exhibit;
                break;
            case ExhibitReceived received:
                Receive([received.Desk], received.Exhibit);
                break;
            case InjectAdded added:
                injects[added.Id] = (added.To, TextsIn(added));
                break;
            case InjectEdited edited:
                // The title and sender of one that control added stay; its first text is never read.
                injects[edited.Inject] = (injects[edited.Inject].To, [.. injects[edited.Inject].Texts.Where(text => !text.EndsWith("-text.", StringComparison.Ordinal) && !text.StartsWith("inject ", StringComparison.Ordinal)), .. TextsIn(edited)]);
                break;
            case InjectReleasedNow { Watching: { } watching } deed:
                Assert.All(watching, number => Assert.Equal("surveillance", measures[number].Kind.Value));
                Allow([.. watching.Select(number => measures[number].By)], injects[deed.Inject].Texts);
                break;
            case InjectReleasedNow { Message: > 0 } released:
                Allow(injects[released.Inject].To, injects[released.Inject].Texts);
                break;
            case DebriefOpened opened when opened.Parts.HasFlag(DebriefParts.Ending):
                EndingIsOpen = true;
                Allow(desks.All.Select(desk => desk.Id), [Texts.Endings]);
                break;
        }
    }

    // Those who take part read the plan as it is; those of an operation linked to it read its name.
    void FollowOperation(Event happened)
    {
        switch (happened)
        {
            case OperationPlanned planned:
                operations[planned.Number] = new Planned(planned.By, planned.Plan);
                break;
            case OperationChanged changed:
                operations[changed.Number].Plan = changed.Plan;
                break;
            case OperationJoined joined:
                operations[joined.Number].Linked.Add(joined.With);
                operations[joined.With].Linked.Add(joined.Number);
                break;
            case RoleAnswered answered:
                operations[answered.Operation].Texts.AddRange(TextsIn(answered));
                break;
            case OperationCalledOff off:
                operations[off.Number].Texts.AddRange(TextsIn(off));
                break;
        }

        foreach (var operation in operations.Values)
        {
            Allow(operation.Members, [.. operation.Texts, .. texts.In(operation.Plan.Name + operation.Plan.Grounds + operation.Plan.Briefing)]);
            Allow(operation.Linked.SelectMany(number => operations[number].Members), [.. texts.In(operation.Plan.Name)]);
        }
    }

    sealed record Team(SeatId By, SeatId With, IReadOnlyList<SeatId> Members, List<string> Texts);

    sealed class Planned(SeatId by, OperationPlan plan)
    {
        public OperationPlan Plan { get; set; } = plan;
        public List<string> Texts { get; } = [];
        public HashSet<int> Linked { get; } = [];
        public IEnumerable<SeatId> Members => Plan.Steps.Select(step => step.By).Concat(Plan.Roles.Select(role => role.Seat)).Append(by);
    }

    void Receive(IEnumerable<SeatId> receivers, ExhibitId id)
    {
        var own = made.GetValueOrDefault(id);
        foreach (var desk in receivers)
        {
            files[desk].Add(id);
            heard[desk].UnionWith(own?.Names ?? scenario.Exhibits[id].Names);
            Allow([desk], own is null ? [Texts.Exhibit(id)] : TextsIn(new ExhibitMade(own)));
        }
    }

    // The truth as a plain sentence leaves the scenario only where somebody went and saw it.
    void OnlyFactsItObserves(MeasureDone done)
    {
        var request = measures[executions.GetValueOrDefault(done.Number, done.Number)];
        var observable = scenario.Facts
            .Where(fact => fact.SeenBy.Contains(request.Kind) && (fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About).Contains(request.Target))
            .Select(fact => Texts.Fact(fact.Id));
        Assert.Subset(observable.ToHashSet(), TextsIn(done).Where(text => text.StartsWith("fact ", StringComparison.Ordinal)).ToHashSet());
    }

    IEnumerable<SeatId> Room(int interview) => [interviews[interview].By, Roster.Of(interviews[interview].Person), .. interviews[interview].How?.Listening ?? []];

    IEnumerable<SeatId> WhoKnows(SubjectId person) => scenario.Seats.Select(seat => seat.Id).Where(seat => heard[seat].Contains(person));

    IEnumerable<SeatId> CourtsOf(StateId state) =>
        scenario.Seats.Where(seat => scenario.Agencies[seat.Agency] is { Kind: "court" } agency && agency.State == state).Select(seat => seat.Id);

    StateId StateOf(SeatId seat) => scenario.StateOf(scenario.Seats[seat]).Id;

    List<string> TextsIn(Event happened) => [.. texts.In(Wire.Write(new Act(1, scenario.Starts, scenario.Starts, null, null, [happened])))];

    void Allow(IEnumerable<SeatId> seats, IReadOnlyCollection<string> read)
    {
        foreach (var text in read)
        {
            if (!readers.TryGetValue(text, out var may))
            {
                readers[text] = may = [];
            }

            may.UnionWith(seats);
        }
    }
}
