using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Charges those against whom the file proves every element; others charge earlier, with less.</summary>
internal sealed class FileCharges : Duty
{
    private readonly Dictionary<(SubjectId, OffenceId), int> filed = [];

    public override Step? Next(Work work)
    {
        if (work.Notes.Offences.Count == 0 || work.Notes.SuspectsToWeigh.Count == 0)
        {
            return null;
        }

        foreach (var suspect in work.Notes.SuspectsToWeigh.OrderBy(suspect => suspect.Value, StringComparer.Ordinal).ToList())
        {
            var note = work.Notes.Of(suspect);
            foreach (var offence in note.Card is { Kind: SubjectKind.Person } ? work.Notes.Offences : [])
            {
                if (Charge(work, note, offence) is { } step)
                {
                    return step;
                }
            }

            work.Notes.SuspectsToWeigh.Remove(suspect);
        }

        return null;
    }

    private Step? Charge(Work work, SubjectNote suspect, OffenceCard offence)
    {
        // Whoever looks like a victim is not charged for what was forced on them.
        if ((work.Policy.VictimCentred && suspect.LooksLikeVictim) || suspect.Card!.Immunity is { FromCharges: true })
        {
            return null;
        }

        var usable = work.Notes.Against.GetValueOrDefault(suspect.Id, []).Where(paper => paper.Lawful || !work.Policy.Lawful).ToList();
        var elements = offence.Elements
            .Select(element => new CitedElement(element, Proving(usable, element, suspect.Id)))
            .ToList();
        var covered = elements.Count(element => element.Exhibits.Count > 0);
        var enough = work.Policy.Lawful && !work.Policy.ForceFirst ? covered == elements.Count : covered > 0;
        var strength = elements.Sum(element => Math.Min(3, element.Exhibits.Count)) + (100 * covered);
        if (!enough || filed.GetValueOrDefault((suspect.Id, offence.Id)) is var before && before > 0 && (!work.Policy.Lawful || work.Policy.ForceFirst || strength < before + 2))
        {
            return null;
        }

        filed[(suspect.Id, offence.Id)] = strength;
        var victims = usable
            .SelectMany(paper => paper.Facts)
            .Where(fact => fact.By.Contains(suspect.Id))
            .SelectMany(fact => fact.About)
            .Distinct()
            .Where(person => person != suspect.Id && work.Notes.Of(person) is { Card.Kind: SubjectKind.Person, Suspicion: 0 } or { Card.Kind: SubjectKind.Person, LooksLikeVictim: true })
            .ToList();
        return new Step(
            new FileCharge(suspect.Id, offence.Id, victims, elements, "Each element rests on the exhibits cited.") { Id = work.NewId() },
            150
        );
    }

    private static List<ExhibitId> Proving(List<Paper> papers, Element element, SubjectId suspect)
    {
        var proving = new List<ExhibitId>();
        foreach (var paper in papers)
        {
            if (paper.Proves(element, suspect))
            {
                proving.Add(paper.Id);
            }
        }

        return proving;
    }
}
