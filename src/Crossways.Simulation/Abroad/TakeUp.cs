using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Taking up a request of another state: an ordinary measure with <see cref="RequestMeasure.OnRequest"/>, under the own
/// law and its authorisations. Its result goes to both.
/// </summary>
internal static class TakeUp
{
    /// <summary>Why the desk cannot execute the request by this measure; null when it can.</summary>
    public static Refusal? Hindrance(World world, Desk by, int number, SubjectId target) =>
        world.Abroad.Find(number) is not { } request || !(by.Kind == DeskKinds.Control || request.Receivers.Contains(by.Id))
            || world.Measures[number].Request.Target != target
            ? Refusals.Unknown("request")
            : world.Abroad.IsOpen(world, number) ? null : AbroadRefusals.NotOpen;

    /// <summary>The very measure that was asked for: from the files and registers of the own state.</summary>
    public static bool IsAsAsked(World world, RequestMeasure asked) =>
        asked.OnRequest is { } number && world.Measures.Find(number)?.Request.Kind == asked.Kind;

    /// <summary>
    /// When it brings its result. Half the time of a request is its way over other desks: whoever answers it as asked saves
    /// that, and is not later than the machine would have been.
    /// </summary>
    public static ExerciseTime Ready(World world, MeasureRequested asked, MeasureKind kind)
    {
        var takes = ByVoice.Takes(asked, kind);
        if (asked.OnRequest is not { } number || world.Measures[number].Request.Kind != asked.Kind)
        {
            return world.Clock.Now + takes;
        }

        var (soon, due) = (world.Clock.Now + new ExerciseSpan(takes.Seconds / 2), world.Abroad[number].Due);
        return due > world.Clock.Now && due < soon ? due : soon;
    }

    /// <summary>What whoever asked receives when the measure that executes the request brings its result.</summary>
    public static IEnumerable<Event> Answer(World world, Measure execution, LocalText answer, IReadOnlyList<ExhibitId> brought, IReadOnlyList<SubjectId> named)
    {
        if (world.Abroad.ExecutedBy(world, execution) is not { } request)
        {
            return [];
        }

        // What was gathered for the other state goes there; whoever gathered it keeps copies (Directive 2014/41/EU art. 13).
        var (number, from, to) = (request.Request.Number, execution.Request.By, request.Request.By);
        return
        [
            .. SubjectsLearned.Of(world, to, named),
            new MeasureDone(number, answer, brought),
            .. brought.Select(exhibit => new ExhibitReceived(to, exhibit, Provenance.Request, from, number, Original: true)),
        ];
    }
}

/// <summary>An authority of the other state executes a request.</summary>
/// <param name="Execution">Number of the measure by which it does.</param>
public sealed record RequestAbroadTakenUp(int Number, int Execution) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var request = world.Abroad[Number];
        (request.Execution, request.Left) = (Execution, null);
        RequestsAbroad.Stop(world, Number);
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

/// <summary>Whoever had taken a request up does not go on with it: it lies there again, and the machine answers it when it is due.</summary>
public sealed record RequestAbroadPutBack(int Number) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var request = world.Abroad[Number];
        request.Execution = null;
        world.Abroad.Run(world, Number, request.Due > world.Clock.Now ? request.Due : world.Clock.Now);
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

[JsonDerivedType(typeof(RequestAbroadTakenUp), "request-abroad-taken-up")]
[JsonDerivedType(typeof(RequestAbroadPutBack), "request-abroad-put-back")]
public abstract partial record Event;
