using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Why no court takes what a statement says.</summary>
[Flags]
public enum Taint
{
    None = 0,

    /// <summary>The question put the answer into the person's mouth.</summary>
    LeadingInterview = 1,

    /// <summary>A suspect was heard without a lawyer (Directive 2013/48/EU art. 3 and 12).</summary>
    NoLawyer = 2,

    /// <summary>A child was heard without a guardian (Council of Europe Convention art. 10 and 30).</summary>
    NoGuardian = 4,

    /// <summary>The person had been interviewed four times before (Lanzarote Convention art. 35 (1) (e)).</summary>
    RepeatedInterview = 8,

    /// <summary>Whoever interpreted is close to the one it speaks against.</summary>
    TiedInterpreter = 16,

    /// <summary>Told between liaison officers, for information only (Directive (EU) 2023/977 art. 1 (4)).</summary>
    Intelligence = 32,
}

/// <summary>A fact that stands in a statement and that no court takes from it.</summary>
public sealed record TaintedFact(FactId Fact, Taint Why);

internal static class Taints
{
    private const int MostInterviews = 4;

    public static IReadOnlyList<TaintedFact> Of(World world, Interview interview)
    {
        var person = world.Scenario.Person(interview.Opened.Person);
        var whole =
            (person.Role == PersonRole.Suspect && !interview.How.Has(Company.Lawyer) ? Taint.NoLawyer : Taint.None)
            | (person.IsChild && !interview.How.Has(Company.Guardian) ? Taint.NoGuardian : Taint.None)
            | (world.Interviews.Before(interview) >= MostInterviews ? Taint.RepeatedInterview : Taint.None);
        var ties = interview.How.InterpretedBy is { } id ? world.Scenario.Person(id).TiedTo : [];
        return
        [
            .. from fact in interview.Told.SelectMany(answer => answer.Facts).Distinct()
               let led = interview.Told.Where(answer => answer.Facts.Contains(fact)).All(answer => answer.Led)
               let why = whole
                   | (led ? Taint.LeadingInterview : Taint.None)
                   | (world.Scenario.Facts[fact].By.Any(ties.Contains) ? Taint.TiedInterpreter : Taint.None)
               where why != Taint.None
               select new TaintedFact(fact, why),
        ];
    }
}
