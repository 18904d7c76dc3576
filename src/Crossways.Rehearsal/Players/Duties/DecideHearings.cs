using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Sits in court: reads what the law lets it read, and decides with reasons.</summary>
internal sealed class DecideHearings : Duty
{
    public override Step? Next(Work work)
    {
        while (work.Notes.ToJudge.TryDequeue(out var number))
        {
            if (work.Notes.Hearings[number] is { MayDecide: true } hearing)
            {
                return new Step(Decision(work, hearing), 240);
            }
        }

        return null;
    }

    private static DecideHearing Decision(Work work, HearingShown hearing)
    {
        var read = hearing.Exhibits
            .Where(exhibit => exhibit.NotRead.Count == 0 && work.Notes.Papers.ContainsKey(exhibit.Exhibit))
            .Select(exhibit => work.Notes.Papers[exhibit.Exhibit])
            .ToList();
        if (hearing.Kind == HearingKind.Detention)
        {
            var suspected = read.Exists(paper => Array.Exists(paper.Facts, fact => fact.By.Contains(hearing.Person)));
            return new(hearing.Number, suspected ? HearingOutcome.Detained : HearingOutcome.Released, suspected ? "The file bears out the suspicion." : "Nothing the court may read bears out the suspicion.", []) { Id = work.NewId() };
        }

        if (hearing.Kind == HearingKind.Authorisation)
        {
            var speaks = read.Exists(paper => Array.Exists(paper.Facts, fact => fact.By.Contains(hearing.Person) || fact.About.Contains(hearing.Person)))
                || (work.Notes.Of(hearing.Person) is { MaybeChild: true, LooksLikeVictim: true });
            return new(hearing.Number, speaks ? HearingOutcome.Allowed : HearingOutcome.NotAllowed, speaks ? "The file bears it out, and it is in proportion." : "Nothing the court may read speaks of it.", []) { Id = work.NewId() };
        }

        var proven = hearing.Victims.Where(victim => IsProven(work, hearing, victim, read)).ToList();
        return proven.Count > 0
            ? new(hearing.Number, HearingOutcome.Convicted, "Each element is proven by what the court has read.", [.. proven.SelectMany(victim => Awards(hearing, victim, read))]) { Id = work.NewId() }
            : new(hearing.Number, HearingOutcome.Acquitted, "Not every element is proven by what the court may read.", []) { Id = work.NewId() };
    }

    // The sums that stand in what was read; where there are none, what was asked for in words.
    private static IEnumerable<Compensation> Awards(HearingShown hearing, SubjectId victim, List<Paper> read)
    {
        var sums = Owing.Sum(read.SelectMany(paper => paper.Facts)
            .Where(fact => fact.Owed is not null && fact.About.Contains(victim) && fact.By.Contains(hearing.Person))
            .DistinctBy(fact => fact.Id)
            .Select(fact => fact.Owed!.Value));
        return sums.Count > 0
            ? sums.Select(sum => new Compensation(victim, "") { Amount = sum })
            : hearing.Claims.Where(claim => claim.Person == victim && claim.What.Length > 0).Select(claim => claim with { Amount = null });
    }

    private static bool IsProven(Work work, HearingShown hearing, SubjectId victim, List<Paper> read) =>
        work.Casebook.Scenario.Offences[hearing.Offence!.Value].Elements.All(element =>
            (element == Element.Means && work.Notes.Of(victim).MaybeChild)
            || read.Exists(paper => Array.Exists(paper.Facts, fact =>
                fact.Proves == element
                && fact.By.Contains(hearing.Person)
                && (fact.About.Contains(victim) || !fact.About.Any(about => work.Notes.Subjects.TryGetValue(about, out var note) && note.Card?.Kind == SubjectKind.Person)))));
}
