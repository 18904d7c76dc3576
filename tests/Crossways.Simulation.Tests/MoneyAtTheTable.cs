using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Following the money, and stopping it.</summary>
public class MoneyAtTheTable
{
    static readonly Scenario Case = MoneyCase.Read();

    readonly Table table = new(Case);

    [Fact]
    public void A_statement_has_every_line_with_its_running_balance_and_the_other_side()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");

        var statement = Statement("analyst", "acc-viktor");
        Assert.Equal("Viktor Brandt", statement.Holder.En);
        Assert.Equal([(90_000, 90_000), (-40_000, 50_000)], statement.Lines.Select(line => (line.Change, line.Balance)));
        Assert.Equal([new(2026, 2, 5), new(2026, 2, 6)], statement.Lines.Select(line => line.Day));
        Assert.Equal(["Shine Ltd", "Quick Hands"], statement.Lines.Select(line => line.Other.En));
        Assert.Equal([null, new Money(-1_000_000, new Currency("NOR"))], statement.Lines.Select(line => line.Abroad));
    }

    [Fact]
    public void Whoever_reads_a_statement_learns_what_its_lines_carry_and_whom_they_name()
    {
        Assert.DoesNotContain(new SubjectId("acc-hands"), table.ViewOf("analyst").Subjects.Keys);

        Asks("analyst", "account-information", "viktor");
        table.At("10:00");

        var view = table.ViewOf("analyst");
        Assert.Contains(new SubjectId("acc-hands"), view.Subjects.Keys);
        Assert.Contains(new SubjectId("quick-hands"), view.Subjects.Keys);
        Assert.Equal(["paid-per-head", "takings-to-viktor"], Known("analyst"));
    }

    [Fact]
    public void Banks_answer_to_their_own_state_and_the_other_half_is_asked_for_by_an_order()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");
        Assert.Equal("outside-own-territory", table.Refused("analyst", new RequestMeasure(new("account-information"), new("acc-hands"), "The other half.", Urgent: false) { Id = Guid.NewGuid() }));

        table.Shares("analyst", "records-1-1", "prosecutor");
        var order = table.Measure("prosecutor", "investigation-order", "acc-hands");
        table.Grant("control", order);
        table.At("12:15");

        var theirs = Statement("prosecutor", "acc-hands");
        Assert.Equal(new Currency("NOR"), theirs.Currency);
        Assert.Equal([1_000_000, 500_000], theirs.Lines.Select(line => line.Change));
        Assert.Equal([new Money(40_000, new Currency("VAL")), new Money(20_000, new Currency("VAL"))], theirs.Lines.Select(line => line.Abroad));
    }

    [Fact]
    public void Money_that_moved_since_is_on_the_next_statement()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("11:15");
        Asks("analyst", "account-information", "viktor");
        table.At("12:50");

        Assert.Equal([90_000, -40_000, -10_000, -20_000, -15_000], Statement("analyst", "acc-viktor").Lines.Select(line => line.Change));
        Assert.Equal(5_000, Statement("analyst", "acc-viktor").Closing);
    }

    [Fact]
    public void A_frozen_account_pays_nobody()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");
        Freezes("analyst", "acc-viktor");
        table.At("13:30");

        var control = table.ViewOf("control");
        Assert.Contains("Held on the account: 500.00 VAL.", table.ViewOf("analyst").Measures[2].Answer!.En, StringComparison.Ordinal);
        Assert.Equal([Stopped.Frozen, Stopped.Frozen, Stopped.Frozen, null, null], control.Payments.Select(shown => shown.Payment.Stopped));
        Assert.Equal(50_000, Assert.Single(control.Freezes).Freeze.Held);
        Assert.Equal(InjectState.Released, control.Injects[new("money-is-held")].State);
    }

    [Fact]
    public void An_account_that_is_frozen_still_takes_money_in()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");
        table.Shares("analyst", "records-1-1", "prosecutor");
        Freezes("prosecutor", "acc-viktor");
        Freezes("prosecutor", "acc-shine");
        table.At("13:10");
        Asks("analyst", "account-information", "acc-shine");
        table.At("14:45");

        var statement = Statement("analyst", "acc-shine");
        Assert.True(statement.IsFrozen);
        Assert.Equal([120_000, -90_000, 3_000], statement.Lines.Select(line => line.Change));
    }

    [Fact]
    public void Who_waits_freezes_what_is_left()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("11:30");
        Freezes("analyst", "acc-viktor");
        table.At("13:30");

        Assert.Equal(20_000, Assert.Single(table.ViewOf("control").Freezes).Freeze.Held);
    }

    [Fact]
    public void A_payment_is_not_made_where_the_case_says_unless()
    {
        table.Trusts("lena", 3);
        table.Do("case-worker", new RequestMeasure(new("open-source-search"), new("shine-ltd"), "Where is she?", Urgent: false) { Id = Guid.NewGuid() });
        table.Do("control", new RequestMeasure(new("shelter"), new("lena"), "A bed.", Urgent: false) { Id = Guid.NewGuid() });
        table.At("13:30");

        Assert.Equal([10_000, 20_000], table.ViewOf("control").Payments.Where(shown => shown.Payment.Payment.From.Account is not null).Select(shown => shown.Payment.Payment.Amount.Minor));
    }

    [Fact]
    public void Both_ends_of_a_call_tell_of_it_and_each_knows_only_its_own_mast()
    {
        Asks("investigator", "telephone-records", "viktor");
        table.At("09:05");

        var record = Assert.Single(table.ViewOf("investigator").Exhibits.Values, exhibit => exhibit.Calls is not null).Calls!;
        Assert.Equal(new SubjectId("phone-viktor"), record.Phone);
        Assert.Equal([true, false], record.Lines.Select(line => line.Outgoing));
        Assert.Equal(["Mill Road car wash", ""], record.Lines.Select(line => line.Near.En));
        Assert.Equal(["rang-the-recruiter"], Known("investigator"));

        Asks("investigator", "telephone-records", "phone-blue");
        table.At("10:10");
        var blue = table.ViewOf("investigator").Exhibits.Values.Single(exhibit => exhibit.Calls?.Phone == new SubjectId("phone-blue")).Calls!;
        Assert.Equal("", blue.User.En);
        Assert.Equal("Flat above the bakery", Assert.Single(blue.Lines).Near.En);
        Assert.True(blue.Lines[0].IsText);
    }

    [Fact]
    public void A_call_during_the_play_is_recorded_once_it_was_made()
    {
        Asks("investigator", "telephone-records", "phone-viktor");
        table.At("09:05");
        Asks("investigator", "telephone-records", "phone-viktor");
        table.At("10:40");

        Assert.Equal(2, table.ViewOf("investigator").Exhibits[new("records-1-1")].Calls!.Lines.Count);
        Assert.DoesNotContain(new ExhibitId("records-2-1"), table.ViewOf("investigator").Exhibits.Keys);

        Asks("investigator", "telephone-records", "phone-viktor");
        table.At("11:45");
        Assert.Equal("+999 01 300 9999", table.ViewOf("investigator").Exhibits[new("records-3-1")].Calls!.Lines[^1].Other.En);
    }

    [Fact]
    public void No_desk_but_control_is_told_that_money_moved()
    {
        table.At("13:30");

        Assert.NotEmpty(table.ViewOf("control").Payments);
        foreach (var desk in table.World.Desks.All.Where(desk => desk.Kind != DeskKinds.Control))
        {
            Assert.DoesNotContain(table.World.FeedOf(desk.Id).Entries, entry => entry.Item is PaymentShown or FreezeShown || entry.Item is ExhibitShown { Statement: not null });
        }
    }

    [Fact]
    public void A_log_with_money_in_it_replays_to_the_same_state()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");
        Freezes("analyst", "acc-viktor");
        table.At("13:30");

        var replayed = new World(Case, 1);
        foreach (var act in table.Acts)
        {
            replayed.Apply(Wire.ReadAct(System.Text.Encoding.UTF8.GetBytes(Wire.Write(act))));
        }

        Assert.Equal(table.World.Hash(), replayed.Hash());
        foreach (var desk in table.World.Desks.All)
        {
            Assert.Equal(table.World.FeedOf(desk.Id).Entries.Select(Wire.Write), replayed.FeedOf(desk.Id).Entries.Select(Wire.Write));
        }
    }

    void Asks(string desk, string kind, string target)
    {
        var number = table.Measure(desk, kind, target);
        if (table.ViewOf("control").Measures[number].Authorisers.Count > 0)
        {
            table.Grant("control", number);
        }
    }

    void Freezes(string desk, string account) => Asks(desk, "account-freeze", account);

    AccountStatement Statement(string desk, string account) =>
        table.ViewOf(desk).Exhibits.Values.Select(exhibit => exhibit.Statement).OfType<AccountStatement>().Last(statement => statement.Account.Value == account);

    // No desk is told facts: what it knows is what its papers carry.
    IEnumerable<string> Known(string desk) =>
        table.Acts.SelectMany(act => act.Events).OfType<ExhibitMade>()
            .Where(made => table.ViewOf(desk).Exhibits.ContainsKey(made.Exhibit.Id))
            .SelectMany(made => made.Exhibit.Carries)
            .Select(fact => fact.Value)
            .Order(StringComparer.Ordinal);
}
