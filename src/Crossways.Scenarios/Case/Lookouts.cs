using System.Runtime.CompilerServices;

namespace Crossways.Scenarios;

/// <summary>
/// Who would notice what authorities do openly, by what the case says of people: what they watch, whom they are told by.
/// Worked out once for a scenario.
/// </summary>
public sealed class Lookouts
{
    private static readonly ConditionalWeakTable<Scenario, Lookouts> OfScenarios = [];
    private static readonly IReadOnlyList<Person> Nobody = [];

    private readonly Scenario scenario;
    private readonly Dictionary<SubjectId, List<Person>> watchers = [];
    private readonly HashSet<SubjectId> noticing = [];

    private Lookouts(Scenario scenario)
    {
        this.scenario = scenario;
        foreach (var person in scenario.People)
        {
            foreach (var watched in person.Watches)
            {
                (watchers.TryGetValue(watched, out var known) ? known : watchers[watched] = []).Add(person);
            }

            if (person.Warns.Count > 0)
            {
                noticing.Add(person.Id);
                noticing.UnionWith(person.Warns.Select(warning => warning.Who));
            }
        }

        var asked = new ConditionsOfCase(scenario).All.SelectMany(written => written.Condition.Atoms()).ToList();
        Readers = [.. scenario.People.Where(person => asked.Contains(new NoticedArticle(person.Id))).Select(person => person.Id)];
        noticing.UnionWith(asked.OfType<Noticed>().Select(noticed => noticed.Person).Concat(Readers));
        var acting = scenario.Injects.Select(inject => inject.Deed?.By).OfType<SubjectId>().ToHashSet();
        Noticing = [.. scenario.People.Where(person => noticing.Contains(person.Id))];
        Minding = [.. scenario.People.Where(person => noticing.Contains(person.Id) || acting.Contains(person.Id) || person.Goal.En.Length > 0)];
    }

    public static Lookouts Of(Scenario scenario) => OfScenarios.GetValue(scenario, static scenario => new Lookouts(scenario));

    /// <summary>People for whom it makes a difference what they notice.</summary>
    public IReadOnlyList<Person> Noticing { get; }

    /// <summary>These, and all who act by rules of their own or want something. Of the others nothing is kept.</summary>
    public IReadOnlyList<Person> Minding { get; }

    /// <summary>People of whom the case asks whether they read it in the press.</summary>
    public IReadOnlyList<SubjectId> Readers { get; }

    /// <summary>Those who have an eye on it wherever they are.</summary>
    public IReadOnlyList<Person> WatchersOf(SubjectId subject) => watchers.TryGetValue(subject, out var found) ? found : Nobody;

    /// <summary>Visible measures that the person, or whoever passes word to them over however many steps, would notice.</summary>
    /// <param name="wanted">Who is to notice what.</param>
    /// <param name="placesOf">Where a person can be, and nothing for all else.</param>
    internal IEnumerable<(MeasureKind Kind, Subject Target)> WaysToNotice(Noticed wanted, Func<SubjectId, IReadOnlySet<SubjectId>> placesOf)
    {
        var eyes = EyesOf(wanted.Person);
        return from kind in scenario.Measures
            where kind.Visible && (wanted.What is null || kind.Id == wanted.What)
            from target in scenario.Subjects
            where
                kind.Targets.Contains(target.Kind)
                && (wanted.Of is null || wanted.Of == target.Id || (wanted.What is null && placesOf(target.Id).Contains(wanted.Of.Value)))
                && eyes.Exists(eye => Sees(eye, target.Id, placesOf))
            select (kind, target);
    }

    private static bool Sees(Person eye, SubjectId target, Func<SubjectId, IReadOnlySet<SubjectId>> placesOf) =>
        eye.Id == target
        || eye.Watches.Contains(target)
        || placesOf(eye.Id).Contains(target)
        || placesOf(target).Any(place => eye.Watches.Contains(place) || placesOf(eye.Id).Contains(place));

    private List<Person> EyesOf(SubjectId person)
    {
        var eyes = scenario.People.Where(one => one.Id == person).ToList();
        for (var next = 0; next < eyes.Count; next++)
        {
            eyes.AddRange(
                scenario.People.Where(other => !eyes.Contains(other) && other.Warns.Any(warning => warning.Who == eyes[next].Id))
            );
        }

        return eyes;
    }
}
