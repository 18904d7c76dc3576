using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Grants or refuses what others ask this seat to authorise.</summary>
internal sealed class DecideRequests : Duty
{
    public override Step? Next(Work work)
    {
        while (work.Notes.ToDecide.TryDequeue(out var number))
        {
            var asked = work.Notes.Measures[number];
            if (!asked.MayDecide)
            {
                continue;
            }

            var refused = ReasonToRefuse(work, asked);
            return new Step(
                new DecideAuthorisation(number, refused is null, refused ?? $"The grounds hold, and the measure is in proportion: {asked.Grounds}")
                {
                    Id = work.NewId(),
                },
                40
            );
        }

        return null;
    }

    private static string? ReasonToRefuse(Work work, MeasureShown asked)
    {
        var kind = work.Casebook.Measure(asked.Kind);
        var target = work.Notes.Of(asked.Target);
        if (work.Policy.AtRandom)
        {
            return work.Chance(0.5) ? "Not now." : null;
        }

        var againstPerson = kind.Family == MeasureFamily.Coercive && target.Card?.Kind == SubjectKind.Person;
        return againstPerson && work.Policy.VictimCentred && target.LooksLikeVictim
            ? "There are reasons to believe that the person is a victim; nobody is held for what was forced on them."
            : null;
    }
}
