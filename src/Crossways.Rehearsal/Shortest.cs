using System.Globalization;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>The few acts that are enough to reach something: a play from which everything else has been taken out.</summary>
public static class Shortest
{
    // Enough for plays of some thousand acts; beyond that the play is short, though perhaps not the shortest.
    private const int MostReplays = 2_000;

    /// <summary>
    /// Shortens a play that reaches a goal: takes acts out in ever smaller pieces as long as the goal is still reached
    /// (delta debugging, Zeller and Hildebrandt, 2002).
    /// </summary>
    /// <returns>The log of the short play, up to the moment at which the goal is reached; for an ending, up to ENDEX.</returns>
    /// <exception cref="ArgumentException">The play does not reach the goal.</exception>
    public static IReadOnlyList<Act> Toward(Casebook casebook, Goal goal, Play play) =>
        Find(casebook, goal, play) ?? throw new ArgumentException($"The play {play.Crew.Id}/{play.Seed} does not reach {goal}.");

    /// <inheritdoc cref="Toward"/>
    /// <returns>Null when the play does not reach the goal.</returns>
    public static IReadOnlyList<Act>? Find(Casebook casebook, Goal goal, Play play)
    {
        var scenario = casebook.Scenario;
        var steps = Steps(play).ToList();
        var replays = 0;
        if (Replay(scenario, goal, play.Seed, steps) is not { } acts)
        {
            return null;
        }

        for (var piece = Math.Max(1, steps.Count / 2); piece >= 1 && replays < MostReplays; )
        {
            var before = steps.Count;
            for (var from = steps.Count - piece; from > -piece && replays < MostReplays; from -= piece)
            {
                var fewer = steps.Where((_, place) => place < from || place >= from + piece).ToList();
                replays++;
                if (fewer.Count < steps.Count && Replay(scenario, goal, play.Seed, fewer) is { } shorter)
                {
                    (steps, acts) = (fewer, shorter);
                }
            }

            // At the smallest piece again and again, until no act can go.
            piece = piece > 1 ? piece / 2 : steps.Count < before ? 1 : 0;
        }

        return acts;
    }

    // What people did, with the numbers that the world gave to what came of it.
    private static IEnumerable<Step> Steps(Play play) =>
        from act in play.Acts
        where act.Command is not (null or CreateExercise or StartExercise or EndExercise)
        select new Step(
            act.Came,
            act.By!.Value,
            act.Command!,
            act.Events.OfType<MeasureRequested>().Select(asked => (int?)asked.Number).FirstOrDefault(),
            act.Events.OfType<InterviewOpened>().Select(opened => (int?)opened.Number).FirstOrDefault(),
            act.Events.OfType<ExhibitMade>().Select(made => (ExhibitId?)made.Exhibit.Id).FirstOrDefault()
        );

    private static List<Act>? Replay(Scenario scenario, Goal goal, long seed, List<Step> steps)
    {
        var world = new World(scenario, seed);
        var acts = new List<Act>();
        var numbers = new Numbers();
        var ids = 0;
        Do(Roster.Control, new CreateExercise { Id = NewId() }, scenario.Starts);
        Do(Roster.Control, new StartExercise { Id = NewId() }, scenario.Starts);
        foreach (var step in steps)
        {
            if (numbers.Now(step.Command) is { } command && Do(step.By, command with { Id = NewId() }, step.At) is { } act)
            {
                numbers.Note(step, act);
            }

            if (Reached())
            {
                return acts;
            }
        }

        while (world.NextDue is { } due && due <= scenario.Ends)
        {
            if (world.Advance(due) is { } act)
            {
                acts.Add(act);
            }

            if (Reached())
            {
                return acts;
            }
        }

        Do(Roster.Control, new EndExercise { Id = NewId() }, scenario.Ends);
        return Reached() ? acts : null;

        Guid NewId() => new(++ids, 0, 0, 0x82, 0, 0, 0, 0, 0, 0, 0);

        Act? Do(SeatId by, Command command, ExerciseTime at)
        {
            var outcome = world.Submit(command, by, at < world.Clock.Now ? world.Clock.Now : at);
            if (outcome.Act is { } act)
            {
                acts.Add(act);
            }

            return outcome.Refusal is null ? outcome.Act : null;
        }

        bool Reached() =>
            goal switch
            {
                Goal.Inject(var id) => world.Msel.IsReleased(id),
                Goal.Exhibit(var id) => scenario.Seats.Any(seat => world.CaseFiles.Holds(seat.Id, id)),
                Goal.Fact(var id) => scenario.Seats.Any(seat => world.Knowledge.Knows(seat.Id, id)),
                Goal.Result(var kind, var target) => acts.Count > 0
                    && acts[^1].Events.OfType<MeasureDone>().Any(done => done.Brought.Count > 0
                        && world.Measures[done.Number].Request is { } asked && asked.Kind == kind && asked.Target == target),
                Goal.Ending(var id) => world.Clock.Ending == id,
                _ => false,
            };
    }

