using System.Text.Json.Serialization;
using System.Text.Json;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>What a rehearsal found. Every line says how it is known: proven, or seen in so many of so many plays.</summary>
/// <param name="Package">SHA-256 of the scenario's files: what the report is about.</param>
/// <param name="Plays">How many plays it rests on, those of the search and with an empty chair among them.</param>
/// <param name="Examined">What was looked at besides; a part that was not has nothing to say.</param>
/// <param name="Complete">False when it was stopped before all plays were over.</param>
/// <param name="Crews">How each way of working ends.</param>
/// <param name="Discrimination">By the book against every other way of working.</param>
/// <param name="Reach">Every inject, exhibit, fact, objective, ending and result.</param>
/// <param name="Work">Each seat's load.</param>
/// <param name="Absences">What an empty chair changes.</param>
/// <param name="Scales">What a faster or slower clock changes.</param>
/// <param name="Safeguards">What must not happen, and did.</param>
/// <param name="Clashes">Role players who were wanted in two rooms.</param>
/// <param name="Decisive">What each identification and each charge hangs on.</param>
/// <param name="DeadEnds">Moments after which no acceptable ending was left.</param>
/// <param name="Advice">What to mend, most important first.</param>
public sealed record RehearsalReport(
    ScenarioId Scenario,
    LocalText Title,
    string Package,
    ExerciseTime Starts,
    ExerciseTime Ends,
    int Plays,
    bool Complete,
    Examined Examined,
    IReadOnlyList<CrewReport> Crews,
    IReadOnlyList<Comparison> Discrimination,
    IReadOnlyList<ReachLine> Reach,
    IReadOnlyList<SeatReport> Work,
    IReadOnlyList<CrewReport> Absences,
    IReadOnlyList<CrewReport> Scales,
    IReadOnlyList<SafeguardReport> Safeguards,
    IReadOnlyList<ClashReport> Clashes,
    IReadOnlyList<DecisiveReport> Decisive,
    IReadOnlyList<DeadEnd> DeadEnds,
    IReadOnlyList<Advice> Advice
)
{
    public string ToJson() => JsonSerializer.Serialize(this, RehearsalJson.Default.RehearsalReport);

    /// <exception cref="JsonException">The text is not a report of this version.</exception>
    public static RehearsalReport FromJson(string json) =>
        JsonSerializer.Deserialize(json, RehearsalJson.Default.RehearsalReport) ?? throw new JsonException("The report is empty.");
}

/// <param name="Search">What chance did not bring was looked for on purpose.</param>
/// <param name="DeadEnds">Plays with a bad ending that were looked through for a dead end.</param>
/// <param name="Broken">Plays that broke off, with the reason: a fault of the program, not of the case.</param>
public sealed record Examined(bool Absences, bool Scales, bool Search, int DeadEnds, IReadOnlyList<string> Broken);

/// <summary>How plays of one crew ended.</summary>
/// <param name="Seat">The empty chair, for a crew without one seat.</param>
/// <param name="Families">In the order of <see cref="Debriefing.Performance.Families"/>.</param>
/// <param name="Acceptable">Plays with an ending the author accepts.</param>
public sealed record CrewReport(
    string Crew,
    SeatId? Seat,
    double Scale,
    int Plays,
    IReadOnlyList<EndingCount> Endings,
    Share Acceptable,
    IReadOnlyList<Spread> Families,
    double Acts
);

/// <param name="Acceptable">The author accepts it: a team that worked well enough can end here.</param>
/// <param name="Witness">A play of this crew that ended so; null: there is none.</param>
public sealed record EndingCount(EndingId Ending, bool Acceptable, Share Share, string? Witness);

/// <summary>How much better working by the book does than another way, on one family of measures.</summary>
/// <param name="Family">Position in <see cref="Debriefing.Performance.Families"/>.</param>
public sealed record Comparison(string Crew, int Family, EffectSize Effect);

public enum ReachKind
{
    Inject,

    /// <summary>What a person of the case does by a rule of their own.</summary>
    Deed,
    Exhibit,
    Fact,
    Objective,
    Ending,

    /// <summary>A measure at a target that brings something.</summary>
    Result,
}

/// <summary>How a line of the report is known.</summary>
public enum Claim
{
    /// <summary>It follows from the scenario's text that it cannot be reached, whatever anybody does.</summary>
    ProvenUnreachable,

    /// <summary>No play of the report reached it, which proves nothing.</summary>
    NotFound,

