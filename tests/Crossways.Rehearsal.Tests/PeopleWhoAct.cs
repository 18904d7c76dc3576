using Crossways.Scenarios;
using Crossways.Scenarios.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>What a rehearsal says of people who act by rules of their own.</summary>
public class PeopleWhoAct
{
    static readonly RehearsalPlan Quick = new() { Plays = 12, Absences = false, Scales = false, DeadEnds = false };

    /// <summary>The car wash, where Viktor and his brother have eyes, a telephone and money, and Lena may go back.</summary>
    internal static EditedCase Case() =>
        new EditedCase()
            .Replace(
                "people/viktor.md",
                "about:",
                """
                goal: { en: That nobody talks., fr: Que personne ne parle. }
                has: { cash: 900 VAL, cars: 1 }
                watches: flat
                warns: [{ who: anton, after: 15m }]
                acts:
                  - act: pay-off
                    title: { en: Promises her a wage, fr: Lui promet un salaire }
                    when: 10m after viktor noticed anything at car-wash
                    needs: { cash: 500 }
                    then: trust of lena falls by 1
                    sign: { en: He gives her an envelope and talks for a long time., fr: Il lui donne une enveloppe et lui parle longuement. }
                  - act: pay-again
                    title: { en: Promises her another wage, fr: Lui promet un autre salaire }
                    when: 40m after viktor did pay-off
                    needs: { cash: 500 }
                    then: trust of lena falls by 1
                about:
                """)
            .Replace("people/lena.md", "hidden: true\n", "hidden: true\nacts:\n  - act: go-back\n    title: { en: Goes back, fr: Y retourne }\n    when: 90m after lena is sheltered unless safety-plan of lena done\n    then: lena becomes returned\n")
            .Write(
                "people/anton.md",
                """
                ---
                person: anton
                name: Anton Brandt
                state: valdora
                role: suspect
                age: 50
                acts:
                  - act: fetch
                    title: { en: Fetches the notebook, fr: Vient chercher le carnet }
                    when: 2h after anton noticed anything
                    then: notebook moves to shine-ltd
                ---
                He has the money.
                """)
            .Write("people/anton.fr.md", "Il a l’argent.\n");

    [Fact]
    public void Acts_are_reached_or_not_like_injects_and_stand_where_they_are_written()
    {
        var reading = Case().Read();

        var report = new RehearsalRun(new Casebook(reading.Scenario!), reading.Sources, "", Quick).Run(cancel: TestContext.Current.CancellationToken);

        var acts = report.Reach.Where(line => line.Kind == ReachKind.Deed).ToDictionary(line => line.Id);
        Assert.Equal(["anton/fetch", "lena/go-back", "viktor/pay-again", "viktor/pay-off"], acts.Keys.Order());
        Assert.Equal(Claim.Reached, acts["viktor/pay-off"].Claim);
        Assert.Equal(Claim.Reached, acts["anton/fetch"].Claim);
        Assert.StartsWith("people/viktor.md:16:", acts["viktor/pay-off"].Source, StringComparison.Ordinal);

        // He has the money for one envelope.
        Assert.Equal(Claim.NotFound, acts["viktor/pay-again"].Claim);
        Assert.Contains(report.Advice, advice => advice.Code == "not-found" && advice.What.En.Contains("the act", StringComparison.Ordinal));
    }

    [Fact]
    public void An_act_that_waits_for_a_power_no_seat_has_is_proven_out_of_reach()
    {
        var reading = Case()
            .Replace("people/lena.md", "90m after lena is sheltered unless safety-plan of lena done", "when viktor noticed labour-inspection of car-wash")
            .Replace("scenario.yaml", "  open-door:", "  inspectors: { name: { en: Inspectors, fr: Inspecteurs }, state: valdora, kind: labour-inspectorate }\n  open-door:")
            .Read();

        var bounds = new Bounds(reading.Scenario!);

        Assert.False(bounds.CanBeReleased(Deed.Line(new SubjectId("lena"), "go-back")));
        Assert.True(bounds.CanBeReleased(Deed.Line(new SubjectId("anton"), "fetch")));
    }

    [Fact]
    public void The_planner_lets_itself_be_seen_where_an_act_waits_for_it()
    {
        var scenario = Case().Read().Scenario!;

        var plan = Planner.Toward(scenario, new Goal.Inject(Deed.Line(new SubjectId("anton"), "fetch")), 0);

        Assert.Contains(plan.Errands.Values.SelectMany(errands => errands).OfType<Errand.Take>(), errand => scenario.Measures[errand.Kind].Visible);
    }
}
