using System.Net;
using Crossways.Client.Programmes;
using Crossways.Programmes.Learning;
using static Crossways.Server.Tests.Programmes.PersonalDataAreProtected;

namespace Crossways.Server.Tests.Programmes;

public class WhatWasRightIsTold
{
    static readonly DateOnly Begins = new(2020, 5, 6);

    // Six months after its last day, and the sixty days for which that questionnaire is open.
    static readonly DateOnly Over = Begins.AddDays(1).AddMonths(6).AddDays(61);

    [Fact]
    public async Task Only_once_nobody_in_the_programme_is_asked_any_more()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(At(Begins));
        await using var server = await AServer.StartAsync(folder.Path, time: watch);
        var programme = await AProgramme.OnAsync(server, Begins);
        await using var organiser = programme.Organiser;
        var whole = programme.Programme with { KeepMonths = 24 };
        await organiser.SendAsync<object?>(HttpMethod.Put, programme.Address, whole);
        await using var amina = await programme.AttendedByAsync("Amina Haddad");
        var asked = await AnswersAsync(amina, Wave.Before);
        Assert.Equal(Over, (await DueAsync(amina)).ToldFrom);

        // On the last day of all somebody may still be asked the same questions.
        watch.Now = At(Over.AddDays(-1));
        Assert.False((await DueAsync(amina)).IsTold);
        await RefusedAsync(amina);

        // And as long as another exercise of the programme asks them.
        watch.Now = At(Over);
        var second = whole.Exercises[0] with { Id = "second", From = Over, To = Over.AddDays(1) };
        await organiser.SendAsync<object?>(HttpMethod.Put, programme.Address, whole with { Exercises = [whole.Exercises[0], second] });
        await RefusedAsync(amina);
        await organiser.SendAsync<object?>(HttpMethod.Put, programme.Address, whole);

        Assert.True((await DueAsync(amina)).IsTold);
        var told = Assert.Single(await ToldAsync(amina));
        var knowledge = asked.Questions.Where(question => question.Sort is AskedSort.One or AskedSort.Several or AskedSort.Order).ToList();
        Assert.Equal(Wave.Before, told.Wave);
        Assert.Equal(knowledge.Select(question => question.Id).ToHashSet(), told.Questions.Select(question => question.Id).ToHashSet());
        Assert.All(told.Questions, question => Assert.True(question.Why.En.Length > 10 && question.Why.Fr.Length > 10 && question.Source.En.Length > 3));
        foreach (var question in told.Questions.Where(question => question.Sort == AskedSort.One))
        {
            var chosen = knowledge.Single(one => one.Id == question.Id).Options[0].Text;
            Assert.Equal(chosen, Assert.Single(question.Options, option => option.Chosen).Text);
            Assert.Equal(question.Score >= 1, Assert.Single(question.Options, option => option.Right).Chosen);
        }

        var order = told.Questions.First(question => question.Sort == AskedSort.Order);
        Assert.Equal(Enumerable.Range(1, order.Options.Count), order.Options.Select(option => option.Place!.Value).Order());
        Assert.Equal(order.Score >= 1, order.Options.Select(option => option.Place!.Value).SequenceEqual(Enumerable.Range(1, order.Options.Count)));
    }

    [Fact]
    public async Task To_nobody_but_the_one_who_answered()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(At(Begins));
        await using var server = await AServer.StartAsync(folder.Path, time: watch);
        var programme = await AProgramme.OnAsync(server, Begins);
        await using var organiser = programme.Organiser;
        await organiser.SendAsync<object?>(HttpMethod.Put, programme.Address, programme.Programme with { KeepMonths = 24 });
        await using var amina = await programme.AttendedByAsync("Amina Haddad");
        await using var bo = await programme.AttendedByAsync("Bo Carr");
        await AnswersAsync(amina, Wave.Before);
        watch.Now = At(Over);

        Assert.Empty(await ToldAsync(bo));
        using var hers = await bo.Browser.AskAsync(HttpMethod.Get, $"{amina.Address}/questionnaires/explained");
        Assert.Equal(HttpStatusCode.Forbidden, hers.StatusCode);
    }

    static DateTimeOffset At(DateOnly day) => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);

    static Task<OwnQuestionnaires> DueAsync(APerson person) => person.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{person.Address}/questionnaires");

    static Task<List<ExplainedWave>> ToldAsync(APerson person) => person.Browser.SendAsync<List<ExplainedWave>>(HttpMethod.Get, $"{person.Address}/questionnaires/explained");

    static async Task<AskedQuestionnaire> AnswersAsync(APerson person, Wave wave)
    {
        var asked = (await DueAsync(person)).Open.Single(one => one.Wave == wave);
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/questionnaires/{wave}", new GivenAnswers(asked.Questions.ToDictionary(question => question.Id, LearningIsMeasured.Some)));
        return asked;
    }

    static async Task RefusedAsync(APerson person)
    {
        using var response = await person.Browser.AskAsync(HttpMethod.Get, $"{person.Address}/questionnaires/explained");
        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.DoesNotContain("\"why\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
