namespace Crossways.Scenarios;

internal sealed class RegisterRowsWithinReach : ICheck
{
    public string Rule =>
        "Every register row is about somebody or something of the register's own state, or can be searched for, and some agency may ask for it.";

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
                    $"No agency of the case can come upon this row: it is in the {row.Register} register of {row.State}.",
                    "Check who reads that register, or in which state those it is about are."
                )
                : read.Error(
                    "unreachable",
                    row,
                    "about",
                    $"Nothing ever brings this row up: nobody and nothing it is about is in {row.State}, and the register cannot be searched.",
                    "Move the row to the register of their state, name somebody of this one, or give the register a `background`."
                );
        }
    }
}
