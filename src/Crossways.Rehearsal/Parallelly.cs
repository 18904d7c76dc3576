namespace Crossways.Rehearsal;

/// <summary>Work on several cores whose results stand in the order of the jobs.</summary>
internal static class Parallelly
{
    /// <returns>The results of the jobs that were done before it was cancelled.</returns>
    public static IReadOnlyList<TResult> Do<TJob, TResult>(IReadOnlyList<TJob> jobs, int threads, CancellationToken cancel, Func<TJob, TResult> job, Action<int, int>? progress)
    {
        var results = new (bool Done, TResult Result)[jobs.Count];
        var done = 0;
        Parallel.For(0, jobs.Count, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads) }, (place, loop) =>
        {
            if (cancel.IsCancellationRequested)
            {
                loop.Stop();
                return;
            }

            results[place] = (true, job(jobs[place]));
            progress?.Invoke(Interlocked.Increment(ref done), jobs.Count);
        });
        return [.. results.Where(result => result.Done).Select(result => result.Result)];
    }
}
