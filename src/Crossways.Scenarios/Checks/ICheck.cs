namespace Crossways.Scenarios;

/// <summary>One rule a scenario must keep. Each stands in a file of its own.</summary>
internal interface ICheck
{
    /// <summary>The rule, one sentence, for the format reference.</summary>
    string Rule { get; }

    /// <summary>
    /// Concludes from something not being there, and so is left out when a file could not be read at all: what is
    /// missing may be hidden in it.
    /// </summary>
    bool NeedsEverything => false;

    IEnumerable<Finding> Check(ReadCase read);
}

/// <summary>A case as read, faults and all: references may dangle, so a check looks things up with care.</summary>
/// <param name="Sources">Where everything is written.</param>
/// <param name="Bodies">Long texts as written.</param>
/// <param name="References">Every place where something is named.</param>
internal sealed record ReadCase(
    Scenario Scenario,
    Sources Sources,
    IReadOnlyList<Body> Bodies,
    IReadOnlyList<Reference> References
)
{
    public Finding Error(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Error, Sources.Of(owner, path), message, suggestion);

    public Finding Warning(string code, object owner, string path, string message, string? suggestion = null) =>
        new(code, Severity.Warning, Sources.Of(owner, path), message, suggestion);
}
