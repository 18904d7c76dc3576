namespace Crossways.Scenarios;

internal sealed class TotalsThatAgree : ICheck
{
    public string Rule => "What a paper adds up to under `totals` is the sum of the transfers that count as that.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from exhibit in read.Scenario.Exhibits
        from total in exhibit.Totals
        let finding = Compare(read, exhibit, total.Key, total.Value)
        where finding is not null
        select finding;

    private static Finding? Compare(ReadCase read, Exhibit exhibit, string word, Money total)
    {
        var counted = read.Scenario.Transfers.Where(transfer => transfer.Counts == word).ToList();
        var path = $"totals.{word}";
        if (counted.Count == 0)
        {
            var words = read.Scenario.Transfers.Select(transfer => transfer.Counts).Where(counts => counts.Length > 0).Distinct();
            return read.Error(
                "totals",
                exhibit.Id,
                path,
                $"No transfer counts as `{word}`.",
                Suggest.DidYouMean(word, words) ?? $"Add `counts as: {word}` to the transfers meant."
            );
        }

        var sum = new Money(counted.Sum(transfer => In(transfer.Payment, total.Currency)), total.Currency);
        return sum == total ? null
            : read.Error(
                "totals",
                exhibit.Id,
                path,
                $"{exhibit.Id} gives {total} of {word}; the transfers that count as `{word}` come to {sum} ({Parts(counted, total.Currency)}).",
                $"Write {sum}, or change the transfers by {new Money(Math.Abs(total.Minor - sum.Minor), total.Currency)}."
            );
    }

    // Abroad the same payment is counted in the other currency.
    private static long In(Payment payment, Currency currency) =>
        payment.Amount.Currency == currency ? payment.Amount.Minor
        : payment.Arrives.Currency == currency ? payment.Arrives.Minor
        : 0;

    private static string Parts(List<Transfer> counted, Currency currency)
    {
        var shown = counted.Take(6).Select(transfer => Money.Digits(In(transfer.Payment, currency), Language.English));
        return string.Join(" + ", shown) + (counted.Count > 6 ? $" + {counted.Count - 6} more" : "");
    }
}
