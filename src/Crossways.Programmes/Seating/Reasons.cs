using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Seating;

/// <summary>Why somebody sits where they sit, why a seat is empty, and why somebody has none: a sentence each.</summary>
public static class Reasons
{
    public static LocalText OfSitting(Participant person, SeatToFill seat)
    {
        var profession = Professions.Distance(person.Profession, seat.Profession) switch
        {
            0 => new LocalText("Own profession", "Sa profession"),
            1 => new LocalText("Knows this work from beside", "Connaît ce travail de près"),
            _ => new LocalText("Another profession", "Autre profession"),
        };
        var language =
            seat.Languages.Where(code => person.Level(code) >= LanguageLevel.Working).OrderByDescending(code => person.Level(code)).FirstOrDefault() is { } spoken
                ? new LocalText($"works in {Names.Language(spoken).En}", $"travaille en {Names.Language(spoken).Fr}")
                : new LocalText("with an interpreter", "avec interprète");
        return new($"{profession.En}, {language.En}.", $"{profession.Fr}, {language.Fr}.");
    }

    /// <param name="people">Everybody who has a place in the exercise.</param>
    public static LocalText OfEmptySeat(SeatToFill seat, IReadOnlyList<Participant> people)
    {
        var name = Professions.Name(seat.Profession);
        var own = people.Where(person => person.Profession == seat.Profession).ToList();
        var languages = Spoken(seat.Languages);
        return own.Count == 0 ? new($"Nobody of this profession has a place: {name.En}.", $"Personne de cette profession n’a de place : {name.Fr}.")
            : !own.Any(seat.CanBeTakenBy) ? new($"Nobody of this profession speaks {languages.En}: {name.En}.", $"Personne de cette profession ne parle {languages.Fr} : {name.Fr}.")
            : new($"All of this profession sit elsewhere: {name.En}.", $"Toutes les personnes de cette profession siègent ailleurs : {name.Fr}.");
    }

    public static LocalText OfWaiting(Participant person, IReadOnlyList<SeatToFill> seats)
    {
        if (seats.Any(seat => seat.CanBeTakenBy(person)))
        {
            return new("No chair is left. Let more people share a seat, or move somebody.", "Il ne reste aucune chaise. Laissez plus de personnes partager un poste, ou déplacez quelqu’un.");
        }

        var languages = Spoken([.. seats.SelectMany(seat => seat.Languages).Distinct()]);
        return new(
            $"Speaks none of the working languages ({languages.En}). If somebody interprets, say so at the person.",
            $"Ne parle aucune des langues de travail ({languages.Fr}). Si quelqu’un interprète, indiquez-le sur la fiche."
        );
    }

    private static LocalText Spoken(IReadOnlyList<string> codes) =>
        new(string.Join(", ", codes.Select(code => Names.Language(code).En)), string.Join(", ", codes.Select(code => Names.Language(code).Fr)));
}
