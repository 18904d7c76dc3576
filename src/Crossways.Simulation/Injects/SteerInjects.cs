using System.Net;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Releases an inject now, whatever its trigger says.</summary>
public sealed record ReleaseInject(InjectId Inject) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        world.Msel.Find(Inject) is not { } line ? Refusals.Unknown("inject")
        : line.State == InjectState.Released ? Steering.AlreadyOut
        : Releasing.Now(world, line).ToList();
}

/// <summary>Keeps an inject back, or lets a held one go back to its trigger.</summary>
public sealed record HoldInject(InjectId Inject, bool Hold) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Steering.Anytime;

    internal override Verdict Decide(World world, Desk by) =>
        world.Msel.Find(Inject) is not { } line ? Refusals.Unknown("inject")
        : line.State == InjectState.Released ? Steering.AlreadyOut
        : new InjectHeld(Inject, Hold);
}

/// <summary>Takes an inject off the list: it will not come, unless control releases it after all.</summary>
public sealed record SkipInject(InjectId Inject) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Steering.Anytime;

    internal override Verdict Decide(World world, Desk by) =>
        world.Msel.Find(Inject) is not { } line ? Refusals.Unknown("inject")
        : line.State == InjectState.Released ? Steering.AlreadyOut
        : line.State == InjectState.Lapsed ? Array.Empty<Event>()
        : new InjectLapsed(Inject) { Why = LapseReason.Skipped };
}

public sealed record InjectHeld(InjectId Inject, bool Hold) : Event
{
    internal override void Apply(World world)
    {
        var line = world.Msel[Inject];
        line.State = Hold ? InjectState.Held : InjectState.Planned;
        if (Hold)
        {
            Msel.Unschedule(world, line);
        }
        else if (line.Due is { } due && world.Clock.Phase != Phases.Preparing)
        {
            line.Due = due < world.Clock.Now ? world.Clock.Now : due;
            Msel.Schedule(world, line);
        }
    }

    internal override void Tell(World world) => world.Msel.Tell(world, Inject);
}

/// <summary>Sets the time of an inject that is not out yet.</summary>
/// <param name="To">Not before now.</param>
public sealed record DelayInject(InjectId Inject, ExerciseTime To) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Steering.Anytime;

    internal override Verdict Decide(World world, Desk by) =>
        world.Msel.Find(Inject) is not { } line ? Refusals.Unknown("inject")
        : line.State == InjectState.Released ? Steering.AlreadyOut
        : To < world.Clock.Now ? Steering.InThePast
        : Steering.IsTooLate(world, To) ? Steering.AfterTheEnd
        : line is { Due: null, Inject.When.After: not null } ? Steering.WaitsForCondition
        : new InjectMoved(Inject, To);
}

public sealed record InjectMoved(InjectId Inject, ExerciseTime To) : Event
{
    internal override void Apply(World world)
    {
        var line = world.Msel[Inject];
        line.Due = To;
        line.State = InjectState.Planned;
        if (world.Clock.Phase != Phases.Preparing)
        {
            Msel.Schedule(world, line);
        }
    }

    internal override void Tell(World world) => world.Msel.Tell(world, Inject);
}

/// <summary>Rewrites the text of an inject that is not out yet, or puts something before it.</summary>
/// <param name="Text">Plain text, as typed; shown in both languages.</param>
/// <param name="Before">The text as it is stays, and this comes before it: for one that holds a table.</param>
public sealed record EditInject(InjectId Inject, string Text, bool Before = false) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Steering.Anytime;

    internal override Verdict Decide(World world, Desk by) =>
        world.Msel.Find(Inject) is not { } line ? Refusals.Unknown("inject")
        : line.State == InjectState.Released ? Steering.AlreadyOut
        : Refusals.OfText(Text) is { } refusal ? refusal
        : new InjectEdited(Inject, Before ? Steering.Html(Text, line.Text) : Steering.Html(Text));
}

/// <param name="Text">HTML.</param>
public sealed record InjectEdited(InjectId Inject, LocalText Text) : Event
{
    internal override void Apply(World world) => world.Msel[Inject].Text = Text;

    internal override void Tell(World world) => world.Msel.Tell(world, Inject);
}

