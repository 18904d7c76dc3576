using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>How an exhibit came to a desk.</summary>
public enum Provenance
{
    /// <summary>In the file at STARTEX.</summary>
    AtStart,

    /// <summary>Brought by a message from the case.</summary>
    Delivered,

    /// <summary>Found or produced by a measure.</summary>
    Measure,

    /// <summary>Handed over by another seat.</summary>
    Shared,

    /// <summary>Taken down in an interview.</summary>
    Interview,

    /// <summary>Provided by the control room.</summary>
    Control,

    /// <summary>Taken from a register that the desk searched.</summary>
    Register,

    /// <summary>Gathered by an authority of another state, on request.</summary>
    Request,
}

/// <summary>What of an exhibit a desk has.</summary>
public enum CustodyForm
{
    Original,

    /// <summary>Made from the original by whoever held it.</summary>
    Copy,

    /// <summary>Made from a copy: nobody in the chain can vouch for it.</summary>
    CopyOfCopy,
}

/// <summary>One link of the chain of custody.</summary>
/// <param name="From">Who handed it over; null when it was found.</param>
/// <param name="Measure">Number of the measure that brought it up.</param>
public sealed record Custody(ExerciseTime At, Provenance How, SeatId? From, int? Measure)
{
    public CustodyForm Form { get; init; }
}

/// <summary>Who held an exhibit, one after the other, and on what authority it was brought up.</summary>
internal static class ChainOfCustody
{
    /// <summary>The chain as this desk can know it: its own links, and those of whoever handed the exhibit over.</summary>
    public static List<CustodyLine> Of(World world, SeatId desk, ExhibitId id)
    {
        var lines = new List<CustodyLine>();
        SeatId? holder = desk;
        while (holder is { } current && !IsIn(lines, current) && Nearest(world, current, id) is { } link)
        {
            lines.Insert(0, new CustodyLine(link.At, current, link.How, link.From, link.Measure)
            {
                Form = link.Form,
                MeasureName = link.Measure is { } number ? world.Measures[number].Kind.Name : null,
                Authority = link.Measure is { } measure ? AuthorityOf(world.Measures[measure]) : null,
            });
            holder = link.From;
        }

        return lines;
    }

    // The link nearest to the original; of several the first.
    private static Custody? Nearest(World world, SeatId desk, ExhibitId id) => world.CaseFiles.CustodyOf(desk, id) is { Count: > 0 } links ? links.MinBy(link => link.Form) : null;

    private static CustodyAuthority AuthorityOf(Measure measure) =>
        measure switch
        {
            { Request.WithoutAuthority: true } => CustodyAuthority.None,
            { Request.Authorisers.Count: 0 } => CustodyAuthority.OwnPower,
            { IsAuthorised: true } => CustodyAuthority.Granted,
            { HasLapsed: true } => CustodyAuthority.Lapsed,
            { IsDecided: true } => CustodyAuthority.Refused,
            _ => CustodyAuthority.Awaited,
        };

    private static bool IsIn(List<CustodyLine> lines, SeatId holder)
    {
        foreach (var line in lines)
        {
            if (line.Holder == holder)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>One line of the chain of custody as shown.</summary>
/// <param name="Holder">Who received the exhibit.</param>
public sealed record CustodyLine(ExerciseTime At, SeatId Holder, Provenance How, SeatId? From, int? Measure)
{
    public CustodyForm Form { get; init; }

    /// <summary>Of the measure that brought it up.</summary>
    public LocalText? MeasureName { get; init; }

    /// <summary>On what authority the measure stood; null where no measure brought it up.</summary>
    public CustodyAuthority? Authority { get; init; }
}

/// <summary>On what authority a measure stands.</summary>
public enum CustodyAuthority
{
    OwnPower,
    Granted,

    /// <summary>Begun urgently, and not confirmed yet.</summary>
    Awaited,
    Refused,

    /// <summary>Not confirmed in time.</summary>
    Lapsed,

    /// <summary>Begun without the authorisation that the law asks for.</summary>
    None,
}
