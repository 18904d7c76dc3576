using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Turns what was seen into what to mend. Each rule is one method; the order is that of importance.</summary>
internal sealed class Advising(Scenario scenario, Sources sources, RehearsalReport report, string standard)
{
    private const double LongIdle = 0.25;
    private const double LongWait = 15;
    private const double OftenMissed = 0.6;
    private const double WeakEffect = 1;
    private static readonly ExerciseSpan AtOnce = ExerciseSpan.OfMinutes(10);

    private CrewReport? Standard => report.Crews.FirstOrDefault(crew => crew.Crew == standard);

    public IReadOnlyList<Advice> All() =>
        [
            .. new[]
                {
                    Endings(), Practice(), OutOfReach(), NotFound(), Broken(), Ends(), Identifying(), Booked(), Chairs(), Load(), Missed(), Hanging(),
                    Objectives(), Pace(),
                }
                .SelectMany(advice => advice)
                .OrderBy(advice => advice.Weight),
        ];

    // Good work has to be able to end well, and not always.
    private IEnumerable<Advice> Endings()
    {
        if (Standard is not { Plays: >= 10 } good)
        {
            yield break;
        }

        if (good.Acceptable.High < 0.5)
        {
            yield return Fault("good-work-fails", EndingsSource, $"Work by the book seldom leads to an acceptable ending.", Seen(good.Acceptable), "Give more time, more help, or another way to what the endings ask for.", null);
        }

        foreach (var ending in scenario.Endings.Where(ending => ending.IsAcceptable))
        {
            var mine = Share(good, ending.Id);
            var others = report.Crews.Where(crew => crew.Crew != standard && crew.Crew != Crew.MixedId && Share(crew, ending.Id).Low > mine.High).ToList();
            foreach (var crew in others)
            {
                yield return Fault("only-bad-practice", Source(ending.Id), $"The ending {ending.Id} is reached by {crew.Crew} teams rather than by the book.", $"{Seen(Share(crew, ending.Id))}; by the book {Seen(mine)}", "Let the ending ask for what only good work achieves.", Line(ReachKind.Ending, ending.Id.Value)?.Witness);
            }
        }
    }

    private IEnumerable<Advice> Practice()
    {
        foreach (var comparison in report.Discrimination.Where(comparison => comparison.Effect.G < WeakEffect))
        {
            var family = Performance.Families[comparison.Family].En;
            var pays = comparison.Effect.High < 0;
            yield return new Advice(
                pays ? Weight.Fault : Weight.Doubt,
                pays ? "bad-practice-pays" : "weak-discrimination",
                ScenarioSource,
                pays ? $"{family}: {comparison.Crew} teams do better than by the book." : $"{family}: {comparison.Crew} teams are hardly told from by the book.",
                string.Create(CultureInfo.InvariantCulture, $"effect size {comparison.Effect.G:0.0}, 95 % interval {comparison.Effect.Low:0.0} to {comparison.Effect.High:0.0}"),
                "Let the case answer this way of working: a consequence, a witness who falls silent, a paper that is gone.",
                null
            );
        }
    }

    private IEnumerable<Advice> OutOfReach() =>
        from line in report.Reach
        where line.Claim == Claim.ProvenUnreachable
        select new Advice(
            line.Kind == ReachKind.Result ? Weight.Doubt : Weight.Fault,
            "out-of-reach",
            line.Source,
            $"No seat can ever reach the {Word(line.Kind)} {line.Id}.",
            "proven: no course of play leads there, unless control acts",
            line.Kind is ReachKind.Ending or ReachKind.Inject ? "Mend its condition, or delete it." : "Give a seat the power, name the place in a paper somebody finds, or let an inject bring it.",
            null
        );

    private IEnumerable<Advice> NotFound() =>
        from line in report.Reach
        where line.Claim == Claim.NotFound
        select new Advice(
            line.Kind is ReachKind.Ending or ReachKind.Objective ? Weight.Fault : Weight.Doubt,
            "not-found",
            line.Source,
            $"The {Word(line.Kind)} {line.Id} was never reached.",
            $"looked for in {line.Overall.Of} plays and not found, which proves nothing",
            "Play it by hand once; if you cannot reach it either, mend its condition or delete it.",
            null
        );

    private IEnumerable<Advice> Broken() =>
        from breach in report.Safeguards
        where breach.Crew == standard
        select new Advice(
            breach.Share.Low > 0.1 ? Weight.Fault : Weight.Doubt,
            "safeguard",
            Source(breach.Person),
            $"{Sentence(breach.Law)}: {breach.Name.En}.",
            Seen(breach.Share),
            "A team that works by the book has to be able to keep this: look at what stands in its way.",
            breach.Witnesses.Count > 0 ? breach.Witnesses[0] : null
        );