/// <summary>Adds an inject that the scenario did not foresee.</summary>
/// <param name="At">When to release it; null: by hand.</param>
public sealed record AddInject(
    string Title,
    string From,
    IReadOnlyList<SeatId> To,
    Means By,
    string Text,
    IReadOnlyList<ExhibitId> Brings,
    ExerciseTime? At
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        (Refusals.OfText(Title) ?? Refusals.OfText(From) ?? Refusals.OfText(Text)) is { } refusal ? refusal
        : To.Count == 0 || !To.All(to => world.Desks.TryGet(to, out _))
            ? Refusal.Because("no-recipient", "Choose who receives the inject.", "Choisissez les destinataires.")
        : !Brings.All(world.Scenario.Exhibits.Has) ? Refusals.Unknown("exhibit")
        : At is { } time && time < world.Clock.Now ? Steering.InThePast
        : At is { } late && Steering.IsTooLate(world, late) ? Steering.AfterTheEnd
        : new InjectAdded(new InjectId($"added-{world.Msel.Count + 1}"), Title, From, [.. To.Distinct()], By, Text, Brings, At);
}

public sealed record InjectAdded(
    InjectId Id,
    string Title,
    string From,
    IReadOnlyList<SeatId> To,
    Means By,
    string Text,
    IReadOnlyList<ExhibitId> Brings,
    ExerciseTime? At
) : Event
{
    internal override void Apply(World world)
    {
        var inject = new Inject
        {
            Id = Id,
            Title = LocalText.Same(Title),
            From = LocalText.Same(From),
            To = To,
            By = By,
            Text = Steering.Html(Text),
            Brings = Brings,
            When = new Trigger(At, null, ExerciseSpan.Zero, null),
        };
        world.Msel.Add(inject, At);
        if (At is not null && world.Clock.Phase != Phases.Preparing)
        {
            Msel.Schedule(world, world.Msel[Id]);
        }
    }

    internal override void Tell(World world) => world.Msel.Tell(world, Id);
}

internal static class Steering
{
    public const Phases Anytime = Phases.Preparing | Phases.Running | Phases.Paused;

    public static readonly Refusal AlreadyOut = Refusal.Because(
        "already-released",
        "This inject is out already. Send a follow-up message instead.",
        "Cet événement est déjà diffusé. Envoyez plutôt un message de suivi."
    );

    public static readonly Refusal WaitsForCondition = Refusal.Because(
        "waits-for-condition",
        "This inject has no time yet: it waits for its condition. Hold it, or release it by hand.",
        "Cet événement n’a pas encore d’heure : il attend sa condition. Retenez-le ou diffusez-le à la main."
    );

    public static readonly Refusal InThePast = Refusal.Because(
        "in-the-past",
        "This time has passed. Choose a later one, or release it now.",
        "Cette heure est passée. Choisissez une heure ultérieure ou diffusez maintenant."
    );

    public static readonly Refusal AfterTheEnd = Refusal.Because(
        "after-the-end",
        "This is more than a day after the planned end. Choose an earlier time.",
        "C’est plus d’un jour après la fin prévue. Choisissez une heure antérieure."
    );

    /// <summary>Play may run over, but not for ever.</summary>
    public static bool IsTooLate(World world, ExerciseTime time) =>
        time > world.Scenario.Ends + ExerciseSpan.OfMinutes(24 * 60);

    /// <summary>Typed text as HTML: everything encoded, paragraphs kept.</summary>
    public static LocalText Html(string text) =>
        LocalText.Same(string.Concat(
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>")));

    /// <summary>Typed text before an HTML text in two languages.</summary>
    public static LocalText Html(string text, LocalText before) =>
        new(Html(text).En + before.En, Html(text).Fr + before.Fr);
}

[JsonDerivedType(typeof(ReleaseInject), "release-inject")]
[JsonDerivedType(typeof(HoldInject), "hold-inject")]
[JsonDerivedType(typeof(SkipInject), "skip-inject")]
[JsonDerivedType(typeof(DelayInject), "delay-inject")]
[JsonDerivedType(typeof(EditInject), "edit-inject")]
[JsonDerivedType(typeof(AddInject), "add-inject")]
public abstract partial record Command;

[JsonDerivedType(typeof(InjectHeld), "inject-held")]
[JsonDerivedType(typeof(InjectMoved), "inject-moved")]
[JsonDerivedType(typeof(InjectEdited), "inject-edited")]
[JsonDerivedType(typeof(InjectAdded), "inject-added")]
public abstract partial record Event;
