using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where an inject stands.</summary>
public enum InjectState
{
    /// <summary>Its time is set, or its condition has not come true yet.</summary>
    Planned,

    /// <summary>Its condition came true; it will be released after its delay.</summary>
    Armed,

    /// <summary>Control keeps it back.</summary>
    Held,
    Released,

    /// <summary>Its time came, but its condition did not hold.</summary>
    Lapsed,
}

/// <summary>Why a line of the MSEL lapsed.</summary>
public enum LapseReason
{
    /// <summary>Its time came, but its condition did not hold.</summary>
    Condition,

    /// <summary>Whoever was to act is under arrest or in detention.</summary>
    InCustody,

    /// <summary>Whoever was to act does not have what it needs.</summary>
    NoMeans,

    /// <summary>Control skipped it.</summary>
    Skipped,
}

/// <summary>The master scenario events list, live.</summary>
internal sealed class Msel : ISlice
{
    private readonly Dictionary<InjectId, Line> lines = [];
    private readonly List<Line> conditional = [];
    private readonly List<Line> deeds = [];

    // The same for every exercise on a scenario, and shown anew with every change of a line.
    private static readonly ConditionalWeakTable<Inject, string> Written = [];

    public Msel(Scenario scenario)
    {
        foreach (var inject in scenario.Injects)
        {
            var line = new Line { Inject = inject, Text = inject.Text, Due = inject.When.At };
            lines[inject.Id] = line;
            if (inject.When.After is not null)
            {
                conditional.Add(line);
            }

            if (inject.Deed is not null)
            {
                deeds.Add(line);
            }
        }
    }

    public IEnumerable<Line> All => lines.Values;

    /// <summary>What people do by rules of their own.</summary>
    public IReadOnlyList<Line> Deeds => deeds;

    /// <summary>Those that a condition sets off. None is added in play: what control adds has a time, or waits for its hand.</summary>
    public IReadOnlyList<Line> Conditional => conditional;

    public Line? Find(InjectId id) => lines.GetValueOrDefault(id);

    public Line this[InjectId id] => lines[id];

    public int Count => lines.Count;

    public bool IsReleased(InjectId id) => lines.TryGetValue(id, out var line) && line.State == InjectState.Released;

    public void Add(Inject inject, ExerciseTime? due) =>
        lines[inject.Id] = new Line { Inject = inject, Text = inject.Text, Due = due };

    /// <summary>STARTEX: everything with a set time goes on the agenda.</summary>
    public void Schedule(World world)
    {
        foreach (var line in lines.Values.Where(line => line.Due is not null))
        {
            Schedule(world, line);
        }
    }

    public static void Schedule(World world, Line line)
    {
        Unschedule(world, line);
        world.Agenda.Add(order =>
        {
            line.Order = order;
            return new InjectDue(line.Due!.Value, order, line.Inject.Id);
        });
    }

    public static void Unschedule(World world, Line line)
    {
        if (line.Order is { } order)
        {
            world.Agenda.Remove(order);
            line.Order = null;
        }
    }

    public void TellAll(World world)
    {
        foreach (var id in lines.Keys)
        {
            Show(world, id);
        }
    }

    public void Tell(World world, InjectId id)
    {
        Show(world, id);
        if (lines[id].Inject.Deed is { } deed)
        {
            world.Outlooks.Tell(world, deed.By);
        }
    }