    /// <param name="Measure">The number of the measure it asked for, where it did.</param>
    /// <param name="Made">The exhibit it made, where it did.</param>
    private sealed record Step(ExerciseTime At, SeatId By, Command Command, int? Measure, int? Interview, ExhibitId? Made);

    /// <summary>With fewer acts, measures and interviews have other numbers: what was then, and is now.</summary>
    private sealed class Numbers
    {
        private readonly Dictionary<int, int> measures = [];
        private readonly Dictionary<int, int> interviews = [];
        private readonly Dictionary<ExhibitId, ExhibitId> made = [];

        public void Note(Step then, Act now)
        {
            if (then.Measure is { } measure && now.Events.OfType<MeasureRequested>().FirstOrDefault() is { } asked)
            {
                measures[measure] = asked.Number;
                made[new ExhibitId($"report-{measure}")] = new ExhibitId($"report-{asked.Number}");
            }

            if (then.Interview is { } interview && now.Events.OfType<InterviewOpened>().FirstOrDefault() is { } opened)
            {
                interviews[interview] = opened.Number;
            }

            if (then.Made is { } exhibit && now.Events.OfType<ExhibitMade>().FirstOrDefault() is { } again)
            {
                made[exhibit] = again.Exhibit.Id;
            }
        }

        /// <summary>The command with the numbers of now; null when what it is about has been taken out.</summary>
        public Command? Now(Command command) =>
            command switch
            {
                DecideAuthorisation decide => measures.TryGetValue(decide.Measure, out var number) ? decide with { Measure = number } : null,
                WithdrawMeasure withdraw => measures.TryGetValue(withdraw.Number, out var number) ? withdraw with { Number = number } : null,
                AskQuestion ask => interviews.TryGetValue(ask.Interview, out var number) ? ask with { Interview = number } : null,
                CloseInterview close => interviews.TryGetValue(close.Interview, out var number) ? close with { Interview = number } : null,
                SendMessage message => message with { Attachments = [.. message.Attachments.Select(Now)] },
                ShareExhibit share => share with { Exhibit = Now(share.Exhibit) },
                AssessIndicator { Source: { } source } assess => assess with { Source = Now(source) },
                FileCharge charge => charge with { Elements = [.. charge.Elements.Select(cited => cited with { Exhibits = [.. cited.Exhibits.Select(Now)] })] },
                _ => command,
            };

        // What a measure brought bears its number: `report-7`, `records-7-1`.
        private ExhibitId Now(ExhibitId exhibit) =>
            exhibit.Value.Split('-') is ["records", var measure, var place] && measures.TryGetValue(int.Parse(measure, CultureInfo.InvariantCulture), out var number)
                ? new ExhibitId($"records-{number}-{place}")
                : made.GetValueOrDefault(exhibit, exhibit);
    }
}
