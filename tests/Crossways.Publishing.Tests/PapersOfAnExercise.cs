using System.Text;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>What an exercise needs on paper, made from a case as an author wrote it.</summary>
public class PapersOfAnExercise
{
    private static readonly Language[] Languages = [Language.English, Language.French];

    // The small case of the template, with a plan, a briefing and one name that tries to be markup.
    private static readonly Scenario Case = Read(
        ("briefing.md", "The play lasts half a day.\n"),
        ("briefing.fr.md", "Le jeu dure une demi-journée.\n"),
        (
            "plan.yaml",
            """
            plan:
              - { day: 1, from: 08:30, to: 09:00, is: briefing, what: { en: Rules and seats, fr: Règles et postes } }
              - { day: 1, from: 09:00, to: 12:00, is: play, what: { en: First call to last act, fr: Du premier appel au dernier acte } }
              - { day: 1, from: 12:00, to: 12:45, is: hot-debrief, what: { en: In the plenary, fr: En plénière } }

            """
        ),
        ("storylines", "<script>alert(1)</script>")
    );

    public static TheoryData<string, Language> All =>
        [.. from language in Languages from paper in Papers.All select (paper.Id, language)];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_page_is_marked_as_an_exercise(string id, Language language)
    {
        var html = Page(id, language);

        Assert.Contains(language == Language.French ? "EXERCICE" : "EXERCISE", html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{(language == Language.French ? "fr" : "en")}\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_briefing_gives_nothing_away()
    {
        foreach (var language in Languages)
        {
            var briefing = Page("participants-briefing", language);

            Assert.DoesNotContain(Case.Facts, fact => briefing.Contains(fact.Text.In(language), StringComparison.Ordinal));
            Assert.DoesNotContain(Case.Subjects.Where(subject => subject.Hidden), subject => briefing.Contains(subject.Name.In(language), StringComparison.Ordinal));
            Assert.DoesNotContain(Case.Injects, inject => briefing.Contains(inject.Title.In(language), StringComparison.Ordinal));
            Assert.DoesNotContain(Case.Seats, seat => briefing.Contains(seat.Brief.In(language), StringComparison.Ordinal));
            Assert.DoesNotContain(Case.Synopsis.In(language), briefing, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_plan_of_the_day_is_in_the_briefing_and_in_the_handbook()
    {
        foreach (var id in new[] { "participants-briefing", "controllers-handbook" })
        {
            Assert.Contains("09:00–12:00", Page(id, Language.English), StringComparison.Ordinal);
            Assert.Contains("Débriefing à chaud", Page(id, Language.French), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nobody_and_nothing_is_forgotten()
    {
        var handbook = Page("controllers-handbook", Language.English);
        Assert.All(Case.Injects, inject => Assert.Contains(inject.Title.En, handbook, StringComparison.Ordinal));
        Assert.All(Case.People, person => Assert.Contains(person.Name.En, handbook, StringComparison.Ordinal));
        Assert.All(Case.Endings, ending => Assert.Contains(ending.Text.En, handbook, StringComparison.Ordinal));
        Assert.Equal(Case.Seats.Count, Count(Page("seat-cards", Language.English), "<article"));
        Assert.Equal(Case.People.Count(person => person.RolePlayed), Count(Page("role-cards", Language.English), "<article"));
        Assert.Equal(Case.Exhibits.Count, Count(Page("exhibits", Language.English), "<article"));
        Assert.Equal(Case.Objectives.Count, Count(Page("observer-sheets", Language.English), "<article"));
    }

    [Fact]
    public void What_lies_at_a_place_or_is_carried_there_is_listed_with_it()
    {
        var sets = Page("sets-and-props", Language.English);
        var flat = sets[sets.IndexOf("Flat above the bakery", StringComparison.Ordinal)..];

        Assert.Contains("Black notebook", flat[..flat.IndexOf("</section>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    private static string Page(string id, Language language) => Papers.All.Single(paper => paper.Id == id).Html(Case, language);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Scenario Read(params (string Path, string Text)[] added)
    {
        var files = ScenarioTemplate.Package(new ScenarioId("small")).Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        foreach (var (path, text) in added)
        {
            if (path == "storylines")
            {
                files["scenario.yaml"] = files["scenario.yaml"].Replace("storylines:\n  car-wash: ", $"storylines:\n  car-wash: {{ en: \"{text}\", fr: \"{text}\" }} #", StringComparison.Ordinal);
            }
            else
            {
                files[path] = text;
            }
        }

        var reading = ScenarioReader.Read(ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))));
        Assert.Empty(reading.Findings);
        return reading.Scenario!;
    }
}
