using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>A power of the seat as it thinks of it.</summary>
/// <param name="Trade">The more, the fewer may do it.</param>
internal sealed record Tool(MeasureCard Card, bool Visible, double Trade, SubjectKind[] Targets)
{
    public bool CanBeAimedAt(SubjectKind kind) => Array.IndexOf(Targets, kind) >= 0;

    /// <summary>Targets it has been asked for.</summary>
    public HashSet<SubjectId> Asked { get; } = [];

    /// <summary>Targets about which it has been asked by voice.</summary>
    public HashSet<SubjectId> Voiced { get; } = [];
}

/// <summary>An exhibit in the own file.</summary>
internal sealed class Paper(ExhibitId id, LocalText title, Fact[] facts, ExerciseTime since)
{
    public ExhibitId Id { get; } = id;
    public LocalText Title { get; } = title;
    public Fact[] Facts { get; } = facts;
    public ExerciseTime Since { get; } = since;
    public bool Lawful { get; set; }
    public bool IsStatement { get; init; }
    public bool IsMedical { get; init; }
    public IReadOnlyList<SeatId> Givers { get; init; } = [];

    /// <summary>It says of somebody what proves the element.</summary>
    public bool Proves(Element element, SubjectId of)
    {
        foreach (var fact in Facts)
        {
            if (fact.Proves == element && fact.By.Contains(of))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Who needs it, in the order of the scenario, once that has been thought about.</summary>
    public List<SeatId>? Recipients { get; set; }
}

/// <summary>What the seat thinks of a person, a place or a thing.</summary>
internal sealed class SubjectNote(SubjectId id)
{
    public SubjectId Id { get; } = id;

    /// <summary>Null while the seat has only read the name.</summary>
    public SubjectCard? Card { get; set; }
    public ExerciseTime? Since { get; set; }

    /// <summary>Grows with every mention; what a measure is aimed at.</summary>
    public double Interest { get; set; }

    /// <summary>Indicators that papers in the file speak of, with one that does.</summary>
    public Dictionary<IndicatorId, ExhibitId> Indicators { get; } = [];
    public HashSet<IndicatorId> Assessed => field ??= [];

    /// <summary>1: an act was committed against the person; 2: for a purpose of exploitation.</summary>
    public int HarmedBy { get; set; }
    public bool MaybeChild { get; set; }
    public ExerciseTime? Presumed { get; set; }
    public bool PresumedAsChild { get; set; }

    /// <summary>Gives the age of an adult, and nobody has recorded that it may be another: what is for children is refused.</summary>
    public bool PassesForAdult => !PresumedAsChild && Card is { AgeGiven: >= 18, Age: null or >= 18 };

    /// <summary>The law lets this be done to it, as far as anybody can tell.</summary>
    public bool Allows(MeasureCard power) => !IsImmuneFrom(power.Id) && (!power.ForChildren || (MaybeChild && !PassesForAdult));

    /// <summary>The law keeps this from being done to it.</summary>
    public bool IsImmuneFrom(MeasureKindId kind) => Card?.Immunity?.From.Contains(kind) == true;

    public bool ReferredToMe { get; set; }
    public HashSet<FactId> Against => field ??= [];
    public int Suspicion { get; set; }

    /// <summary>Statements of the person in the own file.</summary>
    public int Statements { get; set; }
    public int Interviewed { get; set; }

    /// <summary>The person looked to somebody else when asked by a woman.</summary>
    public bool RatherAnother { get; set; }

    /// <summary>Where a paper says that the person is to be found.</summary>
    public SubjectId? Whereabouts { get; set; }

    /// <summary>A visit, of this seat or another, named the person among those present.</summary>
    public bool Met { get; set; }

    /// <summary>Measures this seat has aimed at it.</summary>
    public int Taken { get; set; }

    /// <summary>When the person is next worth another try; null: at once.</summary>
    public ExerciseTime? NotBefore { get; set; }

    /// <summary>When the person, or whoever decides for them, last said no.</summary>
    public ExerciseTime? Declined { get; set; }

    /// <summary>Attempts to meet the person that came to nothing.</summary>
    public int NotMet { get; set; }

    /// <summary>In how many registers it has been looked for.</summary>
    public int SearchedFor { get; set; }

    /// <summary>Conditions known from measures that were told of.</summary>
    public HashSet<ConditionId> Is { get; } = [];
    public HashSet<SeatId> ReferredTo => field ??= [];

    /// <summary>Kinds of help for which somebody else has been asked.</summary>
    public HashSet<MeasureKindId> OthersHelp => field ??= [];

    public bool LooksLikeVictim => Presumed is not null || Indicators.Count >= 2;
}

/// <summary>An interview this seat leads.</summary>
internal sealed class InterviewNote(InterviewShown shown)
{
    public InterviewShown Shown { get; } = shown;
    public bool IsOpen { get; set; } = true;

    /// <summary>What can be noticed in the room.</summary>
    public IReadOnlyList<RoomSign> Signs { get; set; } = [];
    public bool HasRapport { get; set; }
    public HashSet<Need> SeenTo => field ??= [];
    public int Questions { get; set; }
    public int Silences { get; set; }
    public int Topic { get; set; }

    /// <summary>What was said to the last question; null while it is unanswered.</summary>
    public string? Answer { get; set; }
    public bool Asked { get; set; }
    public ExerciseTime AskedAt { get; set; }
}
