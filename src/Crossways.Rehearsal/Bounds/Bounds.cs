using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>
/// What can be proven of a scenario without playing it: what the seats can never reach, whatever they do and in whatever
/// order, as long as control acts for nobody. An upper bound: what lies outside it is out of reach; what lies inside may be.
/// </summary>
internal sealed class Bounds
{
    private readonly Scenario scenario;
    private readonly HashSet<InjectId> released = [];
    private Reach reach;
    private Possibility possibility;

    public Bounds(Scenario scenario)
    {
        this.scenario = scenario;
        do
        {
            reach = new Reach(scenario, _ => false, seatsOnly: true, released.Contains);
            possibility = new Possibility(scenario, reach, released.Contains);
        } while (Grow());
    }

    public bool CanBeReleased(InjectId inject) => released.Contains(inject);

    public bool CanBeFound(ExhibitId exhibit) => reach.IsFound(exhibit);

    public bool CanBeLearned(FactId fact) => reach.IsLearned(fact);

    public bool CanBeTaken(MeasureKindId kind, SubjectId target) => reach.CanBeTaken(kind, target) && reach.IsHeardOf(target);

    public bool CanHold(Condition condition) => possibility.CanHold(condition, Play);

    /// <summary>False when its condition can never hold, or never without that of an earlier ending.</summary>
    public bool CanBeReached(Ending ending)
    {
        var earlier = scenario.Endings.TakeWhile(other => other.Id != ending.Id).Select(other => other.When).OfType<Condition>().Select(when => new Not(when));
        Condition[] parts = ending.When is { } own ? [own, .. earlier] : [.. earlier];
        return (ending.When is not { } when || CanHold(when)) && Consistency.CanHold(scenario, new AllOf(parts));
    }

    private Window Play => new(scenario.Starts.Seconds, scenario.Ends.Seconds);

    // From nothing upwards, so that what waits for itself, over however many steps, stays out.
    private bool Grow()
    {
        var before = released.Count;
        foreach (var inject in scenario.Injects)
        {
            var at = inject.When.At is { } time ? new Window(time.Seconds, time.Seconds) : Play;
            if ((inject.When.After is not { } after || possibility.CanHold(after, Play)) && (inject.When.If is not { } proviso || possibility.CanHold(proviso, at)))
            {
                released.Add(inject.Id);
            }
        }

        return released.Count > before;
    }
}
