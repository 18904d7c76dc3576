using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing.Tests;

/// <summary>All desks of one exercise, played by a script: what each does, and at what time of day.</summary>
sealed class Table
{
    readonly List<Act> acts = [];
    ExerciseTime now;
    int measures;

    public Table(string scenario)
    {
        Scenario = Read(scenario);
        World = new World(Scenario, 1);
        now = Scenario.Starts;
        Do("control", new CreateExercise { Id = Guid.NewGuid() });
        Do("control", new StartExercise { Id = Guid.NewGuid() });
    }

    public Scenario Scenario { get; }

    public World World { get; }

    /// <summary>The ending, after ENDEX.</summary>
    public string Ending { get; private set; } = "";

    public DebriefReport Debrief => Debriefing.Debrief.Of(Scenario, 1, acts);

    /// <summary>Lets time pass.</summary>
    public void At(string clock)
    {
        now = ExerciseTime.On(1, int.Parse(clock[..2]), int.Parse(clock[3..]));
        if (World.Advance(now) is { } act)
        {
            acts.Add(act);
        }
    }

    /// <summary>A command that the rules let pass.</summary>
    public void Do(string desk, Command command)
    {
        var outcome = World.Submit(command, new SeatId(desk), now);
        if (outcome.Act is { } act)
        {
            acts.Add(act);
        }

        Assert.True(outcome.Refusal is null, $"{now} {desk}: {command} was refused: {outcome.Refusal?.Sentence.En}");
    }

    /// <summary>Takes a measure, or asks for its authorisation; gives its number.</summary>
    public int Measure(string desk, string kind, string target, bool urgent = false)
    {
        Do(desk, new RequestMeasure(new MeasureKindId(kind), new SubjectId(target), "Written into the script.", urgent) { Id = Guid.NewGuid() });
        return ++measures;
    }

    public void Grant(string desk, int measure) => Do(desk, new DecideAuthorisation(measure, Grant: true, "Necessary and proportionate.") { Id = Guid.NewGuid() });

    /// <summary>A role player's judgement of how the person was treated.</summary>
    public void Trusts(string person, int trust) => Do("play-" + person, new SetTrust(new SubjectId(person), trust) { Id = Guid.NewGuid() });

    public void Tells(string person, string to, params string[] facts) =>
        Do("play-" + person, new TellFacts(new SubjectId(person), null, [new SeatId(to)], [.. facts.Select(fact => new FactId(fact))], "") { Id = Guid.NewGuid() });

    public void Presumes(string desk, string person, bool asChild = false) =>
        Do(desk, new RecordPresumption(new SubjectId(person), asChild, "Two strong indicators.") { Id = Guid.NewGuid() });

    public void Refers(string desk, string person, string to) =>
        Do(desk, new ReferPerson(new SubjectId(person), new SeatId(to), "A bed, a doctor, an interpreter.", Consent: true) { Id = Guid.NewGuid() });

    public void Shares(string desk, string exhibit, string to) =>
        Do(desk, new ShareExhibit(new ExhibitId(exhibit), [new SeatId(to)], "For your file.") { Id = Guid.NewGuid() });

    public void Charges(string desk, string suspect, string offence, string[] victims, params (Element Element, string Exhibit)[] cited) =>
        Do(desk, new FileCharge(
            new SubjectId(suspect), new OffenceId(offence), [.. victims.Select(victim => new SubjectId(victim))],
            [.. cited.GroupBy(c => c.Element).Select(e => new CitedElement(e.Key, [.. e.Select(c => new ExhibitId(c.Exhibit))]))],
            "As the exhibits show.") { Id = Guid.NewGuid() });

    /// <summary>Exhibits in a desk's case file.</summary>
    public IEnumerable<string> File(string desk) => ViewOf(desk).Exhibits.Keys.Select(id => id.Value);

    public SeatView ViewOf(string desk) => SeatView.Of(World.FeedOf(new SeatId(desk)).Entries);

    public void Endex()
    {
        Do("control", new EndExercise { Id = Guid.NewGuid() });
        Ending = World.Clock.Ending!.Value.Value;
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
