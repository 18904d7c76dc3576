using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What one act of a desk set off among the people of the case.</summary>
/// <param name="Act">Of the desk.</param>
/// <param name="Steps">Each because of the one before it, the first because of the act.</param>
/// <param name="Also">What people did besides because of the same act.</param>
public sealed record ChainOfCauses(Moment Act, IReadOnlyList<Moment> Steps, IReadOnlyList<Moment> Also);

/// <summary>
/// Follows causes from event to event. An act is what desks do openly: measures, interviews, what they publish. A step is
/// what somebody noticed or was told, and what the case let follow; conditions and results in between carry the cause on.
/// </summary>
internal static class Chains
{
    private const int AtLeast = 2;

    /// <summary>The longest chain that an act of a desk set off; null where none has two steps.</summary>
    public static ChainOfCauses? LongestOf(Played played)
    {
        var causes = Enumerable.Range(0, played.Events.Count).ToDictionary(place => place, place => CausesOf(played, place).ToList());
        var best = new Dictionary<int, (int Steps, int? From)>();
        foreach (var (place, set) in causes)
        {
            if (IsAct(played.Events[place].Happened))
            {
                best[place] = (0, null);
            }
            else if (set.Where(best.ContainsKey).ToList() is { Count: > 0 } led)
            {
                var from = led.MaxBy(cause => best[cause].Steps);
                best[place] = (best[from].Steps + (IsStep(played, place) ? 1 : 0), from);
            }
        }

        // Of several equally long, one that ends with a victim of the case says most, and then the one that reached furthest.
        var last = best.Where(reached => IsStep(played, reached.Key))
            .OrderByDescending(reached => reached.Value.Steps)
            .ThenByDescending(reached => ConcernsVictim(played, reached.Key))
            .ThenByDescending(reached => reached.Key)
            .FirstOrDefault();
        return last.Value.Steps < AtLeast ? null : Told(played, Back(best, last.Key), causes);
    }

    /// <summary>What people did and noticed because of an act of a desk, oldest first.</summary>
    public static IEnumerable<Moment> SetOffBy(Played played, Func<Event, bool> act)
    {
        var from = played.Events.FindIndex(entry => act(entry.Happened));
        var reached = from < 0 ? [] : ReachedFrom(from, Enumerable.Range(from, played.Events.Count - from).Select(place => (place, CausesOf(played, place))));
        return reached.Where(place => place != from).Order().Select(place => MomentAt(played, place)).OfType<Moment>();
    }

    private static ChainOfCauses Told(Played played, List<int> chain, Dictionary<int, List<int>> causes)
    {
        var reached = ReachedFrom(chain[0], causes.Select(set => (set.Key, set.Value.AsEnumerable())));
        return new ChainOfCauses(
            MomentAt(played, chain[0])!,
            [.. chain.Where(place => IsStep(played, place)).Select(place => MomentAt(played, place)).OfType<Moment>()],
            [.. reached.Except(chain).Order().Select(place => MomentAt(played, place)).OfType<Moment>().Where(moment => moment.Kind == MomentKind.Deed)]
        );
    }

    // Places in order, each with its causes before it.
    private static HashSet<int> ReachedFrom(int act, IEnumerable<(int Place, IEnumerable<int> Causes)> all)
    {
        HashSet<int> reached = [act];
        foreach (var (place, causes) in all)
        {
            if (causes.Any(reached.Contains))
            {
                reached.Add(place);
            }
        }

        return reached;
    }

    // From the act to the last step.
    private static List<int> Back(Dictionary<int, (int Steps, int? From)> best, int last)
    {
        List<int> chain = [last];
        while (best[chain[0]].From is { } from)
        {
            chain.Insert(0, from);
        }

        return chain;
    }

    private static Moment? MomentAt(Played played, int place) =>
        Timelines.Of(played, played.Events[place].At, played.Events[place].Happened);

    private static bool IsAct(Event happened) =>
        happened is MeasureRequested or InterviewOpened || (happened is Published { By: { } by } && by != Roster.Control);

    private static bool IsStep(Played played, int place) =>
        played.Events[place].Happened switch
        {
            PersonNoticed => true,
            InjectReleasedNow released => played.World.Msel[released.Inject].Inject is { Deed: not null } or { Then.Count: > 0 },
            _ => false,
        };

    private static bool ConcernsVictim(Played played, int place) =>
        played.Events[place].Happened is InjectReleasedNow released
        && played.World.Msel[released.Inject].Inject.Then.Any(effect => Whom(effect) is { } person && played.World.People.IsPerson(person) && played.Scenario.Person(person).Role == PersonRole.Victim);

    private static SubjectId? Whom(Effect effect) =>
        effect switch
        {
            Effect.Becomes becomes => becomes.Person,
            Effect.Ceases ceases => ceases.Person,
            Effect.Moves moves => moves.Person,
            Effect.Trust trust => trust.Person,
            Effect.Fear fear => fear.Person,
            _ => null,
        };

    // Places of earlier events.
    private static IEnumerable<int> CausesOf(Played played, int place)
    {
        var (at, happened) = played.Events[place];
        IEnumerable<int?> causes = happened switch
        {
            PersonNoticed { From: { } from, Sight: var sight } => [Last<PersonNoticed>(played, place, seen => seen.Person == from && seen.Sight.IsSameAs(sight))],
            PersonNoticed { Sight.Number: { } number } => [Last<MeasureRequested>(played, place, asked => asked.Number == number)],
            PersonNoticed { Sight.Article: { } article } => [Last<Published>(played, place, published => published.Number == article)],
            MeasureDone done => [Last<MeasureRequested>(played, place, asked => asked.Number == done.Number)],
            Published { Inject: { } inject } => [Last<InjectReleasedNow>(played, place, released => released.Inject == inject)],
            InjectReleasedNow released => Motives.Causes(played, played.World.Msel[released.Inject].Inject, at).Select(cause => cause.Place),
            PersonChanged { Holds: true } changed => [Effected(played, place, changed)],
            _ => [],
        };
        return causes.OfType<int>().Where(cause => cause < place);
    }

    // What a measure or an inject changes stands right behind it in the log.
    private static int? Effected(Played played, int place, PersonChanged changed)
    {
        for (var before = place - 1; before >= 0 && played.Events[before].At == played.Events[place].At; before--)
        {
            switch (played.Events[before].Happened)
            {
                case InjectReleasedNow released when Brings(played.World.Msel[released.Inject].Inject.Then, changed, null):
                    return before;
                case MeasureDone done when played.World.Measures[done.Number] is var measure && Brings(measure.Kind.Effects, changed, measure.Request.Target):
                    return before;
            }
        }

        return null;
    }

    private static bool Brings(IReadOnlyList<Effect> effects, PersonChanged changed, SubjectId? target) =>
        effects.Any(effect => effect is Effect.Becomes becomes
            && becomes.Is == changed.Condition
            && (becomes.Person == changed.Person || (becomes.Person == Effect.Target && target == changed.Person)));

    private static int? Last<T>(Played played, int before, Func<T, bool> wanted)
        where T : Event
    {
        foreach (var place in played.PlacesOf<T>().Reverse())
        {
            if (place < before && wanted((T)played.Events[place].Happened))
            {
                return place;
            }
        }

        return null;
    }
}
