using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>A handbook in one language, or what keeps it from being made.</summary>
/// <param name="Document">Null: there are errors among the findings.</param>
public sealed record HandbookReading(Document? Document, IReadOnlyList<Finding> Findings);

/// <summary>Makes a document of the files a handbook is written in.</summary>
/// <param name="cases">The shipped case of a name, from which examples are drawn; null: there is none.</param>
public sealed class HandbookReader(HandbookFiles files, Func<string, Scenario?> cases)
{
    /// <summary>Results of the organiser’s own programme, for an edition of its own; null: the book says where they would stand.</summary>
    public Func<Language, IReadOnlyList<Block>>? Results { get; init; }

    /// <param name="edition">The day on its title page.</param>
    public HandbookReading Read(Language language, DateOnly edition)
    {
        var findings = new HandbookFindings();
        if (BookPlan.Read(files, findings) is not { } plan)
        {
            return new HandbookReading(null, findings.All);
        }

        var ids = new HandbookIds(findings);
        var shelf = new Shelf(cases, Calculator.Read(files, findings), Results?.Invoke(language) ?? []);
        var blocks = plan.Parts.SelectMany((part, at) => Part(part, at, language, shelf, ids, findings)).ToList();
        ids.CheckReferences();
        HandbookLanguages.Compare(files, plan, findings);
        return new HandbookReading(findings.HasErrors ? null : Book(plan, blocks, language, edition), findings.All);
    }

    private IEnumerable<Block> Part(PlannedPart part, int at, Language language, Shelf shelf, HandbookIds ids, HandbookFindings findings)
    {
        yield return new Part($"part-{at + 1}", Inline.Of(part.Title.In(language)));
        foreach (var name in part.Chapters)
        {
            var file = $"{language.Tag()}/{name}.md";
            if (files[file] is not { } text)
            {
                findings.Error("missing-file", Source.Of(BookPlan.File), $"The chapter {name} has no file {file}.", "Write it, or take the chapter out of book.yaml.");
                continue;
            }

            // a1-checklists, a2-templates: what begins so is lettered.
            var isAnnex = name.Length > 1 && name[0] == 'a' && char.IsAsciiDigit(name[1]);
            foreach (var block in new ChapterReader(file, text, new ChapterSetting(files, shelf, language, ids, findings, isAnnex)).Read())
            {
                yield return block;
            }
        }
    }

    private static Document Book(BookPlan plan, IReadOnlyList<Block> blocks, Language language, DateOnly edition) =>
        new(plan.Title.In(language), language, blocks)
        {
            Subtitle = plan.Subtitle.In(language),
            Publisher = "Crossways",
            Date = edition,
            NumbersHeadings = true,
            Colophon = Colophon(language),
        };

    private static IReadOnlyList<Block> Colophon(Language language) =>
        [
            .. new LocalText[]
            {
                new("Written and published with Crossways, free software under the MIT licence. This handbook may be copied, changed and published anew under the same licence.", "Écrit et publié avec Crossways, logiciel libre sous licence MIT. Ce manuel peut être copié, modifié et publié à nouveau sous la même licence."),
                new("States, people, companies and papers in the examples are fictitious. They come from cases for exercises and stand for no real ones.", "Les États, personnes, entreprises et documents des exemples sont fictifs. Ils proviennent d’affaires écrites pour des exercices et ne représentent rien de réel."),
                new("Set in Noto Sans (SIL Open Font License 1.1).", "Composé en Noto Sans (SIL Open Font License 1.1)."),
            }.Select(text => new Paragraph(Inline.Of(text.In(language)))),
        ];
}
