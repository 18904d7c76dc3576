using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>Truth beside belief: what was so at a moment, who knew it, and who could have.</summary>
/// <param name="Facts">Every fact of the case, in the author's order.</param>
/// <param name="People">How the people of the case were, in truth.</param>
/// <param name="Subjects">What facts can be looked at by: the people, places and things that any of them concerns.</param>
public sealed record KnowledgeThen(ExerciseTime At, IReadOnlyList<FactThen> Facts, IReadOnlyList<PersonThen> People, IReadOnlyList<NamedSubject> Subjects);

/// <summary>How far a fact had come, all seats taken together.</summary>
public enum FactStanding
{
    /// <summary>Nothing in the world shows it yet: what will show it comes with an inject, a payment or a call that is still to come.</summary>
    NotYet,

    /// <summary>So, and out of everybody's reach at this moment.</summary>
    Unknown,

    /// <summary>So, and some seat could have come by it with what it might do and whom it knew of.</summary>
    Could,

    /// <summary>One seat knows.</summary>
    One,

    /// <summary>Several seats know.</summary>
    Known,
}

/// <summary>A fact at a moment.</summary>
/// <param name="Concerns">Whom and what it is about, who did it, and where it shows.</param>
/// <param name="KnownBy">Seats that know it, in the order in which they came by it.</param>
/// <param name="Could">Seats that do not know it and could, each once.</param>
public sealed record FactThen(
    FactId Fact,
    LocalText Text,
    Element Proves,
    IReadOnlyList<SubjectId> Concerns,
    FactStanding Standing,
    IReadOnlyList<SeatKnows> KnownBy,
    IReadOnlyList<SeatCould> Could
);

/// <param name="From">The paper it first read it in; null where that cannot be said.</param>
public sealed record SeatKnows(SeatId Seat, ExerciseTime Since, LocalText? From);

/// <summary>A seat could have come by a fact.</summary>
/// <param name="How">A few of the ways, the most direct first: each a short line.</param>
public sealed record SeatCould(SeatId Seat, IReadOnlyList<LocalText> How);

/// <summary>How somebody was in truth, and whether an authority had said that this is a victim.</summary>
/// <param name="Where">Null: nowhere that the case names.</param>
public sealed record PersonThen(SubjectId Person, LocalText Name, LocalText? Where, IReadOnlyList<LocalText> Conditions, ExerciseTime? Presumed);

public sealed record NamedSubject(SubjectId Id, LocalText Name, SubjectKind Kind);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(KnowledgeThen))]
public sealed partial class KnowingJson : JsonSerializerContext;
