using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

// What the plays showed; the sample stands in every sentence.
internal sealed partial class Advising
{
    private const double LongWait = 15;
    private const double OftenMissed = 0.6;
    private static readonly LocalText Or = new("or", "ou");

    private CrewReport? Standard => report.Crews.FirstOrDefault(crew => crew.Crew == standard);

    // Good work has to be able to end well, and not always.
    private IEnumerable<Advice> Endings()
    {
        if (Standard is not { Plays: >= 10 } good)
        {
            yield break;
        }

        if (good.Acceptable.High < 0.5)
        {
            yield return Fault(
                "good-work-fails",
                EndingsSource,
                new("Work by the book seldom leads to an acceptable ending.", "Le travail dans les règles mène rarement à une issue acceptable."),
                EndedWell(good.Acceptable),
                new(
                    "Give more time, more help, or another way to what the endings ask for.",
                    "Donnez plus de temps, plus d’aide, ou un autre chemin vers ce que demandent les issues."
                ),
                BadEnd(good)
            );
        }

        foreach (var ending in scenario.Endings.Where(ending => ending.IsAcceptable))
        {
            var mine = Share(good, ending.Id);
            var others = report.Crews.Where(crew => crew.Crew != standard && crew.Crew != Crew.MixedId && Share(crew, ending.Id).Low > mine.High).ToList();
            foreach (var crew in others)
            {
                var (way, name) = (Wording.Policy(crew.Crew), Wording.Titled(ending.Title, ending.Id.Value));
                var (theirs, ours) = (Wording.InPlays(Share(crew, ending.Id)), Wording.InPlays(mine));
                yield return Fault(
                    "only-bad-practice",
                    Source(ending.Id),
                    new(
                        $"“{way.En}” teams reach the ending {name.En} more often than teams by the book.",
                        $"Les équipes « {way.Fr} » atteignent l’issue {name.Fr} plus souvent que les équipes dans les règles."
                    ),
                    new($"It was seen in {theirs.En}; by the book, in {ours.En}.", $"Cela a été vu dans {theirs.Fr} ; dans les règles, dans {ours.Fr}."),
                    new("Let the ending ask for what only good work achieves.", "Que l’issue demande ce que seul un bon travail obtient."),
                    crew.Endings.First(count => count.Ending == ending.Id).Witness
                );
            }
        }
    }

    private IEnumerable<Advice> Practice()
    {
        foreach (var comparison in report.Discrimination.Where(comparison => comparison.Effect.G < EffectSize.Felt))
        {
            var (family, way) = (Performance.Families[comparison.Family], Wording.Policy(comparison.Crew));
            var pays = comparison.Effect.High < 0;
            var (g, low, high) = (Wording.Size(comparison.Effect.G), Wording.Size(comparison.Effect.Low), Wording.Size(comparison.Effect.High));
            yield return new Advice(
                pays ? Weight.Fault : Weight.Doubt,
                pays ? "bad-practice-pays" : "weak-discrimination",
                ScenarioSource,
                pays
                    ? new($"{family.En}: “{way.En}” teams do better than teams by the book.", $"{family.Fr} : les équipes « {way.Fr} » font mieux que les équipes dans les règles.")
                    : new(
                        $"{family.En}: “{way.En}” teams are hardly told from teams by the book.",
                        $"{family.Fr} : les équipes « {way.Fr} » se distinguent à peine des équipes dans les règles."
                    ),
                new(
                    $"The effect size is {g.En} (95% interval {low.En} to {high.En}).",
                    $"La taille d’effet est de {g.Fr} (intervalle à 95 % : de {low.Fr} à {high.Fr})."
                ),
                new(
                    "Let the case answer this way of working: a consequence, a witness who falls silent, a paper that is gone.",
                    "Que le cas réponde à cette façon de travailler : une conséquence, un témoin qui se tait, une pièce qui disparaît."
                ),
                report.Crews.FirstOrDefault(crew => crew.Crew == comparison.Crew)?.Endings.MaxBy(count => count.Share.Seen)?.Witness
            );
        }
    }

