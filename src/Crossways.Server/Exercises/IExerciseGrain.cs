using Crossways.Client;
using Crossways.Scenarios;
using Crossways.Simulation;
using Orleans.Concurrency;

namespace Crossways.Server.Exercises;

/// <summary>One exercise. The key is its id.</summary>
public interface IExerciseGrain : IGrainWithStringKey
{
    /// <summary>Makes the first act. Called once, when the exercise was stored.</summary>
    Task CreateAsync();

    /// <summary>Takes up a command; returns once what came of it is on disk.</summary>
    Task<Immutable<Receipt>> SubmitAsync(SeatId desk, Immutable<Command> command);

    /// <summary>What a desk was told after the number it holds.</summary>
    Task<Immutable<IReadOnlyList<FeedEntry>>> FeedAsync(SeatId desk, int after);

    Task<Immutable<ExerciseStatus>> StatusAsync();

    /// <summary>All acts that are on disk.</summary>
    Task<Immutable<IReadOnlyList<Act>>> ActsAsync();

    /// <summary>From now on tells the listener of everything new. Repeat it every few minutes.</summary>
    Task ListenAsync(IExerciseListener listener);

    /// <summary>Forgets the exercise, which has been deleted.</summary>
    Task ForgetAsync();
}

/// <summary>A server process that has desks of an exercise connected to it.</summary>
public interface IExerciseListener : IGrainObserver
{
    [OneWay]
    Task NewsAsync(string exercise, Immutable<IReadOnlyList<DeskNews>> news);

    [OneWay]
    Task ClockAsync(string exercise, Immutable<ClockReading> clock);
}

/// <summary>New entries of one desk's feed.</summary>
public sealed record DeskNews(SeatId Desk, IReadOnlyList<FeedEntry> Entries);

/// <summary>Where an exercise stands.</summary>
/// <param name="Problem">Why it cannot be opened; null when it can.</param>
public sealed record ExerciseStatus(Phases Phase, ClockReading Clock, DebriefParts Debrief, LocalText? Problem);
