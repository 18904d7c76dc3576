namespace Crossways.Scenarios;

/// <summary>What an amount is worth in another currency, by the rates that states give.</summary>
internal static class Exchange
{
    /// <summary>Null where no state gives a rate.</summary>
    public static Money? Convert(IEnumerable<State> states, Money amount, Currency into)
    {
        foreach (var state in states)
        {
            if (state.Currency == into && state.Rates.TryGetValue(amount.Currency, out var price) && price > 0)
            {
                return new Money(Rounded((Int128)amount.Minor * price, 100), into);
            }

            if (state.Currency == amount.Currency && state.Rates.TryGetValue(into, out var cost) && cost > 0)
            {
                return new Money(Rounded((Int128)amount.Minor * 100, cost), into);
            }
        }

        return null;
    }

    // Half a hundredth counts as a whole one, as banks round.
    private static long Rounded(Int128 value, long by) =>
        (long)Int128.Clamp(((value * 2) + by) / (by * 2), -Money.Most, Money.Most);
}
