using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary><c>transfers/*.yaml</c>: money that moves.</summary>
internal static partial class TransfersFile
{
    private static readonly Shape<Party> PartyShape = new()
    {
        Words = "an account, `cash`, or the name of somebody else",
        Schema = Texts.Short.Schema,
        Read = ReadParty,
    };

    private static readonly Key<DateOnly> On = new("on", Shapes.Date, "The day on which it was booked, before the play.");
    private static readonly Key<CalendarTime> At = new(
        "at",
        MoneyShapes.CalendarTime,
        "Instead of `on`: the moment. During the play it happens then, unless the account is frozen by then or does not cover it."
    );
    private static readonly Key<Condition> If = new("if", NotedShapes.Condition, "Made only if this holds at that moment of the play.");
    private static readonly Key<Condition> Unless = new("unless", NotedShapes.Condition, "Not made if this holds at that moment of the play.");
    private static readonly Key<Party> From = new("from", PartyShape, "Who pays.", Required: true);
    private static readonly Key<Party> To = new("to", PartyShape, "Who is paid.", Required: true);
    private static readonly Key<Money> Amount = new("amount", MoneyShapes.Amount, "What leaves the paying side, in its currency.", Required: true);
    private static readonly Key<Money> As = new(
        "as",
        MoneyShapes.Amount,
        "What arrives, where the other side has another currency. By the `rates` of its state, if left out."
    );
    private static readonly Key<LocalText> Text = new("text", Texts.Short, "The purpose, as statements give it.");
    private static readonly Key<IReadOnlyList<FactId>> Carries = new(
        "carries",
        Lists.OfReferences<FactId>(IdKind.Fact, "facts"),
        "The facts that whoever reads a statement with it learns."
    );
    private static readonly Key<string> CountsAs = new(
        "counts as",
        Shapes.Word,
        "A word of your choice under which papers add it up: see `totals` of exhibits."
    );

    public static readonly KeyTable Table = new(On, At, If, Unless, From, To, Amount, As, Text, Carries, CountsAs);

    public static void Read(Draft draft, PackageFile file)
    {
        foreach (var node in Entries.List(draft, file))
        {
            var errors = draft.Findings.Count;
            if (node is Mapping mapping && mapping.Entries.FirstOrDefault(entry => Rest().IsMatch(entry.Key.Value)).Key is { } rest)
            {
                draft.Findings.Error(
                    "bad-value",
                    rest.Source,
                    "A comma ends a value inside { }.",
                    "Write the amount without it, `4950.00 VLM`, or in quotation marks."
                );
            }
            else if (Block.Open(draft, node, Table) is { } block && Transfer(draft, block) is { } transfer && CaseVersion.Has(draft, transfer.At))
            {
                draft.Sources.Add(transfer, "", node);
                draft.Transfers.Add(transfer);
            }

            draft.IsPartial |= draft.Findings.Count > errors; // a payment less, and no sum is what it should be
        }
    }

    private static Transfer? Transfer(Draft draft, Block block)
    {
        var errors = draft.Findings.Count;
        var (on, at) = (block.Maybe(On), block.Maybe(At));
        var (from, to) = (block.Get(From, Party.Cash), block.Get(To, Party.Cash));
        var amount = block.Get(Amount, default);
        var payment = new Payment(from, to, amount, Arriving(draft, to, amount, block.Maybe(As)), block.Text(Text), block.All(Carries));
        var when = NotedShapes.Proviso(block, If, Unless);
        var counts = block.Get(CountsAs, "");
        if (on is null == at is null)
        {
            draft.Findings.Error(
                "missing-key",
                block.Source with { Text = "" },
                on is null ? "The day of this transfer is missing." : "This transfer has both a day and a moment.",
                "Write `on: 2026-07-06` before the play, or `at: day 1 15:00` during it."
            );
        }

        // What cannot be read is no payment, and would only bring other errors after it.
        if (draft.Findings.Count > errors)
        {
            return null;
        }

        var booked = at ?? new CalendarTime(on!.Value, null);
        return new Transfer(draft.Transfers.Count + 1, payment, booked, CaseVersion.Proviso(draft, booked, when), counts);
    }

    /// <summary>What arrives: as written, or by the rate of the state that has the currency of the receiving account.</summary>
    private static Money Arriving(Draft draft, Party to, Money amount, Money? written)
    {
        var currency = draft.Subjects.OfType<Account>().FirstOrDefault(account => account.Id == to.Account)?.Currency ?? amount.Currency;
        return written is { } given ? given
            : currency != amount.Currency && Exchange.Convert(draft.States, amount, currency) is { } converted ? converted
            : amount;
    }

    // An account's id, `cash`, or a name: what could be an id is one, so that a slip is found.
    private static bool ReadParty(Draft draft, Node node, out Party value)
    {
        value = Party.Cash;
        if (node is Scalar { Value: "cash" })
        {
            return true;
        }

        if (node is Scalar scalar && Words.IsId(scalar.Value))
        {
            draft.Refer(IdKind.Account, scalar.Value, scalar.Source);
            value = Party.Of(new SubjectId(scalar.Value));
            return true;
        }

        var read = Texts.Short.Read(draft, node, out var name);
        value = new Party(null, name);
        return read;
    }

    [GeneratedRegex("^[0-9]{3}([.][0-9]{2})?( [A-Z]{3})?$")]
    private static partial Regex Rest();
}
