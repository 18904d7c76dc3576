using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>All that is known of a programme, as far as results need it: no names.</summary>
/// <param name="Happened">What the teams of each exercise did, in the order of the exercises.</param>
/// <param name="On">The day on which it is looked at.</param>
public sealed record ProgrammeRecord(
    Programme Programme,
    QuestionBank Bank,
    IReadOnlyList<Participant> People,
    IReadOnlyList<AnswerSheet> Sheets,
    IReadOnlyList<ExerciseHappened> Happened,
    IReadOnlyList<Commitment> Commitments,
    IReadOnlyList<Story> Stories,
    DateOnly On
)
{
    /// <summary>Made by the machine to show what a programme looks like; every report says so on every page.</summary>
    public bool IsSimulated { get; init; }
}

/// <param name="Exercise">Id of the exercise in the programme.</param>
/// <param name="Case">Title of the case.</param>
/// <param name="Teams">How each team that played it did; several where it ran side by side.</param>
public sealed record ExerciseHappened(string Exercise, LocalText Case, IReadOnlyList<TeamPlay> Teams);

/// <param name="Ending">How the case ended for the team.</param>
/// <param name="Measures">Of the whole exercise, from its debrief; empty where there is none.</param>
public sealed record TeamPlay(string Name, LocalText Ending, Performance Performance, IReadOnlyList<PerformanceMeasure> Measures)
{
    /// <summary>From what the team’s after-action report rests on, so that both say the same.</summary>
    public static TeamPlay Of(string name, AfterActionFacts facts) => new(name, facts.Ending, facts.Performance, facts.Debrief.Measures ?? []);
}

/// <summary>What somebody told and agreed to have published, read by the organisers before.</summary>
/// <param name="Who">A profession, never a name.</param>
public sealed record Story(LocalText Text, Profession Who, Wave Told);
