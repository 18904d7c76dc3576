using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The first act of every exercise: desks are set and everybody can read their brief.</summary>
public sealed record CreateExercise : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Control;
    internal override Phases GivenIn => Phases.Preparing;

    internal override Verdict Decide(World world, Desk by) =>
        world.Acts > 0
            ? Refusal.Because("already-created", "The exercise exists already.", "L'exercice existe déjà.")
            : new ExerciseCreated(world.Scenario.Id, world.Scenario.Format);
}

public sealed record ExerciseCreated(ScenarioId Scenario, int Format) : Event
{
    internal override void Apply(World world)
    {
        foreach (var exhibit in world.Scenario.Exhibits)
        {
            foreach (var seat in exhibit.HeldBy)
            {
                world.CaseFiles.Receive(world, seat, exhibit.Id, new Custody(world.Clock.Now, Provenance.AtStart, null, null));
            }
        }
    }

    internal override void Tell(World world)
    {
        foreach (var desk in world.Desks.All)
        {
            world.TellTo(desk.Id, Opening.Of(world, desk));
        }

        world.TellTo(world.Desks.Observers.Append(Roster.Control), ObjectivesOf(world.Scenario));

        foreach (var exhibit in world.Scenario.Exhibits)
        {
            world.TellControl(new ExhibitShown(exhibit.Id, exhibit.Title, exhibit.Kind, exhibit.Text, [], Lawful: true));
            foreach (var seat in exhibit.HeldBy)
            {
                world.CaseFiles.TellReceived(world, seat, exhibit.Id);
                world.TellControl(new ExhibitWentTo(exhibit.Id, seat, Provenance.AtStart, null));
            }
        }
    }

    private static ObjectivesShown ObjectivesOf(Scenario scenario) =>
        new([
            .. scenario.Objectives.Select(objective => new ObjectiveCard(
                objective.Id,
                objective.Name,
                [.. objective.LookFor.Select(look => new LookForCard(look.Text, look.When is null, look.Seats))]
            )),
        ]);
}

/// <summary>What lies on a desk when somebody first sits down: brief, law, colleagues, powers.</summary>
public sealed record DeskSet(
    DeskCard Desk,
    LocalText Exercise,
    DateOnly Date,
    ExerciseTime Starts,
    ExerciseTime Ends,
    LocalText Brief,
    LocalText Briefing,
    IReadOnlyList<PlanItem> Plan,
    IReadOnlyList<Reading> Profiles,
    IReadOnlyList<DeskCard> Directory,
    IReadOnlyList<TeamCard> Teams,
    IReadOnlyList<SubjectCard> Subjects,
    IReadOnlyList<MeasureCard> Measures,
    IReadOnlyList<IndicatorCard> Indicators,
    IReadOnlyList<OffenceCard> Offences,
    string Map
) : FeedItem
{
    /// <summary>What operations have to have ready, and who can. Empty for whoever only looks on.</summary>
    public IReadOnlyList<PreparationCard> Preparations { get; init; } = [];

    /// <summary>What operations can be made of. Empty for whoever cannot plan one.</summary>
    public IReadOnlyList<StepCard> Steps { get; init; } = [];

    /// <summary>The desk belongs to a court: it decides hearings.</summary>
    public bool SitsInCourt { get; init; }

    /// <summary>What a court can award sums in. Empty for whoever has nothing to do with it, and where the case has no money.</summary>
    public IReadOnlyList<Currency> Currencies { get; init; } = [];

    /// <summary>Registers that can be searched, by this desk or by others.</summary>
    public IReadOnlyList<RegisterCard> Registers { get; init; } = [];

    internal override void Show(SeatView view, FeedEntry entry)
    {
        view.Opening = this;
        foreach (var subject in Subjects)
        {
            view.Subjects[subject.Id] = subject;
        }
    }
}

/// <summary>A long text to read, HTML.</summary>
public sealed record Reading(string Id, LocalText Title, LocalText Html);

public sealed record TeamCard(TeamId Id, LocalText Name);

