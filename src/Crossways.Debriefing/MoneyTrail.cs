using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What became of the money of the case, and who traced it.</summary>
/// <param name="Accounts">Those on which the case has money, the largest turnover first.</param>
/// <param name="Payments">Of the play: made, or kept where they were.</param>
/// <param name="Phones">Those that ring in the case, or of which it has a written record.</param>
public sealed record MoneyReport(
    IReadOnlyList<AccountReport> Accounts,
    IReadOnlyList<PaymentReport> Payments,
    IReadOnlyList<PhoneReport> Phones
);

/// <summary>One account.</summary>
/// <param name="AtStart">What was on it at STARTEX, in hundredths of its currency.</param>
/// <param name="Left">What left it during the play.</param>
/// <param name="Kept">What a freezing kept from leaving.</param>
/// <param name="Frozen">When it was first frozen; null: never.</param>
/// <param name="Held">What was on it then.</param>
/// <param name="TracedBy">Seats that held a statement of it, with the moment.</param>
public sealed record AccountReport(
    LocalText Number,
    LocalText Holder,
    Currency Currency,
    long AtStart,
    long AtEnd,
    long Left,
    long Kept,
    ExerciseTime? Frozen,
    SeatId? FrozenBy,
    long? Held,
    IReadOnlyList<SeatAt> TracedBy
);

/// <summary>One payment of the play.</summary>
/// <param name="Stopped">Why it was not made; null: it was.</param>
public sealed record PaymentReport(ExerciseTime At, LocalText From, LocalText To, Money Amount, LocalText Purpose, Stopped? Stopped);

/// <summary>One phone.</summary>
/// <param name="Calls">How often it rang or was rung; 0 where the case has it in a written record only.</param>
/// <param name="TracedBy">Seats that held its records, with the moment.</param>
public sealed record PhoneReport(LocalText Number, LocalText User, int Calls, IReadOnlyList<SeatAt> TracedBy);

/// <summary>A seat, and when.</summary>
public sealed record SeatAt(SeatId Seat, ExerciseTime At);

internal static class MoneyTrail
{
    /// <summary>Null where the case has neither money nor calls.</summary>
    public static MoneyReport? Of(Played played)
    {
        var accounts = played.Scenario.Subjects.OfType<Account>().Where(account => account.Currency is not null && played.Scenario.IsKept(account)).ToList();
        var phones = played.Scenario.Subjects.OfType<Phone>().ToLookup(phone => played.World.Accounts.Calls.Any(call => call.IsOn(phone.Id)));
        return accounts.Count == 0 && !phones[true].Any()
            ? null
            : new MoneyReport(
                [.. accounts.OrderByDescending(account => Turnover(played, account)).Select(account => Of(played, account))],
                [.. Made(played).Concat(NotMade(played)).OrderBy(payment => payment.At)],
                [.. phones[true].Concat(phones[false].Where(phone => Written(played, phone.Id).Any())).Select(phone => Of(played, phone))]
            );
    }

    private static AccountReport Of(Played played, Account account)
    {
        var left = played.Of<MoneyMoved>().Where(entry => entry.Happened.Payment.From.Account == account.Id).Sum(entry => entry.Happened.Payment.Amount.Minor);
        var kept = played.Of<MoneyStopped>().Where(entry => entry.Happened is { Why: Stopped.Frozen } stopped && stopped.Payment.From.Account == account.Id);
        var moved = played.Of<MoneyMoved>().Where(entry => entry.Happened.Payment.IsOn(account.Id)).Sum(entry => entry.Happened.Payment.ChangeOn(account.Id));
        var freeze = played.Of<AccountFroze>().FirstOrDefault(entry => entry.Happened is { IsFrozen: true } froze && froze.Account == account.Id);
        var end = played.World.Accounts.BalanceOf(account.Id);
        return new AccountReport(
            account.Name,
            NameOf(played, account.Holder),
            account.Currency!.Value,
            end - moved,
            end,
            left,
            kept.Sum(entry => entry.Happened.Payment.Amount.Minor),
            freeze.Happened is null ? null : freeze.At,
            freeze.Happened is null ? null : FrozenBy(played, account.Id, freeze.At),
            freeze.Happened?.Held,
            Traced(played, account.Id, made => made.Statement?.Account == account.Id)
        );
    }

    private static PhoneReport Of(Played played, Phone phone) =>
        new(
            phone.Name,
            NameOf(played, phone.User),
            played.World.Accounts.Calls.Count(call => call.IsOn(phone.Id)),
            Traced(played, phone.Id, made => made.Calls?.Phone == phone.Id)
        );

    private static IEnumerable<PaymentReport> Made(Played played) =>
        played.Of<MoneyMoved>().Select(entry => Of(played, entry.At, entry.Happened.Payment, null));

    private static IEnumerable<PaymentReport> NotMade(Played played) =>
        played.Of<MoneyStopped>().Select(entry => Of(played, entry.At, entry.Happened.Payment, entry.Happened.Why));

    private static PaymentReport Of(Played played, ExerciseTime at, Payment payment, Stopped? stopped) =>
        new(at, Side(played, payment.From), Side(played, payment.To), payment.Amount, payment.Text, stopped);

    // Whose account it is says more than its number.
    internal static LocalText Side(Played played, Party party) =>
        party.Account is not { } id ? party.Name
        : played.Scenario.Subjects[id] is Account { Holder: { } holder } ? played.Name(holder)
        : played.Name(id);

    // The seat whose measure it was; null where the world did it.
    private static SeatId? FrozenBy(Played played, SubjectId account, ExerciseTime at) =>
        played.Of<MeasureDone>()
            .Where(done => done.At == at)
            .Select(done => played.World.Measures[done.Happened.Number])
            .Where(measure => measure.Request.Target == account && measure.Kind.Effects.Contains(new Effect.Freezes(Effect.Target)))
            .Select(measure => (SeatId?)measure.Request.By)
            .LastOrDefault();

    private static List<SeatAt> Traced(Played played, SubjectId record, Func<MadeExhibit, bool> isOfIt)
    {
        var made = played.Of<ExhibitMade>().Select(made => made.Happened.Exhibit).Where(isOfIt).Select(made => made.Id);
        var papers = made.Concat(Written(played, record)).ToHashSet();
        return
        [
            .. from seat in played.Scenario.Seats
               let held = papers.SelectMany(paper => played.World.CaseFiles.CustodyOf(seat.Id, paper)).Select(custody => custody.At).ToList()
               where held.Count > 0
               let first = held.Min()
               orderby first
               select new SeatAt(seat.Id, first),
        ];
    }

    // Statements and telephone records that the case has in words are kept where the account or the phone is.
    private static IEnumerable<ExhibitId> Written(Played played, SubjectId record) =>
        played.Scenario.Exhibits.Where(exhibit => Records.IsRecord(exhibit.Kind) && (exhibit.At == record || exhibit.Of.Contains(record))).Select(exhibit => exhibit.Id);

    /// <summary>All that came and went, before the play and during it, in hundredths of its currency.</summary>
    internal static long Turnover(Played played, Account account) =>
        played.World.Accounts.Payments.Where(booked => booked.Payment.IsOn(account.Id)).Sum(booked => Math.Abs(booked.Payment.ChangeOn(account.Id)));

    private static LocalText NameOf(Played played, SubjectId? subject) => subject is { } id ? played.Name(id) : LocalText.Empty;
}
