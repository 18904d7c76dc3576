namespace Crossways.Web.Rooms.Debrief.AfterAction;

internal static class Moving
{
    /// <summary>The rows with two of them in each other's place.</summary>
    public static IReadOnlyList<T> Swapped<T>(IReadOnlyList<T> rows, T one, T other)
        where T : class => [.. rows.Select(row => ReferenceEquals(row, one) ? other : ReferenceEquals(row, other) ? one : row)];
}
