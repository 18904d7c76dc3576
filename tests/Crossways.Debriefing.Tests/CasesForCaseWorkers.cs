using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>Records in the shape of the Human Trafficking Case Data Standard, of what seats came to know.</summary>
public class CasesForCaseWorkers
{
    // Names and lists of the standard’s core survey form, version 1 (UNMigration/HTCDS, Toolkit/Survey/htcds_xlsform.xml).
    static readonly string[] Survey =
        ("con_Consent prs_Salutation prs_First_Name prs_Second_Name prs_Birthdate prs_Gender prs_Citizenship prs_Title prs_Email prs_HomePhone prs_MobilePhone prs_MailingCity prs_MailingCountry "
        + "prs_MailingState prs_MailingStreet prs_MailingPostalCode vic_MethodOfRecruitment vic_LocationOfRecruitment vic_TraffickingStatus vic_TraffickingStatusDecisionMakingOrg vic_Methods_of_Control "
        + "vic_TypeOfExploitation vic_ForcedLabourIndustry vic_TypeOfSexExploitation vic_LocationOfExploitation cas_Status cas_ReferringOrganisation cas_IncomingReferralDate cas_ReferringPrimaryCaseWorker "
        + "cas_ReasonForIncomingReferral cas_IncomingReferralDetails").Split(' ');

    static readonly Dictionary<string, string[]> Lists = new()
    {
        ["con_Consent"] = ["TRUE", "FALSE"],
        ["prs_Gender"] = ["Feminine", "Masculine", "TransgenderFeminine", "TransgenderMasculine", "NonConforming", "NonSpecifiedUnknown"],
        ["vic_TraffickingStatus"] = ["PossibleVictimOfTrafficking", "ActualVictimOfTrafficking", "NotAVictimOfTrafficking"],
        ["vic_TraffickingStatusDecisionMakingOrg"] = ["Police", "NGO", "CourtOrProsecution", "NonPoliceGovernmentalOrganization", "Other"],
        ["vic_Methods_of_Control"] =
        [
            "PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily", "DebtBondage", "FalsePromises", "PhysicalAbuse", "SexualAbuse", "TakesEarnings", "RestrictsFinancialAccess",
            "RestrictsMedicalCare", "WithholdsNecessities", "PsychologicalAbuse", "PsychoactiveSubstance", "ExcessiveWorkingHours", "WithholdsDocuments", "Other",
        ],
        ["vic_TypeOfExploitation"] =
            ["ForcedLabour", "SexualExploitation", "ChildLabour", "ForcedMarriage", "Servitude", "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedBegging", "ForcedAdoption", "Surrogacy", "Other"],
        ["cas_Status"] = ["Active", "FollowUp", "Closed", "ClosedReferred"],
    };

    [Fact]
    public void Fields_are_those_of_the_survey_and_ours_say_that_they_are_ours() =>
        Assert.Equal(Survey, Htcds.Fields.SkipWhile(field => field.StartsWith("x_", StringComparison.Ordinal)));

    [Fact]
    public void Who_was_not_recognised_has_no_record() => Assert.Empty(Records(new Table(Table.Harvest), null));

    [Fact]
    public void A_presumption_and_a_referral_make_a_record_that_only_those_have_who_know_of_it()
    {
        var table = new Table(Table.Harvest);
        // Whoever it is: what counts is for what the seats take the person.
        var person = table.Scenario.People.First(person => person is { Hidden: false, KnownTo.Count: 0 });
        var (by, to, other) = (table.Scenario.Seats.First(), table.Scenario.Seats.Skip(1).First(), table.Scenario.Seats.Skip(2).First());
        table.At("10:00");
        table.Do(by.Id.Value, new RecordPresumption(person.Id, false, "Papers taken away") { Id = Guid.NewGuid() });
        table.Do(by.Id.Value, new ReferPerson(person.Id, to.Id, "A bed for the night", true) { Id = Guid.NewGuid() });

        var sent = Assert.Single(Records(table, by.Id));
        var received = Assert.Single(Records(table, to.Id));
        Assert.Empty(Records(table, other.Id));
        Assert.Equal(("EXERCISE – fictitious", "TRUE", "ClosedReferred"), (sent["x_Exercise"], sent["con_Consent"], sent["cas_Status"]));
        Assert.Equal(("PossibleVictimOfTrafficking", "Active"), (sent["vic_TraffickingStatus"], received["cas_Status"]));
        Assert.Equal(table.Scenario.Agencies[by.Agency].Name.En, received["cas_ReferringOrganisation"]);
        Assert.DoesNotContain(received.Values, value => value.Contains("bed for the night", StringComparison.Ordinal));
        foreach (var (field, list) in Lists)
        {
            Assert.All(new[] { sent, received }.SelectMany(record => record[field].Split(';', StringSplitOptions.RemoveEmptyEntries)), value => Assert.Contains(value, list));
        }
    }

    static List<Dictionary<string, string>> Records(Table table, SeatId? seat) =>
        [.. CaseRecords.Of(table.Scenario, 1, table.Acts, seat, Language.English).Select(row => Htcds.Fields.Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
}
