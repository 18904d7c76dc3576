using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Cli.Bench;

/// <summary>
/// An exercise longer than simulated teams make one: they play a case by the book, and in between every seat writes,
/// assesses and notes, until there are as many events as wanted. Real commands, all through the rules.
/// </summary>
internal sealed class LongExercise
{
    private readonly Scenario scenario;
    private readonly World world;
    private readonly Random random = new(5);
    private readonly List<Act> acts = [];
    private int ids;

    private LongExercise(Scenario scenario, long seed) => (this.scenario, world) = (scenario, new World(scenario, seed));

    public IReadOnlyList<Act> Acts => acts;

    public int Events { get; private set; }

    /// <param name="events">At least as many, before ENDEX.</param>
    public static LongExercise Of(Scenario scenario, long seed, int events)
    {
        var play = Rehearsed.Of(new Casebook(scenario), $"{Policy.ByTheBook.Id}/{seed}");
        var made = new LongExercise(scenario, play.Seed);
        var played = play.Acts.Sum(act => act.Events.Count);
        var missing = Math.Max(0, events - played);
        var done = 0;
        foreach (var act in play.Acts.Where(act => act.Events.All(happened => happened is not ExerciseEnded)))
        {
            made.Take(act);
            done += act.Events.Count;
            while (made.world.Clock.Runs && made.Events - done < (long)missing * done / played)
            {
                made.Chatter();
            }
        }

        return made;
    }

    private void Take(Act act)
    {
        if (act.Command is { } command)
        {
            Keep(world.Submit(command, act.By!.Value, act.Came).Act);
        }
        else
        {
            Keep(world.Advance(act.At));
        }
    }

    private void Chatter() => Keep(world.Submit(Next(), Any(scenario.Seats).Id, world.Clock.Now).Act);

    private void Keep(Act? act)
    {
        if (act is not null)
        {
            acts.Add(act);
            Events += act.Events.Count;
        }
    }

    private Command Next() =>
        random.Next(10) switch
        {
            < 4 => new SendMessage([Any(scenario.Seats).Id], "Orchard", "What do you hold on the plant, and since when? We meet at the full hour.", [], null, null) { Id = NewId() },
            < 7 => new AssessIndicator(Any([.. scenario.People]).Id, Any(scenario.Indicators).Id, IndicatorFinding.Present, null, "") { Id = NewId() },
            _ => new LogDecision("We wait with the search.", "Search now; watch on.", "Shelter is not ready yet.") { Id = NewId() },
        };

    private T Any<T>(IReadOnlyCollection<T> all) => all.ElementAt(random.Next(all.Count));

    private Guid NewId() => new(++ids, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
}
