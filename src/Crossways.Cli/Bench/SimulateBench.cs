using System.Diagnostics;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using Spectre.Console;

namespace Crossways.Cli.Bench;

/// <summary><c>crossways bench simulate</c>: how fast a scenario is read and one core plays it, without network.</summary>
internal static class SimulateBench
{
    private const int Commands = 200_000;
    private const int ActsOfAnExercise = 1_000;
    private const int Exercises = 30;
    private const int EventsOfALongExercise = 20_000;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    public static void Run(Func<Scenario> read)
    {
        // As a newly started program does, before anything is compiled.
        var watch = Stopwatch.StartNew();
        var scenario = read();
        var cold = watch.Elapsed;

        // Until the just-in-time compiler has settled, as in a server that has run for a while.
        for (var warm = Stopwatch.StartNew(); warm.Elapsed < Warming;)
        {
            new Script(scenario, seed: 7).Play(new World(scenario, 1), ActsOfAnExercise);
        }

        watch.Restart();
        read();
        var again = watch.Elapsed;

        var world = new World(scenario, 1);
        watch.Restart();
        var accepted = new Script(scenario, seed: 11).Play(world, Commands);
        var perSecond = Commands / watch.Elapsed.TotalSeconds;

        var times = new List<double>();
        for (var round = 0; round < Exercises; round++)
        {
            var one = Stopwatch.StartNew();
            new Script(scenario, seed: 100 + round).Play(new World(scenario, round), ActsOfAnExercise);
            times.Add(one.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        var table = new Table().AddColumns("what", "measured", "budget");
        table.AddRow("read and check the scenario", $"{cold.TotalSeconds:N2} s cold, {again.TotalSeconds:N2} s again", "1 s");
        table.AddRow("commands/s, one core", $"{perSecond:N0} ({accepted:N0} of {Commands:N0} accepted)", "200,000");
        table.AddRow($"a whole exercise of {ActsOfAnExercise:N0} acts", $"{times[Exercises / 2]:N1} ms (median of {Exercises})", "10 ms");
        table.AddRow($"any moment of {EventsOfALongExercise:N0} events", $"{Moment(scenario):N1} ms (the slowest desk)", "100 ms");
        table.AddRow($"the debrief of {ActsOfAnExercise:N0} acts", $"{DebriefOf(scenario):N0} ms (median of {Exercises})", "1,000 ms");
        AnsiConsole.Write(table);
    }

    // Everything in it, measures and missed opportunities included, from the log.
    private static double DebriefOf(Scenario scenario)
    {
        var acts = new List<Act>();
        new Script(scenario, seed: 5) { Log = acts }.Play(new World(scenario, 1), ActsOfAnExercise);
        var times = new List<double>();
        for (var round = 0; round < Exercises; round++)
        {
            var watch = Stopwatch.StartNew();
            Debrief.Of(scenario, 1, acts);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        times.Sort();
        return times[Exercises / 2];
    }

    // What the debrief's slider does: the screen of one desk, folded up to the last moment.
    private static double Moment(Scenario scenario)
    {
        var world = new World(scenario, 1);
        var script = new Script(scenario, seed: 3);
        script.Play(world, EventsOfALongExercise); // refused commands are made up for by what follows from the others

        return world.Desks.All.Max(desk =>
        {
            var watch = Stopwatch.StartNew();
            SeatView.Of(world.FeedOf(desk.Id).Entries, scenario.Ends);
            return watch.Elapsed.TotalMilliseconds;
        });
    }

    /// <summary>A busy exercise: every seat writes, checks, assesses and decides, as the numbers fall.</summary>
    private sealed class Script(Scenario scenario, int seed)
    {
        private readonly Random random = new(seed);
        private readonly Seat[] seats = [.. scenario.Seats];
        private readonly Subject[] subjects = [.. scenario.Subjects];
        private readonly MeasureKind[] measures = [.. scenario.Measures];
        private readonly Indicator[] indicators = [.. scenario.Indicators];
        private readonly SubjectId[] people = [.. scenario.People.Select(person => person.Id)];
        private int ids;

        /// <summary>Where acts are kept; null: nowhere.</summary>
        public List<Act>? Log { get; init; }

        public int Play(World world, int commands)
        {
            Keep(world.Submit(new CreateExercise { Id = NewId() }, Roster.Control, scenario.Starts));
            Keep(world.Submit(new StartExercise { Id = NewId() }, Roster.Control, scenario.Starts));
            var length = (scenario.Ends - scenario.Starts).Seconds;
            var accepted = 0;
            for (var number = 0; number < commands; number++)
            {
                var now = scenario.Starts + new ExerciseSpan(length * number / commands);
                accepted += Keep(world.Submit(Next(), seats[random.Next(seats.Length)].Id, now)).Refusal is null ? 1 : 0;
            }

            return accepted;
        }

        private Outcome Keep(Outcome outcome)
        {
            if (outcome.Act is { } act)
            {
                Log?.Add(act);
            }

            return outcome;
        }

        // Ids are the browsers' work, and asking the system for random ones would be most of what is measured here.
        private Guid NewId() => new(++ids, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

        private Command Next() =>
            random.Next(10) switch
            {
                < 4 => new SendMessage([seats[random.Next(seats.Length)].Id], "Orchard", "What do you hold on the plant?", [], null, null) { Id = NewId() },
                < 6 => new LogDecision("We wait with the search.", "Search now; watch on.", "Shelter is not ready yet.") { Id = NewId() },
                < 8 => new AssessIndicator(people[random.Next(people.Length)], indicators[random.Next(indicators.Length)].Id, IndicatorFinding.Present, null, "") { Id = NewId() },
                _ => new RequestMeasure(measures[random.Next(measures.Length)].Id, subjects[random.Next(subjects.Length)].Id, "To find out who is paid.", Urgent: false) { Id = NewId() },
            };
    }
}
