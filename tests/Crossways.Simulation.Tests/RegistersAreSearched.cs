using System.Security.Cryptography;
using System.Text;
using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Somebody has read a name or half a plate, and looks for it among thousands.</summary>
public class RegistersAreSearched
{
    static readonly Scenario Case = Cases.WithStrangers(
        strangers: 2400,
        ("registers/vehicles-velmara.yaml", "  - about: [hald-car, corven-hald]\n", "  - about: [hald-car, corven-hald]\n    carries: [f-katt-paid-per-head]\n"),
        ("registers/vehicles-velmara.yaml", "  - about: [hald-packing]\n", "  - about: [hald-packing]\n    names: []\n"),
        ("registers/phones.yaml", "", "register: phones\nstate: velmara\nbackground: 1200\n"));

    static SearchRegister Search(string register, string words, string state = "velmara", int page = 1, params ColumnFilter[] filters) =>
        new(register, new StateId(state), new RegisterQuery(words, filters), page, "Seen at the orchard.") { Id = Guid.NewGuid() };

    static SearchShown Asked(Table table, string desk, string register, string words, params ColumnFilter[] filters)
    {
        table.Do(desk, Search(register, words, filters: filters));
        return table.ViewOf(desk).Searches.Values.Last();
    }

    static string Said(FoundRow row) => string.Join(" | ", row.Cells.Select(cell => cell.En));

    [Fact]
    public void Half_a_plate_leads_to_a_keeper_nobody_had_heard_of()
    {
        var table = new Table(Case);
        Assert.False(table.ViewOf("investigator").Subjects.ContainsKey(new SubjectId("hald-car")));

        var found = Asked(table, "investigator", "vehicles", "018 grey");
        var row = found.Rows.Single(row => Said(row).Contains("VX-018-HA", StringComparison.Ordinal));
        Assert.False(table.ViewOf("investigator").Subjects.ContainsKey(new SubjectId("hald-car")));
        table.Do("investigator", new TakeRows(found.Number, [row.Row]) { Id = Guid.NewGuid() });

        Assert.True(table.ViewOf("investigator").Subjects.ContainsKey(new SubjectId("hald-car")));
        var extract = table.ViewOf("investigator").Exhibits[new ExhibitId("extract-1")];
        Assert.Contains("Hald, Corven", extract.Html.En, StringComparison.Ordinal);
        Assert.True(extract.Lawful);
        Assert.Equal(["f-katt-paid-per-head"], table.Acts[^1].Events.OfType<ExhibitMade>().Single().Exhibit.Carries.Select(fact => fact.Value));
    }

    [Theory]
    [InlineData("VX-204-MO")]
    [InlineData("vx 204 mo")]
    [InlineData("VX204MO")]
    [InlineData("204-mo")]
    [InlineData("VX-2O4-MO")] // an O for a nought
    [InlineData("green van 204")]
    public void A_plate_is_found_however_it_is_written(string words) =>
        Assert.Contains(Asked(new Table(Case), "investigator", "vehicles", words).Rows, row => Said(row).Contains("VX-204-MO", StringComparison.Ordinal));

    [Theory]
    [InlineData("Corven Hald")]
    [InlineData("hald corvin")]
    [InlineData("Korven Hald")]
    [InlineData("Hald, C")]
    public void A_name_is_found_in_another_spelling_and_order(string words) =>
        Assert.Contains(Asked(new Table(Case), "investigator", "population", words).Rows, row => row.Cells[0].En == "Hald, Corven");

    [Fact]
    public void What_is_written_just_so_comes_before_near_spellings()
    {
        var found = Asked(new Table(Case), "investigator", "population", "Farrow");

        Assert.False(found.Rows[0].Near);
        Assert.Equal(found.Rows.Select(row => row.Near).Order(), found.Rows.Select(row => row.Near));
    }

    [Fact]
    public void Others_bear_the_family_names_of_the_case()
    {
        var table = new Table(Case);

        Assert.True(Asked(table, "investigator", "population", "Ambry").Rows.Count(row => row.Cells[0].En.StartsWith("Ambry, ", StringComparison.Ordinal)) > 3);
        Assert.Single(Asked(table, "investigator", "population", "Ambry Rusk").Rows, row => row.Cells[0].En == "Ambry, Rusk");
    }