    private IEnumerable<Advice> Ends() =>
        from dead in report.DeadEnds
        select new Advice(
            dead.Warned ? Weight.Doubt : Weight.Fault,
            dead.Warned ? "dead-end" : "dead-end-unwarned",
            EndingsSource,
            $"After {dead.At} ({dead.What.En}) no acceptable ending was left{(dead.Warned ? "" : ", and nothing had warned anybody")}.",
            $"{Seen(dead.After)} after it, {Seen(dead.Before)} before it, going on by the book",
            dead.Warned ? "Leave it if the lesson is worth it; else open a way back." : "Let something warn a seat in time, or open a way back.",
            dead.Witness
        );

    private IEnumerable<Advice> Identifying() =>
        from decisive in report.Decisive
        where !decisive.Suffices
        select Fault(
            "cannot-be-identified",
            Source(decisive.Person),
            $"All sources of the case together do not suffice to recognise {decisive.Name.En} as a victim.",
            "proven: from the facts and the indicators they carry",
            "Add facts with indicators of one dimension, and something that carries them.",
            null
        );

    // Two injects in person from one mouth at the same time; and people wanted by several seats at once.
    private IEnumerable<Advice> Booked()
    {
        var inPerson = scenario.Injects.Where(inject => inject.By == Means.InPerson && inject.When.At is not null).ToList();
        foreach (var (first, second) in inPerson.SelectMany(first => inPerson, (first, second) => (first, second)))
        {
            if (first.When.At <= second.When.At && first != second && first.From == second.From && (second.When.At!.Value - first.When.At!.Value).Seconds < AtOnce.Seconds
                && (first.When.At < second.When.At || string.CompareOrdinal(first.Id.Value, second.Id.Value) < 0)
                && !first.To.SequenceEqual(second.To))
            {
                yield return Fault("double-booked", Source(second.Id), $"{second.From.En} is to be in two rooms at {second.When.At}: {first.Id} and {second.Id}.", "proven: by their times", "Move one of them, or let another person bring it.", null);
            }
        }

        foreach (var clash in report.Clashes.Where(clash => clash.PerPlay >= 1))
        {
            yield return Doubt("wanted-twice", clash.Source, $"{clash.Name.En} is wanted by a second seat while with the first.", string.Create(CultureInfo.InvariantCulture, $"{clash.PerPlay:0.0} times a play by the book"), "Plan a second role player, or let one seat be told that the other asks.", null);
        }
    }

    private IEnumerable<Advice> Chairs()
    {
        if (Standard is not { Acceptable.Value: > 0.2 } good)
        {
            yield break;
        }

        foreach (var absent in report.Absences.Where(crew => crew.Acceptable.High < good.Acceptable.Low && crew.Acceptable.Value < good.Acceptable.Value / 3))
        {
            yield return Doubt("single-chair", Source(absent.Seat!.Value), $"Without {absent.Seat} the case hardly ends well.", $"{Seen(absent.Acceptable)}; with everybody {Seen(good.Acceptable)}", "Give a second seat the power or the knowledge, or see to it that this chair is never empty.", null);
        }
    }

    private IEnumerable<Advice> Load()
    {
        foreach (var seat in report.Work)
        {
            if (seat.Idle > LongIdle)
            {
                yield return Doubt("idle-seat", seat.Source, $"{seat.Name.En} has nothing to do for long.", string.Create(CultureInfo.InvariantCulture, $"{seat.Idle:0 %} of the play in pauses of more than 20 minutes, the longest {seat.LongestIdle:0} minutes, by the book"), "Send an inject to this seat in its quiet hours, or give it a question of its own.", null);
            }

            if (seat.Waited > LongWait)
            {
                yield return Doubt("overload", seat.Source, $"Others wait for the decisions of {seat.Name.En}.", string.Create(CultureInfo.InvariantCulture, $"{seat.Waited:0} minutes on average, by the book"), "Add a second seat of this kind, or let fewer measures need it.", null);
            }
        }
    }

