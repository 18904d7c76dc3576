using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Slides;

/// <summary>Slides for a talk; what is to be said stands in the notes, so that the slides can stay empty enough to be looked at.</summary>
/// <param name="Mark">On every slide, such as EXERCISE; empty: none.</param>
public sealed record Deck(string Title, Language Language, string Mark, IReadOnlyList<Slide> Slides);

/// <param name="Title">One line, that says what is to be seen.</param>
/// <param name="Notes">For the speaker.</param>
public abstract record Slide(string Title, string Notes);

public sealed record TitleSlide(string Title, string Subtitle, string Notes) : Slide(Title, Notes);

/// <param name="Points">Five at most.</param>
public sealed record PointsSlide(string Title, IReadOnlyList<string> Points, string Notes) : Slide(Title, Notes);

/// <param name="Says">One sentence under the title.</param>
public sealed record PictureSlide(string Title, string Says, Picture Picture, string Notes) : Slide(Title, Notes);

/// <param name="Who">Said it; never a name.</param>
public sealed record QuoteSlide(string Title, string Text, string Who, string Notes) : Slide(Title, Notes);

/// <param name="Headings">The first row.</param>
public sealed record TableSlide(string Title, IReadOnlyList<string> Headings, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<string>> Rows, string Notes) : Slide(Title, Notes);
