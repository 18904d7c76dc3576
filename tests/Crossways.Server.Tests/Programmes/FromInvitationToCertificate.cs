using System.Net;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Seating;
using Crossways.Scenarios;

namespace Crossways.Server.Tests.Programmes;

public class FromInvitationToCertificate
{
    static readonly SeatId Investigator = new("investigator");

    [Fact]
    public async Task Somebody_is_invited_comes_sits_and_takes_a_certificate_home()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        Assert.Equal(InvitationStage.Accepted, (await programme.RowAsync(amina.Id))!.Person.Stage);

        // The seat of an investigator, proposed and found on her page; it opens once the exercise is made.
        var board = await organiser.SendAsync<SeatingBoard>(HttpMethod.Post, $"{programme.Address}/exercises/first/seats/proposal", new SeatingWish(2, []));
        Assert.Equal(new Sitting(amina.Id, Investigator), Assert.Single(board.Sittings));
        Assert.False((await amina.PageAsync()).Seat!.Opens);
        await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Post, $"{programme.Address}/exercises/first/make");
        var pass = await amina.Browser.SendAsync<PassInfo>(HttpMethod.Post, $"{amina.Address}/seat");
        Assert.Equal(Investigator, pass.Desk);

        // Who took the seat is there; the certificate counts the day.
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/certificates");
        var certificate = Assert.Single((await amina.PageAsync()).Certificates);
        Assert.Equal((programme.Today, 7), (certificate.From, certificate.Hours));
        var sheet = await amina.Browser.Http.GetStringAsync($"{amina.Address}/certificates/{certificate.Code}.html");
        Assert.Contains("Amina Haddad", sheet, StringComparison.Ordinal);

        // The organiser prints those of everybody who was there at once.
        await using var bo = await programme.WithAsync("Bo Lind");
        await programme.WasThereAsync(bo.Id);
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/certificates");
        var all = await organiser.Http.GetStringAsync($"{programme.Address}/exercises/first/certificates.html?language=fr");
        Assert.Equal(2, all.Split("<main>").Length - 1);
        Assert.True(all.IndexOf("Amina Haddad", StringComparison.Ordinal) < all.IndexOf("Bo Lind", StringComparison.Ordinal));

        // Anybody can check it, however they type it.
        await using var anybody = ABrowser.Of(server.Address);
        var verified = await anybody.SendAsync<Verification>(HttpMethod.Get, $"api/verify/{certificate.Code.ToLowerInvariant().Replace("-", " ")}");
        Assert.Equal((CertificateState.Valid, "The car wash", "Amina Haddad"), (verified.State, verified.Title, verified.Name));
    }

    [Fact]
    public async Task Who_does_not_allow_it_is_not_named_to_whoever_checks()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var bo = await programme.WithAsync("Bo");
        await bo.AnswersAsync("Bo", nameOnVerification: false);
        await programme.WasThereAsync(bo.Id);
        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/certificates");

        var verified = await bo.Browser.SendAsync<Verification>(HttpMethod.Get, $"api/verify/{(await bo.PageAsync()).Certificates[0].Code}");

        Assert.Equal((CertificateState.Valid, null), (verified.State, verified.Name));
    }

    [Fact]
    public async Task The_third_who_agrees_to_two_places_waits_and_whoever_declines_frees_one()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var first = await programme.WithAsync("First");
        await using var second = await programme.WithAsync("Second");
        await using var third = await programme.WithAsync("Third");
        Assert.Equal(InvitationStage.Waiting, (await third.PageAsync()).Person.Stage);

        await first.Browser.SendAsync<object?>(HttpMethod.Post, $"{first.Address}/decline");
        await third.AnswersAsync("Third");

        Assert.Equal(InvitationStage.Declined, (await first.PageAsync()).Person.Stage);
        Assert.Equal("first", (await third.PageAsync()).Person.Exercise);
    }

    [Fact]
    public async Task The_code_at_the_door_marks_whoever_has_their_link_on_the_device_and_nobody_else()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        var door = (await organiser.SendAsync<AttendanceSheet>(HttpMethod.Get, $"{programme.Address}/exercises/first/attendance")).DoorUrl!;
        var code = new DoorCode(door[(door.LastIndexOf('/') + 1)..]);

        await using var stranger = ABrowser.Of(server.Address);
        using var refused = await stranger.AskAsync(HttpMethod.Post, "api/person/here", code);
        var marked = await amina.Browser.SendAsync<MarkedPresent>(HttpMethod.Post, "api/person/here", code);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(programme.Today, marked.Day);
        Assert.Equal([programme.Today], (await amina.PageAsync()).Person.Attended);
    }

    [Fact]
    public async Task Nobody_is_seated_by_hand_where_they_do_not_speak_the_language()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        var french = programme.Programme with { Exercises = [programme.Programme.Exercises[0] with { Languages = ["fr"] }] };
        await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Put, programme.Address, french);
        await using var amina = await programme.WithAsync("Amina Haddad");
        var there = new List<Sitting> { new(amina.Id, Investigator) };

        using var refused = await organiser.AskAsync(HttpMethod.Put, $"{programme.Address}/exercises/first/seats", there);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);

        await organiser.SendAsync<object?>(HttpMethod.Put, $"{programme.Address}/people/{amina.Id}", new PersonChange("Amina Haddad", "", Profession.CriminalInvestigator, "IT", "", [], "first", Interpreted: true));
        Assert.Single((await organiser.SendAsync<SeatingBoard>(HttpMethod.Put, $"{programme.Address}/exercises/first/seats", there)).Sittings);
    }

    [Fact]
    public async Task A_team_that_turns_to_another_language_lets_go_of_whoever_does_not_speak_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        var board = await organiser.SendAsync<SeatingBoard>(HttpMethod.Post, $"{programme.Address}/exercises/first/seats/proposal", new SeatingWish(1, []));
        var team = board.Seats.First(seat => seat.Id == board.Sittings[0].Seat).Team.Value;

        var inFrench = programme.Programme.Exercises[0] with { TeamLanguages = new Dictionary<string, string> { [team] = "fr" } };
        await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Put, programme.Address, programme.Programme with { Exercises = [inFrench] });

        board = await organiser.SendAsync<SeatingBoard>(HttpMethod.Get, $"{programme.Address}/exercises/first/seats");
        Assert.Empty(board.Sittings);
        Assert.Contains(amina.Id, board.Waiting.Keys);
        Assert.Null((await amina.PageAsync()).Seat);
    }

    [Fact]
    public async Task Everything_is_as_it_was_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        string link;
        Crossways.Programmes.ParticipantId id;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            var programme = await AProgramme.OnAsync(server);
            await using var organiser = programme.Organiser;
            await using var amina = await programme.WithAsync("Amina Haddad");
            await organiser.SendAsync<SeatingBoard>(HttpMethod.Post, $"{programme.Address}/exercises/first/seats/proposal", new SeatingWish(1, []));
            (id, link) = (amina.Id, (await organiser.SendAsync<List<InvitationCard>>(HttpMethod.Get, $"{programme.Address}/invitations")).Single().Url);
        }

        await using var again = await AServer.StartAsync(folder.Path);
        await using var browser = ABrowser.Of(again.Address);
        await browser.SendAsync<PersonalLinkOpened>(HttpMethod.Post, "api/person/open", new PersonalLink(link[(link.LastIndexOf('/') + 1)..]));

        var page = await new APerson(browser, id).PageAsync();
        Assert.Equal(("Amina Haddad", "first", Investigator), (page.Contact.Name, page.Person.Exercise, page.Seat!.Seat));
    }
}
