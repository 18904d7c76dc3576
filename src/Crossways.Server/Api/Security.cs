using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Api;

/// <summary>Headers, origins and rates: what the browser is told, and what is not let in.</summary>
internal static partial class Security
{
    /// <summary>Name of the rate limit for trying join links.</summary>
    public const string Joining = "joining";

    public static void AddTo(IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) => new ValueTask(Answers.TooManyTries.ExecuteAsync(rejected.HttpContext));

            // A whole venue comes from one address, so the bursts are wide; guessing 192 bits stays hopeless.
            limits.AddPolicy(Joining, context => PerAddress(context, burst: 500, perSecond: 10));
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsOurs(context.Request)
                    ? PerAddress(context, burst: 10_000, perSecond: 500)
                    : RateLimitPartition.GetNoLimiter("files")
            );
        });

    /// <param name="index">The client's first page; its inline scripts are allowed by their hashes.</param>
    public static void Use(WebApplication app, string? index)
    {
        var policy =
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{HashesOfScripts(index)}; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; worker-src 'self' blob:; "
            + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "no-referrer";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                headers["Cross-Origin-Resource-Policy"] = "same-origin";
                if (IsOurs(context.Request))
                {
                    headers.CacheControl = "no-store";
                }

                return IsFromElsewhere(context.Request) ? Answers.FromElsewhere.ExecuteAsync(context) : next(context);
            }
        );
        app.UseRateLimiter();
    }

    private static RateLimitPartition<string> PerAddress(HttpContext context, int burst, int perSecond) =>
        RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            }
        );

    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    private static bool IsOurs(HttpRequest request) =>
        request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/live", StringComparison.OrdinalIgnoreCase);

    // A page of another site must not act with this browser's cookies, nor listen.
    private static bool IsFromElsewhere(HttpRequest request) =>
        IsOurs(request)
        && (
            request.Headers["Sec-Fetch-Site"] == "cross-site"
            || (
                request.Headers.Origin.ToString() is { Length: > 0 } origin
                && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value)
            )
        );

    private static string HashesOfScripts(string? html) =>
        html is null
            ? ""
            : string.Concat(
                InlineScripts()
                    .Matches(html)
                    .Select(script => Encoding.UTF8.GetBytes(script.Groups["code"].Value))
                    .Select(code => $" 'sha256-{Convert.ToBase64String(SHA256.HashData(code))}'")
            );

    [GeneratedRegex(
        "<script(?![^>]*src=)[^>]*>(?<code>.*?)</script>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex InlineScripts();
}
