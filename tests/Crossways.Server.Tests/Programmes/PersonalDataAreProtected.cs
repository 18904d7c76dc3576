using System.Net;
using System.Text;
using Crossways.Client;
using Crossways.Client.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Programmes;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Tests.Programmes;

public class PersonalDataAreProtected
{
    [Fact]
    public async Task A_personal_link_opens_ones_own_page_and_no_other()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await using var bo = await programme.WithAsync("Bo");
        var code = await CertificateOfAsync(programme, bo);

        foreach (var (method, address) in new[]
        {
            (HttpMethod.Get, bo.Address),
            (HttpMethod.Get, $"{bo.Address}/data.json"),
            (HttpMethod.Get, $"{bo.Address}/certificates/{code}.html"),
            (HttpMethod.Post, $"{bo.Address}/decline"),
            (HttpMethod.Post, $"{bo.Address}/seat"),
            (HttpMethod.Delete, bo.Address),
            (HttpMethod.Get, $"{programme.Address}/people"),
            (HttpMethod.Get, $"{programme.Address}/invitations"),
            (HttpMethod.Get, $"{programme.Address}/needs"),
            (HttpMethod.Get, $"{programme.Address}/looks"),
            (HttpMethod.Get, $"{programme.Address}/export.csv"),
            (HttpMethod.Get, $"{programme.Address}/exercises/first/seats"),
            (HttpMethod.Get, $"{programme.Address}/exercises/first/attendance"),
            (HttpMethod.Delete, $"{programme.Address}/people/{bo.Id}"),
        })
        {
            using var answer = await amina.Browser.AskAsync(method, address);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {address}: {answer.StatusCode}");
        }

