namespace Crossways.Scenarios.Tests;

/// <summary>The cases that come with the product.</summary>
public class TheShelf
{
    [Fact]
    public void Every_case_on_it_is_without_error()
    {
        var shelf = Repository.At("scenarios");
        Assert.SkipUnless(Directory.Exists(shelf), "There are no scenarios yet.");

        foreach (var folder in Directory.EnumerateFiles(shelf, "scenario.yaml", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!))
        {
            Assert.Empty(
                ScenarioReader
                    .Read(folder)
                    .Findings.Where(finding => finding.Severity == Severity.Error)
                    .Select(finding => finding.ToString())
            );
        }
    }
}
