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
    public const string Joining = "joining";

    public static void AddTo(IServiceCollection services) =>
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.OnRejected = (rejected, _) => new ValueTask(Answers.Of(
                StatusCodes.Status429TooManyRequests, "too-many-tries",
                "Too many tries from this network. Wait a minute and try again.",
                "Trop d'essais depuis ce réseau. Attendez une minute et réessayez.").ExecuteAsync(rejected.HttpContext));

            // A whole venue comes from one address, so the burst is wide; guessing 192 bits stays hopeless.
            limits.AddPolicy(Joining, context => RateLimitPartition.GetTokenBucketLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new TokenBucketRateLimiterOptions { TokenLimit = 300, TokensPerPeriod = 10, ReplenishmentPeriod = TimeSpan.FromSeconds(1), AutoReplenishment = true }));
        });

    /// <param name="index">The client's first page; its inline scripts are allowed by their hashes.</param>
    public static void Use(WebApplication app, string? index)
    {
        var scripts = index is null ? "" : string.Concat(InlineScripts().Matches(index).Select(script =>
            $" 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["code"].Value)))}'"));
        var policy =
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "connect-src 'self' ws: wss:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                headers.CacheControl = "no-store";
            }

            return IsFromElsewhere(context.Request) ? Refuse(context) : next(context);
        });
        app.UseRateLimiter();
    }

    // A page of another site must not act with this browser's cookies, nor listen.
    private static bool IsFromElsewhere(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && (request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Path.StartsWithSegments("/live", StringComparison.Ordinal))
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);

    private static Task Refuse(HttpContext context) => Answers.NoEntry.ExecuteAsync(context);

    [GeneratedRegex("<script(?![^>]*src=)[^>]*>(?<code>.*?)</script>", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex InlineScripts();
}
