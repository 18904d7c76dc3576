using System.Net;
using Crossways.Client.Programmes;
using Crossways.Programmes.Records;
using Crossways.Server.Records;
using Crossways.Server.Tests.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests.Records;

/// <summary>From a programme to a learning record store that fails, is slow, dies and refuses.</summary>
public class LearningRecordsAreSent
{
    [Fact]
    public async Task What_was_sent_once_is_not_sent_again_and_the_secret_is_never_shown()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await WithTwoPeopleAsync(server);
        await using var organiser = programme.Organiser;

        var named = await NameAsync(programme, store, XapiVersion.V2_0);
        Assert.Equal((ARecordStore.Key, ""), (named.Settings!.Key, named.Settings.Secret));
        Assert.Null((await organiser.SendAsync<ConnectionTried>(HttpMethod.Post, $"{programme.Address}/records/try")).Trouble);

        var page = await SendAsync(programme);
        Assert.Equal((0, 3, 0), (page.Waiting, page.Sent, page.Refused.Count));
        Assert.Equal(3, store.Kept.Count);
        Assert.All(store.VersionsAsked, version => Assert.Equal("2.0.0", version));
        Assert.DoesNotContain("Amina", string.Concat(store.Kept.Values), StringComparison.Ordinal);
        Assert.DoesNotContain("people.example", string.Concat(store.Kept.Values), StringComparison.Ordinal);

        await SendAsync(programme);
        Assert.All(store.Arrived.Values, times => Assert.Equal(1, times));
        var everything = await organiser.Http.GetStringAsync($"{programme.Address}/records");
        Assert.DoesNotContain(ARecordStore.Secret, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_down_gets_everything_when_it_is_back_even_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        store.Answers = 503;
        string address;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            var programme = await WithTwoPeopleAsync(server);
            await using var organiser = programme.Organiser;
            await NameAsync(programme, store);
            var page = await SendAsync(programme);
            Assert.Equal((3, 0, DeliveryTrouble.Busy, false), (page.Waiting, page.Sent, page.Trouble, page.Stopped));
            Assert.NotNull(page.Next);
            Assert.StartsWith("503", page.Detail, StringComparison.Ordinal);
            address = programme.Programme.Id.Value;
        }

