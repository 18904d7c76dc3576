namespace Crossways.Programmes.People;

/// <summary>What somebody is at work, as far as seats and comparisons tell it apart.</summary>
public enum Profession
{
    CriminalInvestigator,
    FinancialInvestigator,
    BorderGuard,
    LiaisonOfficer,
    Prosecutor,
    Judge,
    LabourInspector,
    SocialWorker,
    ChildProtectionOfficer,
    Guardian,
    NgoCaseWorker,
    Lawyer,
    AsylumOfficer,
    HealthWorker,
    CulturalMediator,
    Other,
}
