using Crossways.Debriefing;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Scenarios;
using Crossways.Server.Exercises;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Programmes;

/// <summary>Puts together what is known of a programme, as its results need it.</summary>
public sealed class ProgrammeRecords(
    Questions questions,
    AnswerSheets sheets,
    Participants participants,
    Commitments commitments,
    Stories stories,
    Attendance attendance,
    ExerciseLog log,
    ParallelExercises parallels,
    Recollections recollections,
    IGrainFactory grains
)
{
    /// <param name="language">In which professions stand for people.</param>
    public async Task<ProgrammeRecord> OfAsync(Programme programme, Language language)
    {
        var people = participants.Of(programme.Id);
        var enough = people.Where(person => person.Attended.Count > 0).CountBy(person => person.Profession).Where(group => group.Value >= Wording.Fewest).Select(group => group.Key).ToHashSet();
        var professions = people.ToDictionary(person => person.Id, person => person.Profession);
        return new ProgrammeRecord(
            programme,
            questions.Bank,
            people,
            sheets.Of(programme.Id),
            [.. (await EndedAsync(programme)).GroupBy(ended => ended.Exercise, ended => ended.Facts).Select(ended => Happened(ended.Key, [.. ended]))],
            [.. commitments.Of(programme.Id).Select(kept => Owned(kept, professions, language))],
            [
                .. from told in stories.Of(programme.Id)
                   where told.Value.IsShown && professions.ContainsKey(told.Key)
                   let who = professions[told.Key]
                   select told.Value.Quoted(enough.Contains(who) ? who : null),
            ],
            attendance.Today
        );
    }

    /// <summary>The exercises that have ended on this server, with what is known of each; of teams side by side, each by itself.</summary>
    public async Task<IReadOnlyList<(ProgrammeExercise Exercise, AfterActionFacts Facts)>> EndedAsync(Programme programme)
    {
        var ended = new List<(ProgrammeExercise, AfterActionFacts)>();
        foreach (var exercise in programme.Exercises)
        {
            foreach (var id in exercise.Exercise is { } made ? parallels.Beside(made) : [])
            {
                if (log.Find(id) is { } stored && (await grains.GetGrain<IExerciseGrain>(id).StatusAsync()).Value is { Phase: Phases.Ended, Problem: null })
                {
                    ended.Add((exercise, recollections.Of(stored).Facts()));
                }
            }
        }

        return ended;
    }

    private static ExerciseHappened Happened(ProgrammeExercise exercise, IReadOnlyList<AfterActionFacts> teams) =>
        new(exercise.Id, teams[0].Case, [.. teams.Select(facts => new TeamPlay(facts.Exercise, facts.Ending, facts.Performance, facts.Debrief.Measures ?? []))]);

    /// <summary>With the profession where nobody else is named.</summary>
    internal static Commitment Owned(KeptCommitment kept, IReadOnlyDictionary<ParticipantId, Profession> professions, Language language) =>
        kept is { Commitment.Owner.Length: 0, Person: { } person } && professions.TryGetValue(person, out var profession)
            ? kept.Commitment with { Owner = Professions.Name(profession).In(language) }
            : kept.Commitment;
}
