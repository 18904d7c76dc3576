using Crossways.Programmes.People;

namespace Crossways.Programmes.Learning;

/// <summary>When each questionnaire can be answered, and by whom.</summary>
public static class WaveWindows
{
    /// <summary>First and last day. What is answered too late measures something else.</summary>
    public static (DateOnly Opens, DateOnly Closes) Of(ProgrammeExercise exercise, Wave wave) =>
        wave switch
        {
            Wave.Before => (exercise.From.AddDays(-28), exercise.From),
            Wave.After => (exercise.To, exercise.To.AddDays(14)),
            Wave.ThreeMonths => (exercise.To.AddMonths(3), exercise.To.AddMonths(3).AddDays(45)),
            _ => (exercise.To.AddMonths(6), exercise.To.AddMonths(6).AddDays(60)),
        };

    /// <summary>
    /// The first day on which nobody of the programme is asked anything any more, and what was right can be told. Earlier it
    /// would reach people who are still to be asked the same in another of the parallel forms. Null: there is no exercise.
    /// </summary>
    public static DateOnly? ToldFrom(Programme programme) => programme.Exercises.Count == 0 ? null : programme.Exercises.Max(exercise => Of(exercise, Wave.SixMonths).Closes).AddDays(1);

    /// <summary>Before: whoever has a place. Later: whoever was there; months later only those who agreed to be asked then.</summary>
    public static bool IsAsked(Participant person, Wave wave) =>
        person is { Stage: InvitationStage.Accepted, Exercise: not null }
        && wave switch
        {
            Wave.Before => true,
            Wave.After => person.Attended.Count > 0,
            _ => person.Attended.Count > 0 && person.Consent is { FollowUp: true },
        };

    /// <summary>Whether it can be answered on this day.</summary>
    public static bool IsOpen(ProgrammeExercise exercise, Participant person, Wave wave, DateOnly today) =>
        IsAsked(person, wave) && Of(exercise, wave) is var (opens, closes) && opens <= today && today <= closes;
}
