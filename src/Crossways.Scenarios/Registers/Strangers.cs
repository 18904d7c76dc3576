namespace Crossways.Scenarios;

/// <summary>
/// People and companies of a state who have nothing to do with the case. The same in all its registers: whose car it is
/// can be looked up in the population register.
/// </summary>
internal sealed class Strangers
{
    private readonly Scenario scenario;
    private readonly State state;
    private readonly string[][] ofCase;
    private readonly HashSet<string> taken;

    public Strangers(Scenario scenario, State state)
    {
        (this.scenario, this.state) = (scenario, state);
        Manner = new Manner(scenario, state);
        taken = [.. scenario.People.SelectMany(person => person.AlsoWritten.Append(person.Name.En)).Select(Bearer)];

        ofCase = [.. scenario.People.Select(person => person.Name.En.Split(' ')).Where(parts => parts.Length == 2)];
        var count = Math.Max(1000, scenario.Searchable.Where(register => register.State == state.Id).Select(register => register.Strangers).DefaultIfEmpty(0).Max());
        People = [.. Enumerable.Range(0, count).Select(Person)];
        Companies = [.. Enumerable.Range(0, count).Select(Company)];
    }

    public Manner Manner { get; }

    public IReadOnlyList<Stranger> People { get; }

    public IReadOnlyList<StrangeCompany> Companies { get; }

    public Throw ThrowFor(string what, long number) => new($"{scenario.Id}/{state.Id}/{what}", number);

    private Stranger Person(int number)
    {
        var chance = ThrowFor("person", number);
        string name;
        do
        {
            // Others bear the names of those in the case: nobody is found by the family name alone.
            var first = IsOfCase(chance) ? chance.Of(ofCase)[0] : chance.Of(state.Names.Given);
            var last = IsOfCase(chance) ? chance.Of(ofCase)[1] : chance.Of(state.Names.Family);
            name = Manner.IsFamilyFirst ? $"{last}, {first}" : $"{first} {last}";
        } while (taken.Contains(Bearer(name)));

        return new Stranger(name, Born(18, chance), Address(chance), chance.Of(Manner.Towns), Manner.Plate(chance), Manner.Phone(chance));
    }

    private StrangeCompany Company(int number)
    {
        var chance = ThrowFor("company", number);
        return new StrangeCompany($"{chance.Of(state.Names.Family)} {chance.Of(state.Names.Companies)}", Manner.Number(chance), chance.Of(People), Address(chance));
    }

    /// <summary>A day on which somebody of that age or up to seventy years older was born.</summary>
    public string Born(int age, Throw chance) => Manner.Born(scenario.Date.AddYears(-age).AddDays(-chance.Below(365 * 70)), chance);

    private bool IsOfCase(Throw chance) => chance.Below(12) == 0 && ofCase.Length > 0;

    private string Address(Throw chance)
    {
        var street = $"{chance.Of(Manner.Streets)} {1 + chance.Below(60)}";
        return Manner.HasTowns ? $"{street}, {chance.Of(Manner.Towns)}" : street;
    }

    // Whoever has the same names, in whatever order and however they are written.
    private static string Bearer(string name) =>
        string.Join(' ', Spelling.Words(name).Select(Spelling.Sound).Order(StringComparer.Ordinal));
}

internal sealed record Stranger(string Name, string Born, string Address, string Town, string Plate, string Phone);

internal sealed record StrangeCompany(string Name, string Number, Stranger Director, string Address);
