using Crossways.Tests;

namespace Crossways.Scenarios.Tests;

/// <summary>One fault at a time in the money and the calls of a sound case.</summary>
public class MoneyThatDoesNotAddUp
{
    private const string Transfers = "transfers/all.yaml";
    private const string Calls = "calls/all.yaml";
    private const string Advance = "- { on: 2026-02-05, from: acc-shine, to: acc-viktor, amount: 900.00 VAL";
    private const string Mediation = "- { on: 2026-02-06, from: acc-viktor, to: acc-hands, amount: 400.00 VAL, as: 10000.00 NOR";
    private const string Ring = "- { at: 2026-01-14 21:04, from: phone-viktor, to: phone-hands, minutes: 3";

    private static readonly Dictionary<string, (string Code, string Says, Action<EditedCase> Plant)> Faults = new()
    {
        ["An account pays what it has not"] = (
            "balance",
            "acc-viktor cannot pay 600.00 VAL on 2026-03-02 12:00: 400.00 VAL are there, 200.00 VAL too little.",
            c => c.Replace(Transfers, "amount: 200.00 VAL", "amount: ‹600.00 VAL")
        ),
        ["A transfer leaves in a foreign currency"] = (
            "currency",
            "acc-shine is kept in VAL, and this is 900.00 NOR.",
            c => c.Replace(Transfers, Advance, "- { on: 2026-02-05, from: acc-shine, to: acc-viktor, amount: ‹900.00 NOR, as: 900.00 VAL")
        ),
        ["What is owed is owed to nobody"] = (
            "owed",
            "900.00 VAL are owed to nobody.",
            c => c.Replace("facts/money.yaml", "  proves: money/proceeds\n", "  owed: ‹900.00 VAL\n  proves: money/proceeds\n")
        ),
        ["Nobody owes what is owed"] = (
            "owed",
            "Nobody owes 900.00 VAL.",
            c => c.Replace("facts/lena.yaml", "  by: viktor\n  proves: act/transport", "  owed: ‹900.00 VAL\n  proves: act/transport")
        ),
        ["Something is owed in a currency of nowhere"] = (
            "dangling",
            "There is no currency `VAR`.",
            c => c.Replace("facts/lena.yaml", "  by: viktor\n  proves: act/transport", "  by: viktor\n  owed: 900.00 ‹VAR\n  proves: act/transport")
        ),
        ["The other side is credited in a third currency"] = (
            "currency",
            "acc-hands is kept in NOR, and this is 399.00 VAL.",
            c => c.Replace(Transfers, Mediation, Mediation.Replace("as: 10000.00 NOR", "as: ‹399.00 VAL", StringComparison.Ordinal))
        ),
        ["Nobody knows the rate"] = (
            "currency",
            "what does 400.00 VAL arrive as?",
            c =>
                c.Replace("states/norvane.md", "rates: { VAL: 25.00 }\n", "")
                    .Replace(Transfers, "amount: 200.00 VAL", "amount: 200.00 VAL, as: 5000.00 NOR")
                    .Replace(Transfers, "amount: 150.00 VAL", "amount: 150.00 VAL, as: 3750.00 NOR")
                    .Replace(Transfers, Mediation, "- { on: 2026-02-06, from: acc-viktor, to: acc-hands, amount: ‹400.00 VAL")
        ),
        ["A paper adds up to something else"] = (
            "totals",
            "notebook gives 1,250.00 VAL of takings; the transfers that count as `takings` come to 1,200.00 VAL (1,200.00).",
            c => c.Replace("exhibits/notebook.md", "kind: ledger\n", "kind: ledger\ntotals: { takings: ‹1250.00 VAL }\n")
        ),
        ["A total counts nothing"] = (
            "totals",
            "No transfer counts as `taking`.",
            c => c.Replace("exhibits/notebook.md", "kind: ledger\n", "kind: ledger\ntotals: { taking: ‹1200.00 VAL }\n")
        ),
        ["A day lies in the play"] = (
            "transfer-time",
            "at what time does it happen?",
            c => c.Replace(Transfers, "- { at: day 1 11:00", "- { on: ‹2026-03-03")
        ),
        ["A transfer comes after the end"] = (
            "transfer-time",
            "The play ends at day 1 14:00",
            c => c.Replace(Transfers, "at: day 1 11:00", "at: ‹day 1 15:00")
        ),
        ["A transfer before the play depends on it"] = (
            "transfer-time",
            "does not depend on it",
            c => c.Replace(Transfers, Advance, "- { at: ‹2026-02-05 10:00, unless: lena is sheltered, from: acc-shine, to: acc-viktor, amount: 900.00 VAL")
        ),
        ["Two moments are given"] = (
            "missing-key",
            "both a day and a moment",
            c => c.Replace(Transfers, Advance, "- ‹{ at: day 1 09:00, on: 2026-02-05, from: acc-shine, to: acc-viktor, amount: 900.00 VAL")
        ),
        ["An account is not open yet"] = (
            "account-life",
            "acc-viktor is only opened on 2026-02-06; this is booked on 2026-02-05.",
            c =>
                c.Replace("things.yaml", "holder: viktor, hidden", "holder: viktor, opened: 2026-02-06, hidden")
                    .Replace(Transfers, Advance, "- ‹" + Advance[2..])
        ),
        ["A thousands comma inside braces"] = (
            "bad-value",
            "A comma ends a value inside { }.",
            c => c.Replace(Transfers, "amount: 1200.00 VAL", "amount: 1,‹200.00 VAL")
        ),
        ["An amount has no currency"] = (
            "bad-value",
            "cannot be read as an amount",
            c => c.Replace(Transfers, "amount: 1200.00 VAL", "amount: ‹1200.00")
        ),
        ["An account is misspelt"] = ("dangling", "There is no account `acc-vikor`.", c => c.Replace(Transfers, "from: acc-shine, to: acc-viktor", "from: acc-shine, to: ‹acc-vikor")),
        ["A person stands where an account is wanted"] = ("dangling", "The word names a person", c => c.Replace(Transfers, "from: acc-shine, to: acc-viktor", "from: acc-shine, to: ‹viktor")),
        ["A currency is unknown"] = ("dangling", "There is no currency `VLA`.", c => c.Replace(Transfers, "amount: 100.00 VAL", "amount: 100.00 ‹VLA")),
        ["A transfer touches no account of the case"] = (
            "transfer",
            "No account of the case is involved",
            c => c.Replace(Transfers, "- { at: day 1 11:00, from: acc-viktor, to: cash", "- ‹{ at: day 1 11:00, from: Somebody, to: cash")
        ),
        ["Money is held by a vehicle"] = (
            "holder",
            "van is a vehicle",
            c => c.Write("things.yaml", c.Files["things.yaml"].Replace("holder: shine-ltd", "holder: ‹van", StringComparison.Ordinal) + "van: { sort: vehicle, name: VX-1, state: valdora }\n")
        ),
        ["A company has an overdraft"] = (
            "unknown-key",
            "`overdraft` belongs to an account.",
            c => c.Replace("things.yaml", "  sort: company\n", "  sort: company\n  overdraft: ‹true\n")
        ),
        ["A phone rings itself"] = ("call", "phone-viktor rings itself.", c => c.Replace(Calls, "to: +999 01 300 9999", "to: ‹phone-viktor")),
        ["A phone is nobody’s"] = (
            "user",
            "phone-hands rings or is rung and is nobody’s.",
            c => c.Write("things.yaml", c.Files["things.yaml"].Replace("phone-hands: {", "‹phone-hands: {", StringComparison.Ordinal).Replace(", user: quick-hands", "", StringComparison.Ordinal))
        ),
        ["A call is made after the end"] = ("call", "before this call", c => c.Replace(Calls, "at: day 1 10:30", "at: ‹day 2 10:30")),
        ["A text message takes minutes"] = ("call", "takes no minutes", c => c.Replace(Calls, "sms: true", "sms: true, minutes: ‹4")),
        ["A phone is misspelt"] = ("dangling", "There is no phone `phone-vik`.", c => c.Replace(Calls, "from: phone-viktor, to: +999", "from: ‹phone-vik, to: +999")),
        ["A moment is half a moment"] = ("bad-value", "cannot be read as a moment", c => c.Replace(Calls, "2026-01-15 08:30", "‹2026-01-15")),
        ["Nobody may freeze the account a payment waits for"] = (
            "never-holds",
            "`acc-viktor is frozen` can never hold",
            c =>
                c.Write("measures.yaml", "account-freeze: { powers: court }\n")
                    .Replace("injects/money-is-held.md", "when: when acc-viktor is frozen", "when: by hand")
                    .Replace(Transfers, "if: acc-viktor is frozen", "if: ‹acc-viktor is frozen")
        ),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_named_where_it_stands_and_with_its_figures(string fault)
    {
        var (code, says, plant) = Faults[fault];
        var edited = MoneyCase.Edited();
        plant(edited);

        var reading = edited.Read();

        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.Equal(edited.Marked, (finding.File, finding.Line, finding.Column));
        Assert.NotNull(finding.Suggestion);
    }

    [Fact]
    public void The_case_itself_is_sound()
    {
        var reading = MoneyCase.Edited().Read();

        Assert.Empty(reading.Findings);
        Assert.Equal(8, reading.Scenario!.Transfers.Count);
        Assert.Equal(new Money(500_000, new Currency("NOR")), reading.Scenario.Transfers[4].Payment.Arrives);
    }

    [Fact]
    public void A_rate_far_from_that_of_the_states_is_pointed_out_with_the_amount_that_fits()
    {
        var reading = MoneyCase.Edited().Replace(Transfers, "as: 10000.00 NOR", "as: 12500.00 NOR").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal(("rate", Severity.Warning), (finding.Code, finding.Severity));
        Assert.Equal("At the rate of the states 400.00 VAL are 10,000.00 NOR, not 12,500.00 NOR.", finding.Message);
    }

    [Fact]
    public void What_would_do_is_said_to_the_last_hundredth()
    {
        var reading = MoneyCase.Edited().Replace(Transfers, "amount: 200.00 VAL", "amount: 600.00 VAL").Read();

        Assert.Equal(
            "Let it open with 350.00 VAL instead of 0.00 VAL, allow `overdraft: true`, or change the transfers.",
            Assert.Single(reading.Findings, finding => finding.Code == "balance").Suggestion
        );
    }

    [Theory]
    [InlineData("4,950.00 VLM", 495_000)]
    [InlineData("4950.00 VLM", 495_000)]
    [InlineData("4 950 VLM", 495_000)]
    [InlineData("4’950.50 VLM", 495_050)]
    [InlineData("0.05 VLM", 5)]
    [InlineData("49,50 VLM", null)]
    [InlineData("4,950.0 VLM", null)]
    [InlineData("-5.00 VLM", null)]
    [InlineData("999999999999999 VLM", null)]
    public void An_amount_is_read_as_it_is_written(string written, int? hundredths) =>
        Assert.Equal(hundredths is { } minor ? new Money(minor, new Currency("VLM")) : null, Money.Read(written));

    [Fact]
    public void An_amount_is_written_as_each_language_does()
    {
        Assert.Equal("−1,234,567.05 VLM", new Money(-123_456_705, new Currency("VLM")).In(Language.English));
        Assert.Equal("−1\u202f234\u202f567,05 VLM", new Money(-123_456_705, new Currency("VLM")).In(Language.French));
    }
}
