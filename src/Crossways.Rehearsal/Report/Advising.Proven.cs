using Crossways.Scenarios;

namespace Crossways.Rehearsal;

// What follows from the text of the case, whatever anybody plays.
internal sealed partial class Advising
{
    private static readonly ExerciseSpan AtOnce = ExerciseSpan.OfMinutes(10);
    private static readonly LocalText And = new("and", "et");

    private IEnumerable<Advice> OutOfReach() =>
        from line in report.Reach
        where line.Claim == Claim.ProvenUnreachable
        let name = The(line)
        select new Advice(
            line.Kind == ReachKind.Result ? Weight.Doubt : Weight.Fault,
            "out-of-reach",
            line.Source,
            new($"No seat can ever reach {name.En}.", $"Aucun poste ne peut jamais atteindre {name.Fr}."),
            new("It is proven: no course of play leads there, unless control acts.", "C’est prouvé : aucun déroulement n’y mène, sauf si la direction intervient."),
            line.Kind is ReachKind.Ending or ReachKind.Inject or ReachKind.Deed
                ? new("Mend its condition, or delete it.", "Corrigez sa condition, ou supprimez l’élément.")
                : new(
                    "Give a seat the power, name the place in a paper somebody finds, or let an inject bring it.",
                    "Donnez le pouvoir à un poste, nommez le lieu dans une pièce que quelqu’un trouve, ou faites-le apporter par un événement."
                ),
            null
        );

    private IEnumerable<Advice> Identifying() =>
        from decisive in report.Decisive
        where !decisive.Suffices
        let name = Wording.Called(decisive.Name, decisive.Person.Value)
        select Fault(
            "cannot-be-identified",
            Source(decisive.Person),
            new(
                $"All sources of the case together do not suffice to recognise {name.En} as a victim.",
                $"{name.Fr} : toutes les sources du cas réunies ne suffisent pas à reconnaître en cette personne une victime."
            ),
            new("It is proven from the facts and the indicators they carry.", "C’est prouvé par les faits et les indicateurs qu’ils portent."),
            new(
                "Add facts with indicators of one dimension, and something that carries them.",
                "Ajoutez des faits avec des indicateurs d’une même dimension, et quelque chose qui les porte."
            ),
            null
        );

    // Two injects in person from one mouth at the same time.
    private IEnumerable<Advice> Booked()
    {
        var inPerson = scenario.Injects.Where(inject => inject.By == Means.InPerson && inject.When.At is not null).ToList();
        foreach (var (first, second) in inPerson.SelectMany(first => inPerson, (first, second) => (first, second)))
        {
            if (first.When.At <= second.When.At && first != second && first.From == second.From && (second.When.At!.Value - first.When.At!.Value).Seconds < AtOnce.Seconds
                && (first.When.At < second.When.At || string.CompareOrdinal(first.Id.Value, second.Id.Value) < 0)
                && !first.To.SequenceEqual(second.To) && CanBothCome(first, second))
            {
                var at = Wording.Moment(second.When.At.Value);
                var (one, other) = (Wording.Titled(first.Title, first.Id.Value), Wording.Titled(second.Title, second.Id.Value));
                yield return Fault(
                    "double-booked",
                    Source(second.Id),
                    new(
                        $"{second.From.En} is to be in two rooms at {at.En}: {one.En} and {other.En}.",
                        $"{second.From.Fr} : deux salles en même temps, {at.Fr} : {one.Fr} et {other.Fr}."
                    ),
                    new("It is proven by their times, and neither excludes the other.", "C’est prouvé par leurs heures, et aucun n’exclut l’autre."),
                    new("Move one of them, or let another person bring it.", "Déplacez l’un des deux, ou faites-le apporter par une autre personne."),
                    null
                );
            }
        }
    }

    private bool CanBothCome(Inject first, Inject second) =>
        Consistency.CanHold(scenario, new AllOf([.. new[] { first.When.If, second.When.If }.OfType<Condition>()]));

    private IEnumerable<Advice> Hanging() =>
        from decisive in report.Decisive
        where decisive.Suffices && decisive.Indispensable.Count > 0
        let name = Wording.Called(decisive.Name, decisive.Person.Value)
        let all = Wording.Listed(decisive.Indispensable, And)
        select Doubt(
            "hangs-on-one",
            Source(decisive.Person),
            new($"{decisive.What.En}, {name.En}: everything hangs on {all.En}.", $"{decisive.What.Fr}, {name.Fr} : tout repose sur {all.Fr}."),
            new("It is proven from what the sources of the case carry.", "C’est prouvé par ce que portent les sources du cas."),
            new(
                "Let a second paper or a second person carry the same.",
                "Faites porter la même chose par une deuxième pièce ou une deuxième personne."
            ),
            null
        );
}
