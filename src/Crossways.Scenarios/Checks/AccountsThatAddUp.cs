namespace Crossways.Scenarios;

internal sealed class AccountsThatAddUp : ICheck
{
    public string Rule => "No account without an overdraft pays out more than is there: the finding says what was there, and what would do.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        if (read.AnyDoubtful<Transfer>())
        {
            yield break;
        }

        var planned = read.Scenario.Transfers.ToLookup(transfer => transfer.Payment);
        foreach (var account in read.Scenario.Subjects.OfType<Account>().Where(account => account is { Overdraft: false, Currency: not null }))
        {
            var book = Books.Keep(account, read.Scenario.Transfers.Select(transfer => (transfer.At, transfer.Payment))).ToList();
            if (book.Find(line => line.Balance < 0 && line.Change < 0) is not { } fault)
            {
                continue;
            }

            Money Sum(long minor) => new(minor, account.Currency!.Value);
            var opening = account.OpensWith - book.Min(line => line.Balance);
            yield return read.Error(
                "balance",
                planned[fault.Payment].First(),
                "amount",
                $"{account.Id} cannot pay {Sum(-fault.Change)} on {fault.At}: {Sum(fault.Balance - fault.Change)} are there, {Sum(-fault.Balance)} too little.",
                $"Let it open with {Sum(opening)} instead of {Sum(account.OpensWith)}, allow `overdraft: true`, or change the transfers."
            );
        }
    }
}
