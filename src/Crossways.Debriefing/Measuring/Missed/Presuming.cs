using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>Victims whom one seat, or the seats of one state together, could have presumed earlier.</summary>
internal static class Presuming
{
    private static readonly ExerciseSpan Grace = ExerciseSpan.OfMinutes(120);

    /// <summary>What lies with several has to be shared first.</summary>
    private static readonly ExerciseSpan GraceTogether = ExerciseSpan.OfMinutes(240);

    private static readonly LocalText ByIndicators = new(
        "The indicators of one dimension had reached the threshold (ILO and European Commission, 2009). Reasonable grounds are enough to presume (Council of Europe Convention art. 10).",
        "Les indicateurs d’une dimension avaient atteint le seuil (OIT et Commission européenne, 2009). Des motifs raisonnables suffisent pour présumer (Convention du Conseil de l’Europe, art. 10).");

    private static readonly LocalText ByElements = new(
        "For a child an act and a purpose are enough; no means is needed (Palermo Protocol art. 3 (c)).",
        "Pour un enfant, un acte et un but suffisent ; aucun moyen n’est requis (Protocole de Palerme, art. 3 c).");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown)
    {
        foreach (var victim in ground.Scenario.People.Where(person => person.Role == PersonRole.Victim))
        {
            var alone = shown.Seats.Select(seat => Enough(ground, shown, victim, [seat])).OfType<Grounds>().MinBy(grounds => grounds.At);
            var together = shown.Seats.GroupBy(seat => StateOf(ground, seat)).Select(state => Enough(ground, shown, victim, [.. state])).OfType<Grounds>().MinBy(grounds => grounds.At);
            var could = alone is null || (together is not null && ground.Tempo.Played(together.At, alone.At).Seconds > GraceTogether.Seconds) ? together : alone;
            var did = ground.Presumptions.Where(entry => entry.Happened.Person == victim.Id).Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
            if (could is not null && IsLate(ground, could.At, did, ReferenceEquals(could, alone) ? Grace : GraceTogether))
            {
                yield return new MissedOpportunity(
                    could.At, did, [.. could.Held.Select(held => held.Seat).Distinct()],
                    new LocalText("Presume {person} to be a victim", "Présumer que {person} est victime").With("person", victim.Name),
                    [.. could.Held.Select(held => Reason(ground, held))], could.Why)
                {
                    Kind = MissedKind.Presume,
                    Cost = [.. Harm(ground, victim.Id, could.At, did)],
                };
            }
        }
    }

    private sealed record Grounds(ExerciseTime At, List<Held> Held, LocalText Why);

    // One of those who held it must have heard of the person by then.
    private static Grounds? Enough(Ground ground, Shown shown, Person victim, IReadOnlyList<SeatId> seats)
    {
        var about = seats.SelectMany(shown.HeldBy).Where(held => held.Fact.About.Contains(victim.Id)).OrderBy(held => held.At).ToList();
        var found = new[] { Indicated(ground, about), victim.IsChild ? Proven(about) : null }.OfType<Grounds>().MinBy(grounds => grounds.At);
        var known = found?.Held.Select(held => shown.Knows(held.Seat, victim.Id)).OfType<ExerciseTime>().ToList();
        return found is null || known!.Count == 0 ? null : found with { At = Later(found.At, known.Min()) };
    }

    private static Grounds? Indicated(Ground ground, List<Held> about)
    {
        var sofar = new List<(Held Held, Indicator Indicator)>();
        foreach (var held in about.Where(held => held.Fact.Indicator is not null))
        {
            var indicator = ground.Scenario.Indicators[held.Fact.Indicator!.Value];
            if (sofar.Exists(before => before.Indicator.Id == indicator.Id))
            {
                continue;
            }

            sofar.Add((held, indicator));
            var dimension = sofar.Where(one => one.Indicator.Dimension == indicator.Dimension).ToList();
            if (Indicators.IsPositive(dimension.Select(one => one.Indicator.Strength)))
            {
                return new Grounds(held.At, [.. dimension.Select(one => one.Held)], ByIndicators);
            }
        }

        return null;
    }

    private static Grounds? Proven(List<Held> about) =>
        about.Find(held => held.Fact.Proves == Element.Act) is { } act && about.Find(held => held.Fact.Proves == Element.Purpose) is { } purpose
            ? new Grounds(Later(act.At, purpose.At), [.. new[] { act, purpose }.OrderBy(held => held.At)], ByElements)
            : null;
}
