using System.Reflection;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Crossways.Architecture.Tests;

/// <summary>Scenarios ← Simulation ← Debriefing ← {Rehearsal, Programmes ← {Publishing, Client}} ← Server; Web stops at Client. See docs/architecture.md.</summary>
public class ArrowsPointOneWay
{
    static readonly string[] Rooms = ["Scenarios", "Simulation", "Debriefing", "Rehearsal", "Programmes", "Publishing", "Client", "Server", "Web"];

    static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies([.. Rooms.Select(room => Assembly.Load($"Crossways.{room}"))])
        .Build();

    [Theory]
    [InlineData("Scenarios")]
    [InlineData("Simulation", "Scenarios")]
    [InlineData("Debriefing", "Scenarios", "Simulation")]
    [InlineData("Rehearsal", "Scenarios", "Simulation", "Debriefing")]
    [InlineData("Programmes", "Scenarios", "Simulation", "Debriefing")]
    [InlineData("Publishing", "Scenarios", "Simulation", "Debriefing", "Programmes")]
    [InlineData("Client", "Scenarios", "Simulation", "Debriefing", "Programmes")]
    [InlineData("Web", "Scenarios", "Simulation", "Debriefing", "Programmes", "Client")]
    [InlineData("Server", "Scenarios", "Simulation", "Debriefing", "Rehearsal", "Programmes", "Publishing", "Client")]
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

    [Fact]
    public void The_browser_never_holds_a_world_or_a_scenario() =>
        Types()
            .That()
            .ResideInNamespaceMatching(@"^Crossways\.Web(\.|$)")
            .Should()
            .NotDependOnAny(
                Types()
                    .That()
                    .HaveFullName("Crossways.Simulation.World")
                    .Or()
                    .HaveFullName("Crossways.Scenarios.Scenario")
                    .Or()
                    .HaveFullName("Crossways.Scenarios.ScenarioReader")
            )
            .Check(Code);
}
