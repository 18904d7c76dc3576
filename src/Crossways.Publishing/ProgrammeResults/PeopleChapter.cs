using Crossways.Programmes.Results;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>Who took part, and who answered.</summary>
internal static class PeopleChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        var who = results.Participation;
        text.Chapter("people", new("Who took part", "Qui a participé"));
        text.Say(new(
            $"{who.Attended} people from {who.States} states and {who.Institutions} institutions took part, of {who.Invited} who were invited.",
            $"{who.Attended} personnes de {who.States} États et {who.Institutions} institutions ont participé, sur {who.Invited} invitées."
        ));
        text.Table(
            "exercises",
            new("The exercises", "Les exercices"),
            [(new("Exercise", "Exercice"), Alignment.Start, 3), (new("Days", "Jours"), Alignment.Start, 2.4), (new("Venue", "Lieu"), Alignment.Start, 2), (new("People", "Personnes"), Alignment.End, 1.4)],
            who.Exercises.Select(one => (IReadOnlyList<string>)[one.Exercise.Title, DocumentWords.Days(one.Exercise.From, one.Exercise.To, text.Language), one.Exercise.Venue, $"{one.People}"])
        );
        text.Show(
            "professions",
            new("Professions of those who took part", "Professions des participants"),
            Professions(text, who)
        );
        text.Section("answered", new("Who answered the questionnaires", "Qui a répondu aux questionnaires"));
        text.Say(Wording.OfDropOut(results.Returns.Complete, results.Returns.Difference));
        text.Show(
            "returns",
            new("Questionnaires answered, of those who took part", "Questionnaires remplis, sur l’ensemble des participants"),
            BarChart.Draw([.. results.Returns.Waves.Select(wave => new Bar(ResultsWords.Of(wave.Wave).In(text.Language), LearningChapter.Whole(wave.Answered.Value * 100)) { Remark = $"n = {wave.Answered.Seen}" })], new ChartScale(0, 100, "%"), text.Language)
        );
    }

    /// <param name="most">Bars; what is left over shares the last one.</param>
    internal static Picture Professions(ReportText text, Participation who, int most = int.MaxValue)
    {
        var bars = who.Professions.Select(one => new Bar(one.Profession.In(text.Language), one.People)).ToList();
        if (bars.Count > most)
        {
            var rest = bars[(most - 1)..];
            bars = [.. bars[..(most - 1)], new Bar(text.In($"{rest.Count} smaller groups", $"{rest.Count} groupes plus petits"), rest.Sum(bar => bar.Value))];
        }

        return BarChart.Draw(bars, ChartScale.Around(bars.Select(bar => bar.Value ?? 0)), text.Language);
    }
}
