using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Searches a register of the own state for what is known: a name, a plate, a number, an address. Answered at once, page
/// by page, and logged: who looked for whom, and why, is asked afterwards.
/// </summary>
/// <param name="Page">From 1.</param>
/// <param name="Reason">For the log; may be empty.</param>
public sealed record SearchRegister(string Register, StateId State, RegisterQuery Query, int Page, string Reason) : Command
{
    /// <summary>Rows on a page.</summary>
    public const int PageSize = 25;

    /// <summary>Nobody reads on beyond these rows: whoever finds more has to say better what is looked for.</summary>
    public const int MostRows = 200;

    private const int LongestQuestion = 100;

    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (Powers.RefusesSearch(world.Scenario, by, Register, State) is { } refusal)
        {
            return refusal;
        }

        return RegisterBook.Of(world.Scenario, Register, State) is not { } book
            ? Refusals.Unknown("register")
            : (RefusesQuery(book) ?? Refusals.OfText(Reason, required: false)) is { } refused
                ? refused
                : Answer(world, by, book);
    }

    private Verdict Answer(World world, Desk by, RegisterBook book)
    {
        var hits = book.Find(Query);
        var first = (Page - 1) * PageSize;
        return first > 0 && first >= Math.Min(hits.Count, MostRows)
            ? Refusal.Because(
                "no-such-page",
                $"There is no such page. No more than {MostRows} rows are shown; say more of what you look for.",
                $"Cette page n’existe pas. {MostRows} lignes au plus sont affichées ; précisez votre recherche."
            )
            : new RegisterSearched(
                world.Searches.Next, by.Id, Register, State, Query, Page, Reason, hits.Count,
                [.. hits.Take(MostRows).Skip(first).Take(PageSize).Select(hit => new FoundRow(hit.Row, book.Cells(hit.Row), hit.Near))]);
    }

    private Refusal? RefusesQuery(RegisterBook book)
    {
        if (Query.Words.Length > LongestQuestion || Query.Filters.Count > book.Columns.Count || Query.Filters.Any(filter => filter.Text.Length > LongestQuestion))
        {
            return Refusal.Because(
                "search-too-long",
                "The search is too long. A name, a number or a street is enough.",
                "La recherche est trop longue. Un nom, un numéro ou une rue suffisent."
            );
        }

        if (Query.Filters.Select(filter => filter.Column).Append(Query.SortBy ?? 0).Any(column => column < 0 || column >= book.Columns.Count) || Page < 1)
        {
            return Refusals.Unknown("column");
        }

        return Query.Filters.Select(filter => filter.Text).Append(Query.Words).Max(text => text.Count(char.IsLetterOrDigit)) < 2
            ? Refusal.Because(
                "search-too-wide",
                "Say whom or what you look for, with two letters or digits at least. A register is not for leafing through.",
                "Précisez qui ou ce que vous cherchez, avec au moins deux lettres ou chiffres. Un registre ne se feuillette pas."
            )
            : null;
    }
}

/// <summary>A row that was found, as it is shown.</summary>
/// <param name="Row">Its place in the register.</param>
/// <param name="Near">Found by a near spelling only.</param>
public sealed record FoundRow(int Row, IReadOnlyList<LocalText> Cells, bool Near);

/// <summary>Every search, and what was taken from the answers.</summary>
internal sealed class Searches : ISlice
{
    private readonly List<RegisterSearched> all = [];
    private readonly HashSet<(SeatId, string, StateId, int)> taken = [];

    public int Next => all.Count + 1;

    /// <summary>How many extracts have been made.</summary>
    public int Extracts { get; private set; }

    public RegisterSearched? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    public bool HasTaken(RegisterSearched search, int row) => taken.Contains((search.By, search.Register, search.State, row));

    public void Add(RegisterSearched search) => all.Add(search);

    public void Take(RegisterSearched search, IEnumerable<int> rows)
    {
        Extracts++;
        taken.UnionWith(rows.Select(row => (search.By, search.Register, search.State, row)));
    }

    void ISlice.AddTo(StateHash hash)
    {
        hash.Add(Extracts);
        hash.AddSet(taken.Select(row => row.ToString()));
        hash.AddAll(all, search =>
        {
            hash.Add(search.By.Value);
            hash.Add(search.Register);
            hash.Add(search.State.Value);
            hash.Add(search.Query.Words);
            hash.AddAll(search.Rows, row => hash.Add(row.Row));
        });
    }
}

/// <param name="Total">Rows found in all.</param>
/// <param name="Rows">Those of the page.</param>
public sealed record RegisterSearched(
    int Number,
    SeatId By,
    string Register,
    StateId State,
    RegisterQuery Query,
    int Page,
    string Reason,
    int Total,
    IReadOnlyList<FoundRow> Rows
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Searches.Add(this);

    internal override void Tell(World world)
    {
        var shown = new SearchShown(Number, By, Register, State, Query, Page, Reason, Total, Rows);
        world.TellTo(By, shown);
        if (By != Roster.Control)
        {
            world.TellControl(shown with { Rows = [] });
        }
    }
}

/// <summary>The answer to a search; control is told of every search, without its rows.</summary>
public sealed record SearchShown(
    int Number,
    SeatId By,
    string Register,
    StateId State,
    RegisterQuery Query,
    int Page,
    string Reason,
    int Total,
    IReadOnlyList<FoundRow> Rows
) : FeedItem
{
    /// <summary>When the answer came.</summary>
    [JsonIgnore]
    public ExerciseTime At { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) => view.Searches[Number] = this with { At = entry.At };
}

public sealed partial class SeatView
{
    /// <summary>Searches of this desk, by number. Control: everybody's.</summary>
    public SortedDictionary<int, SearchShown> Searches { get; } = [];
}

[JsonDerivedType(typeof(SearchRegister), "search-register")]
public abstract partial record Command;

[JsonDerivedType(typeof(RegisterSearched), "register-searched")]
public abstract partial record Event;

[JsonDerivedType(typeof(SearchShown), "search")]
public abstract partial record FeedItem;