/// <summary>What may be known of a person, place or thing by anyone who has heard of it.</summary>
/// <param name="Interprets">Languages for which the person can be called as an interpreter; null: none.</param>
public sealed record SubjectCard(
    SubjectId Id,
    SubjectKind Kind,
    LocalText Name,
    LocalText About,
    StateId State,
    double? Longitude,
    double? Latitude,
    IReadOnlyList<LocalText>? Interprets = null
)
{
    /// <summary>The name by which others know the person, where this desk knows better; null: no other.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalText? KnownAs { get; init; }

    /// <summary>The age that the person gives, in years; null: nobody asks.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AgeGiven { get; init; }

    /// <summary>The true age of a person who gives another one, once this desk has learned it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Age { get; init; }

    /// <summary>What the law keeps from being done to it; null: no exception is made.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmunityCard? Immunity { get; init; }
}

/// <param name="From">Measures that may not be directed at it.</param>
/// <param name="FromCharges">It cannot be charged either.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record ImmunityCard(IReadOnlyList<MeasureKindId> From, bool FromCharges, LocalText Source);

/// <summary>A measure within the desk's powers.</summary>
public sealed record MeasureCard(
    MeasureKindId Id,
    LocalText Name,
    LocalText About,
    MeasureFamily Family,
    IReadOnlyList<SubjectKind> Targets,
    Authoriser Authorisation,
    bool Urgent,
    bool AcrossBorders,
    ExerciseSpan Takes
)
{
    /// <summary>An urgent start lapses after this unless it was confirmed; null where the law sets no limit.</summary>
    public ExerciseSpan? ConfirmWithin { get; init; }

    /// <summary>In whatever state the target is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Anywhere { get; init; }

    /// <summary>Only for persons who are treated as children.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ForChildren { get; init; }

    /// <summary>Can physically be done without the authorisation it needs.</summary>
    public bool CanGoAhead { get; init; }

    /// <summary>This desk can ask it of another state by voice, for information only.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByVoice { get; init; }

    /// <summary>Where it stands in the law of the desk's state; empty where the state says nothing of its own.</summary>
    public LocalText Source { get; init; } = LocalText.Empty;
}

public sealed record IndicatorCard(IndicatorId Id, LocalText Name, Strength Strength, string Dimension);

public sealed record OffenceCard(OffenceId Id, LocalText Name, StateId State, IReadOnlyList<Element> Elements);

internal static class Opening
{
    public static DeskSet Of(World world, Desk desk)
    {
        var scenario = world.Scenario;
        var works = desk.Kind is DeskKinds.Participant or DeskKinds.Control;
        return new DeskSet(
            CardOf(scenario, desk),
            scenario.Title,
            scenario.Date,
            scenario.Starts,
            scenario.Ends,
            BriefOf(scenario, desk),
            scenario.Briefing,
            scenario.Plan,
            [.. scenario.States.Select(state => new Reading(state.Id.Value, state.Name, state.Profile))],
            [.. world.Desks.All.Where(other => SeesInDirectory(desk, other)).Select(other => CardOf(scenario, other))],
            [.. scenario.Teams.Select(team => new TeamCard(team.Id, team.Name))],
            [.. scenario.Subjects.Where(subject => Knowledge.IsKnownAtStart(desk, subject)).Select(subject => WhoIsWho.CardFor(world, desk.Id, subject))],
            works ? [.. scenario.Measures.Where(kind => Powers.Has(scenario, desk, kind)).Select(kind => CardOf(Powers.Under(scenario, desk, kind)) with { ByVoice = ByVoice.Can(scenario, desk, kind) })] : [],
            desk.Kind == DeskKinds.RolePlayer
                ? []
                : [.. scenario.Indicators.Select(i => new IndicatorCard(i.Id, i.Name, i.Strength, i.Dimension))],
            [.. scenario.Offences.Where(o => Powers.MayCharge(scenario, desk, o)).Select(CardOf)],
            scenario.Map
        )
        {
            Preparations = works ? Showing.Preparations(scenario) : [],
            Steps = works && PlanOperation.MayPlan(scenario, desk) ? Showing.Steps(scenario) : [],
            SitsInCourt = desk.Seat is { } sits && scenario.Agencies[sits.Agency].Kind == "court",
            Registers = RegisterCard.Of(scenario, desk),
            Currencies = desk.Kind == DeskKinds.Control || (desk.Seat is { } seat && scenario.Agencies[seat.Agency].Kind is "court" or "prosecution")
                ? [.. scenario.Currencies]
                : [],
        };
    }

