using Crossways.Debriefing;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Statistics;

namespace Crossways.Programmes.Results;

/// <summary>Goals against what was reached.</summary>
internal static class GoalResults
{
    public static GoalResult Of(ProgrammeGoal goal, ProgrammeOutcome results)
    {
        if (goal is not { Figure: { } figure, Wanted: { } wanted } || Reached(figure, results) is not { } reached)
        {
            return new GoalResult(goal, GoalStanding.NotMeasured, null, 0, 0);
        }

        var standing = reached.Low >= wanted ? GoalStanding.Reached
            : reached.Value >= wanted ? GoalStanding.ReachedPerhaps
            : GoalStanding.NotReached;
        return new GoalResult(goal, standing, reached.Value, reached.Low, reached.High);
    }

    private static Estimate? Reached(GoalFigure figure, ProgrammeOutcome results) =>
        figure switch
        {
            GoalFigure.PeopleTrained => Counted(results.Participation.Attended),
            GoalFigure.States => Counted(results.Participation.States),
            GoalFigure.FoundUseful => Of(results.Reaction.FirstOrDefault()?.High),
            GoalFigure.KnowledgeGained => Of(results.Learning.Gain),
            GoalFigure.KnowledgeKept => Of(results.Learning.Changes[^1].Change),
            GoalFigure.WorkChanged => Of(ShareOf(results.Record, ScaleSort.Behaviour, high => high.Count(each => each) * 2 >= high.Count)),
            GoalFigure.InstitutionsChanged => Of(ShareOf(results.Record, ScaleSort.Institution, high => high.Exists(each => each))),
            GoalFigure.PromisesKept => Counted(Kept(results.Record)),
            _ => throw new ArgumentOutOfRangeException(nameof(figure)),
        };

    private static Estimate Counted(double value) => new(value, value, value, 1);

    private static Estimate? Counted(double? value) => value is { } known ? Counted(known) : null;

    private static Estimate? Of(Share? share) => share is null || share.Of < Wording.Fewest ? null : new Estimate(share.Value, share.Low, share.High, share.Of);

    private static Estimate? Of(PairedChange? change) => change is null || change.Count < Wording.Fewest ? null : change.Change;

    // Of people who gave at least one value of the sort after six months.
    private static Share ShareOf(ProgrammeRecord record, ScaleSort sort, Func<List<bool>, bool> counts)
    {
        var asked = record.Bank.Asked(sort).Select(question => question.Id).ToHashSet();
        var people = record.Sheets
            .Where(sheet => sheet.Wave == Wave.SixMonths)
            .Select(sheet => sheet.Answers.Where(answer => asked.Contains(answer.Key)).Select(answer => (answer.Value as Rated)?.Value).OfType<int>().Select(value => value >= ScaleResult.Upper(sort)).ToList())
            .Where(high => high.Count > 0)
            .ToList();
        return Share.Count(people.Count(counts), people.Count);
    }

    private static double? Kept(ProgrammeRecord record)
    {
        var due = record.Commitments.Where(commitment => commitment.Due <= record.On || commitment.Status == CommitmentStatus.Done).ToList();
        return due.Count == 0 ? null : (double)due.Count(commitment => commitment.Status == CommitmentStatus.Done) / due.Count;
    }
}
