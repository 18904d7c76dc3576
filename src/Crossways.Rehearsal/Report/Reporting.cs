using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Makes the report of what was seen.</summary>
internal sealed class Reporting(Scenario scenario, Sources sources, string package, Findings found, string standard, Bounds bounds)
{
    private const int Witnesses = 3;
    private readonly List<PlayRecord> byTheBook = [.. found.Plays.Where(record => record.Crew == standard)];
    private readonly List<PlayRecord> all = [.. found.All];

    public RehearsalReport Report(bool complete)
    {
        var report = new RehearsalReport(
            scenario.Id,
            scenario.Title,
            package,
            scenario.Starts,
            scenario.Ends,
            all.Count,
            complete,
            found.Examined,
            [.. found.Plays.GroupBy(record => record.Crew).Select(crew => Crew(crew.Key, null, [.. crew]))],
            [.. Discrimination()],
            [.. Reach()],
            [.. Work()],
            [.. found.Absences.GroupBy(record => record.Crew).Select(crew => Crew(crew.Key, Absent([.. crew]), [.. crew]))],
            [.. found.Scaled.GroupBy(record => record.Crew).Select(crew => Crew(crew.Key, null, [.. crew]))],
            [.. Safeguarding()],
            [.. Clashes()],
            [.. new Decisive(scenario, bounds).All().Select(WithSeats)],
            found.DeadEnds,
            []
        );
        return report with { Advice = new Advising(scenario, sources, report, standard).All() };
    }

    private CrewReport Crew(string id, SeatId? absent, List<PlayRecord> plays) =>
        new(
            id,
            absent,
            plays[0].Scale,
            plays.Count,
            [.. scenario.Endings.Select(ending => new EndingCount(ending.Id, ending.IsAcceptable, Share.Count(plays.Count(play => play.Ending == ending.Id), plays.Count), plays.Find(play => play.Ending == ending.Id)?.Witness))],
            Share.Count(plays.Count(play => scenario.Endings[play.Ending].IsAcceptable), plays.Count),
            [.. Enumerable.Range(0, Performance.Families.Count).Select(family => Family(plays, family))],
            plays.Average(play => play.Acts.Length)
        );

    private SeatId Absent(List<PlayRecord> plays) =>
        scenario.Seats.Select(seat => seat.Id).ElementAt(Array.FindIndex(plays[0].Seats, work => work is null));

    private static Spread Family(IEnumerable<PlayRecord> plays, int family) => Spread.Over([.. plays.Select(play => play.Performance.Of(family))]);

    private IEnumerable<Comparison> Discrimination() =>
        from crew in found.Plays.GroupBy(record => record.Crew)
        where crew.Key != standard && crew.Key != Crossways.Rehearsal.Crew.MixedId
        from family in Enumerable.Range(0, Performance.Families.Count)
        select new Comparison(crew.Key, family, EffectSize.Between(Family(byTheBook, family), Family(crew, family)));

    // Who has to be there for it: seats whose empty chair makes it rarer.
    private DecisiveReport WithSeats(DecisiveReport decisive)
    {
        var victim = scenario.People.Where(person => person.Role == PersonRole.Victim).Index().FirstOrDefault(entry => entry.Item.Id == decisive.Person).Index;
        bool IsIn(PlayRecord play) =>
            decisive.Offence is { } offence ? play.Proven.Contains((decisive.Person, offence)) : play.Presumed[victim] is not null;
        Share In(IEnumerable<PlayRecord> plays) => Share.Count(plays.Count(IsIn), plays.Count());

        var usual = In(byTheBook);
        return decisive with
        {
            ByTheBook = usual,
            Seats = [.. found.Absences.GroupBy(record => record.Crew).Where(plays => In(plays).High < usual.Low).Select(plays => Absent([.. plays]))],
        };
    }

    private IEnumerable<ReachLine> Reach()
    {
        foreach (var (place, inject) in scenario.Injects.Index())
        {
            yield return Line(inject.Deed is null ? ReachKind.Inject : ReachKind.Deed, inject.Id.Value, inject.Title, inject.Id, play => play.Injects[place], bounds.CanBeReleased(inject.Id), inject.When.At?.Seconds);
        }

        foreach (var (place, exhibit) in scenario.Exhibits.Index())
        {
            yield return Line(ReachKind.Exhibit, exhibit.Id.Value, exhibit.Title, exhibit.Id, play => play.Exhibits[place], bounds.CanBeFound(exhibit.Id), null);
        }

        foreach (var (place, fact) in scenario.Facts.Index())
        {
            yield return Line(ReachKind.Fact, fact.Id.Value, fact.Text, fact.Id, play => play.Facts[place], bounds.CanBeLearned(fact.Id), null);
        }

        foreach (var (place, objective) in scenario.Objectives.Index())
        {
            yield return Line(ReachKind.Objective, objective.Id.Value, objective.Name, objective.Id, play => play.Objectives[place], true, null);
        }

        foreach (var ending in scenario.Endings)
        {
            yield return Line(ReachKind.Ending, ending.Id.Value, ending.Title, ending.Id, play => play.Ending == ending.Id ? scenario.Ends : null, bounds.CanBeReached(ending), null);
        }

        foreach (var (kindId, targetId) in Results(scenario))
        {
            var (kind, target) = (scenario.Measures[kindId], scenario.Subjects[targetId]);
            var name = new LocalText($"{kind.Name.En}, {target.Name.En}", $"{kind.Name.Fr}, {target.Name.Fr}");
            yield return Line(
                ReachKind.Result, $"{kind.Id} of {target.Id}", name, target.Id,
                play => play.Results.Contains((kind.Id, target.Id)) ? scenario.Ends : null,
                bounds.CanBeTaken(kind.Id, target.Id), null) with { When = null, WitnessActs = null };
        }
    }

