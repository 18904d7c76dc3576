using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How somebody fared over time, in truth.</summary>
/// <param name="Conditions">Each stretch of time in a condition, in the order in which it began.</param>
/// <param name="Trust">Trust in the authorities from that moment on, 0 to 5; the first at STARTEX.</param>
/// <param name="Deeds">What the person did by a rule of their own.</param>
public sealed record WellbeingReport(IReadOnlyList<ConditionSpan> Conditions, IReadOnlyList<TrustStep> Trust, IReadOnlyList<Moment> Deeds);

/// <param name="Until">Null: to the end.</param>
public sealed record ConditionSpan(LocalText Condition, ConditionTone Tone, ExerciseTime From, ExerciseTime? Until);

/// <param name="Trust">0 to 5.</param>
public sealed record TrustStep(ExerciseTime At, int Trust);

internal static class Wellbeing
{
    public static WellbeingReport Of(Played played, Person person, IReadOnlyList<Moment> timeline)
    {
        var people = new PeopleOfTheCase(played.Scenario);
        var open = ConditionsOf(people, person.Id).ToDictionary(condition => condition, _ => played.Scenario.Starts);
        var spans = new List<(ConditionId Condition, ExerciseTime From, ExerciseTime? Until)>();
        foreach (var (at, changed) in played.Of<PersonChanged>().Where(entry => entry.Happened.Person == person.Id))
        {
            var life = people[person.Id].Is;
            _ = changed.Holds ? life.Add(changed.Condition) : life.Remove(changed.Condition);
            var now = ConditionsOf(people, person.Id).ToList();
            foreach (var ended in open.Keys.Except(now).ToList())
            {
                open.Remove(ended, out var from);
                spans.Add((ended, from, at));
            }

            foreach (var began in now)
            {
                open.TryAdd(began, at);
            }
        }

        spans.AddRange(open.Select(still => (still.Key, still.Value, (ExerciseTime?)null)));
        return new(
            [
                .. spans.OrderBy(span => span.From).ThenBy(span => span.Condition.Value, StringComparer.Ordinal)
                    .Select(span => new ConditionSpan(Motives.Word(span.Condition), LibraryConditions.ToneOf(span.Condition), span.From, span.Until)),
            ],
            [
                new(played.Scenario.Starts, person.Trust),
                .. played.Of<TrustChanged>().Where(entry => entry.Happened.Person == person.Id).Select(entry => new TrustStep(entry.At, entry.Happened.Trust)),
            ],
            [.. timeline.Where(moment => moment.Kind == MomentKind.Deed && moment.Person == person.Id)]
        );
    }

    /// <summary>How somebody is.</summary>
    public static IEnumerable<ConditionId> ConditionsOf(PeopleOfTheCase people, SubjectId person) =>
        people[person].Is.Where(condition => !LibraryConditions.IsOver(condition, people.Is(person, LibraryConditions.Safe)));
}
