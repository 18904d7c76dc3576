using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What a court finds in the file, by the law of its state.</summary>
/// <param name="Victims">At a trial: each victim, and how far each element is proven for them.</param>
/// <param name="Proving">For detention: exhibits that bear out the suspicion.</param>
/// <param name="Excluded">Exhibits it does not read, and why.</param>
/// <param name="NonPunishment">The person was compelled to do what is charged.</param>
public sealed record CourtFindings(
    IReadOnlyList<VictimFinding> Victims,
    IReadOnlyList<ExhibitId> Proving,
    IReadOnlyList<ReadExhibit> Excluded,
    bool NonPunishment
);

/// <param name="Proven">Every element that needs proof has it.</param>
public sealed record VictimFinding(SubjectId Victim, bool Proven, IReadOnlyList<ElementFinding> Elements);

/// <summary>How a court decides by the file alone.</summary>
internal static class Judging
{
    public static CourtFindings Findings(World world, Hearing hearing)
    {
        var request = hearing.Request;
        var law = world.Scenario.States[request.State].Law;
        var read = request.Exhibits.Select(exhibit => new ReadExhibit(exhibit, Admissibility.Against(world, request.By, exhibit, law, request.Person))).ToList();
        List<ReadExhibit> excluded = [.. read.Where(exhibit => exhibit.NotRead.Count > 0)];
        var spared = IsSpared(world, law, request.Person);
        if (request.Charge is not { } number)
        {
            var proving = read.Where(exhibit => exhibit.NotRead.Count == 0 && Incriminates(world, exhibit.Exhibit, request.Person, law));
            return new CourtFindings([], [.. proving.Select(exhibit => exhibit.Exhibit)], excluded, spared);
        }

        var charge = world.Charges[number];
        var victims = charge.Victims.Select(victim =>
        {
            var elements = Proof.Of(world, charge with { Victims = [victim] }, atTrial: true);
            return new VictimFinding(victim, elements.All(finding => finding.Proven || !finding.Needed), elements);
        });
        return new CourtFindings([.. victims], [], excluded, spared);
    }

    public static HearingOutcome Outcome(Hearing hearing, CourtFindings findings) =>
        (hearing.Request.Kind, findings) switch
        {
            (HearingKind.Trial, { NonPunishment: false }) when findings.Victims.Any(victim => victim.Proven) => HearingOutcome.Convicted,
            (HearingKind.Trial, _) => HearingOutcome.Acquitted,
            (_, { NonPunishment: false, Proving.Count: > 0 }) => HearingOutcome.Detained,
            _ => HearingOutcome.Released,
        };

    /// <summary>What was asked for those to whom it was proven that wrong was done.</summary>
    public static IReadOnlyList<Compensation> Awards(Hearing hearing, CourtFindings findings) =>
        [.. hearing.Request.Claims.Where(claim => findings.Victims.Any(victim => victim.Proven && victim.Victim == claim.Person))];

    // Council of Europe Convention art. 26: where the rule binds, a court sees for itself; a prosecutor's decision stands everywhere.
    private static bool IsSpared(World world, StateLaw law, SubjectId person) =>
        world.Courts.NonPunishmentOf(person) is not null
        || (law.NonPunishment?.Rule == NonPunishmentForce.Binding && world.Scenario.Person(person).Role == PersonRole.Victim);

    private static bool Incriminates(World world, ExhibitId exhibit, SubjectId person, StateLaw law) =>
        world.CaseFiles.Carries(exhibit).Any(id =>
            world.Scenario.Facts[id].By.Contains(person) && Admissibility.TaintOf(world, exhibit, id, law) == Taint.None);
}
