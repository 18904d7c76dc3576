using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Where an interview takes place.</summary>
public enum Venue
{
    Office,
    Home,
    Shelter,
    ChildFriendlyRoom,
    Workplace,
    Street,
    Custody,
}

/// <summary>Who stands by the person in an interview.</summary>
[Flags]
public enum Company
{
    None = 0,

    /// <summary>A child's guardian (Council of Europe Convention art. 10 (4)).</summary>
    Guardian = 1,

    /// <summary>A suspect's lawyer (Directive 2013/48/EU art. 3), or a victim's.</summary>
    Lawyer = 2,
    SupportPerson = 4,
}

/// <summary>How an interview is arranged: who leads it, where, and who else is in the room.</summary>
/// <param name="LedBy">Who asks; null: not said.</param>
/// <param name="InterpretedBy">A person of the case who interprets; null: somebody from the list of sworn interpreters.</param>
/// <param name="ChosenTogether">The person agreed to the interpreter.</param>
/// <param name="At">Null: not said.</param>
/// <param name="Listening">Other seats in the room, so that one interview serves several offices; null: nobody.</param>
public sealed record Arrangement(
    Gender? LedBy = null,
    SubjectId? InterpretedBy = null,
    bool ChosenTogether = true,
    Venue? At = null,
    Company Company = Company.None,
    IReadOnlyList<SeatId>? Listening = null
)
{
    internal static readonly Arrangement Unsaid = new();

    public bool Has(Company who) => (Company & who) != Company.None;
}

internal static class Arranging
{
    /// <summary>Null when the room can be arranged like this.</summary>
    public static Refusal? Refusal(World world, Desk by, Person person, bool interpreter, Arrangement how)
    {
        foreach (var seat in how.Listening ?? [])
        {
            if (seat == by.Id || !world.Desks.TryGet(seat, out var desk) || desk.Seat is not { } listener || world.Scenario.StateOf(listener).Id != person.State)
            {
                return Simulation.Refusal.Because(
                    "cannot-listen",
                    "Only other seats of the same state can be in the room. Ask those elsewhere what they need to know, and share the statement.",
                    "Seuls d’autres postes du même État peuvent être présents. Demandez aux autres ce qu’ils ont besoin de savoir, et transmettez la déclaration."
                );
            }
        }

        // Art. 10 (4) again: somebody who says that they speak for the child is not yet a guardian.
        return how.Has(Company.Guardian) && !world.People.Is(person.Id, LibraryConditions.Guarded)
            ? Simulation.Refusal.Because(
                "no-guardian-yet",
                "Nobody has been appointed as guardian. Ask for a guardian first, or interview without one and know what that means for a child’s statement.",
                "Aucun tuteur n’a été désigné. Demandez-en un d’abord, ou entendez la personne sans tuteur en sachant ce que vaut alors la déclaration d’un enfant."
            )
            : how.InterpretedBy is { } id
                ? OfInterpreter(world, by, person, interpreter, id)
                : null;
    }

    private static Refusal? OfInterpreter(World world, Desk by, Person person, bool interpreter, SubjectId id)
    {
        if (!interpreter || !world.Scenario.Subjects.TryGet(id, out var subject) || subject is not Person { Interprets.Count: > 0 } called
            || called.Id == person.Id || !world.Knowledge.HasHeardOf(by, called))
        {
            return Refusals.Unknown("interpreter");
        }

        if (called.State != person.State || !world.People.IsWithinReach(id) || world.People.IsInCustody(id))
        {
            return Simulation.Refusal.Because(
                "interpreter-away",
                "This interpreter cannot come. Call another one, or one from the list.",
                "Cet interprète ne peut pas venir. Faites appel à un autre, ou à un interprète de la liste."
            );
        }

        return person.Languages.Count == 0 || person.Languages.Any(called.Interprets.Contains)
            ? null
            : Simulation.Refusal.Because(
                "other-language",
                $"The person speaks {Listed(person.Languages, Language.English)}, which this interpreter does not interpret. Call another one, or one from the list.",
                $"La personne parle : {Listed(person.Languages, Language.French)}. Cet interprète ne traduit pas cette langue. Faites appel à un autre, ou à un interprète de la liste."
            );
    }

    private static string Listed(IEnumerable<LocalText> languages, Language language) =>
        string.Join(", ", languages.Select(text => text.In(language)));
}
