namespace Crossways.Scenarios;

/// <summary>Somebody was somewhere: a piece of the truth that papers, calls and the case itself must agree on.</summary>
/// <param name="From">When the person was there at the latest.</param>
/// <param name="To">When the person was still there; the same as <paramref name="From"/> for a glimpse.</param>
public sealed record Sighting(SubjectId Person, SubjectId Place, CalendarTime From, CalendarTime To);
