using Crossways.Web.Look;
using Microsoft.AspNetCore.Components;

namespace Crossways.Web.Parts.Rows;

/// <summary>The rows of a paper as a table that people filter, sort and add up.</summary>
public abstract class RowTable<TRow> : LiveComponent
{
    /// <summary>Part of any word in the row.</summary>
    protected string Text { get; set; } = "";

    /// <summary>Only what goes out, or only what comes in; null: both.</summary>
    protected bool? Outgoing { get; set; }

    protected DateOnly? From { get; set; }
    protected DateOnly? Until { get; set; }

    /// <summary>The column by which the rows are sorted.</summary>
    protected string SortedBy { get; set; } = "date";
    protected bool Descending { get; set; }

    protected abstract IReadOnlyList<TRow> Rows { get; }

    protected abstract IReadOnlyList<string> Columns { get; }

    protected List<TRow> Shown
    {
        get
        {
            var kept = Rows.Where(row => Says(row) && Passes(row));
            // Rows come in the order of time, which stays the order within equals.
            return SortedBy == "date"
                ? [.. Descending ? kept.Reverse() : kept]
                : [.. Descending ? kept.OrderByDescending(row => KeyOf(row, SortedBy)) : kept.OrderBy(row => KeyOf(row, SortedBy))];
        }
    }

    protected bool IsFiltered => Text.Length > 0 || Outgoing is not null || From is not null || Until is not null || IsFilteredFurther;

    protected virtual bool IsFilteredFurther => false;

    protected abstract DateOnly DayOf(TRow row);

    protected abstract bool IsOutgoing(TRow row);

    protected abstract string WordsOf(TRow row);

    protected abstract IComparable KeyOf(TRow row, string column);

    protected virtual bool PassesFurther(TRow row) => true;

    protected virtual void ClearFurther() { }

    protected void Sort(string column) => (SortedBy, Descending) = (column, SortedBy == column && !Descending);

    protected string? AriaSort(string column) =>
        SortedBy != column ? null : Descending ? "descending" : "ascending";

    protected void Clear()
    {
        (Text, Outgoing, From, Until) = ("", null, null, null);
        ClearFurther();
    }

    protected void ChooseSide(ChangeEventArgs change) =>
        Outgoing = change.Value?.ToString() switch
        {
            "out" => true,
            "in" => false,
            _ => null,
        };

    protected string Side => Outgoing switch { true => "out", false => "in", null => "" };

    /// <summary>Day, month and year, which both languages write in this order.</summary>
    protected static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    private bool Says(TRow row) => Text.Length == 0 || WordsOf(row).Contains(Text.Trim(), StringComparison.CurrentCultureIgnoreCase);

    private bool Passes(TRow row) =>
        (Outgoing is not { } outgoing || IsOutgoing(row) == outgoing)
        && !(DayOf(row) < From)
        && !(DayOf(row) > Until)
        && PassesFurther(row);
}
