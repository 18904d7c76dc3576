using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What a court decided on a charge, and what the file showed by the law of its state.</summary>
/// <param name="By">Who sat in court; null: it decided by the file.</param>
/// <param name="Findings">What the file showed, whoever decided.</param>
/// <param name="People">Names of the persons in it.</param>
/// <param name="Titles">Titles of the exhibits in it.</param>
public sealed record HearingReport(
    HearingOutcome Outcome,
    ExerciseTime At,
    SeatId? By,
    string Reasons,
    IReadOnlyList<Compensation> Awards,
    CourtFindings Findings,
    IReadOnlyDictionary<SubjectId, LocalText> People,
    IReadOnlyDictionary<ExhibitId, LocalText> Titles
);

internal static class Hearings
{
    /// <summary>The trial of a suspect for an offence; null if none was held.</summary>
    public static HearingReport? Of(Played played, SubjectId suspect, OffenceId offence)
    {
        var (at, held) = played.Of<HearingHeld>().LastOrDefault(entry =>
            played.World.Courts[entry.Happened.Number].Request is { Charge: { } number } request
            && request.Person == suspect
            && played.World.Charges[number].Offence == offence);
        if (held is null)
        {
            return null;
        }

        var request = played.World.Courts[held.Number].Request;
        return new HearingReport(
            held.Outcome,
            at,
            held.By,
            held.Reasons,
            held.Awards,
            held.Findings,
            played.World.Charges[request.Charge!.Value].Victims.Append(suspect).Distinct().ToDictionary(person => person, played.Name),
            request.Exhibits.ToDictionary(exhibit => exhibit, played.Title)
        );
    }
}
