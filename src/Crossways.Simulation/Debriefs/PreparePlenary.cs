using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A moment that the plenary of the debrief will look at together.</summary>
/// <param name="Title">What stands above it.</param>
/// <param name="Question">What the plenary is asked; may be empty.</param>
/// <param name="Notes">For whoever presents, never on the big screen; may be empty.</param>
/// <param name="Screens">What is shown: none, one, or two side by side.</param>
public sealed record PlenaryMoment(ExerciseTime At, string Title, string Question, string Notes, IReadOnlyList<PlenaryScreen> Screens);

/// <summary>Something that the plenary is shown.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "shows")]
[JsonDerivedType(typeof(Desk), "desk")]
[JsonDerivedType(typeof(Truth), "truth")]
public abstract record PlenaryScreen
{
    /// <summary>A desk as it stood at the moment.</summary>
    /// <param name="Page">Which of its pages, by the last part of its address.</param>
    public sealed record Desk(SeatId Id, string Page) : PlenaryScreen;

    /// <summary>What was so, and who knew it.</summary>
    /// <param name="About">A person, place or thing of the case; null: the whole case.</param>
    public sealed record Truth(SubjectId? About) : PlenaryScreen;
}

/// <summary>Puts a moment at the end of what the plenary will look at, or changes one.</summary>
/// <param name="Number">The one to change; null: a new one.</param>
public sealed record PreparePlenaryMoment(int? Number, PlenaryMoment Moment) : Command
{
    /// <summary>A title is read from the last row.</summary>
    public const int LongestTitle = 120;

    /// <summary>A question is read aloud in one breath or two.</summary>
    public const int LongestQuestion = 400;

    private const int MostScreens = 2;
    private const int MostMoments = 60;

    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Ended;

    internal override Verdict Decide(World world, Simulation.Desk by)
    {
        if (Number is { } number && !world.Plenary.Has(number))
        {
            return Refusals.Unknown("plenary-moment");
        }

        if (Unfit(world) is { } refusal)
        {
            return refusal;
        }

        var moment = Moment with { At = Within(world, Moment.At) };
        return Number is { } changed
            ? new PlenaryMomentPrepared(changed, moment)
            : new Event[] { new PlenaryMomentPrepared(world.Plenary.Next, moment), new PlenaryArranged([.. world.Plenary.Order, world.Plenary.Next]) };
    }

    private Refusal? Unfit(World world) =>
        Refusals.OfText(Moment.Title) ?? Refusals.OfText(Moment.Notes, required: false)
        ?? (Moment.Title.Length > LongestTitle || Moment.Question.Length > LongestQuestion
            ? Refusal.Because(
                "plenary-text-too-long",
                $"A title has up to {LongestTitle} characters and a question up to {LongestQuestion}: the last row has to read them. Put the rest into the notes.",
                $"Un titre compte {LongestTitle} caractères au plus et une question {LongestQuestion} : le dernier rang doit pouvoir les lire. Mettez le reste dans les notes."
            )
        : Moment.Screens.Count > MostScreens
            ? Refusal.Because("too-many-screens", "Show one screen or two side by side.", "Montrez un écran, ou deux côte à côte.")
        : Moment.Screens.Any(screen => !IsThere(world, screen)) ? Refusals.Unknown("screen")
        : Number is null && world.Plenary.Order.Count >= MostMoments
            ? Refusal.Because(
                "plenary-full",
                $"{MostMoments} moments are more than a plenary can look at. Take some away first.",
                $"{MostMoments} moments, c’est plus qu’une plénière ne peut regarder. Retirez-en d’abord."
            )
        : null);

    private static bool IsThere(World world, PlenaryScreen screen) =>
        screen switch
        {
            PlenaryScreen.Desk desk => world.Desks.TryGet(desk.Id, out _) && desk.Page.Length <= 40,
            PlenaryScreen.Truth truth => truth.About is not { } about || world.Scenario.Subjects.Has(about),
            _ => false,
        };

