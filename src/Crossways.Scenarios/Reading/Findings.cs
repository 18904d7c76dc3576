namespace Crossways.Scenarios;

/// <summary>Gathers what is wrong, so that one broken file never hides the errors of the others.</summary>
internal sealed class Findings
{
    // Enough to work through; a file with more is broken as a whole.
    private const int MostOfOneFile = 200;

    private readonly List<Finding> all = [];
    private readonly Dictionary<string, int> counts = [];

    public int Count => all.Count;

    /// <summary>Where errors are.</summary>
    public IEnumerable<Source> Errors =>
        all.Where(finding => finding.Severity == Severity.Error).Select(finding => finding.Source);

    public bool HasErrors => all.Exists(finding => finding.Severity == Severity.Error);

    public void Error(string code, Source source, string message, string? suggestion = null) =>
        Add(new Finding(code, Severity.Error, source, message, suggestion));

    public void Warning(string code, Source source, string message, string? suggestion = null) =>
        Add(new Finding(code, Severity.Warning, source, message, suggestion));

    public void Add(Finding finding)
    {
        var count = counts[finding.File] = counts.GetValueOrDefault(finding.File) + 1;
        if (count <= MostOfOneFile)
        {
            all.Add(finding);
        }
    }

    // A file that is not there, or goes by another name, brings errors to all that name what is in it.
    private static readonly string[] OfFileNames = ["missing-file", "unknown-file", "wrong-folder"];

    /// <summary>Names of files first, then by file, line and column; each thing once.</summary>
    public IReadOnlyList<Finding> InOrder() =>
        [
            .. all.Distinct()
                .OrderBy(finding => !OfFileNames.Contains(finding.Code))
                .ThenBy(finding => finding.File, StringComparer.Ordinal)
                .ThenBy(finding => finding.Line)
                .ThenBy(finding => finding.Column)
                .ThenBy(finding => finding.Code, StringComparer.Ordinal)
                .ThenBy(finding => finding.Message, StringComparer.Ordinal),
        ];
}
