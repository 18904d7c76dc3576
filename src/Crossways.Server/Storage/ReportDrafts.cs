using System.Globalization;
using System.Text.Json;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>What people made of the sections of after-action reports, with the versions before.</summary>
public sealed class ReportDrafts(Database database)
{
    /// <summary>What one editor types within this time is one version.</summary>
    private static readonly TimeSpan OneStretch = TimeSpan.FromMinutes(2);

    private const int MostVersions = 100;

    /// <summary>The latest version of each section that somebody has changed.</summary>
    public IReadOnlyDictionary<ReportSection, SectionVersion> Of(string exercise, Language language) =>
        database.Read(connection =>
            connection.All(
                """
                SELECT section, max(version), written, json FROM report_sections
                WHERE exercise = $exercise AND language = $language GROUP BY section
                """,
                row => (Section: Enum.Parse<ReportSection>(row.GetString(0)), Version: Row(row, 1)),
                ("$exercise", exercise),
                ("$language", Name(language))
            )
        ).ToDictionary(found => found.Section, found => found.Version);

    /// <summary>The versions of a section, the latest first.</summary>
    public IReadOnlyList<SectionVersion> VersionsOf(string exercise, Language language, ReportSection section) =>
        database.Read(connection =>
            connection.All(
                """
                SELECT version, written, json FROM report_sections
                WHERE exercise = $exercise AND language = $language AND section = $section ORDER BY version DESC
                """,
                row => Row(row, 0),
                ("$exercise", exercise),
                ("$language", Name(language)),
                ("$section", section.ToString())
            )
        );

    /// <summary>Keeps a section.</summary>
    /// <param name="editor">Whoever types: a pass.</param>
    /// <returns>The new version; null: somebody else has changed it since, and nothing was written.</returns>
    public async Task<int?> SaveAsync(string exercise, Language language, ReportSection section, SaveSection wanted, string editor)
    {
        int? saved = null;
        await database.WriteAsync(connection => saved = Save(connection, exercise, language, section, wanted, editor));
        return saved;
    }

    private static int? Save(SqliteConnection connection, string exercise, Language language, ReportSection section, SaveSection wanted, string editor)
    {
        (string, object?)[] key = [("$exercise", exercise), ("$language", Name(language)), ("$section", section.ToString())];
        var now = DateTimeOffset.UtcNow;
        var latest = connection.All(
            """
            SELECT version, editor, began FROM report_sections
            WHERE exercise = $exercise AND language = $language AND section = $section ORDER BY version DESC LIMIT 1
            """,
            row => (Version: row.GetInt32(0), Editor: row.GetString(1), Began: DateTimeOffset.Parse(row.GetString(2), CultureInfo.InvariantCulture)),
            key);
        if ((latest is [var seen] ? seen.Version : 0) != wanted.BasedOn)
        {
            return null;
        }

        var goesOn = latest is [var last] && last.Editor == editor && now - last.Began < OneStretch;
        var version = wanted.BasedOn + 1;
        connection.Run(
            $"""
            DELETE FROM report_sections WHERE exercise = $exercise AND language = $language AND section = $section
            AND (version <= $old {(goesOn ? "OR version = $based" : "")})
            """,
            [.. key, ("$old", version - MostVersions), ("$based", wanted.BasedOn)]);
        connection.Run(
            """
            INSERT INTO report_sections (exercise, language, section, version, editor, began, written, json)
            VALUES ($exercise, $language, $section, $version, $editor, $began, $written, $json)
            """,
            [
                .. key, ("$version", version), ("$editor", editor), ("$began", (goesOn ? latest[0].Began : now).ToString("O")),
                ("$written", now.ToString("O")), ("$json", JsonSerializer.Serialize(wanted.Content, ReportJson.Default.SectionContent)),
            ]);
        return version;
    }

    private static SectionVersion Row(SqliteDataReader row, int first) =>
        new(
            row.GetInt32(first),
            DateTimeOffset.Parse(row.GetString(first + 1), CultureInfo.InvariantCulture),
            JsonSerializer.Deserialize(row.GetString(first + 2), ReportJson.Default.SectionContent)!);

    private static string Name(Language language) => language == Language.French ? "fr" : "en";
}