    private void Show(World world, InjectId id)
    {
        var line = lines[id];
        var storyline = line.Inject.Storyline is { } thread
            ? world.Scenario.Storylines[thread].Name
            : line.Inject.Deed is null ? new LocalText("Added by control", "Ajoutés par la direction")
            : new LocalText("People act", "Les personnes agissent");
        world.TellControl(new InjectShown(
            id, storyline, line.Inject.Title, line.Inject.From, line.Inject.To, line.Inject.By, line.Text,
            line.Inject.Expects, line.Inject.Objective, line.State, line.Due, line.Inject.When.IsConditional,
            Written.GetValue(line.Inject, static inject => Notation.Write(inject.When)), line.Added)
        {
            Deed = line.Inject.Deed,
            Lapsed = line.State == InjectState.Lapsed ? line.Lapsed : null,
        });
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(lines.Values, line =>
        {
            hash.Add(line.Inject.Id.Value);
            hash.Add((long)line.State);
            hash.Add(line.Due?.Seconds ?? -1);
            hash.Add(line.Text.En);
            hash.Add(line.Place?.Value);
        });

    public sealed class Line
    {
        public required Inject Inject { get; init; }

        /// <summary>What the condition that sets it off looks at.</summary>
        public Aspects DependsOn => dependsOn ??= Depending.On(Inject.When.After);

        private Aspects? dependsOn;

        public required LocalText Text { get; set; }
        public ExerciseTime? Due { get; set; }
        public InjectState State { get; set; }

        /// <summary>Its place on the agenda, if it has one.</summary>
        public long? Order { get; set; }

        /// <summary>Of a deed that has happened: where it did.</summary>
        public SubjectId? Place { get; set; }

        public LapseReason Lapsed { get; set; }

        /// <summary>Control wrote it during play.</summary>
        public bool Added => Inject is { Storyline: null, Deed: null };
    }
}

/// <summary>A line of the MSEL as control sees it. Each change shows it anew.</summary>
/// <param name="Text">HTML.</param>
/// <param name="When">The trigger in the scenario's own notation.</param>
public sealed record InjectShown(
    InjectId Id,
    LocalText Storyline,
    LocalText Title,
    LocalText From,
    IReadOnlyList<SeatId> To,
    Means By,
    LocalText Text,
    LocalText Expects,
    ObjectiveId? Objective,
    InjectState State,
    ExerciseTime? Due,
    bool Conditional,
    string When,
    bool Added
) : FeedItem
{
    /// <summary>What makes it a person's own act; null: an inject.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Deed? Deed { get; init; }

    /// <summary>Why it lapsed; null unless it did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LapseReason? Lapsed { get; init; }

    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.Injects[Id] = this;
        if (State == InjectState.Released)
        {
            view.InjectsReleasedAt[Id] = entry.At;
        }
    }
}

/// <summary>An inject's time has come.</summary>
internal sealed record InjectDue(ExerciseTime At, long Order, InjectId Inject) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world) => Releasing.WhenDue(world, world.Msel[Inject]);
}

internal static class Releasing
{
    /// <summary>Releases an inject if its condition allows; otherwise it lapses.</summary>
    public static IEnumerable<Event> WhenDue(World world, Msel.Line line) =>
        line.State is not (InjectState.Planned or InjectState.Armed) ? []
        : line.Inject.When.If is { } condition && !world.Holds(condition) ? [new InjectLapsed(line.Inject.Id)]
        : line.Inject.Deed is { } deed && Deeds.Hindrance(world, deed) is { } reason ? [new InjectLapsed(line.Inject.Id) { Why = reason }]
        : Now(world, line);

    public static IEnumerable<Event> Now(World world, Msel.Line line)
    {
        var inject = line.Inject;
        var watching = inject.Deed is { } deed && line.Text.En.Length > 0 ? Deeds.WatchingNow(world, deed) : [];
        var message = inject.By == Means.None && watching.Count == 0 ? 0 : world.Mail.Next;
        var happened = new List<Event>
        {
            new InjectReleasedNow(inject.Id, message) { Watching = watching.Count == 0 ? null : [.. watching.Select(measure => measure.Request.Number)] },
        };
        foreach (var to in inject.To.Where(to => world.Desks[to].Kind == DeskKinds.Participant))
        {
            happened.AddRange(inject.Brings.Select(exhibit =>
                new ExhibitReceived(to, exhibit, Provenance.Delivered, null, null)));
        }

        if (inject.By == Means.Media)
        {
            happened.AddRange(Published.Of(world, new Published(world.Press.Next, PublicationKind.Article, null, inject.Id, "", "", "", [])));
        }

        happened.AddRange(Effects.Happen(world, inject.Then, null));
        return happened;
    }
}