    // What matters and most good teams miss, with the way that leads there.
    private IEnumerable<Advice> Missed()
    {
        foreach (var line in report.Reach.Where(line => line is { Kind: ReachKind.Exhibit, Claim: Claim.Reached } && line.ByTheBook.Of >= 10 && line.ByTheBook.High < 1 - OftenMissed))
        {
            var exhibit = scenario.Exhibits[new ExhibitId(line.Id)];
            if (!exhibit.Carries.Any(fact => scenario.Facts[fact] is { Indicator: not null } or { Proves: Element.Act or Element.Means or Element.Purpose }))
            {
                continue;
            }

            var latest = line.When is { } when ? $" before {new ExerciseTime(when.Late)}" : "";
            yield return Doubt("often-missed", line.Source, $"Exhibit {line.Id} is reached only through {Ways(exhibit)}{latest}.", string.Create(CultureInfo.InvariantCulture, $"{1 - line.ByTheBook.Value:0 %} of by-the-book teams miss it ({line.ByTheBook.Of} plays)"), "Widen the window or add a second route.", line.Witness);
        }
    }

    private string Ways(Exhibit exhibit)
    {
        var kinds = scenario.Measures
            .Where(kind => exhibit.FoundBy.Count > 0 ? exhibit.FoundBy.Contains(kind.Id) : kind.Yields.Contains(exhibit.Kind))
            .Select(kind => $"`{kind.Id}`")
            .Concat(scenario.Injects.Where(inject => inject.Brings.Contains(exhibit.Id)).Select(inject => $"inject `{inject.Id}`"))
            .Take(4)
            .ToList();
        return kinds.Count == 0 ? "a search" : string.Join(" or ", kinds);
    }

    private IEnumerable<Advice> Hanging() =>
        from decisive in report.Decisive
        where decisive.Suffices && decisive.Indispensable.Count > 0
        select Doubt(
            "hangs-on-one",
            Source(decisive.Person),
            $"{decisive.What.En}, {decisive.Name.En}: everything hangs on {string.Join(" and ", decisive.Indispensable)}.",
            "proven: from what the sources of the case carry",
            "Let a second paper or a second person carry the same.",
            null
        );

    private IEnumerable<Advice> Objectives() =>
        from line in report.Reach
        where line is { Kind: ReachKind.Objective, Claim: Claim.Reached } && line.ByTheBook.Of >= 10 && line.ByTheBook.High < 0.9
        select Doubt("seldom-exercised", line.Source, $"The objective {line.Id} does not come up in every play.", Seen(line.ByTheBook), "Add an inject with a set time, or a behaviour to look for at any time.", line.Witness);

    private IEnumerable<Advice> Pace() =>
        from scaled in report.Scales
        where Standard is { } good && Math.Abs(scaled.Acceptable.Value - good.Acceptable.Value) > 0.4
            && (scaled.Acceptable.High < good.Acceptable.Low || scaled.Acceptable.Low > good.Acceptable.High)
        select Doubt("pace", ScenarioSource, string.Create(CultureInfo.InvariantCulture, $"At a time scale of {scaled.Scale:0.#} the case ends differently."), $"{Seen(scaled.Acceptable)}; at {scenario.Scale.ToString(CultureInfo.InvariantCulture)} {Seen(Standard!.Acceptable)}", "Say in the handbook which time scale the case is made for.", null);

    private static string Sentence(Safeguard law) =>
        law switch
        {
            Safeguard.ChildLeftAlone => "A child known to a team was left without guardian or safe place for more than four hours",
            Safeguard.ExpelledAfterPresumption => "Somebody presumed a victim was expelled",
            Safeguard.PunishedAfterPresumption => "Somebody presumed a victim was arrested or charged",
            _ => "A charge held on what was not lawfully obtained",
        };

    private static string Word(ReachKind kind) => kind.ToString().ToLowerInvariant();

    private static string Seen(Share share) => string.Create(CultureInfo.InvariantCulture, $"{share.Seen} of {share.Of} plays (95 % interval {share.Low:0 %} to {share.High:0 %})");

    private static Share Share(CrewReport crew, EndingId ending) => crew.Endings.First(count => count.Ending == ending).Share;

    private ReachLine? Line(ReachKind kind, string id) => report.Reach.FirstOrDefault(line => line.Kind == kind && line.Id == id);

    private string Source(object owner) => sources.Of(owner).ToString();

    private string EndingsSource => Source(scenario.Endings.First().Id);

    private string ScenarioSource => Source(scenario.Id);

    private static Advice Fault(string code, string source, string what, string known, string mend, string? witness) => new(Weight.Fault, code, source, what, known, mend, witness);

    private static Advice Doubt(string code, string source, string what, string known, string mend, string? witness) => new(Weight.Doubt, code, source, what, known, mend, witness);
}
