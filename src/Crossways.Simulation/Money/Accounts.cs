using System.Runtime.CompilerServices;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What moves between the accounts of the case and rings between its phones, and which accounts are frozen.</summary>
internal sealed class Accounts(Scenario scenario) : ISlice
{
    private readonly Past past = Past.Of(scenario);
    private readonly List<(CalendarTime At, Payment Payment)> moved = [];
    private readonly List<Call> calls = [];
    private readonly Dictionary<SubjectId, long> changes = [];
    private readonly HashSet<SubjectId> frozen = [];

    /// <summary>Every payment made so far.</summary>
    public IEnumerable<(CalendarTime At, Payment Payment)> Payments => past.Payments.Concat(moved);

    /// <summary>Every call and message so far.</summary>
    public IEnumerable<Call> Calls => past.Calls.Concat(calls);

    public bool IsFrozen(SubjectId account) => frozen.Contains(account);

    /// <summary>What is on it now.</summary>
    public long BalanceOf(SubjectId account) => past.Balances.GetValueOrDefault(account) + changes.GetValueOrDefault(account);

    /// <summary>STARTEX: what the case has planned for the play goes on the agenda.</summary>
    public void Schedule(World world)
    {
        foreach (var transfer in past.PlannedTransfers)
        {
            world.Agenda.Add(order => new TransferDue(transfer.At.On(scenario), order, transfer));
        }

        foreach (var call in past.PlannedCalls)
        {
            world.Agenda.Add(order => new CallDue(call.At.On(scenario), order, call));
        }
    }

    public void Book(CalendarTime at, Payment payment)
    {
        moved.Add((at, payment));
        foreach (var account in payment.Accounts)
        {
            changes[account] = changes.GetValueOrDefault(account) + payment.ChangeOn(account);
        }
    }

    public void Record(Call call) => calls.Add(call);

    public void Freeze(SubjectId account, bool isFrozen)
    {
        if (isFrozen)
        {
            frozen.Add(account);
        }
        else
        {
            frozen.Remove(account);
        }
    }

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddAll(moved, booked =>
        {
            hash.Add(booked.At.On(scenario).Seconds);
            hash.Add(booked.Payment.From.Account?.Value);
            hash.Add(booked.Payment.To.Account?.Value);
            hash.Add(booked.Payment.Amount.Minor);
            hash.Add(booked.Payment.Arrives.Minor);
        });
        hash.AddAll(calls, call => hash.Add(call.Number));
        hash.AddSet(frozen.Select(account => account.Value));
    }

    /// <summary>What moved and rang before STARTEX, and what is planned after it: the same for every exercise on a scenario.</summary>
    private sealed class Past
    {
        private static readonly ConditionalWeakTable<Scenario, Past> OfScenarios = [];

        private Past(Scenario scenario)
        {
            Payments = [.. scenario.Transfers.Where(transfer => !transfer.At.IsInPlay(scenario)).Select(transfer => (transfer.At, transfer.Payment))];
            PlannedTransfers = [.. scenario.Transfers.Where(transfer => transfer.At.IsInPlay(scenario))];
            Calls = [.. scenario.Calls.Where(call => !call.At.IsInPlay(scenario))];
            PlannedCalls = [.. scenario.Calls.Where(call => call.At.IsInPlay(scenario))];
            Balances = scenario.Subjects.OfType<Account>().ToDictionary(
                account => account.Id,
                account => account.OpensWith + Payments.Sum(booked => booked.Payment.ChangeOn(account.Id))
            );
        }

        public (CalendarTime At, Payment Payment)[] Payments { get; }
        public Transfer[] PlannedTransfers { get; }
        public Call[] Calls { get; }
        public Call[] PlannedCalls { get; }
        public Dictionary<SubjectId, long> Balances { get; }

        public static Past Of(Scenario scenario) => OfScenarios.GetValue(scenario, static scenario => new Past(scenario));
    }
}
