namespace Crossways.Scenarios;

/// <summary>
/// What a person of the case does by a rule of their own: a line of the MSEL that nobody at the exercise sends. Opponents
/// destroy, move and flee; victims and witnesses withdraw, leave, return and are found.
/// </summary>
/// <remarks>Authors call it an act. Here an <c>Act</c> is a line of an exercise's log.</remarks>
public sealed record Deed
{
    public required SubjectId By { get; init; }

    /// <summary>Where it happens; null: where the person is at that moment.</summary>
    public SubjectId? At { get; init; }

    /// <summary>What it costs. Without all of it the deed does not happen.</summary>
    public IReadOnlyList<Amount> Needs { get; init; } = [];

    /// <summary>Happens under arrest and in detention, too.</summary>
    public bool InCustody { get; init; }

    /// <summary>The line of the MSEL that it is.</summary>
    public static InjectId Line(SubjectId person, string act) => new($"{person}/{act}");
}

/// <summary>So much of something a person of the case has or needs.</summary>
/// <param name="Of">A readable word: <c>cash</c>, <c>cars</c>, <c>helpers</c>.</param>
/// <param name="Count">Whole units of it, 0 or more.</param>
/// <param name="Unit">As shown after the number, for example a currency; empty for things that are counted.</param>
public sealed record Amount(string Of, long Count, string Unit);

/// <summary>Whom a person tells of what they noticed, and how fast.</summary>
/// <param name="After">From noticing to the word being passed on.</param>
/// <param name="Unless">Holds it back if it is so at that moment; null: nothing does.</param>
public sealed record Warning(SubjectId Who, ExerciseSpan After, Condition? Unless);