    /// <summary>Neither the answer nor anything that comes with it tells a row of the case from a stranger's.</summary>
    [Fact]
    public void A_search_does_not_say_who_belongs_to_the_case()
    {
        var table = new Table(Case);
        table.At("08:01");
        var before = table.World.FeedOf(new SeatId("investigator")).Count;

        table.Do("investigator", Search("population", "Ambry"));

        Assert.IsType<RegisterSearched>(Assert.Single(table.Acts[^1].Events));
        var told = Assert.Single(table.World.FeedOf(new SeatId("investigator")).After(before));
        var shapes = ((SearchShown)told.Item).Rows.Select(row => (row.Cells.Count, Filled: row.Cells.All(cell => cell.En.Length > 0), row.Near)).Distinct();
        Assert.Single(shapes);
        Assert.DoesNotContain("rusk-ambry", Wire.Write(told), StringComparison.Ordinal);
    }

    [Fact]
    public void The_rows_of_the_case_stand_anywhere_in_a_register()
    {
        var book = RegisterBook.Of(Case, "population", new StateId("velmara"))!;

        var places = Enumerable.Range(0, 2400).Where(row => book.Authored(row) is not null).ToList();

        Assert.True(places.Count >= 9);
        Assert.Contains(places, place => place > 300);
        Assert.DoesNotContain(places.Zip(places.Skip(1)), pair => pair.First + 1 == pair.Second);
    }

    [Fact]
    public void A_strangers_row_makes_an_extract_like_any_other_and_tells_nothing()
    {
        var table = new Table(Case);
        var found = Asked(table, "investigator", "population", "Ambry");
        var stranger = found.Rows.First(row => row.Cells[0].En is var name && name.StartsWith("Ambry, ", StringComparison.Ordinal) && name != "Ambry, Rusk");
        var known = table.ViewOf("investigator").Subjects.Count;

        table.Do("investigator", new TakeRows(found.Number, [stranger.Row]) { Id = Guid.NewGuid() });

        Assert.Contains(WebEncoded(stranger.Cells[0].En), table.ViewOf("investigator").Exhibits[new ExhibitId("extract-1")].Html.En, StringComparison.Ordinal);
        Assert.Equal(known, table.ViewOf("investigator").Subjects.Count);
    }

    static string WebEncoded(string text) => System.Net.WebUtility.HtmlEncode(text);

    [Fact]
    public void A_row_may_be_about_somebody_and_yet_make_nobody_known()
    {
        var table = new Table(Case);
        var found = Asked(table, "investigator", "vehicles", "VX-377-HP");
        var known = table.ViewOf("investigator").Subjects.Count;

        table.Do("investigator", new TakeRows(found.Number, [found.Rows[0].Row]) { Id = Guid.NewGuid() });

        Assert.Equal(known, table.ViewOf("investigator").Subjects.Count);
    }

    [Fact]
    public void A_strangers_car_leads_to_the_same_stranger_in_the_population_register()
    {
        var table = new Table(Case);
        var car = Asked(table, "investigator", "vehicles", "pick-up").Rows.First(row => row.Cells[2].En.Contains(", ", StringComparison.Ordinal) && !row.Cells[2].En.Any(char.IsDigit));

        var keeper = Asked(table, "investigator", "population", car.Cells[2].En);

        Assert.Contains(keeper.Rows, row => row.Cells[0].En == car.Cells[2].En);
    }

    [Fact]
    public void A_column_narrows_the_search()
    {
        var table = new Table(Case);
        var all = Asked(table, "investigator", "vehicles", "minibus");
        var some = Asked(table, "investigator", "vehicles", "minibus", new ColumnFilter(3, "2024"));

        Assert.InRange(some.Total, 1, all.Total - 1);
        Assert.All(some.Rows, row => Assert.Contains("2024", row.Cells[3].En, StringComparison.Ordinal));
    }

    [Fact]
    public void Registers_of_another_state_are_asked_for_not_searched()
    {
        var table = new Table(Case);

        Assert.Equal("register-of-another-state", table.Refused("investigator", Search("vehicles", "minibus", state: "dorvane")));
        Assert.Contains(table.ViewOf("investigator").Opening!.Registers, card => card.State.Value == "dorvane" && !card.MaySearch && card.Readers.Contains(new SeatId("investigator-brekka")));
        table.Do("investigator-brekka", Search("vehicles", "minibus", state: "dorvane"));
    }

