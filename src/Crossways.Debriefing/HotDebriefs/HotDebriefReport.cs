using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What was said in one round of hot debrief, as its board stood at the end.</summary>
/// <param name="Opened">Exercise time.</param>
/// <param name="Desks">How many desks answered.</param>
/// <param name="Answers">What was not set aside.</param>
public sealed record HotDebriefReport(int Round, ExerciseTime Opened, IReadOnlyList<LocalText> Questions, int Desks, IReadOnlyList<BoardAnswer> Answers)
{
    /// <summary>Themes that control made, the one with the most answers first.</summary>
    public IEnumerable<IGrouping<string, BoardAnswer>> Themes =>
        Answers.Where(answer => answer.Theme.Length > 0)
            .GroupBy(answer => answer.Theme)
            .OrderByDescending(theme => theme.Count())
            .ThenBy(theme => theme.Key, StringComparer.Ordinal);

    internal static IReadOnlyList<HotDebriefReport> Of(Played played) =>
        [
            .. played.Of<HotDebriefOpened>().Select(entry => (entry, round: played.World.HotDebriefs[entry.Happened.Round]))
                .Select(found => new HotDebriefReport(
                    found.entry.Happened.Round, found.entry.At, found.entry.Happened.Questions, found.round.Desks,
                    [.. found.round.Board.Where(answer => !answer.Aside)])),
        ];
}
