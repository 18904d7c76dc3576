namespace Crossways.Publishing.Documents;

/// <summary>What differs between the pages that are made of HTML.</summary>
internal sealed record HtmlForm
{
    /// <summary>Added to the level of a heading; what stands above it on its page.</summary>
    public int HeadingsBelow { get; init; }

    /// <summary>Notes stand in the margin beside their mark, as on paper; otherwise after their chapter.</summary>
    public bool NotesInMargin { get; init; }

    /// <summary>Says what the parts of a page are for, in the words of EPUB.</summary>
    public bool IsEpub { get; init; }

    /// <summary>The address of what has an id.</summary>
    public Func<string, string> Address { get; init; } = id => $"#{id}";
}
