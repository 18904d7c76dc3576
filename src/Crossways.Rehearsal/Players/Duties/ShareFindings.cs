using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Hands papers to those who need them, several in one message.</summary>
internal sealed class ShareFindings : Duty
{
    private const int MostAtOnce = 6;

    public override Step? Next(Work work)
    {
        if (work.Policy.Sharing == Sharing.Nobody)
        {
            work.Notes.ToShare.Clear();
        }

        while (work.Policy.Sharing == Sharing.NeedToKnow && work.Notes.ToAnnounce.TryDequeue(out var done))
        {
            if (work.Diligently())
            {
                return Announce(work, done);
            }
        }

        while (work.Notes.ToShare.Count > 0)
        {
            var first = work.Notes.ToShare[0];
            var to = first.Recipients ??= Recipients(work, first);
            var together = new List<Paper>();
            for (var at = 0; at < work.Notes.ToShare.Count && together.Count < MostAtOnce;)
            {
                var paper = work.Notes.ToShare[at];
                if (ReferenceEquals(paper, first) || (paper.Recipients ??= Recipients(work, paper)).SequenceEqual(to))
                {
                    work.Notes.ToShare.RemoveAt(at);
                    if (work.Diligently())
                    {
                        together.Add(paper);
                    }
                }
                else
                {
                    at++;
                }
            }

            if (to.Count > 0 && together.Count > 0)
            {
                return Share(work, to, together);
            }
        }

        return null;
    }

    private static Step? Announce(Work work, MeasureShown done)
    {
        var state = work.Notes.Of(done.Target).Card!.State;
        // What a doctor did is for those who care for the person.
        var medical = work.Casebook.Measure(done.Kind).Powers.Contains("health");
        List<SeatId> to =
        [
            .. work.Casebook.Scenario.Seats
                .Where(seat => seat.Id != work.Notes.Seat && work.Present.Contains(seat.Id) && work.Casebook.StateOf(seat.Id) == state
                    && (work.Casebook.AgencyKind(seat.Id) is "ngo" or "child-protection" or "social-services"
                        || (!medical && work.Casebook.AgencyKind(seat.Id) is "asylum" or "police")))
                .Select(seat => seat.Id),
        ];
        var title = Casebook.TitleOf(work.Casebook.Measure(done.Kind), done.TargetName);
        return to.Count == 0
            ? null
            : new Step(
                new SendMessage(to, $"Done: {title}", "So that nobody has to offer it a second time.", [], null, null) { Id = work.NewId() },
                30
            );
    }

    private static Step Share(Work work, List<SeatId> to, List<Paper> papers)
    {
        var subject = papers[0].Title.En;
        return new Step(
            new SendMessage(
                [.. to.OrderBy(seat => seat.Value, StringComparer.Ordinal)],
                subject,
                $"For your part of the work: {string.Join("; ", papers.Select(paper => paper.Title.En))}.",
                [.. papers.Select(paper => paper.Id)],
                null,
                null
            )
            {
                Id = work.NewId(),
            },
            50 + (5 * papers.Count)
        );
    }

    private static List<SeatId> Recipients(Work work, Paper paper)
    {
        var to = new List<SeatId>();
        var mine = work.Casebook.Agency(work.Notes.Seat);
        foreach (var seat in work.Casebook.Scenario.Seats)
        {
            if (seat.Id != work.Notes.Seat && work.Present.Contains(seat.Id) && !paper.Givers.Contains(seat.Id)
                && (work.Policy.Sharing == Sharing.OwnAgency ? seat.Agency == mine : Needs(work, seat, paper)))
            {
                to.Add(seat.Id);
            }
        }

        return to;
    }

    // Proof goes to those who charge and investigate in the states concerned, signs to those who protect.
    private static bool Needs(Work work, Seat seat, Paper paper)
    {
        // What came from a colleague was shared by the colleague.
        if (paper.Givers is [var first, ..] && first != work.Notes.Seat && paper.Givers.Count > 1)
        {
            return false;
        }

        var kind = work.Casebook.AgencyKind(seat.Id);
        var state = work.Casebook.StateOf(seat.Id);
        if (paper.IsMedical && kind is not ("health" or "child-protection" or "ngo" or "social-services" or "prosecution"))
        {
            return false;
        }

        foreach (var fact in paper.Facts)
        {
            var proof = fact.Proves is Element.Act or Element.Means or Element.Purpose or Element.Money;
            if (proof && kind is "prosecution" or "police" && (state == work.Notes.State || Concerns(work, fact.By, state)))
            {
                return true;
            }

            if (proof && fact.Proves == Element.Money && kind == "financial-intelligence")
            {
                return true;
            }

            if (fact.Indicator is not null || fact.Proves is Element.Status or Element.Harm)
            {
                var helps = kind is "ngo" or "asylum" or "police" or "labour-inspectorate" or "border-guard"
                    || (kind == "child-protection" && fact.About.Any(person => work.Notes.Of(person).MaybeChild));
                if (helps && Concerns(work, fact.About, state))
                {
                    return true;
                }
            }
        }

        // A result without facts still tells colleagues who work on the same target that it has been done.
        return paper.Facts.Length == 0 && kind == "police" && state == work.Notes.State;
    }

    // A loop rather than a query: asked for each fact and seat.
    private static bool Concerns(Work work, IReadOnlyList<SubjectId> subjects, StateId state)
    {
        for (var at = 0; at < subjects.Count; at++)
        {
            if (work.Notes.Of(subjects[at]).Card is { } card && card.State == state)
            {
                return true;
            }
        }

        return false;
    }
}
