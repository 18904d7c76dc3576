using System.Globalization;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Takes rows that a search has found into the case file, as one extract. Whoever takes a row has read it: it makes known
/// what it shows. A stranger's row makes an extract like any other.
/// </summary>
/// <param name="Rows">By their place in the register, as the answer gave it.</param>
public sealed record TakeRows(int Search, IReadOnlyList<int> Rows) : Command
{
    /// <summary>Rows in one extract.</summary>
    public const int Most = 10;

    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Searches.Find(Search) is not { } search || search.By != by.Id)
        {
            return Refusals.Unknown("search");
        }

        var rows = search.Rows.Where(row => Rows.Contains(row.Row)).ToList();
        if (rows.Count == 0 || rows.Count != Rows.Distinct().Count())
        {
            return Refusals.Unknown("row");
        }

        if (rows.Count > Most)
        {
            return Refusal.Because(
                "too-many-rows",
                $"Take {Most} rows at most: those that matter to the case. What concerns strangers does not belong in the file.",
                $"Versez {Most} lignes au plus : celles qui importent. Ce qui concerne des tiers n’a pas sa place au dossier."
            );
        }

        return rows.Exists(row => world.Searches.HasTaken(search, row.Row))
            ? Refusal.Because(
                "already-in-file",
                "You have taken one of these rows into the file already.",
                "L’une de ces lignes est déjà dans votre dossier."
            )
            : Extract(world, search, rows);
    }

    private static List<Event> Extract(World world, RegisterSearched search, List<FoundRow> rows)
    {
        var book = RegisterBook.Of(world.Scenario, search.Register, search.State)!;
        var found = rows.Select(row => book.Authored(row.Row)).OfType<RegisterRow>().ToList();
        var extract = new MadeExhibit(
            new ExhibitId($"extract-{world.Searches.Extracts + 1}"),
            Title(world, search, rows),
            "register-extract",
            new LocalText(Html(search, rows, book, Language.English), Html(search, rows, book, Language.French)),
            [.. found.SelectMany(row => row.Carries).Distinct()]
        )
        {
            Names = [.. found.SelectMany(row => row.Names).Distinct()],
        };
        return
        [
            new ExhibitMade(extract),
            .. SubjectsLearned.Of(world, search.By, extract.Names),
            new RowsTaken(search.Number, [.. rows.Select(row => row.Row)], extract.Id),
            new ExhibitReceived(search.By, extract.Id, Provenance.Register, null, null),
        ];
    }

    private static LocalText Title(World world, RegisterSearched search, List<FoundRow> rows)
    {
        var register = Library.Registers[search.Register];
        var state = world.Scenario.States[search.State].Name;
        var first = rows[0].Cells[0];
        var more = rows.Count > 1 ? $" (+ {(rows.Count - 1).ToString(CultureInfo.InvariantCulture)})" : "";
        return new(
            $"{register.En}, {state.En}: {first.En}{more}",
            $"{register.Fr}, {state.Fr} : {first.Fr}{more}"
        );
    }

    private static string Html(RegisterSearched search, List<FoundRow> rows, RegisterBook book, Language language)
    {
        string[] asked = [search.Query.Words, .. search.Query.Filters.Select(filter => $"{book.Columns[filter.Column].In(language)}: {filter.Text}")];
        var question = string.Join("; ", asked.Where(words => words.Length > 0));
        return Markup.Paragraph(language == Language.French ? $"Recherche : {question}" : $"Searched for: {question}")
            + Markup.Table(book.Columns.Select(heading => heading.In(language)), rows.Select(row => row.Cells.Select(cell => cell.In(language))));
    }
}

/// <summary>Rows of a search went into the file of the desk that made it.</summary>
public sealed record RowsTaken(int Search, IReadOnlyList<int> Rows, ExhibitId Exhibit) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Searches.Take(world.Searches.Find(Search)!, Rows);

    internal override void Tell(World world)
    {
        var search = world.Searches.Find(Search)!;
        world.TellTo(Roster.AndControl([search.By]), new RowsTakenShown(Search, search.Register, search.State, Rows, Exhibit));
    }
}

public sealed record RowsTakenShown(int Search, string Register, StateId State, IReadOnlyList<int> Rows, ExhibitId Exhibit) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.RowsTaken.Add(this);
}

public sealed partial class SeatView
{
    /// <summary>Rows of registers in the own file. Control: in everybody's.</summary>
    public List<RowsTakenShown> RowsTaken { get; } = [];
}

[JsonDerivedType(typeof(TakeRows), "take-rows")]
public abstract partial record Command;

[JsonDerivedType(typeof(RowsTaken), "rows-taken")]
public abstract partial record Event;

[JsonDerivedType(typeof(RowsTakenShown), "rows-taken")]
public abstract partial record FeedItem;
