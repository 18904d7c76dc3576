using System.Net;
using Crossways.Client.Programmes;
using Crossways.Programmes.Results;
using Crossways.Server.Programmes;
using Crossways.Simulation;
using Microsoft.Extensions.DependencyInjection;
using static Crossways.Server.Tests.Programmes.PersonalDataAreProtected;

namespace Crossways.Server.Tests.Programmes;

public class PromisesAreFollowedUp
{
    const string NightNumbers = "Print the numbers that answer at night";

    [Fact]
    public async Task Somebody_promises_is_asked_three_months_later_and_says_why_it_was_given_up()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(new DateTimeOffset(2020, 5, 7, 12, 0, 0, TimeSpan.Zero));
        await using (var server = await AServer.StartAsync(folder.Path, time: watch))
        {
            var programme = await AProgramme.OnAsync(server, new DateOnly(2020, 5, 6));
            await using var organiser = programme.Organiser;
            await using var amina = await programme.AttendedByAsync("Amina Haddad");
            await amina.PromisesAsync("night", NightNumbers, new DateOnly(2020, 10, 1));

            // Her profession stands for her, and nobody is asked yet.
            var board = await BoardAsync(programme);
            Assert.Equal("Criminal investigator", Assert.Single(board.Commitments).Owner);
            Assert.Empty(board.Reminders);

            watch.Now = new(2020, 8, 8, 12, 0, 0, TimeSpan.Zero);
            board = await BoardAsync(programme);
            var reminder = Assert.Single(board.Reminders);
            Assert.Equal(ReminderKind.ThreeMonths, reminder.Kind);
            Assert.StartsWith("P-", reminder.Code);
            var letters = await organiser.Http.GetStringAsync($"{programme.Address}/follow-up/reminders.csv");
            Assert.Contains("Amina Haddad", letters);
            Assert.Contains("/invitation/", letters);
            Assert.Contains((await amina.PageAsync()).Looks, look => look.What == LookKind.Reminders);

            var own = Assert.Single((await amina.PageAsync()).Commitments);
            await amina.Browser.SendAsync<object?>(HttpMethod.Put, $"{amina.Address}/commitments/night", own with { Status = CommitmentStatus.Dropped, Why = "The shelter has closed." });
            Assert.Empty((await BoardAsync(programme)).Reminders);
        }

