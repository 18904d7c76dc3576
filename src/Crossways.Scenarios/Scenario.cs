namespace Crossways.Scenarios;

/// <summary>A compiled, checked, immutable case. Every exercise on it plays the same truth.</summary>
public sealed record Scenario
{
    public required ScenarioId Id { get; init; }

    /// <summary>Version of the scenario format this package was written in.</summary>
    public required int Format { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>What the shelf says about the case, one paragraph.</summary>
    public required LocalText Summary { get; init; }

    /// <summary>HTML. The whole story, for control and the debrief only.</summary>
    public required LocalText Synopsis { get; init; }

    /// <summary>HTML. What every participant is told before the play. May be empty.</summary>
    public LocalText Briefing { get; init; } = LocalText.Empty;

    /// <summary>HTML. What controllers must know beyond the story. May be empty.</summary>
    public LocalText Handbook { get; init; } = LocalText.Empty;

    /// <summary>The days at the venue, in order. May be empty.</summary>
    public IReadOnlyList<PlanItem> Plan { get; init; } = [];

    /// <summary>The calendar date that stands for day 1, so that papers and screens can show dates.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Exercise time at STARTEX.</summary>
    public required ExerciseTime Starts { get; init; }

    /// <summary>Exercise time at which the play is planned to end.</summary>
    public required ExerciseTime Ends { get; init; }

    /// <summary>Exercise seconds per wall second that the author recommends; 1 is real time.</summary>
    public required double Scale { get; init; }

    /// <summary>What courts read that a seat of another state handed over.</summary>
    public CrossBorderSharing AcrossBorders { get; init; }

    public required Catalogue<StateId, State> States { get; init; }
    public required Catalogue<AgencyId, Agency> Agencies { get; init; }
    public required Catalogue<TeamId, Team> Teams { get; init; }
    public required Catalogue<SeatId, Seat> Seats { get; init; }

    /// <summary>Everyone and everything of the case: people, places and things.</summary>
    public required Catalogue<SubjectId, Subject> Subjects { get; init; }
    public required Catalogue<FactId, Fact> Facts { get; init; }
    public required Catalogue<ExhibitId, Exhibit> Exhibits { get; init; }
    public required Catalogue<StorylineId, Storyline> Storylines { get; init; }

    /// <summary>The whole MSEL: injects as they are written, then what people do by their own rules.</summary>
    public required Catalogue<InjectId, Inject> Injects { get; init; }
    public required Catalogue<ObjectiveId, Objective> Objectives { get; init; }

    /// <summary>In the order in which they are tried at ENDEX: the first whose condition holds is the ending.</summary>
    public required Catalogue<EndingId, Ending> Endings { get; init; }
    public required Catalogue<MeasureKindId, MeasureKind> Measures { get; init; }

    /// <summary>What operations have to have ready, and what its lack brings.</summary>
    public required Catalogue<PreparationId, Preparation> Preparations { get; init; }
    public required Catalogue<IndicatorId, Indicator> Indicators { get; init; }
    public required Catalogue<OffenceId, Offence> Offences { get; init; }
    public required IReadOnlyList<RegisterRow> Registers { get; init; }

    /// <summary>All payments of the case, before and during the play, in the author's order.</summary>
    public IReadOnlyList<Transfer> Transfers { get; init; } = [];

    /// <summary>All telephone calls and text messages of the case, in the author's order.</summary>
    public IReadOnlyList<Call> Calls { get; init; } = [];

    /// <summary>Registers with strangers in them. The others answer checks and cannot be searched.</summary>
    public IReadOnlyList<SearchableRegister> Searchable { get; init; } = [];

    /// <summary>GeoJSON (RFC 7946) of land, borders and roads, drawn under the places.</summary>
    public required string Map { get; init; }

    /// <summary>The currencies of its states.</summary>
    public IEnumerable<Currency> Currencies => States.Select(state => state.Currency).OfType<Currency>().Distinct();

    public IEnumerable<Person> People => Subjects.OfType<Person>();

    public IEnumerable<Place> Places => Subjects.OfType<Place>();

    public Person Person(SubjectId id) => (Person)Subjects[id];

    /// <summary>The law gives the power to the seat, by its agency or by itself; where it reaches is another question.</summary>
    public bool HasPower(Seat seat, MeasureKind kind) => Gives(Agencies[seat.Agency], kind) || seat.Also.Contains(kind.Id);

    /// <summary>The law of the agency's state gives the power to agencies of its kind.</summary>
    public bool Gives(Agency agency, MeasureKind kind) => Under(agency.State, kind).Powers.Contains(agency.Kind);

    /// <summary>A kind of measure as the law of a state has it.</summary>
    public MeasureKind Under(StateId state, MeasureKind kind) =>
        States.TryGet(state, out var found) && found.Law.Kinds.TryGetValue(kind.Id, out var own) ? own : kind;

    /// <summary>
    /// The seat may search the register of its state: it has a check of its own that reads it. Whoever needs somebody's
    /// authorisation for that may not look around in it; nor may a body that is no authority.
    /// </summary>
    public bool MaySearch(Seat seat, string register, StateId state) =>
        MayLookInto(Agencies[seat.Agency], state) && Measures.Any(kind => Under(state, kind).OpensToSearch(register) && HasPower(seat, kind));

    /// <summary>It is an authority of the state whose register it is.</summary>
    internal static bool MayLookInto(Agency agency, StateId state) => agency.State == state && agency.Kind != "ngo";

    public State StateOf(Seat seat) => States[Agencies[seat.Agency].State];
}
