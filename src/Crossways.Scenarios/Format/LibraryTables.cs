using System.Text;

namespace Crossways.Scenarios;

/// <summary>The library as tables of the format reference.</summary>
internal static class LibraryTables
{
    public static void Write(StringBuilder text)
    {
        text.Append(
            "\n## Measures\n\nEvery case may use these without writing them, and override single keys in `measures.yaml`.\n"
        );
        text.Append(
            "\n| id | name | who may | at | decides | takes | brings |\n| --- | --- | --- | --- | --- | --- | --- |\n"
        );
        foreach (var kind in Library.Measures)
        {
            text.Append(
                $"| `{kind.Id}` | {Name(kind.Name)} | {string.Join(", ", kind.Powers)} | {Targets(kind)} | {Decides(kind)} | {Notation.Write(kind.Takes)} | {Brings(kind)} |\n"
            );
        }

        Preparations(text);
        Table(text, "Agency kinds", "The kind of an agency decides its powers.", Library.AgencyKinds);
        Table(
            text,
            "Exhibit kinds",
            "The kind of an exhibit decides which measures bring it up.",
            Library.ExhibitKinds
        );
        Table(
            text,
            "Registers",
            "Checks of these registers return the rows about their target. A register with a `background` can also be searched, by every seat with a check of its own, on its own power, that reads it.",
            Library.Registers
        );
        RegisterColumns(text);
        NameStyles(text);
        Table(
            text,
            "Conditions of people",
            "`safe` is derived, never set: sheltered, suitably housed, not back with the exploiters, within reach and at liberty; a child also with a guardian. Whoever has `withdrawn` tells the authorities nothing more, and is helped all the same. `returned` ends `sheltered` and `missing`. Whoever is `out-of-sight` at a place is met by nobody until a measure that meets people is taken there; that ends `out-of-sight`, `missing` and `fled`: a missing child with `is: [missing, out-of-sight]` and an `at` can be found. A case may declare others under `conditions` in `scenario.yaml`.",
            Library.Conditions
        );
        text.Append(
            "\n## What facts prove\n\n`proves: act/recruitment`, and so on. The details are those of the Palermo Protocol, art. 3, with forced begging and forced criminality; others give a warning. `harm`, `money` and `status` take any detail; simulated players know what `status/child` means, and go where `status/whereabouts`, about a person and a place, says that somebody can be met.\n"
        );
        foreach (var (element, details) in Library.Details)
        {
            text.Append($"\n- `{element}`: {string.Join(", ", details.Keys.Select(detail => $"`{detail}`"))}\n");
        }

        Indicators(text);
    }

    private static void Table(
        StringBuilder text,
        string title,
        string about,
        IReadOnlyDictionary<string, LocalText> words
    )
    {
        text.Append($"\n## {title}\n\n{about}\n\n| id | name |\n| --- | --- |\n");
        foreach (var (id, name) in words)
        {
            text.Append($"| `{id}` | {Name(name)} |\n");
        }
    }

    private static void Preparations(StringBuilder text)
    {
        text.Append(
            """

            ## Preparations

            What an operation has to have ready before a door is opened. Seats confirm a preparation in the plan of an operation; where
            nobody has, its lack brings what the last column says over those who are met. A measure taken without any plan has
            nothing ready. What no seat of the state could prepare is not missed. Every case may override single keys in
            `operations.yaml`, or turn one off with `at: []`.

            | id | name | filled by | missed at | touches | brings |
            | --- | --- | --- | --- | --- | --- |

            """
        );
        foreach (var preparation in Library.Preparations)
        {
            text.Append(
                $"| `{preparation.Id}` | {Name(preparation.Name)} | {string.Join(", ", preparation.FilledBy)} | {string.Join(", ", preparation.At)} | {Touches(preparation)} | {string.Join(", ", preparation.Then.Select(Notation.Write))} |\n"
            );
        }
    }

