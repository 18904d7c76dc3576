using System.Reflection;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

public class TheDebriefIsPure
{
    [Theory]
    [InlineData("System.Net")]
    [InlineData("Microsoft.AspNetCore")]
    [InlineData("Microsoft.Data")]
    [InlineData("Orleans")]
    public void It_links_to_nothing_that_does_input_or_output(string forbidden)
    {
        var links = Assembly.Load("Crossways.Debriefing").GetReferencedAssemblies();

        Assert.DoesNotContain(links, link => link.Name!.StartsWith(forbidden, StringComparison.Ordinal));
    }

    [Fact]
    public void It_calls_nothing_that_is_different_in_every_run() => Assert.Empty(ImpureCalls.Of(typeof(Debrief).Assembly));
}
