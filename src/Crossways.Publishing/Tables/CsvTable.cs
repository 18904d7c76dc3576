using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Crossways.Publishing.Tables;

/// <summary>Comma-separated values (RFC 4180), and what is pasted out of a table program.</summary>
public static class CsvTable
{
    /// <summary>With the mark that makes table programs read UTF-8. A cell that a table program would take for a formula is made harmless.</summary>
    public static byte[] Write(Sheet sheet)
    {
        using var text = new StringWriter();
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { InjectionOptions = InjectionOptions.Escape }))
        {
            foreach (var row in sheet.Rows.Prepend(sheet.Headings))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>All rows, the heading among them. Commas, semicolons or tabs: whichever the first line has most of.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var first = text.Split('\n', 2)[0];
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = new[] { ",", ";", "\t" }.MaxBy(mark => first.Count(letter => letter == mark[0]))!,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        using var csv = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), configuration);
        var rows = new List<IReadOnlyList<string>>();
        while (csv.Read())
        {
            rows.Add(csv.Record ?? []);
        }

        return rows;
    }
}
