using Crossways.Debriefing;
using Crossways.Programmes.Records;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Programmes.Simulated;

/// <summary>
/// What people who do not exist do with an exercise that is over: they are counted at their desks, observers rate, everybody
/// answers the three questions of a hot debrief, and control keeps lessons. Acts like any other, after those of the play.
/// </summary>
public static class SimulatedDebrief
{
    private static readonly LocalText[] Questions =
    [
        new("What worked?", "Qu’est-ce qui a marché ?"),
        new("What did not work?", "Qu’est-ce qui n’a pas marché ?"),
        new("What will we do differently tomorrow?", "Que ferons-nous autrement demain ?"),
    ];

    /// <param name="play">The whole log, to ENDEX.</param>
    /// <param name="performance">Good teams are rated better, though not each time.</param>
    /// <param name="on">The last day of the exercise.</param>
    /// <param name="language">In which people write.</param>
    /// <returns>The log with what was done after ENDEX.</returns>
    public static IReadOnlyList<Act> After(Scenario scenario, long seed, IReadOnlyList<Act> play, Performance performance, DateOnly on, Language language)
    {
        var room = new Room(scenario, seed, play);
        foreach (var desk in room.World.Desks.All.Where(desk => desk.HasLink).ToList())
        {
            room.Do(desk.Id, id => new TakeDesk { Id = id });
        }

        Rate(room, performance, language);
        AskEverybody(room, language);
        KeepLessons(room, on, language);
        return room.Acts;
    }

    // One rating of each objective by each observer, at some hour of the play; who has seen something that nobody else noted, notes it.
    private static void Rate(Room room, Performance performance, Language language)
    {
        var mean = Enumerable.Range(0, Performance.Families.Count).Average(performance.Of);
        var (starts, length) = (room.World.Scenario.Starts, room.World.Clock.Now - room.World.Scenario.Starts);
        var observers = room.World.Desks.All.Where(desk => desk.Kind == DeskKinds.Observer).ToList();
        foreach (var objective in room.World.Scenario.Objectives.Where(objective => objective.LookFor.Count > 0))
        {
            var seen = new Queue<LookFor>(objective.LookFor.OrderBy(_ => room.Dice.Share()));
            foreach (var observer in observers)
            {
                var rating = (mean + (0.25 * room.Dice.Normal())) switch { > 0.65 => Rating.Performed, > 0.45 => Rating.SomeChallenges, > 0.2 => Rating.MajorChallenges, _ => Rating.Unable };
                var word = rating <= Rating.SomeChallenges ? new LocalText("Seen: ", "Vu : ") : new LocalText("Not seen: ", "Non vu : ");
                var note = seen.TryDequeue(out var look) ? word.In(language) + look.Text.In(language) : "";
                var at = starts + new ExerciseSpan((long)(length.Seconds * (0.3 + (0.7 * room.Dice.Share()))));
                room.Do(observer.Id, id => new Observe(objective.Id, null, rating, note, "", at) { Id = id });
            }
        }
    }

    // A desk has one thought on each question, and no two have the same; where there are more desks than thoughts, some stay silent.
    private static void AskEverybody(Room room, Language language)
    {
        room.Do(Roster.Control, id => new OpenHotDebrief(Questions) { Id = id });
        var thoughts = Questions.Select((_, question) => SimulatedThoughts.Of(question).OrderBy(_ => room.Dice.Share()).ToList()).ToList();
        var desks = room.World.Desks.All.Where(desk => desk.Kind == DeskKinds.Participant).Take(thoughts.Min(answers => answers.Count));
        foreach (var (place, desk) in desks.Index().ToList())
        {
            room.Do(desk.Id, id => new AnswerHotDebrief(1, [.. thoughts.Select(answers => answers[place].Text.In(language))]) { Id = id });
        }

        room.Do(Roster.Control, id => new CloseHotDebrief(1) { Id = id });
        var board = room.World.FeedOf(Roster.Control).After(0).Select(entry => entry.Item).OfType<BoardAnswersShown>().SelectMany(shown => shown.Answers);
        var themes = thoughts.SelectMany(answers => answers).ToDictionary(thought => thought.Text.In(language), thought => thought.Theme.In(language));
        room.Do(Roster.Control, id => new SortAnswers(1, [.. board.Select(answer => new AnswerPlace(answer.Number, themes[answer.Text]))]) { Id = id });
    }

    private static void KeepLessons(Room room, DateOnly on, Language language)
    {
        foreach (var (place, lesson) in SimulatedThoughts.Lessons.OrderBy(_ => room.Dice.Share()).Take(4).Index())
        {
            var kept = new Lesson(LessonKind.Improve, lesson.Text.In(language), null, lesson.Owner.In(language), on.AddMonths(place + 1), LessonStatus.Open, LessonSource.HotDebrief, 1);
            room.Do(Roster.Control, id => new KeepLesson(null, kept) { Id = id });
        }
    }

    /// <summary>An exercise after ENDEX, in which nothing is refused.</summary>
    private sealed class Room
    {
        private readonly List<Act> acts;
        private readonly long seed;

        public Room(Scenario scenario, long seed, IReadOnlyList<Act> play)
        {
            (this.seed, acts) = (seed, [.. play]);
            World = new World(scenario, seed);
            foreach (var act in play)
            {
                World.Apply(act);
            }

            Dice = Dice.Of(seed, $"debrief of {scenario.Id}");
        }

        public World World { get; }

        public Dice Dice { get; }

        public IReadOnlyList<Act> Acts => acts;

        public void Do(SeatId by, Func<Guid, Command> command)
        {
            var outcome = World.Submit(command(NameBasedId.Of($"simulated/{seed}/{acts.Count}")), by, World.Clock.Now);
            acts.AddRange(outcome switch
            {
                { Act: { } act, Refusal: null } => [act],
                { Refusal: null } => [],
                { Refusal: var refusal } => throw new InvalidOperationException($"{by} was refused after ENDEX: {refusal}"),
            });
        }
    }
}
