namespace Crossways.Scenarios;

/// <summary>What people, places and companies of a state are called: the strangers in its registers.</summary>
/// <param name="Companies">What a company's name has after a family name.</param>
public sealed record NameLists(
    IReadOnlyList<string> Given,
    IReadOnlyList<string> Family,
    IReadOnlyList<string> Places,
    IReadOnlyList<string> Streets,
    IReadOnlyList<string> Companies
)
{
    /// <summary>What is left empty is taken from the other lists.</summary>
    public NameLists Or(NameLists others) =>
        new(
            Given.Count > 0 ? Given : others.Given,
            Family.Count > 0 ? Family : others.Family,
            Places.Count > 0 ? Places : others.Places,
            Streets.Count > 0 ? Streets : others.Streets,
            Companies.Count > 0 ? Companies : others.Companies
        );
}