        store.Answers = null;
        await using var again = await AServer.StartAsync(folder.Path);
        await again.Services.GetRequiredService<RecordStores>().StopAsync(new(address), stop: false);
        await again.Services.GetRequiredService<RecordSender>().RunOnceAsync();
        Assert.Equal(3, store.Kept.Count);
        Assert.Equal((0, 3), again.Services.GetRequiredService<Outbox>().Counts(new(address)));
    }

    [Fact]
    public async Task A_store_that_dies_after_storing_gets_them_twice_and_has_them_once()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await WithTwoPeopleAsync(server);
        await using var organiser = programme.Organiser;
        await NameAsync(programme, store);

        store.DiesBeforeAnswering = true;
        var page = await SendAsync(programme);
        Assert.Equal((3, DeliveryTrouble.Unreachable), (page.Waiting, page.Trouble));

        store.DiesBeforeAnswering = false;
        store.Slow = TimeSpan.FromMilliseconds(300);
        page = await SendAsync(programme);
        Assert.Equal((0, 3, null), (page.Waiting, page.Sent, page.Trouble));
        Assert.Equal(3, store.Kept.Count);
        Assert.All(store.Arrived.Values, times => Assert.True(times >= 2));
    }

    [Fact]
    public async Task One_statement_that_is_never_taken_is_set_aside_and_the_others_arrive()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await WithTwoPeopleAsync(server);
        await using var organiser = programme.Organiser;
        await NameAsync(programme, store);
        var statements = await organiser.SendAsync<List<Named>>(HttpMethod.Get, $"{programme.Address}/records/statements.json");
        store.Poison = statements[1].Id;

        var page = await SendAsync(programme);
        Assert.Equal((0, 2), (page.Waiting, page.Sent));
        var refused = Assert.Single(page.Refused);
        Assert.Equal((store.Poison, "400 one of these is not well formed"), (refused.Id.ToString(), refused.Because));
        Assert.Contains("\"verb\"", refused.Json, StringComparison.Ordinal);

        store.Poison = null;
        Assert.Equal((0, 3, 0), await SendAsync(programme) is var mended ? (mended.Waiting, mended.Sent, mended.Refused.Count) : default);
    }

    [Fact]
    public async Task A_wrong_secret_stops_everything_and_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await WithTwoPeopleAsync(server);
        await using var organiser = programme.Organiser;
        await NameAsync(programme, store, secret: "wrong");

        Assert.Equal(DeliveryTrouble.NoEntry, (await organiser.SendAsync<ConnectionTried>(HttpMethod.Post, $"{programme.Address}/records/try")).Trouble);
        var page = await SendAsync(programme);
        Assert.Equal((3, true, DeliveryTrouble.NoEntry, null), (page.Waiting, page.Stopped, page.Trouble, page.Next));

        await NameAsync(programme, store);
        Assert.Equal(3, (await SendAsync(programme)).Sent);
    }

    [Fact]
    public async Task The_secret_of_one_store_is_not_handed_to_another()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await NameAsync(programme, store);
        foreach (var endpoint in new[] { "https://elsewhere.example/xapi", "ftp://elsewhere.example", "elsewhere", "https://a:b@elsewhere.example" })
        {
            using var refused = await organiser.AskAsync(HttpMethod.Put, $"{programme.Address}/records/store", new RecordStoreSettings(endpoint, ARecordStore.Key, "", XapiVersion.V1_0_3, false));
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Nothing_is_dated_later_than_now()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await WithTwoPeopleAsync(server);
        await using var organiser = programme.Organiser;
        var statements = await organiser.SendAsync<List<Named>>(HttpMethod.Get, $"{programme.Address}/records/statements.json?version=2.0");
        Assert.Equal(3, statements.Count);
        Assert.All(statements, statement => Assert.True(statement.Timestamp <= DateTimeOffset.UtcNow, $"{statement.Timestamp:O}"));
    }

    [Fact]
    public async Task Nobody_but_the_organiser_reads_them()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var stranger = ABrowser.Of(server.Address);
        foreach (var path in new[] { "records", "records/statements.json" })
        {
            using var refused = await stranger.AskAsync(HttpMethod.Get, $"{programme.Address.Replace(organiser.Pass.Pass, "nobody")}/{path}");
            Assert.False(refused.IsSuccessStatusCode);
        }
    }

    [Fact]
    public async Task What_waits_about_somebody_goes_when_they_are_erased()
    {
        using var folder = new TemporaryFolder();
        await using var store = await ARecordStore.OpenAsync();
        store.Answers = 503;
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await NameAsync(programme, store);
        Assert.Equal(1, (await SendAsync(programme)).Waiting);
        await organiser.SendAsync<object?>(HttpMethod.Delete, $"{programme.Address}/people/{amina.Id}");
        Assert.Equal(0, (await organiser.SendAsync<RecordsPage>(HttpMethod.Get, $"{programme.Address}/records")).Waiting);
    }

    [Fact]
    public void It_waits_longer_each_time_but_never_longer_than_an_hour_unless_asked_to()
    {
        Assert.Equal([15, 30, 60, 3600], new[] { 0, 1, 2, 30 }.Select(failures => RecordSender.After(failures, null).TotalSeconds));
        Assert.Equal(120, RecordSender.After(0, TimeSpan.FromMinutes(2)).TotalSeconds);
    }

    // Two who registered, one of whom was there.
    static async Task<AProgramme> WithTwoPeopleAsync(AServer server)
    {
        var programme = await AProgramme.OnAsync(server);
        await using var amina = await programme.WithAsync("Amina Haddad");
        await using var bo = await programme.AttendedByAsync("Bo");
        return programme;
    }

    static Task<RecordsPage> NameAsync(AProgramme programme, ARecordStore store, XapiVersion version = XapiVersion.V1_0_3, string secret = ARecordStore.Secret) =>
        programme.Organiser.SendAsync<RecordsPage>(HttpMethod.Put, $"{programme.Address}/records/store", new RecordStoreSettings($"{store.Address}xapi/", ARecordStore.Key, secret, version, false));

    static Task<RecordsPage> SendAsync(AProgramme programme) => programme.Organiser.SendAsync<RecordsPage>(HttpMethod.Post, $"{programme.Address}/records/send");

    sealed record Named(string Id, DateTimeOffset Timestamp);
}
