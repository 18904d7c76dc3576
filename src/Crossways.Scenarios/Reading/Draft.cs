namespace Crossways.Scenarios;

/// <summary>A scenario while it is being read: what is known of it so far, and what is wrong with it.</summary>
internal sealed class Draft
{
    private readonly Dictionary<(IdKind Kind, string Id), Source> declared = [];
    private readonly List<Reference> references = [];

    public Findings Findings { get; } = new();

    public Sources Sources { get; } = new();

    /// <summary>Every place where something is named that must exist, in reading order.</summary>
    public IReadOnlyList<Reference> References => references;

    private readonly HashSet<(IdKind Kind, string Id)> omitted = [];

    public Head Head { get; set; } = new();

    /// <summary>Null: the whole case is read.</summary>
    public CaseVersion? Version { get; set; }

    public LocalText Synopsis { get; set; } = LocalText.Empty;
    public LocalText Briefing { get; set; } = LocalText.Empty;
    public LocalText Handbook { get; set; } = LocalText.Empty;
    public List<PlanItem> Plan { get; } = [];
    public string Map { get; set; } = MapFile.Empty;
    public List<State> States { get; } = [];
    public List<Team> Teams { get; } = [];
    public List<Storyline> Storylines { get; } = [];
    public List<Subject> Subjects { get; } = [];
    public List<Fact> Facts { get; } = [];
    public List<Exhibit> Exhibits { get; } = [];
    public List<Inject> Injects { get; } = [];
    /// <summary>What people do by their own rules, as lines of the MSEL.</summary>
    public List<Inject> Deeds { get; } = [];
    public List<Objective> Objectives { get; } = [];
    public List<(int Order, Ending Ending)> Endings { get; } = [];
    public Dictionary<MeasureKindId, MeasureKind> Measures { get; } = [];
    public Dictionary<PreparationId, Preparation> Preparations { get; } = [];

    /// <summary>Those of the measures that are the library's, as they stand there.</summary>
    public HashSet<MeasureKindId> OfLibrary { get; } = [];
    public List<Offence> Offences { get; } = [];
    public List<RegisterRow> Registers { get; } = [];
    public List<Transfer> Transfers { get; } = [];
    public List<Call> Calls { get; } = [];
    public List<SearchableRegister> Searchable { get; } = [];

    /// <summary>Read before all that is addressed to them.</summary>
    public List<Seat> Seats { get; } = [];

    public List<Agency> Agencies { get; } = [];

    public Pages Pages { get; init; } = new();

    /// <summary>Every long text, as written.</summary>
    public List<Body> Bodies { get; } = [];

    /// <summary>A file could not be read at all, so that what is missing may only be hidden in it.</summary>
    public bool IsPartial { get; set; }

    public bool IsExhibit(string id) => declared.ContainsKey((IdKind.Exhibit, id));

    public IEnumerable<string> Known(IdKind kind) => declared.Keys.Where(key => key.Kind == kind).Select(key => key.Id);

    public bool IsKnown(IdKind kind, string id) => declared.ContainsKey((kind, id));

    /// <summary>Takes up a new id. False if it is taken already, which has then been reported.</summary>
    public bool Declare(IdKind kind, string id, Source source)
    {
        if (declared.TryGetValue((kind, id), out var first) && first != source)
        {
            Findings.Error(
                "duplicate",
                source,
                $"There already is {kind.Article()} `{id}`, in {first}.",
                "Give one of them another id."
            );
            return false;
        }

        declared[(kind, id)] = source;
        if (kind is IdKind.Person or IdKind.Place or IdKind.Phone or IdKind.Account)
        {
            return Declare(IdKind.Subject, id, source);
        }

        return true;
    }

    public void Refer(IdKind kind, string id, Source source)
    {
        if (!IsOmitted(kind, id))
        {
            references.Add(new Reference(kind, id, source));
        }
    }

    /// <summary>The version that is read has no such thing, though the case has.</summary>
    public bool IsOmitted(IdKind kind, string id) => omitted.Contains((kind, id));

    public void Omit(IdKind kind, string id)
    {
        omitted.Add((kind, id));
        if (kind == IdKind.Person)
        {
            omitted.Add((IdKind.Subject, id));
        }
    }

    /// <summary>The seats that <c>all</c>, <c>team X</c>, <c>state X</c> or a seat's id stand for.</summary>
    public IEnumerable<SeatId> SeatsMeant(IdKind? kind, string id) =>
        kind switch
        {
            null => Seats.Select(seat => seat.Id),
            IdKind.Team => Seats.Where(seat => seat.Team.Value == id).Select(seat => seat.Id),
            IdKind.State => Seats
                .Where(seat => Agencies.Exists(agency => agency.Id == seat.Agency && agency.State.Value == id))
                .Select(seat => seat.Id),
            _ => IsOmitted(IdKind.Seat, id) ? [] : [new SeatId(id)],
        };
}
