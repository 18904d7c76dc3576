using Crossways.Client;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>Whatever goes wrong under <c>/api</c>, the answer is a <see cref="Problem"/> with a sentence.</summary>
internal static class Mishaps
{
    public static void Use(WebApplication app) =>
        app.UseWhen(
            Security.IsApi,
            api =>
            {
                api.UseExceptionHandler(failed =>
                    failed.Run(context =>
                        Answer(context.Features.Get<IExceptionHandlerFeature>()?.Error).ExecuteAsync(context)
                    )
                );
                api.UseStatusCodePages(bare =>
                    Answers.Of(bare.HttpContext.Response.StatusCode).ExecuteAsync(bare.HttpContext)
                );
            }
        );

    private static IResult Answer(Exception? problem) =>
        problem is StorageException stored
            ? Answers.Of(StatusCodes.Status503ServiceUnavailable, new Problem("storage", stored.Sentence))
            : Answers.Of(StatusCodes.Status500InternalServerError);
}
