using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Programmes;

/// <summary>
/// Erases what has been kept long enough: needs for access and diet two days after an exercise, everything else when the
/// programme says. Looks at the start of the server and then every hour.
/// </summary>
public sealed class Retention(ProgrammeStore programmes, Participants participants, PersonalData personal, Erasure erasure, TimeProvider time, ILogger<Retention> log) : BackgroundService
{
    private const int DaysForNeeds = 2;

    /// <summary>What stands as who erased in the audit trail.</summary>
    private const string Who = "retention";

    public static DateOnly NeedsErasedOn(ProgrammeExercise exercise) => exercise.To.AddDays(DaysForNeeds);

    public async Task RunOnceAsync()
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        foreach (var programme in programmes.All())
        {
            var people = participants.Of(programme.Id);
            if (people.Count > 0 && programme.ErasedOn <= today)
            {
                await erasure.EraseAsync(programme.Id, people, Who, LookKind.ErasedByRetention);
                continue;
            }

            var have = personal.HaveNeeds(programme.Id);
            if (people.Where(person => have.Contains(person.Id) && NoLongerNeeded(programme, person, today)).Select(person => person.Id).ToList() is { Count: > 0 } done)
            {
                await erasure.EraseNeedsAsync(done);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hour = new PeriodicTimer(TimeSpan.FromHours(1), time);
        do
        {
            try
            {
                await RunOnceAsync();
            }
            catch (StorageException problem)
            {
                log.LogError(problem, "What has been kept long enough could not be erased; it is tried again in an hour.");
            }
        } while (await hour.WaitForNextTickAsync(stoppingToken));
    }

    // Of somebody without a place: once there is no exercise to come.
    private static bool NoLongerNeeded(Programme programme, Participant person, DateOnly today) =>
        programme.Exercises.Count > 0 && programme.Exercises.Where(exercise => person.Exercise is null || exercise.Id == person.Exercise).All(exercise => NeedsErasedOn(exercise) <= today);
}