    private static ExerciseTime Within(World world, ExerciseTime at) =>
        at < world.Scenario.Starts ? world.Scenario.Starts
        : at > world.Clock.Now ? world.Clock.Now
        : at;
}

/// <summary>Puts the moments of the plenary into another order, or takes some away; one that was taken away can be put back.</summary>
/// <param name="Order">Numbers of the moments, the first to be shown first.</param>
/// <param name="Before">The order that the sender saw: two controllers must not undo each other's work unseen.</param>
public sealed record ArrangePlenary(IReadOnlyList<int> Order, IReadOnlyList<int> Before) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Ended;

    internal override Verdict Decide(World world, Desk by) =>
        !Before.SequenceEqual(world.Plenary.Order)
            ? Refusal.Because(
                "plenary-changed",
                "Somebody else in the control room has just changed the list. Look at it and do it again.",
                "Une autre personne de la direction vient de modifier la liste. Regardez-la, puis recommencez."
            )
        : Order.Distinct().Count() != Order.Count || !Order.All(world.Plenary.Has) ? Refusals.Unknown("plenary-moment")
        : new PlenaryArranged([.. Order]);
}

internal sealed class Plenary : ISlice
{
    private readonly SortedDictionary<int, PlenaryMoment> prepared = [];

    public IReadOnlyList<int> Order { get; set; } = [];

    public int Next => prepared.Count + 1;

    public bool Has(int number) => prepared.ContainsKey(number);

    public void Prepare(int number, PlenaryMoment moment) => prepared[number] = moment;

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddAll(Order, number => hash.Add(number));
        hash.AddAll(prepared, entry =>
        {
            hash.Add(entry.Key);
            hash.Add(entry.Value.At.Seconds);
            hash.Add(entry.Value.Title);
            hash.Add(entry.Value.Question);
            hash.Add(entry.Value.Notes);
            hash.AddAll(entry.Value.Screens, screen => hash.Add(screen.ToString()));
        });
    }
}

public sealed record PlenaryMomentPrepared(int Number, PlenaryMoment Moment) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Plenary.Prepare(Number, Moment);

    internal override void Tell(World world) => world.TellControl(new PlenaryMomentShown(Number, Moment));
}

public sealed record PlenaryArranged(IReadOnlyList<int> Order) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Plenary.Order = Order;

    internal override void Tell(World world) => world.TellControl(new PlenaryOrderShown(Order));
}

/// <summary>Control: a moment that was prepared, or changed.</summary>
public sealed record PlenaryMomentShown(int Number, PlenaryMoment Moment) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.PlenaryMoments[Number] = Moment;
}

/// <summary>Control: in which order the moments will be shown.</summary>
public sealed record PlenaryOrderShown(IReadOnlyList<int> Order) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.PlenaryOrder = Order;
}

public sealed partial class SeatView
{
    /// <summary>Control: all moments ever prepared for the plenary, by number.</summary>
    public Dictionary<int, PlenaryMoment> PlenaryMoments { get; } = [];

    /// <summary>Control: those that will be shown, the first first.</summary>
    public IReadOnlyList<int> PlenaryOrder { get; internal set; } = [];
}

[JsonDerivedType(typeof(PreparePlenaryMoment), "prepare-plenary-moment")]
[JsonDerivedType(typeof(ArrangePlenary), "arrange-plenary")]
public abstract partial record Command;

[JsonDerivedType(typeof(PlenaryMomentPrepared), "plenary-moment-prepared")]
[JsonDerivedType(typeof(PlenaryArranged), "plenary-arranged")]
public abstract partial record Event;

[JsonDerivedType(typeof(PlenaryMomentShown), "plenary-moment")]
[JsonDerivedType(typeof(PlenaryOrderShown), "plenary-order")]
public abstract partial record FeedItem;
