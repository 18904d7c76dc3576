using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios.Tests;

/// <summary>Follows docs/first-case.md to the letter.</summary>
public partial class TheTutorial
{
    private const int Last = 8;

    private static readonly string Text = File.ReadAllText(Repository.At("docs", "first-case.md")).ReplaceLineEndings("\n");

    public static TheoryData<int> OpenSteps => [.. Enumerable.Range(1, Last - 1)];

    [Theory]
    [MemberData(nameof(OpenSteps))]
    public void Leaves_as_much_open_after_each_step_as_it_says(int step)
    {
        var said = Assert.Single(Count().Matches(StepText(step)));

        Assert.Equal(
            int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture),
            Read(FilesUntil(step)).Findings.Count(finding => finding.Severity == Severity.Error)
        );
    }

    [Fact]
    public void Shows_the_mistake_that_it_says_one_sees()
    {
        var finding = Assert.Single(Read(FilesUntil(Last)).Findings);

        Assert.StartsWith(Promised().Match(Text).Groups[1].Value, finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_with_a_case_that_has_no_errors_and_no_warnings()
    {
        var reading = Read(Mended());

        Assert.Empty(reading.Findings);
        Assert.Equal(4, reading.Scenario!.Seats.Count);
    }

    [Fact]
    public void Goes_on_with_a_second_victim_and_with_what_happens_if_nobody_comes()
    {
        var files = Mended();
        foreach (var (path, text) in Files(Text[Text.IndexOf("## What next", StringComparison.Ordinal)..]))
        {
            files.Add(path, text);
        }

        var reading = Read(files);

        Assert.Empty(reading.Findings);
        Assert.Equal(2, reading.Scenario!.People.Count(person => person.Role == PersonRole.Victim));
    }

    private static Dictionary<string, string> Mended()
    {
        var files = FilesUntil(Last);
        foreach (var (wrong, right) in new[] { ("endings/bed.md", "endings/a-bed.md"), ("endings/bed.fr.md", "endings/a-bed.fr.md") })
        {
            files[right] = files[wrong];
            files.Remove(wrong);
        }

        return files;
    }

    private static Dictionary<string, string> FilesUntil(int step) => Files(Text[..Start(step + 1)]);

    private static string StepText(int step) => Text[Start(step)..Start(step + 1)];

    private static int Start(int step)
    {
        var at = Text.IndexOf($"\n## {step}. ", StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no step {step}.");
        return at;
    }

    private static Dictionary<string, string> Files(string text) =>
        Boxes().Matches(text).ToDictionary(box => box.Groups[1].Value, box => box.Groups[2].Value);

    private static ScenarioReading Read(Dictionary<string, string> files) =>
        ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));

    [GeneratedRegex("^`kitchen/([^`]+)`\n\n```[a-z]+\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Boxes();

    [GeneratedRegex(@"\*(\d+) errors\*")]
    private static partial Regex Count();

    [GeneratedRegex("^```findings\n(.+)\n```$", RegexOptions.Multiline)]
    private static partial Regex Promised();
}
