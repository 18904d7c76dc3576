namespace Crossways.Web.Look;

/// <summary>Days as people write them.</summary>
internal static class Days
{
    public static string Say(this Words words, DateOnly day) => words["date.day", words.First(day), words["date.month." + day.Month], day.Year];

    /// <summary>From the first to the last, once what both share.</summary>
    public static string Say(this Words words, DateOnly from, DateOnly to) =>
        from == to ? words.Say(from)
        : (from.Year, from.Month) == (to.Year, to.Month) ? words["date.span-in-month", words.First(from), words.Say(to)]
        : words["date.span", words.Say(from), words.Say(to)];

    /// <summary>Without the year.</summary>
    public static string Short(this Words words, DateOnly day) => words["date.short", words.First(day), words["date.month." + day.Month]];

    private static string First(this Words words, DateOnly day) => day.Day == 1 ? words["date.first"] : day.Day.ToString();
}
