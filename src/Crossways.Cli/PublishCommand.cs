using System.CommandLine;
using Crossways.Publishing.Documents;
using Crossways.Publishing.Handbook;
using Crossways.Scenarios;

namespace Crossways.Cli;

/// <summary><c>crossways publish handbook</c>: makes web pages, PDF, EPUB and DOCX of the handbook, and its templates as files.</summary>
internal static class PublishCommand
{
    private static readonly Option<DirectoryInfo> Out = new("--out") { Description = "Where to write it.", DefaultValueFactory = _ => new DirectoryInfo("handbook-out") };
    private static readonly Option<string[]> Languages = new("--language") { Description = "en, fr; both where not given.", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<string[]> Formats = new("--format") { Description = "web, pdf, epub, docx, files; all where not given.", AllowMultipleArgumentsPerToken = true };

    private static readonly Option<DirectoryInfo> Source = new("--source")
    {
        Description = "The folder the handbook is written in.",
        DefaultValueFactory = _ => new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "handbook")),
    };

    public static Command Create()
    {
        Languages.AcceptOnlyFromAmong("en", "fr");
        Formats.AcceptOnlyFromAmong("web", "pdf", "epub", "docx", "files");
        var handbook = new Command("handbook", "How to conduct simulation-based training exercises: web pages, PDF, EPUB, DOCX, templates and workbooks.") { Out, Languages, Formats, Source };
        handbook.SetAction(Handbook);
        return new Command("publish", "Publishes books.") { handbook };
    }

    private static async Task<int> Handbook(ParseResult parsed, CancellationToken stop)
    {
        var formats = (parsed.GetValue(Formats) ?? []).Aggregate(HandbookFormats.None, (all, one) => all | Enum.Parse<HandbookFormats>(one, ignoreCase: true));
        formats = formats == HandbookFormats.None ? HandbookFormats.All : formats;
        var browser = Chromium.Find();
        if (browser is null && formats.HasFlag(HandbookFormats.Pdf))
        {
            await Console.Error.WriteLineAsync(Pdf.NoBrowser.En);
            return 1;
        }

        var source = parsed.GetValue(Source)!;
        if (!source.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no folder {source.FullName}. Name the folder of the handbook with --source.");
            return 1;
        }

        var now = DateTime.UtcNow;
        var files = HandbookFiles.Read(source.FullName);
        var reader = new HandbookReader(files, Case);
        var asked = parsed.GetValue(Languages) is { Length: > 0 } some ? some : ["en", "fr"];
        var readings = asked.Distinct().Select(language => reader.Read(language == "fr" ? Language.French : Language.English, DateOnly.FromDateTime(now))).ToList();
        foreach (var finding in readings.SelectMany(reading => reading.Findings).Distinct())
        {
            await Console.Error.WriteLineAsync(finding.ToString());
        }

        if (readings.Any(reading => reading.Document is null))
        {
            await Console.Error.WriteLineAsync("The handbook has errors. Mend them, and publish again.");
            return 1;
        }

        var edition = new HandbookEdition([.. readings.Select(reading => reading.Document!)], files, Case, now);
        var into = parsed.GetValue(Out)!;
        await PublishScreen.Make(edition.Files(formats, browser), into.FullName, stop);
        Console.WriteLine($"The handbook is in {into.FullName}{(formats.HasFlag(HandbookFormats.Web) ? "; its pages begin with web/index.html" : "")}.");
        return 0;
    }

    private static Scenario? Case(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "scenarios", name);
        return Directory.Exists(folder) ? ScenarioReader.Read(folder).Scenario : null;
    }
}
