namespace Crossways.Scenarios;

internal sealed class ObjectivesExercised : ICheck
{
    public string Rule => "Every objective is exercised by an inject and says what observers look for.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var objective in read.Scenario.Objectives)
        {
            if (!read.AnyDoubtful<InjectId>() && !read.Scenario.Injects.Any(inject => inject.Objective == objective.Id))
            {
                yield return read.Error(
                    "not-exercised",
                    objective.Id,
                    "",
                    $"No inject exercises the objective {objective.Id}.",
                    $"Add `objective: {objective.Id}` to an inject."
                );
            }

            if (objective.LookFor.Count == 0)
            {
                yield return read.Error(
                    "not-exercised",
                    objective.Id,
                    "look for",
                    $"Observers have nothing to look for in {objective.Id}.",
                    "Add behaviours to `look for`."
                );
            }
        }
    }
}
