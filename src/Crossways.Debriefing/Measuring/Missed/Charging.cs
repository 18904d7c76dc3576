using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>
/// Suspects whom nobody charged, or who were gone before, although lawful proof of every element of an offence lay with a
/// prosecutor, or with others of the state who could have shared it. A file that is built with care is no missed chance.
/// </summary>
internal static class Charging
{
    private static readonly ExerciseSpan Grace = ExerciseSpan.OfMinutes(240);

    private static readonly LocalText Alone = new(
        "Lawful proof of every element, for the same victim, lay in the prosecutor’s own file.",
        "La preuve licite de chaque élément, pour la même victime, était au dossier du parquet.");

    private static readonly LocalText Together = new(
        "Lawful proof of every element, for the same victim, lay with seats of this state; nobody had brought it together with the prosecutor.",
        "La preuve licite de chaque élément, pour la même victime, se trouvait chez des postes de cet État ; personne ne l’avait réunie auprès du parquet.");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown) =>
        from suspect in ground.Scenario.People
        where suspect.Role == PersonRole.Suspect && !ground.World.Immunities.ForbidCharges(suspect)
        let missed = ground.Scenario.Offences
            .OrderByDescending(offence => offence.Elements.Count)
            .Select(offence => Of(ground, shown, suspect, offence)).FirstOrDefault(found => found is not null)
        where missed is not null
        select missed;

    private static MissedOpportunity? Of(Ground ground, Shown shown, Person suspect, Offence offence)
    {
        var prosecutors = shown.Seats.Where(seat => Powers.MayCharge(ground.Scenario, ground.World.Desks[seat], offence) && shown.Knows(seat, suspect.Id) is not null).ToList();
        if (prosecutors.Count == 0)
        {
            return null;
        }

        var alone = prosecutors.Select(seat => Proven(ground, shown, suspect, offence, [seat])).OfType<Grounds>().MinBy(grounds => grounds.At);
        var could = alone ?? Proven(ground, shown, suspect, offence, [.. shown.Seats.Where(seat => StateOf(ground, seat) == offence.State)]);
        var did = ground.Played.Of<ChargeFiled>().Where(entry => entry.Happened.Suspect == suspect.Id).Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
        var at = could is null ? default : Later(could.At, prosecutors.Min(seat => shown.Knows(seat, suspect.Id)!.Value));
        List<Because> cost = [.. Fled(ground, suspect.Id, at, did)];
        return could is null || !IsLate(ground, at, did, Grace) || (did is not null && cost.Count == 0)
            ? null
            : new MissedOpportunity(
                at, did, [.. could.Held.Select(held => held.Seat).Append(prosecutors[0]).Distinct()],
                new LocalText("Charge {suspect}: {offence}", "Poursuivre {suspect} : {offence}").With("suspect", suspect.Name).With("offence", offence.Name),
                [.. could.Held.OrderBy(held => held.At).Select(held => Reason(ground, held))], alone is null ? Together : Alone)
            {
                Kind = MissedKind.Charge,
                Cost = cost,
            };
    }

    private sealed record Grounds(ExerciseTime At, List<Held> Held);

    // For some one victim, as a court finds it; means need no proof for a child (Palermo Protocol art. 3 (c)).
    private static Grounds? Proven(Ground ground, Shown shown, Person suspect, Offence offence, IReadOnlyList<SeatId> seats)
    {
        var law = ground.Scenario.States[offence.State].Law;
        var proof = seats.SelectMany(shown.HeldBy)
            .Where(held => held.Fact.By.Contains(suspect.Id) && offence.Elements.Contains(held.Fact.Proves) && held.Exhibit is { } paper
                && Admissibility.IsRead(ground.World, held.Seat, paper, law) && Admissibility.TaintOf(ground.World, paper, held.Fact.Id, law) == Taint.None)
            .OrderBy(held => held.At).ToList();
        return ground.Scenario.People.Where(person => person.Role == PersonRole.Victim).Select(victim => For(ground, offence, victim, proof)).OfType<Grounds>().MinBy(grounds => grounds.At);
    }

    private static Grounds? For(Ground ground, Offence offence, Person victim, List<Held> proof)
    {
        var needed = offence.Elements.Where(element => element != Element.Means || !victim.IsChild).ToList();
        var first = needed.ConvertAll(element => proof.Find(held => held.Fact.Proves == element && Concerns(ground, held.Fact, victim.Id)));
        return needed.Count == 0 || first.Contains(null) ? null : new Grounds(first.Max(held => held!.At), [.. first.OfType<Held>().Distinct()]);
    }

    // A fact about nobody in particular speaks to every victim, as in Proof.
    private static bool Concerns(Ground ground, Fact fact, SubjectId victim) =>
        fact.About.Contains(victim) || !fact.About.Any(ground.World.People.IsPerson);

    private static IEnumerable<Because> Fled(Ground ground, SubjectId suspect, ExerciseTime could, ExerciseTime? did) =>
        ground.Played.Of<PersonChanged>()
            .Where(entry => entry.At > could && !(entry.At > did) && entry.Happened is { Holds: true } changed && changed.Person == suspect && (changed.Condition == LibraryConditions.Fled || changed.Condition == LibraryConditions.Missing))
            .Select(entry => new Because(entry.At, null, Ground.Line(ground.Played.Name(suspect), Motives.Word(entry.Happened.Condition)), Weight.Bad));
}
