using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A hearing as the prosecutor, the court and control see it; once held, everybody who knows the person learns how it ended.</summary>
/// <param name="OffenceName">Of the charge that is tried; null for detention.</param>
/// <param name="Exhibits">What the court is asked to read, and what its law says against it.</param>
/// <param name="Due">When the court decides if nobody sits there.</param>
/// <param name="MayDecide">This desk can decide now.</param>
/// <param name="DecidedBy">Null while open, and where the court has no seat.</param>
/// <param name="Findings">The court's reasons in detail, where it decided by the file alone.</param>
/// <param name="Reasons">What whoever sits in court wrote.</param>
public sealed record HearingShown(
    int Number,
    HearingKind Kind,
    SubjectId Person,
    OffenceId? Offence,
    LocalText? OffenceName,
    StateId State,
    SeatId By,
    string Grounds,
    IReadOnlyList<SubjectId> Victims,
    IReadOnlyList<ReadExhibit> Exhibits,
    IReadOnlyList<Compensation> Claims,
    ExerciseTime Due,
    bool MayDecide,
    SeatId? DecidedBy,
    HearingOutcome? Outcome,
    string Reasons,
    IReadOnlyList<Compensation> Awards,
    CourtFindings? Findings
) : FeedItem
{
    /// <summary>Number of the measure on which the court decides; null: none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Measure { get; init; }

    /// <summary>What the measure is called.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public LocalText? MeasureName { get; init; }

    /// <summary>When the desk learned of the decision; null while there is none.</summary>
    [JsonIgnore]
    public ExerciseTime? Decided { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Hearings[Number] = this with { Decided = Outcome is null ? null : entry.At };

    internal static void Tell(World world, Hearing hearing, ExerciseTime now)
    {
        var (request, held) = (hearing.Request, hearing.Held);
        var charge = request.Charge is { } number ? world.Charges[number] : null;
        var law = world.Scenario.States[request.State].Law;
        var shown = new HearingShown(
            request.Number, request.Kind, request.Person, charge?.Offence,
            charge is null ? null : world.Scenario.Offences[charge.Offence].Name,
            request.State, request.By, request.Grounds, charge?.Victims ?? [],
            [.. request.Exhibits.Select(exhibit => new ReadExhibit(exhibit, Admissibility.Against(world, request.By, exhibit, law, Judging.Accused(request))))],
            request.Claims, request.Due, MayDecide: false,
            held?.By, held?.Outcome, held?.Reasons ?? "", held?.Awards ?? [],
            held?.By is null ? held?.Findings : null)
        {
            Measure = request.Measure,
            MeasureName = request.Measure is { } measure ? world.Measures[measure].Kind.Name : null,
        };
        var courts = Powers.OfAgencyKind(world, "court", request.State);
        foreach (var desk in Roster.AndControl(courts, request.By))
        {
            world.TellTo(desk, shown with { MayDecide = held is null && desk != request.By });
        }

        if (held is null || request.Kind == HearingKind.Authorisation)
        {
            return;
        }

        // What a court decides about a person is public; its file is not.
        var announced = shown with { Grounds = "", Exhibits = [], Findings = null };
        foreach (var seat in world.Scenario.Seats)
        {
            if (seat.Id != request.By && !courts.Contains(seat.Id) && Persons.IsKnown(world, world.Desks[seat.Id], request.Person))
            {
                var victims = shown.Victims.Where(victim => Persons.IsKnown(world, world.Desks[seat.Id], victim)).ToList();
                world.TellTo(seat.Id, announced with
                {
                    Victims = victims,
                    Claims = [],
                    Awards = [.. shown.Awards.Where(award => victims.Contains(award.Person))],
                });
            }
        }
    }
}

/// <summary>An exhibit put to a court.</summary>
/// <param name="NotRead">Why the law of the state keeps it out; empty: the court reads it.</param>
public sealed record ReadExhibit(ExhibitId Exhibit, IReadOnlyList<Exclusion> NotRead);

public sealed partial class SeatView
{
    /// <summary>Hearings this desk asked for or has to decide, and decisions about people it knows. Control: all.</summary>
    public SortedDictionary<int, HearingShown> Hearings { get; } = [];
}

[JsonDerivedType(typeof(HearingShown), "hearing")]
public abstract partial record FeedItem;
