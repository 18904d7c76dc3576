using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Crossways.Architecture.Tests;

/// <summary>Scenarios ← Simulation ← Debriefing ← Server; Web knows Simulation only. See docs/architecture.md.</summary>
public class ArrowsPointOneWay
{
    static readonly string[] Rooms = ["Scenarios", "Simulation", "Debriefing", "Server", "Web"];

    static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies([.. Rooms.Select(room => Assembly.Load($"Crossways.{room}"))])
        .Build();

    [Theory]
    [InlineData("Scenarios")]
    [InlineData("Simulation", "Scenarios")]
    [InlineData("Debriefing", "Scenarios", "Simulation")]
    [InlineData("Web", "Simulation", "Scenarios")]
    [InlineData("Server", "Scenarios", "Simulation", "Debriefing")]
    public void A_room_knows_only_the_rooms_before_it(string room, params string[] known)
    {
        foreach (var other in Rooms.Except([room, .. known]))
            Types()
                .That()
                .ResideInNamespaceMatching($@"^Crossways\.{room}(\.|$)")
                .Should()
                .NotDependOnAny(Types().That().ResideInNamespaceMatching($@"^Crossways\.{other}(\.|$)"))
                .WithoutRequiringPositiveResults()
                .Check(Code);
    }
}
