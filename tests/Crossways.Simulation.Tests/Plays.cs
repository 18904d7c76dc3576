using CsCheck;
using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>Any play of a case: moves as they fall, sensible and senseless, at rising times.</summary>
static class Plays
{
    /// <summary>One command of one desk; the numbers choose among what the case has.</summary>
    public sealed record Move(int Desk, int What, int A, int B, int Minutes);

    public static readonly Scenario Harvest = Read("harvest");

    public static readonly Gen<Move[]> Any = Gen
        .Select(Gen.Int[0, 999], Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 9999], Gen.Int[0, 12])
        .Select((desk, what, a, b, minutes) => new Move(desk, what, a, b, minutes))
        .Array[0, 120];

    static Scenario Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
        {
            folder = folder.Parent!;
        }

        return ScenarioReader.Read(Path.Combine(folder.FullName, "scenarios", name)).Scenario!;
    }

    /// <summary>Plays on a new world; gives every act that came of it and every refusal.</summary>
    public static (World World, List<Act> Acts) Played(this Move[] moves, long seed = 1)
    {
        var world = new World(Harvest, seed);
        var acts = new List<Act>();
        var now = Harvest.Starts;
        foreach (var (by, command) in Commands(moves, world))
        {
            now += by.Wait;
            if (world.Submit(command, by.Desk, now).Act is { } act)
            {
                acts.Add(act);
            }
        }

        return (world, acts);
    }

    /// <summary>The opening, then the moves; each is made from the world as it is when it is taken from here.</summary>
    public static IEnumerable<((SeatId Desk, ExerciseSpan Wait) By, Command Command)> Commands(Move[] moves, World world) =>
        Enumerable.Range(0, moves.Length + 2).Select(number => At(number, moves, world));

    public static ((SeatId Desk, ExerciseSpan Wait) By, Command Command) At(int number, Move[] moves, World world)
    {
        if (number < 2)
        {
            return ((Roster.Control, new ExerciseSpan(0)), number == 0 ? new CreateExercise { Id = IdOf(0) } : new StartExercise { Id = IdOf(1) });
        }

        var move = moves[number - 2];
        var desks = world.Desks.All.Select(desk => desk.Id).ToList();
        var desk = desks[move.Desk % desks.Count];
        return ((desk, new ExerciseSpan(move.Minutes * 60)), Command(move, number, world, desks, desk));
    }

    static Guid IdOf(int number) => new(number, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

    /// <summary>A text nobody else writes, by which it can be found again in any feed.</summary>
    public static string Mark(int number, SeatId by) => $"mark-{number}-of-{by}.";

    static Command Command(Move move, int number, World world, List<SeatId> desks, SeatId by)
    {
        T Of<T>(IEnumerable<T> all, int choice)
        {
            var list = all.ToList();
            return list[choice % list.Count];
        }

        var id = IdOf(number);
        var mark = Mark(number, by);
        // Three times out of four somebody whom the desk has heard of.
        var view = SeatView.Of(world.FeedOf(by).Entries);
        var known = Harvest.People.Where(someone => view.Subjects.ContainsKey(someone.Id)).ToList();
        var person = Of(known.Count > 0 && move.A % 4 != 0 ? known : Harvest.People, move.A / 4).Id;
        var held = view.Exhibits.Keys.ToList();
        List<ExhibitId> one = held.Count == 0 ? [] : [held[move.B % held.Count]];
        return move.What switch
        {
            < 25 => new RequestMeasure(Of(Harvest.Measures, move.A).Id, Of(Harvest.Subjects, move.B).Id, mark, move.A % 3 == 0) { Id = id },
            < 35 => new SendMessage([Of(desks, move.A)], mark, mark, one, null, null) { Id = id },
            < 43 => new DecideAuthorisation(move.A % 12 + 1, move.B % 4 != 0, mark) { Id = id },
            < 50 => new OpenInterview(person, true, move.B % 2 == 0, mark) { Id = id },
            < 55 => new AskQuestion(move.A % 6 + 1, Of(Enum.GetValues<Approach>(), move.A), Of(Enum.GetValues<Topic>(), move.B), mark) { Id = id },
            < 62 => new TellFacts(person, null, [Of(desks, move.B)], [Of(Harvest.Person(person).Tells.Select(tell => tell.Fact).DefaultIfEmpty(Of(Harvest.Facts, 0).Id), move.B)], mark) { Id = id },
            < 68 => new ShareExhibit(one.Count > 0 ? one[0] : Of(Harvest.Exhibits, move.A).Id, [Of(desks, move.A)], mark) { Id = id },
            < 72 => new AssessIndicator(person, Of(Harvest.Indicators, move.B).Id, IndicatorFinding.Present, null, mark) { Id = id },
            < 75 => new RecordPresumption(person, move.B % 2 == 0, mark) { Id = id },
            < 78 => new ReferPerson(person, Of(desks, move.B), mark, true) { Id = id },
            < 82 => new LogDecision(mark, mark, mark) { Id = id },
            < 85 => new AskControl(mark) { Id = id },
            < 87 => new Adjudicate(move.A % 5 + 1, mark, [Of(Harvest.Exhibits, move.B).Id], new ExerciseSpan(move.A % 90 * 60)) { Id = id },
            < 90 => new FileCharge(person, Of(Harvest.Offences, move.A).Id, [Of(known.Count > 0 ? known : Harvest.People, move.B).Id], [new CitedElement(Element.Act, one)], mark) { Id = id },
            < 92 => new SetTrust(person, move.B % 8) { Id = id },
            < 94 => new ReleaseInject(Of(Harvest.Injects, move.A).Id) { Id = id },
            < 95 => new HoldInject(Of(Harvest.Injects, move.A).Id, move.B % 2 == 0) { Id = id },
            < 96 => new CallNoPlay(mark) { Id = id },
            < 98 => new LiftNoPlay() { Id = id },
            < 99 => new JumpToNextEvent() { Id = id },
            _ => new Observe(Of(Harvest.Objectives, move.A).Id, Of(desks, move.B), Rating.Performed, mark, "", null) { Id = id },
        };
    }
}
