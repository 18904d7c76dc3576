using System.Text.Json;
using Crossways.Publishing.Tables;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <summary>Tables as files.</summary>
internal static class Downloads
{
    private const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="format"><c>csv</c>, <c>xlsx</c> or <c>json</c>.</param>
    public static IResult Table(Sheet sheet, string format, string name) =>
        format switch
        {
            "csv" => Results.File(CsvTable.Write(sheet), "text/csv; charset=utf-8", name + ".csv"),
            "xlsx" => Results.File(XlsxTable.Write(sheet), Xlsx, name + ".xlsx"),
            "json" => Results.File(JsonSerializer.SerializeToUtf8Bytes(sheet.Rows.Select(row => sheet.Headings.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))), "application/json", name + ".json"),
            _ => Answers.Of(StatusCodes.Status404NotFound),
        };
}
