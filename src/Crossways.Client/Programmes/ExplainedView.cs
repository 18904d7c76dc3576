using Crossways.Programmes.Learning;
using Crossways.Scenarios;

namespace Crossways.Client.Programmes;

// What a person reads when nobody is asked any more: what they knew, what was right, and why.

/// <summary>The knowledge questions that somebody answered in one wave.</summary>
public sealed record ExplainedWave(Wave Wave, IReadOnlyList<ExplainedQuestion> Questions);

/// <param name="Case">What happened, where the question is about a small case; empty: none.</param>
/// <param name="Options">Of an order, in the right one.</param>
/// <param name="Score">0 (nothing of it was right) to 1.</param>
/// <param name="Why">What is right, in a sentence.</param>
/// <param name="Source">The rule or paper it rests on.</param>
public sealed record ExplainedQuestion(QuestionId Id, AskedSort Sort, LocalText Case, LocalText Text, IReadOnlyList<ExplainedOption> Options, double Score, LocalText Why, LocalText Source);

/// <param name="Chosen">The person ticked it.</param>
/// <param name="Place">Of an order: where the person put it, from 1; null: nowhere.</param>
public sealed record ExplainedOption(LocalText Text, bool Right, bool Chosen, int? Place);
