using System.Text.Json.Serialization;

namespace Crossways.Programmes.Learning;

/// <summary>What somebody answered to one question.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(Said), "said")]
public abstract record Answer;

/// <param name="Options">Numbers as in the bank: those ticked, or all of them in the order given.</param>
public sealed record Chosen(IReadOnlyList<int> Options) : Answer;

/// <param name="Value">Null: no occasion, or not known. That is an answer, and no 0.</param>
public sealed record Rated(int? Value) : Answer;

/// <summary>Own words; may name people, and is therefore never published without being read and agreed to.</summary>
public sealed record Said(string Text) : Answer;

/// <summary>What one person answered in one wave.</summary>
/// <param name="Form">Which of the parallel forms of the knowledge test it was, from 0.</param>
public sealed record AnswerSheet(ParticipantId Person, Wave Wave, int Form, DateOnly On, IReadOnlyDictionary<QuestionId, Answer> Answers);
