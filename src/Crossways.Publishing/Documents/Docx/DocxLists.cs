using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>The numbering of a document: chapters and sections, annexes, and every list that counts from one.</summary>
internal sealed class DocxLists(bool numbersHeadings)
{
    private const int Headings = 1;
    private const int Annexes = 2;
    private const int Bullets = 3;
    private const int Checklist = 4;
    private const int Numbers = 5;

    private readonly List<NumberingInstance> instances = [.. new[] { Headings, Annexes, Bullets, Checklist }.Select(id => Instance(id, id))];

    /// <summary>Null: headings carry no numbers.</summary>
    public NumberingProperties? Of(Heading heading, bool inAnnex) =>
        numbersHeadings && heading.Level <= 2 ? Properties(inAnnex ? Annexes : Headings, heading.Level - 1) : null;

    /// <summary>A list; one that counts begins at one.</summary>
    public int Open(ListKind kind)
    {
        if (kind != ListKind.Numbers)
        {
            return kind == ListKind.Bullets ? Bullets : Checklist;
        }

        var id = instances.Count + 1;
        var counting = Instance(id, Numbers);
        counting.Append(Enumerable.Range(0, Depth).Select(level => new LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = 1 } }));
        instances.Add(counting);
        return id;
    }

    /// <summary>How deep lists may stand in each other.</summary>
    public const int Depth = 4;

    public static NumberingProperties Properties(int list, int level) =>
        new() { NumberingLevelReference = new NumberingLevelReference { Val = Math.Min(level, Depth - 1) }, NumberingId = new NumberingId { Val = list } };

    public Numbering Numbering()
    {
        var numbering = new Numbering();
        numbering.Append(
            Abstract(Headings, MultiLevelValues.Multilevel, level => OfHeading(level, NumberFormatValues.Decimal)),
            Abstract(Annexes, MultiLevelValues.Multilevel, level => OfHeading(level, NumberFormatValues.UpperLetter)),
            Abstract(Bullets, MultiLevelValues.HybridMultilevel, level => OfList(level, NumberFormatValues.Bullet, level % 2 == 0 ? "•" : "–", null)),
            Abstract(Checklist, MultiLevelValues.HybridMultilevel, level => OfList(level, NumberFormatValues.Bullet, "☐", "Segoe UI Symbol")),
            Abstract(Numbers, MultiLevelValues.HybridMultilevel, level => OfList(level, level % 2 == 0 ? NumberFormatValues.Decimal : NumberFormatValues.LowerLetter, $"%{level + 1}.", null))
        );
        numbering.Append(instances);
        return numbering;
    }

    private static AbstractNum Abstract(int id, MultiLevelValues type, Func<int, Level> level)
    {
        var list = new AbstractNum { AbstractNumberId = id, MultiLevelType = new MultiLevelType { Val = type } };
        list.Append(Enumerable.Range(0, Depth).Select(level));
        return list;
    }

    // Room for "10.12" in the size of a section’s heading, also in letters wider than ours.
    private const int HeadingIndent = 960;

    private static Level OfHeading(int level, NumberFormatValues first) =>
        new()
        {
            LevelIndex = level,
            StartNumberingValue = new StartNumberingValue { Val = 1 },
            NumberingFormat = new NumberingFormat { Val = level == 0 ? first : NumberFormatValues.Decimal },
            LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Tab },
            LevelText = new LevelText { Val = level == 0 ? "%1" : "%1.%2" },
            LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = Hanging(HeadingIndent, HeadingIndent),
            NumberingSymbolRunProperties = new NumberingSymbolRunProperties(new Color { Val = "0D5C63" }),
        };

    private static Level OfList(int level, NumberFormatValues format, string text, string? font)
    {
        var sign = new NumberingSymbolRunProperties();
        if (font is not null)
        {
            sign.Append(new RunFonts { Ascii = font, HighAnsi = font, ComplexScript = font, EastAsia = font });
        }

        sign.Append(new Color { Val = format == NumberFormatValues.Bullet && font is not null ? "4A5A62" : "0D5C63" });
        return new Level
        {
            LevelIndex = level,
            StartNumberingValue = new StartNumberingValue { Val = 1 },
            NumberingFormat = new NumberingFormat { Val = format },
            LevelText = new LevelText { Val = text },
            LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
            PreviousParagraphProperties = Hanging((level + 1) * Indent, Indent),
            NumberingSymbolRunProperties = sign,
        };
    }

    /// <summary>Twentieths of a point by which each level of a list is set in.</summary>
    public const int Indent = 360;

    private static PreviousParagraphProperties Hanging(int left, int hanging) =>
        new(new Indentation { Left = left.ToString(CultureInfo.InvariantCulture), Hanging = hanging.ToString(CultureInfo.InvariantCulture) });

    private static NumberingInstance Instance(int id, int of) => new() { NumberID = id, AbstractNumId = new AbstractNumId { Val = of } };
}
