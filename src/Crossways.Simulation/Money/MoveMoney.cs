using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The moment for which the case has planned a payment.</summary>
internal sealed record TransferDue(ExerciseTime At, long Order, Transfer Transfer) : Due(At, Order)
{
    public override bool IsHappening => false;

    public override IEnumerable<Event> Happens(World world) =>
        Transfer.If is not { } proviso || world.Holds(proviso) ? [Paying.Of(world, Transfer.Payment)] : [];
}

/// <summary>Why a bank does not carry out a payment.</summary>
public enum Stopped
{
    /// <summary>The paying account is frozen.</summary>
    Frozen,

    /// <summary>There is not enough on it.</summary>
    NotCovered,
}

internal static class Paying
{
    /// <summary>A freezing order keeps money on an account; what arrives there is held with the rest.</summary>
    public static Event Of(World world, Payment payment) =>
        payment.From.Account is not { } from ? new MoneyMoved(payment)
        : world.Accounts.IsFrozen(from) ? new MoneyStopped(payment, Stopped.Frozen)
        : world.Scenario.Subjects[from] is Account { Overdraft: false } && world.Accounts.BalanceOf(from) < payment.Amount.Minor
            ? new MoneyStopped(payment, Stopped.NotCovered)
        : new MoneyMoved(payment);
}

/// <summary>A payment was made. Desks see it when they ask the bank.</summary>
public sealed record MoneyMoved(Payment Payment) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Accounts.Book(CalendarTime.Of(world.Scenario, world.Clock.Now), Payment);

    internal override void Tell(World world) => world.TellControl(new PaymentShown(Payment, null));
}

/// <summary>A bank did not carry out a payment.</summary>
public sealed record MoneyStopped(Payment Payment, Stopped Why) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world) => world.TellControl(new PaymentShown(Payment, Why));
}

/// <summary>Control: money moved, or was kept where it is.</summary>
/// <param name="Stopped">Null: it moved.</param>
public sealed record PaymentShown(Payment Payment, Stopped? Stopped) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Payments.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Control: payments of the play, made and stopped.</summary>
    public List<(ExerciseTime At, PaymentShown Payment)> Payments { get; } = [];
}

[JsonDerivedType(typeof(MoneyMoved), "money-moved")]
[JsonDerivedType(typeof(MoneyStopped), "money-stopped")]
public abstract partial record Event;

[JsonDerivedType(typeof(PaymentShown), "payment")]
public abstract partial record FeedItem;
