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

    internal static Table PlayedTogether()
    {
        var table = new Table(Table.Harvest);

        // Quiet steps first, and an interpreter whom nobody in the case is related to.
        table.Measure("ngo-case-worker", "interpreter-check", "vane-orrel");
        table.Measure("ngo-case-worker", "place-reservation", "aster-house");
        table.Measure("investigator", "land-check", "ferrin-house");
        var watch = table.Measure("investigator", "surveillance", "ferrin-house");
        table.Grant("prosecutor", watch);
        table.Measure("prosecutor-brekka", "joint-team", "corven-hald");

        // The boy: the letter of the school meets the call to the helpline.
        table.At("08:35");
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        table.Presumes("child-protection", "ilo-maren", asChild: true);
        table.Measure("child-protection", "guardian-appointment", "ilo-maren");
        table.At("09:10");
        table.Measure("child-protection", "shelter", "ilo-maren");

        // The driver whom the patrol stopped, and the woman on the removal list, are asked before they are charged.
        table.Trusts("jorin-dace", 3);
        table.Tells("jorin-dace", "duty-desk", "f-night-shift", "f-jorin-forced", "f-pay-40-week");
        table.Presumes("duty-desk", "jorin-dace");
        table.Refers("duty-desk", "jorin-dace", "ngo-case-worker");
        table.At("09:40");
        table.Trusts("anwe-sarro", 3);
        table.Tells("anwe-sarro", "asylum-officer", "f-claim-letters-kept", "f-threat-denounce", "f-lives-storeroom");
        table.Presumes("asylum-officer", "anwe-sarro");
        table.Refers("asylum-officer", "anwe-sarro", "ngo-case-worker");
        foreach (var person in new[] { "anwe-sarro", "jorin-dace" })
        {
            table.Grant("play-" + person, table.Measure("asylum-officer", "reflection-period", person));
            table.Grant("play-" + person, table.Measure("ngo-case-worker", "shelter", person));
        }

        // The man with the hand speaks to somebody who saw to the hand.
        table.At("10:15");
        table.Grant("play-bram-tolle", table.Measure("ngo-case-worker", "medical-examination", "bram-tolle"));
        table.Trusts("bram-tolle", 3);
        table.Tells("bram-tolle", "ngo-case-worker", "f-hours-325", "f-debt-60000", "f-katt-interviewed-workers", "f-ambry-receives");
        table.Presumes("ngo-case-worker", "bram-tolle");
        table.Presumes("ngo-case-worker", "sela-quint");
        table.Refers("ngo-case-worker", "sela-quint", "family-officer-brekka");
        table.Measure("family-officer-brekka", "family-check", "sela-quint");
        table.At("11:20");
        table.Grant("play-bram-tolle", table.Measure("ngo-case-worker", "shelter", "bram-tolle"));
        table.Trusts("sela-quint", 3);
        table.Grant("play-sela-quint", table.Measure("ngo-case-worker", "shelter", "sela-quint"));
        table.Tells("sela-quint", "ngo-case-worker", "f-deductions", "f-threat-family");

        // Everybody sleeps somewhere else: now the doors, in both states at the same hour.
        table.At("12:00");
        table.Measure("prosecutor", "press-statement", "packing-plant");
        foreach (var place in new[] { "ferrin-house", "packing-plant", "hald-house" })
        {
            table.Grant("control", table.Measure("investigator", "search", place));
        }

        table.Grant("control", table.Measure("investigator", "arrest", "corven-hald"));
        table.Grant("control", table.Measure("investigator-brekka", "search", "brekka-office"));
        table.Grant("control", table.Measure("investigator-brekka", "arrest", "mirel-katt"));

        // What each found goes to whom it helps.
        table.At("13:30");
        table.Shares("investigator", "lease-ferrin", "prosecutor");
        table.Shares("investigator", "house-rules", "prosecutor");
        table.Shares("investigator", "roster-aug", "prosecutor");
        table.Shares("investigator", "house-ledger", "prosecutor-brekka");
        table.Shares("investigator-brekka", "recruitment-book", "prosecutor-brekka");
        string[] three = ["ilo-maren", "sela-quint", "bram-tolle"];
        table.Charges("prosecutor", "corven-hald", "vm-141-trafficking", three,
            (Element.Act, "lease-ferrin"), (Element.Means, "house-rules"), (Element.Purpose, "roster-aug"));
        table.Charges("prosecutor-brekka", "mirel-katt", "dv-205-trafficking", three,
            (Element.Act, "recruitment-book"), (Element.Means, "recruitment-book"), (Element.Purpose, "house-ledger"));
        table.At("17:59");
        table.Endex();
        return table;
    }
}
