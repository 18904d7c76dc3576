using System.Collections.Concurrent;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Tests;

/// <summary>All desks of one exercise, played by a script: what each does, and at what time of day.</summary>
sealed class Table
{
    /// <summary>The first day of The Harvest, which most scripts play.</summary>
    public const string Harvest = "harvest/versions/one-day";

    static readonly ConcurrentDictionary<string, Scenario> Scenarios = [];

    readonly List<Act> acts = [];
    ExerciseTime now;
    int measures;

    public Table(string scenario)
        : this(Scenarios.GetOrAdd(scenario, Read))
    {
    }

    public Table(Scenario scenario)
    {
        Scenario = scenario;
        World = new World(Scenario, 1);
        now = Scenario.Starts;
        Do("control", new CreateExercise { Id = Guid.NewGuid() });
        Do("control", new StartExercise { Id = Guid.NewGuid() });
    }

    public Scenario Scenario { get; }

    public World World { get; }

    /// <summary>All that has happened so far.</summary>
    public IReadOnlyList<Act> Acts => acts;

    /// <summary>The ending, after ENDEX.</summary>
    public string Ending { get; private set; } = "";

    /// <summary>Lets time pass.</summary>
    public void At(string clock, int day = 1)
    {
        now = ExerciseTime.On(day, int.Parse(clock[..2]), int.Parse(clock[3..]));
        if (World.Advance(now) is { } act)
        {
            acts.Add(act);
        }
    }

    /// <summary>A command that the rules let pass.</summary>
    public void Do(string desk, Command command)
    {
        var refusal = Give(desk, command);
        Assert.True(refusal is null, $"{now} {desk}: {command} was refused: {refusal?.Sentence.En}");
    }

    /// <summary>A command that the rules do not let pass; gives the code of the refusal.</summary>
    public string Refused(string desk, Command command)
    {
        var refusal = Give(desk, command);
        Assert.True(refusal is not null, $"{now} {desk}: {command} was not refused.");
        return refusal!.Code;
    }

    /// <summary>Takes a measure, or asks for its authorisation; gives its number.</summary>
    public int Measure(string desk, string kind, string target, bool urgent = false, bool withoutAuthority = false)
    {
        Do(desk, new RequestMeasure(new MeasureKindId(kind), new SubjectId(target), "Written into the script.", urgent, withoutAuthority) { Id = Guid.NewGuid() });
        return ++measures;
    }

    /// <summary>Executes a request of another state by a measure under the own law; gives the number of that measure.</summary>
    public int Executes(string desk, int request, string kind, string target, bool withoutAuthority = false)
    {
        Do(desk, new RequestMeasure(new MeasureKindId(kind), new SubjectId(target), "On request.", Urgent: false, withoutAuthority) { Id = Guid.NewGuid(), OnRequest = request });
        return ++measures;
    }

    public void Grant(string desk, int measure) => Do(desk, new DecideAuthorisation(measure, Grant: true, "Necessary and proportionate.") { Id = Guid.NewGuid() });

    public void Deny(string desk, int measure) => Do(desk, new DecideAuthorisation(measure, Grant: false, "Not necessary.") { Id = Guid.NewGuid() });

    public void Releases(string inject) => Do("control", new ReleaseInject(new InjectId(inject)) { Id = Guid.NewGuid() });

    public void Holds(string inject) => Do("control", new HoldInject(new InjectId(inject), Hold: true) { Id = Guid.NewGuid() });

    public void Jumps() => Do("control", new JumpToNextEvent { Id = Guid.NewGuid() });

    /// <summary>A role player's judgement of how the person was treated.</summary>
    public void Trusts(string person, int trust) => Do("play-" + person, new SetTrust(new SubjectId(person), trust) { Id = Guid.NewGuid() });

    public void Tells(string person, string to, params string[] facts) =>
        Do("play-" + person, new TellFacts(new SubjectId(person), null, [new SeatId(to)], [.. facts.Select(fact => new FactId(fact))], "") { Id = Guid.NewGuid() });

