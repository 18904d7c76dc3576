using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Crossways.Scenarios;

/// <summary>
/// One register of one state as it can be searched: the case's rows among those of strangers, in the order of what they
/// say. Made when it is first asked for, once for all exercises on the scenario.
/// </summary>
public sealed class RegisterBook
{
    private static readonly ConditionalWeakTable<Scenario, ConcurrentDictionary<SearchableRegister, Lazy<RegisterBook>>> Books = [];
    private static readonly ConditionalWeakTable<Scenario, ConcurrentDictionary<StateId, Lazy<Strangers>>> Peoples = [];

    private readonly RegisterIndex index;

    private RegisterBook(Scenario scenario, SearchableRegister register)
    {
        var authored = scenario.Registers.Where(row => row.Register == register.Register && row.State == register.State).ToList();
        Columns = ColumnsOf(scenario, register.Register, register.State);
        var strangers = Peoples.GetOrCreateValue(scenario)
            .GetOrAdd(register.State, state => new(() => new Strangers(scenario, scenario.States[state])))
            .Value;
        Rows =
        [
            .. authored.Select(row => new BookRow(Cells(row), row))
                .Concat(new RowsOfStrangers(scenario, register, strangers, Columns).All().Select(cells => new BookRow(cells, null)))
                .OrderBy(row => string.Join(' ', row.Cells.Take(2).Select(cell => Spelling.Plain(cell.En))), StringComparer.Ordinal),
        ];
        index = new RegisterIndex(Rows);
    }

    /// <summary>Headings, in order.</summary>
    public IReadOnlyList<LocalText> Columns { get; }

    /// <summary>All rows; a row is named by its place here, from 0.</summary>
    internal IReadOnlyList<BookRow> Rows { get; }

    /// <summary>The headings of a register: those of the case's rows in it, or else the library's.</summary>
    public static IReadOnlyList<LocalText> ColumnsOf(Scenario scenario, string register, StateId state)
    {
        var own = scenario.Registers
            .Where(row => row.Register == register && row.State == state)
            .SelectMany(row => row.Columns.Select(column => column.Heading))
            .Distinct()
            .ToList();
        return own.Count > 0 ? own : [.. RegisterLibrary.Columns[register].Select(column => column.Heading)];
    }

    /// <summary>The register of a state; null if it cannot be searched.</summary>
    public static RegisterBook? Of(Scenario scenario, string register, StateId state) =>
        scenario.Searchable.FirstOrDefault(one => one.Register == register && one.State == state) is { } searchable
            ? Books.GetOrCreateValue(scenario).GetOrAdd(searchable, one => new(() => new RegisterBook(scenario, one))).Value
            : null;

    /// <summary>What stands in a row, column by column.</summary>
    public IReadOnlyList<LocalText> Cells(int row) => Rows[row].Cells;

    /// <summary>The case's row that stands there; null for a stranger's. Nobody at a desk is ever told which it is.</summary>
    public RegisterRow? Authored(int row) => Rows[row].Authored;

    /// <summary>Rows that a question finds: what is written just so first, then near spellings.</summary>
    public IReadOnlyList<Hit> Find(RegisterQuery query) => index.Find(query);

    private LocalText[] Cells(RegisterRow row)
    {
        var cells = row.Columns.ToDictionary(column => column.Heading, column => column.Value);
        return [.. Columns.Select(heading => cells.GetValueOrDefault(heading, LocalText.Empty))];
    }
}

/// <param name="Authored">Null for a stranger's.</param>
internal sealed record BookRow(LocalText[] Cells, RegisterRow? Authored);

/// <summary>What is asked of a register.</summary>
/// <param name="Words">Each must be found in a row; a plate or number may be grouped in any way.</param>
/// <param name="Filters">What columns must hold.</param>
/// <param name="SortBy">A column by its number; null: in the order of the register.</param>
public sealed record RegisterQuery(string Words, IReadOnlyList<ColumnFilter> Filters, int? SortBy = null, bool Descending = false);

/// <param name="Column">By its number, from 0.</param>
public sealed record ColumnFilter(int Column, string Text);

/// <summary>A row that was found.</summary>
/// <param name="Near">By a near spelling only.</param>
public readonly record struct Hit(int Row, bool Near);