    /// <summary>It was reached; see the witness.</summary>
    Reached,
}

/// <summary>Whether and when something of the scenario is reached.</summary>
/// <param name="Source">File and line.</param>
/// <param name="ByTheBook">In plays by the book.</param>
/// <param name="Overall">In plays of every way of working, the same number of each.</param>
/// <param name="When">In plays by the book; where there was none, in all.</param>
/// <param name="Planned">The time the author set, in seconds; null: a condition decides.</param>
/// <param name="Witness">Crew and seed of the shortest play that reached it.</param>
/// <param name="WitnessActs">Acts up to the moment it was reached.</param>
public sealed record ReachLine(
    ReachKind Kind,
    string Id,
    LocalText Name,
    string Source,
    Claim Claim,
    Share ByTheBook,
    Share Overall,
    Times? When,
    long? Planned,
    string? Witness,
    int? WitnessActs
);

/// <summary>One seat's load in plays by the book.</summary>
/// <param name="PerHalfHour">Mean acts in each half hour of exercise time.</param>
/// <param name="Idle">Mean share of the play in stretches of more than 20 real minutes without an act.</param>
/// <param name="Waited">Real minutes that others wait for its decisions.</param>
/// <param name="Idlest">The play in which the seat idled most.</param>
/// <param name="Slowest">The play in which others waited longest for it; null when nobody asks it.</param>
public sealed record SeatReport(SeatId Seat, LocalText Name, string Source, IReadOnlyList<double> PerHalfHour, double Idle, double LongestIdle, double Waited, string Idlest, string? Slowest)
{
    /// <summary>A seat that idles for more than this share of the play wants something to do.</summary>
    public const double LongIdle = 0.25;
}

/// <param name="Witnesses">Crew and seed of plays that show it.</param>
public sealed record SafeguardReport(Safeguard Law, SubjectId Person, LocalText Name, string Crew, Share Share, IReadOnlyList<string> Witnesses);

/// <param name="PerPlay">Mean number of clashes in plays by the book.</param>
/// <param name="Witness">A play with one.</param>
public sealed record ClashReport(SubjectId Person, LocalText Name, double PerPlay, string Source, string Witness);

/// <summary>What one identification or one charge hangs on.</summary>
/// <param name="Offence">Null for an identification.</param>
/// <param name="Suffices">All sources together are enough.</param>
/// <param name="Smallest">The smallest sets of sources that suffice, few examples; ids stand in backquotes.</param>
/// <param name="Indispensable">Sources without which nothing suffices.</param>
/// <param name="ByTheBook">Plays by the book in which it came about.</param>
/// <param name="Seats">Seats without which it comes about less often, as far as the intervals say so.</param>
public sealed record DecisiveReport(
    SubjectId Person,
    LocalText Name,
    OffenceId? Offence,
    LocalText What,
    int Sources,
    bool Suffices,
    IReadOnlyList<IReadOnlyList<LocalText>> Smallest,
    IReadOnlyList<LocalText> Indispensable,
    Share ByTheBook,
    IReadOnlyList<SeatId> Seats
);

/// <summary>An act after which good play no longer led to an acceptable ending, although before it did.</summary>
/// <param name="What">The act in words, by the names of the case.</param>
/// <param name="Before">Acceptable endings of plays that went on by the book from just before the act.</param>
/// <param name="After">The same from just after it.</param>
/// <param name="Warned">Some seat had read of the person, place or thing before.</param>
public sealed record DeadEnd(
    string Witness,
    long Act,
    ExerciseTime At,
    SeatId? By,
    LocalText What,
    Share Before,
    Share After,
    bool Warned
);

public enum Weight
{
    /// <summary>Mend it before anybody plays.</summary>
    Fault,

    /// <summary>Look at it.</summary>
    Doubt,
}

/// <summary>Something to mend, with what is known about it.</summary>
/// <param name="Code">A word for the sort of advice, stable between versions.</param>
/// <param name="Source">File and line.</param>
/// <param name="What">One sentence; ids and other words of the scenario's files stand in backquotes.</param>
/// <param name="Known">How it is known, in a sentence: the bound, or the plays and the interval.</param>
/// <param name="Mend">What to do.</param>
public sealed record Advice(Weight Weight, string Code, string Source, LocalText What, LocalText Known, LocalText Mend, string? Witness);

// What is missing or null where it must not be is a report of another version, not one with gaps.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(RehearsalReport))]
public sealed partial class RehearsalJson : JsonSerializerContext;
