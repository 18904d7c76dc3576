using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>What measures of performance are about.</summary>
public enum PerformanceFamily
{
    Identification,
    Protection,
    Evidence,
    Cooperation,
    Money,
    Decisions,

    /// <summary>Tempo and workload.</summary>
    Tempo,
}

public enum MeasureUnit
{
    Count,

    /// <summary>0 to 1.</summary>
    Share,

    /// <summary>Minutes of exercise time.</summary>
    Minutes,
}

public enum Better
{
    Higher,
    Lower,

    /// <summary>Neither is good in itself; it describes.</summary>
    Neither,
}

/// <summary>One measure of performance: of the whole exercise, of a team or of a seat, with what lies behind it. Never of a person who took part.</summary>
/// <param name="Id">A word: <c>time-to-identify</c>. The same in every exercise, so that exercises can be compared.</param>
/// <param name="Title">What is measured.</param>
/// <param name="Explanation">How it is reckoned, what good is, and by which rule or standard.</param>
/// <param name="Team">Whose it is; null: of the whole exercise, or of a seat.</param>
/// <param name="Seat">Whose it is; null: of a team or the whole exercise.</param>
/// <param name="Value">Null: there was nothing to measure; why not is said in <see cref="Because"/> or the explanation.</param>
/// <param name="Because">The events behind the value, oldest first.</param>
public sealed record PerformanceMeasure(
    string Id,
    PerformanceFamily Family,
    LocalText Title,
    LocalText Explanation,
    TeamId? Team,
    SeatId? Seat,
    MeasureUnit Unit,
    Better Better,
    double? Value,
    IReadOnlyList<Because> Because
)
{
    /// <summary>From here on it is good, in <see cref="Unit"/>; null: the figure describes and does not judge.</summary>
    public double? Good { get; init; }

    /// <summary>The value is where it is good; null: there is nothing to judge, or nothing to judge it by.</summary>
    [JsonIgnore]
    public bool? IsGood =>
        (Value, Good, Better) switch
        {
            ({ } value, { } good, Better.Higher) => value >= good,
            ({ } value, { } good, Better.Lower) => value <= good,
            _ => null,
        };

    /// <summary>How many more events lie behind the value than <see cref="Because"/> lists.</summary>
    public int More { get; init; }
}

/// <summary>Something that happened, as the reason for a figure or a finding.</summary>
/// <param name="Seat">Whose act it was, or who learned it; null: nobody's.</param>
/// <param name="Text">One sentence.</param>
/// <param name="Counts">For the measure, against it, or neither, when it only explains.</param>
public sealed record Because(ExerciseTime At, SeatId? Seat, LocalText Text, Weight Counts = Weight.Explains)
{
    /// <summary>The exhibit in which it stood; null: it stood in none.</summary>
    public ExhibitId? Exhibit { get; init; }
}

public enum Weight
{
    Explains,
    Good,
    Bad,
}

/// <summary>What somebody could have done with what was held, earlier than it was done, if it ever was.</summary>
/// <param name="Could">From when on what was held justified it.</param>
/// <param name="Did">When it was done; null: never.</param>
/// <param name="Who">The seats that held it together and one of which had the power.</param>
/// <param name="What">The act, in one sentence.</param>
/// <param name="Held">What was held then, and how it had come: oldest first.</param>
/// <param name="Why">Why it would have been right, with the rule behind it; and what waiting cost, where that can be said.</param>
public sealed record MissedOpportunity(
    ExerciseTime Could,
    ExerciseTime? Did,
    IReadOnlyList<SeatId> Who,
    LocalText What,
    IReadOnlyList<Because> Held,
    LocalText Why
)
{
    public required MissedKind Kind { get; init; }

    /// <summary>What happened while it was not done, and would not have happened to those it was about; oldest first. May be empty.</summary>
    public IReadOnlyList<Because> Cost { get; init; } = [];
}

/// <summary>What could have been done.</summary>
public enum MissedKind
{
    Presume,
    Guardian,
    Shelter,
    WarnPartner,
    Search,
    Confirm,
    Freeze,
    AskRecords,
    AskState,
    Charge,
}
