using System.Text.RegularExpressions;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Slides;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>The slides for the final event: goals, one picture for each level, stories, follow-up.</summary>
public static partial class ResultsSlides
{
    // A slide is read from the last row.
    private const int MostPromises = 6;
    private const int MostProfessions = 8;

    public static Deck Of(ProgrammeOutcome results, Language language)
    {
        var (record, text) = (results.Record, new ReportText(language));
        List<Slide> slides =
        [
            new TitleSlide(
                text.In(ResultsWords.Title),
                $"{record.Programme.Title}\n{DocumentWords.Day(record.On, language)}",
                text.In("Welcome. Say who is in the room, and that nothing shown points at a person.", "Accueil. Dire qui est dans la salle, et que rien de ce qui est montré ne désigne une personne.")
            ),
            People(text, results),
            Goals(text, results),
            .. Levels(text, results),
            .. record.Stories.Select(story => Story(text, story)),
            .. Promises(text, record),
            Limits(text),
        ];
        return new Deck(text.In(ResultsWords.Title), language, record.IsSimulated ? text.In(ResultsWords.Simulated) : "", slides);
    }

    private static PictureSlide People(ReportText text, ProgrammeOutcome results)
    {
        var who = results.Participation;
        return new PictureSlide(
            text.In($"{who.Attended} people from {who.States} states", $"{who.Attended} personnes de {who.States} États"),
            text.In($"Of {who.Institutions} institutions, in {who.Exercises.Count} exercises", $"De {who.Institutions} institutions, en {who.Exercises.Count} exercices"),
            PeopleChapter.Professions(text, who, MostProfessions),
            text.In(Wording.OfDropOut(results.Returns.Complete, results.Returns.Difference))
        );
    }

    private static TableSlide Goals(ReportText text, ProgrammeOutcome results) =>
        new(
            text.In("What was wanted, and what was reached", "Ce qui était visé, et ce qui est obtenu"),
            [text.In("Goal", "Objectif"), text.In("Wanted", "Visé"), text.In("Reached", "Obtenu"), ""],
            [4.7, 1.4, 2.4, 2.5],
            [
                .. results.Goals.Select(goal => (IReadOnlyList<string>)[
                    goal.Goal.Text,
                    goal.Goal is { Figure: { } figure, Wanted: { } wanted } ? text.In(ResultsWords.Amount(figure, wanted)) : goal.Goal.Target,
                    SummaryChapter.Reached(text, goal),
                    text.In(ResultsWords.Of(goal.Standing)),
                ]),
            ],
            text.In("In brackets: 95% intervals. “Perhaps reached” means that the figure is, and that less would fit the answers too.", "Entre parenthèses\u00a0: intervalles à 95\u00a0%. «\u00a0Peut-être atteint\u00a0» signifie que le chiffre l’est, et que moins serait aussi compatible avec les réponses.")
        );

    private static IEnumerable<Slide> Levels(ReportText text, ProgrammeOutcome results)
    {
        var says = SummaryChapter.Levels(results).ToDictionary(level => level.Title.En, level => level.Says);
        if (Shown(results.Reaction, Wave.After) is { Count: > 0 } reaction)
        {
            yield return Level("What they thought", "Ce qu’ils en pensent", ReactionChapter.Stacked(text, reaction, ScaleSort.Reaction));
        }

        if (LearningChapter.HasAny(results.Learning))
        {
            yield return Level("What they learned", "Ce qu’ils ont appris", LearningChapter.Gains(text, results.Learning));
            yield return new PictureSlide(
                text.In("Topic by topic", "Sujet par sujet"),
                text.In("Points of 100 before and after, of those who answered both times", "Points sur 100 avant et après, pour ceux qui ont répondu les deux fois"),
                LearningChapter.Topics(text, results.Learning),
                text.In("Two questions for each topic: look at the direction, not at the point.", "Deux questions par sujet\u00a0: regarder le sens, non le point.")
            );
        }

        if (Shown(results.Behaviour, Wave.SixMonths) is { Count: > 0 } work)
        {
            yield return Level("What they do", "Ce qu’ils font", ReactionChapter.Stacked(text, work, ScaleSort.Behaviour));
        }

        if (Shown(results.Institutions, Wave.SixMonths) is { Count: > 0 } institutions)
        {
            yield return Level("What changed", "Ce qui a changé", ReactionChapter.Stacked(text, institutions, ScaleSort.Institution));
        }

        PictureSlide Level(string english, string french, Picture picture) =>
            new(text.In(english, french), says.TryGetValue(english, out var sentence) ? text.In(sentence) : "", picture, says.TryGetValue(english, out var notes) ? text.In(notes) : "");
    }

    private static List<ScaleResult> Shown(IReadOnlyList<ScaleResult> results, Wave wave) => [.. results.Where(one => one.Wave == wave && !one.IsSuppressed)];

    private static QuoteSlide Story(ReportText text, Story story) =>
        new(text.In("In their words", "En leurs mots"), text.In(Quoted(story.Text)), text.In(Professions.Name(story.Who)), text.In("Told for publication, and agreed to.", "Raconté pour être publié, avec accord."));

    // Quotation marks inside of quotation marks are of the second kind.
    private static LocalText Quoted(LocalText told) =>
        new($"“{told.En.Replace('“', '‘').Replace('”', '’')}”", $"«\u00a0{Guillemets().Replace(told.Fr, "“$1”")}\u00a0»");

    [GeneratedRegex(@"«\s(.*?)\s»")]
    private static partial Regex Guillemets();

    private static IEnumerable<Slide> Promises(ReportText text, ProgrammeRecord record)
    {
        if (record.Commitments.Count > 0)
        {
            var next = record.Commitments.Where(commitment => commitment.Status is CommitmentStatus.Open or CommitmentStatus.Begun).OrderBy(commitment => commitment.Due).Take(MostPromises).ToList();
            var done = record.Commitments.Count(commitment => commitment.Status == CommitmentStatus.Done);
            yield return new TableSlide(
                text.In($"Follow-up: {done} of {record.Commitments.Count} promises kept", $"Suites\u00a0: {done} promesses tenues sur {record.Commitments.Count}"),
                [text.In("What comes next", "Ce qui vient"), text.In("Whose", "Qui"), text.In("Due", "Échéance")],
                [5.4, 2.6, 2.4],
                [.. next.Select(commitment => (IReadOnlyList<string>)[commitment.Text, commitment.Owner, DocumentWords.Day(commitment.Due, text.Language)])],
                text.In("Ask who in the room can help with one of these.", "Demander qui, dans la salle, peut aider à l’une d’elles.")
            );
        }
    }

    private static PointsSlide Limits(ReportText text) =>
        new(
            text.In("What this does not show", "Ce que cela ne montre pas"),
            [
                text.In("Nobody was held back for comparison: other causes are possible", "Personne n’a été tenu à l’écart pour comparer\u00a0: d’autres causes sont possibles"),
                text.In("Those who answer after six months are not all", "Ceux qui répondent après six mois ne sont pas tous"),
                text.In("What people do is what they say they do", "Ce que font les gens est ce qu’ils disent faire"),
                text.In("Groups were not drawn by lot", "Les groupes n’ont pas été tirés au sort"),
            ],
            text.In("Better said by us than asked by others.", "Mieux vaut le dire soi-même que se le voir demander.")
        );
}
