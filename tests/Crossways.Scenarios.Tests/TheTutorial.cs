using System.Text;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios.Tests;

/// <summary>Follows docs/first-case.md to the letter.</summary>
public partial class TheTutorial
{
    private static readonly string Text = File.ReadAllText(Repository.At("docs", "first-case.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Shows_the_mistake_that_it_says_one_sees()
    {
        var finding = Assert.Single(Read(Files()).Findings);

        Assert.StartsWith(Promised().Match(Text).Groups[1].Value, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_with_a_case_that_has_no_errors_and_no_warnings()
    {
        var files = Files();
        foreach (var (wrong, right) in new[] { ("endings/safe.md", "endings/a-bed.md"), ("endings/safe.fr.md", "endings/a-bed.fr.md") })
        {
            files[right] = files[wrong];
            files.Remove(wrong);
        }

        var reading = Read(files);

        Assert.Empty(reading.Findings);
        Assert.Equal(4, reading.Scenario!.Seats.Count);
    }

    private static Dictionary<string, string> Files() =>
        Boxes().Matches(Text).ToDictionary(box => box.Groups[1].Value, box => box.Groups[2].Value);

    private static ScenarioReading Read(Dictionary<string, string> files) =>
        ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));

    [GeneratedRegex("^`kitchen/([^`]+)`\n\n```[a-z]+\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Boxes();

    [GeneratedRegex("^```findings\n(.+)\n```$", RegexOptions.Multiline)]
    private static partial Regex Promised();
}
