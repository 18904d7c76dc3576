using Crossways.Programmes.Learning;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Client.Programmes;

// What a person of a programme is asked, and what the organiser sees of it. Which answers are right does not leave the server before nobody is asked any more (ExplainedView.cs).

/// <param name="Open">Those that can be answered today and are not.</param>
/// <param name="Answered">Waves that are answered.</param>
/// <param name="Next">The next one that will open; null: none.</param>
/// <param name="NextOpens">On which day.</param>
public sealed record OwnQuestionnaires(IReadOnlyList<AskedQuestionnaire> Open, IReadOnlyList<Wave> Answered, Wave? Next, DateOnly? NextOpens)
{
    /// <summary>From when on the person can read what was right and why; null: never, or there was nothing to know.</summary>
    public DateOnly? ToldFrom { get; init; }

    /// <summary>That day has come.</summary>
    public bool IsTold { get; init; }
}

/// <param name="Closes">The last day.</param>
public sealed record AskedQuestionnaire(Wave Wave, DateOnly Closes, IReadOnlyList<AskedQuestion> Questions);

/// <param name="Case">What happened, where the question is about a small case; empty: none.</param>
/// <param name="Options">To choose from, or to bring in order, as this person sees them.</param>
/// <param name="Least">Of a scale.</param>
/// <param name="Most">Of a scale.</param>
public sealed record AskedQuestion(QuestionId Id, AskedSort Sort, LocalText Case, LocalText Text, IReadOnlyList<AskedOption> Options, int Least, int Most);

/// <param name="Number">As answers name it.</param>
public sealed record AskedOption(int Number, LocalText Text);

/// <summary>How something is answered.</summary>
public enum AskedSort
{
    One,
    Several,
    Order,
    Confidence,
    Reaction,
    Behaviour,
    Institution,
    Words,
}

public sealed record GivenAnswers(IReadOnlyDictionary<QuestionId, Answer> Answers);

/// <summary>How far a programme’s results are.</summary>
/// <param name="Waves">Answered of asked so far.</param>
/// <param name="Levels">What can be said by now, one sentence for each level.</param>
/// <param name="Goals">What was wanted against what was reached, of the goals that a figure measures.</param>
public sealed record ResultsInShort(IReadOnlyList<WaveInShort> Waves, IReadOnlyList<LevelInShort> Levels, IReadOnlyList<GoalInShort> Goals);

/// <param name="Of">People who could answer it by today, whether or not its last day has passed.</param>
/// <param name="CanAnswer">People who can answer it today and have not.</param>
/// <param name="Opens">The next first day of it that is still to come; null: none.</param>
/// <param name="Closes">The last day on which somebody can answer it who can today; null: it is not open.</param>
public sealed record WaveInShort(Wave Wave, int Answered, int Of, int CanAnswer, DateOnly? Opens, DateOnly? Closes);

/// <param name="Figures">To be looked at; empty where too few answered.</param>
public sealed record LevelInShort(OutcomeLevel Level, LocalText Title, LocalText Says, IReadOnlyList<LevelFigure> Figures);

/// <param name="Text">As the organisers wrote it.</param>
/// <param name="Reached">With its interval where it is no count; a dash where too few answered.</param>
/// <param name="Value">The same as a number, with the ends of its interval, in the unit of the figure; null: not measured.</param>
/// <param name="Aim">What is wanted, in that unit.</param>
public sealed record GoalInShort(string Text, LocalText Wanted, LocalText Reached, GoalStanding Standing, GoalFigure Figure, double? Value, double Low, double High, double Aim);
