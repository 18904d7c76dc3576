using System.Text.Json;
using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Records;
using Crossways.Programmes.Simulated;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Programmes.Tests.Records;

/// <summary>Whole plays and a whole simulated programme as statements, held against the specification.</summary>
public class LearningRecords(ITestOutputHelper output)
{
    static readonly DateTimeOffset Began = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    static readonly DateTimeOffset Now = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("harvest/versions/one-day", XapiVersion.V1_0_3)]
    [InlineData("seven-beds/versions/half-day", XapiVersion.V2_0)]
    [InlineData("two-shores/versions/half-day", XapiVersion.V2_0)]
    [InlineData("two-shores/versions/half-day", XapiVersion.V1_0_3)]
    public void Every_act_and_measure_of_a_play_is_a_statement_as_the_specification_asks(string name, XapiVersion version)
    {
        var (play, scenario) = Played(name);
        var statements = OfExercise(play, scenario, version);

        output.WriteLine($"{name}: {statements.Count} statements");
        IsByTheBook(statements, version);
        var seats = play.Acts.Where(act => act is { By: { } by, Command: not null } && scenario.Seats.Has(by)).ToList();
        Assert.Equal(seats.Count, statements.Count(statement => statement.Of.Id.Contains("/xapi/acts/")));
        Assert.Contains(statements, statement => statement.Of.Definition?.Type.EndsWith("measure-of-performance") == true);
        Assert.Single(statements, statement => statement.Result?.Duration is not null);
        Assert.DoesNotContain(statements, statement => statement.Of.Definition is { Name: { } called } && called["en"] == called["fr"] && called["en"].Contains('-'));
        Assert.Equal(version == XapiVersion.V2_0, statements.Any(statement => statement.Context.ContextAgents is not null));
    }

    [Fact]
    public void Ratings_are_of_seats_and_teams_and_name_who_rated()
    {
        var (play, scenario) = Played("harvest/versions/one-day");
        var world = new World(scenario, play.Seed);
        var acts = play.Acts.ToList();
        foreach (var act in acts)
        {
            world.Apply(act);
        }

        var objective = scenario.Objectives.First().Id;
        var seat = scenario.Seats.First().Id;
        foreach (var (rating, whom) in new (Rating, SeatId?)[] { (Rating.Performed, seat), (Rating.Unable, null) })
        {
            acts.Add(world.Submit(new Observe(objective, whom, rating, "Amina Kestrel did well", "", null) { Id = Guid.NewGuid() }, Roster.Control, world.Clock.Now).Act!);
        }

        var statements = ExerciseStatements.Of(Recorder(XapiVersion.V1_0_3), "e1", scenario, Debrief.Of(scenario, play.Seed, acts), Logged(acts));
        IsByTheBook(statements, XapiVersion.V1_0_3);
        var rated = statements.Where(statement => statement.Context.Instructor is not null).ToList();
        Assert.Equal([1.0, 0.0], rated.Select(statement => statement.Result!.Score!.Scaled!.Value));
        Assert.Equal(["P", "U"], rated.Select(statement => statement.Result!.Extensions!.Values.Single()));
        Assert.Equal([ActorKind.Agent, ActorKind.Group], rated.Select(statement => statement.Actor.ObjectType));
        Assert.DoesNotContain("Kestrel", string.Concat(statements.Select(statement => statement.Json())));
    }

    [Theory]
    [InlineData(XapiVersion.V1_0_3)]
    [InlineData(XapiVersion.V2_0)]
    public void A_programme_of_two_hundred_people_is_by_the_book_and_says_nobodys_profession(XapiVersion version)
    {
        var record = SimulatedProgramme.Of(TheQuestions.Bank, [], TrueEffects.Plausible, 3, Language.English);
        var there = record.People.Where(person => person.Attended.Count > 0).ToList();
        var certificates = there.Select(person => new IssuedCertificate(person.Id, person.Exercise!, 35, new DateOnly(2026, 6, 1))).ToList();
        var statements = ProgrammeStatements.Of(Recorder(version), record.Programme, record.People, certificates, record.Bank, record.Sheets);

        output.WriteLine($"{statements.Count} statements");
        IsByTheBook(statements, version);
        Assert.Equal(200 * 5, statements.Count(statement => statement.Verb.Id.EndsWith("/attended")));
        Assert.Equal(200, statements.Count(statement => statement.Verb.Id.EndsWith("/earned")));
        Assert.Equal(record.Sheets.Count, statements.Count(statement => statement.Verb.Id.EndsWith("/completed")));
        var text = string.Concat(statements.Take(5_000).Select(statement => statement.Json()));
        Assert.DoesNotContain("Prosecutor", text);
        Assert.DoesNotContain("Institution ", text);
        Assert.All(statements, statement => Assert.Equal("P-" + statement.Person, statement.Actor.Account!.Name));
    }

    [Fact]
    public void Sent_again_it_is_the_same_and_another_server_says_something_else()
    {
        var (play, scenario) = Played("harvest/versions/one-day");
        var first = OfExercise(play, scenario, XapiVersion.V2_0);
        Assert.Equal(first.Select(statement => statement.Json()), OfExercise(play, scenario, XapiVersion.V2_0).Select(statement => statement.Json()));
        var elsewhere = ExerciseStatements.Of(Recorder(XapiVersion.V2_0) with { HomePage = "https://other.example" }, "e1", scenario, Debrief.Of(scenario, play.Seed, play.Acts), Logged(play.Acts));
        Assert.Empty(first.Select(statement => statement.Id).Intersect(elsewhere.Select(statement => statement.Id)));
    }

    [Fact]
    public void An_address_goes_along_only_where_the_programme_says_so()
    {
        var record = SimulatedProgramme.Of(TheQuestions.Bank, [], TrueEffects.Plausible, 3, Language.French);
        var statements = ProgrammeStatements.Of(Recorder(XapiVersion.V1_0_3) with { Address = person => $"{person}@people.example", Language = Language.French }, record.Programme, record.People, [], null, []);
        IsByTheBook(statements, XapiVersion.V1_0_3);
        Assert.All(statements, statement => Assert.Null(statement.Actor.Account));
        Assert.Equal("fr", statements[0].Context.Language);
    }

    // By uuid.uuid5(uuid.NAMESPACE_URL, …) of Python.
    [Fact]
    public void Ids_are_those_that_others_make_from_the_same_name() =>
        Assert.Equal(new Guid("fcde3c85-2270-590f-9e7c-ee003d65e0e2"), NameBasedId.Of("http://www.example.com/"));

    static void IsByTheBook(IReadOnlyList<Statement> statements, XapiVersion version)
    {
        Assert.NotEmpty(statements);
        Assert.Equal(statements.Count, statements.Select(statement => statement.Id).Distinct().Count());
        Assert.Empty(statements.SelectMany(statement => TheSpecification.Faults(statement.Json(), version, Now)).Distinct());
    }

    internal static IReadOnlyList<Statement> OfExercise(Play play, Scenario scenario, XapiVersion version) =>
        ExerciseStatements.Of(Recorder(version), "e1", scenario, Debrief.Of(scenario, play.Seed, play.Acts), Logged(play.Acts));

    internal static Recorder Recorder(XapiVersion version) => new("https://academy.example", version, Language.English, person => $"P-{person}");

    static IReadOnlyList<LoggedAct> Logged(IReadOnlyList<Act> acts) => [.. acts.Select((act, place) => new LoggedAct(act, Began.AddSeconds(place)))];

    internal static (Play Play, Scenario Scenario) Played(string name)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Crossways.slnx")))
        {
            root = root.Parent!;
        }

        var scenario = ScenarioReader.Read(Path.Combine(root.FullName, "scenarios", name)).Scenario!;
        return (Rehearsed.Of(new Casebook(scenario), "by-the-book/2"), scenario);
    }
}
