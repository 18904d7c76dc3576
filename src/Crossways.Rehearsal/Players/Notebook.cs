using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>What one seat has found out, taken from its own feed and from nothing else.</summary>
internal sealed class Notebook(Casebook casebook, SeatId seat, Func<ExhibitId, IReadOnlyList<FactId>> carries)
{
    public SeatId Seat { get; } = seat;
    public StateId State { get; } = casebook.StateOf(seat);
    public string AgencyKind { get; } = casebook.AgencyKind(seat);
    public ClockShown? Clock { get; private set; }
    public IReadOnlyList<MeasureCard> Powers { get; private set; } = [];

    /// <summary>Those of them that protect people.</summary>
    public MeasureCard[] Protections { get; private set; } = [];

    /// <summary>Kinds of help that only others can give.</summary>
    public MeasureKind[] HelpOfOthers { get; private set; } = [];

    /// <summary>The powers that look for something, with what the country profile says of each.</summary>
    public Tool[] Tools { get; private set; } = [];
    public IReadOnlyList<OffenceCard> Offences { get; private set; } = [];

    /// <summary>Registers that this seat may search.</summary>
    public RegisterCard[] Registers { get; private set; } = [];

    /// <summary>Answers of registers that have not been looked at.</summary>
    public Queue<SearchShown> ToTake { get; } = [];

    /// <summary>Rows of registers that are in the file.</summary>
    public HashSet<(string Register, int Row)> Taken { get; } = [];
    public Dictionary<ExhibitId, Paper> Papers { get; } = [];
    public Dictionary<SubjectId, SubjectNote> Subjects { get; } = [];

    /// <summary>Papers that say what somebody did.</summary>
    public Dictionary<SubjectId, List<Paper>> Against { get; } = [];
    public Dictionary<int, MeasureShown> Measures { get; } = [];
    public Dictionary<int, InterviewNote> Interviews { get; } = [];

    /// <summary>Operations the seat takes part in.</summary>
    public SortedDictionary<int, OperationShown> Operations { get; } = [];

    /// <summary>Joint teams the seat negotiates or works in.</summary>
    public SortedDictionary<int, JointTeamShown> JointTeams { get; } = [];

    /// <summary>Measures that somebody has told of, with their target.</summary>
    public HashSet<(MeasureKindId, SubjectId)> Done { get; } = [];

    /// <summary>Own measures that have not come to an end.</summary>
    public HashSet<(MeasureKindId, SubjectId)> Open { get; } = [];

    /// <summary>Persons in whose case something new has come up.</summary>
    public Queue<SubjectNote> ToAssess { get; } = [];
    public Queue<int> ToDecide { get; } = [];

    public Queue<int> ToJudge { get; } = [];

    /// <summary>Requests of other states to this desk, and own ones to them.</summary>
    public Dictionary<int, RequestAbroadShown> Abroad { get; } = [];
    public Queue<int> ToServe { get; } = [];
    public Dictionary<int, HearingShown> Hearings { get; } = [];

    /// <summary>The latest sheet per suspect and offence, and when it was filed.</summary>
    public Dictionary<(SubjectId, OffenceId), (ChargeShown Charge, ExerciseTime At)> Charges { get; } = [];
    public Dictionary<SubjectId, CustodyShown> Custody { get; } = [];

    /// <summary>What the defence of whom has been shown.</summary>
    public HashSet<(SubjectId Person, ExhibitId Exhibit)> Disclosed { get; } = [];

    /// <summary>What people of the case rang or wrote about.</summary>
    public Queue<MessageShown> ToPassOn { get; } = [];

    /// <summary>Help that was given, for others who would otherwise offer it again.</summary>
    public Queue<MeasureShown> ToAnnounce { get; } = [];
    public List<Paper> ToShare { get; } = [];
    public HashSet<SubjectId> SuspectsToWeigh { get; } = [];

    /// <summary>Real seconds of reading that have piled up.</summary>
    public double Unread { get; set; }

    /// <summary>Changes whenever something came in that may call for action.</summary>
    public int News { get; private set; }

