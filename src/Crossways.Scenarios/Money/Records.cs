namespace Crossways.Scenarios;

/// <summary>
/// Which accounts and phones a measure brings the records of. Banks and operators hold them by account and by number,
/// and know in whose name they are; nobody finds them lying about.
/// </summary>
public static class Records
{
    private const string Statement = "bank-statement";
    private const string CallRecord = "call-record";

    /// <summary>A kind of exhibit: what banks and operators keep.</summary>
    public static bool IsRecord(string kind) => kind is Statement or CallRecord;

    /// <summary>Accounts whose statement the measure brings.</summary>
    public static IEnumerable<Account> StatementsBroughtBy(this Scenario scenario, MeasureKind kind, Subject target) =>
        Asks(kind, Statement)
            ? scenario.Subjects.OfType<Account>().Where(account => IsOf(account, account.Holder, target) && scenario.IsKept(account))
            : [];

    /// <summary>Phones whose records the measure brings.</summary>
    public static IEnumerable<Phone> CallsBroughtBy(this Scenario scenario, MeasureKind kind, Subject target) =>
        Asks(kind, CallRecord)
            ? scenario.Subjects.OfType<Phone>().Where(phone =>
                IsOf(phone, phone.Prepaid ? null : phone.User, target) && scenario.Calls.Any(call => call.IsOn(phone.Id)))
            : [];

    /// <summary>Whom a statement names: the account, and in whose name it is.</summary>
    public static IEnumerable<SubjectId> NamedBy(this Scenario scenario, Account account) =>
        account.Holder is { } holder && scenario.Subjects.Has(holder) ? [account.Id, holder] : [account.Id];

    /// <summary>Whom a line of a statement names: the accounts of the case, and in whose name they are.</summary>
    public static IEnumerable<SubjectId> NamedBy(this Scenario scenario, Payment payment) =>
        payment.Accounts.SelectMany(id => scenario.Subjects.TryGet(id, out var subject) && subject is Account account ? scenario.NamedBy(account) : []);

    /// <summary>What a record of one phone names: the other number, and where the own phone was.</summary>
    public static IEnumerable<SubjectId> NamedBy(Call call, SubjectId phone) =>
        new[] { call.From.Phone, call.To.Phone, call.From.Phone == phone ? call.Near : null, call.To.Phone == phone ? call.AnsweredNear : null }
            .OfType<SubjectId>();

    /// <summary>Accounts and phones whose records carry the fact.</summary>
    public static IEnumerable<SubjectId> RecordsThatCarry(this Scenario scenario, FactId fact) =>
        scenario.Transfers.Where(transfer => transfer.Payment.Carries.Contains(fact)).SelectMany(transfer => transfer.Payment.Accounts)
            .Concat(scenario.Calls.Where(call => call.Carries.Contains(fact)).SelectMany(Phones))
            .Distinct();

    /// <summary>Accounts and phones whose records name the subject, other than itself.</summary>
    public static IEnumerable<SubjectId> RecordsThatName(this Scenario scenario, SubjectId subject) =>
        scenario.Transfers.Where(transfer => scenario.NamedBy(transfer.Payment).Contains(subject)).SelectMany(transfer => transfer.Payment.Accounts)
            .Concat(scenario.Calls.SelectMany(call => Phones(call).Where(phone => NamedBy(call, phone).Contains(subject))))
            .Where(record => record != subject)
            .Distinct();

    /// <summary>Measures that bring the records of an account or a phone, aimed at it or at whose it is.</summary>
    public static IEnumerable<(MeasureKind Kind, Subject Target)> WaysToRecords(this Scenario scenario, SubjectId record)
    {
        SubjectId?[] aims = scenario.Subjects[record] switch
        {
            Account account => [account.Id, account.Holder],
            Phone phone => [phone.Id, phone.User],
            _ => [],
        };
        return from kind in scenario.Measures
               from aim in aims.OfType<SubjectId>()
               let target = scenario.Subjects[aim]
               where kind.Targets.Contains(target.Kind)
                   && (scenario.StatementsBroughtBy(kind, target).Any(account => account.Id == record)
                       || scenario.CallsBroughtBy(kind, target).Any(phone => phone.Id == record))
               select (kind, target);
    }

    private static IEnumerable<SubjectId> Phones(Call call) => new[] { call.From.Phone, call.To.Phone }.OfType<SubjectId>();

    /// <summary>The case says what moves on it.</summary>
    public static bool IsKept(this Scenario scenario, Account account) =>
        account.OpensWith != 0 || scenario.Transfers.Any(transfer => transfer.Payment.IsOn(account.Id));

    // Force finds papers where they are; what banks and operators keep, they hand over when they are asked.
    private static bool Asks(MeasureKind kind, string records) =>
        kind.Family != MeasureFamily.Coercive && (kind.Yields.Contains("*") || kind.Yields.Contains(records));

    // By itself, or by whose it is: in the same state, for another state's banks answer to their own.
    private static bool IsOf(Subject record, SubjectId? owner, Subject target) =>
        record.Id == target.Id || (owner == target.Id && record.State == target.State);
}
