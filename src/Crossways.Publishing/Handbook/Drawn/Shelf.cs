using System.Globalization;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What a handbook draws from Crossways itself, so that its examples are those that readers find on their shelf.</summary>
/// <param name="cases">Null: there is no case of that name.</param>
/// <param name="calculator">Null: the handbook has none.</param>
/// <param name="results">Of the organiser’s own programme; may be empty.</param>
internal sealed class Shelf(Func<string, Scenario?> cases, Calculator? calculator, IReadOnlyList<Block> results)
{
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
                return [PerformanceParts.Measures(language)];
            case "calculator":
                return calculator is null ? Nothing("The handbook has no calculator.yaml.", "Write one, or take this line out.") : [calculator.Table(language)];
            case "programme-results":
                return results.Count > 0 ? results : [ResultsToCome(language)];
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

    // A table, because that is what the place asks for.
    private static Table ResultsToCome(Language language) =>
        PartTable.Of(
            language,
            [new("Level", "Niveau"), new("What an own edition shows here", "Ce que montre ici une édition propre")],
            [
                ["1", new LocalText("What those who took part thought of it", "Ce que les participants en ont pensé").In(language)],
                ["2", new LocalText("What they knew and trusted themselves to do, before and after, with intervals", "Ce qu’ils savaient et se sentaient capables de faire, avant et après, avec intervalles").In(language)],
                ["3", new LocalText("What they did at work after three and six months", "Ce qu’ils ont fait au travail après trois et six mois").In(language)],
                ["4", new LocalText("What changed in their institutions, and who answers for it", "Ce qui a changé dans leurs institutions, et qui en répond").In(language)],
            ]
        );
}
