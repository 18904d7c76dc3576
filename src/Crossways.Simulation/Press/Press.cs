using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Who speaks to the public.</summary>
public enum PublicationKind
{
    /// <summary>A newspaper, a broadcaster, a page on the net.</summary>
    Article,

    /// <summary>An authority or an organisation in its own name.</summary>
    Statement,

    /// <summary>An article that rests on what somebody should not have passed on.</summary>
    Leak,
}

/// <summary>All that has been published, by number.</summary>
internal sealed class Press : ISlice
{
    private readonly List<Published> all = [];

    public int Next => all.Count + 1;

    public Published this[int number] => all[number - 1];

    public void Add(Published published) => all.Add(published);

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, published =>
        {
            hash.Add((long)published.Kind);
            hash.Add(published.By?.Value);
            hash.Add(published.Inject?.Value);
            hash.Add(published.Title);
            hash.Add(published.Text);
            hash.AddSet(published.Names.Select(name => name.Value));
        });
}

/// <summary>Something can be read by everybody, the people of the case included.</summary>
/// <param name="By">The seat that speaks; null: it came by an inject.</param>
/// <param name="Inject">The inject whose text it is; then <paramref name="From"/>, title and text are empty.</param>
/// <param name="Names">Persons, places and things that it names.</param>
public sealed record Published(
    int Number,
    PublicationKind Kind,
    SeatId? By,
    InjectId? Inject,
    string From,
    string Title,
    string Text,
    IReadOnlyList<SubjectId> Names
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Press.Add(this);

    internal override void Tell(World world)
    {
        if (Inject is { } inject)
        {
            var line = world.Msel[inject];
            world.TellAll(new PublishedShown(Number, Kind, By, line.Inject.From, line.Inject.Title, line.Text, Html: true, Names));
            return;
        }

        var from = By is { } seat && seat != Roster.Control ? world.Desks[seat].Name : LocalText.Same(From);
        world.TellAll(new PublishedShown(Number, Kind, By, from, LocalText.Same(Title), LocalText.Same(Text), Html: false, Names));
    }

    internal LocalText TitleIn(World world) => Inject is { } inject ? world.Msel[inject].Inject.Title : LocalText.Same(Title);

    /// <summary>It stands in print: every seat has heard of whom it names, and people of the case who read notice it.</summary>
    internal static IEnumerable<Event> Of(World world, Published published) =>
        world.Scenario.Seats.SelectMany(seat => SubjectsLearned.Of(world, seat.Id, published.Names))
            .Append(published)
            .Concat(Sights.Read(world, published));
}

/// <param name="Text">Plain text, or HTML if <paramref name="Html"/>.</param>
public sealed record PublishedShown(
    int Number,
    PublicationKind Kind,
    SeatId? By,
    LocalText From,
    LocalText Title,
    LocalText Text,
    bool Html,
    IReadOnlyList<SubjectId> Names
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Press.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>All that has been published, oldest first.</summary>
    public List<(ExerciseTime At, PublishedShown Published)> Press { get; } = [];
}

[JsonDerivedType(typeof(Published), "published")]
public abstract partial record Event;

[JsonDerivedType(typeof(PublishedShown), "published")]
public abstract partial record FeedItem;
