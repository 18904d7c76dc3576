using System.Globalization;

namespace Crossways.Scenarios;

/// <summary>Makes the rows that stand around those of a case.</summary>
internal sealed class RowsOfStrangers(Scenario scenario, SearchableRegister register, Strangers strangers, IReadOnlyList<LocalText> headings)
{
    private static readonly LocalText Nothing = LocalText.Same("–");

    private readonly bool ofCompanies = register.Register is "companies" or "social-insurance";

    // What each column shows; a heading that the library does not know stays empty, or looks like the numbers in it.
    private readonly LocalText[][] shows = [.. headings.Select(heading =>
        RegisterLibrary.Columns[register.Register].FirstOrDefault(column => column.IsCalled(heading)) is { } known ? [.. known.Shows] : Numbers(scenario, register, heading))];

    public IEnumerable<LocalText[]> All() => Enumerable.Range(0, register.Strangers).Select(Row);

    private LocalText[] Row(int number)
    {
        var chance = strangers.ThrowFor(register.Register, number);
        // Population and companies list each once; elsewhere anybody may stand, more than once.
        var person = register.Register == "population" ? strangers.People[number] : chance.Of(strangers.People);
        var company = ofCompanies ? strangers.Companies[number] : chance.Of(strangers.Companies);
        person = ofCompanies ? company.Director : person;
        return [.. shows.Select(texts => Filled(chance.Of(texts), person, company, chance))];
    }

    private LocalText Filled(LocalText text, Stranger person, StrangeCompany company, Throw chance)
    {
        for (var open = text.En.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.En.IndexOf('{', StringComparison.Ordinal))
        {
            var name = text.En[(open + 1)..text.En.IndexOf('}', open)];
            text = text.With(name, LocalText.Same(Value(name, person, company, chance)));
        }

        return text;
    }

    private string Value(string name, Stranger person, StrangeCompany company, Throw chance) =>
        name switch
        {
            "person" => person.Name,
            "other" => chance.Of(strangers.People).Name,
            "born" => person.Born,
            "born of any age" => strangers.Born(chance.Below(3) == 0 ? 0 : 16, chance),
            "address" => ofCompanies ? company.Address : person.Address,
            "address of another" => chance.Of(strangers.People).Address,
            "town" => person.Town,
            "town of another" => chance.Of(strangers.People).Town,
            "plate" => person.Plate,
            "phone" => person.Phone,
            "company" => company.Name,
            "number" => company.Number,
            "few" => Number(1 + chance.Below(40)),
            "amount" => (900 + chance.Below(60_000)).ToString("#,##0", CultureInfo.InvariantCulture) + "." + Number(chance.Below(90) + 10),
            "date" => Before(chance.Below(3650)),
            "day" => Before(1 + chance.Below(120)),
            "moment" => $"{Before(1 + chance.Below(120))} {chance.Below(24):00}:{5 * chance.Below(12):00}",
            _ => throw new InvalidOperationException($"registers.yaml: there is no {{{name}}}."),
        };

    private string Before(int days) => scenario.Date.AddDays(-days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static LocalText[] Numbers(Scenario scenario, SearchableRegister register, LocalText heading)
    {
        var written = scenario.Registers
            .Where(row => row.Register == register.Register && row.State == register.State)
            .SelectMany(row => row.Columns.Where(column => column.Heading == heading).Select(column => column.Value))
            .ToList();
        return written.Count > 0 && written.TrueForAll(value => value.En.All(sign => !char.IsLetter(sign))) ? [.. written] : [Nothing];
    }
}