    private IEnumerable<Advice> BrokeOff() =>
        from play in report.Examined.Broken.Take(3)
        select Fault(
            "broke-off",
            ScenarioSource,
            new($"A play broke off: {play}.", $"Une partie s’est interrompue : {play}."),
            new($"This happened in {report.Examined.Broken.Count} plays.", $"Cela s’est produit en {Plays(report.Examined.Broken.Count)}."),
            new("This is a fault of Crossways and not of the case; please report it with the scenario.", "C’est une faute de Crossways et non du cas ; merci de la signaler avec le scénario."),
            null
        );

    // That a measure brought nothing weighs least: often everything had come another way.
    private IEnumerable<Advice> NotFound(bool results) =>
        from line in report.Reach
        where line.Claim == Claim.NotFound && (line.Kind == ReachKind.Result) == results
        let name = The(line)
        select new Advice(
            report.Examined.Search && line.Kind is ReachKind.Ending or ReachKind.Objective ? Weight.Fault : Weight.Doubt,
            "not-found",
            line.Source,
            new($"No play reached {name.En}.", $"Aucune partie n’a atteint {name.Fr}."),
            new(
                $"It did not come up in {report.Plays} plays{(report.Examined.Search ? ", some of which went for it" : "")}, which proves nothing.",
                $"Cela n’est pas arrivé en {Plays(report.Plays)}{(report.Examined.Search ? ", dont certaines le cherchaient" : "")}, ce qui ne prouve rien."
            ),
            new(
                "Play it by hand once; if you cannot reach it either, mend its condition or delete it.",
                "Jouez-le une fois vous-même ; si vous n’y arrivez pas non plus, corrigez sa condition ou supprimez l’élément."
            ),
            null
        );

    private IEnumerable<Advice> Broken() =>
        from breach in report.Safeguards
        where breach.Crew == standard
        let law = Wording.Law(breach.Law)
        let name = Wording.Called(breach.Name, breach.Person.Value)
        select new Advice(
            breach.Share.Low > 0.1 ? Weight.Fault : Weight.Doubt,
            "safeguard",
            Source(breach.Person),
            new($"{law.En}: {name.En}.", $"{law.Fr} : {name.Fr}."),
            Seen(breach.Share),
            new(
                "A team that works by the book has to be able to keep this: look at what stands in its way.",
                "Une équipe qui travaille dans les règles doit pouvoir respecter cette garantie : voyez ce qui l’en empêche."
            ),
            breach.Witnesses.Count > 0 ? breach.Witnesses[0] : null
        );

    private IEnumerable<Advice> Ends() =>
        from dead in report.DeadEnds
        let at = Wording.Moment(dead.At)
        let after = Wording.InPlays(dead.After)
        let before = Wording.InPlays(dead.Before)
        select new Advice(
            dead.Warned ? Weight.Doubt : Weight.Fault,
            dead.Warned ? "dead-end" : "dead-end-unwarned",
            EndingsSource,
            new(
                $"After “{dead.What.En}” ({at.En}) no acceptable ending was left{(dead.Warned ? "" : ", and nothing had warned anybody")}.",
                $"Après « {dead.What.Fr} » ({at.Fr}), plus aucune issue acceptable ne restait{(dead.Warned ? "" : ", et rien n’avait averti personne")}."
            ),
            new(
                $"Going on by the book led to an acceptable ending in {after.En} from just after it, and in {before.En} from just before it.",
                $"En continuant dans les règles, une issue acceptable a été atteinte dans {after.Fr} à partir de juste après, et dans {before.Fr} à partir de juste avant."
            ),
            dead.Warned
                ? new("Leave it if the lesson is worth it; else open a way back.", "Laissez-le si la leçon en vaut la peine ; sinon, ouvrez un chemin de retour.")
                : new("Let something warn a seat in time, or open a way back.", "Faites qu’un poste soit averti à temps, ou ouvrez un chemin de retour."),
            dead.Witness
        );

