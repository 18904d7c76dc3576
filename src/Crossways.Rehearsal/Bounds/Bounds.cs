using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>
/// What can be proven of a scenario without playing it: what the seats can never reach, whatever they do and in whatever
/// order, as long as control acts for nobody. An upper bound: what lies outside it is out of reach; what lies inside may be.
/// </summary>
internal sealed class Bounds
{
    private readonly Scenario scenario;
    private readonly HashSet<InjectId> released;
    private readonly Reach reach;
    private readonly Possibility possibility;

    public Bounds(Scenario scenario)
    {
        this.scenario = scenario;
        released = [.. scenario.Injects.Select(inject => inject.Id)];
        do
        {
            reach = new Reach(scenario, _ => false, seatsOnly: true, released.Contains);
            possibility = new Possibility(scenario, reach, released.Contains);
        } while (Shrink());
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

    // Starts from nothing and lets the set of injects grow that can be released, so that rings fall out.
    private bool Shrink()
    {
        var possible = new HashSet<InjectId>();
        var within = new Possibility(scenario, reach, possible.Contains);
        bool grew;
        do
        {
            grew = false;
            foreach (var inject in scenario.Injects.Where(inject => released.Contains(inject.Id) && !possible.Contains(inject.Id)))
            {
                var at = inject.When.At is { } time ? new Window(time.Seconds, time.Seconds) : Play;
                if ((inject.When.After is not { } after || within.CanHold(after, Play)) && (inject.When.If is not { } proviso || within.CanHold(proviso, at)))
                {
                    grew |= possible.Add(inject.Id);
                }
            }
        } while (grew);

        var shrunk = possible.Count < released.Count;
        released.IntersectWith(possible);
        return shrunk;
    }
}
