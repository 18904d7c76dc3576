using Crossways.Server.Access;
using Crossways.Simulation;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>Who asks, by the pass in the address and the cookie that proves it.</summary>
public sealed record Visitor(Pass? Pass)
{
    public bool IsDirector => Pass is { IsDirector: true };

    /// <summary>May see and do what the control room of this exercise may.</summary>
    public bool IsControlOf(string exercise) =>
        IsDirector || (Pass?.Exercise == exercise && Pass.Desk == Roster.Control);

    /// <summary>Has a place in this exercise at all.</summary>
    public bool IsOf(string exercise) => IsDirector || Pass?.Exercise == exercise;

    /// <summary>Found by minimal APIs: the <c>{pass}</c> of every address under <c>/api/{pass}/</c>.</summary>
    public static ValueTask<Visitor?> BindAsync(HttpContext context)
    {
        var passes = (Passes)context.RequestServices.GetService(typeof(Passes))!;
        var id = context.Request.RouteValues["pass"]?.ToString() ?? "";
        return ValueTask.FromResult<Visitor?>(new Visitor(passes.Of(context.Request, id)));
    }
}
