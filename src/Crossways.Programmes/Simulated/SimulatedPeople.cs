using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Scenarios;

namespace Crossways.Programmes.Simulated;

/// <summary>People who do not exist, from states that do not: codes that ISO 3166-1 leaves free for such use.</summary>
public static class SimulatedPeople
{
    // More investigators than judges, as on real lists.
    private static readonly (Profession Profession, int Weight)[] Mix =
    [
        (Profession.CriminalInvestigator, 22), (Profession.Prosecutor, 14), (Profession.LabourInspector, 11), (Profession.NgoCaseWorker, 11), (Profession.SocialWorker, 9),
        (Profession.BorderGuard, 8), (Profession.FinancialInvestigator, 7), (Profession.Judge, 5), (Profession.ChildProtectionOfficer, 5), (Profession.AsylumOfficer, 4), (Profession.LiaisonOfficer, 2), (Profession.CulturalMediator, 2),
    ];

    /// <param name="count">Of people of this exercise; nine in ten come.</param>
    public static IEnumerable<Participant> Of(ProgrammeExercise exercise, int count, long seed)
    {
        for (var number = 1; number <= count; number++)
        {
            var id = $"{exercise.Id}-{number:000}";
            var dice = Dice.Of(seed, id);
            var profession = Drawn(dice.Below(Mix.Sum(one => one.Weight)));
            var state = dice.Of(Names.InventedStates);
            var comes = dice.Share() < 0.94;
            yield return new Participant(new ParticipantId(id), profession, state, $"Institution {state}-{profession}")
            {
                Exercise = exercise.Id,
                Stage = comes ? InvitationStage.Accepted : InvitationStage.Declined,
                Languages = [new SpokenLanguage(dice.Share() < 0.7 ? "en" : "fr", LanguageLevel.Working)],
                Attended = comes ? [.. exercise.Days] : [],
            };
        }
    }

    /// <summary>A name for the certificate: of no language, and nobody’s.</summary>
    public static string NameOf(ParticipantId id, long seed)
    {
        var dice = Dice.Of(seed, $"name of {id}");
        return $"{dice.Of(FirstNames)} {dice.Of(LastNames)}";
    }

    private static readonly string[] FirstNames = ["Adra", "Belino", "Cirel", "Dovane", "Elsin", "Faro", "Galia", "Hennit", "Iolo", "Jarve", "Kessa", "Lumio", "Mirel", "Noane", "Orsin", "Pelia", "Quirin-Amadeo", "Rosk", "Sevra", "Tolin"];

    private static readonly string[] LastNames = ["Abbern", "Brandovel", "Corrend", "Delmarque", "Esk", "Fontarel", "Grevin", "Hollister-Vandemoor", "Ilvane", "Jurasco", "Kestrelli", "Lambren", "Marovel", "Nostrand", "Ovelle", "Praxmeier", "Querin", "Rosvelt-Ana", "Sarvane", "Tambrel"];

    private static Profession Drawn(int throwOf)
    {
        foreach (var (profession, weight) in Mix)
        {
            if (throwOf < weight)
            {
                return profession;
            }

            throwOf -= weight;
        }

        return Profession.Other;
    }

    /// <summary>What they promised to do, and what became of it by the day of the results.</summary>
    public static IEnumerable<Commitment> Promises(IReadOnlyList<ProgrammeExercise> exercises, DateOnly on, long seed, Language language)
    {
        var dice = Dice.Of(seed, "promises");
        foreach (var (number, promise) in Promised.Index())
        {
            var exercise = exercises[number % exercises.Count];
            var due = exercise.To.AddDays(30 + (30 * dice.Below(5)));
            var status = due > on ? CommitmentStatus.Begun : dice.Below(10) switch { < 5 => CommitmentStatus.Done, < 8 => CommitmentStatus.Begun, 8 => CommitmentStatus.Open, _ => CommitmentStatus.Dropped };
            yield return new Commitment($"promise-{number + 1}", exercise.Id, promise.Text.In(language), promise.Owner.In(language), promise.Kind, due, status) { ByOrganiser = promise.Kind == CommitmentKind.Institution };
        }
    }

