namespace Crossways.Scenarios;

/// <summary>One rule a scenario must keep. Each stands in a file of its own.</summary>
internal interface ICheck
{
    /// <summary>The rule, one sentence, for the format reference.</summary>
    string Rule { get; }

    /// <summary>
    /// Concludes from something not being there, and so is left out when <see cref="ReadCase.IsPartial"/>.
    /// </summary>
    bool NeedsEverything => false;

    /// <summary>Also asked of a version, which leaves out on purpose what cannot be reached or proven without it.</summary>
    bool IsForVersions => !NeedsEverything;

    IEnumerable<Finding> Check(ReadCase read);
}
