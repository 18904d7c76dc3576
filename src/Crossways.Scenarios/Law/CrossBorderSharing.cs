namespace Crossways.Scenarios;

/// <summary>What a court reads that a seat of another state handed over, rather than a request or an order of its own.</summary>
public enum CrossBorderSharing
{
    /// <summary>Whatever was lawfully obtained.</summary>
    Freely,

    /// <summary>
    /// Only what passed between members of a joint investigation team while it held (Council Framework Decision
    /// 2002/465/JHA art. 1 (10)).
    /// </summary>
    ByAgreement,
}
