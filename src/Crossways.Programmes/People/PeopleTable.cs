using System.Net.Mail;
using Crossways.Scenarios;

namespace Crossways.Programmes.People;

/// <summary>Somebody to be invited, as a list or a form names them.</summary>
public sealed record NewPerson(string Name, string Address, Profession? Profession, string State, string Institution, IReadOnlyList<SpokenLanguage> Languages);

/// <summary>A cell that cannot be read.</summary>
/// <param name="Row">As the table program counts: the heading is row 1.</param>
/// <param name="Column">Its heading; empty: the whole row.</param>
public sealed record BadCell(int Row, string Column, LocalText Says);

/// <summary>What reading a list gave: rows with a bad cell are not among the people.</summary>
public sealed record PeopleRead(IReadOnlyList<NewPerson> People, IReadOnlyList<BadCell> Bad);

/// <summary>
/// Reads a list of people, with headings in English or French in any order: name, e-mail, profession, state, institution,
/// languages ("English C2, French B2"). Only the name must be there.
/// </summary>
public static class PeopleTable
{
    private static readonly (string Column, string[] Called)[] Headings =
    [
        ("name", ["name", "full name", "nom", "nom complet"]),
        ("address", ["e-mail", "email", "mail", "address", "courriel", "adresse électronique", "adresse"]),
        ("profession", ["profession", "function", "fonction", "métier"]),
        ("state", ["state", "country", "état", "pays"]),
        ("institution", ["institution", "organisation", "organization", "employer", "organisme"]),
        ("languages", ["languages", "language", "langues", "langue"]),
    ];

    /// <param name="rows">The first has the headings.</param>
    /// <param name="known">Addresses that are on the list already.</param>
    public static PeopleRead Read(IReadOnlyList<IReadOnlyList<string>> rows, IEnumerable<string> known)
    {
        var columns = rows.Count == 0 ? [] : rows[0].Select(heading => Headings.FirstOrDefault(one => one.Called.Any(word => Word.Same(word, heading))).Column).ToList();
        if (!columns.Contains("name"))
        {
            return new([], [new(1, "", new(
                "The first row has no heading “name”. Begin with the headings: name, e-mail, profession, state, institution, languages.",
                "La première ligne n’a pas d’intitulé « nom ». Commencez par les intitulés : nom, courriel, profession, État, institution, langues."
            ))]);
        }

        var (people, bad) = (new List<NewPerson>(), new List<BadCell>());
        var taken = known.Where(address => address.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, cells) in rows.Index().Skip(1).Where(row => row.Item.Any(cell => !string.IsNullOrWhiteSpace(cell))))
        {
            var row = new Row(index + 1, rows[0], columns, cells);
            var person = row.Person(taken);
            if (row.Bad.Count == 0)
            {
                people.Add(person);
                taken.Add(person.Address);
            }

            bad.AddRange(row.Bad);
        }

        return new(people, bad);
    }

    private sealed class Row(int number, IReadOnlyList<string> headings, IReadOnlyList<string?> columns, IReadOnlyList<string> cells)
    {
        public List<BadCell> Bad { get; } = [];

        public NewPerson Person(HashSet<string> taken)
        {
            var name = Cell("name");
            if (name.Length is 0 or > 120)
            {
                Say("name", new("A name is missing, or longer than 120 characters.", "Un nom manque, ou dépasse 120 caractères."));
            }

            return new(name, Address(taken), Profession(), State(), Cell("institution"), Languages());
        }

        private string Address(HashSet<string> taken)
        {
            var address = Cell("address");
            if (address.Length > 0 && !MailAddress.TryCreate(address, out _))
            {
                Say("address", new("This is no e-mail address.", "Ce n’est pas une adresse électronique."));
            }
            else if (address.Length > 0 && taken.Contains(address))
            {
                Say("address", new("Somebody with this address is on the list already.", "Une personne avec cette adresse est déjà sur la liste."));
            }

            return address;
        }

        private Profession? Profession()
        {
            var said = Cell("profession");
            var found = Professions.Find(said);
            if (said.Length > 0 && found is null)
            {
                Say("profession", new(
                    $"Unknown profession “{said}”. Write one of: {string.Join(", ", Enum.GetValues<Profession>().Select(one => Professions.Name(one).En))}.",
                    $"Profession inconnue « {said} ». Écrivez l’une de celles-ci : {string.Join(", ", Enum.GetValues<Profession>().Select(one => Professions.Name(one).Fr))}."
                ));
            }

            return found;
        }

        private string State()
        {
            var said = Cell("state");
            var found = Names.FindState(said);
            if (said.Length > 0 && found is null)
            {
                Say("state", new($"Unknown state “{said}”. Write its name, or its code of two letters.", $"État inconnu « {said} ». Écrivez son nom, ou son code de deux lettres."));
            }

            return found ?? "";
        }

        private IReadOnlyList<SpokenLanguage> Languages()
        {
            var spoken = new List<SpokenLanguage>();
            foreach (var said in Cell("languages").Split([',', ';', '/'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                var last = said.LastIndexOf(' ') is var space and > 0 ? said[(space + 1)..].Trim('(', ')') : "";
                var level = Level(last);
                if (Names.FindLanguage(level is null ? said : said[..said.LastIndexOf(' ')]) is { } code)
                {
                    spoken.Add(new(code, level ?? LanguageLevel.Working));
                }
                else
                {
                    Say("languages", new($"Unknown language “{said}”. Write for example: English C2, French B2.", $"Langue inconnue « {said} ». Écrivez par exemple : anglais C2, français B2."));
                }
            }

            return [.. spoken.DistinctBy(one => one.Code).OrderByDescending(one => one.Level)];
        }

        private static LanguageLevel? Level(string said) =>
            said.ToUpperInvariant() switch
            {
                "A1" or "A2" or "B1" => LanguageLevel.Basic,
                "B2" or "C1" => LanguageLevel.Working,
                "C2" or "NATIVE" => LanguageLevel.Native,
                _ => null,
            };

        private string Cell(string column) => columns.ToList().IndexOf(column) is var at and >= 0 && at < cells.Count ? cells[at].Trim() : "";

        private void Say(string column, LocalText says) => Bad.Add(new(number, headings[columns.ToList().IndexOf(column)], says));
    }
}
