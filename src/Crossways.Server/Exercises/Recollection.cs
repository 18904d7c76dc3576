using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Exercises;

/// <summary>
/// One exercise after ENDEX as the debrief asks for it: its log, its world and its report, each worked out once for as
/// many acts as there are. Acts still come then, of bookmarks and of what is opened; only they are read and applied.
/// </summary>
public sealed class Recollection(StoredExercise stored, Scenario scenario, ExerciseLog log)
{
    // A presenter goes back and forth between a few moments; a slider stops at many.
    private const int MostMoments = 60;

    private readonly Lock reading = new();
    private readonly Knowing knowing = new(scenario, stored.Seed);
    private readonly Queue<ExerciseTime> order = [];
    private readonly Dictionary<ExerciseTime, KnowledgeThen> known = [];
    private World world = new(scenario, stored.Seed);
    private IReadOnlyList<Act> acts = [];
    private (int Acts, DebriefReport Report)? reckoned;
    private (int Acts, AfterActionFacts Facts)? rested;
    private int changed;

    /// <summary>What happened, measured: all parts.</summary>
    public DebriefReport Report()
    {
        lock (reading)
        {
            CatchUp();
            if (reckoned is not { } report || report.Acts < changed)
            {
                reckoned = report = (acts.Count, Debrief.Of(scenario, stored.Seed, acts));
            }

            return report.Report;
        }
    }

    /// <summary>What an after-action report rests on.</summary>
    public AfterActionFacts Facts()
    {
        lock (reading)
        {
            var report = Report();
            if (rested is not { } facts || facts.Acts < acts.Count)
            {
                var (first, last) = log.Written(stored.Id);
                var made = AfterActionFacts.Of(stored.Name, scenario, stored.Seed, acts, DateOnly.FromDateTime(first.LocalDateTime), DateOnly.FromDateTime(last.LocalDateTime), report);
                rested = facts = (acts.Count, made);
            }

            return facts.Facts;
        }
    }

    /// <summary>The log.</summary>
    public IReadOnlyList<Act> Acts()
    {
        lock (reading)
        {
            CatchUp();
            return acts;
        }
    }

    /// <summary>All that a desk was told.</summary>
    public IReadOnlyList<FeedEntry> FeedOf(Desk desk)
    {
        lock (reading)
        {
            CatchUp();
            return world.FeedOf(desk.Id).After(0);
        }
    }

    /// <summary>A desk of the exercise; null: no such desk.</summary>
    public Desk? Find(SeatId desk) => world.Desks.TryGet(desk, out var found) ? found : null;

    /// <summary>What was so at a moment, who knew it, and who could have.</summary>
    public KnowledgeThen KnownAt(ExerciseTime moment)
    {
        lock (reading)
        {
            CatchUp();
            moment = moment > world.Clock.Now ? world.Clock.Now : moment;
            if (!known.TryGetValue(moment, out var then))
            {
                known[moment] = then = knowing.At(acts, moment);
                order.Enqueue(moment);
                if (order.Count > MostMoments)
                {
                    known.Remove(order.Dequeue());
                }
            }

            return then;
        }
    }

    // What was so and known at a moment stays as it was, whatever is noted after ENDEX.
    private void CatchUp()
    {
        if (log.LengthOf(stored.Id) == acts.Count)
        {
            return;
        }

        var fresh = log.Read(stored.Id, after: acts.Count);
        try
        {
            foreach (var act in fresh)
            {
                world.Apply(act);
            }
        }
        catch
        {
            // A world that stopped half-way is of no use to whoever asks next.
            (world, acts, changed) = (new World(scenario, stored.Seed), [], 0);
            throw;
        }

        acts = [.. acts, .. fresh];
        changed = fresh.Any(Counts) ? acts.Count : changed;
    }

    // Bookmarks, what is chosen for the plenary, what is said in the hot debrief and lessons are no part of the report.
    private static bool Counts(Act act) =>
        act.Events.Any(happened => happened is not (
            MomentMarked or BookmarkRemoved or PlenaryMomentPrepared or PlenaryArranged or DebriefOpened
            or HotDebriefOpened or HotDebriefAnswered or HotDebriefSet or AnswersSorted or BoardShown or LessonKept));
}

/// <summary>The exercises whose debrief was last looked at, kept in memory: reading a long one takes a moment, and a plenary asks for it again and again.</summary>
public sealed class Recollections(ExerciseLog log, Shelf.ScenarioShelf shelf)
{
    private const int Most = 6;

    private readonly Lock keeping = new();
    private readonly List<(string Exercise, Recollection Recollection)> kept = [];

    /// <summary>The exercise as it is on disk now.</summary>
    /// <exception cref="StorageException">Its scenario or its log cannot be read.</exception>
    public Recollection Of(StoredExercise stored)
    {
        lock (keeping)
        {
            var place = kept.FindIndex(entry => entry.Exercise == stored.Id);
            var found = place >= 0 ? kept[place] : (stored.Id, new Recollection(stored, shelf.Kept(stored.Package).Scenario, log));
            if (place >= 0)
            {
                kept.RemoveAt(place);
            }

            kept.Insert(0, found);
            if (kept.Count > Most)
            {
                kept.RemoveAt(Most);
            }

            return found.Item2;
        }
    }
}
