using System.Text;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Scenarios;

namespace Crossways.Cli.Programmes;

/// <summary>One thing that a programme hands out, in one or several formats.</summary>
/// <param name="Chapter">Under which it stands on the page that leads to everything.</param>
internal sealed record Handout(LocalText Chapter, LocalText Name, IReadOnlyList<EditionFile> Files);

/// <summary>How files are called and found.</summary>
/// <param name="browser">Null: nothing is printed as PDF.</param>
internal sealed class Handouts(Language language, Chromium? browser)
{
    private readonly List<Handout> all = [];

    public Language Language => language;

    /// <summary>All files, with the page that leads to them.</summary>
    public IReadOnlyList<EditionFile> Files => [EditionFile.Of(At("index.html"), () => Encoding.UTF8.GetBytes(Html.Page(Index()))), .. all.SelectMany(one => one.Files)];

    public void Add(LocalText chapter, LocalText name, params IReadOnlyList<EditionFile> files) => all.Add(new Handout(chapter, name, files));

    /// <summary>A document for the screen, for editing and, where there is a browser, for paper.</summary>
    public IReadOnlyList<EditionFile> Everywhere(string path, Document document) =>
        [
            EditionFile.Of(At($"{path}.html"), () => Encoding.UTF8.GetBytes(Html.Page(document))),
            .. browser is null ? [] : new[] { new EditionFile(At($"{path}.pdf"), stop => Pdf.Print(document, browser, stop)) },
            EditionFile.Of(At($"{path}.docx"), () => Docx.Bytes(document)),
        ];

    /// <summary>A page that is set by itself.</summary>
    /// <param name="html">For paper or not.</param>
    public IReadOnlyList<EditionFile> Page(string path, Func<bool, string> html) =>
        [
            EditionFile.Of(At($"{path}.html"), () => Encoding.UTF8.GetBytes(html(false))),
            .. browser is null ? [] : new[] { new EditionFile(At($"{path}.pdf"), stop => browser.Print(html(true), stop)) },
        ];

    public EditionFile Of(string path, Func<byte[]> bytes) => EditionFile.Of(At(path), bytes);

    private string At(string path) => $"{(language == Language.French ? "fr" : "en")}/{path}";

    private Document Index() =>
        new(new LocalText("A simulated programme", "Un programme simulé").In(language), language, [Intro(), .. all.GroupBy(one => one.Chapter).SelectMany((chapter, place) => Chapter(place, chapter))])
        {
            Mark = ResultsReport.SimulatedMark.In(language),
            HasContents = false,
        };

    private Paragraph Intro() =>
        new(
        [
            new Words(new LocalText(
                "What a programme of three exercises hands out: reports, certificates and data, of teams that the machine played and of people whom it made up. ",
                "Ce que remet un programme de trois exercices\u00a0: rapports, attestations et données, d’équipes que la machine a jouées et de personnes qu’elle a inventées. ").In(language)),
            language == Language.French ? new Link("../en/index.html", Inline.Of("In English")) : new Link("../fr/index.html", Inline.Of("En français")),
        ]);

    private IEnumerable<Block> Chapter(int place, IGrouping<LocalText, Handout> chapter)
    {
        yield return new Heading(1, $"part-{place + 1}", Inline.Of(chapter.Key.In(language)));
        yield return new ItemList(ListKind.Bullets, [.. chapter.Select(one => (IReadOnlyList<Block>)[new Paragraph([.. Inline.Of($"{one.Name.In(language)}{new LocalText(":", "\u00a0:").In(language)}"), .. one.Files.SelectMany(Formats)])])]);
    }

    private static IEnumerable<Inline> Formats(EditionFile file) => [new Words(" "), new Link(file.Path[(file.Path.IndexOf('/') + 1)..], Inline.Of(Path.GetExtension(file.Path)[1..].ToUpperInvariant()))];
}
