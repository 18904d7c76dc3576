namespace Crossways.Scenarios.Tests;

public class Packages
{
    [Fact]
    public void Have_the_same_hash_wherever_they_are_and_in_whatever_order_they_are_read()
    {
        using var folder = new TemporaryFolder();
        var package = ScenarioTemplate.Package(new ScenarioId("my-case"));
        package.CopyTo(folder.At("copy"));

        Assert.Equal(package.Hash(), ScenarioPackage.Of(folder.At("copy")).Hash());
        Assert.Equal(package.Hash(), ScenarioPackage.Of(package.Files.Reverse()).Hash());
        Assert.Matches("^[0-9a-f]{64}$", package.Hash());
    }

    [Fact]
    public void Have_another_hash_after_any_change()
    {
        var hashes = new[]
        {
            new EditedCase().Package().Hash(),
            new EditedCase().Replace("measures.yaml", "1h", "2h").Package().Hash(),
            new EditedCase().Delete("measures.yaml").Package().Hash(),
            new EditedCase().Write("README.md", "").Package().Hash(),
        };

        Assert.Equal(4, hashes.Distinct().Count());
    }

    [Fact]
    public void Are_never_copied_over_something_else()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("mine"), "");

        Assert.Throws<IOException>(() => new EditedCase().Package().CopyTo(folder.Path));
    }
}
