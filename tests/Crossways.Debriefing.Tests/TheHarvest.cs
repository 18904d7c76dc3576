using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>The Harvest, played well and played badly: its end and its debrief follow from what was done.</summary>
public class TheHarvest
{
    static readonly string[] Five = ["Anwe Sarro", "Bram Tolle", "Ilo Maren", "Jorin Dace", "Sela Quint"];

    [Fact]
    public void Played_together_it_ends_with_five_people_safe_and_a_charge_proven_in_both_states()
    {
        var table = PlayedTogether();

        Assert.Equal("ending-good", table.Ending);
        var debrief = table.Debrief;
        Assert.Equal(Five, debrief.Victims!.Where(victim => victim.SafeAtTheEnd).Select(victim => victim.Name.En).Order());
        Assert.All(debrief.Victims!, victim => Assert.True(victim.IdentifiableTogether <= victim.Identified && victim.Identified <= victim.Safe, victim.Name.En));
        Assert.DoesNotContain(debrief.Victims!, victim => victim.TreatedAsOffender);
        var proven = debrief.Evidence!.Where(file => file.Proven).Select(file => (file.Suspect.Value, file.Offence.Value));
        Assert.Equal([("corven-hald", "vm-141-trafficking"), ("mirel-katt", "dv-205-trafficking")], proven);
        Assert.Contains(debrief.Cooperation!.Flows, flow => flow.AcrossBorder && flow.Exhibits > 0);
    }

    [Fact]
    public void Played_alone_it_ends_with_the_bus_gone()
    {
        var table = new Table(Table.Harvest);
        table.At("18:00");
        table.Endex();

        Assert.Equal("ending-bad", table.Ending);
        var debrief = table.Debrief;
        Assert.All(debrief.Victims!, victim => Assert.False(victim.SafeAtTheEnd));
        Assert.All(debrief.Victims!, victim => Assert.Null(victim.Identified));
        Assert.All(debrief.Evidence!, file => Assert.Null(file.Filed));
        Assert.Equal(13, debrief.Cooperation!.Alone.Count);
    }

    [Fact]
    public void A_raid_before_a_bed_loses_the_people_and_the_proof()
    {
        var table = new Table(Table.Harvest);
        table.Measure("inspector", "labour-inspection", "packing-plant");
        table.At("09:30");
        table.Measure("investigator", "search", "ferrin-house", urgent: true);
        table.At("11:00");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Shares("inspector", "roster-aug", "prosecutor");
        table.Charges("prosecutor", "corven-hald", "vm-141-trafficking", ["sela-quint"],
            (Element.Means, "house-rules"), (Element.Purpose, "roster-aug"));
        table.At("18:00");
        table.Endex();

        Assert.Equal("ending-bad", table.Ending);
        var debrief = table.Debrief;
        Assert.Contains(debrief.Victims!, victim => victim is { Child: true, SafeAtTheEnd: false });
        var file = Assert.Single(debrief.Evidence!, file => file.Filed is not null);
        Assert.False(file.Proven);
        // The inspector held proof of act and means, and nobody asked her for it.
        Assert.Equal([ElementState.Held, ElementState.Held, ElementState.Proven], file.Elements.Select(element => element.State));
        Assert.Equal("House rules from the kitchen door, Ferrin", file.Elements[1].Excluded.Single().En);
        Assert.Contains(debrief.Cooperation!.Sharings, sharing => sharing is { Decisive: true, HeldFor.Seconds: > 0 });
        Assert.Empty(table.File("prosecutor-brekka"));
    }

    internal static Table PlayedTogether(bool charged = true) => HarvestPlayed.Together(charged);
}
