using System.Globalization;

namespace Crossways.Scenarios;

internal sealed class PlanThatFits : ICheck
{
    public string Rule =>
        "The parts of a day at the venue follow one another without overlapping, and no day of play is without a debrief.";

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var (item, before) in read.Scenario.Plan.Zip(read.Scenario.Plan.Prepend(null)))
        {
            if (item.To <= item.From)
            {
                yield return read.Error("plan", item, "", $"This ends at {Clock(item.To)}, before it begins.", "Mend `from` or `to`.");
            }
            else if (before is not null && (item.Day, item.From).CompareTo((before.Day, before.Day == item.Day ? before.To : item.From)) < 0)
            {
                yield return read.Error(
                    "plan",
                    item,
                    "",
                    $"This begins on day {item.Day} at {Clock(item.From)}, before the entry above it ends.",
                    "Put the entries in their order, and mend the times."
                );
            }
        }

        foreach (var day in read.Scenario.Plan.GroupBy(item => item.Day).Where(Lacks))
        {
            yield return read.Warning(
                "plan",
                day.First(),
                "",
                $"Day {day.Key} has play and no debrief.",
                "People learn when they speak about it: plan a hot debrief at the end."
            );
        }
    }

    private static bool Lacks(IEnumerable<PlanItem> day) =>
        day.Any(item => item.Kind == PlanKind.Play) && !day.Any(item => item.Kind is PlanKind.HotDebrief or PlanKind.Debrief);

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
