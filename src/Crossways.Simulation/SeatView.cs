namespace Crossways.Simulation;

/// <summary>
/// What one desk shows: its feed, folded. Each kind of act adds its own part in its own file. The browser folds
/// with this code and nothing else, so that what the server's tests prove holds on every screen.
/// </summary>
public sealed partial class SeatView
{
    /// <summary>Number of the last entry taken up; 0 before the first.</summary>
    public int Last { get; private set; }

    /// <summary>Exercise time of the last entry.</summary>
    public Scenarios.ExerciseTime At { get; private set; }

    /// <summary>Takes up the next entry. An entry that was taken up before is passed over.</summary>
    /// <returns>False when an entry is missing in between: ask the server again from <see cref="Last"/>.</returns>
    public bool Receive(FeedEntry entry)
    {
        if (entry.Number <= Last)
        {
            return true;
        }

        if (entry.Number != Last + 1)
        {
            return false;
        }

        Last = entry.Number;
        At = entry.At;
        entry.Item.Show(this, entry);
        return true;
    }

    /// <summary>The view a desk had after all entries up to a moment.</summary>
    public static SeatView Of(IEnumerable<FeedEntry> entries, Scenarios.ExerciseTime? until = null)
    {
        var view = new SeatView();
        foreach (var entry in entries.TakeWhile(entry => until is not { } limit || entry.At <= limit))
        {
            view.Receive(entry);
        }

        return view;
    }
}
