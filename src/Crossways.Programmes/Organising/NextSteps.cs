using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;

namespace Crossways.Programmes.Organising;

/// <summary>Something that whoever organises a programme has to do.</summary>
public enum NextStepKind
{
    AddExercise,
    AddPeople,
    HandOutInvitations,
    RemindOfInvitations,
    GivePlaces,
    MakeExercise,
    ProposeSeats,
    MarkAttendance,
    IssueCertificates,
    RemindOfQuestionnaire,
    AskAboutPromises,
    ChooseStories,
}

/// <param name="Exercise">Id in the programme; null: it is about all of it.</param>
/// <param name="Count">People, promises or stories it is about; 0: nothing is counted.</param>
/// <param name="By">The last day on which it helps; null: none.</param>
public sealed record NextStep(NextStepKind Kind, string? Exercise = null, int Count = 0, DateOnly? By = null)
{
    /// <summary>Of a questionnaire that waits for answers; null: it is about something else.</summary>
    public Wave? Wave { get; init; }
}

/// <summary>How far a programme is, as far as the next steps need to know.</summary>
/// <param name="Seated">Those who have a seat in their exercise.</param>
/// <param name="Certified">Those who have their certificate.</param>
/// <param name="PromisesDue">Promises of which somebody is to be asked today.</param>
/// <param name="StoriesToRead">Released by those who wrote them; 0 once any is chosen.</param>
public sealed record ProgrammeProgress(
    Programme Programme,
    IReadOnlyList<Participant> People,
    IReadOnlySet<ParticipantId> Seated,
    IReadOnlySet<ParticipantId> Certified,
    IReadOnlyList<AnswerSheet> Sheets,
    int PromisesDue,
    int StoriesToRead,
    DateOnly Today
);

/// <summary>What is to be done in a programme today, in the order in which a programme goes.</summary>
public static class NextSteps
{
    // People travel; whoever has not heard four weeks before plans something else.
    private const int DaysToPrepare = 28;

    // Who was there is still remembered.
    private const int DaysToMark = 14;

    public static IReadOnlyList<NextStep> Of(ProgrammeProgress now)
    {
        if (now.Programme.Exercises.Count == 0)
        {
            return [new(NextStepKind.AddExercise)];
        }

        return
        [
            .. Invitations(now),
            .. now.Programme.Exercises.OrderBy(exercise => exercise.From).SelectMany(exercise => Of(now, exercise)),
            .. Counted(NextStepKind.AskAboutPromises, now.PromisesDue),
            .. Counted(NextStepKind.ChooseStories, now.StoriesToRead),
        ];
    }

    private static IEnumerable<NextStep> Invitations(ProgrammeProgress now)
    {
        // After the last exercise nobody is invited any more.
        if (now.Programme.Exercises.Max(exercise => exercise.To) < now.Today)
        {
            return [];
        }

        return now.People.Count == 0
            ? [new(NextStepKind.AddPeople)]
            :
            [
                .. Counted(NextStepKind.HandOutInvitations, now.People.Count(person => person.Stage == InvitationStage.Listed)),
                .. Counted(NextStepKind.RemindOfInvitations, now.People.Count(person => person.Stage is InvitationStage.Invited or InvitationStage.Opened)),
            ];
    }

    private static IEnumerable<NextStep> Of(ProgrammeProgress now, ProgrammeExercise exercise)
    {
        var people = now.People.Where(person => person.Stage == InvitationStage.Accepted && person.Exercise == exercise.Id).ToList();
        var (isToCome, hasBegun) = (exercise.To >= now.Today, exercise.From <= now.Today);
        if (isToCome)
        {
            var waiting = now.People.Count(person => person.Stage == InvitationStage.Waiting && person.Possible.Contains(exercise.Id));
            foreach (var step in Counted(NextStepKind.GivePlaces, Math.Min(waiting, Places.Left(exercise, now.People)), exercise))
            {
                yield return step;
            }
        }

        if (isToCome && exercise.From.AddDays(-DaysToPrepare) <= now.Today)
        {
            if (exercise.Exercise is null)
            {
                yield return new(NextStepKind.MakeExercise, exercise.Id, 0, exercise.From);
            }

            foreach (var step in Counted(NextStepKind.ProposeSeats, people.Count(person => !now.Seated.Contains(person.Id)), exercise, exercise.From))
            {
                yield return step;
            }
        }

        if (hasBegun && now.Today <= exercise.To.AddDays(DaysToMark))
        {
            foreach (var step in Counted(NextStepKind.MarkAttendance, people.Count(person => person.Attended.Count == 0), exercise))
            {
                yield return step;
            }
        }

        if (exercise.To <= now.Today)
        {
            foreach (var step in Counted(NextStepKind.IssueCertificates, people.Count(person => person.Attended.Count > 0 && !now.Certified.Contains(person.Id)), exercise))
            {
                yield return step;
            }
        }

        foreach (var wave in Enum.GetValues<Wave>())
        {
            var silent = QuestionnairesOpen.Of(exercise, people, now.Sheets, wave, now.Today).Count;
            if (silent > 0)
            {
                yield return new(NextStepKind.RemindOfQuestionnaire, exercise.Id, silent, WaveWindows.Of(exercise, wave).Closes) { Wave = wave };
            }
        }
    }

    private static IEnumerable<NextStep> Counted(NextStepKind kind, int count, ProgrammeExercise? exercise = null, DateOnly? by = null) =>
        count > 0 ? [new(kind, exercise?.Id, count, by)] : [];
}