/// <param name="Message">Number of the message by which seats learn of it; 0: none does.</param>
public sealed record InjectReleasedNow(InjectId Inject, int Message) : Event
{
    /// <summary>Numbers of the surveillance measures that see a person's own act; null: nobody watches.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? Watching { get; init; }

    internal override Aspects Touches => Aspects.Injects;

    internal override void Apply(World world)
    {
        var line = world.Msel[Inject];
        line.State = InjectState.Released;
        line.Due = world.Clock.Now;
        Msel.Unschedule(world, line);
        if (line.Inject.Deed is { } deed)
        {
            line.Place = Deeds.PlaceOf(world, deed);
            world.Outlooks.Spend(deed.By, deed.Needs);
        }

        if (Message > 0)
        {
            world.Mail.Add(new MessageSent(
                Message, Roster.Control, null, Recipients(world, line), line.Inject.Title.En, line.Text.En, line.Inject.Brings, null));
        }
    }

    internal override void Tell(World world)
    {
        var line = world.Msel[Inject];
        world.Msel.Tell(world, Inject);
        if (Message == 0)
        {
            return;
        }

        var to = Recipients(world, line);
        foreach (var desk in Roster.AndControl(to))
        {
            var (control, watched) = (desk == Roster.Control, WatchedBy(world, desk));
            world.TellTo(desk, new MessageShown(
                Message, null, watched is null ? line.Inject.From : Surveillance, control ? to : [desk], "", line.Text, Html: true,
                line.Inject.Brings, null, control ? Inject : null, watched is null ? line.Inject.By : Means.Radio, Mine: false,
                ForMe: to.Contains(desk)) { Title = watched ?? line.Inject.Title });
        }
    }

    private static readonly LocalText Surveillance = new("Surveillance team", "Équipe de surveillance");

    // What the desk itself watches: it may not have heard of what another has an eye on. Control sees what the first does.
    private LocalText? WatchedBy(World world, SeatId desk) =>
        Watching?.Select(number => world.Measures[number].Request).FirstOrDefault(request => request.By == desk || desk == Roster.Control) is { } watching
            ? WhoIsWho.NameFor(world, desk, watching.Target)
            : null;

    private IReadOnlyList<SeatId> Recipients(World world, Msel.Line line) =>
        Watching is null ? line.Inject.To : [.. Watching.Select(number => world.Measures[number].Request.By).Distinct()];
}

public sealed record InjectLapsed(InjectId Inject) : Event
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public LapseReason Why { get; init; }

    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var line = world.Msel[Inject];
        (line.State, line.Lapsed) = (InjectState.Lapsed, Why);
        Msel.Unschedule(world, line);
    }

    internal override void Tell(World world) => world.Msel.Tell(world, Inject);
}

/// <summary>The condition of an inject came true; it will be released at a set time.</summary>
public sealed record InjectArmed(InjectId Inject, ExerciseTime Due) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var line = world.Msel[Inject];
        line.State = InjectState.Armed;
        line.Due = Due;
        Msel.Schedule(world, line);
    }

    internal override void Tell(World world) => world.Msel.Tell(world, Inject);
}

public sealed partial class SeatView
{
    /// <summary>Control: the MSEL.</summary>
    public Dictionary<InjectId, InjectShown> Injects { get; } = [];

    /// <summary>Control: when each inject was really released.</summary>
    public Dictionary<InjectId, ExerciseTime> InjectsReleasedAt { get; } = [];
}

[JsonDerivedType(typeof(InjectReleasedNow), "inject-released")]
[JsonDerivedType(typeof(InjectLapsed), "inject-lapsed")]
[JsonDerivedType(typeof(InjectArmed), "inject-armed")]
public abstract partial record Event;

[JsonDerivedType(typeof(InjectShown), "inject")]
public abstract partial record FeedItem;
