using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>One thought of an answer as the board shows it: without a name and without a seat.</summary>
/// <param name="Number">1, 2, 3 … within its round. It says nothing about the order in which answers came.</param>
/// <param name="Question">Which question it answers, from 0.</param>
/// <param name="Theme">Under what control has put it; empty: under nothing yet.</param>
/// <param name="Aside">Control keeps it off the board: it names somebody, or hurts.</param>
public sealed record BoardAnswer(int Number, int Question, string Text, string Theme = "", bool Aside = false);

/// <summary>The rounds of hot debrief, one for each time that control asked.</summary>
internal sealed class HotDebriefs : ISlice
{
    private readonly List<HotDebriefRound> rounds = [];

    public int Next => rounds.Count + 1;

    public HotDebriefRound this[int number] => rounds[number - 1];

    public HotDebriefRound? Find(int number) => number >= 1 && number <= rounds.Count ? rounds[number - 1] : null;

    public HotDebriefRound? Open => rounds.Find(round => round.IsOpen);

    public void Add(HotDebriefRound round) => rounds.Add(round);

    void ISlice.AddTo(StateHash hash) => hash.AddAll(rounds, round => round.AddTo(hash));
}

/// <summary>
/// One round. Whose an answer is goes no further than the count of desks that answered: what is said is taken up
/// here without it, and waits until answers of enough desks are there to hide among.
/// </summary>
internal sealed class HotDebriefRound(int questions)
{
    /// <summary>Desks that must have answered before anything is on the board of an open round.</summary>
    public const int EnoughDesks = 3;

    private readonly Dictionary<SeatId, int> times = [];
    private readonly List<(int Question, string Text)> waiting = [];
    private readonly List<BoardAnswer> board = [];

    public int Questions { get; } = questions;

    public bool IsOpen { get; private set; } = true;

    /// <summary>Everybody sees the board, not control alone.</summary>
    public bool IsShown { get; set; }

    public IReadOnlyList<BoardAnswer> Board => board;

    /// <summary>What the latest event brought to the board.</summary>
    public IReadOnlyList<BoardAnswer> Fresh { get; private set; } = [];

    public int Desks => times.Count;

    public int TimesOf(SeatId desk) => times.GetValueOrDefault(desk);

    public void Take(SeatId by, IReadOnlyList<string> answers)
    {
        times[by] = TimesOf(by) + 1;
        for (var question = 0; question < answers.Count; question++)
        {
            waiting.AddRange(AnswerHotDebrief.Thoughts(answers[question]).Select(text => (question, text)));
        }

        Release();
    }

    public void SetOpen(bool open)
    {
        IsOpen = open;
        Release();
    }

    public void Place(AnswerPlace place)
    {
        var index = place.Answer - 1;
        board[index] = board[index] with { Theme = place.Theme, Aside = place.Aside };
    }

    // In the order of their words: that of their coming would say whose they are.
    private void Release()
    {
        Fresh = [];
        if (IsOpen && Desks < EnoughDesks)
        {
            return;
        }

        Fresh =
        [
            .. waiting.OrderBy(answer => answer.Question).ThenBy(answer => answer.Text, StringComparer.Ordinal)
                .Select((answer, place) => new BoardAnswer(board.Count + place + 1, answer.Question, answer.Text)),
        ];
        board.AddRange(Fresh);
        waiting.Clear();
    }

    internal void AddTo(StateHash hash)
    {
        hash.Add(Questions);
        hash.Add(IsOpen);
        hash.Add(IsShown);
        hash.AddSet(times.Select(desk => $"{desk.Key}/{desk.Value}"));
        hash.AddAll(waiting, answer =>
        {
            hash.Add(answer.Question);
            hash.Add(answer.Text);
        });
        hash.AddAll(board, answer =>
        {
            hash.Add(answer.Question);
            hash.Add(answer.Text);
            hash.Add(answer.Theme);
            hash.Add(answer.Aside);
        });
    }
}
