namespace Crossways.Scenarios;

/// <summary>A telephone call or a text message.</summary>
/// <param name="Number">1, 2, 3 … in the author's order.</param>
/// <param name="If">Must hold then, or nobody rings; null: it happens in any case.</param>
/// <param name="Minutes">How long they spoke; 0: nobody answered, or a text message.</param>
/// <param name="Near">Where the caller's phone was, as its operator knows from the mast.</param>
/// <param name="AnsweredNear">Where the other phone was.</param>
/// <param name="Carries">Facts that whoever reads a record with it learns.</param>
public sealed record Call(
    int Number,
    CalendarTime At,
    Condition? If,
    CallEnd From,
    CallEnd To,
    int Minutes,
    bool IsText,
    SubjectId? Near,
    SubjectId? AnsweredNear,
    IReadOnlyList<FactId> Carries
)
{
    public bool IsOn(SubjectId phone) => From.Phone == phone || To.Phone == phone;
}

/// <summary>One end of a call.</summary>
/// <param name="Phone">Null: a number that plays no part in the case.</param>
/// <param name="Number">The number of such a phone; empty otherwise.</param>
public sealed record CallEnd(SubjectId? Phone, LocalText Number);
