using System.Net.Http.Json;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Scenarios;
using Crossways.Server.Api;

namespace Crossways.Server.Tests.Programmes;

/// <summary>A programme with one exercise of two days that begins today, and its organiser's browser.</summary>
internal sealed record AProgramme(AServer Server, ABrowser Organiser, Programme Programme, DateOnly Today)
{
    public string Address => $"api/{Organiser.Pass.Pass}/programmes/{Programme.Id}";

    public static async Task<AProgramme> OnAsync(AServer server, DateOnly? today = null)
    {
        var organiser = await server.DirectorAsync();
        var day = today ?? DateOnly.FromDateTime(DateTime.Now);
        var made = await organiser.SendAsync<Programme>(HttpMethod.Post, $"api/{organiser.Pass.Pass}/programmes", new NewProgramme("Three weeks", "To seat you and to write your certificate.", "The Academy", 6));
        var exercise = new ProgrammeExercise("first", "The car wash", new ScenarioId("car-wash"), null, day, day.AddDays(1), "Hall 2", 2);
        var whole = await organiser.SendAsync<Programme>(HttpMethod.Put, $"api/{organiser.Pass.Pass}/programmes/{made.Id}", made with { Exercises = [exercise] });
        return new(server, organiser, whole, day);
    }

    /// <summary>Puts somebody on the list.</summary>
    public async Task<ParticipantId> InviteAsync(string name, Profession profession = Profession.CriminalInvestigator) =>
        (await Organiser.SendAsync<List<ParticipantId>>(HttpMethod.Post, $"{Address}/people", new List<NewPerson> { new(name, $"{name.Replace(" ", ".")}@people.example", profession, "IT", "Harbour Police", [new("en", LanguageLevel.Working)]) })).Single();

    public async Task<PersonRow?> RowAsync(ParticipantId person) =>
        (await Organiser.SendAsync<List<PersonRow>>(HttpMethod.Get, $"{Address}/people")).SingleOrDefault(row => row.Person.Id == person);

    /// <summary>The person opens the link they were given.</summary>
    public async Task<APerson> OpensAsync(ParticipantId person)
    {
        var card = (await Organiser.SendAsync<List<InvitationCard>>(HttpMethod.Get, $"{Address}/invitations")).Single(one => one.Id == person);
        var browser = ABrowser.Of(Server.Address);
        await browser.SendAsync<PersonalLinkOpened>(HttpMethod.Post, "api/person/open", new PersonalLink(card.Url[(card.Url.LastIndexOf('/') + 1)..]));
        return new(browser, person);
    }

    /// <summary>The organiser marks that somebody was there on the first day.</summary>
    public Task WasThereAsync(ParticipantId person) =>
        Organiser.SendAsync<object?>(HttpMethod.Put, $"{Address}/exercises/first/attendance/{person}/{Today:yyyy-MM-dd}");

    /// <summary>Somebody is invited, agrees to come and is there.</summary>
    public async Task<APerson> AttendedByAsync(string name, bool followUp = true)
    {
        var person = await WithAsync(name, followUp: followUp);
        await WasThereAsync(person.Id);
        return person;
    }

    /// <summary>Somebody is invited and agrees to come.</summary>
    public async Task<APerson> WithAsync(string name, Profession profession = Profession.CriminalInvestigator, bool followUp = true)
    {
        var person = await OpensAsync(await InviteAsync(name, profession));
        await person.AnswersAsync(name, profession, followUp: followUp);
        return person;
    }
}

/// <summary>Somebody with their own link, on their own device.</summary>
internal sealed record APerson(ABrowser Browser, ParticipantId Id) : IAsyncDisposable
{
    public string Address => $"api/person/{Id}";

    public Task<PersonalPage> PageAsync() => Browser.SendAsync<PersonalPage>(HttpMethod.Get, Address);

    public async Task AnswersAsync(string name, Profession profession = Profession.CriminalInvestigator, bool nameOnVerification = true, string diet = "", bool followUp = true) =>
        await Browser.SendAsync<object?>(
            HttpMethod.Put,
            Address,
            new PersonalForm(name, "Harbour Police", profession, "IT", [new("en", LanguageLevel.Working)], ["first"], "", diet, Agrees: true, nameOnVerification, followUp)
        );

    public ValueTask DisposeAsync() => Browser.DisposeAsync();
}

internal static class Asking
{
    public static async Task<T> SendAsync<T>(this ABrowser browser, HttpMethod method, string address, object? body = null)
    {
        using var response = await browser.AskAsync(method, address, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {address}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? default! : System.Text.Json.JsonSerializer.Deserialize<T>(text, Cards.Json)!;
    }

    public static Task<HttpResponseMessage> AskAsync(this ABrowser browser, HttpMethod method, string address, object? body = null) =>
        browser.Http.SendAsync(new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Cards.Json) });
}
