namespace Crossways.Scenarios;

/// <summary>What came of reading a scenario.</summary>
/// <param name="Scenario">Null exactly when there is an error among the findings.</param>
/// <param name="Findings">By file, line and column.</param>
/// <param name="Sources">Where everything is written.</param>
public sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<Finding> Findings, Sources Sources)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}

/// <summary>Reads and checks scenarios.</summary>
public static class ScenarioReader
{
    /// <summary>
    /// Reads a scenario's folder. Whatever is wrong with it, however hostile, becomes a finding; reading never throws
    /// for the sake of what is in the files, and one broken file never hides the errors of the others.
    /// </summary>
    /// <param name="folder">The folder that holds <c>scenario.yaml</c>.</param>
    public static ScenarioReading Read(string folder) => Read(ScenarioPackage.Of(folder));

    /// <inheritdoc cref="Read(string)"/>
    public static ScenarioReading Read(ScenarioPackage package)
    {
        var draft = DraftOf(package);
        var scenario = Assembly.Of(draft);
        Checking.Run(new ReadCase(draft, scenario));
        return new ScenarioReading(draft.Findings.HasErrors ? null : scenario, draft.Findings.InOrder(), draft.Sources);
    }

    // What falls away in a version may take more with it: read again until nothing does.
    private static Draft DraftOf(ScenarioPackage package)
    {
        var fallen = new HashSet<InjectId>();
        while (true)
        {
            var draft = new Draft { Pages = package.Pages };
            foreach (var finding in package.Findings)
            {
                draft.Findings.Add(finding);
                draft.IsPartial = true;
            }

            Library.AddTo(draft);
            Layout.Read(draft, package, fallen);
            var before = fallen.Count;
            fallen.UnionWith(draft.Version is null ? [] : CaseVersion.FallAway(draft));
            if (fallen.Count == before)
            {
                return draft;
            }
        }
    }
}
