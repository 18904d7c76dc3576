using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What the writers of a handbook should mend, with file, line and what to do.</summary>
internal sealed class HandbookFindings
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => [.. all.DistinctBy(finding => finding.ToString()).OrderBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line)];

    public bool HasErrors => all.Any(finding => finding.Severity == Severity.Error);

    public void Error(string code, Source source, string message, string? suggestion = null) =>
        all.Add(new Finding(code, Severity.Error, source, message, suggestion));

    public void Warning(string code, Source source, string message, string? suggestion = null) =>
        all.Add(new Finding(code, Severity.Warning, source, message, suggestion));
}
