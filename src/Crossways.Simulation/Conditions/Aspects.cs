using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// Sides of the world that conditions look at. An event says which it touches, a condition which it depends on, so that
/// after each event only the conditions are asked again whose answer can have changed.
/// </summary>
[Flags]
internal enum Aspects
{
    None = 0,
    Time = 1,
    Knowledge = 2,
    Files = 4,
    Measures = 8,
    People = 16,
    Injects = 32,
    Presumptions = 64,
    Interviews = 128,
    Charges = 256,
    Noticing = 512,
    Accounts = 1024,

    /// <summary>Operations and joint teams.</summary>
    Cooperation = 2048,
    Courts = 4096,
    All = int.MaxValue,
}

internal static class Depending
{
    public static Aspects On(Condition? condition) =>
        condition switch
        {
            null => Aspects.None,
            AllOf all => all.Parts.Aggregate(Aspects.None, (sofar, part) => sofar | On(part)),
            AnyOf any => any.Parts.Aggregate(Aspects.None, (sofar, part) => sofar | On(part)),
            Not not => On(not.Part),
            TimeReached => Aspects.Time,
            Knows => Aspects.Knowledge,
            Holds => Aspects.Files,
            MeasureIs => Aspects.Measures,
            PersonIs or PersonAt or TrustAtLeast or FearAtLeast => Aspects.People,
            AccountFrozen => Aspects.Accounts,
            InjectReleased => Aspects.Injects,
            Noticed or NoticedArticle => Aspects.Noticing,
            Presumed => Aspects.Presumptions,
            Interviewed => Aspects.Interviews,
            Charged => Aspects.Charges,
            OperationIs => Aspects.Cooperation | Aspects.Measures,
            JointTeamSigned => Aspects.Cooperation,
            Proven => Aspects.Charges | Aspects.Files | Aspects.Measures, // what is cited may become lawful later
            Convicted or Acquitted or HearingOf or Spared => Aspects.Courts,
            _ => Aspects.All,
        };
}
