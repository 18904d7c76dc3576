using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What a bank has booked on one account, as rows that can be sorted and added up.</summary>
/// <param name="Number">The account's number.</param>
/// <param name="Holder">In whose name it is; empty where the case says nothing.</param>
/// <param name="Opening">What was there before the first line, in hundredths of <paramref name="Currency"/>.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record AccountStatement(
    SubjectId Account,
    LocalText Number,
    LocalText Holder,
    LocalText Bank,
    Currency Currency,
    long Opening,
    bool IsFrozen,
    IReadOnlyList<StatementLine> Lines
)
{
    /// <summary>What is there after the last line.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public long Closing => Lines is [.., var last] ? last.Balance : Opening;
}

/// <summary>One booking.</summary>
/// <param name="Time">Null: banks give the day only.</param>
/// <param name="Other">Who is on the other side.</param>
/// <param name="OtherNumber">The number of that side’s account; empty for cash and outsiders.</param>
/// <param name="OtherAccount">That account, if it is one of the case.</param>
/// <param name="Change">In hundredths; negative when money left.</param>
/// <param name="Balance">After it.</param>
/// <param name="Abroad">What it was on the other side, where that has another currency.</param>
public sealed record StatementLine(
    DateOnly Day,
    TimeOnly? Time,
    LocalText Other,
    LocalText OtherNumber,
    SubjectId? OtherAccount,
    LocalText Purpose,
    long Change,
    long Balance,
    Money? Abroad
);

internal static class BankStatements
{
    public static AccountStatement Of(World world, Account account) =>
        new(
            account.Id,
            account.Name,
            NameOf(world.Scenario, account.Holder),
            account.Bank,
            account.Currency!.Value,
            account.OpensWith,
            world.Accounts.IsFrozen(account.Id),
            [.. Books.Keep(account, world.Accounts.Payments).Select(booking => Line(world.Scenario, account, booking))]
        );

    public static MadeExhibit Exhibit(World world, Account account, ExhibitId id)
    {
        var statement = Of(world, account);
        var payments = world.Accounts.Payments.Select(booked => booked.Payment).Where(payment => payment.IsOn(account.Id)).ToList();
        return new MadeExhibit(id, Title(world, statement), "bank-statement", Head(statement), [.. payments.SelectMany(payment => payment.Carries).Distinct()])
        {
            Names = [.. world.Scenario.NamedBy(account).Concat(payments.SelectMany(world.Scenario.NamedBy)).Distinct()],
            Statement = statement,
        };
    }

    internal static LocalText NameOf(Scenario scenario, SubjectId? subject) =>
        subject is { } id ? WhoIsWho.NameOnPaper(scenario, id) : LocalText.Empty;

    private static StatementLine Line(Scenario scenario, Account account, Booking booking)
    {
        var payment = booking.Payment;
        var leaves = payment.From.Account == account.Id;
        var (other, abroad) = leaves ? (payment.To, payment.Arrives) : (payment.From, payment.Amount);
        var theirs = other.Account is { } id ? (Account)scenario.Subjects[id] : null;
        return new StatementLine(
            booking.At.Day,
            booking.At.Time,
            theirs is null ? other.Name : NameOf(scenario, theirs.Holder),
            theirs?.Name ?? LocalText.Empty,
            theirs?.Id,
            payment.Text,
            booking.Change,
            booking.Balance,
            abroad.Currency == account.Currency ? null : leaves ? -abroad : abroad
        );
    }

    private static LocalText Title(World world, AccountStatement statement)
    {
        var now = world.Clock.Now;
        return new LocalText(
            $"Statement of account {statement.Number.En}{Of(statement.Holder.En)}, to day {now.Day} {now.Clock}",
            $"Relevé du compte {statement.Number.Fr}{Of(statement.Holder.Fr)}, au jour {now.Day} {now.Clock}"
        );
    }

    private static LocalText Head(AccountStatement statement)
    {
        Money Sum(long minor) => new(minor, statement.Currency);
        return new LocalText(
            Markup.Paragraph(
                $"Account {statement.Number.En}{Of(statement.Bank.En)}{Of(statement.Holder.En)}. Lines: {statement.Lines.Count}. "
                    + $"Opening balance {Sum(statement.Opening).In(Language.English)}, closing balance {Sum(statement.Closing).In(Language.English)}."
                    + (statement.IsFrozen ? " The account is frozen." : "")
            ),
            Markup.Paragraph(
                $"Compte {statement.Number.Fr}{Of(statement.Bank.Fr)}{Of(statement.Holder.Fr)}. Lignes : {statement.Lines.Count}. "
                    + $"Solde initial {Sum(statement.Opening).In(Language.French)}, solde final {Sum(statement.Closing).In(Language.French)}."
                    + (statement.IsFrozen ? " Le compte est gelé." : "")
            )
        );
    }

    private static string Of(string part) => part.Length > 0 ? ", " + part : "";
}
