namespace Crossways.Web.Parts;

/// <summary>One page of a desk in its navigation.</summary>
/// <param name="Id">Last part of the page's address.</param>
/// <param name="Label">Key of its word: the language may change while it stands there.</param>
/// <param name="Count">What waits there; 0 shows nothing.</param>
/// <param name="Group">Key of the word above it and its neighbours, where there are many; null: they stand in no groups.</param>
public sealed record RoomTab(string Id, string Label, string Icon, int Count = 0, string? Group = null);
