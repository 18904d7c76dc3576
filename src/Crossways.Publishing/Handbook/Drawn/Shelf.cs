using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What a handbook draws from Crossways itself, so that its examples are those that readers find on their shelf.</summary>
/// <param name="cases">Null: there is no case of that name.</param>
/// <param name="calculator">Null: the handbook has none.</param>
internal sealed class Shelf(Func<string, Scenario?> cases, Calculator? calculator)
{
    /// <summary>Of a programme; may be empty.</summary>
    public IReadOnlyList<Block> Results { get; set; } = [];

    /// <summary>What stands for a line <c>@name arguments</c>. What cannot be drawn has been reported, and is empty.</summary>
    public IReadOnlyList<Block> Draw(string name, string arguments, Language language, Source source, HandbookFindings findings)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (name)
        {
            case "measures":
                return [LibraryParts.Measures(language)];
            case "indicators":
                return [LibraryParts.Indicators(language)];
            case "performance-measures":
                return cases("harvest") is { } any ? [PerformanceParts.Measures(any, language)] : Nothing("There is no case to measure.", "Publish beside the shipped cases.");
            case "calculator":
                return calculator is null ? Nothing("The handbook has no calculator.yaml.", "Write one, or take this line out.") : [calculator.Table(language)];
            case "programme-results":
                return Results.Count > 0 ? Results : Nothing($"There are no results of a programme in {HandbookFiles.Programme}/{language.Tag()}.md.", "Write them there, or name their folder with --programme.");
        }

        if (words.Length == 0 || cases(words[0]) is not { } scenario)
        {
            return Nothing($"There is no shipped case called “{words.FirstOrDefault()}”.", "Shipped are harvest, two-shores and seven-beds.");
        }

        var of = new CaseParts(scenario, language);
        return name switch
        {
            "msel" => [of.Events(words.Length > 1 && int.TryParse(words[1], CultureInfo.InvariantCulture, out var count) ? count : 10)],
            "seats" => [of.Seats()],
            "objectives" => [of.Objectives()],
            "endings" => [of.Endings()],
            "day-plan" => [of.DayPlan()],
            "map" => [new Figure("", [], CaseMap.Draw(scenario, language))],
            "role-card" => Of(scenario.People.FirstOrDefault(person => person.Id.Value == words.ElementAtOrDefault(1)), person => [of.RoleCard(person)], "person", scenario.People.Where(person => person.RolePlayed).Select(person => person.Id.Value)),
            "seat-card" => Of(scenario.Seats.FirstOrDefault(seat => seat.Id.Value == words.ElementAtOrDefault(1)), seat => [of.SeatCard(seat)], "seat", scenario.Seats.Select(seat => seat.Id.Value)),
            "observer-sheet" => Of(scenario.Objectives.FirstOrDefault(objective => objective.Id.Value == words.ElementAtOrDefault(1)), of.ObserverSheet, "objective", scenario.Objectives.Select(objective => objective.Id.Value)),
            _ => Nothing($"Nothing is drawn by @{name}.", "Known are @msel, @role-card, @seat-card, @seats, @objectives, @observer-sheet, @endings, @map, @day-plan, @measures, @indicators, @performance-measures, @calculator and @programme-results."),
        };

        IReadOnlyList<Block> Of<T>(T? found, Func<T, IReadOnlyList<Block>> draw, string what, IEnumerable<string> known)
            where T : class =>
            found is not null ? draw(found) : Nothing($"{words[0]} has no {what} called “{words.ElementAtOrDefault(1)}”.", $"It has {string.Join(", ", known.Take(12))}.");

        IReadOnlyList<Block> Nothing(string message, string suggestion)
        {
            findings.Error("drawn", source, message, suggestion);
            return [];
        }
    }
}
