using Crossways.Client.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;

namespace Crossways.Server.Tests.Programmes;

public class LearningIsMeasured
{
    [Fact]
    public async Task Somebody_with_a_place_is_asked_before_the_exercise_and_answers_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server, DateOnly.FromDateTime(DateTime.Now).AddDays(7));
        await using var organiser = programme.Organiser;
        await using var person = await programme.WithAsync("Ada Bell");

        var due = await person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires");
        var asked = Assert.Single(due.Open);
        Assert.Equal((Wave.Before, Wave.After), (asked.Wave, due.Next!.Value));
        Assert.Equal(12, asked.Questions.Count(question => question.Sort is AskedSort.One or AskedSort.Several or AskedSort.Order));

        var answers = asked.Questions.ToDictionary(question => question.Id, Some);
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/questionnaires/Before", new GivenAnswers(answers));
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/questionnaires/Before", new GivenAnswers(answers.Take(1).ToDictionary()));

        due = await person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires");
        Assert.Empty(due.Open);
        Assert.Equal([Wave.Before], due.Answered);
        var kept = Assert.Single((await person.PageAsync()).Answers);
        Assert.Equal(answers.Count, kept.Answers.Count);
    }

    [Fact]
    public async Task What_is_right_never_leaves_the_server()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var person = await programme.WithAsync("Ada Bell");
        using var response = await person.Browser.AskAsync(HttpMethod.Get, $"{person.Address}/questionnaires");
        var text = await response.Content.ReadAsStringAsync();
        Assert.Contains("options", text);
        Assert.DoesNotContain("\"right\"", text);
        Assert.DoesNotContain("\"why\"", text);

        // Nor by the order: for other people the answers stand in another one.
        await using var other = await programme.WithAsync("Bo Carr");
        Assert.NotEqual(text, await (await other.Browser.AskAsync(HttpMethod.Get, $"{other.Address}/questionnaires")).Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Answers_that_do_not_fit_or_come_on_another_day_are_refused()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var person = await programme.WithAsync("Ada Bell");
        var asked = (await person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires")).Open[0];
        var scale = asked.Questions.First(question => question.Sort == AskedSort.Confidence).Id;
        Assert.Equal(400, await StatusAsync(person, "Before", new() { [scale] = new Rated(11) }));
        Assert.Equal(400, await StatusAsync(person, "Before", new() { [scale] = new Rated(null) }));
        Assert.Equal(400, await StatusAsync(person, "Before", new() { [new QuestionId("no-such-question")] = new Rated(1) }));
        Assert.Equal(400, await StatusAsync(person, "Before", new() { [asked.Questions.First(question => question.Sort == AskedSort.One).Id] = new Chosen([7]) }));
        Assert.Equal(409, await StatusAsync(person, "SixMonths", new() { [scale] = new Rated(5) }));
    }

    [Fact]
    public async Task Nobody_answers_for_somebody_else()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var ada = await programme.WithAsync("Ada Bell");
        await using var bo = await programme.WithAsync("Bo Carr");
        using var read = await bo.Browser.AskAsync(HttpMethod.Get, $"{ada.Address}/questionnaires");
        using var written = await bo.Browser.AskAsync(HttpMethod.Put, $"{ada.Address}/questionnaires/Before", new GivenAnswers(new Dictionary<QuestionId, Answer>()));
        using var results = await bo.Browser.AskAsync(HttpMethod.Get, $"{programme.Address.Replace(programme.Organiser.Pass.Pass, "not-a-pass", StringComparison.Ordinal)}/results");
        Assert.Equal(403, (int)read.StatusCode);
        Assert.Equal(403, (int)written.StatusCode);
        Assert.True((int)results.StatusCode is 401 or 403 or 404);
    }

    [Fact]
    public async Task The_organiser_gets_report_slides_and_data_in_which_nobody_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var person = await programme.WithAsync("Ada Bell", Profession.Judge);
        var asked = (await person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires")).Open[0];
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/questionnaires/Before", new GivenAnswers(asked.Questions.ToDictionary(question => question.Id, Some)));

        var inShort = await programme.Organiser.SendAsync<ResultsInShort>(HttpMethod.Get, $"{programme.Address}/results");
        Assert.Equal((1, 1), (inShort.Waves[0].Answered, inShort.Waves[0].Of));
        foreach (var format in new[] { "html", "docx", "pptx", "xlsx" })
        {
            using var response = await programme.Organiser.AskAsync(HttpMethod.Get, $"{programme.Address}/results.{format}?language=fr");
            Assert.True(response.IsSuccessStatusCode, format);
            var bytes = await response.Content.ReadAsByteArrayAsync();
            Assert.True(bytes.Length > 2_000, format);
            Assert.DoesNotContain("Ada Bell", System.Text.Encoding.UTF8.GetString(bytes));
        }
    }

    [Fact]
    public async Task Answers_are_erased_with_the_person()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var person = await programme.WithAsync("Ada Bell");
        var asked = (await person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires")).Open[0];
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/questionnaires/Before", new GivenAnswers(asked.Questions.ToDictionary(question => question.Id, Some)));
        await person.Browser.SendAsync<object?>(HttpMethod.Delete, person.Address);
        Assert.Equal(0, (await programme.Organiser.SendAsync<ResultsInShort>(HttpMethod.Get, $"{programme.Address}/results")).Waves[0].Answered);
    }

    internal static Answer Some(AskedQuestion question) =>
        question.Sort switch
        {
            AskedSort.One => new Chosen([question.Options[0].Number]),
            AskedSort.Several => new Chosen([.. question.Options.Take(2).Select(option => option.Number)]),
            AskedSort.Order => new Chosen([.. question.Options.Select(option => option.Number)]),
            AskedSort.Words => new Said("I shall call the shelter first."),
            _ => new Rated(question.Most),
        };

    static async Task<int> StatusAsync(APerson person, string wave, Dictionary<QuestionId, Answer> answers)
    {
        using var response = await person.Browser.AskAsync(HttpMethod.Put, $"{person.Address}/questionnaires/{wave}", new GivenAnswers(answers));
        return (int)response.StatusCode;
    }
}
