using Microsoft.AspNetCore.SignalR.Client;

namespace Crossways.Client;

/// <summary>How long to wait before trying again: a moment at first, then twice as long each time up to a limit.</summary>
public sealed class Patience : IRetryPolicy
{
    private const double First = 0.1;

    // Nobody is troubled by knocking at a dead line, and people wait for it.
    private const double WithTheLine = 2;

    // A server that is in trouble has enough to do.
    private const double WithTheServer = 10;

    /// <summary>The server cannot be reached. Never gives up.</summary>
    public TimeSpan? NextRetryDelay(RetryContext retryContext) => Line(retryContext.PreviousRetryCount);

    /// <param name="tries">How often it was tried in vain before this time.</param>
    public static TimeSpan Line(long tries) => After(tries, WithTheLine);

    /// <summary>The server answers, but cannot at the moment.</summary>
    /// <param name="tries">How often it was tried in vain before this time.</param>
    public static TimeSpan Server(long tries) => After(tries, WithTheServer);

    private static TimeSpan After(long tries, double limit) =>
        TimeSpan.FromSeconds(Math.Min(limit, First * Math.Pow(2, tries)));
}
