namespace Crossways.Scenarios;

/// <summary>The name under which desks know a person until they learn who it is.</summary>
/// <param name="Name">On the papers, in the mouths of others.</param>
/// <param name="Until">Whoever has learned one of these facts knows the true name.</param>
public sealed record KnownAs(LocalText Name, IReadOnlyList<FactId> Until);

/// <summary>The age that a person gives, or was told to give.</summary>
/// <param name="Years">In years; under 18 is a child.</param>
/// <param name="Until">Whoever has learned one of these facts knows the true age.</param>
public sealed record AgeGiven(int Years, IReadOnlyList<FactId> Until)
{
    public bool IsOfChild => Years < 18;
}
