namespace Crossways.Rehearsal;

/// <summary>With whom a simulated player shares what it holds.</summary>
public enum Sharing
{
    Nobody,

    /// <summary>Colleagues of the own agency only.</summary>
    OwnAgency,

    /// <summary>Whoever needs it for their task, in either state.</summary>
    NeedToKnow,
}

/// <summary>
/// How a simulated player works. Policies are values of one record, not kinds of player: what a team does well or badly
/// is a handful of habits.
/// </summary>
/// <param name="Id">Readable word, for example <c>by-the-book</c>.</param>
public sealed record Policy(string Id)
{
    /// <summary>Multiplies the time everything takes.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>How likely it is, 0 to 1, that a duty nobody insists on is done: to share, to write down, to look again.</summary>
    public double Diligence { get; init; } = 0.97;

    public Sharing Sharing { get; init; } = Sharing.NeedToKnow;

    /// <summary>Searches and arrests come first; those who are found are thought of later.</summary>
    public bool ForceFirst { get; init; }

    /// <summary>Waits for authorisations, explains rights, asks open questions, cites only what was lawfully obtained.</summary>
    public bool Lawful { get; init; } = true;

    /// <summary>Assesses people against the indicators, records presumptions, protects.</summary>
    public bool VictimCentred { get; init; } = true;

    /// <summary>Leaves the victims to those whose trade is protection.</summary>
    public bool OwnTaskOnly { get; init; }

    /// <summary>Does anything it could do, as the dice fall.</summary>
    public bool AtRandom { get; init; }

    public static readonly Policy ByTheBook = new("by-the-book");
    public static readonly Policy Siloed = new("siloed") { Sharing = Sharing.OwnAgency, OwnTaskOnly = true, Diligence = 0.85 };
    public static readonly Policy ForceFirstPolicy = new("force-first")
    {
        ForceFirst = true,
        VictimCentred = false,
        Sharing = Sharing.OwnAgency,
        Diligence = 0.7,
    };
    public static readonly Policy Slow = new("slow") { Pace = 4, Diligence = 0.9 };
    public static readonly Policy Careless = new("careless") { Lawful = false, VictimCentred = false, Diligence = 0.4 };
    public static readonly Policy Random = new("random") { AtRandom = true, Lawful = false, VictimCentred = false, Diligence = 0.5 };

    /// <summary>Does what it was sent for and little else: for looking on purpose for what was not reached.</summary>
    internal static readonly Policy OnErrands = new("on-errands") { Diligence = 1 };

    /// <summary>By the book first; the others are what it is compared with.</summary>
    public static readonly IReadOnlyList<Policy> All = [ByTheBook, Siloed, ForceFirstPolicy, Slow, Careless, Random];

    /// <exception cref="ArgumentException">No such policy.</exception>
    public static Policy Named(string id) =>
        All.FirstOrDefault(policy => policy.Id == id)
        ?? throw new ArgumentException($"There is no policy `{id}`. Choose one of {string.Join(", ", All.Select(policy => policy.Id))}.");
}
