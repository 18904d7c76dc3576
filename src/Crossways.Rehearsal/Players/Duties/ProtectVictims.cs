using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Offers those presumed to be victims what the own agency can give, and refers them to who can give the rest.</summary>
internal sealed class ProtectVictims : Duty
{
    private const int MostTries = 3;

    public override Step? Next(Work work)
    {
        foreach (var note in work.Notes.Subjects.Values)
        {
            if (note.Card is { Kind: SubjectKind.Person } && (note.Presumed is not null || note.ReferredToMe || (work.Policy.VictimCentred && note.LooksLikeVictim)) && Next(work, note) is { } step)
            {
                return step;
            }
        }

        return null;
    }

    private static Step? Next(Work work, SubjectNote note)
    {
        foreach (var power in work.Notes.Protections)
        {
            if (power.AcrossBorders != (note.Card!.State == work.Notes.State)
                && IsCalledFor(work, power, note))
            {
                work.Asked[(power.Id, note.Id)] = work.Asked.GetValueOrDefault((power.Id, note.Id)) + 1;
                note.NotBefore = null;
                return new Step(
                    new RequestMeasure(power.Id, note.Id, $"{note.Card.Name.En} is presumed a victim and needs it now.", Urgent: false) { Id = work.NewId() },
                    40
                );
            }
        }

        return work.Policy is { Sharing: Sharing.NeedToKnow, VictimCentred: true } ? Refer(work, note) : null;
    }

    private static bool IsCalledFor(Work work, MeasureCard power, SubjectNote note)
    {
        if (work.Leaves(power.Id, note.Id))
        {
            return false;
        }

        if ((!note.MaybeChild && work.Casebook.IsForChildren(power.Id) && !power.AcrossBorders) || !note.Allows(power))
        {
            return false;
        }

        // An assessment of age is the last resort: papers and time come first.
        if (power.Id.Value == "age-assessment" || work.Notes.Done.Contains((power.Id, note.Id)))
        {
            return false;
        }

        // What answers a no, or somebody who is gone; and what comes after a bed.
        if ((power.Id.Value is "return-of-consent" or "missing-child-alert" && note.Declined is null)
            || (power.Id.Value == "missing-child-alert" && !note.MaybeChild)
            || (power.Id.Value == "suitable-housing" && !work.Notes.Done.Contains((new("shelter"), note.Id))))
        {
            return false;
        }

        var tries = work.Asked.GetValueOrDefault((power.Id, note.Id));
        if (tries >= MostTries || IsUnderWay(work, power.Id, note.Id))
        {
            return false;
        }

        // Whoever has just said no is not asked the next thing at once; whoever has not been heard is heard first.
        if (power.Authorisation == Authoriser.Consent && work.Policy.Lawful
            && ((note.Declined is { } no && !work.IsDue(no + ExerciseSpan.OfMinutes(50)))
                || (!note.MaybeChild && note.Statements + note.Interviewed == 0 && !work.IsDue((note.Presumed ?? work.Now) + ExerciseSpan.OfMinutes(60)))))
        {
            return false;
        }

        var since = note.Presumed ?? note.Since ?? work.Now;
        var rank = work.RankFor(power.Id, note);
        return work.IsDue(since + ExerciseSpan.OfMinutes((rank * 45) + (tries * 40)));
    }

    private static bool IsUnderWay(Work work, MeasureKindId kind, SubjectId target) => work.Notes.Open.Contains((kind, target));

    // Whoever leads for a kind of help that this seat cannot give hears of the person.
    private static Step? Refer(Work work, SubjectNote note)
    {
        foreach (var kind in work.Notes.HelpOfOthers)
        {
            if (note.OthersHelp.Contains(kind.Id) || (!note.MaybeChild && work.Casebook.IsForChildren(kind.Id)))
            {
                continue;
            }

            note.OthersHelp.Add(kind.Id);
            if (Lead(work, kind, note) is { } seat && note.ReferredTo.Add(seat) && work.Diligently())
            {
                return new Step(
                    new ReferPerson(note.Id, seat, "A safe place, support and someone who explains the rights; agreed with the person.", Consent: true)
                    {
                        Id = work.NewId(),
                    },
                    45
                );
            }
        }

        return null;
    }

    // One seat, not all that could: the trade that fits the person, and among equals whoever leads.
    private static SeatId? Lead(Work work, MeasureKind kind, SubjectNote note)
    {
        var state = kind.AcrossBorders ? work.Notes.State : note.Card!.State;
        var capable = work.Casebook.Capable(kind.Id, state).Where(seat => seat != work.Notes.Seat && work.Present.Contains(seat)).ToList();
        var fitting = capable.Where(seat => (work.Casebook.AgencyKind(seat) == "child-protection") == note.MaybeChild).ToList();
        return fitting.Count > 0 ? fitting[0]
            : capable.Count > 0 ? capable[0]
            : null;
    }
}
