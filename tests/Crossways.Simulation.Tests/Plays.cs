using System.Runtime.CompilerServices;
using CsCheck;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>Any play of a case: moves as they fall, sensible and senseless, at rising times.</summary>
static class Plays
{
    /// <summary>One command of one desk; the numbers choose among what the case has.</summary>
    public sealed record Move(int Desk, int What, int A, int B, int Minutes);

    const int Endex = 100;
    const int Debrief = 101;
    const int Machine = 102;

    /// <summary>The opening that <see cref="At"/> puts before the moves.</summary>
    const int Opening = 2;

    /// <summary>
    /// The case under a law that binds in every respect, with a foreman and an owner who have eyes, a telephone, money and
    /// rules of their own, and with strangers in its registers, so that they can be searched.
    /// </summary>
    public static readonly Scenario Harvest = WithPeopleWhoAct(Cases.WithStrangers(
        strangers: 300,
        (
            "states/velmara.md",
            "state: velmara\n",
            """
            state: velmara
            law:
              measures:
                search: { decides: judge, urgent: true, confirm within: 1h }
                arrest: { decides: prosecutor, urgent: true, confirm within: 40m }
              custody: 1h
              non-punishment: { rule: binding }
              excludes: [no-authority, broken-custody, undisclosed]
              hearing: 30m

            """
        )
    ));

