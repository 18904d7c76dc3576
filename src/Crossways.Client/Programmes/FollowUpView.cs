using Crossways.Programmes.Results;

namespace Crossways.Client.Programmes;

// What was promised, and the final event: what the organiser and each person read and send.

/// <summary>All that was promised, and whom to ask. Who promised what is not told.</summary>
/// <param name="Lessons">Of exercises that have ended, not taken over yet.</param>
/// <param name="NotAsked">Reminders that nobody gets, because the person did not agree to be written to.</param>
public sealed record FollowUpBoard(IReadOnlyList<Commitment> Commitments, IReadOnlyList<ReminderRow> Reminders, int NotAsked, IReadOnlyList<OpenLesson> Lessons, DateOnly Today);

/// <param name="Code">Stands for the person; empty: it is the organiser’s to ask the institution.</param>
public sealed record ReminderRow(string Code, string Text, string Owner, DateOnly Due, ReminderKind Kind);

/// <param name="Exercise">Id in the programme.</param>
public sealed record OpenLesson(string Exercise, string Text, string Owner, DateOnly? Due);

/// <summary>What stands on the page for the final event, and whether it is open.</summary>
/// <param name="Url">Secret; null while the page is closed.</param>
public sealed record FinalEvent(string? Url, string? QrSvg, IReadOnlyList<StoryToRead> Stories);

/// <summary>A story that its writer lets be quoted.</summary>
/// <param name="Code">Stands for the person.</param>
public sealed record StoryToRead(string Code, string Text, bool Chosen);

/// <summary>Yes or no.</summary>
public sealed record Wish(bool Yes);

/// <param name="Released">May be quoted, without a name.</param>
public sealed record OwnStory(string Text, bool Released);
