namespace Crossways.Scenarios;

/// <summary>
/// For whom the operational indicators are weighed (ILO and European Commission, 2009). Labour includes forced begging
/// and forced criminality.
/// </summary>
public enum IndicatorList
{
    AdultsLabour,
    ChildrenLabour,
    AdultsSexual,
}

/// <summary>Reads the library's indicators: one entry each, with its strength in every list that has it.</summary>
internal static class IndicatorLists
{
    private static readonly IReadOnlyList<(IndicatorList List, Key<Strength> Key)> Strengths =
    [
        .. Enum.GetValues<IndicatorList>()
            .Select(list => (list, new Key<Strength>(Shapes.Hyphened(list.ToString()), Shapes.Choice<Strength>(), "How much it weighs."))),
    ];

    private static readonly Key<Weights> Strength = new(
        "strength",
        Lists.Block(
            new KeyTable([.. Strengths.Select(strength => strength.Key)]),
            "a strength for each list that has it",
            block => new Weights([.. Strengths.Select(strength => (strength.List, block.Maybe(strength.Key)))])
        ),
        "How much it weighs, and for whom.",
        Required: true
    );

    private static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);

    public static IReadOnlyDictionary<IndicatorList, Catalogue<IndicatorId, Indicator>> Read()
    {
        var draft = new Draft();
        var entries = Entries
            .Read(
                draft,
                Entries.Root(draft, Library.File("indicators.yaml"))!,
                IdKind.Indicator,
                new KeyTable(Strength, Name),
                id => new IndicatorId(id),
                (id, block) => new Entry(new IndicatorId(id), block.Text(Name), block.Get(Strength, new Weights([])))
            )
            .ToList();
        return Enum.GetValues<IndicatorList>()
            .ToDictionary(
                list => list,
                list => new Catalogue<IndicatorId, Indicator>(
                    from entry in entries
                    from weight in entry.Weights.All
                    where weight.List == list && weight.Strength is not null
                    select new Indicator { Id = entry.Id, Name = entry.Name, Strength = weight.Strength!.Value }
                )
            );
    }

    private sealed record Entry(IndicatorId Id, LocalText Name, Weights Weights);

    private sealed record Weights(IReadOnlyList<(IndicatorList List, Strength? Strength)> All);
}
