using System.Text.Json.Serialization;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>The sections of an after-action report, in their order.</summary>
public enum ReportSection
{
    Summary,
    Scope,
    Objectives,
    Course,
    Victims,
    Charges,
    Cooperation,
    Money,
    Measures,
    Findings,
    Recommendations,
    HotDebrief,

    /// <summary>Names of those who took part: left out unless somebody chooses otherwise.</summary>
    Attendance,
}

/// <summary>What people decide about one section. Charts and tables are not kept: they are drawn anew from the exercise.</summary>
/// <param name="Included">It stands in the published report.</param>
/// <param name="Text">Paragraphs parted by empty lines; lines that begin with a hyphen are a list; <c>**bold**</c>, <c>*italic*</c>.</param>
public sealed record SectionContent(bool Included, string Text)
{
    /// <summary>Of <see cref="ReportSection.Findings"/>.</summary>
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>Of <see cref="ReportSection.Recommendations"/>.</summary>
    public IReadOnlyList<RecommendationRow> Recommendations { get; init; } = [];

    /// <summary>Keys of rows that the machine proposed and somebody took out: they are not proposed again.</summary>
    public IReadOnlyList<string> Declined { get; init; } = [];

    /// <summary>Longest text of a section: some ten pages.</summary>
    public const int LongestText = 30_000;

    public const int MostRows = 60;
}

/// <param name="Key">Where it comes from, so that it is proposed once; of one written by hand, any word that no other row has.</param>
/// <param name="Evidence">What it rests on; may be empty.</param>
public sealed record FindingRow(string Key, LessonKind Kind, string Text, string Evidence);

/// <param name="Owner">A function or an institution; may be empty.</param>
public sealed record RecommendationRow(string Key, string Text, string Owner, DateOnly? Due, LessonStatus Status);

/// <summary>One section as it stands.</summary>
/// <param name="Version">0: nobody has changed it, and it follows the exercise.</param>
/// <param name="Proposed">What the machine would write from the exercise now.</param>
public sealed record SectionDraft(ReportSection Section, int Version, SectionContent Content, SectionContent Proposed)
{
    /// <summary>What the machine now writes is not what stands there.</summary>
    [JsonIgnore]
    public bool CanRenew => Version > 0 && !SectionRenewal.IsSame(Content, SectionRenewal.Renewed(Content, Proposed));
}

/// <summary>The report of one exercise in one language.</summary>
public sealed record ReportDraft(IReadOnlyList<SectionDraft> Sections)
{
    public SectionDraft this[ReportSection section] => Sections.First(one => one.Section == section);
}

/// <summary>Sent to keep a section.</summary>
/// <param name="BasedOn">The version that the editor saw; another one by now, and nothing is written.</param>
public sealed record SaveSection(int BasedOn, SectionContent Content);

/// <param name="Version">The one that is now the latest.</param>
public sealed record SectionSaved(int Version);

/// <summary>A version of a section, to be looked at and taken back.</summary>
public sealed record SectionVersion(int Version, DateTimeOffset Written, SectionContent Content);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReportDraft))]
[JsonSerializable(typeof(SectionContent))]
[JsonSerializable(typeof(SaveSection))]
[JsonSerializable(typeof(SectionSaved))]
[JsonSerializable(typeof(IReadOnlyList<SectionVersion>))]
[JsonSerializable(typeof(List<SectionVersion>))]
public sealed partial class ReportJson : JsonSerializerContext;
