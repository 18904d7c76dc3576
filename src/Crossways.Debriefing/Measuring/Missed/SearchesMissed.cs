using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>
/// Places to which the file pointed and that were never searched, or so late that proof or people were gone. Waiting that
/// cost nothing is held against nobody: a search waits for beds, and should.
/// </summary>
internal static class SearchesMissed
{
    private const int EnoughFacts = 2;
    private static readonly ExerciseSpan Grace = ExerciseSpan.OfMinutes(180);

    private static readonly LocalText Why = new(
        "Lawful papers in the file spoke of the place and proved something, which is what a court asks before it allows a search; and proof lay there.",
        "Des pièces licites du dossier parlaient du lieu et prouvaient quelque chose : c’est ce qu’un tribunal demande avant de permettre une perquisition ; et des preuves s’y trouvaient.");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown) =>
        ground.Scenario.Places.Select(place => Of(ground, shown, place)).OfType<MissedOpportunity>();

    private static MissedOpportunity? Of(Ground ground, Shown shown, Place place)
    {
        var able = Able(ground, shown, place, IsSearch).Select(one => one.Seat).Distinct().Where(seat => shown.Knows(seat, place.Id) is not null).ToList();
        if (able.Count == 0)
        {
            return null;
        }

        var pointing = shown.Seats.Where(seat => StateOf(ground, seat) == place.State).SelectMany(shown.HeldBy)
            .Where(held => Points(ground, held, place)).OrderBy(held => held.At).DistinctBy(held => held.Fact.Id).Take(EnoughFacts).ToList();
        if (pointing.Count < EnoughFacts)
        {
            return null;
        }

        var could = Later(pointing[^1].At, able.Min(seat => shown.Knows(seat, place.Id)!.Value));
        var did = FirstAsked(ground, place.Id, IsSearch);
        var lay = Lay(ground, place.Id, could).Where(exhibit => !HeldBy(ground, exhibit.Id, did ?? ground.Report.Ended)).ToList();
        List<Because> cost = [.. Lost(ground, lay, could, did), .. Gone(ground, place.Id, could, did)];
        return lay.Count == 0 || !IsLate(ground, could, did, Grace) || (did is not null && cost.Count == 0)
            ? null
            : new MissedOpportunity(
                could, did, [.. pointing.Select(held => held.Seat).Append(able[0]).Distinct()],
                new LocalText("Search {place}", "Perquisitionner : {place}").With("place", place.Name),
                [.. pointing.Select(held => Reason(ground, held))], Why)
            {
                Kind = MissedKind.Search,
                Cost = cost,
            };
    }

    private static bool IsSearch(MeasureKind kind) => kind.Family == MeasureFamily.Coercive && kind.Targets.Contains(SubjectKind.Place) && kind.Yields.Count > 0;

    // A paper that a court reads, that speaks of the place, and proves something.
    private static bool Points(Ground ground, Held held, Place place) =>
        held.Exhibit is { } paper
        && Weighs(held.Fact)
        && (held.Fact.About.Contains(place.Id) || held.Fact.SeenAt.Contains(place.Id) || ground.World.CaseFiles.Names(paper).Contains(place.Id))
        && ground.World.CaseFiles.TaintOf(paper, held.Fact.Id) == Taint.None
        && Lawfulness.IsLawful(ground.World, held.Seat, paper);

    // Decisive papers that were at the place at a moment.
    private static IEnumerable<Exhibit> Lay(Ground ground, SubjectId place, ExerciseTime at) =>
        ground.Scenario.Exhibits.Where(exhibit =>
            Holdings.IsDecisive(ground.Played, exhibit.Id)
            && (ground.Played.Of<ExhibitMoved>().Where(entry => entry.At <= at && entry.Happened.Exhibit == exhibit.Id).Select(entry => (SubjectId?)entry.Happened.To).LastOrDefault() ?? exhibit.At) == place
            && !ground.Played.Of<ExhibitDestroyed>().Any(entry => entry.At <= at && entry.Happened.Exhibit == exhibit.Id));

    private static bool HeldBy(Ground ground, ExhibitId exhibit, ExerciseTime at) =>
        ground.World.CaseFiles.HoldersOf(exhibit).Exists(seat => ground.World.CaseFiles.CustodyOf(seat, exhibit)[0].At < at);

    private static IEnumerable<Because> Lost(Ground ground, List<Exhibit> lay, ExerciseTime could, ExerciseTime? did)
    {
        foreach (var (at, happened) in ground.Played.Events.Where(entry => entry.At > could && !(entry.At > did)))
        {
            var (lost, how) = happened switch
            {
                ExhibitDestroyed destroyed => (destroyed.Exhibit, new LocalText("destroyed", "détruit")),
                ExhibitMoved moved => (moved.Exhibit, new("taken away", "emporté")),
                _ => ((ExhibitId?)null, LocalText.Empty),
            };
            if (lost is { } exhibit && lay.Exists(one => one.Id == exhibit))
            {
                yield return new(at, null, Ground.Line(ground.Played.Title(exhibit), how), Weight.Bad);
            }
        }
    }

    private static IEnumerable<Because> Gone(Ground ground, SubjectId place, ExerciseTime could, ExerciseTime? did)
    {
        var there = ground.Scenario.People.Where(person => person.Role == PersonRole.Victim).ToDictionary(person => person.Id, person => person.At);
        foreach (var (at, moved) in ground.Played.Of<PersonMoved>().Where(entry => there.ContainsKey(entry.Happened.Person) && !(entry.At > did)))
        {
            if (at > could && there[moved.Person] == place && !Was(ground, moved.Person, LibraryConditions.Sheltered, at))
            {
                yield return new(at, null, Ground.Line(ground.Played.Name(moved.Person), new("taken elsewhere", "emmené ailleurs")), Weight.Bad);
            }

            there[moved.Person] = moved.To;
        }
    }
}
