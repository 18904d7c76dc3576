namespace Crossways.Scenarios;

internal sealed class RegisterRowsWithinReach : ICheck
{
    public string Rule =>
        "Every register row is about somebody or something of the register's own state, and some agency may ask for it.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var row in read.Scenario.Registers.Where(row => !read.Reach.IsFound(row)))
        {
            var here = row.About.Any(id =>
                read.Scenario.Subjects.TryGet(id, out var subject) && subject.State == row.State
            );
            yield return here
                ? read.Warning(
                    "unreachable",
                    row,
                    "",
                    $"No check that an agency of the case may make brings this row up: it is in the {row.Register} register of {row.State}.",
                    "Check who reads that register, or in which state those it is about are."
                )
                : read.Error(
                    "unreachable",
                    row,
                    "about",
                    $"No check ever brings this row up: nobody and nothing it is about is in {row.State}.",
                    "Move the row to the register of their state, or name somebody of this one."
                );
        }
    }
}
