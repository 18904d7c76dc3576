using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How a question is put (PEACE; Méndez Principles, 2021): open first, leading never.</summary>
public enum Approach
{
    Open,
    Probing,
    Closed,
    Leading,
    Confronting,
}

/// <summary>An interview with a person of the case.</summary>
internal sealed class Interview(InterviewOpened opened)
{
    public InterviewOpened Opened { get; } = opened;
    public Arrangement How { get; } = opened.How ?? Arrangement.Unsaid;
    public IReadOnlyList<SeatId> Listening => How.Listening ?? [];
    public bool IsOpen { get; set; } = true;
    public int Questions { get; set; }

    /// <summary>Questions since the last break, or since the beginning.</summary>
    public int SinceBreak { get; set; }
    public int Breaks { get; set; }

    /// <summary>The same without the question that waits for its answer.</summary>
    public int BorneSinceBreak => SinceBreak - (Awaiting is null ? 0 : 1);
    public bool Led { get; set; }

    /// <summary>Some question led or confronted.</summary>
    public bool Pressed { get; set; }
    public bool HasRapport { get; set; }
    public bool RightsExplained { get; set; } = opened.RightsExplained;

    /// <summary>Questions that left the person free to tell: open or probing.</summary>
    public int FreeQuestions { get; set; }

    /// <summary>What those in the room were last shown.</summary>
    public IReadOnlyList<RoomSign> Signs { get; set; } = [];

    /// <summary>Rights explained, an interpreter the person agreed to, time, and no question that pressed.</summary>
    public bool IsCareful => Opened.Interpreter && How.ChosenTogether && RightsExplained && Questions >= 3 && FreeQuestions == Questions;

    /// <summary>A question that the role player or control has yet to answer.</summary>
    public QuestionAsked? Awaiting { get; set; }
    public List<Answer> Told { get; } = [];
}

/// <summary>What a person said, and the facts in it.</summary>
/// <param name="Question">What was asked before; null for what was told unasked.</param>
/// <param name="Led">The question put it into the person's mouth.</param>
internal sealed record Answer(string? Question, LocalText Said, IReadOnlyList<FactId> Facts, bool Led = false);

internal sealed class Interviews : ISlice
{
    private readonly List<Interview> all = [];
    private readonly List<Interview> open = [];

    public int Next => all.Count + 1;

    public List<Interview> All => all;

    public List<Interview> Open => open;

    public Interview this[int number] => all[number - 1];

    public Interview? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    /// <summary>The interview the person is in; nobody is in two.</summary>
    public Interview? With(SubjectId person)
    {
        foreach (var interview in open)
        {
            if (interview.Opened.Person == person)
            {
                return interview;
            }
        }

        return null;
    }

    /// <summary>How often the person had been interviewed before, by anyone.</summary>
    public int Before(Interview interview) =>
        all.Count(other => other.Opened.Person == interview.Opened.Person && other.Opened.Number < interview.Opened.Number);

    public void Add(Interview interview)
    {
        all.Add(interview);
        open.Add(interview);
    }

    public void Close(int number)
    {
        this[number].IsOpen = false;
        open.Remove(this[number]);
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, interview =>
        {
            hash.Add(interview.Opened.Person.Value);
            hash.Add(interview.Opened.By.Value);
            hash.Add(interview.IsOpen);
            hash.Add(interview.Questions);
            hash.Add(interview.SinceBreak);
            hash.Add(interview.Breaks);
            hash.Add(interview.Led);
            hash.Add(interview.Pressed);
            hash.Add(interview.HasRapport);
            hash.Add(interview.RightsExplained);
            hash.Add(interview.FreeQuestions);
            hash.AddAll(interview.Signs, sign => hash.Add((long)sign));
            hash.AddAll(interview.Told, told =>
            {
                hash.Add(told.Question);
                hash.Add(told.Said.En);
                hash.Add(told.Led);
                hash.AddSet(told.Facts.Select(fact => fact.Value));
            });
        });
}

/// <summary>An interview as a desk sees it; its turns follow one by one.</summary>
/// <param name="Played">A role player answers; otherwise control or the machine.</param>
/// <param name="How">The arrangement, without who interprets: <paramref name="Interpreter"/> says it.</param>
public sealed record InterviewShown(
    int Number,
    SubjectId Person,
    LocalText PersonName,
    SeatId By,
    LocalText ByName,
    LocalText Interpreter,
    bool RightsExplained,
    string Setting,
    bool Played,
    Arrangement? How = null
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Number] = new InterviewView(entry.At, this);
}

/// <summary>A question that was put.</summary>
/// <param name="Topic">Null where nobody can tell what it is about.</param>
public sealed record QuestionShown(int Interview, Approach Approach, Topic? Topic, string Question) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Interview].Turns.Add(new InterviewTurn(entry.At) { Question = this });
}

/// <summary>What the person said.</summary>
public sealed record AnswerShown(int Interview, LocalText Said) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Interview].Turns.Add(new InterviewTurn(entry.At) { Answer = this });
}

public sealed record InterviewClosedShown(int Interview) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Interviews[Interview].IsOpen = false;
}

/// <summary>An interview and all that was said in it.</summary>
public sealed class InterviewView(ExerciseTime at, InterviewShown interview)
{
    public ExerciseTime At { get; } = at;
    public InterviewShown Interview { get; } = interview;
    public bool IsOpen { get; internal set; } = true;

    public List<InterviewTurn> Turns { get; } = [];

    /// <summary>What can be noticed in the room at present.</summary>
    public IReadOnlyList<RoomSign> Signs { get; internal set; } = [];

    /// <summary>Control: what the person would have told to the last question, and why not the rest.</summary>
    public IReadOnlyList<Line> WouldTell { get; internal set; } = [];

    /// <summary>The last thing said was a question.</summary>
    public bool AwaitsAnswer => IsOpen && Turns.FindLast(turn => turn.Care is null) is { Question: not null };
}

/// <summary>One thing that was said or done: exactly one of the three is there.</summary>
public sealed record InterviewTurn(ExerciseTime At)
{
    public QuestionShown? Question { get; init; }
    public AnswerShown? Answer { get; init; }
    public CareShown? Care { get; init; }
}

public sealed partial class SeatView
{
    /// <summary>Interviews this desk leads, listens to, or is interviewed in. Control: all.</summary>
    public SortedDictionary<int, InterviewView> Interviews { get; } = [];
}

[JsonDerivedType(typeof(InterviewShown), "interview")]
[JsonDerivedType(typeof(QuestionShown), "question")]
[JsonDerivedType(typeof(AnswerShown), "answer")]
[JsonDerivedType(typeof(InterviewClosedShown), "interview-closed")]
public abstract partial record FeedItem;
