using Crossways.Scenarios;

namespace Crossways.Publishing.Documents;

/// <summary>
/// A whole document: reports, certificates and the handbook are made once as this and written in every format from it,
/// so that DOCX, PDF, EPUB and HTML never disagree.
/// </summary>
/// <param name="Title">On the title page and in the file's properties.</param>
/// <param name="Language">Of every text in it.</param>
/// <param name="Blocks">In reading order; chapters begin with a <see cref="Heading"/> of level 1.</param>
public sealed record Document(string Title, Language Language, IReadOnlyList<Block> Blocks)
{
    /// <summary>Under the title; empty: none.</summary>
    public string Subtitle { get; init; } = "";

    /// <summary>Who publishes it; empty: nobody is named.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>The day on the title page. Given from outside: documents are made without a clock.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Stands on every page, such as EXERCISE; empty: no mark.</summary>
    public string Mark { get; init; } = "";

    /// <summary>With a title page and a table of contents, as reports and books have; without for a sheet.</summary>
    public bool HasContents { get; init; } = true;

    /// <summary>Chapters and sections carry numbers.</summary>
    public bool NumbersHeadings { get; init; }

    /// <summary>Last page of a book: who made it, under which licence, on which day. May be empty.</summary>
    public IReadOnlyList<Block> Colophon { get; init; } = [];
}

/// <summary>A part of a document that stands on its own, from a heading to a table.</summary>
public abstract record Block;

/// <param name="Level">1 for a chapter, to 4.</param>
/// <param name="Id">What a <see cref="CrossReference"/> names: a word of small letters, digits and hyphens, once in a document.</param>
public sealed record Heading(int Level, string Id, IReadOnlyList<Inline> Text) : Block
{
    /// <summary>Of a chapter that is an annex: it is lettered, not numbered.</summary>
    public bool IsAnnex { get; init; }
}

/// <summary>Opens a part of a book, in which chapters stand together. Its page carries nothing else.</summary>
/// <param name="Id">As of a <see cref="Heading"/>.</param>
public sealed record Part(string Id, IReadOnlyList<Inline> Text) : Block;

public sealed record Paragraph(IReadOnlyList<Inline> Text) : Block;

/// <summary>Items in order, or not, or with a box to tick.</summary>
public sealed record ItemList(ListKind Kind, IReadOnlyList<IReadOnlyList<Block>> Items) : Block;

public enum ListKind
{
    Bullets,
    Numbers,
    Checklist,
}

/// <summary>A table with its caption above.</summary>
/// <param name="Id">What a <see cref="CrossReference"/> names; empty: none does.</param>
/// <param name="Caption">Empty: the table has no number either.</param>
/// <param name="Columns">At least one.</param>
/// <param name="Rows">Each with a cell for every column.</param>
public sealed record Table(
    string Id,
    IReadOnlyList<Inline> Caption,
    IReadOnlyList<Column> Columns,
    IReadOnlyList<IReadOnlyList<IReadOnlyList<Inline>>> Rows
) : Block;

/// <param name="Weight">Its share of the width, relative to the other columns.</param>
public sealed record Column(IReadOnlyList<Inline> Heading, Alignment Alignment = Alignment.Start, double Weight = 1);

public enum Alignment
{
    Start,
    Centre,
    End,
}

/// <summary>A picture with its caption below.</summary>
/// <param name="Id">What a <see cref="CrossReference"/> names; empty: none does.</param>
/// <param name="Caption">Empty: the figure has no number either.</param>
/// <param name="Picture">Drawn, not photographed: sharp at any size.</param>
public sealed record Figure(string Id, IReadOnlyList<Inline> Caption, Picture Picture) : Block;

/// <summary>A vector picture.</summary>
/// <param name="Svg">One <c>svg</c> element with a viewBox, without scripts, styles or references to outside; its texts name the font family "Noto Sans".</param>
/// <param name="Width">In CSS pixels at its natural size.</param>
/// <param name="Height">In CSS pixels at its natural size.</param>
/// <param name="Says">What it shows, for who cannot see it. Never empty.</param>
public sealed record Picture(string Svg, double Width, double Height, string Says);

/// <summary>Something set apart: an example, a note, a warning, a checklist, a template.</summary>
public sealed record Aside(AsideKind Kind, string Title, IReadOnlyList<Block> Blocks) : Block
{
    /// <summary>What a <see cref="CrossReference"/> names; empty: none does.</summary>
    public string Id { get; init; } = "";
}

public enum AsideKind
{
    Note,
    Warning,
    Example,
    Checklist,
    Template,
}

public sealed record Quotation(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A line to write on, in forms that are filled by hand.</summary>
public sealed record WritingLines(int Count) : Block;

public sealed record PageBreak : Block;

/// <summary>A part of a line.</summary>
public abstract record Inline
{
    public static IReadOnlyList<Inline> Of(string text) => text.Length == 0 ? [] : [new Words(text)];
}

public sealed record Words(string Text, Emphasis Emphasis = Emphasis.None) : Inline;

[Flags]
public enum Emphasis
{
    None = 0,
    Italic = 1,
    Bold = 2,

    /// <summary>A word of a program: a file name, a command.</summary>
    Code = 4,
}

/// <summary>Leads out of the document.</summary>
public sealed record Link(string Address, IReadOnlyList<Inline> Text) : Inline;

/// <summary>Leads to a heading, table, figure or aside of the same document.</summary>
/// <param name="Id">A dangling one is an error of whoever writes the document.</param>
/// <param name="Text">Empty: what it leads to says itself ("Table 3", "chapter 4", the title where nothing is numbered).</param>
public sealed record CrossReference(string Id, IReadOnlyList<Inline> Text) : Inline;

/// <summary>A note at the foot of the page, or at the end where there are no pages.</summary>
public sealed record Footnote(IReadOnlyList<Inline> Text) : Inline;

public sealed record LineBreak : Inline;
