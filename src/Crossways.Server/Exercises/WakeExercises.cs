using Crossways.Server.Storage;
using Microsoft.Extensions.Hosting;

namespace Crossways.Server.Exercises;

/// <summary>After a start, every exercise that was running goes on, whether or not anybody is connected yet.</summary>
internal sealed class WakeExercises(ExerciseLog log, IGrainFactory grains, IHostApplicationLifetime lifetime)
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
        });
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