    public void Take(FeedEntry entry)
    {
        switch (entry.Item)
        {
            case DeskSet set:
                Powers = set.Measures;
                Protections = [.. set.Measures.Where(card => card.Family == MeasureFamily.Protection && card.Targets.Contains(SubjectKind.Person))];
                HelpOfOthers = [.. casebook.Helps.Where(kind => !Array.Exists(Protections, card => card.Id == kind.Id))];
                Tools = [.. set.Measures.Select(card => new Tool(card, casebook.Measure(card.Id).Visible, 6.0 / casebook.Breadth(card.Id), [.. card.Targets]))];
                Offences = set.Offences;
                Registers = [.. set.Registers.Where(card => card.MaySearch)];
                Unread += 120;
                foreach (var subject in set.Subjects)
                {
                    Meet(subject, entry.At);
                }

                foreach (var subject in casebook.NamedIn(set.Brief.En))
                {
                    Of(subject).Interest += 2;
                }

                break;
            case ClockShown clock:
                Clock = clock;
                News++;
                break;
            case SubjectsShown subjects:
                foreach (var subject in subjects.Subjects)
                {
                    Meet(subject, entry.At).Interest += 1;
                }

                News++;
                break;
            case ExhibitShown exhibit:
                File(exhibit, entry.At);
                break;
            case MessageShown { ForMe: true, Mine: false } message:
                Read(message);
                break;
            case MeasureShown measure:
                Follow(measure, entry.At);
                break;
            case OperationShown operation:
                Operations[operation.Number] = operation;
                News++;
                break;
            case OperationLeft left:
                Operations.Remove(left.Number);
                break;
            case JointTeamShown team:
                JointTeams[team.Number] = team;
                News++;
                break;
            case SearchShown { Rows.Count: > 0 } search:
                Unread += 5;
                ToTake.Enqueue(search);
                News++;
                break;
            case RowsTakenShown taken:
                Taken.UnionWith(taken.Rows.Select(row => (taken.Register, row)));
                break;
            case InterviewShown interview when interview.By == Seat:
                Interviews[interview.Number] = new InterviewNote(interview);
                News++;
                break;
            case AnswerShown answer when Interviews.TryGetValue(answer.Interview, out var asked):
                asked.Answer = answer.Said.En;
                News++;
                break;
            case RoomShown room when Interviews.TryGetValue(room.Interview, out var inRoom):
                inRoom.Signs = room.Signs;
                Of(inRoom.Shown.Person).RatherAnother |= room.Signs.Contains(RoomSign.RatherAnother);
                break;
            case InterviewClosedShown closed when Interviews.TryGetValue(closed.Interview, out var ended):
                ended.IsOpen = false;
                News++;
                break;
            case PresumptionShown presumption:
                var person = Of(presumption.Person);
                person.Presumed ??= entry.At; // it is told again with every paper that names the person
                person.MaybeChild |= presumption.AsChild;
                person.PresumedAsChild = presumption.AsChild;
                person.Interest += 3;
                Doubt(person);
                News++;
                break;
            case ChargeShown charge when charge.By == Seat:
                Charges[(charge.Suspect, charge.Offence)] = (charge, entry.At);
                break;
            case DisclosureShown disclosure when disclosure.By == Seat:
                Disclosed.UnionWith(disclosure.Exhibits.Select(exhibit => (disclosure.Person, exhibit)));
                break;
            case CustodyShown custody:
                Custody[custody.Person] = custody;
                News++;
                break;
            case HearingShown hearing:
                Hearings[hearing.Number] = hearing;
                if (hearing.MayDecide)
                {
                    ToJudge.Enqueue(hearing.Number);
                }

                News++;
                break;
            case RequestAbroadShown request:
                Abroad[request.Number] = request;
                if (request.MayAct || request.MayReply)
                {
                    ToServe.Enqueue(request.Number);
                }

                News++;
                break;
            case ReferralShown referral when referral.To == Seat:
                Of(referral.Person).Interest += 4;
                Of(referral.Person).ReferredToMe = true;
                News++;
                break;
        }
    }

    public SubjectNote Of(SubjectId subject)
    {
        if (!Subjects.TryGetValue(subject, out var note))
        {
            Subjects[subject] = note = new SubjectNote(subject);
        }

        return note;
    }

    private SubjectNote Meet(SubjectCard card, ExerciseTime at)
    {
        var note = Of(card.Id);
        note.Card = card;
        note.Since ??= at;
        note.MaybeChild |= card.Kind == SubjectKind.Person && (casebook.LooksLikeChild(card.Id) || (card.Age ?? card.AgeGiven) < 18);
        Doubt(note);
        return note;
    }

    private void Doubt(SubjectNote note)
    {
        if (note is { MaybeChild: true, PassesForAdult: true, Presumed: not null })
        {
            ToAssess.Enqueue(note);
        }
    }

    private void Read(MessageShown message)
    {
        Unread += 25;
        News++;
        var weight = message.ByMeans is null ? 0.5 : 1.5;
        if (message.ByMeans is not null && message.Html)
        {
            ToPassOn.Enqueue(message);
        }

        foreach (var subject in casebook.NamedIn(message.Text.En))
        {
            Of(subject).Interest += weight;
        }

        if (casebook.ResultNamed(message.Subject) is { } result)
        {
            Note(result.Kind, result.Target);
        }
    }

