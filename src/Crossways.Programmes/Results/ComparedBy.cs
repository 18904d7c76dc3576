using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Results;

/// <summary>What people are put side by side by.</summary>
public enum Trait
{
    Exercise,
    Scenario,
    Profession,
    State,
}

/// <summary>The gain in knowledge from before to after, of groups.</summary>
/// <param name="Names">Of each group, by its id in the comparison.</param>
/// <param name="LeftOut">People in groups too small to be shown.</param>
/// <param name="Comparison">Null: fewer than two groups of at least five.</param>
public sealed record ComparedBy(Trait Trait, IReadOnlyDictionary<string, LocalText> Names, int LeftOut, GroupComparison? Comparison)
{
    internal static IReadOnlyList<ComparedBy> All(ProgrammeRecord record, Scores scores)
    {
        var exercises = record.Programme.Exercises.ToDictionary(exercise => exercise.Id);
        var cases = record.Happened.ToDictionary(happened => happened.Exercise, happened => happened.Case);
        return
        [
            By(Trait.Exercise, scores, person => person.Exercise is { } id && exercises.TryGetValue(id, out var exercise) ? (id, LocalText.Same(exercise.Title)) : null),
            By(Trait.Scenario, scores, person => person.Exercise is { } id && exercises.TryGetValue(id, out var exercise) ? (exercise.Scenario.Value, cases.GetValueOrDefault(id, LocalText.Same(exercise.Scenario.Value))) : null),
            By(Trait.Profession, scores, person => (person.Profession.ToString(), Professions.Name(person.Profession))),
            By(Trait.State, scores, person => person.State.Length > 0 ? (person.State, People.Names.State(person.State)) : null),
        ];
    }

    private static ComparedBy By(Trait trait, Scores scores, Func<Participant, (string Id, LocalText Name)?> groupOf)
    {
        var gains = (
            from person in scores.People
            let before = scores.Knowledge(person.Id, Wave.Before)
            let after = scores.Knowledge(person.Id, Wave.After)
            let @group = groupOf(person)
            where before is not null && after is not null && @group is not null
            group after.Value - before.Value by @group.Value
        ).ToList();
        var shown = gains.Where(group => group.Count() >= Wording.Fewest).OrderByDescending(group => group.Average()).ToList();
        return new ComparedBy(
            trait,
            shown.ToDictionary(group => group.Key.Id, group => group.Key.Name),
            gains.Except(shown).Sum(group => group.Count()),
            GroupComparison.Of(shown.Select(group => new SampleGroup(group.Key.Id, [.. group])))
        );
    }
}