    // People wanted by several seats at once.
    private IEnumerable<Advice> Wanted()
    {
        foreach (var clash in report.Clashes.Where(clash => clash.PerPlay >= 1))
        {
            var (name, often) = (Wording.Called(clash.Name, clash.Person.Value), Wording.Number(clash.PerPlay, 1));
            yield return Doubt(
                "wanted-twice",
                clash.Source,
                new(
                    $"{name.En} is wanted by a second seat while with the first.",
                    $"{name.Fr} : un deuxième poste demande cette personne pendant qu’elle est avec le premier."
                ),
                new($"It was seen {often.En} times a play by the book.", $"Cela a été vu {often.Fr} fois par partie dans les règles."),
                new(
                    "Plan a second role player, or let one seat be told that the other asks.",
                    "Prévoyez un deuxième acteur, ou faites savoir à un poste que l’autre demande la personne."
                ),
                clash.Witness
            );
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
            var seat = scenario.Seats[absent.Seat!.Value];
            var name = Wording.Called(seat.Name, seat.Id.Value);
            var (without, full) = (Wording.InPlays(absent.Acceptable), Wording.InPlays(good.Acceptable));
            yield return Doubt(
                "single-chair",
                Source(seat.Id),
                new($"Without the seat {name.En} the case hardly ends well.", $"Sans le poste {name.Fr}, le cas finit rarement bien."),
                new(
                    $"An acceptable ending was reached in {without.En}; with everybody, in {full.En}.",
                    $"Une issue acceptable a été atteinte dans {without.Fr} ; au complet, dans {full.Fr}."
                ),
                new(
                    "Give a second seat the power or the knowledge, or see to it that this chair is never empty.",
                    "Donnez le pouvoir ou le savoir à un deuxième poste, ou veillez à ce que celui-ci ne soit jamais vide."
                ),
                BadEnd(absent)
            );
        }
    }

