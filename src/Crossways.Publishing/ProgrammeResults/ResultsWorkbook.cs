using System.Globalization;
using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>The data behind the report, for whoever wants to reckon with them: no names, and no states or professions that point at few people.</summary>
public static class ResultsWorkbook
{
    /// <param name="code">Of a person: the same in every export.</param>
    public static IReadOnlyList<Sheet> Of(ProgrammeOutcome results, Func<ParticipantId, string> code, Language language)
    {
        var text = new ReportText(language);
        return [About(text, results.Record), Changes(text, results), Answers(results, code, language), Questions(text, results), People(text, results, code)];
    }

    // What somebody needs to know who gets the file alone.
    private static Sheet About(ReportText text, ProgrammeRecord record)
    {
        (string, string)[] lines =
        [
            (text.In("As of", "État au"), DocumentWords.Day(record.On, text.Language)),
            .. record.IsSimulated ? [(text.In("Take care", "Attention"), text.In(ResultsWords.Simulated))] : Array.Empty<(string, string)>(),
            (ChangesName.In(text.Language), text.In(
                "Means before and after of those who answered both times, 0 to 100 (confidence: 0 to 10), with 95% intervals; g: effect size with its interval; p: signed ranks.",
                "Moyennes avant et après de ceux qui ont répondu les deux fois, de 0 à 100 (assurance\u00a0: de 0 à 10), avec intervalles à 95\u00a0%\u202f; g\u00a0: taille d’effet avec son intervalle\u202f; p\u00a0: rangs signés.")),
            (AnswersName.In(text.Language), text.In(
                "A row for each questionnaire. Knowledge: 0 wrong to 1 right; scales: the value chosen. Empty: not asked or not answered.",
                "Une ligne par questionnaire. Connaissances\u00a0: de 0 (faux) à 1 (juste)\u202f; échelles\u00a0: la valeur choisie. Vide\u00a0: non demandé ou sans réponse.")),
            (text.In("Questions", "Questions"), text.In(
                "Of the knowledge test, by their id. Discrimination: how far those who know more answer better, −1 to 1.",
                "Du test de connaissances, par identifiant. Discrimination\u00a0: à quel point ceux qui savent plus répondent mieux, de −1 à 1.")),
            (PeopleName.In(text.Language), text.In(
                $"Without names. Professions of a state with fewer than {PseudonymousExport.Fewest} people are put together.",
                $"Sans noms. Les professions d’un État comptant moins de {PseudonymousExport.Fewest} personnes sont regroupées.")),
        ];
        return new Sheet(text.In("About", "À lire"), [text.In("Programme", "Programme"), record.Programme.Title], [.. lines.Select(line => (IReadOnlyList<string>)[line.Item1, line.Item2])]);
    }

    private static readonly LocalText ChangesName = new("Changes", "Changements");
    private static readonly LocalText AnswersName = new("Answers", "Réponses");
    private static readonly LocalText PeopleName = new("People", "Personnes");

    private static Sheet Changes(ReportText text, ProgrammeOutcome results)
    {
        var (knowledge, confidence) = (text.In("Knowledge", "Connaissances"), text.In("Confidence", "Assurance"));
        var rows = results.Learning.Changes.Select(one => (Name: $"{knowledge}, {text.In(ResultsWords.Of(one.Wave))}", one.Change))
            .Concat(results.Learning.Topics.Select(one => (Name: $"{knowledge}, {text.In(one.Topic.Name)}", Change: one.Knowledge)))
            .Concat(results.Learning.Topics.Select(one => (Name: $"{confidence}, {text.In(one.Topic.Name)}", Change: one.Confidence)))
            .Where(one => one.Change is { Count: >= Wording.Fewest });
        return new Sheet(
            text.In(ChangesName),
            [text.In("what", "quoi"), "n", text.In("before", "avant"), text.In("after", "après"), text.In("change", "changement"), text.In("low", "bas"), text.In("high", "haut"), "g", text.In("g low", "g bas"), text.In("g high", "g haut"), "p (Wilcoxon)"],
            [
                .. rows.Select(one => (IReadOnlyList<string>)[
                    one.Name, $"{one.Change!.Count}", N(one.Change.Before.Mean), N(one.Change.After.Mean), N(one.Change.Change.Value), N(one.Change.Change.Low), N(one.Change.Change.High),
                    // Chances are small: two figures that count, wherever they stand.
                    N(one.Change.Effect?.Value), N(one.Change.Effect?.Low), N(one.Change.Effect?.High), one.Change.Ranks.Chance.ToString("0.0E+0", CultureInfo.InvariantCulture),
                ]),
            ]
        )
        {
            Numbers = Enumerable.Range(1, 10).ToHashSet(),
        };
    }

