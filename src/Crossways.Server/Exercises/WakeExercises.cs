using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.Extensions.Hosting;

namespace Crossways.Server.Exercises;

/// <summary>
/// After a start, every exercise that was running goes on, whether or not anybody is connected yet; and the shelf is read,
/// so that whoever looks at it first does not wait.
/// </summary>
internal sealed class WakeExercises(ExerciseLog log, ScenarioShelf shelf, IGrainFactory grains, IHostApplicationLifetime lifetime)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var exercise in log.InPlay())
            {
                grains.GetGrain<IExerciseGrain>(exercise).StatusAsync().Ignore();
            }

            Task.Run(shelf.All).Ignore();
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
