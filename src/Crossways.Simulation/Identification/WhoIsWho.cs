using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// By which name, and with which age, a desk knows the people of the case. Some live under another name, or give another
/// age: a desk is told better when it has come by a fact that says so, and not before.
/// </summary>
internal static class WhoIsWho
{
    private static readonly ConditionalWeakTable<Scenario, FrozenDictionary<FactId, Person[]>> Telling = [];

    public static LocalText NameFor(World world, SeatId desk, SubjectId subject) =>
        world.Scenario.Subjects[subject] is var named && named is Person { KnownAs: { } known } person && !KnowsName(world, desk, person)
            ? known.Name
            : named.Name;

    /// <summary>The name that goes on a paper which all of these desks receive.</summary>
    public static LocalText NameFor(World world, IEnumerable<SeatId> desks, SubjectId subject) =>
        world.Scenario.Subjects[subject] is Person { KnownAs: { } known } person && desks.Any(desk => !KnowsName(world, desk, person))
            ? known.Name
            : world.Scenario.Subjects[subject].Name;

    /// <summary>The name in records that others keep: of whoever lives under another name, they know no better.</summary>
    public static LocalText NameOnPaper(Scenario scenario, SubjectId subject) =>
        scenario.Subjects[subject] is var named && named is Person { KnownAs: { } known } ? known.Name : named.Name;

    /// <summary>
    /// Facts from which the author of a paper knows the true names in it: whoever reads the paper reads them, too.
    /// </summary>
    public static IEnumerable<FactId> BehindNames(World world, SeatId author, IEnumerable<SubjectId> named) =>
        named
            .Select(subject => world.Scenario.Subjects[subject])
            .OfType<Person>()
            .SelectMany(person => person.KnownAs?.Until ?? [])
            .Where(fact => world.Knowledge.Knows(author, fact));

    /// <summary>
    /// The desk takes the person for a child, or has to: somebody has recorded that he or she may be one (Council of Europe
    /// Convention art. 10 (3)), or the age that the desk knows of is that of one.
    /// </summary>
    public static bool IsChildFor(World world, SeatId desk, Person person) =>
        world.Identifications.IsTreatedAsChild(person.Id)
        || (person.AgeGiven is { } given && !KnowsAge(world, desk, person) ? given.IsOfChild : person.IsChild);

    public static SubjectCard CardFor(World world, SeatId desk, Subject subject)
    {
        var card = Opening.CardOf(subject);
        if (card.Immunity is not null && world.Immunities.Of(subject) is null)
        {
            card = card with { Immunity = null };
        }

        return subject is Person person && (person.KnownAs is not null || person.AgeGiven is not null) ? CardFor(world, desk, card, person) : card;
    }

    /// <summary>A desk has come by facts: shows it anew whom it knows better now.</summary>
    public static void TellIdentified(World world, SeatId desk, IEnumerable<FactId> learned)
    {
        var telling = Telling.GetValue(world.Scenario, FactsThatTell);
        if (telling.Count == 0)
        {
            return;
        }

        var better = learned.SelectMany(fact => telling.GetValueOrDefault(fact) ?? []).Distinct()
            .Where(person => world.Knowledge.HasHeardOf(world.Desks[desk], person))
            .Select(person => CardFor(world, desk, person))
            .ToList();
        if (better.Count > 0)
        {
            world.TellTo(desk, new SubjectsShown(better));
        }
    }

    private static SubjectCard CardFor(World world, SeatId desk, SubjectCard card, Person person)
    {
        var (name, age) = (KnowsName(world, desk, person), KnowsAge(world, desk, person));
        return card with
        {
            Name = name ? person.Name : person.KnownAs!.Name,
            KnownAs = name ? person.KnownAs?.Name : null,
            AgeGiven = person.AgeGiven?.Years,
            Age = age && person.AgeGiven is not null ? person.Age : null,
        };
    }

    private static bool KnowsName(World world, SeatId desk, Person person) =>
        person.KnownAs is not { } known || Knows(world, desk, person, known.Until);

    private static bool KnowsAge(World world, SeatId desk, Person person) =>
        person.AgeGiven is not { } given || Knows(world, desk, person, given.Until);

    private static bool Knows(World world, SeatId desk, Person person, IReadOnlyList<FactId> until) =>
        desk == Roster.Control || desk == Roster.Of(person.Id) || until.Any(fact => world.Knowledge.Knows(desk, fact));

    private static FrozenDictionary<FactId, Person[]> FactsThatTell(Scenario scenario) =>
        scenario.People
            .SelectMany(person => (person.KnownAs?.Until ?? []).Concat(person.AgeGiven?.Until ?? []).Distinct(), (person, fact) => (Fact: fact, Person: person))
            .GroupBy(entry => entry.Fact)
            .ToFrozenDictionary(entry => entry.Key, entry => entry.Select(one => one.Person).ToArray());
}
