using Crossways.Publishing.Tables;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>
/// The master scenario events list of a case as a workbook: whoever notes when an inject was released sees by how many
/// minutes it was late. It is control's own paper.
/// </summary>
internal static class EventsWorkbook
{
    private const int MinutesOfDay = 1440;

    public static byte[] Bytes(Scenario scenario, Language language)
    {
        var sheet = new PaperSheet(scenario, language);
        var rows = new List<IReadOnlyList<LiveCell>> { Headings.Select(heading => LiveCell.Of(heading.In(language), LiveLook.Heading)).ToList() };
        foreach (var inject in scenario.Injects.Where(inject => inject.Deed is null).OrderBy(inject => inject.When.At?.Seconds ?? long.MaxValue))
        {
            rows.Add(Row(sheet, inject, rows.Count));
        }

        return LiveWorkbook.Bytes(new LiveSheet("MSEL", [5, 8, 30, 24, 38, 24, 34, 14, 44, 10, 11, 30], 1, rows));
    }

    private static readonly LocalText[] Headings =
    [
        new("Day", "Jour"), new("Time", "Heure"), new("If", "Si"), new("Storyline", "Fil"), new("Inject", "Événement"), new("From", "De"), new("To", "À"),
        new("By", "Par"), new("Expected", "Attendu"), new("Released", "Envoyé"), new("Late, min", "Retard, min"), new("Remarks", "Remarques"),
    ];

    private static IReadOnlyList<LiveCell> Row(PaperSheet sheet, Inject inject, int row)
    {
        var (time, released) = (LiveWorkbook.Reference(1, row), LiveWorkbook.Reference(9, row));
        var at = inject.When.At;
        return
        [
            at is { } day ? LiveCell.Of(day.Day, LiveLook.Plain) : LiveCell.Empty,
            LiveCell.Of(at?.Clock ?? ""),
            LiveCell.Of(inject.When.IsConditional ? Notation.Write(inject.When) : "", LiveLook.Wrapped),
            LiveCell.Of(inject.Storyline is { } line ? sheet[sheet.Scenario.Storylines[line].Name] : "", LiveLook.Wrapped),
            LiveCell.Of(sheet[inject.Title], LiveLook.Wrapped),
            LiveCell.Of(sheet[inject.From], LiveLook.Wrapped),
            LiveCell.Of(inject.To.Count == 0 ? "" : sheet.Names(inject.To), LiveLook.Wrapped),
            LiveCell.Of(sheet[inject.By.Name()]),
            LiveCell.Of(sheet[inject.Expects], LiveLook.Wrapped),
            LiveCell.Empty with { Look = LiveLook.EntryTime },
            LiveCell.Blank($"IF(OR({time}=\"\",{released}=\"\"),\"\",ROUND(({released}-TIMEVALUE({time}))*{MinutesOfDay},0))"),
            LiveCell.Empty with { Look = LiveLook.Entry },
        ];
    }
}
