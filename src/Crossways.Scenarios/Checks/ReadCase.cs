namespace Crossways.Scenarios;

/// <summary>A case as read, faults and all: references may dangle, so a check looks things up with care.</summary>
internal sealed class ReadCase(Draft draft, Scenario scenario)
{
    private Reach? reach;
    private ConditionsOfCase? conditions;
    private HashSet<object> doubtful = [];

    public Scenario Scenario => scenario;

    /// <summary>
    /// A file could not be read at all, or who may do what and when is in doubt: then nothing can be concluded from
    /// what seems to be missing.
    /// </summary>
    public bool IsPartial =>
        draft.IsPartial
        || doubtful.Any(owner => owner is ScenarioId or StateId or AgencyId or SeatId or TeamId or MeasureKindId);

    public bool IsVersion => draft.Version is not null;

    /// <summary>Long texts as written.</summary>
    public IReadOnlyList<Body> Bodies => draft.Bodies;

    /// <summary>Every place where something is named.</summary>
    public IReadOnlyList<Reference> References => draft.References;

    public Sources Sources => draft.Sources;

    /// <summary>What can be found out at all.</summary>
    public Reach Reach => reach ??= new Reach(scenario, IsDoubtful);

    /// <summary>Every condition written in the case.</summary>
    public ConditionsOfCase Conditions => conditions ??= new ConditionsOfCase(scenario);

    public bool IsKnown(IdKind kind, string id) => draft.IsKnown(kind, id);

    public IEnumerable<string> Known(IdKind kind) => draft.Known(kind);

    /// <summary>
    /// Something with an error in it may not be what its author meant. Nothing further is said of it, and whatever
    /// depends on it is given the benefit of the doubt, so that one error does not bring ten others after it.
    /// </summary>
    public bool IsDoubtful(object owner) =>
        doubtful.Contains(owner) || (owner is InjectId { Deed: var (person, _) } && doubtful.Contains(person));

    /// <summary>Something of this sort is doubtful.</summary>
    public bool AnyDoubtful<TId>() => doubtful.OfType<TId>().Any();

    public void Report(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.ToList())
        {
            if (draft.Sources.OwnerAt(finding.Source) is not { } owner || !doubtful.Contains(owner))
            {
                draft.Findings.Add(finding);
            }
        }
    }

    /// <summary>From here on, everything with an error in it is doubtful.</summary>
    public void TakeStock() => doubtful = [.. draft.Findings.Errors.Select(draft.Sources.OwnerAt).OfType<object>()];

    /// <param name="owner">The id of what the finding is about.</param>
    /// <param name="path">The part of it: see <see cref="Sources.Of"/>.</param>
    public Finding Error(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Error, Sources.Of(owner, path), message, suggestion);

    /// <inheritdoc cref="Error"/>
    public Finding Warning(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Warning, Sources.Of(owner, path), message, suggestion);
}
