using System.Globalization;
using System.Text.RegularExpressions;

namespace Crossways.Scenarios;

/// <summary>
/// How a state's registers write things, learned from the rows of the case, so that nobody tells a stranger's row from
/// another by its looks.
/// </summary>
internal sealed partial class Manner
{
    private readonly string[] plates;
    private readonly string[] numbers;
    private readonly string[] phones;
    private readonly bool yearsOnly;

    public Manner(Scenario scenario, State state)
    {
        var rows = scenario.Registers.Where(row => row.State == state.Id).ToList();
        string[] Written(string placeholder) =>
            [
                .. from row in rows
                   from column in row.Columns
                   where RegisterLibrary.Columns[row.Register].Any(known => known.IsCalled(column.Heading) && known.IsOnly(placeholder))
                   select column.Value.En,
            ];

        var letters = Spelling.Code(state.Id.Value).ToUpperInvariant().PadRight(2, 'X')[..2];
        string[] Called(SubjectKind kind) => [.. scenario.Subjects.Where(subject => subject.Kind == kind && subject.State == state.Id).Select(subject => subject.Name.En)];
        plates = Or([.. Written("{plate}").Concat(Called(SubjectKind.Vehicle)).Where(IsCode)], $"{letters} 000 AA");
        numbers = Or([.. Written("{number}").Where(IsCode)], $"{letters[0]}C-0000");
        // Numbers of a country code that is given to nobody.
        phones = Or([.. Written("{phone}").Concat(Called(SubjectKind.Phone)).Where(IsCode)], $"+999 0{scenario.States.TakeWhile(other => other.Id != state.Id).Count() + 1} 000 0000");
        var people = Written("{person}").Where(name => name.Length > 1).ToList();
        IsFamilyFirst = people.Count == 0 || people.Exists(name => name.Contains(", ", StringComparison.Ordinal));
        var born = Written("{born}");
        yearsOnly = born.Length > 0 && born.All(year => year.Length == 4);
        var addresses = Written("{address}").Select(address => Address().Match(address)).Where(match => match.Success).ToList();
        HasTowns = addresses.Count == 0 || addresses.Exists(match => match.Groups["town"].Length > 0);
        Streets = [.. state.Names.Streets.Concat(addresses.Select(match => match.Groups["street"].Value)).Distinct()];
        Towns = [.. state.Names.Places.Concat(addresses.Select(match => match.Groups["town"].Value).Where(town => town.Length > 0)).Distinct()];
    }

    /// <summary><c>Katt, Mirel</c> rather than <c>Mirel Katt</c>.</summary>
    public bool IsFamilyFirst { get; }

    /// <summary>Addresses name the town.</summary>
    public bool HasTowns { get; }

    public IReadOnlyList<string> Streets { get; }

    public IReadOnlyList<string> Towns { get; }

    public string Plate(Throw chance) => Like(plates[chance.Below(plates.Length)], 1, chance);

    public string Number(Throw chance) => Like(numbers[chance.Below(numbers.Length)], 1, chance);

    public string Phone(Throw chance) => Like(phones[chance.Below(phones.Length)], 3, chance);

    public string Born(DateOnly born, Throw chance) =>
        born.ToString(yearsOnly || chance.Below(8) == 0 ? "yyyy" : "yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The same signs in the same places; the first groups, which say whose number it is, as they are.
    private static string Like(string example, int kept, Throw chance)
    {
        const string Letters = "BCDFGHLMNPRTVXZ";
        var made = example.ToCharArray();
        var group = 0;
        for (var at = 0; at < made.Length; at++)
        {
            group += at > 0 && (char.IsLetterOrDigit(made[at]) != char.IsLetterOrDigit(made[at - 1]) && char.IsLetterOrDigit(made[at])) ? 1 : 0;
            made[at] =
                group < kept && !char.IsAsciiDigit(made[0]) ? made[at]
                : char.IsAsciiDigit(made[at]) ? (char)('0' + chance.Below(10))
                : char.IsAsciiLetterUpper(made[at]) ? Letters[chance.Below(Letters.Length)]
                : made[at];
        }

        return new string(made);
    }

    private static string[] Or(string[] written, string otherwise) => written.Length > 0 ? written : [otherwise];

    private static bool IsCode(string text) => text.Length is > 3 and < 24 && text.Any(char.IsAsciiDigit) && !text.Any(char.IsAsciiLetterLower);

    [GeneratedRegex(@"^(?<street>\p{L}[\p{L}’' -]+?) \d+\w?(, (?<town>\p{L}[\p{L}’' -]+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

/// <summary>One throw after another for one purpose: see <see cref="Chance"/>.</summary>
internal sealed class Throw(string purpose, long number)
{
    private int thrown;

    public int Below(int sides) => Chance.Roll((number << 8) + thrown++, purpose, sides);

    public T Of<T>(IReadOnlyList<T> these) => these[Below(these.Count)];
}
