namespace Crossways.Scenarios;

/// <summary>One row of a register: found by any check on a subject it is about, and by a search for what it says.</summary>
/// <param name="Register">Which register: <c>vehicles</c>, <c>companies</c>, <c>population</c> …</param>
/// <param name="State">Whose register.</param>
/// <param name="About">Subjects whose check brings it up; empty: only a search does.</param>
/// <param name="Columns">Column headings and values, in order. Plain text.</param>
public sealed record RegisterRow(
    string Register,
    StateId State,
    IReadOnlyList<SubjectId> About,
    IReadOnlyList<(LocalText Heading, LocalText Value)> Columns
)
{
    /// <summary>Facts that whoever reads it learns.</summary>
    public IReadOnlyList<FactId> Carries { get; init; } = [];

    /// <summary>Subjects that whoever reads it gets to know.</summary>
    public IReadOnlyList<SubjectId> Names { get; init; } = About;
}

/// <summary>A register that can be searched: among its rows stand those of strangers.</summary>
/// <param name="Strangers">How many rows of strangers.</param>
public sealed record SearchableRegister(string Register, StateId State, int Strangers);