    private void File(ExhibitShown exhibit, ExerciseTime at)
    {
        News++;
        if (Papers.TryGetValue(exhibit.Id, out var held))
        {
            held.Lawful = IsRead(exhibit);
            foreach (var fact in held.Facts)
            {
                SuspectsToWeigh.UnionWith(fact.By);
            }

            return;
        }

        Unread += 15;
        var paper = new Paper(exhibit.Id, exhibit.Title, [.. carries(exhibit.Id).Select(casebook.Fact)], at)
        {
            Lawful = IsRead(exhibit),
            IsStatement = exhibit.Kind == "statement",
            IsMedical = exhibit.Kind == "medical-note",
            Givers = [.. exhibit.Chain.Select(line => line.Holder)],
        };
        Papers[exhibit.Id] = paper;
        ToShare.Add(paper);
        if (casebook.ResultNamed(exhibit.Title.En) is { } result)
        {
            Note(result.Kind, result.Target);
            Meet(result.Kind, exhibit.Html);
        }

        foreach (var subject in casebook.NamedIn(exhibit.Id))
        {
            Of(subject).Interest += 0.5;
        }

        if (paper.IsStatement && casebook.Speaker(exhibit.Title.En) is { } speaker)
        {
            Of(speaker).Statements++;
        }

        FollowTheMoney(exhibit, paper);
        foreach (var fact in paper.Facts)
        {
            Learn(fact, paper);
        }
    }

    // Where money comes from and goes to, and who rings whom, is looked into next; an account that speaks against
    // somebody is one to freeze.
    private void FollowTheMoney(ExhibitShown exhibit, Paper paper)
    {
        if (exhibit.Statement is { } statement)
        {
            Of(statement.Account).Interest += 1 + paper.Facts.Count(fact => fact.By.Count > 0);
            foreach (var line in statement.Lines)
            {
                Follow(line.OtherAccount);
            }
        }

        foreach (var line in exhibit.Calls?.Lines ?? [])
        {
            Follow(line.OtherPhone);
        }

        void Follow(SubjectId? other)
        {
            if (other is { } id)
            {
                Of(id).Interest += 0.5;
            }
        }
    }

    // By the law of the own state, as it stands on the exhibit.
    private static bool IsRead(ExhibitShown exhibit) => exhibit is { Lawful: true, NotRead.Count: 0, Kind: not "intelligence" };

    private void Learn(Fact fact, Paper from)
    {
        SubjectId? place = fact is { Proves: Element.Status, Detail: "whereabouts" } ? fact.About.FirstOrDefault(casebook.IsPlace) : null;
        foreach (var subject in fact.About)
        {
            var note = Of(subject);
            note.Whereabouts = place is { Value: not null } && subject != place ? place : note.Whereabouts;
            note.Interest += 1;
            note.MaybeChild |= fact.Proves == Element.Status && fact.Detail == "child";
            if (fact.Indicator is { } indicator && note.Indicators.TryAdd(indicator, from.Id))
            {
                ToAssess.Enqueue(note);
            }

            if (fact.Proves is Element.Act or Element.Purpose)
            {
                note.HarmedBy |= fact.Proves == Element.Act ? 1 : 2;
                ToAssess.Enqueue(note);
            }
        }

        foreach (var suspect in fact.By)
        {
            var note = Of(suspect);
            note.Interest += 1;
            if (note.Against.Add(fact.Id) && fact.Proves is Element.Act or Element.Means or Element.Purpose or Element.Money)
            {
                note.Suspicion++;
            }

            SuspectsToWeigh.Add(suspect);
            if (!Against.TryGetValue(suspect, out var papers))
            {
                Against[suspect] = papers = [];
            }

            if (papers is not [.., var last] || last != from)
            {
                papers.Add(from);
            }
        }
    }

    private void Follow(MeasureShown measure, ExerciseTime entry)
    {
        News++;
        if (measure.By == Seat)
        {
            Measures[measure.Number] = measure;
            _ = measure.State is MeasureState.AwaitingAuthorisation or MeasureState.UnderWay
                ? Open.Add((measure.Kind, measure.Target))
                : Open.Remove((measure.Kind, measure.Target));
            if (measure.State == MeasureState.Done)
            {
                Note(measure.Kind, measure.Target);
                Meet(measure.Kind, measure.Answer!);
                if (casebook.Measure(measure.Kind) is { Family: MeasureFamily.Protection, Effects.Count: > 0 })
                {
                    ToAnnounce.Enqueue(measure);
                }
            }
            else if (measure is { State: MeasureState.Refused, Granted: false })
            {
                Of(measure.Target).Declined = entry;
            }
        }

        if (measure.MayDecide && Measures.TryAdd(measure.Number, measure))
        {
            ToDecide.Enqueue(measure.Number);
        }
    }

    // A visit names whom it met.
    private void Meet(MeasureKindId visit, LocalText answer)
    {
        foreach (var met in casebook.Measure(visit).MeetsPeople ? casebook.NamedIn(answer.En) : [])
        {
            Of(met).Met = true;
        }
    }

    private void Note(MeasureKindId kind, SubjectId target)
    {
        Done.Add((kind, target));
        var note = Of(target);
        foreach (var condition in casebook.BroughtBy(kind))
        {
            note.Is.Add(condition);
        }
    }
}
