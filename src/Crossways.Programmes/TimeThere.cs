using Crossways.Programmes.People;

namespace Crossways.Programmes;

/// <summary>How long somebody took part in an exercise, as a certificate says it.</summary>
/// <param name="From">First day on which the person was there.</param>
/// <param name="To">The last; days between may be missing.</param>
/// <param name="Hours">Of training, on the days on which the person was there.</param>
public sealed record TimeThere(DateOnly From, DateOnly To, int Hours)
{
    /// <summary>Null: on no day.</summary>
    public static TimeThere? Of(Participant person, ProgrammeExercise exercise) =>
        person.Attended.Count == 0 ? null : new(person.Attended.Min(), person.Attended.Max(), person.Attended.Count * exercise.HoursADay);
}
