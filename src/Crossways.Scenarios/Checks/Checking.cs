namespace Crossways.Scenarios;

/// <summary>Runs every check.</summary>
internal static class Checking
{
    public static readonly IReadOnlyList<ICheck> All = [];

    public static void Run(Draft draft, Scenario scenario)
    {
        var read = new ReadCase(scenario, draft.Sources, draft.Bodies, draft.References);
        foreach (
            var finding in All.Where(check => !draft.IsPartial || !check.NeedsEverything)
                .SelectMany(check => check.Check(read))
        )
        {
            draft.Findings.Add(finding);
        }
    }
}
