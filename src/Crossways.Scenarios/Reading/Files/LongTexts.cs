namespace Crossways.Scenarios;

/// <summary>The long texts about the case as a whole: <c>synopsis.md</c>, <c>briefing.md</c> and <c>handbook.md</c>.</summary>
internal static class LongTexts
{
    public const string Synopsis = "synopsis.md";
    public const string Briefing = "briefing.md";
    public const string Handbook = "handbook.md";

    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "A heading of your choice. May be left out, like all the front matter."
    );

    public static readonly KeyTable Table = new(Title);

    public static void ReadSynopsis(Draft draft, Document document) => draft.Synopsis = document.Body(draft.Head.Id);

    public static void ReadBriefing(Draft draft, Document document) => draft.Briefing = document.Body(draft.Head.Id);

    public static void ReadHandbook(Draft draft, Document document) => draft.Handbook = document.Body(draft.Head.Id);
}
