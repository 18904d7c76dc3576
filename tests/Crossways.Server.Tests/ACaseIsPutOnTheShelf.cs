using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Storage;

namespace Crossways.Server.Tests;

/// <summary>An author moves a case into the data folder, goes on writing there, and opens the shelf now and then.</summary>
public class ACaseIsPutOnTheShelf
{
    [Fact]
    public void There_is_a_folder_for_it_from_the_first_start()
    {
        using var folder = new TemporaryFolder();
        using var data = DataFolder.Open(folder.Path);

        Assert.True(Directory.Exists(Path.Combine(folder.Path, "scenarios")));
    }

    [Fact]
    public async Task What_is_written_is_there_when_the_shelf_is_opened_again()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        Assert.Equal("The Car Wash", (await Named(director, "car-wash")).Title.En);

        Edit(folder, "car-wash", "title: { en: The Car Wash", "title: { en: The Wash Bay");

        Assert.Equal("The Wash Bay", (await Named(director, "car-wash")).Title.En);
    }

    [Fact]
    public async Task A_copy_with_the_same_id_is_refused_and_says_which_word_to_change()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        await using var director = await server.DirectorAsync();
        ScenarioPackage.Of(Case(folder, "car-wash")).CopyTo(Case(folder, "my-car-wash"));

        var (first, copy) = (await Named(director, "car-wash"), await Named(director, "my-car-wash"));

        Assert.Empty(first.Errors);
        Assert.Equal(
            $"scenario.yaml:1:11: error duplicate: Another case on the shelf has the id `car-wash`: {Case(folder, "car-wash")}. Write another word after `scenario:`.",
            Assert.Single(copy.Errors)
        );
        await director.CreateExerciseAsync("car-wash");

        Edit(folder, "my-car-wash", "scenario: car-wash", "scenario: my-car-wash");

        Assert.Empty((await Named(director, "my-car-wash")).Errors);
    }

    static string Case(TemporaryFolder folder, string name) => Path.Combine(folder.Path, "scenarios", name);

    static void Edit(TemporaryFolder folder, string name, string old, string replacement)
    {
        var file = Path.Combine(Case(folder, name), "scenario.yaml");
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, replacement, StringComparison.Ordinal));
    }

    static async Task<ShelfScenario> Named(ABrowser director, string folder)
    {
        var shelf = await director.Http.GetFromJsonAsync($"api/{director.Pass.Pass}/shelf", Protocol.Default.Shelf);
        Assert.Distinct(shelf!.Scenarios.Select(scenario => scenario.Folder));
        return Assert.Single(shelf.Scenarios, scenario => Path.GetFileName(scenario.Folder) == folder);
    }
}
