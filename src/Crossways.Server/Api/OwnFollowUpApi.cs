using Crossways.Client.Programmes;
using Crossways.Programmes.Results;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>What somebody promises, and tells for the final event, on their own page.</summary>
internal static class OwnFollowUpApi
{
    private static readonly IResult NoStory = Answers.Of(
        StatusCodes.Status400BadRequest,
        "story-not-kept",
        "A story has 1 to 600 characters, and is told by somebody who was at the exercise.",
        "Un récit compte 1 à 600 caractères, et vient de quelqu’un qui était à l’exercice."
    );

    public static void Map(IEndpointRouteBuilder app)
    {
        var person = Myself.Group(app);
        person.MapPut("/commitments/{word}", (Myself me, string word, Commitment wanted, Commitments commitments, Attendance attendance) => FollowUpApi.KeepOwnAsync(me, word, wanted, commitments, attendance));
        person.MapDelete("/commitments/{word}", (Myself me, string word, Commitments commitments) => FollowUpApi.TakeBackAsync(commitments, me.Programme, word, me.Person.Id, me.Look(LookKind.OwnChange)));
        person.MapPut("/story", TellAsync);
        person.MapDelete("/story", TakeBackAsync);
    }

    private static async Task<IResult> TellAsync(Myself me, OwnStory wanted, Stories stories, Attendance attendance)
    {
        if (me.Exercise is not { } exercise || me.Person.Attended.Count == 0 || wanted.Text.Trim() is not { Length: > 0 and <= 600 } text)
        {
            return NoStory;
        }

        // What the organisers have read and chosen stays chosen as long as it says the same.
        var before = stories.Of(me.Person.Id);
        var story = before?.Text == text ? before with { Released = wanted.Released } : new ToldStory(text, ToldStory.On(exercise, attendance.Today), wanted.Released, false);
        await stories.SetAsync(me.Programme.Id, me.Person.Id, story, me.Look(LookKind.OwnChange));
        return Results.NoContent();
    }

    private static async Task<IResult> TakeBackAsync(Myself me, Stories stories)
    {
        await stories.SetAsync(me.Programme.Id, me.Person.Id, null, me.Look(LookKind.OwnChange));
        return Results.NoContent();
    }
}
