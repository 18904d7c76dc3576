namespace Crossways.Scenarios;

/// <summary>How an inject reaches those who get it.</summary>
public enum Means
{
    Phone,
    Email,
    InPerson,
    Radio,
    Chat,
    Letter,
    Media,

    /// <summary>Nobody is told; the world changes.</summary>
    None,
}

/// <summary>A thread of the story: injects that belong together stand in one row of the control room's timeline.</summary>
public sealed record Storyline : INamed<StorylineId>
{
    public required StorylineId Id { get; init; }
    public required LocalText Name { get; init; }
}

/// <summary>One line of the master scenario events list.</summary>
public sealed record Inject : INamed<InjectId>
{
    public required InjectId Id { get; init; }

    /// <summary>Null: control added it in play, or it is a <see cref="Deed"/>.</summary>
    public StorylineId? Storyline { get; init; }
    public required LocalText Title { get; init; }

    /// <summary>HTML. What those addressed read or are told.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Who it comes from, as shown.</summary>
    public required LocalText From { get; init; }

    /// <summary>Seats that get it. Empty only with <see cref="Means.None"/>.</summary>
    public IReadOnlyList<SeatId> To { get; init; } = [];
    public required Means By { get; init; }
    public required Trigger When { get; init; }

    /// <summary>What a good team does next, for control and observers.</summary>
    public LocalText Expects { get; init; } = LocalText.Empty;
    public ObjectiveId? Objective { get; init; }

    /// <summary>Exhibits that come with it to everyone addressed.</summary>
    public IReadOnlyList<ExhibitId> Brings { get; init; } = [];

    /// <summary>What changes in the world when it is released.</summary>
    public IReadOnlyList<Effect> Then { get; init; } = [];

    /// <summary>
    /// The person's deed that this line is; null: an inject in the proper sense. Of a deed, <see cref="Text"/> is what
    /// somebody who watches could see of it, and <see cref="From"/> is who does it.
    /// </summary>
    public Deed? Deed { get; init; }
}

/// <summary>What the exercise trains and observers rate P, S, M or U.</summary>
public sealed record Objective : INamed<ObjectiveId>
{
    public required ObjectiveId Id { get; init; }
    public required LocalText Name { get; init; }

    /// <summary>Behaviours an observer can see.</summary>
    public required IReadOnlyList<LookFor> LookFor { get; init; }
}

/// <summary>One observable behaviour.</summary>
/// <param name="Text">What to look for.</param>
/// <param name="When">Shown as current while this holds; null: always.</param>
/// <param name="Seats">Whom to watch; empty: all.</param>
public sealed record LookFor(LocalText Text, Condition? When, IReadOnlyList<SeatId> Seats);

/// <summary>How the case can end.</summary>
public sealed record Ending : INamed<EndingId>
{
    public required EndingId Id { get; init; }
    public required LocalText Title { get; init; }

    /// <summary>HTML.</summary>
    public required LocalText Text { get; init; }

    /// <summary>Null for the last one, which always holds.</summary>
    public Condition? When { get; init; }

    /// <summary>A team that worked well enough can end here. A rehearsal asks whether good work leads to such endings.</summary>
    public required bool IsAcceptable { get; init; }
}
