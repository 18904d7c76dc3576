using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>Raids on places of which the raiding seat knew who would be met there, and told nobody who could have received them.</summary>
internal static class Warning
{
    private static readonly LocalText Why = new(
        "Those who can house and care for people are told before a door is opened, so that nobody who is met is lost (Council of Europe Convention art. 12 and 35).",
        "Ceux qui peuvent héberger et soigner sont prévenus avant que l’on ouvre une porte, afin que nul de ceux qu’on y trouve ne soit perdu (Convention du Conseil de l’Europe, art. 12 et 35).");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown)
    {
        foreach (var raid in ground.Played.Of<PreparationMissed>().GroupBy(entry => entry.Happened.Measure))
        {
            var request = ground.World.Measures[raid.Key].Request;
            if (!shown.Seats.Contains(request.By))
            {
                continue;
            }

            var people = raid.SelectMany(entry => entry.Happened.People).Distinct().Where(ground.IsVictim).ToList();
            var at = raid.First().At;
            var held = shown.HeldBy(request.By)
                .Where(one => one.At < at && one.Fact.About.Any(people.Contains) && Points(ground, one, request.Target))
                .Where(one => one.Fact.About.Any(person => people.Contains(person) && shown.Knows(request.By, person) < at)).ToList();
            var partners = Partners(ground, shown, request).ToList();
            if (held.Count == 0 || partners.Count == 0 || Told(ground, request.By, partners, before: at) is not null)
            {
                continue;
            }

            yield return new MissedOpportunity(
                held[0].At, Told(ground, request.By, partners, before: null), [request.By],
                new LocalText("Tell those who can house people before {measure}, {place}", "Prévenir ceux qui peuvent héberger avant : {measure}, {place}")
                    .With("measure", ground.World.Measures[raid.Key].Kind.Name).With("place", ground.Played.Name(request.Target)),
                [.. held.TakeWhile(one => one.At <= held[0].At).Select(one => Reason(ground, one))], Why)
            {
                Kind = MissedKind.WarnPartner,
                Cost = [.. raid.Select(entry => new Because(entry.At, request.By, entry.Happened.SentenceIn(ground.World), Weight.Bad)), .. SetOff(ground, request.Number)],
            };
        }
    }

    private static bool Points(Ground ground, Held held, SubjectId place) =>
        held.Fact.About.Contains(place) || held.Fact.SeenAt.Contains(place)
        || (held.Exhibit is { } paper && (ground.World.CaseFiles.Names(paper).Contains(place) || (ground.Scenario.Exhibits.TryGet(paper, out var written) && (written.At == place || written.Of.Contains(place)))));

    // Whoever can house people in that state.
    private static IEnumerable<SeatId> Partners(Ground ground, Shown shown, MeasureRequested raid)
    {
        var state = ground.Scenario.Subjects[raid.Target].State;
        return shown.Seats.Where(seat => seat != raid.By && StateOf(ground, seat) == state
            && ground.Scenario.Measures.Any(kind => ProtectionFigures.Becomes(kind, LibraryConditions.Sheltered) && ground.Scenario.HasPower(ground.Scenario.Seats[seat], kind)));
    }

    private static ExerciseTime? Told(Ground ground, SeatId by, List<SeatId> partners, ExerciseTime? before)
    {
        var told = ground.Played.Events.Where(entry => before is not { } limit || entry.At < limit).Where(entry => entry.Happened switch
        {
            MessageSent message => message.From == by && message.To.Any(partners.Contains),
            ExhibitShared shared => shared.From == by && partners.Contains(shared.To),
            PersonReferred referred => referred.From == by && partners.Contains(referred.To),
            OperationPlanned planned => planned.By == by && planned.Plan.Members(by).Any(partners.Contains),
            _ => false,
        });
        return told.Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
    }

    private static IEnumerable<Because> SetOff(Ground ground, int measure) =>
        Chains.SetOffBy(ground.Played, asked => asked is MeasureRequested request && request.Number == measure)
            .Where(moment => moment.Kind == MomentKind.Deed)
            .Select(moment => new Because(moment.At, null, moment.Text, Weight.Bad));
}
