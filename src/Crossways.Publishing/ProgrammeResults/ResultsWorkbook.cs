using System.Globalization;
using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
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
        return [Changes(text, results), Answers(results, code), Questions(text, results), People(text, results, code)];
    }

    private static Sheet Changes(ReportText text, ProgrammeOutcome results)
    {
        var rows = results.Learning.Changes.Select(one => (Name: $"{text.In("Knowledge", "Connaissances")}, {text.In(ResultsWords.Of(one.Wave))}", one.Change))
            .Concat(results.Learning.Topics.Select(one => (Name: $"{text.In("Knowledge", "Connaissances")}, {text.In(one.Topic.Name)}", Change: one.Knowledge)))
            .Concat(results.Learning.Topics.Select(one => (Name: $"{text.In("Confidence", "Assurance")}, {text.In(one.Topic.Name)}", Change: one.Confidence)))
            .Where(one => one.Change is { Count: >= Wording.Fewest });
        return new Sheet(
            text.In("Changes", "Changements"),
            [text.In("what", "quoi"), "n", text.In("before", "avant"), text.In("after", "après"), text.In("change", "changement"), text.In("low", "bas"), text.In("high", "haut"), "g", text.In("g low", "g bas"), text.In("g high", "g haut"), "p (Wilcoxon)"],
            [
                .. rows.Select(one => (IReadOnlyList<string>)[
                    one.Name, $"{one.Change!.Count}", N(one.Change.Before.Mean), N(one.Change.After.Mean), N(one.Change.Change.Value), N(one.Change.Change.Low), N(one.Change.Change.High),
                    N(one.Change.Effect?.Value), N(one.Change.Effect?.Low), N(one.Change.Effect?.High), N(one.Change.Ranks.Chance),
                ]),
            ]
        )
        {
            Numbers = Enumerable.Range(1, 10).ToHashSet(),
        };
    }

    // One row for each sheet, a column for each question; own words stay out, they may name somebody.
    private static Sheet Answers(ProgrammeOutcome results, Func<ParticipantId, string> code)
    {
        var bank = results.Record.Bank;
        List<Question> questions = [.. bank.Knowledge, .. bank.Scales];
        var knowledge = bank.Knowledge.ToDictionary(question => question.Id);
        return new Sheet(
            "Answers",
            ["code", "wave", "form", .. questions.Select(question => question.Id.Value)],
            [
                .. results.Record.Sheets
                    .Select(sheet => (IReadOnlyList<string>)[code(sheet.Person), sheet.Wave.ToString(), $"{(char)('A' + sheet.Form)}", .. questions.Select(question => Value(sheet, question.Id))])
                    .OrderBy(row => row[0], StringComparer.Ordinal),
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
            "Questions",
            ["id", text.In("topic", "sujet"), text.In("form", "forme"), text.In("question", "question"), text.In("share right before", "part juste avant"), "discrimination", text.In("source", "source")],
            [
                .. from form in results.Learning.Forms
                   from place in Enumerable.Range(0, form.Questions.Count)
                   let question = form.Questions[place]
                   let figures = form.Figures?.Items[place]
                   select (IReadOnlyList<string>)[question.Id.Value, text.In(results.Record.Bank.NameOf(question.Topic)), $"{(char)('A' + form.Number)}", text.In(question.Text), N(figures?.Difficulty), N(figures?.Discrimination), text.In(question.Source)],
            ]
        )
        {
            Numbers = new HashSet<int> { 4, 5 },
        };

    private static Sheet People(ReportText text, ProgrammeOutcome results, Func<ParticipantId, string> code) =>
        new("People", PseudonymousExport.Headings(text.Language), PseudonymousExport.Rows(results.Record.People, code, text.Language));

    private static string N(double? value) => value is { } known ? known.ToString("0.####", CultureInfo.InvariantCulture) : "";
}
