using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>What the debrief says of the money of a case.</summary>
public class TheMoney
{
    readonly Table table = new(MoneyCase.Read());

    [Fact]
    public void Says_who_traced_an_account_when_it_was_frozen_and_what_that_kept()
    {
        Asks("analyst", "account-information", "viktor");
        table.At("10:00");
        table.Shares("analyst", "records-1-1", "prosecutor");
        Asks("prosecutor", "account-freeze", "acc-viktor");
        table.At("13:30");
        table.Endex();

        var money = table.Debrief.Money!;
        var account = money.Accounts.Single(account => account.Number.En == "VA10 0001 0002");
        Assert.Equal(("Viktor Brandt", 50_000, 50_000, 0L), (account.Holder.En, account.AtStart, account.AtEnd, account.Left));
        Assert.Equal(("10:40", "prosecutor", 50_000L, 45_000L), (account.Frozen!.Value.Clock, account.FrozenBy!.Value.Value, account.Held, account.Kept));
        Assert.Equal(["analyst 09:30", "prosecutor 10:00"], account.TracedBy.Select(seat => $"{seat.Seat} {seat.At.Clock}"));
        Assert.Equal(3, money.Payments.Count(payment => payment.Stopped == Stopped.Frozen));
    }

    [Fact]
    public void Says_what_left_where_nobody_looked()
    {
        table.At("13:30");
        table.Endex();

        var account = table.Debrief.Money!.Accounts.Single(account => account.Number.En == "VA10 0001 0002");
        Assert.Equal((50_000, 5_000, 45_000L), (account.AtStart, account.AtEnd, account.Left));
        Assert.Null(account.Frozen);
        Assert.Empty(account.TracedBy);
        Assert.Contains(table.Debrief.Timeline!, moment => moment.Text.En == "Viktor Brandt → Quick Hands, 200.00 VAL");
    }

    [Fact]
    public void Is_left_out_where_the_case_has_none_and_where_the_evidence_is_not_open()
    {
        Assert.Null(new Table(Table.Harvest).Debrief.Money);
        Assert.Null(table.Debrief.Only(DebriefParts.Victims).Money);
        Assert.NotNull(table.Debrief.Only(DebriefParts.Evidence).Money);
    }

    [Fact]
    public void A_statement_that_the_case_has_in_words_traces_too()
    {
        var written = MoneyCase.Edited()
            .Write("exhibits/statement.md", "---\nexhibit: statement\ntitle: { en: Statement, fr: Relevé }\nkind: bank-statement\nat: acc-viktor\nheld by: analyst\n---\nFebruary.\n")
            .Write("exhibits/statement.fr.md", "Février.\n");
        var desks = new Table(written.Read().Scenario!);
        desks.At("10:00");
        desks.Shares("analyst", "statement", "prosecutor");
        desks.Endex();

        var account = desks.Debrief.Money!.Accounts.Single(account => account.Number.En == "VA10 0001 0002");
        Assert.Equal(["analyst 08:00", "prosecutor 10:00"], account.TracedBy.Select(seat => $"{seat.Seat} {seat.At.Clock}"));
    }

    void Asks(string desk, string kind, string target) => table.Grant("control", table.Measure(desk, kind, target));
}
