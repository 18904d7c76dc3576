using Crossways.Programmes.Results;
using Crossways.Publishing.Documents;
using Crossways.Publishing.ProgrammeResults;
using Crossways.Publishing.Slides;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;

namespace Crossways.Cli.Programmes;

/// <summary>The results of a programme in every format.</summary>
internal static class ResultFiles
{
    /// <summary>Files for each language.</summary>
    public const int Count = 7;

    /// <param name="told">Called after each file.</param>
    public static async Task WriteAsync(ProgrammeOutcome outcome, DirectoryInfo into, Language language, Action told, CancellationToken stop)
    {
        var report = ResultsReport.Of(outcome, language);
        var sheets = ResultsWorkbook.Of(outcome, person => person.Value, language);
        await Write("results", "html", () => Task.FromResult(System.Text.Encoding.UTF8.GetBytes(Html.Page(report))));
        await Write("final", "html", () => Task.FromResult(System.Text.Encoding.UTF8.GetBytes(Html.Page(FinalPage.Of(outcome, language)))));
        await Write("results", "docx", () => Task.FromResult(Docx.Bytes(report)));
        await Write("slides", "pptx", () => Task.FromResult(Pptx.Write(ResultsSlides.Of(outcome, language))));
        await Write("data", "xlsx", () => Task.FromResult(XlsxTable.Write(sheets)));
        await Write("answers", "csv", () => Task.FromResult(CsvTable.Write(sheets[1])));
        if (Chromium.Find() is { } browser)
        {
            await Write("results", "pdf", () => Pdf.Print(report, browser, stop));
        }
        else
        {
            Console.Error.WriteLine(Pdf.NoBrowser.In(language));
        }

        async Task Write(string name, string kind, Func<Task<byte[]>> bytes)
        {
            await File.WriteAllBytesAsync(Path.Combine(into.FullName, $"{name}.{(language == Language.French ? "fr" : "en")}.{kind}"), await bytes(), stop);
            told();
        }
    }
}