    private static string Touches(Preparation preparation)
    {
        var touched = Shapes.Hyphened(preparation.Touches.ToString());
        var beyond = preparation.Covers switch
        {
            Coverage.Places => " for whom no place is kept",
            Coverage.Languages => " whose language nobody interprets",
            _ => "",
        };
        var who = preparation.WhoAre.Count > 0 ? $" who are {string.Join(" or ", preparation.WhoAre)}" : "";
        var spared = preparation.SparedAt is { } trust ? $" and whose trust is below {trust}" : "";
        return touched + who + beyond + spared;
    }

    private static void RegisterColumns(StringBuilder text)
    {
        text.Append(
            "\n## Columns of registers\n\nColumns that rows of strangers can fill, by their English heading; after a slash, other headings for the same. A column of yours that is called otherwise stays empty in their rows, which gives yours away. Plates, numbers, streets and towns are made to look like those in your rows.\n\n| register | columns |\n| --- | --- |\n"
        );
        foreach (var (register, columns) in RegisterLibrary.Columns)
        {
            var headings = columns.Select(column => string.Join(" / ", column.Also.Prepend(column.Heading.En)));
            text.Append($"| `{register}` | {string.Join(" · ", headings)} |\n");
        }
    }

    private static void NameStyles(StringBuilder text)
    {
        text.Append(
            "\n## Names\n\nStyles of names for the strangers of a state: `names: { style: coast }`. All are invented.\n\n| style | for example |\n| --- | --- |\n"
        );
        foreach (var (style, names) in RegisterLibrary.Styles)
        {
            var examples = names.Given.Zip(names.Family, (given, family) => $"{given} {family}").Take(4).Append($"{names.Streets[0]} 4, {names.Places[0]}");
            text.Append($"| `{style}` | {string.Join(", ", examples)} |\n");
        }
    }

    private static void Indicators(StringBuilder text)
    {
        var lists = Enum.GetValues<IndicatorList>();
        text.Append(
            "\n## Indicators\n\nOperational indicators of trafficking in human beings (ILO and European Commission, 2009); the wording is ours. `indicators` in `scenario.yaml` chooses the list by which a case is assessed; labour includes forced begging and forced criminality. A dimension is positive with two strong indicators; or one strong and one medium or weak; or three medium; or two medium and one weak.\n"
        );
        foreach (var (dimension, name) in Library.Dimensions)
        {
            text.Append($"\n**{Name(name)}**\n\n| id | name | {string.Join(" | ", lists.Select(list => $"`{Shapes.Hyphened(list.ToString())}`"))} |\n| --- | --- |{string.Concat(lists.Select(_ => " --- |"))}\n");
            foreach (var indicator in Library.Indicators(IndicatorList.AdultsLabour).Where(indicator => indicator.Dimension == dimension))
            {
                text.Append($"| `{indicator.Id}` | {Name(indicator.Name)} | {string.Join(" | ", lists.Select(list => Strength(list, indicator.Id)))} |\n");
            }
        }
    }

    private static string Strength(IndicatorList list, IndicatorId id) =>
        Library.Indicators(list).TryGet(id, out var indicator) ? Shapes.Hyphened(indicator.Strength.ToString()) : "–";

    private static string Name(LocalText name) => name.En == name.Fr ? name.En : $"{name.En} · *{name.Fr}*";

    private static string Targets(MeasureKind kind)
    {
        var targets = string.Join(", ", kind.Targets.Select(target => Shapes.Hyphened(target.ToString())));
        return kind.AcrossBorders ? targets + " of another state"
            : kind.For == Beneficiaries.Children ? targets + ", children only"
            : targets;
    }

    private static string Decides(MeasureKind kind)
    {
        var decides =
            kind.Authorisation == Authoriser.None ? "own power" : Shapes.Hyphened(kind.Authorisation.ToString());
        return kind.Urgent ? decides + ", if urgent afterwards" : decides;
    }

    private static string Brings(MeasureKind kind)
    {
        var all = kind
            .Yields.Select(yields => yields == "*" ? "all exhibits" : yields)
            .Concat(kind.Reads.Select(reads => reads == "*" ? "all registers" : $"{reads} register"))
            .Concat(kind.MeetsPeople ? ["people present"] : Array.Empty<string>())
            .Concat(kind.Effects.Select(Notation.Write));
        return string.Join(", ", all);
    }
}