    /// <summary>Measures that bring something where the author wrote it down, and that some seat may take there.</summary>
    internal static IEnumerable<(MeasureKindId Kind, SubjectId Target)> Results(Scenario scenario) =>
        from kind in scenario.Measures
        from subject in scenario.Subjects
        where IsMeant(scenario, kind, subject) && BringsSomething(scenario, kind, subject)
        select (kind.Id, subject.Id);

    // The library's kinds go beyond the case: one counts if an agency of the case could take it there.
    private static bool IsMeant(Scenario scenario, MeasureKind kind, Subject target) =>
        scenario.Agencies.Any(agency =>
            (scenario.Gives(agency, kind) || scenario.Seats.Any(seat => seat.Agency == agency.Id && seat.Also.Contains(kind.Id)))
            && kind.Reaches(agency.State, target.State));

    private static bool BringsSomething(Scenario scenario, MeasureKind kind, Subject target) =>
        kind.Targets.Contains(target.Kind)
        && (scenario.Exhibits.Any(exhibit =>
                (exhibit.At == target.Id || exhibit.Of.Contains(target.Id))
                && (exhibit.FoundBy.Count > 0 ? exhibit.FoundBy.Contains(kind.Id) : kind.Yields.Contains(exhibit.Kind)))
            || scenario.StatementsBroughtBy(kind, target).Any()
            || scenario.CallsBroughtBy(kind, target).Any()
            || scenario.Facts.Any(fact => fact.SeenBy.Contains(kind.Id) && (fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About).Contains(target.Id)));

    private ReachLine Line(ReachKind kind, string id, LocalText name, object owner, Func<PlayRecord, ExerciseTime?> at, bool canBe, long? planned)
    {
        var reached = all.Where(play => at(play) is not null).ToList();
        var usual = byTheBook.Where(play => at(play) is not null).ToList();
        var ofPlays = found.Plays.Count(play => at(play) is not null);
        var shortest = reached.MinBy(play => (play.ActsUpTo(at(play)!.Value), play.Witness));
        return new ReachLine(
            kind,
            id,
            name,
            sources.Of(owner).ToString(),
            reached.Count > 0 ? Claim.Reached : canBe ? Claim.NotFound : Claim.ProvenUnreachable,
            Share.Count(usual.Count, byTheBook.Count),
            Share.Count(ofPlays, found.Plays.Count),
            Times.Over((usual.Count > 0 ? usual : reached).Select(play => at(play)!.Value.Seconds)),
            planned,
            shortest?.Witness,
            shortest?.ActsUpTo(at(shortest)!.Value)
        );
    }

    private IEnumerable<SeatReport> Work()
    {
        foreach (var (place, seat) in scenario.Seats.Index())
        {
            var works = byTheBook.Select(play => play.Seats[place]!).ToList();
            if (works.Count > 0)
            {
                yield return new SeatReport(
                    seat.Id,
                    seat.Name,
                    sources.Of(seat.Id).ToString(),
                    [.. Enumerable.Range(0, works[0].Acts.Length).Select(slot => works.Average(work => work.Acts[slot]))],
                    works.Average(work => work.Idle),
                    works.Average(work => work.LongestIdle),
                    works.Select(work => work.Waited).OfType<double>().DefaultIfEmpty(0).Average(),
                    byTheBook.MaxBy(play => play.Seats[place]!.Idle)!.Witness,
                    byTheBook.Where(play => play.Seats[place]!.Waited is not null).MaxBy(play => play.Seats[place]!.Waited)?.Witness
                );
            }
        }
    }

    private IEnumerable<SafeguardReport> Safeguarding() =>
        from crew in found.Plays.GroupBy(record => record.Crew)
        from breach in crew.SelectMany(play => play.Breaches, (play, breach) => (play, breach)).GroupBy(entry => (entry.breach.Law, entry.breach.Person))
        let plays = breach.Select(entry => entry.play.Witness).Distinct().ToList()
        select new SafeguardReport(
            breach.Key.Law,
            breach.Key.Person,
            scenario.Subjects[breach.Key.Person].Name,
            crew.Key,
            Share.Count(plays.Count, crew.Count()),
            [.. plays.Take(Witnesses)]
        );

    private IEnumerable<ClashReport> Clashes() =>
        from clash in byTheBook.SelectMany(play => play.Clashes, (play, clash) => (play.Witness, clash.Person)).GroupBy(clash => clash.Person)
        select new ClashReport(clash.Key, scenario.Subjects[clash.Key].Name, (double)clash.Count() / byTheBook.Count, sources.Of(clash.Key).ToString(), clash.First().Witness);
}
