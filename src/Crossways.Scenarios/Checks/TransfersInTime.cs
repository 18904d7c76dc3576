namespace Crossways.Scenarios;

internal sealed class TransfersInTime : ICheck
{
    public string Rule =>
        "A transfer with a day is booked before the play, one with a moment before its end; and each while its accounts are open.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.Transfers.Select(transfer => Within(read, transfer)).OfType<Finding>()
            .Concat(read.Scenario.Transfers.SelectMany(transfer => InLife(read, transfer)))
            .Concat(read.Scenario.Subjects.OfType<Account>().Select(account => Held(read, account)).OfType<Finding>());

    private static Finding? Within(ReadCase read, Transfer transfer)
    {
        var scenario = read.Scenario;
        var first = CalendarTime.Of(scenario, scenario.Starts).Day;
        return transfer.At.Time is null && transfer.At.Day > first
                ? read.Error(
                    "transfer-time",
                    transfer,
                    "on",
                    $"{transfer.At} lies in the play, which starts on {first:yyyy-MM-dd}: at what time does it happen?",
                    $"Write `at: day {transfer.At.Day.DayNumber - scenario.Date.DayNumber + 1} 10:00`."
                )
            : transfer.At.On(scenario) > scenario.Ends
                ? read.Error("transfer-time", transfer, "at", $"The play ends at {scenario.Ends}, before this transfer.", "Let it happen earlier, or take it away.")
            : transfer.If is not null && !transfer.At.IsInPlay(scenario)
                ? read.Error("transfer-time", transfer, "at", "What happened before the play does not depend on it.", "Take `if` and `unless` away, or write `at: day 1 …`.")
            : null;
    }

    private static IEnumerable<Finding> InLife(ReadCase read, Transfer transfer)
    {
        foreach (var account in transfer.Payment.Accounts.Select(id => read.Scenario.Subjects.TryGet(id, out var one) ? one : null).OfType<Account>())
        {
            if (account.Opened > transfer.At.Day || account.Closed < transfer.At.Day)
            {
                yield return read.Error(
                    "account-life",
                    transfer,
                    "",
                    account.Opened > transfer.At.Day
                        ? $"{account.Id} is only opened on {account.Opened:yyyy-MM-dd}; this is booked on {transfer.At}."
                        : $"{account.Id} is closed on {account.Closed:yyyy-MM-dd}; this is booked on {transfer.At}.",
                    "Change the day of the transfer, or that of the account."
                );
            }
        }
    }

    private static Finding? Held(ReadCase read, Account account) =>
        account.Opened > account.Closed
            ? read.Error("account-life", account.Id, "closed", $"{account.Id} is closed before it is opened.", "Change one of the days.")
        : account.Holder is { } holder && read.Scenario.Subjects.TryGet(holder, out var who) && who.Kind is not (SubjectKind.Person or SubjectKind.Company)
            ? read.Error("holder", account.Id, "holder", $"{holder} is a {Shapes.Hyphened(who.Kind.ToString())}, and cannot have an account.", "Name a person or a company.")
        : account.Holder is null && read.Scenario.Transfers.Any(transfer => transfer.Payment.IsOn(account.Id))
            ? read.Warning("holder", account.Id, "", $"{account.Id} moves money and is in nobody’s name.", "Add `holder:` with a person or a company.")
        : null;
}
