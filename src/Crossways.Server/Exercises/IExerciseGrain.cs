using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Server.Storage;
using Crossways.Simulation;
using Orleans.Concurrency;

namespace Crossways.Server.Exercises;

/// <summary>One exercise. The key is its id.</summary>
/// <remarks>Every call may throw a <see cref="StorageException"/>: the exercise cannot be opened, or not be written.</remarks>
public interface IExerciseGrain : IGrainWithStringKey
{
    /// <summary>Somebody sits down at a desk, or comes back to it after a break; what they are told first.</summary>
    /// <param name="after">Number of the last entry of the feed that they hold; 0 when none.</param>
    Task<Immutable<DeskFeed>> OpenAsync(SeatId desk, int after);

    /// <summary>Takes up a command; returns once what came of it is on disk.</summary>
    Task<Immutable<Receipt>> SubmitAsync(SeatId desk, Immutable<Command> command);

    /// <summary>What a desk was told after the number it holds.</summary>
    Task<Immutable<DeskFeed>> FeedAsync(SeatId desk, int after);

    Task<Immutable<ExerciseStatus>> StatusAsync();

    /// <summary>From now on tells the listener of everything new. Repeat it every few minutes.</summary>
    /// <returns>For a new listener, number of the last act that others were told of; null when it listened already.</returns>
    Task<long?> ListenAsync(IExerciseListener listener);

    /// <summary>Takes nothing up any more: the exercise is being deleted.</summary>
    Task ForgetAsync();
}

/// <summary>A server process that has desks of an exercise connected to it.</summary>
public interface IExerciseListener : IGrainObserver
{
    /// <param name="act">Number of the act that the news come from.</param>
    [OneWay]
    Task NewsAsync(string exercise, long act, Immutable<IReadOnlyList<DeskNews>> news);

    [OneWay]
    Task ClockAsync(string exercise, Immutable<ClockReading> clock);
}

/// <summary>New entries of one desk's feed, at least one.</summary>
public sealed record DeskNews(SeatId Desk, IReadOnlyList<FeedEntry> Entries);

/// <summary>The entries of one desk's feed that were asked for.</summary>
/// <param name="ToldAct">Number of the last act that listeners were told of, or are being told of now.</param>
public sealed record DeskFeed(IReadOnlyList<FeedEntry> Entries, long ToldAct);

/// <summary>Where an exercise stands.</summary>
/// <param name="Problem">Why it cannot be opened; null when it can.</param>
public sealed record ExerciseStatus(Phases Phase, ClockReading Clock, DebriefParts Debrief, LocalText? Problem);
