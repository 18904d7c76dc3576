using Crossways.Scenarios;
using Crossways.Scenarios.Tests;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>What people of the case noticed, did and why, and how victims fared over time.</summary>
public class PeopleWhoAct
{
    static Table CarWash()
    {
        var edited = new EditedCase()
            .Replace(
                "people/viktor.md",
                "about:",
                """
                has: { cash: 600 VAL }
                warns: [{ who: anton, after: 15m }]
                acts:
                  - act: move-her
                    title: { en: Takes her to the flat, fr: L’emmène à l’appartement }
                    when: 10m after viktor noticed anything at car-wash
                    then: lena moves to flat
                  - act: leave
                    title: { en: Leaves town, fr: Quitte la ville }
                    when: 20m after viktor noticed anything
                    needs: { cash: 500 }
                    then: viktor becomes fled
                about:
                """)
            .Replace("people/lena.md", "hidden: true\n", "acts:\n  - act: go-back\n    title: { en: Goes back, fr: Y retourne }\n    when: 1h after lena is sheltered unless safety-plan of lena done\n    then: lena becomes returned\n")
            .Write("people/anton.md", "---\nperson: anton\nname: Anton Brandt\nstate: valdora\nrole: suspect\nage: 50\nacts:\n  - act: fetch\n    title: { en: Fetches the notebook, fr: Vient chercher le carnet }\n    when: when anton noticed anything\n    then: anton becomes warned\n---\nThe brother.\n")
            .Write("people/anton.fr.md", "Le frère.\n");
        var table = new Table(edited.Read().Scenario!);
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:45");
        table.Trusts("lena", 3);
        table.Measure("case-worker", "shelter", "lena");
        table.Measure("investigator", "arrest", "viktor", urgent: true);
        table.At("12:00");
        table.Endex();
        return table;
    }

    [Fact]
    public void The_timeline_says_what_they_noticed_did_and_why()
    {
        var moments = CarWash().Debrief.Timeline!.Where(moment => moment.Kind is MomentKind.Noticed or MomentKind.Deed).ToList();

        Assert.Equal(
            [
                "08:40 Viktor Brandt notices: Site visit, Mill Road car wash, Investigator",
                "08:50 Viktor Brandt: Takes her to the flat – Site visit, Mill Road car wash, Investigator (08:40)",
                "08:55 Anton Brandt hears from Viktor Brandt: Site visit, Mill Road car wash, Investigator",
                "08:55 Anton Brandt: Fetches the notebook – Site visit, Mill Road car wash, Investigator (08:55)",
                "09:00 Viktor Brandt: Leaves town – Site visit, Mill Road car wash, Investigator (08:40)",
            ],
            moments.Take(5).Select(moment => $"{moment.At.Clock} {moment.Text.En}{(moment.Why is { } why ? " – " + why.En : "")}"));
        Assert.Equal("Viktor Brandt remarque : Visite sur place, Station de lavage de la rue du Moulin, Enquêtrice".Split(',')[0], moments[0].Text.Fr.Split(',')[0]);
    }

    [Fact]
    public void What_a_cell_or_an_empty_purse_prevented_is_said_too()
    {
        var table = new Table(
            new EditedCase()
                .Replace("people/viktor.md", "about:", "acts:\n  - act: leave\n    title: { en: Leaves town, fr: Quitte la ville }\n    when: day 1 10:00\n    then: viktor becomes fled\nabout:")
                .Read().Scenario!);
        table.Measure("investigator", "arrest", "viktor", urgent: true);
        table.At("12:00");
        table.Endex();

        var moment = Assert.Single(table.Debrief.Timeline!, moment => moment.Kind == MomentKind.Deed);
        Assert.Equal(("Viktor Brandt cannot: Leaves town", "in custody"), (moment.Text.En, moment.Why!.En));
    }

    [Fact]
    public void A_victim_s_wellbeing_is_shown_over_time()
    {
        var lena = Assert.Single(CarWash().Debrief.Victims!).Wellbeing;

        Assert.Equal(
            [
                "08:00–09:20 At risk Bad",
                "09:20–10:20 In protected accommodation Good",
                "10:20– At risk Bad",
                "10:20– Back with the exploiters Bad",
            ],
            lena.Conditions.Select(span => $"{span.From.Clock}–{span.Until?.Clock} {span.Condition.En} {span.Tone}"));
        Assert.Equal(["08:00 1", "08:45 3", "09:20 4"], lena.Trust.Select(step => $"{step.At.Clock} {step.Trust}"));
        Assert.Equal("10:20 Lena Moraru: Goes back – Lena Moraru: In protected accommodation (09:20)", Assert.Single(lena.Deeds) is var deed ? $"{deed.At.Clock} {deed.Text.En} – {deed.Why?.En}" : "");
    }

    [Fact]
    public void What_one_act_set_off_is_told_from_the_act_to_the_last_step()
    {
        var chain = CarWash().Debrief.SetOff!;

        Assert.Equal(("investigator", "Site visit, Mill Road car wash: asked"), (chain.Act.Seat!.Value.Value, chain.Act.Text.En));
        Assert.Equal(
            [
                "08:40 Viktor Brandt notices: Site visit, Mill Road car wash, Investigator",
                "08:55 Anton Brandt hears from Viktor Brandt: Site visit, Mill Road car wash, Investigator",
                "08:55 Anton Brandt: Fetches the notebook",
            ],
            chain.Steps.Select(step => $"{step.At.Clock} {step.Text.En}"));
        Assert.Equal(["Viktor Brandt: Takes her to the flat", "Viktor Brandt: Leaves town"], chain.Also.Select(deed => deed.Text.En));
    }

    [Fact]
    public void A_deed_can_set_off_another_by_what_it_changed()
    {
        var table = new Table(
            new EditedCase()
                .Replace(
                    "people/viktor.md",
                    "about:",
                    """
                    acts:
                      - act: warned
                        title: { en: Gets ready, fr: Se prépare }
                        when: 10m after viktor noticed anything
                        then: viktor becomes warned
                      - act: leave
                        title: { en: Leaves town, fr: Quitte la ville }
                        when: 30h after viktor is warned
                        then: viktor becomes fled
                      - act: write
                        title: { en: Writes to Anton, fr: Écrit à Anton }
                        when: 1h after viktor is fled
                        then: viktor is no longer warned
                    about:
                    """)
                .Read().Scenario!);
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("12:00");
        table.At("16:00", day: 2);
        table.Endex();

        Assert.Equal(
            [null, "Site visit, Mill Road car wash, Investigator (08:40)", "Viktor Brandt: Warned (08:50)", "Viktor Brandt: Fled (day 2, 14:50)"],
            table.Debrief.SetOff!.Steps.Select(step => step.Why?.En));
    }

    [Fact]
    public void Where_nobody_acted_because_of_a_desk_there_is_no_chain()
    {
        var table = new Table(new EditedCase().Read().Scenario!);
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("12:00");
        table.Endex();

        Assert.Null(table.Debrief.SetOff);
        Assert.Null(CarWash().Debrief.Only(DebriefParts.Ending).SetOff);
    }
}
