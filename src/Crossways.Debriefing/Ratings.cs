using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What observers saw.</summary>
public sealed record RatingsReport(IReadOnlyList<ObjectiveReport> Objectives, IReadOnlyList<FeedbackReport> Feedback);

/// <param name="Counts">How often P, S, M and U were given, in this order.</param>
public sealed record ObjectiveReport(ObjectiveId Objective, LocalText Name, IReadOnlyList<int> Counts, IReadOnlyList<NoteReport> Notes)
{
    /// <summary>There was something to look for: a version of a case leaves out what only absent seats could show.</summary>
    public bool Observable { get; init; } = true;
}

/// <param name="Seat">Null: the whole team.</param>
public sealed record NoteReport(ExerciseTime Seen, SeatId? Seat, Rating? Rating, string Note, string Place);

public sealed record FeedbackReport(ExerciseTime At, IReadOnlyList<SeatId> To, string Text);

internal static class Ratings
{
    public static RatingsReport Of(Played played)
    {
        var observed = played.Of<Observed>().Select(entry => entry.Happened).ToList();
        return new RatingsReport(
            [.. played.Scenario.Objectives.Select(objective => Of(objective, [.. observed.Where(o => o.Objective == objective.Id)]))],
            [.. played.Of<FeedbackGiven>().Select(entry => new FeedbackReport(entry.At, entry.Happened.To, entry.Happened.Text))]
        );
    }

    private static ObjectiveReport Of(Objective objective, List<Observed> observed) =>
        new(
            objective.Id,
            objective.Name,
            [.. Enum.GetValues<Rating>().Select(rating => observed.Count(o => o.Rating == rating))],
            [.. observed.Select(o => new NoteReport(o.Seen, o.Seat, o.Rating, o.Note, o.Place))]
        )
        {
            Observable = objective.LookFor.Count > 0,
        };
}
