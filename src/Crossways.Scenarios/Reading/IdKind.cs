namespace Crossways.Scenarios;

/// <summary>What a word in a scenario names.</summary>
public enum IdKind
{
    Scenario,
    State,
    Agency,
    Team,
    Seat,

    /// <summary>Any subject: a person, a place or a thing.</summary>
    Subject,
    Person,
    Place,
    Phone,
    Account,
    Fact,
    Exhibit,
    Storyline,
    Inject,

    /// <summary>What a person does by their own rule: <c>person/act</c>.</summary>
    Deed,
    Objective,
    Ending,
    Measure,

    /// <summary>Something an operation has to have ready.</summary>
    Preparation,
    Indicator,
    Offence,

    /// <summary>A condition a person can be in, for example <c>sheltered</c>.</summary>
    Condition,
    AgencyKind,
    ExhibitKind,
    Register,

    /// <summary>The currency of a state.</summary>
    Currency,

    /// <summary>What a questionnaire asks; not of a scenario.</summary>
    Question,

    /// <summary>What questions are about, as a programme wants it learned; not of a scenario.</summary>
    Topic,
}

/// <summary>A place in the files where something is named that must exist.</summary>
/// <param name="Kind">What it must be.</param>
/// <param name="Id">The word.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Reference(IdKind Kind, string Id, Source Source);

internal static class IdKindWords
{
    /// <summary>The kind with its article, as it reads in a sentence.</summary>
    public static string Article(this IdKind kind) =>
        kind
            is IdKind.Agency
                or IdKind.Account
                or IdKind.Exhibit
                or IdKind.Inject
                or IdKind.Deed
                or IdKind.Objective
                or IdKind.Ending
                or IdKind.Indicator
                or IdKind.Offence
                or IdKind.AgencyKind
                or IdKind.ExhibitKind
            ? "an " + kind.Words()
            : "a " + kind.Words();

    public static string Words(this IdKind kind) =>
        kind switch
        {
            IdKind.Subject => "person, place or thing",
            IdKind.Deed => "act",
            IdKind.Measure => "kind of measure",
            IdKind.AgencyKind => "agency kind",
            IdKind.ExhibitKind => "exhibit kind",
            _ => kind.ToString().ToLowerInvariant(),
        };
}
