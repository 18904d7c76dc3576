using System.Text.Json.Serialization;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Programmes;

/// <summary>Id of a programme; part of addresses.</summary>
[JsonConverter(typeof(IdConverter<ProgrammeId>))]
public readonly record struct ProgrammeId(string Value) : IId<ProgrammeId>
{
    public static ProgrammeId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>Id of a person of a programme. It says nothing about the person, and stands in for the name wherever a name is not needed.</summary>
[JsonConverter(typeof(IdConverter<ParticipantId>))]
public readonly record struct ParticipantId(string Value) : IId<ParticipantId>
{
    public static ParticipantId Of(string value) => new(value);

    public override string ToString() => Value;
}

/// <summary>A series of exercises with goals, for people whose learning is followed from the invitation to months after.</summary>
/// <param name="Title">As its organisers call it, in their language.</param>
/// <param name="Purpose">Why data about people are kept; everybody who is asked for data reads it.</param>
/// <param name="KeepMonths">Months after the last exercise after which personal data are erased; 1 to 60.</param>
/// <param name="Goals">What it wants to have reached at its end.</param>
/// <param name="Exercises">In the order of their days.</param>
public sealed record Programme(
    ProgrammeId Id,
    string Title,
    string Purpose,
    int KeepMonths,
    IReadOnlyList<ProgrammeGoal> Goals,
    IReadOnlyList<ProgrammeExercise> Exercises
)
{
    /// <summary>Who asks for the data and answers for them: institution, and an address to write to.</summary>
    public string Organiser { get; init; } = "";

    /// <summary>The day on which personal data are erased; null as long as there is no exercise.</summary>
    public DateOnly? ErasedOn => Exercises.Count == 0 ? null : Exercises.Max(exercise => exercise.To).AddMonths(KeepMonths);
}

/// <param name="Target">How much of it is wanted, in the words of the organisers; may be empty.</param>
public sealed record ProgrammeGoal(string Text, string Target)
{
    /// <summary>What of the results shows whether it is reached; null: nothing that is measured.</summary>
    public GoalFigure? Figure { get; init; }

    /// <summary>How much of <see cref="Figure"/> is wanted, in its unit; null: no target in figures.</summary>
    public double? Wanted { get; init; }
}

/// <summary>An exercise of the programme.</summary>
/// <param name="Id">A word, once in the programme.</param>
/// <param name="Exercise">Id of the exercise on this server, once it is made; null before.</param>
/// <param name="Scenario">The case that it plays.</param>
/// <param name="Venue">Where, as the invitation says it.</param>
/// <param name="Places">People who can take part.</param>
public sealed record ProgrammeExercise(
    string Id,
    string Title,
    ScenarioId Scenario,
    string? Exercise,
    DateOnly From,
    DateOnly To,
    string Venue,
    int Places
)
{
    /// <summary>Languages in which teams can work, as codes of two letters. Whoever speaks one of them can be seated.</summary>
    public IReadOnlyList<string> Languages { get; init; } = ["en", "fr"];

    /// <summary>The one language in which a team works, by the team's id; teams that are not named work in any of <see cref="Languages"/>.</summary>
    public IReadOnlyDictionary<string, string> TeamLanguages { get; init; } = new Dictionary<string, string>();

    /// <summary>Hours of training on a day, as the certificate counts them; 1 to 12.</summary>
    public int HoursADay { get; init; } = 7;

    /// <summary>From the first to the last.</summary>
    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var day = From; day <= To; day = day.AddDays(1))
            {
                yield return day;
            }
        }
    }
}