    private static readonly (LocalText Text, LocalText Owner, CommitmentKind Kind)[] Promised =
    [
        (new("Print a list of night numbers: shelter, guardian, interpreter, duty prosecutor", "Imprimer une liste des numéros de nuit : hébergement, tuteur, interprète, parquet de permanence"), new("Police directorate", "Direction de la police"), CommitmentKind.Institution),
        (new("Bring the shelter into the planning of every search with people inside", "Associer l’hébergement à la préparation de toute perquisition avec des personnes à l’intérieur"), new("Prosecution service", "Parquet"), CommitmentKind.Institution),
        (new("Send payrolls with wages to one account to the financial unit the same day", "Envoyer le jour même à la cellule financière les livres de paie avec salaires sur un seul compte"), new("Labour inspectorate", "Inspection du travail"), CommitmentKind.Institution),
        (new("Train two interviewers for children", "Former deux personnes à l’audition d’enfants"), new("Child protection", "Protection de l’enfance"), CommitmentKind.Institution),
        (new("Open a decision log in every case of this kind", "Ouvrir un journal de décisions dans chaque affaire de ce genre"), new("Investigator", "Enquêtrice"), CommitmentKind.Person),
        (new("Meet prosecution and NGOs every month", "Réunir chaque mois le parquet et les ONG"), new("National co-ordinator", "Coordination nationale"), CommitmentKind.Institution),
        (new("Ask the liaison officer before the first request abroad", "Consulter l’officier de liaison avant la première demande à l’étranger"), new("Prosecutor", "Procureur"), CommitmentKind.Person),
        (new("Translate the leaflet on the reflection period into five languages", "Traduire le dépliant sur le délai de réflexion en cinq langues"), new("NGO", "ONG"), CommitmentKind.Institution),
        (new("Teach colleagues the indicator list in the morning briefing", "Présenter la liste d’indicateurs aux collègues lors de la réunion du matin"), new("Border guard", "Garde-frontière"), CommitmentKind.Person),
        (new("Write a procedure for freezing accounts on the day of a search", "Rédiger une procédure de gel des comptes le jour d’une perquisition"), new("Financial intelligence unit", "Cellule de renseignement financier"), CommitmentKind.Institution),
        (new("Keep two beds free for nights", "Garder deux lits libres la nuit"), new("Social services", "Services sociaux"), CommitmentKind.Institution),
        (new("Run a half-day exercise at home", "Mener un exercice d’une demi-journée chez soi"), new("Police academy", "École de police"), CommitmentKind.Institution),
    ];

    /// <summary>What simulated people would tell. Written by us; nobody told it.</summary>
    public static readonly IReadOnlyList<Story> Stories =
    [
        new(new("We called the shelter before the search. Seven people slept in beds that night, and three of them spoke to us in their own time.", "Nous avons appelé l’hébergement avant la perquisition. Sept personnes ont dormi dans un lit cette nuit-là, et trois nous ont parlé quand elles l’ont voulu."), Profession.CriminalInvestigator, Learning.Wave.SixMonths),
        new(new("A payroll I would have filed went to the financial unit the same afternoon. The account was frozen before the owner knew.", "Un livre de paie que j’aurais classé est parti l’après-midi même à la cellule financière. Le compte a été gelé avant que le titulaire ne le sache."), Profession.LabourInspector, Learning.Wave.ThreeMonths),
        new(new("I stopped asking “why did you not leave”. I wait now. People tell more.", "J’ai cessé de demander « pourquoi n’êtes-vous pas parti ». J’attends. Les gens racontent davantage."), Profession.SocialWorker, Learning.Wave.ThreeMonths),
    ];
}
