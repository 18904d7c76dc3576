using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

/// <summary>Objectives with their ratings, and what observers wrote as the evidence for them.</summary>
internal static class ObjectivesSection
{
    private const int MostNotes = 5;

    public static string Text(Voice voice)
    {
        var rated = Rated(voice);
        // Control may rate what no observer was asked to look for.
        var observable = voice.Debrief.Ratings?.Objectives.Count(objective => objective.Observable || objective.Counts.Sum() > 0) ?? 0;
        var ratings = rated.Sum(objective => objective.Counts.Sum());
        return ratings == 0
            ? voice.Say("Observers gave no ratings.", "Les observateurs n’ont donné aucune évaluation.")
            : voice.Say(
                $"Observers gave {voice.Count(ratings, "rating", "ratings", "", "")} on {rated.Count} of {voice.Count(observable, "objective", "objectives", "", "")}: P, performed without challenges; S, with some challenges; M, with major challenges; U, unable to be performed.",
                $"Les observateurs ont donné {voice.Count(ratings, "", "", "évaluation", "évaluations")} sur {rated.Count} des {voice.Count(observable, "", "", "objectif", "objectifs")} : P, réalisé sans difficulté ; S, avec quelques difficultés ; M, avec des difficultés majeures ; U, non réalisable.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        var rated = Rated(voice);
        if (rated.Count == 0)
        {
            yield break;
        }

        yield return Make.Figure("ratings", voice.Say("Ratings by objective", "Évaluations par objectif"), RatingPicture.Draw(voice, rated));
        foreach (var objective in rated.Where(objective => objective.Notes.Any(note => note.Note.Length > 0)))
        {
            yield return Make.Head("objective-" + objective.Objective, voice.Say(objective.Name));
            var notes = objective.Notes.Where(note => note.Note.Length > 0).ToList();
            yield return Make.Bullets(notes.Take(MostNotes).Select(note => Note(voice, note)));
            if (notes.Count > MostNotes)
            {
                yield return Make.Text(voice.Say($"And {notes.Count - MostNotes} more in the debrief.", $"Et {notes.Count - MostNotes} de plus dans le débriefing."));
            }
        }
    }

    private static List<ObjectiveReport> Rated(Voice voice) => [.. (voice.Debrief.Ratings?.Objectives ?? []).Where(objective => objective.Counts.Sum() > 0)];

    private static string Note(Voice voice, NoteReport note)
    {
        var who = note.Seat is null ? voice.Say("the whole team", "toute l’équipe") : voice.Seat(note.Seat);
        var rating = note.Rating is { } given ? $", {Letter(given)}" : "";
        return voice.Say($"{voice.At(note.Seen)}, {who}{rating}: {note.Note}", $"{voice.At(note.Seen)}, {who}{rating} : {note.Note}");
    }

    internal static string Letter(Rating rating) =>
        rating switch
        {
            Rating.Performed => "P",
            Rating.SomeChallenges => "S",
            Rating.MajorChallenges => "M",
            _ => "U",
        };
}
