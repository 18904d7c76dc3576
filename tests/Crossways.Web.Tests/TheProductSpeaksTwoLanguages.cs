using System.Text.Json;
using System.Text.RegularExpressions;

namespace Crossways.Web.Tests;

/// <summary>Every word of the client exists in English and French, and every word that is used exists.</summary>
public partial class TheProductSpeaksTwoLanguages
{
    [Fact]
    public void Every_key_has_words_in_both_languages()
    {
        var english = Load("en");
        var french = Load("fr");

        Assert.NotEmpty(english);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), french.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(english.Concat(french), entry => string.IsNullOrWhiteSpace(entry.Value));
    }

    [Fact]
    public void Both_languages_take_the_same_values()
    {
        var french = Load("fr");
        foreach (var (key, words) in Load("en"))
        {
            Assert.Equal(Places(words), Places(french[key]));
        }
    }

    [Fact]
    public void Every_key_that_the_client_uses_is_there()
    {
        var keys = Load("en").Keys;
        var missing = new List<string>();
        foreach (var file in Sources())
        {
            foreach (Match use in UsesWord().Matches(File.ReadAllText(file)))
            {
                var key = use.Groups["key"].Value;
                var whole = !use.Groups["more"].Success;
                if (!keys.Any(known => whole ? known == key : known.StartsWith(key, StringComparison.Ordinal)))
                {
                    missing.Add($"{Path.GetFileName(file)}: {key}");
                }
            }
        }

        Assert.Empty(missing);
    }

    static Dictionary<string, string> Load(string language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(Words).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith($"words/{language}/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                words.Add(key, value);
            }
        }

        return words;
    }

    static IEnumerable<string> Places(string words) => PlaceOfValue().Matches(words).Select(place => place.Value).Order(StringComparer.Ordinal);

    static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
        {
            folder = folder.Parent!;
        }

        var web = Path.Combine(folder.FullName, "src", "Crossways.Web");
        var parts = new[] { "Rooms", "Parts", "Look", "Session", "Words" };
        return parts.SelectMany(part => Directory.EnumerateFiles(Path.Combine(web, part), "*.*", SearchOption.AllDirectories))
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || file.EndsWith(".cs", StringComparison.Ordinal));
    }

    [GeneratedRegex("""W(?:\.Both\(|\[)"(?<key>[^"]+)"(?<more>\s*\+)?""", RegexOptions.ExplicitCapture)]
    private static partial Regex UsesWord();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex PlaceOfValue();
}