    static readonly Gen<Move[]> Moves = Gen
        .Select(Gen.Int[0, 999], Gen.Int[0, 102], Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 12])
        .Select((desk, what, a, b, minutes) => new Move(desk, what < Endex ? what : Machine, a, b, minutes))
        .Array[0, 120];

    /// <summary>Half of them come to ENDEX, half of those to the debrief; a few moves follow that come too late.</summary>
    public static readonly Gen<Move[]> Any = Gen
        .Select(Moves, Gen.Int[0, 3], Moves)
        .Select((moves, end, late) => (Move[])
            [
                .. moves,
                .. end >= 2 ? [new Move(0, Endex, 0, 0, 1), .. late.Take(5)] : Array.Empty<Move>(),
                .. end == 3 ? [new Move(0, Debrief, moves.Length, 0, 1), .. late.Skip(5).Take(5)] : Array.Empty<Move>(),
            ]);

    /// <summary>The same moves in every process and every version of the generator.</summary>
    public static Move[] Fixed(int count)
    {
        var number = 1UL;
        int Next(int below)
        {
            // Knuth's linear congruential generator (MMIX).
            number = unchecked(number * 6364136223846793005UL + 1442695040888963407UL);
            return (int)((number >> 33) % (ulong)below);
        }

        return
        [
            .. Enumerable.Range(0, count).Select(_ => new Move(Next(1000), Next(100), Next(10_000), Next(10_000), Next(8))),
            new Move(0, Endex, 0, 0, 1),
            new Move(0, Debrief, 0, 0, 1),
        ];
    }

    static Scenario WithPeopleWhoAct(Scenario harvest)
    {
        var (foreman, owner) = (harvest.Person(new SubjectId("rusk-ambry")), harvest.Person(new SubjectId("corven-hald")));
        var noticed = new Noticed(foreman.Id, null, null);
        return harvest with
        {
            Subjects = new(harvest.Subjects.Select(subject =>
                subject == foreman
                    ? foreman with
                    {
                        Goal = LocalText.Same("That the season ends without a word."),
                        Has = [new Amount("cash", 900, "VLM")],
                        Watches = [new SubjectId("packing-plant"), new SubjectId("ferrin-house")],
                        Warns = [new Warning(owner.Id, ExerciseSpan.OfMinutes(5), new PersonIs(foreman.Id, LibraryConditions.Warned))],
                    }
                    : subject)),
            Injects = new(
            [
                .. harvest.Injects,
                Deed(foreman, "pays-off", new Trigger(null, noticed, ExerciseSpan.Zero, null), 500),
                Deed(foreman, "pays-again", new Trigger(null, noticed, ExerciseSpan.OfMinutes(4), null), 500),
                Deed(owner, "burns", new Trigger(null, new Noticed(owner.Id, null, null), ExerciseSpan.OfMinutes(9), null), 0),
            ]),
        };
    }

    static Inject Deed(Person by, string act, Trigger when, long cash) =>
        new()
        {
            Id = Scenarios.Deed.Line(by.Id, act),
            Title = LocalText.Same($"What {by.Id} does, the one that {act}, in a line."),
            Text = LocalText.Same($"<p>The sign that {by.Id} leaves, the one that {act}.</p>"),
            From = by.Name,
            By = Means.None,
            When = when,
            Then = [new Effect.Becomes(by.Id, LibraryConditions.AtRisk)],
            Deed = new Deed { By = by.Id, Needs = cash == 0 ? [] : [new Amount("cash", cash, "")] },
        };

    /// <summary>Plays on a new world; gives every act that came of it, those of refused commands too.</summary>
    public static (World World, List<Act> Acts) Played(this Move[] moves, Scenario? scenario = null, Action<Outcome>? each = null)
    {
        var world = new World(scenario ?? Harvest, 1);
        var acts = new List<Act>();
        var now = world.Scenario.Starts;
        foreach (var (by, command) in Commands(moves, world))
        {
            now += by.Wait;
            var outcome = world.Submit(command, by.Desk, now);
            each?.Invoke(outcome);
            if (outcome.Act is { } act)
            {
                acts.Add(act);
            }
        }

        return (world, acts);
    }

    /// <summary>The opening, then the moves; each is made from the world as it is when it is taken from here.</summary>
    public static IEnumerable<((SeatId Desk, ExerciseSpan Wait) By, Command Command)> Commands(Move[] moves, World world) =>
        Enumerable.Range(0, moves.Length + Opening).Select(number => At(number, moves, world));

    public static ((SeatId Desk, ExerciseSpan Wait) By, Command Command) At(int number, Move[] moves, World world)
    {
        if (number < Opening)
        {
            return ((Roster.Control, new ExerciseSpan(0)), number == 0 ? new CreateExercise { Id = IdOf(0) } : new StartExercise { Id = IdOf(1) });
        }

        var move = moves[number - Opening];
        var (desk, command) = new Choice(world, move, number).Made();
        return ((desk, new ExerciseSpan(move.Minutes * 60)), command);
    }

    static Guid IdOf(int number) => new(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    static readonly ConditionalWeakTable<World, Dictionary<SeatId, SeatView>> Views = [];

    /// <summary>What a desk shows at present.</summary>
    static SeatView ViewOf(World world, SeatId desk)
    {
        var views = Views.GetOrCreateValue(world);
        if (!views.TryGetValue(desk, out var view))
        {
            views[desk] = view = new SeatView();
        }

        foreach (var entry in world.FeedOf(desk).After(view.Last))
        {
            view.Receive(entry);
        }

        return view;
    }

    /// <summary>What one move means in the world as it is: mostly something that the rules allow.</summary>
    sealed class Choice(World world, Move move, int number)
    {
        readonly Scenario scenario = world.Scenario;
        readonly SeatView control = ViewOf(world, Roster.Control);
        SeatId by = Roster.Control;

        Guid Id => IdOf(number);

        /// <summary>A text nobody else writes, by which it can be found again in any feed.</summary>
        string Mark(string field) => $"mark-{number}-of-{by}-{field}.";

        public (SeatId Desk, Command Command) Made()
        {
            var command = Command();
            return (by, command);
        }

        static T Of<T>(IEnumerable<T> all, int choice)
        {
            var list = all.ToList();
            return list[choice % list.Count];
        }

        static T Of<T>(IEnumerable<T> wanted, IEnumerable<T> otherwise, int choice)
        {
            var list = wanted.ToList();
            return list.Count > 0 && choice % 8 != 0 ? list[choice / 8 % list.Count] : Of(otherwise, choice / 8);
        }

        // Seven times out of eight a desk whose part it is.
        SeatView Desk(DeskKinds kinds)
        {
            by = Of(world.Desks.All.Where(desk => kinds.HasFlag(desk.Kind)), world.Desks.All, move.Desk).Id;
            return ViewOf(world, by);
        }

        SeatView Desk(IEnumerable<SeatId> desks)
        {
            by = Of(desks, world.Desks.All.Select(desk => desk.Id), move.Desk);
            return ViewOf(world, by);
        }

        IEnumerable<SeatId> Seats => scenario.Seats.Select(seat => seat.Id);

        SubjectId PersonKnownTo(SeatView view, int choice) =>
            Of(scenario.People.Where(person => view.Subjects.ContainsKey(person.Id)), scenario.People, choice).Id;

        static List<ExhibitId> ExhibitOf(SeatView view, int choice) =>
            view.Exhibits.Count == 0 ? [] : [Of(view.Exhibits.Keys, choice)];

        Command Command()
        {
            if (control.Clock.NoPlay && move.A % 3 == 0)
            {
                return new LiftNoPlay { Id = Id };
            }

            // Few plans are made, and each is open for a while only.
            if (move.What < Endex && move.B % 4 == 0 && Open is not null)
            {
                return Together();
            }

            return move.What switch
            {
                < 16 => Measure(),
                < 24 => Together(),
                < 25 => Withdrawal(),
                < 31 => Message(),
                < 40 => Authorisation(),
                < 60 => Interviewing(),
                < 78 => Casework(),
                < 87 => Deskwork(),
                < Endex => Steering(),
                Endex => new EndExercise { Id = Id },
                Machine => MachineSeat(),
                _ => new OpenDebrief(move.A % 2 == 0 ? DebriefParts.All : DebriefParts.Timeline | DebriefParts.Victims) { Id = Id },
            };
        }

        // Of what lies with another state: executed, asked back and replied to, handed on, refused.
        Command Abroad(RequestAbroadShown request)
        {
            Desk(request.MayReply && move.B % 2 == 0 ? [request.By] : request.Receivers.Count > 0 ? request.Receivers : [Roster.Control]);
            return (move.A % 6) switch
            {
                _ when by == request.By => new ReplyAbroad(request.Number, Mark("reply")) { Id = Id },
                0 => new AskBack(request.Number, Mark("question")) { Id = Id },
                1 => new RefuseAbroad(request.Number, Of(Enum.GetValues<RefusalGround>(), move.B), Mark("reasons")) { Id = Id },
                2 => new HandOnAbroad(request.Number, Of(Seats.Where(seat => scenario.StateOf(scenario.Seats[seat]).Id == request.To), Seats, move.B)) { Id = Id },
                _ => new RequestMeasure(request.Kind, request.Target, Mark("grounds"), Urgent: false) { Id = Id, OnRequest = request.Number },
            };
        }

        Command Measure()
        {
            if (move.B % 2 == 0 && control.RequestsAbroad.Values.FirstOrDefault(request => request.MayAct) is { } asked)
            {
                return Abroad(asked);
            }

            if (move.A % 4 == 0 && control.Measures.Values.FirstOrDefault(measure => measure is { OnRequest: not null, State: MeasureState.AwaitingAuthorisation or MeasureState.UnderWay }) is { } begun)
            {
                Desk([begun.By]);
                return new WithdrawMeasure(begun.Number) { Id = Id };
            }

            var view = Desk(DeskKinds.Participant);
            var kind = Of(view.Opening?.Measures.Select(measure => measure.Id) ?? [], scenario.Measures.Select(measure => measure.Id), move.A);
            var known = view.Subjects.Values.Where(subject => scenario.Measures[kind].Targets.Contains(subject.Kind));
            var target = Of(known.Select(subject => subject.Id), scenario.Subjects.Select(subject => subject.Id), move.B);
            return new RequestMeasure(kind, target, Mark("grounds"), move.A % 3 == 0, WithoutAuthority: move.B % 7 == 0) { Id = Id };
        }

        WithdrawMeasure Withdrawal()
        {
            var open = control.Measures.Values.Where(measure => measure.State is MeasureState.AwaitingAuthorisation or MeasureState.UnderWay).ToList();
            var measure = open.Count > 0 ? Of(open, move.A) : null;
            Desk(measure is null ? Seats : [measure.By]);
            return new(measure?.Number ?? 1) { Id = Id };
        }

        DecideAuthorisation Authorisation()
        {
            var open = control.Measures.Values.Where(measure => measure.MayDecide).ToList();
            var measure = open.Count > 0 ? Of(open, move.A) : null;
            Desk(measure?.Authorisers ?? []);
            return new(measure?.Number ?? 1, move.B % 4 != 0, Mark("reasons")) { Id = Id };
        }

        SendMessage Message()
        {
            var view = Desk(DeskKinds.Anyone);
            var reachable = view.Opening?.Directory.Select(card => card.Id).Concat(view.Subjects.Keys.Where(world.IsPerson).Select(Roster.Of)) ?? [];
            var all = world.Desks.All.Select(desk => desk.Id).ToList();
            SeatId[] to = move.B % 3 == 0 ? [Of(reachable, all, move.A), Of(reachable, all, move.B)] : [Of(reachable, all, move.A)];
            SubjectId? speaker = by == Roster.Control && move.B % 2 == 0 ? Of(scenario.People, move.B).Id : null;
            return new(to, Mark("subject"), Mark("body"), ExhibitOf(view, move.B), speaker, null) { Id = Id };
        }

        // Operations, joint teams, the press.
        Command Together() =>
            (move.A % 16) switch
            {
                < 3 => new PlanOperation(Plan()) { Id = Id },
                < 5 when Open is { } open => Leading(open, new ChangeOperation(open.Number, Plan() with { Name = Mark("new name") }) { Id = Id }),
                < 7 when Open is { } open => Confirmation(open),
                < 10 when Open is { } open => Joining(open),
                10 when Open is { } open => Leading(open, new CallOff(open.Number, Mark("reasons")) { Id = Id }),
                < 13 => JointTeam(),
                13 => Statement(),
                14 => new PublishArticle(Mark("paper"), Mark("title"), Mark("text"), move.B % 2 == 0, [Of(scenario.Subjects, move.B).Id]) { Id = Id },
                _ => new PlanOperation(Plan()) { Id = Id },
            };

        OperationShown? Open => control.Operations.Values.Where(operation => operation.State is OperationState.Planned or OperationState.Held).ToList() is { Count: > 0 } open ? Of(open, move.B) : null;

        T Leading<T>(OperationShown operation, T command)
        {
            Desk([operation.By]);
            return command;
        }

        OperationPlan Plan()
        {
            var view = Desk(Seats.Where(seat => ViewOf(world, seat).Opening is { Steps.Count: > 0 }));
            var cards = view.Opening?.Steps is { Count: > 0 } some ? some : control.Opening!.Steps;
            var card = Of(cards.Where(card => card.Id.Value == "search"), cards, move.B);
            var target = Of(view.Subjects.Values.Where(subject => card.Targets.Contains(subject.Kind)).Select(subject => subject.Id), scenario.Subjects.Select(subject => subject.Id), move.A);
            var executor = Of(card.Seats.Where(seat => scenario.StateOf(scenario.Seats[seat]).Id == scenario.Subjects[target].State), card.Seats, move.A);
            var roles = scenario.Preparations
                .Where((preparation, number) => (move.B >> number) % 2 == 0 && scenario.Seats.Any(seat => preparation.CanBeFilledBy(scenario, seat)))
                .Select(preparation => new OperationRole(preparation.Id, Of(scenario.Seats.Where(seat => preparation.CanBeFilledBy(scenario, seat)), move.A).Id));
            return new(Mark("name"), world.Clock.Now + ExerciseSpan.OfMinutes(5 + (move.B % 120)), Mark("grounds"), Mark("briefing"), [new OperationStep(card.Id, target, executor, move.B % 2 == 0)], [.. roles]);
        }

        ConfirmRole Confirmation(OperationShown operation)
        {
            var asked = operation.Roles.Select(role => (role.Seat, Role: (PreparationId?)role.Role)).Concat(operation.Steps.Select(step => (Seat: step.By, Role: (PreparationId?)null))).ToList();
            var (seat, role) = Of(asked, move.A / 16);
            Desk([seat]);
            return new(operation.Number, role, move.B % 5 != 0, move.B % 8, [Of(scenario.People, move.B).Languages.FirstOrDefault()?.En ?? "Dorvani"], Mark("note"), by == Roster.Control ? seat : null) { Id = Id };
        }

        JoinOperation Joining(OperationShown operation)
        {
            var other = Of(control.Operations.Values.Where(other => other.State != OperationState.Struck && other != operation), control.Operations.Values, move.A / 16);
            Desk([other.Roles.Any(role => role.Seat == operation.By) ? operation.By : Roster.Control]);
            return new(other.Number, operation.Number, move.B % 2 == 0) { Id = Id };
        }

        Command JointTeam()
        {
            var prosecutors = scenario.Seats.Where(seat => scenario.Agencies[seat.Agency].Kind == "prosecution").Select(seat => seat.Id).ToList();
            if (control.JointTeams.Values.FirstOrDefault(team => team.MayDecide) is { } open && move.B % 2 == 0)
            {
                Desk([open.With]);
                return new SignJointTeam(open.Number, move.B % 8 != 0, Mark("reasons")) { Id = Id };
            }

            Desk(prosecutors);
            return new ProposeJointTeam(Of(prosecutors.Where(seat => seat != by), prosecutors, move.B), Mark("purpose"), [Of(Seats, move.B)], world.Clock.Now + ExerciseSpan.OfMinutes(600)) { Id = Id };
        }

        PublishStatement Statement()
        {
            var view = Desk(Seats.Where(seat => ViewOf(world, seat).Opening is { } opening && opening.Measures.Any(card => card.Id.Value == "press-statement")));
            return new(Mark("title"), Mark("text"), [.. view.Subjects.Keys.Where((_, number) => number == move.B % 40)]) { Id = Id };
        }

        Command Interviewing()
        {
            var open = control.Interviews.Values.Where(interview => interview.IsOpen).Select(interview => interview.Interview).ToList();
            var current = open.Count > 0 ? Of(open, move.A) : null;
            if (current is null || move.What < 44)
            {
                var view = Desk(DeskKinds.Participant);
                return new OpenInterview(PersonKnownTo(view, move.A), move.A % 2 == 0, move.B % 2 == 0, Mark("setting"), Arrangement()) { Id = Id };
            }

            if (move.What < 51)
            {
                Desk([current.By]);
                return new AskQuestion(current.Number, Of(Enum.GetValues<Approach>(), move.A), Of(Enum.GetValues<Topic>(), move.B), Mark("question")) { Id = Id };
            }

            if (move.What < 57)
            {
                return Telling(current);
            }

            Desk([current.By]);
            return move.A % 3 == 0
                ? new TakeCare(current.Number, Of(Enum.GetValues<Care>(), move.B), move.B % 4 == 3 ? Of(Enum.GetValues<Need>(), move.A) : null) { Id = Id }
                : new CloseInterview(current.Number) { Id = Id };
        }

        Arrangement? Arrangement() =>
            move.B % 3 == 0
                ? null
                : new(Of(Enum.GetValues<Gender>(), move.A), null, move.A % 5 != 0, Of(Enum.GetValues<Venue>(), move.B), (Company)(move.A % 4 * 2), move.A % 2 == 0 ? [Of(Seats, move.B)] : null);

        TellFacts Telling(InterviewShown current)
        {
            var person = move.B % 2 == 0 ? scenario.Person(current.Person) : Of(scenario.People.Where(someone => someone.RolePlayed), move.A);
            Desk([Roster.Of(person.Id)]);
            var facts = person.Tells.Where((_, line) => (move.A + line) % 3 == 0).Select(tells => tells.Fact).Distinct().ToList();
            return new(person.Id, move.B % 2 == 0 ? current.Number : null, [Of(Seats, move.A), Of(Seats, move.B)], facts, move.B % 3 == 0 ? Mark("words") : "") { Id = Id };
        }

        Command Casework()
        {
            var charges = move.What >= 72;
            var view = charges
                ? Desk(Seats.Where(seat => ViewOf(world, seat).Opening is { Offences.Count: > 0 }))
                : Desk(DeskKinds.Participant);
            var person = PersonKnownTo(view, move.A);
            var exhibit = ExhibitOf(view, move.B);
            var source = exhibit.Count > 0 && move.A % 2 == 0 ? exhibit[0] : default(ExhibitId?);
            return move.What switch
            {
                < 64 => new ShareExhibit(exhibit.Count > 0 ? exhibit[0] : Of(scenario.Exhibits, move.A).Id, [Of(Seats, move.A)], Mark("note"), Original: move.A % 3 == 0) { Id = Id },
                < 66 => new AssessIndicator(person, Of(scenario.Indicators, move.B).Id, IndicatorFinding.Present, source, Mark("note")) { Id = Id },
                < 69 => new RecordPresumption(person, move.B % 2 == 0, Mark("reasons")) { Id = Id },
                < 72 => new ReferPerson(person, Of(Seats, move.B), Mark("needs"), true) { Id = Id },
                >= 75 => Court(view, person, exhibit),
                _ => new FileCharge(
                    person, Of(view.Opening?.Offences.Select(offence => offence.Id) ?? [], scenario.Offences.Select(offence => offence.Id), move.A),
                    [PersonKnownTo(view, move.B)], [new CitedElement(Element.Act, exhibit)], Mark("reasons")) { Id = Id },
            };
        }

        Command Court(SeatView view, SubjectId person, List<ExhibitId> exhibits)
        {
            var held = control.States.Values.Where(state => state.Is.Contains(LibraryConditions.Arrested)).Select(state => state.Person);
            var suspect = move.A % 2 == 0 ? Of(held, [person], move.B) : person;
            switch (move.B % 6)
            {
                case 5 when control.Measures.Values.FirstOrDefault(measure => measure.MayDecide) is { } undecided:
                    Desk([undecided.By]);
                    return new RequestHearing(HearingKind.Authorisation, undecided.Target, null, [], Mark("motion"), []) { Id = Id, Measure = undecided.Number };
                case 0 or 5 when exhibits.Count > 0:
                    return new DiscloseExhibits(person, exhibits) { Id = Id };
                case 1:
                    return new RecordNonPunishment(person, Mark("reasons")) { Id = Id };
                case 2:
                    var open = control.Hearings.Values.Where(hearing => hearing.MayDecide).Select(hearing => hearing.Number);
                    by = Roster.Control;
                    return new DecideHearing(Of(open, [1], move.A), Of(Enum.GetValues<HearingOutcome>(), move.A), Mark("judgment"), []) { Id = Id };
                case 3 or 4 when view.Charges.Count > 0:
                    var charge = Of(view.Charges, move.A).Charge;
                    return new RequestHearing(HearingKind.Trial, charge.Suspect, charge.Offence, [], Mark("motion"), [new(charge.Victims[0], Mark("claim"))]) { Id = Id };
                default:
                    return new RequestHearing(HearingKind.Detention, suspect, null, exhibits, Mark("motion"), []) { Id = Id };
            }
        }

        Command Deskwork()
        {
            if (move.What < 79)
            {
                return Searching();
            }

            if (move.What < 80)
            {
                Desk(DeskKinds.Participant);
                return new LogDecision(Mark("decision"), Mark("options"), Mark("reasons")) { Id = Id };
            }

            if (move.What < 82)
            {
                Desk(DeskKinds.Participant | DeskKinds.RolePlayer);
                return new AskControl(Mark("request")) { Id = Id };
            }

            if (move.What < 84)
            {
                var waiting = control.Requests.Values.Where(request => !request.Answered).Select(request => request.Request.Number);
                return new Adjudicate(Of(waiting, [1], move.A), Mark("outcome"), [Of(scenario.Exhibits, move.B).Id], new ExerciseSpan(move.A % 90 * 60)) { Id = Id };
            }

            Desk(DeskKinds.Observer | DeskKinds.Control);
            return move.What < 86
                ? new Observe(Of(scenario.Objectives, move.A).Id, Of(Seats, move.B), Rating.Performed, Mark("note"), Mark("place"), null) { Id = Id }
                : new GiveFeedback([Of(Seats, move.B)], Mark("feedback")) { Id = Id };
        }

        Command Searching()
        {
            var view = Desk(scenario.Seats.Where(seat => scenario.Searchable.Any(register => scenario.MaySearch(seat, register.Register, register.State))).Select(seat => seat.Id));
            var last = view.Searches.Values.LastOrDefault(search => search.Rows.Count > 0);
            if (last is not null && move.A % 2 == 0)
            {
                return new TakeRows(last.Number, [Of(last.Rows, move.B).Row, .. move.A % 3 == 0 ? [Of(last.Rows, move.A).Row] : Array.Empty<int>()]) { Id = Id };
            }

            var registers = view.Opening?.Registers ?? [];
            var (register, state) = Of(registers.Where(card => card.MaySearch).Select(card => (card.Register, card.State)), scenario.Searchable.Select(one => (one.Register, one.State)), move.B);
            var subject = Of(scenario.Subjects, move.A).Name.En;
            string[] words = [subject, .. subject.Split(' '), subject[..Math.Min(2, subject.Length)]];
            return new SearchRegister(register, state, new RegisterQuery(Of(words, move.A), [], move.B % 3 == 0 ? 0 : null), 1, Mark("reason")) { Id = Id };
        }

        Command MachineSeat()
        {
            Desk(DeskKinds.Participant);
            if (move.A % 3 == 0)
            {
                return new TakeDesk { Id = Id };
            }

            SeatId[] seats = [by, Of(Seats.Append(Roster.Control), move.B)];
            by = Roster.Control;
            return new LetMachinePlay(seats, move.A % 4 == 0 ? null : Of(LetMachinePlay.Policies, move.B)) { Id = Id };
        }

        Command Steering()
        {
            var inject = Of(control.Injects.Values.Where(line => line.State != InjectState.Released).Select(line => line.Id), scenario.Injects.Select(line => line.Id), move.A);
            switch (move.What)
            {
                case < 90:
                    return new ReleaseInject(inject) { Id = Id };
                case < 92:
                    return new EditInject(inject, Mark("text")) { Id = Id };
                case < 93:
                    return new HoldInject(inject, move.B % 2 == 0) { Id = Id };
                case < 95:
                    ExerciseTime? at = move.B % 2 == 0 ? world.Clock.Now + ExerciseSpan.OfMinutes(move.B % 60) : null;
                    return new AddInject(Mark("title"), Mark("from"), [Of(Seats, move.A)], Means.Email, Mark("text"), [], at) { Id = Id };
                case < 96:
                    Desk(world.Desks.All.Where(desk => desk.Kind == DeskKinds.RolePlayer).Select(desk => desk.Id));
                    return move.B % 2 == 0 ? new TakeDesk { Id = Id } : new SetTrust(new SubjectId(by.Value.Replace("play-", "")), move.B % 8) { Id = Id };
                case < 97:
                    Desk(DeskKinds.Anyone);
                    return new CallNoPlay(Mark("reason")) { Id = Id };
                case < 98:
                    return move.B % 3 == 0 ? new PauseExercise { Id = Id } : new ResumeExercise { Id = Id };
                default:
                    return control.Clock.Phase == Phases.Paused ? new ResumeExercise { Id = Id } : new JumpToNextEvent { Id = Id };
            }
        }
    }

    static bool IsPerson(this World world, SubjectId subject) => world.Scenario.Subjects[subject] is Person;
}
