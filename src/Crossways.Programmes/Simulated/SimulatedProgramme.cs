using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Programmes.Simulated;

/// <summary>A whole programme of people who do not exist: three exercises, two hundred people, their answers over six months.</summary>
public static class SimulatedProgramme
{
    /// <summary>Cases of the shelf that its exercises play, with how many people take part.</summary>
    public static readonly IReadOnlyList<(string Id, string Case, string Version, int People)> Cases =
    [
        ("first", "harvest", "one-day", 66),
        ("second", "seven-beds", "half-day", 68),
        ("third", "two-shores", "half-day", 66),
    ];

    private static readonly DateOnly On = new(2026, 11, 27);

    private static readonly DateOnly[] Starts = [new(2026, 3, 2), new(2026, 4, 13), new(2026, 5, 11)];

    /// <param name="happened">What the teams did; simulated players play it.</param>
    /// <param name="language">Of what organisers and participants wrote.</param>
    public static ProgrammeRecord Of(QuestionBank bank, IReadOnlyList<ExerciseHappened> happened, TrueEffects effects, long seed, Language language)
    {
        var programme = Programme(language);
        var answers = new SimulatedAnswers(bank, effects, seed);
        var (people, sheets) = (new List<Participant>(), new List<AnswerSheet>());
        foreach (var (exercise, one) in programme.Exercises.Zip(Cases))
        {
            // As many are asked as it takes until enough come.
            var asked = SimulatedPeople.Of(exercise, 2 * one.People, seed).ToList();
            var last = asked.Where(person => person.Attended.Count > 0).ElementAt(one.People - 1);
            asked = asked[..(asked.IndexOf(last) + 1)];
            people.AddRange(asked);
            DateOnly[] days = [exercise.From.AddDays(-10), exercise.To, exercise.To.AddMonths(3), exercise.To.AddMonths(6)];
            sheets.AddRange(asked.Where(person => person.Attended.Count > 0).SelectMany((person, place) => answers.Of(person, exercise.Id, place, days)));
        }

        return new ProgrammeRecord(programme, bank, people, sheets, happened, [.. SimulatedPeople.Promises(programme.Exercises, On, seed, language)], SimulatedPeople.Stories, On) { IsSimulated = true };
    }

    /// <summary>The programme itself, before anything happened.</summary>
    public static Programme Programme(Language language)
    {
        string In(string english, string french) => language == Language.French ? french : english;
        string[] names = [In("First exercise", "Premier exercice"), In("Second exercise", "Deuxième exercice"), In("Third exercise", "Troisième exercice")];
        return new Programme(
            new ProgrammeId("simulated"),
            In("Three exercises against trafficking along a route", "Trois exercices contre la traite le long d’une route"),
            In("To show what a programme looks like. Nobody’s data are in it.", "Pour montrer à quoi ressemble un programme. Il ne contient les données de personne."),
            12,
            Goals(In),
            [.. names.Select((name, place) => new ProgrammeExercise(Cases[place].Id, name, new ScenarioId(Cases[place].Case), null, Starts[place], Starts[place].AddDays(4), In("Training centre", "Centre de formation"), 70))]
        )
        {
            Organiser = In("Simulated academy", "Académie simulée"),
        };
    }

    private static IReadOnlyList<ProgrammeGoal> Goals(Func<string, string, string> @in) =>
        [
            Goal(@in("200 people trained", "200 personnes formées"), GoalFigure.PeopleTrained, 200),
            Goal(@in("From 20 states", "Venues de 20 États"), GoalFigure.States, 20),
            Goal(@in("Four in five find it useful", "Quatre sur cinq le trouvent utile"), GoalFigure.FoundUseful, 0.8),
            Goal(@in("Knowledge rises by 10 points", "Les connaissances montent de 10 points"), GoalFigure.KnowledgeGained, 10),
            Goal(@in("5 points are left after six months", "5 points restent après six mois"), GoalFigure.KnowledgeKept, 5),
            Goal(@in("Two in three changed their work", "Deux sur trois ont changé leur travail"), GoalFigure.WorkChanged, 2 / 3.0),
            Goal(@in("Half saw their institution begin something", "La moitié a vu son institution commencer quelque chose"), GoalFigure.InstitutionsChanged, 0.5),
            Goal(@in("Half of the promises are kept", "La moitié des promesses sont tenues"), GoalFigure.PromisesKept, 0.5),
        ];

    private static ProgrammeGoal Goal(string text, GoalFigure figure, double wanted) => new(text, "") { Figure = figure, Wanted = wanted };
}
