using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Tempo and workload: of seats and teams and what the case asked of them, not of the people who sat there.</summary>
internal static class TempoFigures
{
    private static readonly ExerciseSpan Idle = ExerciseSpan.OfMinutes(90);
    private static readonly ExerciseSpan Soon = ExerciseSpan.OfMinutes(60);

    private static readonly Yardstick Acts = new(
        "acts-per-hour", PerformanceFamily.Tempo, MeasureUnit.Count, Better.Neither, null,
        new("Acts per hour and seat", "Actes par heure et par poste"),
        new(
            "Messages, measures, interviews, decisions and the like, per hour of play. What the clock jumped over, nights above all, does not count.",
            "Messages, mesures, entretiens, décisions et autres, par heure de jeu. Ce que l’horloge a sauté, les nuits surtout, ne compte pas."));

    private static readonly Yardstick Waiting = new(
        "waiting-for-authorisation", PerformanceFamily.Tempo, MeasureUnit.Minutes, Better.Lower, 60,
        new("Waiting for an authorisation", "Attente d’une autorisation"),
        new(
            "Mean time from asking a prosecutor, a judge or the control room until the decision; what was never decided counts until ENDEX.",
            "Temps moyen entre la demande à un parquet, un juge ou la direction et la décision ; ce qui n’a jamais été tranché compte jusqu’à ENDEX."));

    private static readonly Yardstick Deciding = new(
        "time-to-authorise", PerformanceFamily.Tempo, MeasureUnit.Minutes, Better.Lower, 60,
        new("Deciding on authorisations", "Décision sur les autorisations"),
        new("The same time, seen from the seat that decided.", "Le même temps, vu du poste qui a tranché."));

    private static readonly Yardstick Reading = new(
        "reading-lag", PerformanceFamily.Tempo, MeasureUnit.Minutes, Better.Lower, 20,
        new("From sent to read", "D’envoyé à lu"),
        new(
            "Mean time until a message was opened or answered, of those that were. Nothing to measure where nobody opens messages on a screen.",
            "Temps moyen avant qu’un message soit ouvert ou qu’on y réponde, pour ceux qui l’ont été. Rien à mesurer là où personne n’ouvre de message à l’écran."));

    private static readonly Yardstick Idles = new(
        "idle-spans", PerformanceFamily.Tempo, MeasureUnit.Count, Better.Neither, null,
        new("Long waits", "Longues attentes"),
        new(
            "Stretches of an hour and a half or more of play in which a seat did nothing on its desk. It may have been reading, talking or waiting; ask.",
            "Périodes d’une heure et demie de jeu ou plus sans acte d’un poste. Il lisait, parlait ou attendait peut-être ; demandez-le."));

    private static readonly Yardstick Injects = new(
        "injects-acted-on", PerformanceFamily.Tempo, MeasureUnit.Share, Better.Higher, 0.8,
        new("Injects acted on within the hour", "Injects suivis d’un acte dans l’heure"),
        new(
            "Injects after which one of the seats addressed did something within an hour of play. Whether it was the right thing, observers say.",
            "Injects après lesquels l’un des postes destinataires a fait quelque chose dans l’heure de jeu. Si c’était le bon geste, les observateurs le disent."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var tempo = ground.Tempo;
        var hours = tempo.Played(tempo.Starts, tempo.Ended).Minutes / 60;
        yield return Acts.Is(scope, hours <= 0 ? null : scope.Seats.Sum(seat => tempo.Acts[seat].Count()) / hours / Math.Max(1, scope.Seats.Count), []);
        var waits = Waits(ground).ToList();
        yield return Waiting.Mean(scope, waits.Where(wait => scope.Has(wait.Because.Seat)).Select(wait => (wait.Minutes, wait.Because)));
        if (!scope.IsExercise)
        {
            yield return Deciding.Mean(scope, waits.Where(wait => scope.Has(wait.DecidedBy)).Select(wait => (wait.Minutes, wait.Because)));
        }

        yield return Reading.Mean(scope, Lags.Of(ground).Where(lag => scope.Has(lag.By)).Select(lag => (lag.Lay.Minutes, new Because(lag.Sent, lag.By, Ground.Line(lag.What, LocalText.Same(lag.Lay.ToString())), Reading.Weigh(lag.Lay.Minutes)))));
        yield return Stretches(ground, scope);
        yield return Injects.Share(scope, ActedOn(ground, scope));
    }

    private static IEnumerable<(double Minutes, SeatId? DecidedBy, Because Because)> Waits(Ground ground)
    {
        var decided = ground.Played.Of<AuthorisationDecided>().ToLookup(entry => entry.Happened.Measure);
        foreach (var (at, asked) in ground.Played.Of<MeasureRequested>().Where(entry => entry.Happened.Authorisers.Count > 0))
        {
            var measure = ground.World.Measures[asked.Number];
            if (measure.Kind.Authorisation == Authoriser.Consent || measure.State == MeasureState.Withdrawn)
            {
                continue;
            }

            var decision = decided[asked.Number].FirstOrDefault();
            var length = ground.Tempo.Played(at, decision.Happened is null ? ground.Report.Ended : decision.At);
            var said = decision.Happened is null ? new LocalText("never decided", "jamais tranché") : LocalText.Same(length.ToString());
            var what = new LocalText("{measure}, {target}", "{measure}, {target}").With("measure", measure.Kind.Name).With("target", ground.Played.Name(asked.Target));
            yield return (length.Minutes, decision.Happened?.By, new(at, asked.By, Ground.Line(what, said), Waiting.Weigh(length.Minutes)));
        }
    }

    private static PerformanceMeasure Stretches(Ground ground, Scope scope)
    {
        List<Because> all =
        [
            .. from seat in scope.Seats
               from idle in ground.Tempo.Idle(seat, Idle)
               let said = new LocalText("nothing from {from} to {until}", "rien de {from} à {until}").With("from", ground.Played.Clock(idle.From)).With("until", ground.Played.Clock(idle.Until))
               select new Because(idle.From, seat, Ground.Line(ground.Played.Name(seat), said)),
        ];
        return Idles.Is(scope, all.Count, all);
    }

    private static IEnumerable<Because> ActedOn(Ground ground, Scope scope)
    {
        foreach (var (at, inject) in ground.Played.Of<InjectReleasedNow>().Where(entry => entry.Happened.Message > 0))
        {
            var line = ground.World.Msel[inject.Inject].Inject;
            var addressed = line.To.Where(scope.Seats.Contains).ToList();
            if (addressed.Count == 0)
            {
                continue;
            }

            var first = addressed.SelectMany(seat => ground.Tempo.Acts[seat].Where(act => act > at).Take(1), (seat, act) => (Seat: seat, At: act)).OrderBy(act => act.At).FirstOrDefault();
            var soon = first.At > at && ground.Tempo.Played(at, first.At).Seconds <= Soon.Seconds;
            yield return new(at, soon ? first.Seat : addressed[0], line.Title, soon ? Weight.Good : Weight.Bad);
        }
    }
}
