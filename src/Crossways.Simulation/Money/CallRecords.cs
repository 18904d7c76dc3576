using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What an operator has recorded of one phone. Of the other ends it knows the numbers only.</summary>
/// <param name="User">In whose name it is; empty for a prepaid card, and where the case says nothing.</param>
/// <param name="Lines">Oldest first.</param>
public sealed record CallRecord(SubjectId Phone, LocalText Number, LocalText User, IReadOnlyList<CallLine> Lines);

/// <summary>One call or text message.</summary>
/// <param name="Outgoing">This phone rang the other.</param>
/// <param name="Other">The other number.</param>
/// <param name="OtherPhone">That phone, if it is one of the case.</param>
/// <param name="Minutes">0: not answered, or a text message.</param>
/// <param name="Near">The place whose mast this phone used; empty where it is not known.</param>
public sealed record CallLine(
    DateOnly Day,
    TimeOnly Time,
    bool Outgoing,
    LocalText Other,
    SubjectId? OtherPhone,
    int Minutes,
    bool IsText,
    LocalText Near
);

internal static class CallRecords
{
    public static MadeExhibit Exhibit(World world, Phone phone, ExhibitId id)
    {
        var calls = world.Accounts.Calls.Where(call => call.IsOn(phone.Id)).OrderBy(call => call.At).ToList();
        var user = phone.Prepaid ? null : phone.User;
        var record = new CallRecord(
            phone.Id,
            phone.Name,
            BankStatements.NameOf(world.Scenario, user),
            [.. calls.Select(call => Line(world.Scenario, phone.Id, call))]
        );
        return new MadeExhibit(id, Title(world, record), "call-record", Head(record), [.. calls.SelectMany(call => call.Carries).Distinct()])
        {
            Names = [.. new[] { phone.Id, user }.OfType<SubjectId>().Concat(calls.SelectMany(call => Records.NamedBy(call, phone.Id))).Distinct()],
            Calls = record,
        };
    }

    private static CallLine Line(Scenario scenario, SubjectId phone, Call call)
    {
        var outgoing = call.From.Phone == phone;
        var other = outgoing ? call.To : call.From;
        return new CallLine(
            call.At.Day,
            call.At.Time ?? TimeOnly.MinValue,
            outgoing,
            other.Phone is { } known ? scenario.Subjects[known].Name : other.Number,
            other.Phone,
            call.Minutes,
            call.IsText,
            BankStatements.NameOf(scenario, outgoing ? call.Near : call.AnsweredNear)
        );
    }

    private static LocalText Title(World world, CallRecord record)
    {
        var now = world.Clock.Now;
        return new LocalText(
            $"Telephone records of {record.Number.En}, to day {now.Day} {now.Clock}",
            $"Relevé téléphonique du {record.Number.Fr}, au jour {now.Day} {now.Clock}"
        );
    }

    private static LocalText Head(CallRecord record) =>
        new(
            Markup.Paragraph($"Number {record.Number.En}, {(record.User.En.Length > 0 ? record.User.En : "prepaid, in nobody’s name")}. Lines: {record.Lines.Count}."),
            Markup.Paragraph($"Numéro {record.Number.Fr}, {(record.User.Fr.Length > 0 ? record.User.Fr : "prépayé, au nom de personne")}. Lignes : {record.Lines.Count}.")
        );
}
