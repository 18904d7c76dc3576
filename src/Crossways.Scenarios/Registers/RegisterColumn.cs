namespace Crossways.Scenarios;

/// <summary>A column of a register as the library knows it.</summary>
/// <param name="Also">Other headings for the same, English.</param>
/// <param name="Shows">One of these in each row; <c>{person}</c> and the like stand for a stranger's.</param>
internal sealed record RegisterColumn(LocalText Heading, IReadOnlyList<string> Also, IReadOnlyList<LocalText> Shows)
{
    /// <summary>What stands after a comma in a heading, a currency or a month, does not matter.</summary>
    public bool IsCalled(LocalText heading) => IsCalled(heading.En) || IsCalled(heading.En.Split(',')[0]);

    private bool IsCalled(string heading) =>
        string.Equals(heading, Heading.En, StringComparison.OrdinalIgnoreCase) || Also.Contains(heading, StringComparer.OrdinalIgnoreCase);

    /// <summary>It holds nothing but the one thing.</summary>
    public bool IsOnly(string placeholder) => Shows.Count == 1 && Shows[0].En == placeholder;
}
