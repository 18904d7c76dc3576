using Crossways.Scenarios;

namespace Crossways.Programmes.People;

/// <summary>The professions in words, and how close they are to each other.</summary>
public static class Professions
{
    // Also what a list of participants may call them; the first is the name shown.
    private static readonly Dictionary<Profession, (string[] En, string[] Fr)> Words = new()
    {
        [Profession.CriminalInvestigator] = (["Criminal investigator", "Investigator", "Police officer", "Police"], ["Enquêteur criminel", "Enquêteur", "Policier", "Police", "Enquêtrice"]),
        [Profession.FinancialInvestigator] = (["Financial investigator", "Financial analyst", "Tax auditor"], ["Enquêteur financier", "Analyste financier", "Enquêtrice financière"]),
        [Profession.BorderGuard] = (["Border guard", "Border police"], ["Garde-frontière", "Police aux frontières"]),
        [Profession.LiaisonOfficer] = (["Liaison officer"], ["Officier de liaison"]),
        [Profession.Prosecutor] = (["Prosecutor"], ["Procureur", "Procureure"]),
        [Profession.Judge] = (["Judge"], ["Juge", "Magistrat"]),
        [Profession.LabourInspector] = (["Labour inspector"], ["Inspecteur du travail", "Inspectrice du travail"]),
        [Profession.SocialWorker] = (["Social worker"], ["Travailleur social", "Travailleuse sociale", "Assistante sociale"]),
        [Profession.ChildProtectionOfficer] = (["Child protection officer", "Child-protection officer"], ["Agent de protection de l’enfance"]),
        [Profession.Guardian] = (["Guardian"], ["Tuteur", "Tutrice"]),
        [Profession.NgoCaseWorker] = (["NGO case worker", "NGO", "NGO worker", "Case worker"], ["Intervenant d’ONG", "ONG", "Intervenante d’ONG"]),
        [Profession.Lawyer] = (["Lawyer"], ["Avocat", "Avocate"]),
        [Profession.AsylumOfficer] = (["Asylum or migration officer", "Asylum officer", "Migration officer"], ["Agent de l’asile ou des migrations", "Agent de l’asile"]),
        [Profession.HealthWorker] = (["Health worker", "Nurse", "Doctor"], ["Personnel de santé", "Infirmière", "Infirmier", "Médecin"]),
        [Profession.CulturalMediator] = (["Cultural mediator", "Interpreter"], ["Médiateur culturel", "Médiatrice culturelle", "Interprète"]),
        [Profession.Other] = (["Other profession", "Other"], ["Autre profession", "Autre"]),
    };

    // Groups whose members know each other's work: whoever has one of these can sit in for another.
    private static readonly Profession[][] Kin =
    [
        [Profession.CriminalInvestigator, Profession.FinancialInvestigator, Profession.BorderGuard, Profession.LiaisonOfficer],
        [Profession.Prosecutor, Profession.Judge, Profession.Lawyer],
        [Profession.LabourInspector, Profession.FinancialInvestigator],
        [Profession.SocialWorker, Profession.ChildProtectionOfficer, Profession.Guardian, Profession.NgoCaseWorker, Profession.CulturalMediator, Profession.HealthWorker],
        [Profession.AsylumOfficer, Profession.SocialWorker, Profession.BorderGuard],
        [Profession.Lawyer, Profession.NgoCaseWorker, Profession.Guardian],
    ];

    public static LocalText Name(Profession profession) => new(Words[profession].En[0], Words[profession].Fr[0]);

    /// <summary>A profession by its name in the code, or as people write it in English or French; null when nobody calls it that.</summary>
    public static Profession? Find(string said) =>
        Words.Keys
            .Cast<Profession?>()
            .FirstOrDefault(profession => Word.Same(profession!.Value.ToString(), said) || Words[profession.Value].En.Concat(Words[profession.Value].Fr).Any(word => Word.Same(word, said)));

    /// <summary>0: the same; 1: knows that work from beside; 2: another world.</summary>
    public static int Distance(Profession one, Profession other) =>
        one == other ? 0
        : Kin.Any(group => group.Contains(one) && group.Contains(other)) ? 1
        : 2;

    /// <summary>Whom a seat of a case is meant for: by what the case calls its profession, and else by the kind of its agency.</summary>
    public static Profession Of(Seat seat, string agencyKind) =>
        Keywords.Select(word => ((string Word, Profession Profession)?)word).FirstOrDefault(word => seat.Profession.En.Contains(word!.Value.Word, StringComparison.OrdinalIgnoreCase))?.Profession
        ?? agencyKind switch
        {
            "police" => Profession.CriminalInvestigator,
            "border-guard" => Profession.BorderGuard,
            "financial-intelligence" => Profession.FinancialInvestigator,
            "liaison" => Profession.LiaisonOfficer,
            "prosecution" => Profession.Prosecutor,
            "court" => Profession.Judge,
            "labour-inspectorate" => Profession.LabourInspector,
            "social-services" => Profession.SocialWorker,
            "child-protection" => Profession.ChildProtectionOfficer,
            "ngo" => Profession.NgoCaseWorker,
            "asylum" => Profession.AsylumOfficer,
            "health" => Profession.HealthWorker,
            _ => Profession.Other,
        };

    // In this order: a "social worker" of an NGO is an NGO case worker by agency, a "liaison officer" of the police a liaison officer.
    private static readonly (string Word, Profession Profession)[] Keywords =
    [
        ("liaison", Profession.LiaisonOfficer),
        ("prosecutor", Profession.Prosecutor),
        ("judge", Profession.Judge),
        ("lawyer", Profession.Lawyer),
        ("guardian", Profession.Guardian),
        ("financial", Profession.FinancialInvestigator),
        ("tax auditor", Profession.FinancialInvestigator),
        ("labour inspector", Profession.LabourInspector),
        ("child protection", Profession.ChildProtectionOfficer),
        ("child-protection", Profession.ChildProtectionOfficer),
        ("ngo", Profession.NgoCaseWorker),
        ("border guard", Profession.BorderGuard),
        ("asylum", Profession.AsylumOfficer),
        ("migration", Profession.AsylumOfficer),
        ("mediator", Profession.CulturalMediator),
        ("nurse", Profession.HealthWorker),
        ("social worker", Profession.SocialWorker),
    ];
}
