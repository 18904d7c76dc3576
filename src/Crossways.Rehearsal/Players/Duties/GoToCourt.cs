using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// What prosecutors bring before the court where something hangs on it: detention before custody runs out, disclosure,
/// and the trial once the charge is complete. Whoever was compelled to do something is not punished for it.
/// </summary>
internal sealed class GoToCourt : Duty
{
    // A charge may still grow; a court decides once.
    private static readonly ExerciseSpan Waits = ExerciseSpan.OfMinutes(30);

    private readonly HashSet<SubjectId> spared = [];
    private readonly HashSet<SubjectId> detention = [];
    private readonly HashSet<(SubjectId, OffenceId)> tried = [];

    public override Step? Next(Work work) =>
        work.Notes.AgencyKind != "prosecution" || !work.Casebook.CourtMatters(work.Notes.State)
            ? null
            : AskForDetention(work) ?? Spare(work) ?? AskForTrial(work);

    private Step? AskForDetention(Work work)
    {
        foreach (var held in work.Notes.Custody.Values)
        {
            if (held.Over || held.Until <= work.Now || detention.Contains(held.Person) || work.Notes.Hearings.Values.Any(hearing => hearing.Person == held.Person && hearing.Outcome is not null) || (work.Policy.VictimCentred && work.Notes.Of(held.Person).LooksLikeVictim))
            {
                continue;
            }

            var papers = Readable(work, held.Person).Take(6).Select(paper => paper.Id).ToList();
            if (papers.Count == 0)
            {
                continue;
            }

            if (Disclose(work, held.Person, papers) is { } first)
            {
                return first;
            }

            detention.Add(held.Person);
            return new Step(
                new RequestHearing(HearingKind.Detention, held.Person, null, papers, "The file bears out the suspicion, and flight is to be feared.", []) { Id = work.NewId() },
                90
            );
        }

        return null;
    }

    private Step? Spare(Work work)
    {
        foreach (var suspect in work.Policy.VictimCentred ? work.Notes.Against.Keys.OrderBy(person => person.Value, StringComparer.Ordinal).ToList() : [])
        {
            if (work.Notes.Of(suspect) is { Card.Kind: SubjectKind.Person, Presumed: not null } && spared.Add(suspect))
            {
                return new Step(new RecordNonPunishment(suspect, "The person was compelled to do it by those who exploit others.") { Id = work.NewId() }, 60);
            }
        }

        return null;
    }

    private Step? AskForTrial(Work work)
    {
        foreach (var (charge, at) in work.Notes.Charges.Values)
        {
            if (tried.Contains((charge.Suspect, charge.Offence)) || charge.Elements.Any(element => element.Exhibits.Count == 0) || !work.IsDue(at + Waits))
            {
                continue;
            }

            if (Disclose(work, charge.Suspect, [.. charge.Elements.SelectMany(element => element.Exhibits).Distinct()]) is { } first)
            {
                return first;
            }

            tried.Add((charge.Suspect, charge.Offence));
            return new Step(
                new RequestHearing(
                    HearingKind.Trial, charge.Suspect, charge.Offence, [], "Each element rests on the exhibits cited.",
                    [.. charge.Victims.SelectMany(victim => Claims(work, charge, victim))]) { Id = work.NewId() },
                120
            );
        }

        return null;
    }

    // The sums that stand in what the charge cites; where there are none, in words.
    private static IEnumerable<Compensation> Claims(Work work, ChargeShown charge, SubjectId victim)
    {
        var sums = Owing.Sum(charge.Elements.SelectMany(element => element.Exhibits).Distinct()
            .Where(work.Notes.Papers.ContainsKey)
            .SelectMany(exhibit => work.Notes.Papers[exhibit].Facts)
            .Where(fact => fact.Owed is not null && fact.About.Contains(victim) && fact.By.Contains(charge.Suspect))
            .DistinctBy(fact => fact.Id)
            .Select(fact => fact.Owed!.Value));
        return sums.Count > 0
            ? sums.Select(sum => new Compensation(victim, "") { Amount = sum })
            : [new Compensation(victim, "What was earned and withheld.")];
    }

    // What is put to a court is shown to the defence first; the careless forget.
    private static Step? Disclose(Work work, SubjectId person, List<ExhibitId> put)
    {
        var hidden = put.Where(exhibit => !work.Notes.Disclosed.Contains((person, exhibit))).ToList();
        if (hidden.Count == 0 || !work.Policy.Lawful)
        {
            return null;
        }

        work.Notes.Disclosed.UnionWith(hidden.Select(exhibit => (person, exhibit)));
        return new Step(new DiscloseExhibits(person, hidden) { Id = work.NewId() }, 40);
    }

    private static IEnumerable<Paper> Readable(Work work, SubjectId person) =>
        work.Notes.Against.GetValueOrDefault(person, []).Where(paper => paper.Lawful).DistinctBy(paper => paper.Id);
}
