using System.Collections.Frozen;

namespace Crossways.Scenarios;

/// <summary>
/// What the law of one state says where it differs from the library's, or binds harder. The machine and the table that
/// people read in the country profile both come from it. Left out: everything is as the library has it.
/// </summary>
public sealed record StateLaw
{
    /// <summary>Excluded everywhere unless a state says otherwise.</summary>
    public static readonly IReadOnlyList<Exclusion> Usual =
        [Exclusion.NoAuthority, Exclusion.LeadingInterview, Exclusion.NoLawyer, Exclusion.NoGuardian];

    public static readonly StateLaw Standard = new();

    /// <summary>Measures about which the state has rules of its own, in the author's order.</summary>
    public IReadOnlyList<MeasureRule> Measures { get; init; } = [];

    /// <summary>After an arrest without a detention order the person is released. Null: no limit is watched.</summary>
    public ExerciseSpan? Custody { get; init; }

    /// <summary>Length of the recovery and reflection period (Council of Europe Convention art. 13: at least 30 days).</summary>
    public ExerciseSpan? Reflection { get; init; }

    public NonPunishmentRule? NonPunishment { get; init; }

    /// <summary>What its courts do not read.</summary>
    public IReadOnlyList<Exclusion> Excludes { get; init; } = Usual;

    /// <summary>From the request for a hearing to the court's decision, where nobody sits in court.</summary>
    public ExerciseSpan Hearing { get; init; } = ExerciseSpan.OfMinutes(60);

    /// <summary>Kinds of measure as this state has them; filled when the case is put together.</summary>
    internal FrozenDictionary<MeasureKindId, MeasureKind> Kinds { get; init; } = FrozenDictionary<MeasureKindId, MeasureKind>.Empty;

    /// <summary>The state says nothing of its own.</summary>
    public bool IsStandard => Measures.Count == 0 && Custody is null && Reflection is null && NonPunishment is null && ReferenceEquals(Excludes, Usual);

    public bool DoesNotRead(Exclusion because) => Excludes.Contains(because);
}

/// <summary>One measure in the law of one state: what is left out is as in <c>measures.yaml</c> and the library.</summary>
/// <param name="ConfirmWithin">An urgent measure that nobody has confirmed by then is as if nobody had allowed it.</param>
/// <param name="Source">Where it stands in the law of the state.</param>
public sealed record MeasureRule(
    MeasureKindId Measure,
    Authoriser? Decides,
    bool? Urgent,
    ExerciseSpan? ConfirmWithin,
    IReadOnlyList<string>? Powers,
    ExerciseSpan? Takes,
    LocalText Source
)
{
    internal MeasureKind AppliedTo(MeasureKind kind) =>
        kind with
        {
            Authorisation = Decides ?? kind.Authorisation,
            Urgent = Urgent ?? kind.Urgent,
            ConfirmWithin = ConfirmWithin ?? kind.ConfirmWithin,
            Powers = Powers ?? kind.Powers,
            Takes = Takes ?? kind.Takes,
            Source = Source,
        };
}

/// <summary>Whether victims are punished for what they were compelled to do (Council of Europe Convention art. 26).</summary>
/// <param name="Rule">A duty, or left to the prosecutor.</param>
/// <param name="Source">Where it stands in the law of the state.</param>
public sealed record NonPunishmentRule(NonPunishmentForce Rule, LocalText Source);

public enum NonPunishmentForce
{
    /// <summary>No court convicts, whoever asks.</summary>
    Binding,

    /// <summary>The prosecutor decides, with reasons.</summary>
    Discretion,
}

/// <summary>Why a court does not read an exhibit.</summary>
public enum Exclusion
{
    /// <summary>Taken without the authorisation that the law asks for.</summary>
    NoAuthority,

    /// <summary>Neither the original nor a copy made from it by whoever held it.</summary>
    BrokenCustody,

    /// <summary>Told to a question that held the answer.</summary>
    LeadingInterview,

    /// <summary>A suspect was heard without a lawyer.</summary>
    NoLawyer,

    /// <summary>A child was heard without a guardian.</summary>
    NoGuardian,

    /// <summary>The defence was not shown it before the hearing.</summary>
    Undisclosed,
}
