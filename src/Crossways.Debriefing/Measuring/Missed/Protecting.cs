using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>A guardian, a safe place: what those presumed to be victims could have been given by seats that knew of it.</summary>
internal static class Protecting
{
    private static readonly ExerciseSpan AtOnce = ExerciseSpan.OfMinutes(120);

    /// <summary>Whoever is to agree to it is won over first.</summary>
    private static readonly ExerciseSpan Soon = ExerciseSpan.OfMinutes(300);

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown) =>
        ground.Scenario.People.Where(person => person.Role == PersonRole.Victim)
            .SelectMany(person => new[] { Guardian(ground, shown, person), Shelter(ground, shown, person) })
            .OfType<MissedOpportunity>();

    private static MissedOpportunity? Guardian(Ground ground, Shown shown, Person child) =>
        Of(ground, shown, child, LibraryConditions.Guarded, MissedKind.Guardian, AtOnce, shown.PresumedAsChildSince,
            new("Appoint a guardian for {person}", "Désigner un tuteur pour {person}"),
            new(
                "A child, or somebody who may be one, is given a guardian at once and before any interview (Council of Europe Convention art. 10 (4)).",
                "Un enfant, ou une personne qui peut l’être, reçoit un tuteur sans délai et avant tout entretien (Convention du Conseil de l’Europe, art. 10, par. 4)."));

    private static MissedOpportunity? Shelter(Ground ground, Shown shown, Person person) =>
        Of(ground, shown, person, LibraryConditions.Sheltered, MissedKind.Shelter, person.IsChild ? AtOnce : Soon, shown.PresumedSince,
            new("Offer {person} a safe place", "Proposer un lieu sûr à {person}"),
            new(
                "Who is presumed a victim is offered safe accommodation; it depends on no statement (Council of Europe Convention art. 12).",
                "Toute personne présumée victime se voit proposer un hébergement sûr ; il ne dépend d’aucune déposition (Convention du Conseil de l’Europe, art. 12)."));

    private static MissedOpportunity? Of(
        Ground ground, Shown shown, Person person, ConditionId condition, MissedKind kind, ExerciseSpan grace, Func<SeatId, SubjectId, ExerciseTime?> since, LocalText what, LocalText why)
    {
        bool Helps(MeasureKind measure) => ProtectionFigures.Becomes(measure, condition);
        var able =
            from one in Able(ground, shown, person, Helps)
            let told = since(one.Seat, person.Id)
            let known = shown.Knows(one.Seat, person.Id)
            where told is not null && known is not null
            select (one.Seat, At: Later(told.Value, known.Value));
        var first = able.OrderBy(one => one.At).Take(1).ToList();
        if (first is not [var could] || Was(ground, person.Id, condition, could.At) || !IsThere(ground, person.Id, could.At))
        {
            return null;
        }

        var did = FirstAsked(ground, person.Id, Helps);
        return !IsLate(ground, could.At, did, grace)
            ? null
            : new MissedOpportunity(
                could.At, did, [could.Seat], what.With("person", person.Name),
                [new(could.At, could.Seat, Ground.Line(person.Name, new("recorded as presumed a victim", "consignée comme présumée victime")))], why)
            {
                Kind = kind,
                Cost = [.. Harm(ground, person.Id, could.At, did)],
            };
    }

    private static bool IsThere(Ground ground, SubjectId person, ExerciseTime at) =>
        !new[] { LibraryConditions.Missing, LibraryConditions.Expelled, LibraryConditions.Fled, LibraryConditions.OutOfSight }.Any(away => Was(ground, person, away, at));
}
