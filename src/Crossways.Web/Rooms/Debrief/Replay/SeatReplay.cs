using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Web.Rooms.Debrief.Replay;

/// <summary>All that one desk was told, and its screen at any moment of that.</summary>
/// <remarks>Forwards only what lies between is folded; backwards from the beginning, which is a few milliseconds.</remarks>
public sealed class SeatReplay(SeatId seat, IReadOnlyList<FeedEntry> entries)
{
    private readonly ExerciseTime[] times = [.. entries.Select(entry => entry.At).Distinct()];
    private SeatView view = new();

    public SeatId Seat { get; } = seat;

    public IReadOnlyList<FeedEntry> Entries { get; } = entries;

    public ExerciseTime First => times[0];

    public ExerciseTime Last => times[^1];

    /// <summary>The desk as it stood. The same view is handed out again and again as long as time moves forwards.</summary>
    public SeatView At(ExerciseTime moment)
    {
        if (view.Last > 0 && view.At > moment)
        {
            view = new SeatView();
        }

        for (var next = view.Last; next < Entries.Count && Entries[next].At <= moment; next++)
        {
            view.Receive(Entries[next]);
        }

        return view;
    }

    /// <summary>The next moment at which this desk was told something; null: none any more.</summary>
    public ExerciseTime? After(ExerciseTime moment) => times.Cast<ExerciseTime?>().FirstOrDefault(at => at > moment);

    /// <summary>The moment before at which this desk was told something; null: there is none.</summary>
    public ExerciseTime? Before(ExerciseTime moment) => times.Cast<ExerciseTime?>().LastOrDefault(at => at < moment);
}