        // With her own address, the certificate of somebody else is not there.
        using var others = await amina.Browser.AskAsync(HttpMethod.Get, $"{amina.Address}/certificates/{code}.html");
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        Assert.Equal("Bo", (await bo.PageAsync()).Contact.Name);
    }

    [Fact]
    public async Task A_renewed_link_closes_the_page_on_every_device()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");

        await organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/people/{amina.Id}/renew");

        using var closed = await amina.Browser.AskAsync(HttpMethod.Get, amina.Address);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        await using var anew = await programme.OpensAsync(amina.Id);
        Assert.Equal("Amina Haddad", (await anew.PageAsync()).Contact.Name);
    }

    [Fact]
    public async Task Whoever_is_erased_is_gone_from_every_byte_of_the_database_and_their_certificate_is_revoked()
    {
        using var folder = new TemporaryFolder();
        string code;
        await using (var server = await AServer.StartAsync(folder.Path))
        {
            var programme = await AProgramme.OnAsync(server);
            await using var organiser = programme.Organiser;
            await using var bo = await programme.WithAsync("Bo Stays");
            await using var amina = await programme.WithAsync("Amina Vanishing");
            await amina.AnswersAsync("Amina Vanishing", diet: "no sesame whatsoever");
            code = await CertificateOfAsync(programme, amina);
            await organiser.SendAsync<Crossways.Programmes.Programme>(HttpMethod.Post, $"{programme.Address}/exercises/first/make");
            await organiser.SendAsync<SeatingBoard>(HttpMethod.Post, $"{programme.Address}/exercises/first/seats/proposal", new SeatingWish(2, []));
            var pass = await amina.Browser.SendAsync<PassInfo>(HttpMethod.Post, $"{amina.Address}/seat");
            Assert.True(Holds(folder.Path, "Amina Vanishing"));

            await amina.Browser.SendAsync<object?>(HttpMethod.Delete, amina.Address);

            foreach (var trace in new[] { "Amina Vanishing", "Amina.Vanishing@people.example", "no sesame" })
            {
                Assert.False(Holds(folder.Path, trace), trace);
            }

            Assert.True(Holds(folder.Path, "Bo Stays"));
            using var desk = await amina.Browser.AskAsync(HttpMethod.Get, $"api/passes/{pass.Pass}");
            Assert.Equal(HttpStatusCode.Forbidden, desk.StatusCode);
            var left = Assert.Single((await organiser.SendAsync<RetentionPreview>(HttpMethod.Get, $"{programme.Address}/retention")).Tallies);
            Assert.Equal(("first", InvitationStage.Accepted, true, 1), (left.Exercise, left.Stage, left.Attended, left.Count));
            var verified = await organiser.SendAsync<Verification>(HttpMethod.Get, $"api/verify/{code}");
            Assert.Equal((CertificateState.Revoked, null), (verified.State, verified.Name));
        }

        Assert.False(Holds(folder.Path, "Amina Vanishing"));
    }

    [Fact]
    public async Task A_corrected_name_leaves_nothing_of_the_old_one()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Oldname");

        await amina.AnswersAsync("Amina Newname");

        Assert.False(Holds(folder.Path, "Amina Oldname"));
        Assert.True(Holds(folder.Path, "Amina Newname"));
    }

    [Fact]
    public async Task What_is_needed_goes_after_the_exercise_and_everything_when_the_programme_says()
    {
        using var folder = new TemporaryFolder();
        var watch = new Watch(new DateTimeOffset(2020, 5, 6, 12, 0, 0, TimeSpan.Zero));
        await using var server = await AServer.StartAsync(folder.Path, time: watch);
        var programme = await AProgramme.OnAsync(server, new DateOnly(2020, 5, 6));
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await amina.AnswersAsync("Amina Haddad", diet: "vegetarian");
        var retention = server.Services.GetRequiredService<Retention>();

        // The last day is the 7th; two days later needs are no longer of use.
        watch.Now = new(2020, 5, 8, 12, 0, 0, TimeSpan.Zero);
        await retention.RunOnceAsync();
        Assert.Equal("vegetarian", (await amina.PageAsync()).Needs.Diet);
        watch.Now = new(2020, 5, 9, 12, 0, 0, TimeSpan.Zero);
        await retention.RunOnceAsync();
        Assert.Equal("", (await amina.PageAsync()).Needs.Diet);

        // Six months are kept.
        var preview = await organiser.SendAsync<RetentionPreview>(HttpMethod.Get, $"{programme.Address}/retention");
        Assert.Equal((new DateOnly(2020, 11, 7), 1), (preview.On, preview.People));
        watch.Now = new(2020, 11, 6, 12, 0, 0, TimeSpan.Zero);
        await retention.RunOnceAsync();
        Assert.NotNull(await programme.RowAsync(amina.Id));
        watch.Now = new(2020, 11, 7, 12, 0, 0, TimeSpan.Zero);
        await retention.RunOnceAsync();

        Assert.Null(await programme.RowAsync(amina.Id));
        Assert.False(Holds(folder.Path, "Amina Haddad"));
        using var closed = await amina.Browser.AskAsync(HttpMethod.Get, amina.Address);
        Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
    }

    [Fact]
    public async Task A_slip_in_a_year_does_not_erase_everybody()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        var bo = await programme.InviteAsync("Bo");
        var longAgo = programme.Programme.Exercises[0] with { From = new(2020, 1, 6), To = new(2020, 1, 7) };

        using var refused = await organiser.AskAsync(HttpMethod.Put, programme.Address, programme.Programme with { Exercises = [longAgo] });
        await server.Services.GetRequiredService<Retention>().RunOnceAsync();

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.NotNull(await programme.RowAsync(bo));
    }

    [Fact]
    public async Task Who_looked_at_what_is_written_down_and_shown_to_whom_it_concerns()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        await using var amina = await programme.WithAsync("Amina Haddad");
        await amina.AnswersAsync("Amina Haddad", diet: "vegetarian");

        await organiser.SendAsync<List<PersonRow>>(HttpMethod.Get, $"{programme.Address}/people");
        var needs = await organiser.SendAsync<List<NeedsRow>>(HttpMethod.Get, $"{programme.Address}/needs");
        await organiser.Http.GetStringAsync($"{programme.Address}/export.csv");

        Assert.Equal("vegetarian", Assert.Single(needs).Diet);
        Assert.Superset(
            new HashSet<LookKind> { LookKind.Board, LookKind.Needs, LookKind.Export, LookKind.Invitations, LookKind.OwnChange },
            (await amina.PageAsync()).Looks.Select(look => look.What).ToHashSet()
        );
        Assert.DoesNotContain(await organiser.SendAsync<List<LookLine>>(HttpMethod.Get, $"{programme.Address}/looks"), look => look.Who.Contains("Amina", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_export_holds_no_name_no_id_and_no_rare_combination()
    {
        using var folder = new TemporaryFolder();
        await using var server = await AServer.StartAsync(folder.Path);
        var programme = await AProgramme.OnAsync(server);
        await using var organiser = programme.Organiser;
        var amina = await programme.InviteAsync("Amina Haddad", Profession.Judge);
        foreach (var name in new[] { "Bo", "Cem", "Dunja" })
        {
            await programme.InviteAsync(name);
        }

        foreach (var format in new[] { "csv", "json" })
        {
            var export = await organiser.Http.GetStringAsync($"{programme.Address}/export.{format}");
            Assert.DoesNotContain("Amina", export, StringComparison.Ordinal);
            Assert.DoesNotContain(amina.Value, export, StringComparison.Ordinal);
            Assert.DoesNotContain("Judge", export, StringComparison.Ordinal);
            Assert.DoesNotContain("Harbour", export, StringComparison.Ordinal);
            Assert.Contains("Criminal investigator", export, StringComparison.Ordinal);
        }

        using var xlsx = await organiser.AskAsync(HttpMethod.Get, $"{programme.Address}/export.xlsx");
        var rows = Publishing.Tables.XlsxTable.Read(await xlsx.Content.ReadAsByteArrayAsync())!;
        Assert.Equal(5, rows.Count);
        Assert.Contains(rows, row => row[3] == PseudonymousExport.Other.En && row[4] == PseudonymousExport.Other.En);
    }

    [Fact]
    public void Names_and_needs_are_read_in_one_file_only()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Crossways.slnx")))
        {
            root = root.Parent!;
        }

        var readers = Directory
            .EnumerateFiles(Path.Combine(root.FullName, "src", "Crossways.Server"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && (text.Contains("FROM contacts", StringComparison.Ordinal) || text.Contains("JOIN contacts", StringComparison.Ordinal) || text.Contains("access, diet FROM needs", StringComparison.Ordinal)))
            .Select(Path.GetFileName);
        Assert.Equal(["PersonalData.cs"], readers);
    }

    static async Task<string> CertificateOfAsync(AProgramme programme, APerson person)
    {
        await programme.WasThereAsync(person.Id);
        await programme.Organiser.SendAsync<object?>(HttpMethod.Post, $"{programme.Address}/exercises/first/certificates");
        return (await person.PageAsync()).Certificates.Single().Code;
    }

    // Of the database, its log and whatever else lies there.
    internal static bool Holds(string folder, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(folder, "crossways.db*").Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var all = new byte[stream.Length];
            stream.ReadExactly(all);
            return all.AsSpan().IndexOf(bytes) >= 0;
        });
    }

    // Not ahead of the machine’s own: Orleans takes a silo for dead that began long before what the watch says.
    internal sealed class Watch(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
