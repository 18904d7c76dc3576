using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>How well an exercise went, by what it is for. Of a team and its circumstances, never of a person.</summary>
/// <param name="Identification">0 to 1: victims recognised, soon after they could have been, and nobody else.</param>
/// <param name="Protection">0 to 1: victims safe, early, heard with care and never treated as offenders.</param>
/// <param name="Evidence">0 to 1: charges whose elements lawful exhibits prove.</param>
/// <param name="Cooperation">0 to 1: decisive exhibits passed on to another agency, soon, without doing work twice.</param>
public sealed record Performance(double Identification, double Protection, double Evidence, double Cooperation)
{
    /// <summary>The families of measures, in the order of <see cref="Of"/>.</summary>
    public static readonly IReadOnlyList<LocalText> Families =
    [
        new("Identification", "Identification"),
        new("Protection", "Protection"),
        new("Evidence", "Preuve"),
        new("Co-operation", "Coopération"),
    ];

    public double Of(int family) =>
        family switch
        {
            0 => Identification,
            1 => Protection,
            2 => Evidence,
            _ => Cooperation,
        };

    internal static Performance Of(Played played) =>
        new(OfIdentification(played), OfProtection(played), OfEvidence(played), OfCooperation(played));

    // Half for being recognised at all, half for how soon after it was possible. A presumption out of the blue counts
    // half, and each one of somebody who is no victim takes a tenth.
    private static double OfIdentification(Played played)
    {
        var seats = played.Scenario.Seats.Select(seat => seat.Id).ToList();
        var presumptions = played.Of<PresumptionRecorded>().ToList();
        var scores = new List<double>();
        foreach (var person in played.Scenario.People.Where(person => person.Role == PersonRole.Victim))
        {
            var recorded = presumptions.FindIndex(entry => entry.Happened.Person == person.Id);
            if (recorded < 0)
            {
                scores.Add(0);
                continue;
            }

            var at = presumptions[recorded].At;
            var founded = Victims.FirstAble(played, person, seats) is { } able && able <= at;
            scores.Add((0.5 + (0.5 * ShareLeft(played, at))) * (founded ? 1 : 0.5));
        }

        var falseAlarms = presumptions
            .Select(entry => entry.Happened.Person)
            .Distinct()
            .Count(person => played.Scenario.Person(person).Role != PersonRole.Victim);
        return Math.Max(0, Mean(scores) - (0.1 * falseAlarms));
    }

    // Safe at the end 0.5, soon 0.2, not treated as an offender 0.2 (CoE Convention art. 26), heard with care 0.1.
    private static double OfProtection(Played played)
    {
        var interviews = played.Of<InterviewOpened>().Select(entry => entry.Happened).ToList();
        var explained = played.Of<CareTaken>().Where(entry => entry.Happened.Care == Care.Rights).Select(entry => entry.Happened.Interview).ToHashSet();
        return Mean(
            played.Scenario.People
                .Where(person => person.Role == PersonRole.Victim)
                .Select(person =>
                {
                    var safe = played.World.People.Is(person.Id, LibraryConditions.Safe);
                    var soon = played.SafeSince.TryGetValue(person.Id, out var since) ? ShareLeft(played, since) : 0;
                    var heard = interviews.Where(interview => interview.Person == person.Id).ToList();
                    var careful = heard.Count is > 0 and <= 3 && heard.TrueForAll(interview => interview.Interpreter && (interview.RightsExplained || explained.Contains(interview.Number)));
                    return (safe ? 0.5 : 0) + (0.2 * soon) + (Victims.WasTreatedAsOffender(played, person.Id) ? 0 : 0.2) + (careful ? 0.1 : 0);
                })
        );
    }

    // A case that stands counts 1, unless it fell in court; any other, for the lawful proof of its elements, up to 0.4.
    // Each charge against somebody who is no suspect takes a tenth.
    private static double OfEvidence(Played played)
    {
        var world = played.World;
        var lawful = LawfullyKnown(played);
        var scores = new List<double>();
        foreach (var suspect in played.Scenario.People.Where(person => person.Role == PersonRole.Suspect))
        {
            foreach (var offence in played.Scenario.Offences.Where(offence =>
                         offence.Elements.All(element => played.Scenario.Facts.Any(fact => IsProof(fact, element, suspect.Id)))))
            {
                var charges = world.Charges.Standing.Where(charge => charge.Suspect == suspect.Id && charge.Offence == offence.Id).ToList();
                var held = offence.Elements.Count(element => lawful.Any(fact => IsProof(played.Scenario.Facts[fact], element, suspect.Id)));
                var stands = Hearings.Of(played, suspect.Id, offence.Id) is { } hearing
                    ? hearing.Outcome == HearingOutcome.Convicted
                    : charges.Exists(charge => Proof.IsProven(world, charge));
                scores.Add(stands ? 1 : 0.4 * held / offence.Elements.Count);
            }
        }

        var wrong = world.Charges.Standing.Select(charge => charge.Suspect).Distinct()
            .Count(person => played.Scenario.Person(person).Role != PersonRole.Suspect);
        return Math.Max(0, Mean(scores) - (0.1 * wrong));
    }

    // Full for what reaches another agency within the hour, nothing from six hours on; work done twice takes up to 0.3.
    private static double OfCooperation(Played played)
    {
        var passedOn = Holdings.Decisive(played)
            .Select(passed => passed.Passed is { } at ? 1 - Math.Clamp(((at - passed.First.At).Minutes - 60) / 300, 0, 1) : 0)
            .ToList();
        var requests = played.Of<MeasureRequested>().Count(entry => entry.Happened.OnRequest is null);
        var repeated = Holdings.DoneTwice(played).Sum(same => same.Select(entry => entry.Happened.By).Distinct().Count() - 1);
        return Math.Max(0, Mean(passedOn) - Math.Min(0.3, requests == 0 ? 0 : (double)repeated / requests));
    }

    private static HashSet<FactId> LawfullyKnown(Played played)
    {
        var known = new HashSet<FactId>();
        foreach (var (seat, exhibit, _) in Holdings.Of(played))
        {
            var carried = played.World.CaseFiles.Carries(exhibit);
            if (carried.Any(fact => !known.Contains(fact)) && Lawfulness.IsLawful(played.World, seat, exhibit))
            {
                known.UnionWith(carried.Where(fact => played.World.CaseFiles.TaintOf(exhibit, fact) == Taint.None));
            }
        }

        return known;
    }

    private static bool IsProof(Fact fact, Element element, SubjectId suspect) => fact.Proves == element && fact.By.Contains(suspect);

    private static double ShareLeft(Played played, ExerciseTime at)
    {
        var scenario = played.Scenario;
        return Math.Clamp(1 - ((double)(at - scenario.Starts).Seconds / (scenario.Ends - scenario.Starts).Seconds), 0, 1);
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();
}
