using System.Text;

namespace Crossways.Scenarios.Tests;

/// <summary>Whatever stands in the files, reading ends soon, with a finding and without an exception.</summary>
public class HostilePackages
{
    [Fact]
    public void A_document_that_unfolds_to_gigabytes_is_refused()
    {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]\n");
        }

        AssertRefused(new EditedCase().Write("things.yaml", bomb.ToString()), "things.yaml", "yaml-alias");
    }

    [Theory]
    [InlineData("[", 100_000)]
    [InlineData("{a: ", 50_000)]
    [InlineData("- ", 100_000)]
    public void A_document_nested_without_end_is_refused(string opening, int times)
    {
        var text = string.Concat(Enumerable.Repeat(opening, times));

        Assert.Contains(
            new EditedCase().Write("things.yaml", text).Read().Findings,
            finding => finding.File == "things.yaml"
        );
    }

    [Theory]
    [InlineData("> ", 5_000)]
    [InlineData("- ", 5_000)]
    [InlineData("[", 20_000)]
    [InlineData("*a **a ", 5_000)]
    public void A_text_nested_without_end_does_no_harm(string opening, int times)
    {
        var edited = new EditedCase();
        edited.Write(
            "endings/lost.md",
            edited.Files["endings/lost.md"] + string.Concat(Enumerable.Repeat(opening, times)) + "x\n"
        );

        _ = edited.Read();
    }

    [Fact]
    public void A_condition_nested_without_end_is_refused() =>
        AssertRefused(
            new EditedCase().Replace(
                "endings/justice.md",
                "lena is safe",
                string.Concat(Enumerable.Repeat("(", 3_000)) + "lena is safe"
            ),
            "endings/justice.md",
            "bad-notation"
        );

    [Fact]
    public void A_map_nested_without_end_is_refused() =>
        AssertRefused(
            new EditedCase().Write("map.geojson", string.Concat(Enumerable.Repeat("[", 100_000))),
            "map.geojson",
            "map"
        );

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        AssertRefused(new EditedCase().Write("things.yaml", new string('#', 600 * 1024)), "things.yaml", "file");

    [Theory]
    [InlineData(new byte[] { 0x61, 0x3a, 0x20, 0xff, 0xfe }, 1, 4)]
    [InlineData(new byte[] { 0x61, 0x3a, 0x0a, 0x00 }, 2, 1)]
    public void Bytes_that_are_no_text_are_refused_where_they_stand(byte[] bytes, int line, int column)
    {
        var files = new EditedCase()
            .Package()
            .Files.Where(file => file.Path != "measures.yaml")
            .Append(new PackageFile("measures.yaml", bytes));

        var finding = Assert.Single(ScenarioReader.Read(ScenarioPackage.Of(files)).Findings);

        Assert.Equal(
            ("encoding", "measures.yaml", line, column),
            (finding.Code, finding.File, finding.Line, finding.Column)
        );
    }

    [Theory]
    [InlineData("../evil.md")]
    [InlineData("/etc/passwd")]
    [InlineData("exhibits/../../evil.md")]
    [InlineData("exhibits\\evil.md")]
    [InlineData("exhibits/.hidden.md")]
    [InlineData("a/b/c/d/e.md")]
    [InlineData("exhibits/CON:.md")]
    public void A_path_that_leads_elsewhere_is_refused(string path)
    {
        var package = ScenarioPackage.Of([new PackageFile(path, "x"u8.ToArray())]);

        Assert.Empty(package.Files);
        Assert.Equal("file", Assert.Single(package.Findings).Code);
    }

    [Fact]
    public void A_link_is_never_followed()
    {
        using var folder = new TemporaryFolder();
        ScenarioTemplate.Create(folder.At("case"), new ScenarioId("my-case"));
        File.WriteAllText(folder.At("secret"), "secret");
        File.CreateSymbolicLink(folder.At("case/exhibits/secret.md"), folder.At("secret"));
        Directory.CreateSymbolicLink(folder.At("case/facts/outside"), folder.Path);

        var findings = ScenarioReader.Read(folder.At("case")).Findings;

        Assert.Equal(["exhibits/secret.md", "facts/outside"], findings.Select(finding => finding.File));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_finding_like_any_other() =>
        Assert.NotEmpty(ScenarioReader.Read("/no/such/folder").Findings);

    private static void AssertRefused(EditedCase edited, string file, string code) =>
        Assert.Contains(
            edited.Read().Findings,
            finding => finding.File == file && finding.Code == code && finding.Severity == Severity.Error
        );
}
