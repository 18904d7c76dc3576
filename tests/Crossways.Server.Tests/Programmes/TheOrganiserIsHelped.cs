using System.Net;
using Crossways.Client.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Organising;
using Crossways.Programmes.People;
using static Crossways.Server.Tests.Programmes.PersonalDataAreProtected;

namespace Crossways.Server.Tests.Programmes;

public class TheOrganiserIsHelped
{
    [Fact]
    public async Task Lists_for_letters_speak_the_organisers_language()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await programme.InviteAsync("Bo Carr");

        var french = await organiser.Http.GetStringAsync($"{programme.Address}/invitations.csv?language=fr");
        Assert.StartsWith("nom,courriel,invitation,lien", french.TrimStart('\ufeff').Replace(';', ','), StringComparison.Ordinal);
        Assert.Contains("Vient", french, StringComparison.Ordinal);
        Assert.Contains("À inviter", french, StringComparison.Ordinal);
        Assert.DoesNotContain("Accepted", french, StringComparison.Ordinal);
        var unanswered = await organiser.Http.GetStringAsync($"{programme.Address}/invitations.csv?unanswered=true&language=en");
        Assert.Contains("To invite", unanswered, StringComparison.Ordinal);
        Assert.DoesNotContain("Amina", unanswered, StringComparison.Ordinal);
        var export = await organiser.Http.GetStringAsync($"{programme.Address}/export.csv?language=fr");
        Assert.Contains("jours de présence", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Listed", export, StringComparison.Ordinal);
        // What programs read does not change with the language.
        Assert.Contains("\"days attended\"", await organiser.Http.GetStringAsync($"{programme.Address}/export.json?language=fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_not_answered_a_questionnaire_can_be_written_to_and_sees_that()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await using var bo = await programme.WithAsync("Bo Carr");
        var asked = (await bo.Browser.SendAsync<OwnQuestionnaires>(HttpMethod.Get, $"{bo.Address}/questionnaires")).Open[0];
        await bo.Browser.SendAsync<object?>(HttpMethod.Put, $"{bo.Address}/questionnaires/Before", new GivenAnswers(asked.Questions.ToDictionary(question => question.Id, LearningIsMeasured.Some)));

        var before = (await organiser.SendAsync<ResultsInShort>(HttpMethod.Get, $"{programme.Address}/results")).Waves[0];
        Assert.Equal((1, 2, 1), (before.Answered, before.Of, before.CanAnswer));
        var letters = await organiser.Http.GetStringAsync($"{programme.Address}/results/reminders.csv?language=fr");
        Assert.Contains("Avant l’exercice", letters, StringComparison.Ordinal);
        Assert.Contains("Amina Haddad", letters, StringComparison.Ordinal);
        Assert.Contains("/invitation/", letters, StringComparison.Ordinal);
        Assert.DoesNotContain("Bo Carr", letters, StringComparison.Ordinal);
        Assert.Contains((await amina.PageAsync()).Looks, look => look.What == LookKind.Reminders);
    }

    [Fact]
    public async Task The_next_steps_follow_a_programme_from_day_to_day()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(new(2020, 5, 1, 12, 0, 0, TimeSpan.Zero));
        await using var server = await AServer.StartAsync(folder.Path, time: watch);
        var programme = await AProgramme.OnAsync(server, new DateOnly(2020, 5, 6));
        await using var organiser = programme.Organiser;
        Assert.Equal([NextStepKind.AddPeople, NextStepKind.MakeExercise], await KindsAsync(programme));

        var cem = await programme.InviteAsync("Cem Yilmaz");
        await using var amina = await programme.WithAsync("Amina Haddad");
        Assert.Equal([NextStepKind.HandOutInvitations, NextStepKind.MakeExercise, NextStepKind.ProposeSeats, NextStepKind.RemindOfQuestionnaire], await KindsAsync(programme));
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/invitations/handed-out", new List<Crossways.Programmes.ParticipantId> { cem });
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/make");
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/seats/proposal", new SeatingWish(1, []));
        Assert.Equal([NextStepKind.RemindOfInvitations, NextStepKind.RemindOfQuestionnaire], await KindsAsync(programme));

        watch.Now = new(2020, 5, 7, 18, 0, 0, TimeSpan.Zero);
        Assert.Equal([NextStepKind.RemindOfInvitations, NextStepKind.MarkAttendance], await KindsAsync(programme));
        await programme.WasThereAsync(amina.Id);
        Assert.Equal([NextStepKind.RemindOfInvitations, NextStepKind.IssueCertificates, NextStepKind.RemindOfQuestionnaire], await KindsAsync(programme));
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/certificates");
        watch.Now = new(2020, 6, 15, 12, 0, 0, TimeSpan.Zero);
        Assert.Empty(await KindsAsync(programme));
    }

    [Fact]
    public async Task Whoever_was_there_cannot_undo_it_by_a_slip_of_the_finger()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.AttendedByAsync("Amina Haddad");
        using var declined = await amina.Browser.AskAsync(HttpMethod.Post, $"{amina.Address}/decline");
        Assert.Equal(HttpStatusCode.Conflict, declined.StatusCode);
        var person = (await amina.PageAsync()).Person;
        Assert.Equal((InvitationStage.Accepted, 1), (person.Stage, person.Attended.Count));
    }

    [Fact]
    public async Task A_page_brings_its_own_letters_and_may_show_them()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        using var page = await organiser.AskAsync(HttpMethod.Get, $"{programme.Address}/final/preview?language=en");
        Assert.Contains("font-src data:", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("src:url(data:font/", (await page.Content.ReadAsStringAsync()).Replace(" ", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    static async Task<IEnumerable<NextStepKind>> KindsAsync(AProgramme programme) =>
        (await programme.Organiser.SendAsync<List<NextStep>>(HttpMethod.Get, $"{programme.Address}/next")).Select(step => step.Kind);
}
