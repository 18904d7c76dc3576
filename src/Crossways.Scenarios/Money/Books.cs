namespace Crossways.Scenarios;

/// <summary>One line of an account's book.</summary>
/// <param name="Change">In hundredths of the account's currency; negative when money leaves.</param>
/// <param name="Balance">After it.</param>
public sealed record Booking(CalendarTime At, Payment Payment, long Change, long Balance);

/// <summary>The book of an account: what is booked on it one after the other, and what is then there.</summary>
public static class Books
{
    /// <summary>Payments in the order of their moments; at one moment, in the order given.</summary>
    public static IEnumerable<Booking> Keep(Account account, IEnumerable<(CalendarTime At, Payment Payment)> payments)
    {
        var balance = account.OpensWith;
        foreach (var (at, payment) in payments.Where(booked => booked.Payment.IsOn(account.Id)).OrderBy(booked => booked.At))
        {
            var change = payment.ChangeOn(account.Id);
            balance += change;
            yield return new Booking(at, payment, change, balance);
        }
    }
}