    private IEnumerable<Advice> Load()
    {
        foreach (var seat in report.Work)
        {
            var name = Wording.Called(seat.Name, seat.Seat.Value);
            if (seat.Idle > SeatReport.LongIdle)
            {
                var (idle, longest) = (Wording.Percent(seat.Idle), Wording.Number(seat.LongestIdle, 0));
                yield return Doubt(
                    "idle-seat",
                    seat.Source,
                    new($"{name.En} has nothing to do for long.", $"{name.Fr} : rien à faire pendant longtemps."),
                    new(
                        $"By the book, {idle.En} of the play goes by in pauses of more than 20 minutes; the longest lasts {longest.En} minutes.",
                        $"Dans les règles, {idle.Fr} de la partie se passent en pauses de plus de 20 minutes ; la plus longue dure {longest.Fr} minutes."
                    ),
                    new(
                        "Send an inject to this seat in its quiet hours, or give it a question of its own.",
                        "Envoyez un événement à ce poste dans ses heures creuses, ou donnez-lui une question à lui."
                    ),
                    seat.Idlest
                );
            }

            if (seat.Waited > LongWait)
            {
                var waited = Wording.Number(seat.Waited, 0);
                yield return Doubt(
                    "overload",
                    seat.Source,
                    new($"Others wait for the decisions of {name.En}.", $"{name.Fr} : les autres attendent les décisions de ce poste."),
                    new($"By the book, they wait {waited.En} minutes on average.", $"Dans les règles, ils attendent {waited.Fr} minutes en moyenne."),
                    new("Add a second seat of this kind, or let fewer measures need it.", "Ajoutez un deuxième poste de ce genre, ou faites dépendre de lui moins de mesures."),
                    seat.Slowest
                );
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

            var (name, ways, missed) = (Wording.Titled(exhibit.Title, line.Id), Ways(exhibit), Wording.Percent(1 - line.ByTheBook.Value));
            var usual = line.When is { } when ? Wording.Moment(new ExerciseTime(when.Median)) : null;
            yield return Doubt(
                "often-missed",
                line.Source,
                new(
                    $"The exhibit {name.En} is reached only through {ways.En}{(usual is null ? "" : $"; where it is, around {usual.En}")}.",
                    $"La pièce {name.Fr} ne s’obtient que par {ways.Fr}{(usual is null ? "" : $" ; quand c’est le cas, vers {usual.Fr}")}."
                ),
                new(
                    $"By the book, {missed.En} of teams miss it ({line.ByTheBook.Of} plays).",
                    $"Dans les règles, {missed.Fr} des équipes la manquent ({Plays(line.ByTheBook.Of)})."
                ),
                new("Widen the window or add a second route.", "Élargissez la fenêtre ou ajoutez un deuxième chemin."),
                line.Witness
            );
        }
    }

    // The commonest of its endings that the author does not accept.
    private static string? BadEnd(CrewReport crew) => crew.Endings.Where(count => !count.Acceptable).MaxBy(count => count.Share.Seen)?.Witness;

    private LocalText Ways(Exhibit exhibit)
    {
        var ways = scenario.Measures
            .Where(kind => kind.BringsUp(exhibit) && scenario.Seats.Any(seat => scenario.HasPower(seat, kind)))
            .Select(kind => Wording.Called(kind.Name, kind.Id.Value))
            .Concat(scenario.Injects.Where(inject => inject.Brings.Contains(exhibit.Id)).Select(Bringing))
            .ToList();
        return Wording.Listed(ways, Or);
    }

    private static LocalText Bringing(Inject inject)
    {
        var name = Wording.Titled(inject.Title, inject.Id.Value);
        return new($"the inject {name.En}", $"l’événement {name.Fr}");
    }

    private IEnumerable<Advice> Objectives() =>
        from line in report.Reach
        where line is { Kind: ReachKind.Objective, Claim: Claim.Reached } && line.ByTheBook.Of >= 10 && line.ByTheBook.High < 0.9
        let name = Wording.Titled(line.Name, line.Id)
        select Doubt(
            "seldom-exercised",
            line.Source,
            new($"The objective {name.En} does not come up in every play.", $"L’objectif {name.Fr} n’apparaît pas dans toutes les parties."),
            Seen(line.ByTheBook),
            new(
                "Add an inject with a set time, or a behaviour to look for at any time.",
                "Ajoutez un événement à heure fixe, ou un comportement à observer à tout moment."
            ),
            line.Witness
        );

    private IEnumerable<Advice> Pace() =>
        from scaled in report.Scales
        where Standard is { } good && Math.Abs(scaled.Acceptable.Value - good.Acceptable.Value) > 0.4
            && (scaled.Acceptable.High < good.Acceptable.Low || scaled.Acceptable.Low > good.Acceptable.High)
        let other = Wording.Scale(scaled.Scale)
        let usual = Wording.Scale(scenario.Scale)
        let there = Wording.InPlays(scaled.Acceptable)
        let here = Wording.InPlays(Standard!.Acceptable)
        select Doubt(
            "pace",
            ScenarioSource,
            new($"At a time scale of {other.En} the case ends differently.", $"À une échelle de temps de {other.Fr}, le cas se termine autrement."),
            new(
                $"An acceptable ending was reached in {there.En}; at {usual.En}, in {here.En}.",
                $"Une issue acceptable a été atteinte dans {there.Fr} ; à {usual.Fr}, dans {here.Fr}."
            ),
            new("Say in the handbook which time scale the case is made for.", "Dites dans le manuel pour quelle échelle de temps le cas est fait."),
            BadEnd(scaled)
        );

    private static LocalText Seen(Share share)
    {
        var plays = Wording.InPlays(share);
        return new($"It was seen in {plays.En}.", $"Cela a été vu dans {plays.Fr}.");
    }

    private static LocalText EndedWell(Share share)
    {
        var plays = Wording.InPlays(share);
        return new($"An acceptable ending was reached in {plays.En}.", $"Une issue acceptable a été atteinte dans {plays.Fr}.");
    }

    private static string Plays(int count) => count > 1 ? $"{count} parties" : $"{count} partie";

    private static Share Share(CrewReport crew, EndingId ending) => crew.Endings.First(count => count.Ending == ending).Share;
}
