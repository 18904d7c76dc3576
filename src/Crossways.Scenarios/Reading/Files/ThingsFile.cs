namespace Crossways.Scenarios;

/// <summary><c>things.yaml</c>: companies, vehicles, phones and accounts.</summary>
internal static class ThingsFile
{
    private static readonly Key<Sort> SortOf = new("sort", Shapes.Choice<Sort>(), "What it is.", Required: true);
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name or number.", Required: true);
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state under whose law or in whose registers it is.",
        Required: true
    );
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What anyone could know by looking. Gives nothing away."
    );
    private static readonly Key<DateOnly> Since = new("since", Shapes.Date, "When it was founded, built or opened: no paper that it issued is older.");
    private static readonly Key<bool> Hidden = new(
        "hidden",
        Shapes.Flag,
        "Known to nobody until a desk hears of it in an interview, or reads an exhibit, a register row or a record that names it. An inject names nothing; it can bring such an exhibit."
    );
    private static readonly Key<IReadOnlyList<SeatId>> KnownTo = new(
        "known to",
        NotedShapes.Seats,
        "Seats that know of it from the start. All, if left out."
    );

    private static readonly Key<SubjectId> Holder = new(
        "holder",
        Shapes.Reference<SubjectId>(IdKind.Subject),
        "Accounts: the person or company in whose name it is. Asking the banks about them brings its statement."
    );
    private static readonly Key<LocalText> Bank = new("bank", Texts.Short, "Accounts: the bank or money transfer service.");
    private static readonly Key<Currency> Currency = new(
        "currency",
        MoneyShapes.CurrencyNamed,
        "Accounts: the currency, that of the state if left out."
    );
    private static readonly Key<Money> OpensWith = new(
        "opens with",
        MoneyShapes.Sum,
        "Accounts: what was on it before the first transfer. Nothing, if left out."
    );
    private static readonly Key<DateOnly> Opened = new("opened", Shapes.Date, "Accounts: its first day.");
    private static readonly Key<DateOnly> Closed = new("closed", Shapes.Date, "Accounts: its last day.");
    private static readonly Key<bool> Overdraft = new("overdraft", Shapes.Flag, "Accounts: may fall below zero.");
    private static readonly Key<SubjectId> User = new(
        "user",
        Shapes.Reference<SubjectId>(IdKind.Subject),
        "Phones: whose it is. Asking the operators about them brings its records."
    );
    private static readonly Key<bool> Prepaid = new(
        "prepaid",
        Shapes.Flag,
        "Phones: in nobody’s name. Only who has the number can ask for its records."
    );

    private static readonly Key[] OfAccounts = [Holder, Bank, Currency, OpensWith, Opened, Closed, Overdraft];
    private static readonly Key[] OfPhones = [User, Prepaid];

    public static readonly KeyTable Table = new([SortOf, Name, State, About, Hidden, KnownTo, Since, ImmunityBlock.Key, .. OfAccounts, .. OfPhones]);

    // The kinds of subject that are neither a person nor a place.
    private enum Sort
    {
        Company = SubjectKind.Company,
        Vehicle = SubjectKind.Vehicle,
        Phone = SubjectKind.Phone,
        Account = SubjectKind.Account,
    }

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Subject, IdKind.Phone, IdKind.Account) is { } root)
        {
            draft.Subjects.AddRange(Entries.Read(draft, root, IdKind.Subject, Table, id => new SubjectId(id), Thing));
        }
    }

    private static Subject Thing(string id, Block block)
    {
        var sort = block.Get(SortOf, Sort.Company);
        ReportForeign(block, sort == Sort.Account ? [] : OfAccounts, "an account");
        ReportForeign(block, sort == Sort.Phone ? [] : OfPhones, "a phone");
        Subject thing = sort switch
        {
            Sort.Account => Account(Declared(id, block, IdKind.Account), block),
            Sort.Phone => new Phone
            {
                Id = Declared(id, block, IdKind.Phone),
                Name = block.Text(Name),
                State = block.Get(State, default),
                About = block.Text(About),
                Since = block.Maybe(Since),
                Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
                KnownTo = block.All(KnownTo),
                User = block.Maybe(User),
                Prepaid = block.Get(Prepaid, false),
            },
            _ => new Thing
            {
                Id = new SubjectId(id),
                Sort = (SubjectKind)sort,
                Name = block.Text(Name),
                State = block.Get(State, default),
                About = block.Text(About),
                Since = block.Maybe(Since),
                Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
                KnownTo = block.All(KnownTo),
            },
        };
        return thing with { Immunity = block.Find(ImmunityBlock.Key) };
    }

    private static Account Account(SubjectId id, Block block)
    {
        var state = block.Get(State, default);
        var currency = block.Maybe(Currency) ?? block.Draft.States.Find(one => one.Id == state)?.Currency;
        var opens = block.Maybe(OpensWith);
        if (opens is { } money && money.Currency != default && currency is { } own && money.Currency != own)
        {
            block.Draft.Findings.Error(
                "currency",
                block.SourceOf(OpensWith),
                $"{id} is kept in {own}, but opens with {money}.",
                "Write the amount without a currency, or change that of the account."
            );
        }

        return new Account
        {
            Id = id,
            Name = block.Text(Name),
            State = state,
            About = block.Text(About),
            Since = block.Maybe(Since),
            Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
            KnownTo = block.All(KnownTo),
            Holder = block.Maybe(Holder),
            Bank = block.Text(Bank),
            Currency = currency,
            OpensWith = opens?.Minor ?? 0,
            Opened = block.Maybe(Opened),
            Closed = block.Maybe(Closed),
            Overdraft = block.Get(Overdraft, false),
        };
    }

    private static SubjectId Declared(string id, Block block, IdKind kind)
    {
        var subject = new SubjectId(id);
        block.Draft.Declare(kind, id, block.Draft.Sources.Of(subject));
        return subject;
    }

    private static void ReportForeign(Block block, Key[] keys, string where)
    {
        foreach (var key in keys.Where(block.Has))
        {
            block.Draft.Findings.Error(
                "unknown-key",
                block.SourceOf(key),
                $"`{key.Name}` belongs to {where}.",
                "Take it away, or change `sort`."
            );
        }
    }
}
