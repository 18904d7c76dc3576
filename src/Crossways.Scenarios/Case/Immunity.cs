namespace Crossways.Scenarios;

/// <summary>
/// What no authority may do to somebody or something: a diplomatic agent's person, papers and home (Vienna Convention on
/// Diplomatic Relations 1961, art. 22 and 29 to 31). Nobody can authorise it while the immunity stands.
/// </summary>
/// <param name="From">Measures that may not be directed at it.</param>
/// <param name="FromCharges">No court of the state tries the person.</param>
/// <param name="Until">It ends for good as soon as this holds: the sending state has waived it, the posting is over. Null: it stands.</param>
/// <param name="Source">Where it comes from, as desks read it.</param>
public sealed record Immunity(IReadOnlyList<MeasureKindId> From, bool FromCharges, Condition? Until, LocalText Source)
{
    /// <summary>The measure may not be directed at it while the immunity stands.</summary>
    public bool Covers(MeasureKind kind) => From.Contains(kind.Id);
}
