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
/// <param name="Groups">Of at least five people, the largest first: ordered by gain they would be read as a ranking.</param>
/// <param name="LeftOut">People in groups too small to be shown.</param>
/// <param name="Comparison">Of those that are not too small to be told apart; null: fewer than two are.</param>
public sealed record ComparedBy(Trait Trait, IReadOnlyList<GroupGain> Groups, int LeftOut, GroupComparison? Comparison)
{
    /// <summary>The name of a group of the comparison.</summary>
    public LocalText NameOf(string id) => Groups.First(group => group.Id == id).Name;

    // Where every exercise has a case of its own, cases say nothing that exercises do not.
    internal static IReadOnlyList<ComparedBy> All(ProgrammeRecord record, Scores scores) =>
        [.. Every(record, scores).Where(one => one.Trait != Trait.Scenario || one.Groups.Count != record.Programme.Exercises.Count)];

    private static IReadOnlyList<ComparedBy> Every(ProgrammeRecord record, Scores scores)
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
        var shown = gains.Where(group => group.Count() >= Wording.Fewest).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Id, StringComparer.Ordinal).ToList();
        return new ComparedBy(
            trait,
            [.. shown.Select(group => new GroupGain(group.Key.Id, group.Key.Name, Estimate.Mean([.. group])!))],
            gains.Except(shown).Sum(group => group.Count()),
            GroupComparison.Of(shown.Where(group => group.Count() >= Wording.Few).Select(group => new SampleGroup(group.Key.Id, [.. group])))
        );
    }
}

/// <param name="Gain">Points of 100, with the interval of this group alone.</param>
public sealed record GroupGain(string Id, LocalText Name, Estimate Gain);
