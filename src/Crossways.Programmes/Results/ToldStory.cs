using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>A sentence that somebody wrote for the final event, as it is kept.</summary>
/// <param name="Told">How long after the exercise.</param>
/// <param name="Released">The person lets it be quoted, without a name.</param>
/// <param name="Chosen">The organisers have read it and want it shown. Whatever is changed is read again first.</param>
public sealed record ToldStory(string Text, Wave Told, bool Released, bool Chosen)
{
    public bool IsShown => Released && Chosen;

    /// <param name="who">Of which there are enough others; null: it would point at somebody.</param>
    public Story Quoted(Profession? who) => new(LocalText.Same(Text), who ?? Profession.Other, Told);

    /// <summary>The wave of questionnaires that a day belongs to.</summary>
    public static Wave On(ProgrammeExercise exercise, DateOnly today) =>
        today >= exercise.To.AddMonths(6) ? Wave.SixMonths
        : today >= exercise.To.AddMonths(3) ? Wave.ThreeMonths
        : Wave.After;
}
