using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What a victim lacked at STARTEX, and when it was seen to.</summary>
internal static class NeedsSeenTo
{
    public static IEnumerable<Because> Of(Ground ground, VictimReport victim)
    {
        var left = ground.World.People.Needs(victim.Person).ToList();
        foreach (var need in ground.Person(victim.Person).Needs)
        {
            var met = !left.Contains(need);
            var seen = ground.Played.Of<Simulation.NeedMet>().FirstOrDefault(entry => entry.Happened.Person == victim.Person && entry.Happened.Need == need);
            var at = seen.Happened is not null ? seen.At : met ? MetBy(ground, victim.Person, need) : ground.Report.Ended;
            var said = met ? new LocalText("{need}: seen to", "{need} : pourvu") : new LocalText("{need}: still lacking", "{need} : manque toujours");
            yield return new(at, null, Ground.Line(victim.Name, said.With("need", Word(need))), met ? Weight.Good : Weight.Bad);
        }
    }

    // A doctor, a shelter or contact with home sees to some needs by itself.
    private static ExerciseTime MetBy(Ground ground, SubjectId person, Need need)
    {
        var condition = need switch
        {
            Need.Doctor => LibraryConditions.Examined,
            Need.CallHome or Need.NewsOfFamily => LibraryConditions.InContact,
            _ => LibraryConditions.Sheltered,
        };
        return ground.Played.Of<PersonChanged>().Where(entry => entry.Happened is { Holds: true } changed && changed.Person == person && changed.Condition == condition)
            .Select(entry => entry.At).DefaultIfEmpty(ground.Scenario.Starts).First();
    }

    private static LocalText Word(Need need) =>
        need switch
        {
            Need.Doctor => new("a doctor", "un médecin"),
            Need.Food => new("food", "de quoi manger"),
            Need.Rest => new("rest", "du repos"),
            Need.Clothes => new("clothes", "des vêtements"),
            Need.Warmth => new("warmth", "de la chaleur"),
            Need.CallHome => new("a call home", "un appel à la famille"),
            Need.NewsOfFamily => new("news of the family", "des nouvelles de la famille"),
            _ => new("childcare", "une garde d’enfant"),
        };
}
