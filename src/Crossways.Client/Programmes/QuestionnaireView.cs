using Crossways.Programmes.Learning;
using Crossways.Scenarios;

namespace Crossways.Client.Programmes;

// What a person of a programme is asked, and what the organiser sees of it. Which answers are right never leaves the server.

/// <param name="Open">Those that can be answered today and are not.</param>
/// <param name="Answered">Waves that are answered.</param>
/// <param name="Next">The next one that will open; null: none.</param>
/// <param name="NextOpens">On which day.</param>
public sealed record OwnQuestionnaires(IReadOnlyList<AskedQuestionnaire> Open, IReadOnlyList<Wave> Answered, Wave? Next, DateOnly? NextOpens);

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
public sealed record ResultsInShort(IReadOnlyList<WaveInShort> Waves, IReadOnlyList<LevelInShort> Levels);

/// <param name="Of">People who could answer it by today, whether or not its last day has passed.</param>
public sealed record WaveInShort(Wave Wave, int Answered, int Of);

public sealed record LevelInShort(LocalText Title, LocalText Says);
