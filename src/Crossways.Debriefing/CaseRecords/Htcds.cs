using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>
/// The Human Trafficking Case Data Standard (IOM, CC BY 4.0): the fields of its core survey form, in their order and with their
/// names (Toolkit/Survey, version 1), and before them what marks a record as one of an exercise. Several values of a field are
/// parted by semicolons, as the standard’s spreadsheets do it.
/// </summary>
public static class Htcds
{
    private const string Marked = "EXERCISE – fictitious";
    private const string Yes = "TRUE";
    private const string No = "FALSE";

    /// <summary>Columns that begin with <c>x_</c> are ours.</summary>
    public static readonly IReadOnlyList<string> Fields =
    [
        "x_Exercise", "x_Case", "x_CaseNumber", "x_TreatedAsChild", "x_Indicators",
        "con_Consent", "prs_Salutation", "prs_First_Name", "prs_Second_Name", "prs_Birthdate", "prs_Gender", "prs_Citizenship", "prs_Title",
        "prs_Email", "prs_HomePhone", "prs_MobilePhone", "prs_MailingCity", "prs_MailingCountry", "prs_MailingState", "prs_MailingStreet", "prs_MailingPostalCode",
        "vic_MethodOfRecruitment", "vic_LocationOfRecruitment", "vic_TraffickingStatus", "vic_TraffickingStatusDecisionMakingOrg", "vic_Methods_of_Control",
        "vic_TypeOfExploitation", "vic_ForcedLabourIndustry", "vic_TypeOfSexExploitation", "vic_LocationOfExploitation",
        "cas_Status", "cas_ReferringOrganisation", "cas_IncomingReferralDate", "cas_ReferringPrimaryCaseWorker", "cas_ReasonForIncomingReferral", "cas_IncomingReferralDetails",
    ];

    // What of an operational indicator (ILO and European Commission, 2009) is a method of control there; the last word of its id.
    private static readonly Dictionary<string, string> Control = new(StringComparer.Ordinal)
    {
        ["confiscation-of-documents"] = "WithholdsDocuments",
        ["debt-bondage"] = "DebtBondage",
        ["violence"] = "PhysicalAbuse",
        ["threat-of-violence"] = "PhysicalThreats",
        ["threat-of-denunciation"] = "ThreatsLawEnforcement",
        ["threat-to-inform-family-or-community"] = "ThreatensChildrenFamily",
        ["violence-on-family"] = "ThreatensChildrenFamily",
        ["withholding-of-wages"] = "TakesEarnings",
        ["wage-manipulation"] = "TakesEarnings",
        ["withholding-of-money"] = "RestrictsFinancialAccess",
        ["excessive-working-hours"] = "ExcessiveWorkingHours",
        ["psychological-dependency"] = "PsychologicalAbuse",
        ["under-strong-influence"] = "PsychologicalAbuse",
        // The survey’s list has no word for confinement; the standard’s field definitions have RestrictsMovement.
        ["isolation-confinement-or-surveillance"] = "Other",
    };

    internal static bool IsOfExploitation(IndicatorId indicator) =>
        indicator.Value.StartsWith("exploitation/", StringComparison.Ordinal) || indicator.Value.StartsWith("coercion-at-destination/", StringComparison.Ordinal);

    internal static IReadOnlyList<string> Row(CaseOfPerson known)
    {
        var (first, second) = Split(known.Name);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["x_Exercise"] = Marked,
            ["x_Case"] = known.Exercise,
            ["x_CaseNumber"] = known.Number,
            ["x_TreatedAsChild"] = known.IsChild ? Yes : No,
            ["x_Indicators"] = string.Join(';', known.Indicators),
            ["prs_First_Name"] = first,
            ["prs_Second_Name"] = second,
            // The scenario language says nothing of it.
            ["prs_Gender"] = "NonSpecifiedUnknown",
            ["vic_TraffickingStatus"] = known.PresumedBy is null ? "" : "PossibleVictimOfTrafficking",
            ["vic_TraffickingStatusDecisionMakingOrg"] = known.PresumedBy is null ? "" : Organisation(known.PresumedBy),
            ["vic_Methods_of_Control"] = Several(known.Indicators.SelectMany(Controls)),
            ["vic_TypeOfExploitation"] = Several(known.Purposes.Select(purpose => Exploitation(purpose, known.IsChild))),
            ["vic_LocationOfExploitation"] = Several(known.Places),
            ["cas_Status"] = known.Referral is { Away: true } ? "ClosedReferred" : "Active",
        };
        if (known.Referral is { } referral)
        {
            values["con_Consent"] = referral.Consent ? Yes : No;
            values["cas_ReferringOrganisation"] = referral.Organisation;
            values["cas_IncomingReferralDate"] = referral.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            values["cas_ReferringPrimaryCaseWorker"] = referral.Worker;
        }

        return [.. Fields.Select(field => values.GetValueOrDefault(field, ""))];
    }

    private static IEnumerable<string> Controls(IndicatorId indicator)
    {
        var word = indicator.Value[(indicator.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return Control.TryGetValue(word, out var control) ? [control]
            : indicator.Value.StartsWith("deceptive-recruitment/", StringComparison.Ordinal) ? ["FalsePromises"]
            : [];
    }

    private static string Exploitation(string purpose, bool isChild) =>
        purpose switch
        {
            "forced-labour" => isChild ? "ForcedLabour;ChildLabour" : "ForcedLabour",
            "sexual-exploitation" => "SexualExploitation",
            "forced-begging" => "ForcedBegging",
            "servitude" or "slavery" => "Servitude",
            "organ-removal" => "OrganRemoval",
            _ => "Other",
        };

    private static string Organisation(string agency) =>
        agency switch
        {
            "police" or "border-guard" => "Police",
            "prosecution" or "court" => "CourtOrProsecution",
            "ngo" => "NGO",
            _ => "NonPoliceGovernmentalOrganization",
        };

    private static string Several(IEnumerable<string> values) => string.Join(';', values.SelectMany(value => value.Split(';')).Distinct());

    private static (string First, string Second) Split(string name) => name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var cut ? (name[..cut], name[(cut + 1)..]) : (name, "");
}
