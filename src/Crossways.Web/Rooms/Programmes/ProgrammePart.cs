using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Scenarios;
using Crossways.Web.Look;
using Crossways.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Crossways.Web.Rooms.Programmes;

/// <summary>A part of a programme's page: knows the programme, and how to ask the server about it.</summary>
public abstract class ProgrammePart : LiveComponent
{
    [Inject]
    public required Api Api { get; init; }

    [Inject]
    public required Notices Notices { get; init; }

    [Parameter, EditorRequired]
    public required string Pass { get; set; }

    [Parameter, EditorRequired]
    public required ProgrammeCard Card { get; set; }

    /// <summary>The programme, or how its invitations stand, was changed.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    protected Programme Programme => Card.Programme;

    /// <summary>Of the programme in the server's API.</summary>
    protected string Address => $"api/{Pass}/programmes/{Programme.Id}";

    protected string TitleOf(string? exercise) => Programme.Exercises.FirstOrDefault(one => one.Id == exercise)?.Title ?? "";

    /// <summary>The language in addresses.</summary>
    protected string Code => W.Language == Language.French ? "fr" : "en";

    /// <summary>Asks, and shows what is wrong.</summary>
    protected async Task<T?> AskAsync<T>(HttpMethod method, string path, object? body = null)
    {
        var answer = await Api.SendAsync<T>(method, Address + path, body);
        if (answer.Problem is { } problem)
        {
            Notices.Refused(problem.Sentence);
        }

        return answer.Value;
    }

    /// <summary>Does, says that it is done, and shows what is wrong.</summary>
    /// <returns>It was done.</returns>
    protected async Task<bool> DoAsync(HttpMethod method, string path, object? body, LocalText? done, Func<Task>? undo = null)
    {
        var answer = await Api.SendAsync<object>(method, Address + path, body);
        if (answer.Problem is { } problem)
        {
            Notices.Refused(problem.Sentence);
        }
        else if (done is not null)
        {
            Notices.Done(done, undo);
        }

        return answer.Ok;
    }
}
