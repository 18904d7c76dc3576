using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What a court finds in the file, by the law of its state.</summary>
/// <param name="Victims">At a trial: each victim, and how far each element is proven for them.</param>
/// <param name="Proving">For detention and for a measure: exhibits that bear out the suspicion.</param>
/// <param name="Excluded">Exhibits it does not read, and why.</param>
/// <param name="NonPunishment">The person was compelled to do what is charged.</param>
public sealed record CourtFindings(
    IReadOnlyList<VictimFinding> Victims,
    IReadOnlyList<ExhibitId> Proving,
    IReadOnlyList<ReadExhibit> Excluded,
    bool NonPunishment
);

/// <param name="Proven">Every element that needs proof has it.</param>
public sealed record VictimFinding(SubjectId Victim, bool Proven, IReadOnlyList<ElementFinding> Elements)
{
    /// <summary>What the file proves the victim is owed, item by item.</summary>
    public IReadOnlyList<OwedFinding> Owed { get; init; } = [];
}

/// <summary>How a court decides by the file alone.</summary>
internal static class Judging
{
    public static CourtFindings Findings(World world, Hearing hearing)
    {
        var request = hearing.Request;
        var law = world.Scenario.States[request.State].Law;
        var read = request.Exhibits.Select(exhibit => new ReadExhibit(exhibit, Admissibility.Against(world, request.By, exhibit, law, Accused(request)))).ToList();
        List<ReadExhibit> excluded = [.. read.Where(exhibit => exhibit.NotRead.Count > 0)];
        if (request.Measure is { } measure)
        {
            var bearing = read.Where(exhibit => exhibit.NotRead.Count == 0 && BearsOut(world, exhibit.Exhibit, world.Measures[measure], law));
            return new CourtFindings([], [.. bearing.Select(exhibit => exhibit.Exhibit)], excluded, NonPunishment: false);
        }

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
            return new VictimFinding(victim, elements.All(finding => finding.Proven || !finding.Needed), elements)
            {
                Owed = Owing.To(world, request, victim, law),
            };
        });
        return new CourtFindings([.. victims], [], excluded, spared);
    }

    /// <summary>Whose defence must have been shown what is read; null where nobody is accused.</summary>
    public static SubjectId? Accused(HearingRequested request) => request.Kind == HearingKind.Authorisation ? null : request.Person;

    public static HearingOutcome Outcome(World world, Hearing hearing, CourtFindings findings) =>
        (hearing.Request.Kind, findings) switch
        {
            (HearingKind.Authorisation, _) => IsAllowed(world, world.Measures[hearing.Request.Measure!.Value], findings) ? HearingOutcome.Allowed : HearingOutcome.NotAllowed,
            (HearingKind.Trial, { NonPunishment: false }) when findings.Victims.Any(victim => victim.Proven) => HearingOutcome.Convicted,
            (HearingKind.Trial, _) => HearingOutcome.Acquitted,
            (_, { NonPunishment: false, Proving.Count: > 0 }) => HearingOutcome.Detained,
            _ => HearingOutcome.Released,
        };

    /// <summary>
    /// For those to whom it was proven that wrong was done: what they are proven to be owed; where no sum is proven, what
    /// was asked for them in words.
    /// </summary>
    public static IReadOnlyList<Compensation> Awards(Hearing hearing, CourtFindings findings) =>
        [.. findings.Victims.Where(victim => victim.Proven).SelectMany(victim => Awards(hearing, victim))];

    private static IEnumerable<Compensation> Awards(Hearing hearing, VictimFinding victim)
    {
        var words = hearing.Request.Claims.Where(claim => claim.Person == victim.Victim && claim.What.Length > 0).ToList();
        var sums = Owing.Sum(victim.Owed.Select(item => item.Amount));
        return sums.Count == 0
            ? words.Select(claim => claim with { Amount = null })
            : sums.Select((sum, place) => new Compensation(victim.Victim, place == 0 && words.Count > 0 ? words[0].What : "") { Amount = sum });
    }

    // Where nobody sits in court, an authorisation rests on the file: something in it speaks of the target. A guardian, or
    // other help, is for whoever is treated as a child, or is one by the file.
    private static bool IsAllowed(World world, Measure measure, CourtFindings findings) =>
        !measure.HasLapsed
        && (findings.Proving.Count > 0 || (measure.Kind.Family == MeasureFamily.Protection && world.Identifications.IsTreatedAsChild(measure.Request.Target)));

    // What a search found does not justify the search.
    private static bool BearsOut(World world, ExhibitId exhibit, Measure measure, StateLaw law) =>
        !measure.Brought.Contains(exhibit)
        && (world.CaseFiles.Names(exhibit).Contains(measure.Request.Target)
            || world.CaseFiles.Carries(exhibit).Any(id =>
                world.Scenario.Facts[id] is var fact
                && (fact.About.Contains(measure.Request.Target) || fact.By.Contains(measure.Request.Target))
                && Admissibility.TaintOf(world, exhibit, id, law) == Taint.None));

    // Council of Europe Convention art. 26: where the rule binds, a court sees for itself; a prosecutor's decision stands everywhere.
    private static bool IsSpared(World world, StateLaw law, SubjectId person) =>
        world.Courts.NonPunishmentOf(person) is not null
        || (law.NonPunishment?.Rule == NonPunishmentForce.Binding && world.Scenario.Person(person).Role == PersonRole.Victim);

    private static bool Incriminates(World world, ExhibitId exhibit, SubjectId person, StateLaw law) =>
        world.CaseFiles.Carries(exhibit).Any(id =>
            world.Scenario.Facts[id].By.Contains(person) && Admissibility.TaintOf(world, exhibit, id, law) == Taint.None);
}
