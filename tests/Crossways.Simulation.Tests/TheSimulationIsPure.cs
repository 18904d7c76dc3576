using System.Reflection;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

public class TheSimulationIsPure
{
    [Theory]
    [InlineData("System.Net")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Data")]
    [InlineData("Orleans")]
    public void It_links_to_nothing_that_does_input_or_output(string forbidden)
    {
        var links = Assembly.Load("Crossways.Simulation").GetReferencedAssemblies();

        Assert.DoesNotContain(links, link => link.Name!.StartsWith(forbidden, StringComparison.Ordinal));
    }

    [Fact]
    public void It_calls_nothing_that_is_different_in_every_run() => Assert.Empty(ImpureCalls.Of(typeof(World).Assembly));

    [Fact]
    public void Such_calls_would_be_seen()
    {
        // These tests make some themselves.
        var seen = ImpureCalls.Of(typeof(TheSimulationIsPure).Assembly);

        Assert.Contains("System.Guid.NewGuid", seen);
        Assert.Contains("System.IO.File.OpenRead", seen);
    }
}