        await using var again = await AServer.StartAsync(folder.Path, time: watch);
        var programmes = again.Services.GetRequiredService<ProgrammeStore>().All();
        var kept = Assert.Single(again.Services.GetRequiredService<Commitments>().Of(programmes[0].Id)).Commitment;
        Assert.Equal((CommitmentStatus.Dropped, "The shelter has closed.", new DateOnly(2020, 5, 7), new DateOnly(2020, 8, 8)), (kept.Status, kept.Why, kept.Promised, kept.Heard));
    }

    [Fact]
    public async Task Whoever_did_not_agree_to_be_written_to_is_not_on_the_list()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(new DateTimeOffset(2020, 5, 6, 12, 0, 0, TimeSpan.Zero));
        await using var server = await AServer.StartAsync(folder.Path, time: watch);
        var programme = await AProgramme.OnAsync(server, new DateOnly(2020, 5, 6));
        await using var organiser = programme.Organiser;
        await using var bo = await programme.AttendedByAsync("Bo Carr", followUp: false);
        await bo.PromisesAsync("night", NightNumbers, new DateOnly(2020, 6, 1));

        watch.Now = new(2020, 6, 2, 12, 0, 0, TimeSpan.Zero);

        var board = await BoardAsync(programme);
        Assert.Equal((0, 1), (board.Reminders.Count, board.NotAsked));
        Assert.DoesNotContain("Bo Carr", await organiser.Http.GetStringAsync($"{programme.Address}/follow-up/reminders.csv"));
    }

    [Fact]
    public async Task Nobody_changes_what_somebody_else_promised()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var ada = await programme.AttendedByAsync("Ada Bell");
        await using var bo = await programme.AttendedByAsync("Bo Carr");
        var promise = await ada.PromisesAsync("night", NightNumbers, programme.Today.AddMonths(3));

        using var written = await bo.Browser.AskAsync(HttpMethod.Put, $"{ada.Address}/commitments/night", promise with { Text = "Nothing" });
        using var hers = await bo.Browser.AskAsync(HttpMethod.Put, $"{bo.Address}/commitments/night", promise with { Text = "Nothing" });
        await bo.Browser.SendAsync<object?>(HttpMethod.Delete, $"{bo.Address}/commitments/night");
        using var board = await bo.Browser.AskAsync(HttpMethod.Get, $"{programme.Address}/follow-up");
        using var final = await bo.Browser.AskAsync(HttpMethod.Put, $"{programme.Address}/final", new Wish(true));

        // The organiser may say how it stands, but neither puts words in her mouth nor takes them out.
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/follow-up/night", promise with { Text = "Nothing", Status = CommitmentStatus.Begun });
        await organiser.SendAsync<object?>(HttpMethod.Delete, $"{programme.Address}/follow-up/night");

        Assert.All([written, hers, board, final], answer => Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode));
        var kept = Assert.Single((await ada.PageAsync()).Commitments);
        Assert.Equal((NightNumbers, CommitmentStatus.Begun, false), (kept.Text, kept.Status, kept.ByOrganiser));
        using var early = await (await programme.OpensAsync(await programme.InviteAsync("Cem"))).Browser.AskAsync(HttpMethod.Put, $"{bo.Address}/commitments/x", promise);
        Assert.Equal(HttpStatusCode.Forbidden, early.StatusCode);
    }

    [Fact]
    public async Task Promise_and_story_are_erased_with_the_person_and_what_institutions_agreed_to_stays()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.AttendedByAsync("Amina Haddad");
        await amina.PromisesAsync("night", NightNumbers, programme.Today.AddMonths(3));
        await amina.Browser.SendAsync<object?>(HttpMethod.Put, $"{amina.Address}/story", new OwnStory("We called the shelter first.", true));
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/follow-up/beds", new Commitment("beds", "first", "Keep two beds free", "Social services", CommitmentKind.Institution, programme.Today.AddMonths(2), CommitmentStatus.Open));
        Assert.True(Holds(folder.Path, NightNumbers));

        await amina.Browser.SendAsync<object?>(HttpMethod.Delete, amina.Address);

        Assert.False(Holds(folder.Path, NightNumbers));
        Assert.False(Holds(folder.Path, "We called the shelter first."));
        Assert.Equal("Keep two beds free", Assert.Single((await BoardAsync(programme)).Commitments).Text);
    }

    [Fact]
    public async Task What_teams_did_stands_in_the_results_and_a_lesson_is_taken_over_once()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.AttendedByAsync("Amina Haddad");
        var made = await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Post, $"{programme.Address}/exercises/first/make");
        var control = await organiser.OpenAsync(made.Exercises[0].Exercise!);
        await control.DoAsync(new StartExercise { Id = Guid.NewGuid() });
        await control.DoAsync(new KeepLesson(null, new Lesson(LessonKind.Improve, "Call the shelter before the search", Owner: "Prosecution service")) { Id = Guid.NewGuid() });
        Assert.DoesNotContain("What the teams did", await organiser.Http.GetStringAsync($"{programme.Address}/results.html"));
        await control.DoAsync(new EndExercise { Id = Guid.NewGuid() });

        var report = await organiser.Http.GetStringAsync($"{programme.Address}/results.html");
        Assert.Contains("What the teams did", report);
        Assert.Contains("Measures of performance", report);

        var lesson = Assert.Single((await BoardAsync(programme)).Lessons);
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/follow-up/lesson", new Commitment("lesson", lesson.Exercise, lesson.Text, lesson.Owner, CommitmentKind.Institution, programme.Today.AddMonths(3), CommitmentStatus.Open));
        Assert.Empty((await BoardAsync(programme)).Lessons);
        Assert.Contains("Call the shelter before the search", await organiser.Http.GetStringAsync($"{programme.Address}/results.html"));
    }

    [Fact]
    public async Task The_page_for_the_final_event_opens_and_closes_and_shows_nothing_of_fewer_than_five()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        var wider = programme.Programme with { Exercises = [programme.Programme.Exercises[0] with { Places = 9 }], Goals = [new("Five trained", "") { Figure = GoalFigure.PeopleTrained, Wanted = 5 }] };
        await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Put, programme.Address, wider);
        var people = new List<APerson>();
        foreach (var name in new[] { "Ada Bell", "Bo Carr", "Cem Dag", "Dia Eze" })
        {
            people.Add(await programme.AttendedByAsync(name));
        }

        await people[0].PromisesAsync("night", NightNumbers, programme.Today.AddMonths(3));
        await people[0].Browser.SendAsync<object?>(HttpMethod.Put, $"{people[0].Address}/story", new OwnStory("We called the shelter first.", true));
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/final", new Wish(true));
        var final = await organiser.SendAsync<FinalEvent>(HttpMethod.Get, $"{programme.Address}/final");
        var address = new Uri(final.Url!).AbsolutePath;
        await using var stranger = ABrowser.Of(server.Address);
        var page = await stranger.Http.GetStringAsync(address);
        Assert.Contains("nothing is shown yet", page);

        // With five people, and the story chosen.
        people.Add(await programme.AttendedByAsync("Eve Fox"));
        Assert.DoesNotContain("We called the shelter first.", await stranger.Http.GetStringAsync(address));
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/stories/{final.Stories[0].Code}", new Wish(true));
        page = await stranger.Http.GetStringAsync($"{address}?language=en");
        Assert.Contains("5 people from", page);
        Assert.Contains("We called the shelter first.", page);
        Assert.DoesNotContain("Ada Bell", page);
        Assert.DoesNotContain(NightNumbers, page);

        // A story that was changed is read again before it is quoted; a closed page is closed to everybody.
        await people[0].Browser.SendAsync<object?>(HttpMethod.Put, $"{people[0].Address}/story", new OwnStory("We called two shelters.", true));
        Assert.DoesNotContain("We called", await stranger.Http.GetStringAsync(address));
        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/final", new Wish(false));
        using var closed = await stranger.AskAsync(HttpMethod.Get, address);
        Assert.Equal(HttpStatusCode.NotFound, closed.StatusCode);
        Assert.Equal(GoalStanding.Reached, Assert.Single((await organiser.SendAsync<ResultsInShort>(HttpMethod.Get, $"{programme.Address}/results")).Goals).Standing);
        foreach (var person in people)
        {
            await person.DisposeAsync();
        }
    }

    static Task<FollowUpBoard> BoardAsync(AProgramme programme) => programme.Organiser.SendAsync<FollowUpBoard>(HttpMethod.Get, $"{programme.Address}/follow-up");
}

file static class Promising
{
    public static async Task<Commitment> PromisesAsync(this APerson person, string word, string text, DateOnly due)
    {
        var promise = new Commitment(word, "first", text, "", CommitmentKind.Person, due, CommitmentStatus.Open);
        await person.Browser.SendAsync<object?>(HttpMethod.Put, $"{person.Address}/commitments/{word}", promise);
        return promise;
    }
}
