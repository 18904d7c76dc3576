using Crossways.Scenarios;
using Crossways.Scenarios.Tests;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>
/// People of the case who act by rules of their own: what they notice and pass on, what they do about it, who sees it.
/// In the small case of the car wash, with a brother of Viktor's who has the money.
/// </summary>
public class PeopleWhoAct
{
    const string Title = "title: { en: Does it, fr: Le fait }";

    static readonly SubjectId Viktor = new("viktor");

    static Table With(string viktor = "", string anton = "", string lena = "", Action<EditedCase>? edit = null)
    {
        var edited = new EditedCase()
            .Write(
                "people/anton.md",
                $"---\nperson: anton\nname: Anton Brandt\nstate: valdora\nrole: suspect\nage: 50\nlanguages: [Valdoran]\nat: depot\n{anton}---\nHe has the money.\n")
            .Write("people/anton.fr.md", "Il a l’argent.\n");
        edited.Write("places.yaml", edited.Files["places.yaml"] + "\ndepot:\n  name: { en: Depot, fr: Dépôt }\n  state: valdora\n  longitude: 10.34\n  latitude: 45.12\n");
        edited.Replace("people/viktor.md", "about:", viktor + "about:").Replace("people/lena.md", "hidden: true\n", "hidden: true\n" + lena);
        edit?.Invoke(edited);
        var reading = edited.Read();
        Assert.DoesNotContain(reading.Findings, finding => finding.Severity == Severity.Error);
        return new Table(reading.Scenario!);
    }

    static string[] Noticed(Table table, string person) =>
        [.. table.ViewOf("control").Outlooks[new SubjectId(person)].Noticed.Select(seen => $"{seen.At.Clock} {seen.What.En}{(seen.From is { } from ? " from " + from : "")}")];

    static InjectShown Row(Table table, string line) => table.ViewOf("control").Injects[new InjectId(line)];

