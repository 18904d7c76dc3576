namespace Crossways.Scenarios;

/// <summary>
/// What every scenario may use without writing it: kinds of measure, agency, exhibit and register, conditions of
/// people, and the operational indicators. Every name is there in both languages.
/// </summary>
public static class Library
{
    private static readonly Lazy<Draft> Read = new(ReadAll);
    private static readonly Lazy<Dictionary<string, Dictionary<string, LocalText>>> Words = new(ReadWords);
    private static readonly Lazy<Catalogue<MeasureKindId, MeasureKind>> AllMeasures = new(() =>
        new(Read.Value.Measures.Values)
    );
    private static readonly Lazy<IReadOnlyDictionary<IndicatorList, Catalogue<IndicatorId, Indicator>>> AllIndicators =
        new(IndicatorLists.Read);

    /// <summary>Kinds of measure, before any scenario overrides them.</summary>
    public static Catalogue<MeasureKindId, MeasureKind> Measures => AllMeasures.Value;

    /// <summary>The operational indicators of the ILO and the European Commission (2009), weighed for a group of victims.</summary>
    public static Catalogue<IndicatorId, Indicator> Indicators(IndicatorList list) => AllIndicators.Value[list];

    /// <summary>Names of the six dimensions of indicators, in their order.</summary>
    public static IReadOnlyDictionary<string, LocalText> Dimensions => Words.Value["dimensions"];

    public static IReadOnlyDictionary<string, LocalText> AgencyKinds => Words.Value["agency kinds"];

    public static IReadOnlyDictionary<string, LocalText> ExhibitKinds => Words.Value["exhibit kinds"];

    public static IReadOnlyDictionary<string, LocalText> Registers => Words.Value["registers"];

    /// <summary>Names of <see cref="LibraryConditions.All"/>.</summary>
    public static IReadOnlyDictionary<string, LocalText> Conditions => Words.Value["conditions"];

    /// <summary>For <c>act</c>, <c>means</c> and <c>purpose</c>: the details a fact may prove (Palermo Protocol art. 3).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, LocalText>> Details { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, LocalText>>
        {
            ["act"] = Words.Value["act"],
            ["means"] = Words.Value["means"],
            ["purpose"] = Words.Value["purpose"],
        };

    /// <summary>What the reader found in the library itself; a test holds this empty.</summary>
    internal static IReadOnlyList<Finding> Findings => Read.Value.Findings.InOrder();

    /// <summary>Makes the library's words and measures known to a scenario.</summary>
    internal static void AddTo(Draft draft)
    {
        DeclareWords(draft);
        foreach (var measure in Measures)
        {
            draft.Measures[measure.Id] = measure;
            draft.OfLibrary.Add(measure.Id);
            draft.Declare(IdKind.Measure, measure.Id.Value, Source.Of("library"));
        }
    }

    private static void DeclareWords(Draft draft)
    {
        Declare(IdKind.AgencyKind, AgencyKinds.Keys);
        Declare(IdKind.ExhibitKind, ExhibitKinds.Keys);
        Declare(IdKind.Register, Registers.Keys);
        Declare(IdKind.Condition, LibraryConditions.All.Select(condition => condition.Value));
        Declare(IdKind.Indicator, AllIndicators.Value.Values.SelectMany(list => list).Select(indicator => indicator.Id.Value).Distinct());

        void Declare(IdKind kind, IEnumerable<string> ids)
        {
            foreach (var id in ids)
            {
                draft.Declare(kind, id, Source.Of("library"));
            }
        }
    }

    private static Draft ReadAll()
    {
        var draft = new Draft();
        DeclareWords(draft);
        MeasuresFile.Read(draft, File("measures.yaml"));
        foreach (var finding in new DanglingReferences().Check(new ReadCase(draft, Assembly.Of(draft))))
        {
            draft.Findings.Add(finding);
        }

        return draft;
    }

    private static Dictionary<string, Dictionary<string, LocalText>> ReadWords()
    {
        var draft = new Draft();
        return Entries
            .Root(draft, File("words.yaml"))!
            .Entries.ToDictionary(
                section => section.Key.Value,
                section =>
                    ((Mapping)section.Value).Entries.ToDictionary(
                        entry => entry.Key.Value,
                        entry => Text(draft, entry.Value)
                    )
            );
    }

    private static LocalText Text(Draft draft, Node node) =>
        Texts.Short.Read(draft, node, out var text) ? text : LocalText.Empty;

    internal static PackageFile File(string name)
    {
        using var stream = typeof(Library).Assembly.GetManifestResourceStream("Library/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new PackageFile(name, bytes);
    }
}
