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

/// <summary>What a question is about.</summary>
public enum Topic
{
    Recruitment,
    Journey,
    Documents,
    Work,
    Pay,
    Housing,
    Pressure,
    Health,
    Wishes,
}

/// <summary>An interview with a person of the case.</summary>
internal sealed class Interview(InterviewOpened opened)
{
    public InterviewOpened Opened { get; } = opened;
    public bool IsOpen { get; set; } = true;
    public int Questions { get; set; }
    public bool Led { get; set; }

    /// <summary>Questions that left the person free to tell: open or probing.</summary>
    public int FreeQuestions { get; set; }

    /// <summary>Rights explained, an interpreter the person agreed to, time, and no question that pressed.</summary>
    public bool IsCareful => Opened is { Interpreter: true, RightsExplained: true } && Questions >= 3 && FreeQuestions == Questions;

    /// <summary>A question that the role player or control has yet to answer.</summary>
    public string? Awaiting { get; set; }
    public List<Answer> Told { get; } = [];
}

/// <summary>What a person said, and the facts in it.</summary>
/// <param name="Question">What was asked before; null for what was told unasked.</param>
internal sealed record Answer(string? Question, LocalText Said, IReadOnlyList<FactId> Facts);

internal sealed class Interviews : ISlice
{
    private readonly List<Interview> all = [];

    public int Next => all.Count + 1;

    public List<Interview> All => all;

    public Interview this[int number] => all[number - 1];

    public Interview? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    public void Add(Interview interview) => all.Add(interview);

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, interview =>
        {
            hash.Add(interview.Opened.Person.Value);
            hash.Add(interview.Opened.By.Value);
            hash.Add(interview.IsOpen);
            hash.Add(interview.Questions);
            hash.Add(interview.Led);
            hash.Add(interview.FreeQuestions);
            hash.AddAll(interview.Told, told =>
            {
                hash.Add(told.Question);
                hash.Add(told.Said.En);
                hash.AddSet(told.Facts.Select(fact => fact.Value));
            });
        });
}

/// <summary>An interview as a desk sees it; its turns follow one by one.</summary>
/// <param name="Played">A role player answers; otherwise control or the machine.</param>
public sealed record InterviewShown(
    int Number,
    SubjectId Person,
    LocalText PersonName,
    SeatId By,
    LocalText ByName,
    LocalText Interpreter,
    bool RightsExplained,
    string Setting,
    bool Played
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Number] = new InterviewView(entry.At, this);
}

/// <summary>A question that was put.</summary>
public sealed record QuestionShown(int Interview, Approach Approach, Topic Topic, string Question) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Interview].Turns.Add((entry.At, this, null));
}

/// <summary>What the person said.</summary>
public sealed record AnswerShown(int Interview, LocalText Said) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Interview].Turns.Add((entry.At, null, this));
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

    /// <summary>Either a question or an answer stands in each turn.</summary>
    public List<(ExerciseTime At, QuestionShown? Question, AnswerShown? Answer)> Turns { get; } = [];

    /// <summary>The last thing said was a question.</summary>
    public bool AwaitsAnswer => IsOpen && Turns is [.., { Question: not null }];
}

public sealed partial class SeatView
{
    /// <summary>Interviews this desk leads, or is interviewed in. Control: all.</summary>
    public SortedDictionary<int, InterviewView> Interviews { get; } = [];
}

[JsonDerivedType(typeof(InterviewShown), "interview")]
[JsonDerivedType(typeof(QuestionShown), "question")]
[JsonDerivedType(typeof(AnswerShown), "answer")]
[JsonDerivedType(typeof(InterviewClosedShown), "interview-closed")]
public abstract partial record FeedItem;
