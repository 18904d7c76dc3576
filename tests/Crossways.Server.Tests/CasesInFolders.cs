using Crossways.Scenarios;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;

namespace Crossways.Server.Tests;

/// <summary>Cases that belong together lie in a folder of their own, and stand on the shelf after the others.</summary>
public class CasesInFolders
{
    [Fact]
    public void Stand_on_the_shelf_too()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);
        Directory.CreateDirectory(Path.Combine(data.Scenarios, "studies", "notes"));
        ScenarioTemplate.Create(Path.Combine(data.Scenarios, "studies", "a-study"), new ScenarioId("a-study"));
        ScenarioTemplate.Create(Path.Combine(data.Scenarios, "zebra"), new ScenarioId("zebra"));

        var own = new ScenarioShelf(data).All().Where(entry => entry.Folder.StartsWith(data.Scenarios, StringComparison.Ordinal));

        Assert.Equal(["zebra", "a-study"], own.Select(entry => entry.Reading.Scenario!.Id.Value));
    }
}