    [Fact]
    public void Whoever_has_no_check_that_reads_a_register_may_not_search_it()
    {
        var table = new Table(Case);

        // An NGO may have an interpreter's ties looked up; that does not open the register to it.
        Assert.Equal("outside-own-powers", table.Refused("ngo-case-worker", Search("population", "Ambry")));
        Assert.Equal("outside-own-powers", table.Refused("border-officer", Search("companies", "Morvale")));
        Assert.Equal("not-for-this-desk", table.Refused("play-edda-lorn", Search("population", "Ambry")));
    }

    /// <summary>Call data need a prosecutor; in whose name a number stands, the police may ask by themselves.</summary>
    [Fact]
    public void The_police_look_up_subscribers_and_the_labour_inspector_does_not()
    {
        var table = new Table(Case);

        Assert.True(Asked(table, "investigator", "phones", "prepaid").Total > 100);
        Assert.Equal("outside-own-powers", table.Refused("inspector", Search("phones", "prepaid")));
    }

    [Fact]
    public void A_register_is_not_leafed_through()
    {
        var table = new Table(Case);

        Assert.Equal("search-too-wide", table.Refused("investigator", Search("population", " a ")));
        Assert.Equal("search-too-long", table.Refused("investigator", Search("population", new string('a', 101))));
        table.Do("investigator", Search("vehicles", "car", page: SearchRegister.MostRows / SearchRegister.PageSize));
        Assert.True(table.ViewOf("investigator").Searches.Values.Last().Total > SearchRegister.MostRows);
        Assert.Equal("no-such-page", table.Refused("investigator", Search("vehicles", "car", page: (SearchRegister.MostRows / SearchRegister.PageSize) + 1)));
        Assert.Equal("no-such-page", table.Refused("investigator", Search("vehicles", "VX-204-MO", page: 2)));
    }

    [Fact]
    public void A_register_without_strangers_answers_checks_only()
    {
        var table = new Table(Table.Harvest);

        Assert.Empty(table.ViewOf("investigator").Opening!.Registers);
        Assert.Equal("unknown-register", table.Refused("investigator", Search("population", "Ambry")));
    }

    [Fact]
    public void Nobody_takes_what_no_search_of_theirs_has_shown()
    {
        var table = new Table(Case);
        var found = Asked(table, "investigator", "population", "Ambry");

        Assert.Equal("unknown-search", table.Refused("duty-desk", new TakeRows(found.Number, [found.Rows[0].Row]) { Id = Guid.NewGuid() }));
        Assert.Equal("unknown-row", table.Refused("investigator", new TakeRows(found.Number, [found.Rows.Max(row => row.Row) + 1]) { Id = Guid.NewGuid() }));
        table.Do("investigator", new TakeRows(found.Number, [found.Rows[0].Row]) { Id = Guid.NewGuid() });
        Assert.Equal("already-in-file", table.Refused("investigator", new TakeRows(found.Number, [found.Rows[0].Row]) { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Strangers_do_not_fill_a_case_file()
    {
        var table = new Table(Case);
        var found = Asked(table, "investigator", "vehicles", "car");

        Assert.Equal("too-many-rows", table.Refused("investigator", new TakeRows(found.Number, [.. found.Rows.Select(row => row.Row)]) { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Control_sees_who_searched_for_whom_and_colleagues_do_not()
    {
        var table = new Table(Case);
        table.Do("investigator", Search("population", "Ambry"));

        var logged = table.ViewOf("control").Searches[1];
        Assert.Equal(("investigator", "Ambry", "Seen at the orchard."), (logged.By.Value, logged.Query.Words, logged.Reason));
        Assert.Empty(logged.Rows);
        Assert.Empty(table.ViewOf("duty-desk").Searches);
    }

    /// <summary>These digests were made by another process: the same strangers on every machine.</summary>
    [Fact]
    public void The_same_strangers_stand_in_a_register_everywhere()
    {
        var rows = new[] { "vehicles", "population", "phones" }.Select(register => RegisterBook.Of(Case, register, new StateId("velmara"))!)
            .SelectMany(book => Enumerable.Range(0, 1200).SelectMany(row => book.Cells(row)).Select(cell => cell.En + cell.Fr));

        Assert.Equal("4da87745bb8b4da8b5e1c9d1f8c9c796efc79c9c96a6359553aee24b1ebf71d3", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows)))));
    }
}
