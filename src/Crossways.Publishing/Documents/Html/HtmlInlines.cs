using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>Writes lines as HTML, and keeps the notes that belong to them until there is a place for them.</summary>
internal sealed class HtmlInlines(Document document, Outline outline, HtmlForm form)
{
    private readonly List<Markup> waiting = [];
    private readonly List<Markup> ofTable = [];
    private bool inTable;
    private int notes;
    private int chapter;

    public Markup Line(IReadOnlyList<Inline> line) => Markup.Each(line, One);

    /// <summary>Notes of a table stand below it on paper: in a cell there is no margin.</summary>
    public void EnterTable() => inTable = true;

    public Markup LeaveTable()
    {
        inTable = false;
        var below = ofTable.Count == 0 ? Markup.None : Markup.Of($"<div class=\"table-notes\">{ofTable}</div>");
        ofTable.Clear();
        return below;
    }

    /// <summary>What has gathered since the last chapter ended.</summary>
    public Markup Notes()
    {
        var title = DocumentWords.Notes.In(document.Language);
        var list = waiting.Count == 0
            ? Markup.None
            : Markup.Of($"<section class=\"notes\" role=\"doc-endnotes\" aria-label=\"{title}\"{Type("footnotes")}><p class=\"notes-title\">{title}</p>\n{waiting}</section>\n");
        waiting.Clear();
        notes = 0;
        chapter++;
        return list;
    }

    private Markup One(Inline inline) =>
        inline switch
        {
            Words words => Emphasised(words),
            Link link => Markup.Of($"<a href=\"{link.Address}\">{(link.Text.Count > 0 ? Line(link.Text) : Markup.Text(link.Address))}</a>"),
            CrossReference reference => Markup.Of($"<a class=\"reference\" href=\"{form.Address(reference.Id)}\">{Line(outline.Says(reference))}</a>"),
            Footnote footnote => Note(footnote),
            LineBreak => Markup.Of($"<br />"),
            _ => throw new ArgumentOutOfRangeException(nameof(inline)),
        };

    private static Markup Emphasised(Words words)
    {
        var text = Markup.Text(words.Text);
        text = words.Emphasis.HasFlag(Emphasis.Code) ? Markup.Of($"<code>{text}</code>") : text;
        text = words.Emphasis.HasFlag(Emphasis.Italic) ? Markup.Of($"<em>{text}</em>") : text;
        return words.Emphasis.HasFlag(Emphasis.Bold) ? Markup.Of($"<strong>{text}</strong>") : text;
    }

    private Markup Note(Footnote footnote)
    {
        var number = ++notes;
        var text = Line(footnote.Text);
        if (form.NotesInMargin)
        {
            var note = Markup.Of($"<span class=\"{(inTable ? "table-note" : "side-note")}\"><span class=\"note-number\">{number}</span> {text}</span>");
            if (inTable)
            {
                ofTable.Add(note);
            }

            return Markup.Of($"<sup class=\"note-mark\">{number}</sup>{(inTable ? Markup.None : note)}");
        }

        var id = $"note-{chapter}-{number}";
        waiting.Add(Markup.Of($"<aside class=\"note\" id=\"{id}\" role=\"doc-footnote\"{Type("footnote")}><p><a href=\"#{id}-mark\" role=\"doc-backlink\" aria-label=\"{DocumentWords.BackToText.In(document.Language)}\">{number}</a> {text}</p></aside>\n"));
        return Markup.Of($"<sup class=\"note-mark\"><a id=\"{id}-mark\" href=\"#{id}\" role=\"doc-noteref\"{Type("noteref")}>{number}</a></sup>");
    }

    private Markup Type(string type) => form.IsEpub ? Markup.Of($" epub:type=\"{type}\"") : Markup.None;
}