    /// <summary>One row for each questionnaire, a column for each question; own words stay out, they may name somebody.</summary>
    /// <param name="code">As in <see cref="Of"/>.</param>
    public static Sheet Answers(ProgrammeOutcome results, Func<ParticipantId, string> code, Language language)
    {
        var (bank, text) = (results.Record.Bank, new ReportText(language));
        List<Question> questions = [.. bank.Knowledge, .. bank.Scales];
        var knowledge = bank.Knowledge.ToDictionary(question => question.Id);
        return new Sheet(
            text.In(AnswersName),
            ["code", text.In("questionnaire", "questionnaire"), text.In("form", "forme"), .. questions.Select(question => question.Id.Value)],
            [
                .. from sheet in results.Record.Sheets
                   let whose = code(sheet.Person)
                   orderby whose, sheet.Wave
                   select (IReadOnlyList<string>)[whose, text.In(ResultsWords.Of(sheet.Wave)), $"{(char)('A' + sheet.Form)}", .. questions.Select(question => Value(sheet, question.Id))],
            ]
        )
        {
            Numbers = Enumerable.Range(3, questions.Count).ToHashSet(),
        };

        string Value(AnswerSheet sheet, QuestionId id) =>
            sheet.Answers.GetValueOrDefault(id) switch
            {
                Chosen chosen when knowledge.TryGetValue(id, out var question) => N(question.Score(chosen.Options)),
                Rated { Value: { } value } => $"{value}",
                _ => "",
            };
    }

    private static Sheet Questions(ReportText text, ProgrammeOutcome results) =>
        new(
            text.In("Questions", "Questions"),
            ["id", text.In("topic", "sujet"), text.In("form", "forme"), text.In("question", "question"), text.In("source", "source"), text.In("share right before", "part juste avant"), text.In("discrimination", "discrimination")],
            [
                .. from form in results.Learning.Forms
                   from place in Enumerable.Range(0, form.Questions.Count)
                   let question = form.Questions[place]
                   let figures = form.Figures?.Items[place]
                   select (IReadOnlyList<string>)[question.Id.Value, text.In(results.Record.Bank.NameOf(question.Topic)), $"{(char)('A' + form.Number)}", text.In(question.Text), text.In(question.Source), N(figures?.Difficulty), N(figures?.Discrimination)],
            ]
        )
        {
            Numbers = new HashSet<int> { 5, 6 },
        };

    private static Sheet People(ReportText text, ProgrammeOutcome results, Func<ParticipantId, string> code)
    {
        var exercises = results.Record.Programme.Exercises.ToDictionary(exercise => exercise.Id, exercise => exercise.Title);
        return new(
            text.In(PeopleName),
            PseudonymousExport.Headings(text.Language),
            [
                .. PseudonymousExport.Rows(results.Record.People, code, text.Language)
                    .Select(row => (IReadOnlyList<string>)[row[0], exercises.GetValueOrDefault(row[1], row[1]), .. row.Skip(2)]),
            ]
        )
        {
            Numbers = new HashSet<int> { 6 },
        };
    }

    private static string N(double? value) => value is { } known ? known.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
