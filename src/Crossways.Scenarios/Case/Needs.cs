namespace Crossways.Scenarios;

/// <summary>What somebody lacks before they can be expected to talk (Council of Europe Convention art. 12).</summary>
public enum Need
{
    Doctor,
    Food,
    Rest,
    Clothes,
    Warmth,
    CallHome,
    NewsOfFamily,
    Childcare,
}

/// <summary>Who asks, where it matters to the person (Directive 2012/29/EU art. 23 (2) (d)).</summary>
public enum Gender
{
    Woman,
    Man,
}