    // The same for every desk and exercise: the truth. What one desk knows of it, WhoIsWho says.
    private static readonly ConditionalWeakTable<Subject, SubjectCard> Cards = [];

    public static SubjectCard CardOf(Subject subject) =>
        Cards.GetValue(subject, static subject => new SubjectCard(
            subject.Id,
            subject.Kind,
            subject.Name,
            subject.About,
            subject.State,
            (subject as Place)?.Longitude,
            (subject as Place)?.Latitude,
            (subject as Person)?.Interprets is { Count: > 0 } languages ? languages : null
        )
        {
            Immunity = subject.Immunity is { } immunity ? new ImmunityCard(immunity.From, immunity.FromCharges, immunity.Source) : null,
        });

    private static LocalText BriefOf(Scenario scenario, Desk desk) =>
        desk.Kind switch
        {
            DeskKinds.Participant => desk.Seat!.Brief,
            DeskKinds.RolePlayer => desk.Person!.Brief,
            DeskKinds.Control => scenario.Synopsis,
            _ => scenario.Summary,
        };

    // People of the case are reached through the subjects a desk knows, not through the directory.
    private static bool SeesInDirectory(Desk desk, Desk other) =>
        other.Kind switch
        {
            DeskKinds.Participant or DeskKinds.Control => true,
            DeskKinds.RolePlayer => desk.Kind == DeskKinds.Control && other.HasLink,
            _ => desk.Kind is DeskKinds.Control or DeskKinds.Observer,
        };

    private static DeskCard CardOf(Scenario scenario, Desk desk)
    {
        var agency = desk.Seat is { } seat ? scenario.Agencies[seat.Agency] : null;
        return new DeskCard(
            desk.Id,
            desk.Kind,
            desk.Name,
            agency?.Name ?? LocalText.Empty,
            desk.Seat?.Profession ?? LocalText.Empty,
            desk.Seat?.Team,
            agency?.State
        )
        {
            Prosecutes = agency?.Kind == "prosecution",
        };
    }

    private static MeasureCard CardOf(MeasureKind kind) =>
        new(
            kind.Id,
            kind.Name,
            kind.About,
            kind.Family,
            kind.Targets,
            kind.Authorisation,
            kind.Urgent,
            kind.AcrossBorders,
            kind.Takes
        )
        {
            ConfirmWithin = kind.Urgent ? kind.ConfirmWithin : null,
            Anywhere = kind.Anywhere,
            ForChildren = kind.For == Beneficiaries.Children,
            CanGoAhead = kind.Unaided && kind.Authorisation is Authoriser.Prosecutor or Authoriser.Judge,
            Source = kind.Source,
        };

    private static OffenceCard CardOf(Offence offence) => new(offence.Id, offence.Name, offence.State, offence.Elements);
}

public sealed partial class SeatView
{
    /// <summary>What lay on the desk at the beginning; null before the first entry arrived.</summary>
    public DeskSet? Opening { get; internal set; }

    /// <summary>Everyone and everything the desk has heard of.</summary>
    public Dictionary<SubjectId, SubjectCard> Subjects { get; } = [];
}

[JsonDerivedType(typeof(CreateExercise), "create-exercise")]
public abstract partial record Command;

[JsonDerivedType(typeof(ExerciseCreated), "exercise-created")]
public abstract partial record Event;

[JsonDerivedType(typeof(DeskSet), "desk-set")]
public abstract partial record FeedItem;
