using System.Text;

namespace Crossways.Scenarios.Tests;

/// <summary>A copy of a real case with twenty faults in it at once; <c>‹</c> marks where each is expected.</summary>
public class TheHarvestWithTwentyFaults
{
    private static readonly (string File, string Old, string New, string Code)[] Planted =
    [
        ("people/bram-tolle.md", "consents at: 2", "consents at: ‹two", "bad-value"),
        ("people/corven-hald.md", "role: suspect", "role: ‹suspekt", "bad-value"),
        ("people/sela-quint.md", "role-played: true", "‹role-plaid: true", "unknown-key"),
        ("people/edda-lorn.md", "at: ferrin-house", "at: ‹ferrin-hous", "dangling"),
        ("facts/money.yaml", "  by: [corven-hald, mirel-katt]", "  by: [corven-hald, ‹mirel-kat]", "dangling"),
        ("facts/housing.yaml", "exploitation/bad-living-conditions", "‹exploitation/bad-livin-conditions", "dangling"),
        ("exhibits/bank-katt.md", "carries: [f-katt-paid-per-head", "carries: [‹f-kat-paid-per-head", "dangling"),
        ("exhibits/lease-ferrin.md", "exhibit: lease-ferrin", "exhibit: ‹lease-of-ferrin", "bad-id"),
        ("exhibits/roster-aug.md", "[labour-inspection, search]", "[labour-inspection, ‹serch]", "dangling"),
        ("exhibits/house-rules.md", "kind: notice", "kind:‹", "no-value"),
        ("injects/press-call.md", "when: day 1 12:45 if", "when: day 1 ‹25:45 if", "bad-notation"),
        ("injects/hald-leaves.md", "corven-hald is arrested or", "corven-hald is ‹arested or", "dangling"),
        ("injects/katt-runs.md", "search of packing-plant done", "search of packing-plant ‹doen", "bad-notation"),
        ("injects/removal-list.md", "to: [asylum-officer]", "to: [‹asylum-oficer]", "dangling"),
        ("injects/bram-walks.md", "bram-tolle moves to bus-station", "bram-tolle moves to ‹bus-staton", "dangling"),
        ("endings/ending-good.md", "sela-quint is safe", "sela-quint ‹iss safe", "bad-notation"),
        ("endings/ending-mostly-good.md", "order: 2", "order: ‹1", "duplicate"),
        ("measures.yaml", "labour-inspection: { takes: 1h }", "labour-inspection: { takes: ‹60 }", "bad-value"),
        ("scenario.yaml", "date: 2026-09-16", "date: ‹16.09.2026", "bad-value"),
        ("seats/inspector.md", "team: harvest-team", "team: ‹harvest-tean", "dangling"),
    ];

    [Fact]
    public void Each_is_named_with_its_file_line_and_column()
    {
        var files = ScenarioPackage.Of(Repository.At("scenarios/harvest/versions/one-day"))
            .Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Bytes.Span));
        var expected = Planted.Select(fault => Plant(files, fault)).Order().ToList();

        var reading = ScenarioReader.Read(
            ScenarioPackage.Of(files.Select(file => new PackageFile(file.Key, Encoding.UTF8.GetBytes(file.Value))))
        );

        var found = reading.Findings
            .Where(finding => finding.Severity == Severity.Error)
            .Select(finding => $"{finding.File}:{finding.Line}:{finding.Column} {finding.Code}");
        Assert.Equal(expected, found.Order());
    }

    private static string Plant(Dictionary<string, string> files, (string File, string Old, string New, string Code) fault)
    {
        var text = files[fault.File];
        var at = text.IndexOf(fault.Old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{fault.File} does not contain `{fault.Old}`.");
        text = text[..at] + fault.New + text[(at + fault.Old.Length)..];
        var marker = text.IndexOf('‹', StringComparison.Ordinal);
        files[fault.File] = text.Remove(marker, 1);
        var line = text[..marker].Count(c => c == '\n') + 1;
        return $"{fault.File}:{line}:{marker - text.LastIndexOf('\n', marker)} {fault.Code}";
    }
}