    [Fact]
    public void A_patrol_car_outside_empties_the_house()
    {
        var table = With($"acts:\n  - act: move-her\n    {Title}\n    when: 10m after viktor noticed anything at car-wash\n    then: [lena moves to flat, lena becomes withdrawn]\n");
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:40");
        Assert.Equal(["08:40 Site visit, Mill Road car wash"], Noticed(table, "viktor"));
        Assert.Equal((InjectState.Armed, "08:50"), (Row(table, "viktor/move-her").State, Row(table, "viktor/move-her").Due!.Value.Clock));

        table.At("08:50");

        Assert.Equal(new SubjectId("flat"), table.StateOf("lena").At);
        var second = table.Measure("investigator", "site-visit", "car-wash");
        table.At("09:30");
        Assert.DoesNotContain("Lena Moraru", table.ViewOf("investigator").Measures[second].Answer!.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_asks_registers_only_is_noticed_by_nobody()
    {
        var table = With($"acts:\n  - act: leave\n    {Title}\n    when: when viktor noticed anything\n    then: viktor becomes fled\n");

        table.Measure("investigator", "identity-check", "viktor");
        table.Measure("investigator", "company-check", "shine-ltd");
        table.At("10:00");

        Assert.Empty(Noticed(table, "viktor"));
        Assert.Equal(InjectState.Planned, Row(table, "viktor/leave").State);
    }

    [Fact]
    public void What_one_brother_sees_the_other_hears_a_quarter_of_an_hour_later()
    {
        var table = With("warns: [{ who: anton, after: 15m }]\n", $"acts:\n  - act: pack\n    {Title}\n    when: when anton noticed site-visit of car-wash\n    then: anton becomes warned\n");
        table.Measure("investigator", "site-visit", "car-wash");

        table.At("08:54");
        Assert.Empty(Noticed(table, "anton"));
        table.At("08:55");

        Assert.Equal(["08:55 Site visit, Mill Road car wash from viktor"], Noticed(table, "anton"));
        Assert.Equal(InjectState.Released, Row(table, "anton/pack").State);
    }

    [Fact]
    public void A_warning_is_held_back_where_the_case_says_so()
    {
        var table = With("warns: [{ who: anton, after: 15m, unless: viktor is warned }]\nis: warned\n", $"acts:\n  - act: pack\n    {Title}\n    when: when anton noticed anything\n    then: anton becomes fled\n");

        table.Measure("investigator", "site-visit", "car-wash");
        table.At("10:00");

        Assert.Empty(Noticed(table, "anton"));
    }

    [Fact]
    public void Whoever_is_arrested_warns_nobody_and_is_missed()
    {
        var table = With("warns: [{ who: anton, after: 15m, unless: viktor is arrested }]\n", $"acts:\n  - act: pack\n    {Title}\n    when: when anton noticed arrest of viktor\n    then: anton becomes fled\n");
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:20");
        table.Measure("investigator", "arrest", "viktor", urgent: true);

        table.At("08:50");
        Assert.Equal(["08:40 Site visit, Mill Road car wash", "08:50 Arrest, Viktor Brandt"], Noticed(table, "viktor"));
        table.At("10:00");

        // No word of the visit came; but the telephone stayed silent.
        Assert.Equal(["09:05 Arrest, Viktor Brandt from viktor"], Noticed(table, "anton"));
        Assert.Equal(InjectState.Released, Row(table, "anton/pack").State);
    }

    [Fact]
    public void An_arrest_is_seen_by_those_who_stand_beside_and_nobody_acts_from_a_cell()
    {
        var table = With($"acts:\n  - act: burn\n    {Title}\n    when: 20m after viktor noticed arrest\n    then: notebook is destroyed\n  - act: silence\n    {Title}\n    in custody: true\n    when: 20m after viktor is arrested\n    then: viktor becomes withdrawn\n",
            lena: $"acts:\n  - act: run\n    {Title}\n    when: 5m after lena noticed anything at car-wash\n    then: lena becomes missing\n");

        table.Measure("investigator", "arrest", "viktor", urgent: true);
        table.At("10:00");

        Assert.Equal(["08:30 Arrest, Viktor Brandt"], Noticed(table, "lena"));
        Assert.Contains(LibraryConditions.Missing, table.StateOf("lena").Is);
        Assert.Equal((InjectState.Lapsed, LapseReason.InCustody), (Row(table, "viktor/burn").State, Row(table, "viktor/burn").Lapsed));
        Assert.Equal(InjectState.Released, Row(table, "viktor/silence").State);
    }

    [Fact]
    public void Who_is_not_found_there_is_not_seen_arrested()
    {
        var table = With("is: fled\n", lena: $"acts:\n  - act: run\n    {Title}\n    when: when lena noticed anything\n    then: lena becomes missing\n");

        table.Measure("investigator", "arrest", "viktor", urgent: true);
        table.At("10:00");

        Assert.Empty(Noticed(table, "lena"));
    }

    [Fact]
    public void Money_that_is_spent_buys_no_second_ticket()
    {
        var table = With($"has: {{ cash: 800 VAL, cars: 1 }}\nacts:\n  - act: pay-off\n    {Title}\n    when: when viktor noticed anything\n    needs: {{ cash: 500 }}\n    then: lena becomes withdrawn\n  - act: leave\n    {Title}\n    when: 30m after viktor noticed anything\n    needs: {{ cash: 500, cars: 1 }}\n    then: viktor becomes fled\n");

        table.Measure("investigator", "site-visit", "car-wash");
        table.At("10:00");

        Assert.Equal((InjectState.Lapsed, LapseReason.NoMeans), (Row(table, "viktor/leave").State, Row(table, "viktor/leave").Lapsed));
        Assert.Equal([new Amount("cash", 300, "VAL"), new Amount("cars", 1, "")], table.ViewOf("control").Outlooks[Viktor].Has);
        Assert.DoesNotContain(LibraryConditions.Fled, table.StateOf("viktor").Is);
    }

    [Fact]
    public void A_frozen_account_is_noticed_by_whoever_waits_for_its_money()
    {
        var table = With(
            $"watches: till\nacts:\n  - act: call-bank\n    {Title}\n    when: when viktor noticed account-freeze of till\n    then: viktor becomes warned\n",
            edit: c => c.Write("things.yaml", c.Files["things.yaml"] + "\ntill:\n  sort: account\n  name: { en: Account of the till, fr: Compte de la caisse }\n  state: valdora\n"));
        var freeze = table.Measure("prosecutor", "account-freeze", "till");
        table.Grant("control", freeze);

        table.At("10:00");

        Assert.Equal(["08:40 Freezing of an account, Account of the till"], Noticed(table, "viktor"));
    }

    [Fact]
    public void What_stands_in_the_paper_is_read_by_those_it_concerns()
    {
        var table = With(
            $"acts:\n  - act: hide\n    {Title}\n    when: when viktor noticed article\n    then: notebook moves to depot\n",
            edit: c => c.Write("injects/paper.md", "---\ninject: paper\nstoryline: car-wash\ntitle: { en: The Mill Road story, fr: L’affaire de la rue du Moulin }\nfrom: { en: Courier, fr: Courrier }\nto: all\nby: media\nwhen: day 1 09:00\n---\nA car wash is looked at.\n").Write("injects/paper.fr.md", "Une station est examinée.\n"));

        table.At("09:00");

        Assert.Equal(["09:00 The Mill Road story"], Noticed(table, "viktor"));
        Assert.Equal(InjectState.Released, Row(table, "viktor/hide").State);
    }

    [Fact]
    public void Who_watches_sees_the_sign_at_once_and_in_the_log_and_nobody_else_does()
    {
        const string Sign = "sign: { en: A man carries a bin behind the hut and it smokes., fr: Un homme porte un bidon derrière la cabane et cela fume. }";
        var table = With($"acts:\n  - act: burn\n    {Title}\n    when: day 1 09:10\n    then: notebook is destroyed\n    {Sign}\n");
        table.Measure("case-worker", "tip-line-review", "car-wash");
        table.At("08:30");
        var watch = table.Measure("investigator", "surveillance", "car-wash");
        table.Grant("prosecutor", watch);

        table.At("09:10");
        var seen = table.ViewOf("investigator").Messages[^1];
        Assert.Equal(("09:10", "Surveillance team", "Mill Road car wash"), (seen.At.Clock, seen.Message.FromName.En, seen.Message.Title!.En));
        Assert.Contains("it smokes", seen.Message.Text.En, StringComparison.Ordinal);
        Assert.Equal(Means.Radio, seen.Message.ByMeans);
        table.At("09:30");

        var log = table.ViewOf("investigator").Measures[watch].Brought.Single(exhibit => exhibit.Value.StartsWith("report-", StringComparison.Ordinal));
        Assert.Contains("09:10", table.ViewOf("investigator").Exhibits[log].Html.En, StringComparison.Ordinal);
        Assert.Contains("cela fume", table.ViewOf("investigator").Exhibits[log].Html.Fr, StringComparison.Ordinal);
        Assert.All(new[] { "prosecutor", "case-worker" }, desk => Assert.DoesNotContain("smokes", string.Concat(table.World.FeedOf(new SeatId(desk)).Entries.Select(Wire.Write)), StringComparison.Ordinal));
    }

    [Fact]
    public void Each_who_watches_is_told_of_what_they_watch_themselves()
    {
        var table = With(
            lena: $"acts:\n  - act: run\n    {Title}\n    when: day 1 09:30\n    then: lena becomes missing\n    sign: {{ en: A young woman runs to the bus., fr: Une jeune femme court vers le bus. }}\n",
            edit: c => c.Write("seats/detective.md", c.Files["seats/investigator.md"].Replace("seat: investigator", "seat: detective", StringComparison.Ordinal).Replace("Investigator", "Detective", StringComparison.Ordinal).Replace("Enquêtrice", "Inspectrice", StringComparison.Ordinal)).Write("seats/detective.fr.md", c.Files["seats/investigator.fr.md"]));
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:45");
        table.Grant("prosecutor", table.Measure("investigator", "surveillance", "lena"));
        table.Grant("prosecutor", table.Measure("detective", "surveillance", "car-wash"));

        table.At("09:30");

        Assert.Equal("Lena Moraru", table.ViewOf("investigator").Messages[^1].Message.Title!.En);
        Assert.Equal("Mill Road car wash", table.ViewOf("detective").Messages[^1].Message.Title!.En);
        Assert.DoesNotContain("Lena", string.Concat(table.World.FeedOf(new SeatId("detective")).Entries.Where(entry => entry.Item is MessageShown).Select(Wire.Write)), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_watches_later_or_elsewhere_sees_nothing()
    {
        var table = With($"acts:\n  - act: burn\n    {Title}\n    when: day 1 09:10\n    at: depot\n    then: notebook is destroyed\n    sign: {{ en: Smoke., fr: De la fumée. }}\n");
        var elsewhere = table.Measure("investigator", "surveillance", "car-wash");
        table.Grant("prosecutor", elsewhere);
        table.At("09:15");
        var late = table.Measure("investigator", "surveillance", "depot");
        table.Grant("prosecutor", late);

        table.At("11:00");

        Assert.DoesNotContain("Smoke", string.Concat(table.World.FeedOf(new SeatId("investigator")).Entries.Select(Wire.Write)), StringComparison.Ordinal);
    }

    [Fact]
    public void Control_has_a_row_of_its_own_for_them_and_steers_it_like_injects()
    {
        var table = With($"acts:\n  - act: burn\n    {Title}\n    when: day 1 09:10\n    then: notebook is destroyed\n  - act: leave\n    {Title}\n    when: day 1 09:20\n    then: viktor becomes fled\n  - act: call\n    {Title}\n    when: day 1 09:30\n    then: viktor becomes warned\n");
        Assert.Equal("People act", Row(table, "viktor/burn").Storyline.En);
        Assert.Equal(("Viktor Brandt", Viktor), (Row(table, "viktor/burn").From.En, Row(table, "viktor/burn").Deed!.By));
        Assert.False(Row(table, "viktor/burn").Added);

        table.Holds("viktor/burn");
        table.Do("control", new SkipInject(new InjectId("viktor/leave")) { Id = Guid.NewGuid() });
        table.Releases("viktor/call");
        table.At("10:00");

        Assert.Equal(InjectState.Held, Row(table, "viktor/burn").State);
        Assert.Equal((InjectState.Lapsed, LapseReason.Skipped), (Row(table, "viktor/leave").State, Row(table, "viktor/leave").Lapsed));
        Assert.Equal("08:00", Row(table, "viktor/call").Due!.Value.Clock);
        Assert.Equal([LibraryConditions.Warned], table.StateOf("viktor").Is);
    }

    [Fact]
    public void One_act_follows_from_another()
    {
        var table = With(
            $"acts:\n  - act: call\n    {Title}\n    when: day 1 09:00\n    then: viktor becomes warned\n",
            $"acts:\n  - act: fetch\n    {Title}\n    when: 10m after viktor did call unless anton noticed anything\n    then: notebook moves to depot\n");

        table.At("09:10");

        Assert.Equal(InjectState.Released, Row(table, "anton/fetch").State);
    }

    [Fact]
    public void A_role_player_reads_on_the_phone_what_the_person_knows_and_does()
    {
        var table = With(lena: $"goal: {{ en: To phone her brother., fr: Appeler son frère. }}\nacts:\n  - act: run\n    {Title}\n    when: 5m after lena noticed anything\n    then: lena becomes missing\n");
        Assert.Equal("To phone her brother.", table.ViewOf("play-lena").Outlooks[new SubjectId("lena")].Goal.En);
        table.Measure("investigator", "site-visit", "car-wash");

        table.At("08:40");
        var outlook = table.ViewOf("play-lena").Outlooks[new SubjectId("lena")];
        Assert.Equal("Site visit, Mill Road car wash", Assert.Single(outlook.Noticed).What.En);
        Assert.Equal((InjectState.Armed, "08:45"), (Assert.Single(outlook.Deeds).State, outlook.Deeds[0].At.Clock));
        table.At("08:45");

        Assert.Equal(InjectState.Released, Assert.Single(table.ViewOf("play-lena").Outlooks[new SubjectId("lena")].Deeds).State);
    }

    [Fact]
    public void Who_withdraws_tells_nothing_more_and_is_helped_all_the_same()
    {
        var table = With(lena: $"acts:\n  - act: withdraw\n    {Title}\n    when: when lena interviewed\n    then: lena becomes withdrawn\n");
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:40");
        table.Do("play-lena", new TakeDesk { Id = Guid.NewGuid() });
        table.Trusts("lena", 3);
        Assert.Contains(table.ViewOf("play-lena").Guide!.Lines, line => line.Now);

        table.Interviews("case-worker", "lena");

        Assert.DoesNotContain(table.ViewOf("play-lena").Guide!.Lines, line => line.Now);
        var bed = table.Measure("case-worker", "shelter", "lena");
        table.Grant("play-lena", bed);
        var again = table.Measure("case-worker", "return-of-consent", "lena");
        table.Grant("play-lena", again);
        table.At("10:30");
        Assert.True(table.StateOf("lena").Safe);
        Assert.Contains(table.ViewOf("play-lena").Guide!.Lines, line => line.Now);
    }

    [Fact]
    public void Who_goes_back_has_left_the_shelter_and_can_be_met_and_sheltered_again()
    {
        var table = With(lena: $"acts:\n  - act: go-back\n    {Title}\n    when: 1h after lena is sheltered unless safety-plan of lena done\n    then: lena becomes returned\n");
        table.Measure("investigator", "site-visit", "car-wash");
        table.At("08:40");
        table.Trusts("lena", 3);
        table.Measure("case-worker", "shelter", "lena");
        table.At("10:00");
        Assert.True(table.StateOf("lena").Safe);

        table.At("11:30");
        Assert.Equal((false, new SubjectId("car-wash")), (table.StateOf("lena").Safe, table.StateOf("lena").At));
        Assert.DoesNotContain(LibraryConditions.Sheltered, table.StateOf("lena").Is);
        table.Measure("case-worker", "shelter", "lena");
        table.At("13:30");

        Assert.True(table.StateOf("lena").Safe);
        Assert.DoesNotContain(LibraryConditions.Returned, table.StateOf("lena").Is);
    }

    [Fact]
    public void A_bed_among_strangers_is_no_safety()
    {
        var table = With(lena: $"is: [sheltered, unsuitably-housed]\nacts:\n  - act: run\n    {Title}\n    when: day 1 13:00 if lena is unsuitably-housed\n    then: lena becomes missing\n", edit: c => c.Replace("people/lena.md", "is: at-risk\n", "").Replace("people/lena.md", "hidden: true\n", ""));
        Assert.False(table.StateOf("lena").Safe);
        table.Trusts("lena", 3);

        table.Measure("case-worker", "suitable-housing", "lena");
        table.At("13:30");

        Assert.True(table.StateOf("lena").Safe);
        Assert.Equal(InjectState.Lapsed, Row(table, "lena/run").State);
    }

    [Fact]
    public void A_missing_person_is_looked_for_and_found()
    {
        var table = With(lena: $"acts:\n  - act: run\n    {Title}\n    when: day 1 08:30\n    then: lena becomes missing\n  - act: is-found\n    {Title}\n    when: 40m after lena is alerted\n    then: [lena is no longer missing, lena is no longer alerted, lena moves to depot]\n", edit: c => c.Replace("people/lena.md", "hidden: true\n", ""));
        table.At("08:40");

        table.Measure("investigator", "missing-child-alert", "lena");
        table.At("08:50");
        Assert.Equal([LibraryConditions.Alerted, LibraryConditions.AtRisk, LibraryConditions.Missing], table.StateOf("lena").Is);
        table.At("09:30");

        Assert.Equal([LibraryConditions.AtRisk], table.StateOf("lena").Is);
        Assert.Equal(new SubjectId("depot"), table.StateOf("lena").At);
    }
}
