namespace Crossways.Scenarios;

/// <summary>What the library knows of registers and of names, for the strangers in them.</summary>
internal static class RegisterLibrary
{
    private static readonly Key<IReadOnlyList<string>> Given = Names("given", "Given names.");
    private static readonly Key<IReadOnlyList<string>> Family = Names("family", "Family names.");
    private static readonly Key<IReadOnlyList<string>> Places = Names("places", "Towns and villages.");
    private static readonly Key<IReadOnlyList<string>> Streets = Names("streets", "Streets, without a number.");
    private static readonly Key<IReadOnlyList<string>> Companies = Names(
        "companies",
        "What a company’s name has after a family name: `Transport Ltd`."
    );

    private static readonly Key<LocalText> Heading = new("heading", Texts.Short, "Its heading.", Required: true);
    private static readonly Key<IReadOnlyList<string>> Also = Names("also", "Other headings.");
    private static readonly Key<IReadOnlyList<LocalText>> Shows = new("shows", Lists.Of(Texts.Short, "texts"), "What it shows.", Required: true);

    private static readonly Lazy<IReadOnlyDictionary<string, NameLists>> AllStyles = new(() =>
        Read("names.yaml", (draft, node) => NamesIn(Block.Open(draft, node, new KeyTable([.. NameKeys]))!)));

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<RegisterColumn>>> AllColumns = new(() =>
        Read<IReadOnlyList<RegisterColumn>>("registers.yaml", (draft, node) => [.. ((Sequence)node).Items.Select(item => Column(draft, item))]));

    /// <summary>The keys of lists of names, as states write them too.</summary>
    public static IReadOnlyList<Key> NameKeys => [Given, Family, Places, Streets, Companies];

    /// <summary>Lists of names by style of language.</summary>
    public static IReadOnlyDictionary<string, NameLists> Styles => AllStyles.Value;

    /// <summary>What each register shows, if a case does not say otherwise.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<RegisterColumn>> Columns => AllColumns.Value;

    public static NameLists NamesIn(Block block) =>
        new(block.All(Given), block.All(Family), block.All(Places), block.All(Streets), block.All(Companies));

    private static RegisterColumn Column(Draft draft, Node node)
    {
        var block = Block.Open(draft, node, new KeyTable(Heading, Also, Shows))!;
        return new(block.Text(Heading), block.All(Also), block.All(Shows));
    }

    private static Dictionary<string, T> Read<T>(string file, Func<Draft, Node, T> read)
    {
        var draft = new Draft();
        return Entries.Root(draft, Library.File(file))!.Entries.ToDictionary(entry => entry.Key.Value, entry => read(draft, entry.Value));
    }

    private static Key<IReadOnlyList<string>> Names(string name, string about) =>
        new(name, Lists.Of(Shapes.Word, "one or several names"), about);
}
