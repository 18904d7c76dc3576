using Crossways.Programmes.People;

namespace Crossways.Programmes.Learning;

/// <summary>Who can answer a questionnaire today and has not.</summary>
public static class QuestionnairesOpen
{
    public static IReadOnlyList<Participant> Of(ProgrammeExercise exercise, IEnumerable<Participant> people, IEnumerable<AnswerSheet> sheets, Wave wave, DateOnly today)
    {
        var answered = sheets.Where(sheet => sheet.Wave == wave).Select(sheet => sheet.Person).ToHashSet();
        return [.. people.Where(person => person.Exercise == exercise.Id && WaveWindows.IsOpen(exercise, person, wave, today) && !answered.Contains(person.Id))];
    }
}
