using Crossways.Client.Programmes;
using Crossways.Server.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.Records;

/// <summary>Empties the outbox, batch by batch. What cannot be sent now is tried again, later each time.</summary>
public sealed class RecordSender(RecordStores stores, Outbox outbox, RecordStoreClient client, TimeProvider time, ILogger<RecordSender> log) : BackgroundService
{
    private const int Batch = 50;

    private static readonly TimeSpan Look = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan First = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    // One round at a time, whoever asks for it.
    private readonly SemaphoreSlim busy = new(1);

    /// <summary>How long it waits after that many failures in a row; at least as long as the store asks.</summary>
    public static TimeSpan After(int failures, TimeSpan? asked)
    {
        var own = First * Math.Pow(2, Math.Min(failures, 20));
        var wait = own < Longest ? own : Longest;
        return asked > wait ? asked.Value : wait;
    }

    /// <summary>Sends all that waits and may go.</summary>
    public async Task RunOnceAsync(CancellationToken stop = default)
    {
        await busy.WaitAsync(stop);
        try
        {
            foreach (var store in stores.Open(time.GetUtcNow()))
            {
                while (stores.Find(store.Programme) is { Stopped: false } still && outbox.Waiting(store.Programme, Batch) is { Count: > 0 } batch)
                {
                    if (!await SendAsync(still, batch, stop))
                    {
                        break;
                    }
                }
            }
        }
        finally
        {
            busy.Release();
        }
    }

    public override void Dispose()
    {
        busy.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(Look, time);
        do
        {
            try
            {
                await RunOnceAsync(stoppingToken);
            }
            catch (StorageException problem)
            {
                log.LogError(problem, "Learning records could not be read or marked; they are tried again.");
            }
        } while (await tick.WaitForNextTickAsync(stoppingToken));
    }

    // A store says of a whole batch that something in it is wrong: halves find out which statement it is.
    private async Task<bool> SendAsync(StoredRecordStore store, IReadOnlyList<WaitingStatement> batch, CancellationToken stop)
    {
        switch (await client.SendAsync(store.Settings, batch, stop))
        {
            case Delivery.Stored:
                await outbox.SentAsync(store.Programme, batch);
                await stores.ReachedAsync(store.Programme);
                return true;
            case Delivery.Refused when batch.Count > 1:
                var half = batch.Count / 2;
                return await SendAsync(store, [.. batch.Take(half)], stop) && await SendAsync(store, [.. batch.Skip(half)], stop);
            case Delivery.Refused refused:
                await outbox.RefusedAsync(store.Programme, batch[0], refused.Because);
                return true;
            case Delivery.Failed failed:
                var again = failed.Trouble is DeliveryTrouble.Unreachable or DeliveryTrouble.Busy;
                await stores.FailedAsync(store.Programme, failed.Trouble, failed.Detail, again ? time.GetUtcNow() + After(store.Tries, failed.After) : null);
                return false;
            default:
                return false;
        }
    }
}
