using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Scenarios;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Questionnaires on a person’s own page: asked without what is right, answered once, explained when nobody is asked any more.</summary>
internal static class QuestionnaireApi
{
    private static readonly IResult Closed = Answers.Of(
        StatusCodes.Status409Conflict,
        "questionnaire-closed",
        "This questionnaire is not open to you today: it opens and closes with the days of your exercise.",
        "Ce questionnaire ne vous est pas ouvert aujourd’hui\u00a0: il s’ouvre et se ferme selon les jours de votre exercice."
    );

    private static readonly IResult NotOfIt = Answers.Of(
        StatusCodes.Status400BadRequest,
        "answers-do-not-fit",
        "These answers do not fit the questionnaire. Reload the page; what you chose is kept on this device.",
        "Ces réponses ne correspondent pas au questionnaire. Rechargez la page\u202f; vos choix sont gardés sur cet appareil."
    );

    public static void Map(IEndpointRouteBuilder app)
    {
        var person = Myself.Group(app);
        person.MapGet("/questionnaires", Due);
        person.MapPut("/questionnaires/{wave}", AnswerAsync);
        person.MapGet("/questionnaires/explained", Told);
    }

    private static IResult Due(Myself me, Questions questions, AnswerSheets sheets, Participants participants, Attendance attendance)
    {
        if (me.Exercise is not { } exercise)
        {
            return Results.Json(new OwnQuestionnaires([], [], null, null), ProgrammeProtocol.Default.OwnQuestionnaires);
        }

        var answered = sheets.Of(me.Person.Id);
        var open = Enum.GetValues<Wave>().Where(wave => IsOpen(me, exercise, wave, answered, attendance.Today)).Select(wave => Asked(me, exercise, Of(me, exercise, wave, answered, questions, participants))).ToList();
        var next = Enum.GetValues<Wave>().Cast<Wave?>().FirstOrDefault(wave => WaveWindows.Of(exercise, wave!.Value).Opens > attendance.Today && (WaveWindows.IsAsked(me.Person, wave.Value) || exercise.To >= attendance.Today));
        return Results.Json(
            new OwnQuestionnaires(open, [.. answered.Select(sheet => sheet.Wave).Order()], next, next is { } wave ? WaveWindows.Of(exercise, wave).Opens : null)
            {
                ToldFrom = answered.Count > 0 && WaveWindows.ToldFrom(me.Programme) is { } from && !(from >= me.Programme.ErasedOn) ? from : null,
                IsTold = IsTold(me, attendance.Today),
            },
            ProgrammeProtocol.Default.OwnQuestionnaires
        );
    }

    private static async Task<IResult> AnswerAsync(Myself me, Wave wave, GivenAnswers given, Questions questions, AnswerSheets sheets, Participants participants, Attendance attendance)
    {
        var answered = sheets.Of(me.Person.Id);
        if (answered.Any(sheet => sheet.Wave == wave))
        {
            return Results.NoContent();
        }

        if (me.Exercise is not { } exercise || !IsOpen(me, exercise, wave, answered, attendance.Today))
        {
            return Closed;
        }

        var questionnaire = Of(me, exercise, wave, answered, questions, participants);
        if (!questionnaire.Fits(given.Answers))
        {
            return NotOfIt;
        }

        await sheets.KeepAsync(me.Programme.Id, new AnswerSheet(me.Person.Id, wave, questionnaire.Form, attendance.Today, given.Answers));
        return Results.NoContent();
    }

    private static IResult Told(Myself me, Questions questions, AnswerSheets sheets, Attendance attendance) =>
        IsTold(me, attendance.Today)
            ? Results.Json([.. sheets.Of(me.Person.Id).OrderBy(sheet => sheet.Wave).Select(sheet => Explanation.Of(questions.Bank, sheet))], ProgrammeProtocol.Default.IReadOnlyListExplainedWave)
            : ProgrammeAnswers.NotToldYet;

    private static bool IsTold(Myself me, DateOnly today) => WaveWindows.ToldFrom(me.Programme) <= today;

    private static bool IsOpen(Myself me, ProgrammeExercise exercise, Wave wave, IReadOnlyList<AnswerSheet> answered, DateOnly today) =>
        WaveWindows.IsOpen(exercise, me.Person, wave, today) && answered.All(sheet => sheet.Wave != wave);

    private static Questionnaire Of(Myself me, ProgrammeExercise exercise, Wave wave, IReadOnlyList<AnswerSheet> answered, Questions questions, Participants participants) =>
        answered.Count > 0
            ? Questionnaire.Of(questions.Bank, wave, answered[0])
            : Questionnaire.Of(questions.Bank, wave, exercise.Id, participants.In(me.Programme.Id, exercise.Id).Index().FirstOrDefault(one => one.Item.Id == me.Person.Id).Index);

    private static AskedQuestionnaire Asked(Myself me, ProgrammeExercise exercise, Questionnaire questionnaire) =>
        new(questionnaire.Wave, WaveWindows.Of(exercise, questionnaire.Wave).Closes, [.. questionnaire.Questions.Select(question => Asked(question, me.Person.Id))]);

    internal static AskedSort SortOf(KnowledgeQuestion question) =>
        question switch { OrderQuestion => AskedSort.Order, ChoiceQuestion { IsMultiple: true } => AskedSort.Several, _ => AskedSort.One };

    private static AskedQuestion Asked(Question question, ParticipantId person) =>
        question switch
        {
            KnowledgeQuestion knowledge => new(
                knowledge.Id,
                SortOf(knowledge),
                knowledge.Case,
                knowledge.Text,
                [.. Questionnaire.Shuffled(knowledge, person).Select(option => new AskedOption(option, knowledge.Options[option]))],
                0,
                0
            ),
            ScaleQuestion scale => new(scale.Id, Enum.Parse<AskedSort>(scale.Sort.ToString()), LocalText.Empty, scale.Text, [], scale.Least, scale.Most),
            _ => new(question.Id, AskedSort.Words, LocalText.Empty, question.Text, [], 0, 0),
        };
}
