using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Something a desk gets to see. Nothing else about an exercise ever leaves the server.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "item")]
public abstract partial record FeedItem
{
    /// <summary>Takes the item up into what the desk shows. Runs in the browser and in the server's tests alike.</summary>
    internal abstract void Show(SeatView view, FeedEntry entry);
}

/// <summary>One numbered line of a desk's feed.</summary>
/// <param name="Number">1, 2, 3 … without gaps, per desk.</param>
public sealed record FeedEntry(int Number, ExerciseTime At, FeedItem Item);

/// <summary>All that one desk has been told, in order.</summary>
/// <param name="isRead">False where nobody will ever look, as in a rehearsal: then it is only counted.</param>
public sealed class Feed(bool isRead = true)
{
    private readonly List<FeedEntry> entries = [];

    public int Count { get; private set; }

    public IReadOnlyList<FeedEntry> Entries => entries;

    /// <summary>The entries after the given number, which is 0 for a client that has none.</summary>
    public IReadOnlyList<FeedEntry> After(int number) => entries[Math.Clamp(number, 0, entries.Count)..];

    internal void Add(ExerciseTime at, FeedItem item)
    {
        Count++;
        if (isRead)
        {
            entries.Add(new FeedEntry(Count, at, item));
        }
    }
}
