using Bunit;
using Crossways.Web.Pages;

namespace Crossways.Web.Tests;

public class TheStartPage : BunitContext
{
    [Fact]
    public void It_says_where_one_is()
    {
        var page = Render<Home>();

        Assert.Equal("Crossways", page.Find("h1").TextContent);
    }
}
