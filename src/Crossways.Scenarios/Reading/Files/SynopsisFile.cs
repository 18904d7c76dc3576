namespace Crossways.Scenarios;

/// <summary><c>synopsis.md</c>: the whole story, for control and the debrief.</summary>
internal static class SynopsisFile
{
    public const string Path = "synopsis.md";

    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "A heading of your choice. May be left out, like all the front matter."
    );

    public static readonly KeyTable Table = new(Title);

    public static void Read(Draft draft, Document document) => draft.Synopsis = document.Body(draft.Head.Id);
}
