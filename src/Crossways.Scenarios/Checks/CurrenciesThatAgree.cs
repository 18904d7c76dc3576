namespace Crossways.Scenarios;

internal sealed class CurrenciesThatAgree : ICheck
{
    // Banks take a margin; more than this is a slip of the pen.
    private const int PercentOfMargin = 3;

    public string Rule =>
        "Both sides of a transfer agree: it leaves in the currency of the one account, arrives in that of the other, and at about the rate that the states give.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.Transfers.SelectMany(transfer => Check(read, transfer)).OfType<Finding>();

    private static IEnumerable<Finding?> Check(ReadCase read, Transfer transfer)
    {
        var payment = transfer.Payment;
        if (payment.From.Account == payment.To.Account)
        {
            yield return payment.From.Account is { } same
                ? read.Error("transfer", transfer, "to", $"{same} pays itself.", "Name the other side.")
                : read.Error("transfer", transfer, "", "No account of the case is involved: nobody would ever see this transfer.", "Let one side be an account of things.yaml.");
            yield break;
        }

        yield return Side(read, transfer, payment.From.Account, payment.Amount, "amount")
            ?? Side(read, transfer, payment.To.Account, payment.Arrives, payment.Arrives == payment.Amount ? "amount" : "as")
            ?? Rate(read, transfer);
    }

    private static Finding? Side(ReadCase read, Transfer transfer, SubjectId? side, Money amount, string path) =>
        side is not { } id || !read.Scenario.Subjects.TryGet(id, out var subject) || subject is not Account account || account.Currency == amount.Currency ? null
        : account.Currency is not { } currency
            ? read.Error("currency", transfer, path, $"The currency of {id} is not known.", $"Write `currency:` with {id} in things.yaml, or with its state.")
        : path == "as" || transfer.Payment.From.Account == id
            ? read.Error("currency", transfer, path, $"{id} is kept in {currency}, and this is {amount}.", $"Write the amount in {currency}.")
        : read.Error(
            "currency",
            transfer,
            path,
            $"{id} is kept in {currency}: what does {amount} arrive as?",
            $"Add `as:` with the amount in {currency}, or `rates: {{ {amount.Currency}: … }}` to the state whose currency it is."
        );

    private static Finding? Rate(ReadCase read, Transfer transfer)
    {
        var (left, arrived) = (transfer.Payment.Amount, transfer.Payment.Arrives);
        if (left.Currency == arrived.Currency)
        {
            return left == arrived ? null
                : read.Error("currency", transfer, "as", $"{left} leave and {arrived} arrive.", "Take `as` away, and write charges as a transfer of their own.");
        }

        return Exchange.Convert(read.Scenario.States, left, arrived.Currency) is { } worth
            && Int128.Abs((Int128)worth.Minor - arrived.Minor) * 100 > (Int128)worth.Minor * PercentOfMargin
                ? read.Warning("rate", transfer, "as", $"At the rate of the states {left} are {worth}, not {arrived}.", $"Write `as: {worth}`, or change the rate.")
                : null;
    }
}
