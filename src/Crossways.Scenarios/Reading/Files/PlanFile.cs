using System.Globalization;

namespace Crossways.Scenarios;

/// <summary><c>plan.yaml</c>: the days at the venue.</summary>
internal static class PlanFile
{
    public const string Path = "plan.yaml";

    private static readonly Shape<TimeOnly> Hour = Shapes.OfWord<TimeOnly>(
        "a time of day, `08:30`",
        new() { ["type"] = "string", ["pattern"] = "^[0-9]{2}:[0-9]{2}$" },
        (_, scalar) =>
            TimeOnly.TryParseExact(scalar.Value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        "Write the time of day as `08:30`."
    );

    private static readonly Key<int> Day = new("day", Shapes.Whole(1, 60), "Day of the event, from 1.", Required: true);
    private static readonly Key<TimeOnly> From = new("from", Hour, "When it begins, by the clock on the wall.", Required: true);
    private static readonly Key<TimeOnly> To = new("to", Hour, "When it ends.", Required: true);
    private static readonly Key<PlanKind> Is = new("is", Shapes.Choice<PlanKind>(), "What sort of time it is.", Required: true);
    private static readonly Key<LocalText> What = new("what", Texts.Short, "What happens, and for whom if not for all.", Required: true);

    private static readonly Key<IReadOnlyList<PlanItem>> Plan = new(
        "plan",
        Lists.Of(Lists.Block(new KeyTable(Day, From, To, Is, What), "block", Item), "a list of blocks"),
        "One entry for each part of a day, in their order.",
        Required: true
    );

    public static readonly KeyTable Table = new(Plan);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file) is { } root && Block.Open(draft, root, Table) is { } block)
        {
            draft.Plan.AddRange(block.All(Plan));
        }
    }

    private static PlanItem Item(Block block)
    {
        var item = new PlanItem(block.Get(Day, 1), block.Get(From, default), block.Get(To, default), block.Get(Is, default), block.Text(What));
        block.Draft.Sources.Add(item, "", block.Mapping);
        return item;
    }
}
