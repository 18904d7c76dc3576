using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Api;

/// <summary>Somebody asks about themselves, proven by the cookie that their link left on the device.</summary>
public sealed record Myself(Programme Programme, Participant Person)
{
    private bool IsProven { get; init; }

    /// <summary>Addresses of a personal page; nobody else gets an answer there.</summary>
    internal static RouteGroupBuilder Group(IEndpointRouteBuilder app) =>
        app.MapGroup("/api/person/{id}")
            .AddEndpointFilter((context, next) => context.Arguments.OfType<Myself>().Single().IsProven ? next(context) : new(ProgrammeAnswers.NotYou));

    internal Look Look(LookKind what) => new(Programme.Id, Person.Id.Value, what, Person.Id, 1);

    /// <summary>The exercise in which the person has a place.</summary>
    internal ProgrammeExercise? Exercise => Person.Stage == InvitationStage.Accepted ? Programme.Exercises.FirstOrDefault(one => one.Id == Person.Exercise) : null;

    /// <summary>Found by minimal APIs: the <c>{id}</c> of the address.</summary>
    public static ValueTask<Myself?> BindAsync(HttpContext context)
    {
        var services = context.RequestServices;
        var id = new ParticipantId(context.Request.RouteValues["id"]?.ToString() ?? "");
        return ValueTask.FromResult<Myself?>(
            services.GetRequiredService<PersonLinks>().Proves(context.Request, id)
            && services.GetRequiredService<Participants>().Find(id) is { } found
            && services.GetRequiredService<ProgrammeStore>().Find(found.Programme) is { } programme
                ? new(programme, found.Person) { IsProven = true }
                : new(null!, null!)
        );
    }
}
