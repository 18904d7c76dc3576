using System.Xml;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Programmes.Records;

/// <summary>A line of an exercise’s log, with when it was written down.</summary>
public sealed record LoggedAct(Act Act, DateTimeOffset Written);

/// <summary>
/// What an exercise was, as statements: every act of a seat, every rating of an observer, every measure of performance, and
/// how it ended. Of seats, teams and the whole exercise; never of a person, and never with what somebody wrote.
/// </summary>
public static class ExerciseStatements
{
    /// <param name="exercise">Its id on this server.</param>
    /// <param name="report">Its debrief.</param>
    /// <param name="log">The whole log.</param>
    public static IReadOnlyList<Statement> Of(Recorder recorder, string exercise, Scenario scenario, DebriefReport report, IReadOnlyList<LoggedAct> log) =>
        new Writing(recorder, exercise, scenario).All(report, log);

    private sealed record Writing(Recorder Recorder, string Exercise, Scenario Scenario)
    {
        public IReadOnlyList<Statement> All(DebriefReport report, IReadOnlyList<LoggedAct> log)
        {
            var last = log.Count == 0 ? DateTimeOffset.UnixEpoch : log[^1].Written;
            return [.. log.SelectMany(Happened), .. Ended(log), .. (report.Measures ?? []).Select(measure => Measured(measure, last)).OfType<Statement>()];
        }

        private IEnumerable<Statement> Happened(LoggedAct line)
        {
            if (line.Act is { By: { } by, Command: { } command } && Scenario.Seats.TryGet(by, out var seat))
            {
                yield return Acted(line, seat, command);
            }

            foreach (var observed in line.Act.Events.OfType<Observed>().Where(observed => observed.Rating is not null))
            {
                yield return Rated(line, observed);
            }

            foreach (var feedback in line.Act.Events.OfType<FeedbackGiven>().Where(_ => line.Act.By is not null))
            {
                yield return Told(line, feedback, line.Act.By!.Value);
            }
        }

        private Statement Acted(LoggedAct line, Seat seat, Command command)
        {
            var (verb, of) = ActVerbs.Of(command, Scenario);
            return New($"acts/{line.Act.Number}", Recorder.Seat(Exercise, seat), verb, of, null, To(Context(seat, line.Act.At), ActVerbs.To(command)), line.Written);
        }

        // P is 3 of 3 and U is 0: a scale of four steps, of which the letter says more than the number.
        private Statement Rated(LoggedAct line, Observed observed)
        {
            var steps = (int)Rating.Unable;
            var raw = steps - (int)observed.Rating!.Value;
            var seat = observed.Seat is { } id && Scenario.Seats.TryGet(id, out var found) ? found : null;
            var of = observed.Objective is { } objective ? new Activity(Place($"objectives/{objective}"), new Definition(ActivityTypes.Objective, LanguageMap.Of(Scenario.Objectives[objective].Name))) : Played;
            return New(
                $"observations/{observed.Number}",
                seat is null ? Recorder.Everybody(Exercise) : Recorder.Seat(Exercise, seat),
                Verbs.Scored,
                of,
                new Result { Score = new Score((double)raw / steps, raw, 0, steps), Extensions = new Dictionary<string, string> { [OwnNames.Rating] = $"{"PSMU"[(int)observed.Rating.Value]}" } },
                Context(seat, observed.Seen) with { Instructor = Recorder.Desk(Exercise, observed.By) },
                line.Written
            );
        }

        private Statement Told(LoggedAct line, FeedbackGiven feedback, SeatId by) =>
            New($"feedback/{line.Act.Number}", Recorder.Desk(Exercise, by), Verbs.Commented, Played, null, To(Context(null, line.Act.At), feedback.To), line.Written);

        private IEnumerable<Statement> Ended(IReadOnlyList<LoggedAct> log)
        {
            var started = log.FirstOrDefault(line => line.Act.Events.OfType<ExerciseStarted>().Any());
            if (started is not null && log.FirstOrDefault(line => line.Act.Events.OfType<ExerciseEnded>().Any()) is { } ended)
            {
                var ending = ended.Act.Events.OfType<ExerciseEnded>().First().Ending;
                var result = new Result { Completion = true, Duration = XmlConvert.ToString(ended.Written - started.Written), Extensions = new Dictionary<string, string> { [OwnNames.Ending] = ending.Value } };
                yield return New("ended", Recorder.Everybody(Exercise), Verbs.Completed, Played, result, Context(null, ended.Act.At), ended.Written);
            }
        }

        private Statement? Measured(PerformanceMeasure measure, DateTimeOffset at)
        {
            if (measure.Value is not { } value)
            {
                return null;
            }

            var seat = measure.Seat is { } id ? Scenario.Seats[id] : null;
            var (actor, whose) =
                seat is not null ? (Recorder.Seat(Exercise, seat), $"seats/{seat.Id}")
                : measure.Team is { } team ? (Recorder.Team(Exercise, Scenario.Teams[team]), $"teams/{team}")
                : (Recorder.Everybody(Exercise), "all");
            var isShare = measure.Unit == MeasureUnit.Share;
            var context = Context(seat, Scenario.Starts);
            return New(
                $"measures/{measure.Id}/{whose}",
                actor,
                Verbs.Scored,
                new Activity($"{OwnNames.Base}measures/{measure.Id}", new Definition(ActivityTypes.Measure, LanguageMap.Of(measure.Title)) { Description = LanguageMap.Of(measure.Explanation) }),
                new Result
                {
                    Score = new Score(isShare ? value : null, value, isShare ? 0 : null, isShare ? 1 : null),
                    Success = measure.IsGood,
                    Extensions = new Dictionary<string, string> { [OwnNames.Unit] = measure.Unit.ToString().ToLowerInvariant() },
                },
                context with { Extensions = Marked },
                at
            );
        }

        private Activity Played => Recorder.Exercise(Exercise, Scenario.Title);

        private string Place(string path) => $"{Played.Id}/{path}";

        private static Dictionary<string, string> Marked => new() { [OwnNames.Exercise] = "EXERCISE" };

        private Context Context(Seat? seat, ExerciseTime at) =>
            Recorder.Context(Exercise) with
            {
                Team = seat is null ? null : Recorder.Team(Exercise, Scenario.Teams[seat.Team]),
                ContextActivities = new ContextActivities([Played]),
                Extensions = new Dictionary<string, string>(Marked) { [OwnNames.ExerciseTime] = at.ToString() },
            };

        // Version 2.0 has a place for others an act was about; before, only an extension can say it.
        private Context To(Context context, IReadOnlyList<SeatId> to)
        {
            var seats = to.Select(id => Scenario.Seats.TryGet(id, out var seat) ? seat : null).OfType<Seat>().ToList();
            return seats.Count == 0 ? context
                : Recorder.Version == XapiVersion.V2_0 ? context with { ContextAgents = [.. seats.Select(seat => new ContextAgent(Recorder.Seat(Exercise, seat), [OwnNames.Recipient]))] }
                : context with { Extensions = new Dictionary<string, string>(context.Extensions!) { [OwnNames.To] = string.Join(' ', seats.Select(seat => seat.Id)) } };
        }

        private Statement New(string about, Actor actor, Verb verb, Activity of, Result? result, Context context, DateTimeOffset at) =>
            new(Recorder.Id($"exercises/{Exercise}/{about}"), actor, verb, of, result, context, at);
    }
}
