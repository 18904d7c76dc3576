using Crossways.Scenarios;

namespace Crossways.Programmes.People;

/// <summary>States by their code of two letters (ISO 3166-1), and languages by theirs (ISO 639-1), with names from the Unicode CLDR.</summary>
public static class Names
{
    private static readonly Lazy<IReadOnlyDictionary<string, LocalText>> AllStates = new(() => Read("states.csv"));
    private static readonly Lazy<IReadOnlyDictionary<string, LocalText>> AllLanguages = new(() => Read("languages.csv"));

    public static IReadOnlyDictionary<string, LocalText> States => AllStates.Value;

    public static IReadOnlyDictionary<string, LocalText> Languages => AllLanguages.Value;

    /// <summary>Codes that ISO 3166-1 leaves to its users, for states that do not exist.</summary>
    public static readonly IReadOnlyList<string> InventedStates = [.. Enumerable.Range('M', 14).Select(letter => $"Q{(char)letter}"), .. Enumerable.Range('A', 10).Select(letter => $"X{(char)letter}")];

    /// <summary>The state's name; State A to State X for those that do not exist, and the code itself where it has none here.</summary>
    public static LocalText State(string code) =>
        States.TryGetValue(code, out var name) ? name
        : InventedStates.Index().FirstOrDefault(state => state.Item == code) is { Item: not null, Index: var place } ? new($"State {(char)('A' + place)}", $"État {(char)('A' + place)}")
        : LocalText.Same(code);

    public static LocalText Language(string code) => Languages.GetValueOrDefault(code, LocalText.Same(code));

    /// <summary>A state's code by its code or its English or French name; null when there is none.</summary>
    public static string? FindState(string said) => Find(States, said);

    public static string? FindLanguage(string said) => Find(Languages, said);

    private static string? Find(IReadOnlyDictionary<string, LocalText> all, string said) =>
        all.FirstOrDefault(entry => Word.Same(entry.Key, said) || Word.Same(entry.Value.En, said) || Word.Same(entry.Value.Fr, said)).Key;

    private static Dictionary<string, LocalText> Read(string resource)
    {
        using var lines = new StreamReader(typeof(Names).Assembly.GetManifestResourceStream(resource)!);
        return lines.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd('\r').Split(';'))
            .ToDictionary(part => part[0], part => new LocalText(part[1], part[2]), StringComparer.Ordinal);
    }
}
