using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>Who took part, in numbers.</summary>
/// <param name="Invited">People who were asked; <paramref name="Attended"/> of them were there on at least one day.</param>
/// <param name="Exercises">How many were there in each, in the order of the programme.</param>
/// <param name="Professions">The most first; groups below <see cref="Smallest"/> are counted together.</param>
public sealed record Participation(
    int Invited,
    int Attended,
    int States,
    int Institutions,
    IReadOnlyList<(ProgrammeExercise Exercise, int People)> Exercises,
    IReadOnlyList<(LocalText Profession, int People)> Professions
)
{
    /// <summary>Smaller groups point at somebody.</summary>
    public const int Smallest = 3;

    public static Participation Of(ProgrammeRecord record)
    {
        var there = record.People.Where(person => person.Attended.Count > 0).ToList();
        return new Participation(
            record.People.Count(person => person.Stage != InvitationStage.Listed),
            there.Count,
            there.Select(person => person.State).Where(state => state.Length > 0).Distinct().Count(),
            there.Select(person => person.Institution).Where(institution => institution.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            [.. record.Programme.Exercises.Select(exercise => (exercise, there.Count(person => person.Exercise == exercise.Id)))],
            [
                .. there.GroupBy(person => person.Profession)
                    .GroupBy(group => group.Count() < Smallest ? Profession.Other : group.Key, group => group.Count())
                    .Select(group => (People.Professions.Name(group.Key), group.Sum()))
                    .OrderByDescending(group => group.Item2),
            ]
        );
    }
}
