using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What the law of a state has against an exhibit.</summary>
internal static class Admissibility
{
    /// <summary>Why a court of the state would not read it from this desk's file; empty if it would.</summary>
    /// <param name="accused">At a hearing: the person whose defence must have been shown it.</param>
    public static IReadOnlyList<Exclusion> Against(World world, SeatId holder, ExhibitId exhibit, StateLaw law, SubjectId? accused = null)
    {
        var undisclosed = accused is { } person && law.DoesNotRead(Exclusion.Undisclosed) && !world.Courts.IsDisclosed(holder, person, exhibit);
        return (AgainstItsOrigin(world, holder, exhibit, law), undisclosed) switch
        {
            (null, false) => [],
            (null, true) => [Exclusion.Undisclosed],
            ({ } because, false) => [because],
            ({ } because, true) => [because, Exclusion.Undisclosed],
        };
    }

    public static bool IsRead(World world, SeatId holder, ExhibitId exhibit, StateLaw law, SubjectId? accused = null) =>
        AgainstItsOrigin(world, holder, exhibit, law) is null
        && (accused is not { } person || !law.DoesNotRead(Exclusion.Undisclosed) || world.Courts.IsDisclosed(holder, person, exhibit));

    /// <summary>Why a court of the state does not take a fact from a statement that it reads otherwise.</summary>
    public static Taint TaintOf(World world, ExhibitId exhibit, FactId fact, StateLaw law)
    {
        var taint = world.CaseFiles.TaintOf(exhibit, fact);
        return taint == Taint.None
            ? taint
            : taint
                & ~(law.DoesNotRead(Exclusion.LeadingInterview) ? Taint.None : Taint.LeadingInterview)
                & ~(law.DoesNotRead(Exclusion.NoLawyer) ? Taint.None : Taint.NoLawyer)
                & ~(law.DoesNotRead(Exclusion.NoGuardian) ? Taint.None : Taint.NoGuardian);
    }

    private static Exclusion? AgainstItsOrigin(World world, SeatId holder, ExhibitId exhibit, StateLaw law) =>
        law.DoesNotRead(Exclusion.NoAuthority) && !Lawfulness.IsLawful(world, holder, exhibit) ? Exclusion.NoAuthority
        : law.DoesNotRead(Exclusion.BrokenCustody) && !Lawfulness.IsVouchedFor(world, holder, exhibit) ? Exclusion.BrokenCustody
        : null;
}
