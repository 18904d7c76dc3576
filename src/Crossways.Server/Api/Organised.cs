using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Server.Access;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crossways.Server.Api;

/// <summary>A programme, asked about by whoever has its organiser’s link, or is the director.</summary>
public sealed record Organised(Pass Organiser, Programme Programme)
{
    private IResult? Refusal { get; init; }

    /// <summary>Addresses under a programme; whoever has no business there is sent away before any of them answers.</summary>
    internal static RouteGroupBuilder Group(IEndpointRouteBuilder app) =>
        app.MapGroup("/api/{pass}/programmes/{id}")
            .AddEndpointFilter((context, next) => context.Arguments.OfType<Organised>().Single().Refusal is { } refusal ? new(refusal) : next(context));

    /// <summary>What will stand in the audit trail.</summary>
    internal Look Look(LookKind what, int people, ParticipantId? person = null) => new(Programme.Id, Organiser.Id, what, person, people);

    internal ProgrammeExercise? Exercise(string word) => Programme.Exercises.FirstOrDefault(exercise => exercise.Id == word);

    /// <summary>Somebody of this programme; null: nobody.</summary>
    internal Participant? Person(Participants participants, string id) => participants.Find(new(id)) is { } found && found.Programme == Programme.Id ? found.Person : null;

    /// <summary>Addresses under a programme for the director alone: those that reach beyond it.</summary>
    internal static RouteGroupBuilder ForDirector(IEndpointRouteBuilder app)
    {
        var group = Group(app);
        group.AddEndpointFilter((context, next) => context.Arguments.OfType<Organised>().Single().Organiser.IsDirector ? next(context) : new(Answers.NoEntry));
        return group;
    }

    /// <summary>Found by minimal APIs: the <c>{pass}</c> and <c>{id}</c> of the address.</summary>
    public static async ValueTask<Organised?> BindAsync(HttpContext context)
    {
        var pass = (await Visitor.BindAsync(context))?.Pass;
        var programme = context.RequestServices.GetRequiredService<ProgrammeStore>().Find(new(context.Request.RouteValues["id"]?.ToString() ?? ""));
        var mayEnter = pass is not null && (pass.IsDirector || (programme is not null && pass.Programme == programme.Id));
        return new(pass!, programme!) { Refusal = !mayEnter ? Answers.NoEntry : programme is null ? ProgrammeAnswers.NoSuchProgramme : null };
    }
}
