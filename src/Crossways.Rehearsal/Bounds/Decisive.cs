using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>What each identification and each charge hangs on: the smallest sets of sources that suffice, read off the truth of the case.</summary>
/// <remarks>Of sources that seats can reach at all: a twin that nobody finds is no help.</remarks>
internal sealed class Decisive(Scenario scenario, Bounds bounds)
{
    private const int Examples = 3;
    private const int LargestSet = 3;

    public IEnumerable<DecisiveReport> All() => Identifications().Concat(Charges());

    private IEnumerable<DecisiveReport> Identifications()
    {
        foreach (var person in scenario.People.Where(person => person.Role == PersonRole.Victim))
        {
            var sources = Sources(fact => fact.About.Contains(person.Id) && (fact.Indicator is not null || fact.Proves is Element.Act or Element.Purpose));
            yield return Report(person, null, new("Identification", "Identification"), sources, facts => IsIdentifiable(person, facts));
        }
    }

    private IEnumerable<DecisiveReport> Charges()
    {
        foreach (var suspect in scenario.People.Where(person => person.Role == PersonRole.Suspect))
        {
            foreach (var offence in scenario.Offences)
            {
                bool Proves(Fact fact, Element element) => fact.Proves == element && fact.By.Contains(suspect.Id);
                var sources = Sources(fact => offence.Elements.Any(element => Proves(fact, element)));
                bool Stands(IEnumerable<Fact> facts) => IsProvable(offence, [.. facts.Where(fact => fact.By.Contains(suspect.Id))]);
                if (Stands(sources.SelectMany(source => source.Facts)))
                {
                    yield return Report(suspect, offence.Id, offence.Name, sources, Stands);
                }
            }
        }
    }

    // For some victims together; where all of them are children, means need no proof (Palermo Protocol art. 3 (c)).
    private bool IsProvable(Offence offence, List<Fact> facts) =>
        offence.Elements.All(element => facts.Exists(fact => fact.Proves == element))
        || (offence.Elements.Contains(Element.Means)
            && scenario.People.Where(person => person.IsChild).Any(child =>
                offence.Elements.Where(element => element != Element.Means).All(element =>
                    facts.Exists(fact => fact.Proves == element && (fact.About.Contains(child.Id) || !fact.About.Any(IsPerson))))));

    private bool IsPerson(SubjectId subject) => scenario.Subjects[subject] is Person;

    private static DecisiveReport Report(Person person, OffenceId? offence, LocalText what, List<Source> sources, Func<IEnumerable<Fact>, bool> suffices)
    {
        bool Enough(IEnumerable<Source> set) => suffices(set.SelectMany(source => source.Facts).Distinct());
        var smallest = new List<IReadOnlyList<LocalText>>();
        for (var size = 1; size <= LargestSet && smallest.Count == 0; size++)
        {
            smallest.AddRange(Sets(sources, size).Where(Enough).Take(Examples).Select(set => set.Select(source => source.Name).ToList()));
        }

        return new DecisiveReport(
            person.Id,
            person.Name,
            offence,
            what,
            sources.Count,
            Enough(sources),
            smallest,
            Enough(sources) ? [.. sources.Where(source => !Enough(sources.Where(other => other != source))).Select(source => source.Name)] : [],
            Share.Count(0, 0),
            [] // seen in plays, not read off the text
        );
    }

    private bool IsIdentifiable(Person person, IEnumerable<Fact> facts)
    {
        var about = facts.Where(fact => fact.About.Contains(person.Id)).ToList();
        return (person.IsChild && about.Exists(fact => fact.Proves == Element.Act) && about.Exists(fact => fact.Proves == Element.Purpose))
            || about.Select(fact => fact.Indicator).OfType<IndicatorId>().Distinct()
                .Select(indicator => scenario.Indicators[indicator])
                .GroupBy(indicator => indicator.Dimension)
                .Any(dimension => Indicators.IsPositive(dimension.Select(indicator => indicator.Strength)));
    }

    private List<Source> Sources(Func<Fact, bool> matters)
    {
        var facts = scenario.Facts.Where(matters).ToDictionary(fact => fact.Id);
        List<Fact> Known(IEnumerable<FactId> ids) => [.. ids.Where(facts.ContainsKey).Select(id => facts[id]).Distinct()];
        var sources = scenario.Exhibits.Where(exhibit => bounds.CanBeFound(exhibit.Id)).Select(exhibit => new Source(Wording.Titled(exhibit.Title, exhibit.Id.Value), Known(exhibit.Carries)))
            .Concat(scenario.People.Select(person => new Source(Told(person), Known(person.Tells.Select(tells => tells.Fact)))))
            .Concat(
                from fact in facts.Values
                from kind in fact.SeenBy
                from at in fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About
                where bounds.CanBeTaken(kind, at)
                group fact by (kind, at) into seen
                select new Source(Seen(scenario, seen.Key.kind, seen.Key.at), [.. seen.Distinct()])
            )
            .Concat(
                from fact in facts.Values
                from record in scenario.RecordsThatCarry(fact.Id)
                where scenario.WaysToRecords(record).Any(way => bounds.CanBeTaken(way.Kind.Id, way.Target.Id))
                group fact by record into booked
                select new Source(Records(scenario.Subjects[booked.Key]), [.. booked.Distinct()])
            );
        return [.. sources.Where(source => source.Facts.Count > 0).OrderByDescending(source => source.Facts.Count)];
    }

    private static LocalText Told(Person person)
    {
        var name = Wording.Called(person.Name, person.Id.Value);
        return new($"what {name.En} tells", $"ce que dit {name.Fr}");
    }

    private static LocalText Seen(Scenario scenario, MeasureKindId kind, SubjectId at)
    {
        var (measure, target) = (scenario.Measures[kind].Name, scenario.Subjects[at].Name);
        return Wording.Called(new($"{measure.En}, {target.En}", $"{measure.Fr}, {target.Fr}"), $"{kind} of {at}");
    }

    private static LocalText Records(Subject record)
    {
        var name = Wording.Called(record.Name, record.Id.Value);
        return record is Account ? new($"the statement of {name.En}", $"le relevé de {name.Fr}") : new($"the records of {name.En}", $"les relevés de {name.Fr}");
    }

    private static IEnumerable<List<Source>> Sets(List<Source> sources, int size, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = from; first <= sources.Count - size; first++)
        {
            foreach (var rest in Sets(sources, size - 1, first + 1))
            {
                yield return [sources[first], .. rest];
            }
        }
    }

    private sealed record Source(LocalText Name, IReadOnlyList<Fact> Facts);
}
