using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Looks into what has come up, with the powers of the own agency, the most promising first.</summary>
internal sealed class TakeMeasures : Duty
{
    private const int MostAtOnce = 2;

    public override Step? Next(Work work)
    {
        if (UnderWay(work) >= MostAtOnce)
        {
            return null;
        }

        var (best, tool, target) = (0.0, default(Tool), default(SubjectNote));
        foreach (var note in work.Notes.Subjects.Values)
        {
            if (note.Card is not { } card)
            {
                continue;
            }

            var abroad = card.State != work.Notes.State;
            foreach (var candidate in work.Notes.Tools)
            {
                if (candidate.Card.AcrossBorders == abroad
                    && candidate.CanBeAimedAt(card.Kind)
                    && Worth(work, candidate, note) is var worth && worth > best
                    && !candidate.Asked.Contains(note.Id)
                    && (!note.IsImmuneFrom(candidate.Card.Id) || (candidate.Card.CanGoAhead && !work.Policy.Lawful))
                    && !(candidate.Card.ByVoice && work.Notes.Open.Contains((candidate.Card.Id, note.Id)))
                    && !work.Leaves(candidate.Card.Id, note.Id)
                    && IsMyTurn(work, candidate.Card, note))
                {
                    (best, tool, target) = (worth, candidate, note);
                }
            }
        }

        return tool is null ? null : Take(work, tool, target!);
    }

    private static Step Take(Work work, Tool tool, SubjectNote target)
    {
        var power = tool.Card;

        // A liaison officer rings first, and writes for what is worth having on paper.
        var byVoice = power.ByVoice && tool.Voiced.Add(target.Id);
        if (!byVoice)
        {
            tool.Asked.Add(target.Id);
        }

        target.Taken++;
        if (power.Family == MeasureFamily.Protection)
        {
            work.Reserved.Add(power.Id);
        }

        var immune = target.IsImmuneFrom(power.Id);
        var urgent = power.Urgent && !immune && (work.Policy.ForceFirst || !work.Policy.Lawful);
        if (power.Family == MeasureFamily.Coercive && work.Diligently())
        {
            work.ToLog.Enqueue(($"{power.Name.En}: {target.Card!.Name.En}.", "What is in the file points there; waiting would cost more than it brings."));
        }

        // Whoever does not mind the law does not wait for it either, where the state knows no urgent route.
        var alone = immune || power is { CanGoAhead: true, Urgent: false } && work.Policy is { Lawful: false } && work.Casebook.CourtMatters(work.Notes.State);
        var grounds = Grounds(work, target);
        return work.Policy is { VictimCentred: true, Lawful: true, Sharing: Sharing.NeedToKnow }
            && power.Family == MeasureFamily.Coercive && target.Card!.Kind == SubjectKind.Place
            && Planning.Of(work, power.Id, target.Id, grounds) is { } plan
                ? new Step(plan, 150)
                : new Step(new RequestMeasure(power.Id, target.Id, grounds, urgent, alone) { Id = work.NewId(), Informal = byVoice }, 45);
    }

    private static string Grounds(Work work, SubjectNote target)
    {
        var papers = work.Notes.Papers.Values
            .Where(paper => Array.Exists(paper.Facts, fact => fact.About.Contains(target.Id) || fact.By.Contains(target.Id)))
            .Take(3)
            .Select(paper => paper.Title.En)
            .ToList();
        return papers.Count > 0
            ? $"See {string.Join("; ", papers)}."
            : $"{target.Card!.Name.En} has come up in what reached this desk.";
    }

    private static int UnderWay(Work work)
    {
        var open = 0;
        foreach (var measure in work.Notes.Measures.Values)
        {
            open += measure.By == work.Notes.Seat && measure.State == MeasureState.UnderWay ? 1 : 0;
        }

        return open;
    }

    /// <summary>0: not now.</summary>
    private static double Worth(Work work, Tool tool, SubjectNote note)
    {
        var (policy, power) = (work.Policy, tool.Card);
        if (note.Interest < 1 && (policy.ForceFirst || !policy.Lawful))
        {
            return 0;
        }

        if (power.Family == MeasureFamily.Protection)
        {
            // Places kept ready, before anybody knocks.
            return tool.CanBeAimedAt(SubjectKind.Person) || !policy.VictimCentred || work.Reserved.Contains(power.Id) ? 0
                : 12 + note.Interest + (20 * work.Casebook.Affinity(power.Id, note.Id));
        }

        var interest = 3 * Math.Log(1 + note.Interest);
        if (policy.ForceFirst || !policy.Lawful)
        {
            return power.Family switch
            {
                MeasureFamily.Coercive => (policy.ForceFirst ? 10 : 3) + interest,
                MeasureFamily.Cooperation when !power.AcrossBorders => policy.ForceFirst ? 2 + interest : 0,
                _ => 1 + interest,
            };
        }

        // What few may do is worth more; what somebody may notice waits a little; people are asked, not checked.
        var affinity = work.Casebook.Affinity(power.Id, note.Id);
        if (affinity > 0 && power.Family == MeasureFamily.Check)
        {
            return 15 + interest;
        }

        if (note.LooksLikeVictim && !power.AcrossBorders && power.Family is MeasureFamily.Check or MeasureFamily.Investigation)
        {
            return 0;
        }

        var seen = tool.Visible ? 3 : 0;
        var person = note.Card!.Kind == SubjectKind.Person ? 2 : 0;
        var worth = tool.Trade + (6 * affinity) + interest - seen - person - (2 * note.Taken);
        return power.Family switch
        {
            MeasureFamily.Check => interest >= 2 && worth > 4 ? worth : 0,
            MeasureFamily.Investigation => interest >= 3 && worth > 4 ? worth : 0,
            MeasureFamily.Cooperation when power.AcrossBorders => interest >= 3 && worth > 4 ? worth : 0,
            MeasureFamily.Coercive => IsJustified(work, power, note) ? 8 + interest + note.Suspicion : 0,
            _ => 0,
        };
    }

    // Force waits until there is a suspicion, and until those whom it would meet have been thought of.
    private static bool IsJustified(Work work, MeasureCard power, SubjectNote note)
    {
        if (power.Id.Value == "expulsion-order")
        {
            return false;
        }

        return note.Card!.Kind switch
        {
            SubjectKind.Person => note.Suspicion >= 3 && !note.LooksLikeVictim && VictimsAreThoughtOf(work),
            SubjectKind.Place => note.Interest >= 5 && VictimsAreThoughtOf(work),
            _ => note.Interest >= 3,
        };
    }

    // Those presumed are in safety, or the day is too far on to wait.
    private static bool VictimsAreThoughtOf(Work work)
    {
        var scenario = work.Casebook.Scenario;
        if ((work.Now - scenario.Starts).Seconds > (scenario.Ends - scenario.Starts).Seconds * 0.4)
        {
            return true;
        }

        var presumed = work.Notes.Subjects.Values.Where(note => note.Presumed is not null).ToList();
        return presumed.Count > 0 && presumed.TrueForAll(note => note.Is.Contains(LibraryConditions.Sheltered));
    }

    private static bool IsMyTurn(Work work, MeasureCard power, SubjectNote note)
    {
        if (work.Policy.Sharing != Sharing.NeedToKnow)
        {
            return true;
        }

        if (work.Notes.Done.Contains((power.Id, note.Id)))
        {
            return false;
        }

        var rank = work.RankFor(power.Id, note);
        return rank == 0 || work.IsDue((note.Since ?? work.Now) + ExerciseSpan.OfMinutes(rank * 75));
    }
}
