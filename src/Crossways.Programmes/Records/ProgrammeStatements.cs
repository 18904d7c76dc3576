using System.Globalization;
using System.Xml;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Records;

/// <summary>A certificate that is valid.</summary>
public sealed record IssuedCertificate(ParticipantId Person, string Exercise, int Hours, DateOnly Issued);

/// <summary>
/// What people did in a programme, as statements: that they registered, each day on which they were there, their answers, and
/// their certificates. By codes; neither profession nor state goes along, nor what was answered in own words.
/// </summary>
public static class ProgrammeStatements
{
    /// <param name="bank">What the sheets answer; null: there are none.</param>
    public static IReadOnlyList<Statement> Of(
        Recorder recorder,
        Programme programme,
        IReadOnlyList<Participant> people,
        IReadOnlyList<IssuedCertificate> certificates,
        QuestionBank? bank,
        IReadOnlyList<AnswerSheet> sheets
    )
    {
        var exercises = programme.Exercises.ToDictionary(exercise => exercise.Id);
        var places = people.Where(person => person.Exercise is not null && exercises.ContainsKey(person.Exercise)).ToDictionary(person => person.Id, person => exercises[person.Exercise!]);
        var writing = new Writing(recorder, programme);
        return
        [
            .. people.Where(person => places.ContainsKey(person.Id)).SelectMany(person => writing.TookPart(person, places[person.Id])),
            .. bank is null ? [] : sheets.Where(sheet => places.ContainsKey(sheet.Person)).SelectMany(sheet => writing.Answered(sheet, places[sheet.Person], bank)),
            .. certificates.Where(one => exercises.ContainsKey(one.Exercise)).Select(one => writing.Earned(one, exercises[one.Exercise])),
        ];
    }

    private sealed record Writing(Recorder Recorder, Programme Programme)
    {
        public IEnumerable<Statement> TookPart(Participant person, ProgrammeExercise exercise)
        {
            if (person.Consent is { } consent && person.Stage == InvitationStage.Accepted)
            {
                yield return New($"registered/{exercise.Id}", person.Id, Verbs.Registered, Played(exercise), null, exercise, consent.At);
            }

            foreach (var day in person.Attended)
            {
                yield return New($"attended/{exercise.Id}/{Iso(day)}", person.Id, Verbs.Attended, Played(exercise), new Result { Duration = Hours(exercise.HoursADay) }, exercise, Day(day));
            }
        }

        public IEnumerable<Statement> Answered(AnswerSheet sheet, ProgrammeExercise exercise, QuestionBank bank)
        {
            var asked = bank.Knowledge.Concat<Question>(bank.Scales).ToDictionary(question => question.Id);
            var answers = sheet.Answers.Where(answer => asked.ContainsKey(answer.Key)).OrderBy(answer => answer.Key.Value, StringComparer.Ordinal).ToList();
            var scores = answers.Select(answer => (asked[answer.Key], answer.Value)).Where(each => each is (KnowledgeQuestion, Chosen)).Select(each => ((KnowledgeQuestion)each.Item1).Score(((Chosen)each.Value).Options)).ToList();
            var questionnaire = new Activity(Place($"questionnaires/{Word(sheet.Wave)}"), new Definition(ActivityTypes.Assessment, LanguageMap.Of(NameOf(sheet.Wave))));
            var whole = new Result
            {
                Completion = true,
                Score = scores.Count == 0 ? null : new Score(scores.Average(), 100 * scores.Average(), 0, 100),
                Extensions = new Dictionary<string, string> { [OwnNames.Form] = (sheet.Form + 1).ToString(CultureInfo.InvariantCulture) },
            };
            var about = $"questionnaires/{Word(sheet.Wave)}";
            yield return New(about, sheet.Person, Verbs.Completed, questionnaire, whole, exercise, Day(sheet.On));
            foreach (var (id, answer) in answers)
            {
                if (Answers.Of(asked[id], answer) is { } result)
                {
                    var statement = New($"{about}/{id}", sheet.Person, Verbs.Answered, new Activity(Questions + id, Answers.Definition(asked[id])), result, exercise, Day(sheet.On));
                    yield return statement with { Context = statement.Context with { ContextActivities = new ContextActivities([questionnaire with { Definition = null }], [Course]) } };
                }
            }
        }

        public Statement Earned(IssuedCertificate one, ProgrammeExercise exercise) =>
            New(
                $"certificate/{exercise.Id}/{one.Hours}",
                one.Person,
                Verbs.Earned,
                new Activity(Place($"certificates/{exercise.Id}"), new Definition(ActivityTypes.Certificate, LanguageMap.Of(new LocalText($"Certificate of attendance: {exercise.Title}", $"Attestation de présence : {exercise.Title}")))),
                new Result { Completion = true, Duration = Hours(one.Hours) },
                exercise,
                Day(one.Issued)
            );

        private const string Questions = OwnNames.Base + "questions/";

        private string Place(string path) => Recorder.Place($"programmes/{Programme.Id}/{path}");

        private Activity Course => new(Recorder.Place($"programmes/{Programme.Id}"), new Definition(ActivityTypes.Course, LanguageMap.Of(LocalText.Same(Programme.Title))));

        private Activity Played(ProgrammeExercise exercise) => Recorder.Exercise(IdOf(exercise), LocalText.Same(exercise.Title));

        // The same exercise as in the statements about its acts, once it has been made.
        private string IdOf(ProgrammeExercise exercise) => exercise.Exercise ?? $"{Programme.Id}-{exercise.Id}";

        private Statement New(string about, ParticipantId person, Verb verb, Activity of, Result? result, ProgrammeExercise exercise, DateTimeOffset at) =>
            new(
                Recorder.Id($"programmes/{Programme.Id}/people/{Recorder.Code(person)}/{about}"),
                Recorder.Person(person),
                verb,
                of,
                result,
                Recorder.Context(IdOf(exercise)) with { ContextActivities = new ContextActivities([Course]) },
                at
            )
            {
                Person = person,
            };

        private static string Hours(int hours) => XmlConvert.ToString(TimeSpan.FromHours(hours));

        // Of what is known by its day alone; a later hour of today might still be to come.
        private static DateTimeOffset Day(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

        private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

        private static string Word(Wave wave) =>
            wave switch
            {
                Wave.Before => "before",
                Wave.After => "after",
                Wave.ThreeMonths => "three-months",
                _ => "six-months",
            };

        private static LocalText NameOf(Wave wave) =>
            wave switch
            {
                Wave.Before => new("Questionnaire before the exercise", "Questionnaire avant l’exercice"),
                Wave.After => new("Questionnaire after the exercise", "Questionnaire après l’exercice"),
                Wave.ThreeMonths => new("Questionnaire three months later", "Questionnaire trois mois après"),
                _ => new("Questionnaire six months later", "Questionnaire six mois après"),
            };
    }
}
