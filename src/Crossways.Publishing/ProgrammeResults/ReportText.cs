using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>The blocks of a report while its chapters are written, in one language.</summary>
internal sealed class ReportText(Language language)
{
    private readonly List<Block> blocks = [];

    public Language Language => language;

    public IReadOnlyList<Block> Blocks => blocks;

    public string In(LocalText text) => text.In(language);

    public string In(string english, string french) => language == Language.French ? french : english;

    public void Chapter(string id, LocalText title) => blocks.Add(new Heading(1, id, Inline.Of(In(title))));

    public void Section(string id, LocalText title) => blocks.Add(new Heading(2, id, Inline.Of(In(title))));

    public void Say(LocalText text) => blocks.Add(new Paragraph(Inline.Of(In(text))));

    /// <summary>A paragraph that begins with a word in bold.</summary>
    public void Say(LocalText first, LocalText text) => blocks.Add(new Paragraph([new Words($"{In(first)}. ", Emphasis.Bold), .. Inline.Of(In(text))]));

    public void Show(string id, LocalText caption, Picture picture) => blocks.Add(new Figure(id, Inline.Of(In(caption)), picture));

    public void Note(LocalText title, params IReadOnlyList<LocalText> paragraphs) =>
        blocks.Add(new Aside(AsideKind.Note, In(title), [.. paragraphs.Select(text => new Paragraph(Inline.Of(In(text))))]));

    public void Quote(LocalText text, LocalText who) =>
        blocks.Add(new Quotation([new Paragraph(Inline.Of(In(text))), new Paragraph([new Words($"— {In(who)}", Emphasis.Italic)])]));

    public void List(IEnumerable<LocalText> items) =>
        blocks.Add(new ItemList(ListKind.Bullets, [.. items.Select(item => (IReadOnlyList<Block>)[new Paragraph(Inline.Of(In(item)))])]));

    public void Table(string id, LocalText caption, IReadOnlyList<(LocalText Heading, Alignment Alignment, double Weight)> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        blocks.Add(
            new Table(
                id,
                Inline.Of(In(caption)),
                [.. columns.Select(column => new Column(Inline.Of(In(column.Heading)), column.Alignment, column.Weight))],
                [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<Inline>>)[.. row.Select(Inline.Of)])]
            )
        );
}
