using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The papers that banks and operators make when a measure asks them: from the truth of the case, as of now.</summary>
internal static class BringRecords
{
    /// <summary>Statements and call records, save those of which the reader has every line already.</summary>
    /// <param name="reader">For whom they are: the desk of the measure, or the one on whose request it works.</param>
    public static List<MadeExhibit> For(World world, Measure measure, Subject target, SeatId reader)
    {
        var brought = new List<MadeExhibit>();
        ExhibitId Next() => new($"records-{measure.Request.Number}-{brought.Count + 1}");
        foreach (var account in world.Scenario.StatementsBroughtBy(measure.Kind, target))
        {
            AddIfNew(BankStatements.Exhibit(world, account, Next()));
        }

        foreach (var phone in world.Scenario.CallsBroughtBy(measure.Kind, target))
        {
            AddIfNew(CallRecords.Exhibit(world, phone, Next()));
        }

        return brought;

        void AddIfNew(MadeExhibit made)
        {
            if (!world.CaseFiles.HeldBy(reader).Keys.Any(held =>
                    world.CaseFiles.FindMade(held) is { } earlier && SaysTheSame(earlier, made) && Lawfulness.IsLawful(world, reader, held)))
            {
                brought.Add(made);
            }
        }
    }

    private static bool SaysTheSame(MadeExhibit earlier, MadeExhibit now) =>
        earlier.Statement is { } statement ? now.Statement is { } other && statement.Account == other.Account && statement.Lines.Count == other.Lines.Count
        : earlier.Calls is { } calls && now.Calls is { } later && calls.Phone == later.Phone && calls.Lines.Count == later.Lines.Count;
}
