namespace Crossways.Scenarios;

/// <summary>A case as read, faults and all: references may dangle, so a check looks things up with care.</summary>
internal sealed class ReadCase(Draft draft, Scenario scenario)
{
    private Reach? reach;
    private ConditionsOfCase? conditions;

    public Scenario Scenario => scenario;

    /// <summary>A file could not be read at all.</summary>
    public bool IsPartial => draft.IsPartial;

    /// <summary>Long texts as written.</summary>
    public IReadOnlyList<Body> Bodies => draft.Bodies;

    /// <summary>Every place where something is named.</summary>
    public IReadOnlyList<Reference> References => draft.References;

    public Sources Sources => draft.Sources;

    /// <summary>What can be found out at all.</summary>
    public Reach Reach => reach ??= new Reach(scenario);

    /// <summary>Every condition written in the case.</summary>
    public ConditionsOfCase Conditions => conditions ??= new ConditionsOfCase(scenario);

    public bool IsKnown(IdKind kind, string id) => draft.IsKnown(kind, id);

    public IEnumerable<string> Known(IdKind kind) => draft.Known(kind);

    public void Report(Finding finding) => draft.Findings.Add(finding);

    /// <param name="owner">The id of what the finding is about.</param>
    /// <param name="path">The part of it: see <see cref="Sources.Of"/>.</param>
    public Finding Error(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Error, Sources.Of(owner, path), message, suggestion);

    /// <inheritdoc cref="Error"/>
    public Finding Warning(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Warning, Sources.Of(owner, path), message, suggestion);
}
