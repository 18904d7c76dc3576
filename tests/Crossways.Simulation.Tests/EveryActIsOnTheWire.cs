using System.Reflection;
using System.Text.Json.Serialization;

namespace Crossways.Simulation.Tests;

public class EveryActIsOnTheWire
{
    [Theory]
    [InlineData(typeof(Command))]
    [InlineData(typeof(Event))]
    [InlineData(typeof(FeedItem))]
    public void Each_kind_has_a_name_in_JSON_and_no_two_share_one(Type family)
    {
        var kinds = family.Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(family)).ToHashSet();
        var named = family.GetCustomAttributes<JsonDerivedTypeAttribute>().ToList();

        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.OrderBy(kind => kind.Name), named.Select(name => name.DerivedType).OrderBy(kind => kind.Name));
        Assert.Distinct(named.Select(name => name.TypeDiscriminator));
    }
}
