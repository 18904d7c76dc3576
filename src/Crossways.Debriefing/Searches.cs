using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What one seat looked for in a register. Looking at more pages, or in another order, is the same search.</summary>
/// <param name="Question">As it was typed, with what columns had to hold.</param>
/// <param name="Reason">As given; may be empty.</param>
/// <param name="Found">Entries in all.</param>
/// <param name="Taken">Entries that went into the file.</param>
public sealed record SearchReport(ExerciseTime At, SeatId By, LocalText Register, LocalText Question, string Reason, int Found, int Taken);

/// <summary>Who looked for whom, and why: what a data-protection officer would ask.</summary>
internal static class Searching
{
    public static IEnumerable<SearchReport> Of(Played played)
    {
        var taken = played.Of<RowsTaken>().ToLookup(entry => entry.Happened.Search, entry => entry.Happened.Rows.Count);
        return
            from entry in played.Of<RegisterSearched>()
            let search = entry.Happened
            let question = Question(played, search)
            group entry by (search.By, search.Register, search.State, question) into same
            let first = same.First()
            select new SearchReport(
                first.At,
                same.Key.By,
                RegisterOf(played, same.Key.Register, same.Key.State),
                same.Key.question,
                same.Select(entry => entry.Happened.Reason).FirstOrDefault(reason => reason.Length > 0) ?? "",
                first.Happened.Total,
                same.SelectMany(entry => taken[entry.Happened.Number]).Sum());
    }

    public static LocalText RegisterOf(Played played, string register, StateId state)
    {
        var (name, of) = (Library.Registers[register], played.Scenario.States[state].Name);
        return new($"{name.En}, {of.En}", $"{name.Fr}, {of.Fr}");
    }

    public static LocalText Question(Played played, RegisterSearched search)
    {
        var columns = RegisterBook.ColumnsOf(played.Scenario, search.Register, search.State);
        return new(In(Language.English), In(Language.French));

        string In(Language language) =>
            string.Join("; ", search.Query.Filters
                .Select(filter => $"{columns[filter.Column].In(language)}: {filter.Text}")
                .Prepend(search.Query.Words)
                .Where(words => words.Length > 0));
    }
}
