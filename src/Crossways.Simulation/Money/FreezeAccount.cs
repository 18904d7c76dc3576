using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>From here on nothing leaves the account, or it may leave again.</summary>
/// <param name="Held">What was on it, in hundredths of its currency.</param>
public sealed record AccountFroze(SubjectId Account, bool IsFrozen, long Held) : Event
{
    internal override Aspects Touches => Aspects.Accounts;

    internal override void Apply(World world) => world.Accounts.Freeze(Account, IsFrozen);

    internal override void Tell(World world) => world.TellControl(new FreezeShown(Account, IsFrozen, Held));
}

internal static class Freezing
{
    /// <summary>The event, or nothing where it changes nothing.</summary>
    public static Event? Of(World world, SubjectId account, bool freeze) =>
        world.Scenario.Subjects[account] is Account && world.Accounts.IsFrozen(account) != freeze
            ? new AccountFroze(account, freeze, world.Accounts.BalanceOf(account))
            : null;

    /// <summary>What the bank confirms to whoever freezes an account: the sum that is held. HTML.</summary>
    public static LocalText Confirmation(World world, MeasureKind kind, Subject target) =>
        target is Account { Currency: { } currency } account && world.Scenario.IsKept(account) && kind.Effects.Contains(new Effect.Freezes(Effect.Target))
            ? Confirmation(new Money(world.Accounts.BalanceOf(target.Id), currency))
            : LocalText.Empty;

    private static LocalText Confirmation(Money held) =>
        new(
            Markup.Paragraph($"Held on the account: {held.In(Language.English)}."),
            Markup.Paragraph($"Somme retenue sur le compte : {held.In(Language.French)}.")
        );
}

/// <summary>Control: an account was frozen, or freed.</summary>
/// <param name="Held">What was on it, in hundredths of its currency.</param>
public sealed record FreezeShown(SubjectId Account, bool IsFrozen, long Held) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Freezes.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>Control: which accounts were frozen and freed.</summary>
    public List<(ExerciseTime At, FreezeShown Freeze)> Freezes { get; } = [];
}

[JsonDerivedType(typeof(AccountFroze), "account-froze")]
public abstract partial record Event;

[JsonDerivedType(typeof(FreezeShown), "freeze")]
public abstract partial record FeedItem;
