using System.Text.Json;
using System.Text.Json.Serialization;
using Crossways.Scenarios;
using Crossways.Web.Session;

namespace Crossways.Web;

/// <summary>The product's own words in the language this person chose; a file per room and language in <c>Words/</c>.</summary>
public sealed class Words(Browser browser)
{
    private readonly Dictionary<Language, Dictionary<string, string>> all = new()
    {
        [Language.English] = Load("en"),
        [Language.French] = Load("fr"),
    };

    public Language Language { get; private set; }

    /// <summary>The language was changed.</summary>
    public event Action? Changed;

    /// <summary>A word or sentence by its key; the key itself when nobody has written it.</summary>
    public string this[string key] => all[Language].GetValueOrDefault(key, key);

    /// <summary>A sentence with values in the places <c>{0}</c>, <c>{1}</c> …</summary>
    public string this[string key, params object[] values] =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, this[key], values);

    public string this[LocalText? text] => text?.In(Language) ?? "";

    /// <summary>A sentence in every language, where it travels on.</summary>
    public LocalText Both(string key) =>
        new(all[Language.English].GetValueOrDefault(key, key), all[Language.French].GetValueOrDefault(key, key));

    /// <summary>A sentence in every language with values in its places.</summary>
    public LocalText Both(string key, params LocalText[] values)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var words = Both(key);
        return new(
            string.Format(culture, words.En, [.. values.Select(value => value.En)]),
            string.Format(culture, words.Fr, [.. values.Select(value => value.Fr)])
        );
    }

    /// <summary>A number of things: the word under <c>key-one</c> for one of them.</summary>
    public string Count(string key, int count) => this[count == 1 ? key + "-one" : key, count];

    public async Task StartAsync() =>
        Language = await browser.LanguageAsync() == "fr" ? Language.French : Language.English;

    public async Task ChangeAsync(Language language)
    {
        Language = language;
        await browser.SetLanguageAsync(language == Language.French ? "fr" : "en");
        Changed?.Invoke();
    }

    private static Dictionary<string, string> Load(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Words).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"words/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize(stream, WordsJson.Default.DictionaryStringString)!)
            {
                words.Add(key, value);
            }
        }

        return words;
    }
}

[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class WordsJson : JsonSerializerContext;