    /// <summary>Opens an interview without more care than the rules ask for, and puts one open question.</summary>
    public void Interviews(string desk, string person)
    {
        Do(desk, new OpenInterview(new SubjectId(person), Interpreter: false, RightsExplained: false, "") { Id = Guid.NewGuid() });
        Do(desk, new AskQuestion(ViewOf(desk).Interviews.Keys.Max(), Approach.Open, Topic.Wishes, "What would you like?") { Id = Guid.NewGuid() });
    }

    public void Writes(string desk, string to, string text) =>
        Do(desk, new SendMessage([new SeatId(to)], "", text, [], null, null) { Id = Guid.NewGuid() });

    public void Presumes(string desk, string person, bool asChild = false) =>
        Do(desk, Presumption(person, asChild));

    public static RecordPresumption Presumption(string person, bool asChild = false) =>
        new(new SubjectId(person), asChild, "Two strong indicators.") { Id = Guid.NewGuid() };

    public void Refers(string desk, string person, string to) =>
        Do(desk, new ReferPerson(new SubjectId(person), new SeatId(to), "A bed, a doctor, an interpreter.", Consent: true) { Id = Guid.NewGuid() });

    public void Shares(string desk, string exhibit, string to) =>
        Do(desk, new ShareExhibit(new ExhibitId(exhibit), [new SeatId(to)], "For your file.") { Id = Guid.NewGuid() });

    public void HandsOver(string desk, string exhibit, string to) =>
        Do(desk, new ShareExhibit(new ExhibitId(exhibit), [new SeatId(to)], "The original, for your file.", Original: true) { Id = Guid.NewGuid() });

    public void Discloses(string desk, string suspect, params string[] exhibits) =>
        Do(desk, new DiscloseExhibits(new SubjectId(suspect), [.. exhibits.Select(exhibit => new ExhibitId(exhibit))]) { Id = Guid.NewGuid() });

    public void AsksForTrial(string desk, string suspect, string offence, params (string Person, string What)[] claims) =>
        Do(desk, Hearing(HearingKind.Trial, suspect, offence, [], claims));

    public void AsksForDetention(string desk, string suspect, params string[] exhibits) =>
        Do(desk, Hearing(HearingKind.Detention, suspect, null, exhibits, []));

    public static RequestHearing Hearing(HearingKind kind, string person, string? offence, string[] exhibits, (string Person, string What)[] claims) =>
        new(
            kind, new SubjectId(person), offence is null ? null : new OffenceId(offence), [.. exhibits.Select(exhibit => new ExhibitId(exhibit))],
            "As the file shows.", [.. claims.Select(claim => new Compensation(new SubjectId(claim.Person), claim.What))]) { Id = Guid.NewGuid() };

    public void Charges(string desk, string suspect, string offence, string[] victims, params (Element Element, string Exhibit)[] cited) =>
        Do(desk, Charge(suspect, offence, victims, cited));

    public static FileCharge Charge(string suspect, string offence, string[] victims, params (Element Element, string Exhibit)[] cited) =>
        new(
            new SubjectId(suspect), new OffenceId(offence), [.. victims.Select(victim => new SubjectId(victim))],
            [.. cited.GroupBy(c => c.Element).Select(e => new CitedElement(e.Key, [.. e.Select(c => new ExhibitId(c.Exhibit))]))],
            "As the exhibits show.") { Id = Guid.NewGuid() };

    /// <summary>Exhibits in a desk's case file.</summary>
    public IEnumerable<string> File(string desk) => ViewOf(desk).Exhibits.Keys.Select(id => id.Value);

    public SeatView ViewOf(string desk) => SeatView.Of(World.FeedOf(new SeatId(desk)).Entries);

    /// <summary>How a person of the case is, in truth.</summary>
    public PersonState StateOf(string person) => ViewOf("control").States[new SubjectId(person)];

    public void Endex()
    {
        Do("control", new EndExercise { Id = Guid.NewGuid() });
        Ending = World.Clock.Ending!.Value.Value;
    }

    Refusal? Give(string desk, Command command)
    {
        var outcome = World.Submit(command, new SeatId(desk), now);
        if (outcome.Act is { } act)
        {
            acts.Add(act);
        }

        return outcome.Refusal;
    }

    static Scenario Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!System.IO.File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
        {
            folder = folder.Parent!;
        }

        return ScenarioReader.Read(Path.Combine(folder.FullName, "scenarios", name)).Scenario!;
    }
}
