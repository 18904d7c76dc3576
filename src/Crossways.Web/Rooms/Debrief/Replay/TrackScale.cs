using Crossways.Scenarios;

namespace Crossways.Web.Rooms.Debrief.Replay;

/// <summary>
/// Where moments lie on the track, 0 to 1. Nights and other long stretches in which nothing happened take a thin slice each,
/// so that the hours of play have the room: on a case of four days they are a third of the time.
/// </summary>
public sealed class TrackScale
{
    private const long Quiet = 2 * 3600;
    private const double SliceOfQuiet = 0.012;

    private readonly List<(long From, long To, double Left, double Right)> stretches = [];

    public TrackScale(IEnumerable<ExerciseTime> happenings, ExerciseTime from, ExerciseTime until)
    {
        (From, Until) = (from, until > from ? until : new ExerciseTime(from.Seconds + 60));
        var edges = happenings.Select(at => at.Seconds).Where(at => at > From.Seconds && at < Until.Seconds).Append(From.Seconds).Append(Until.Seconds).Distinct().Order().ToList();
        var parts = new List<(long From, long To, bool Quiet)>();
        for (var number = 1; number < edges.Count; number++)
        {
            var quiet = edges[number] - edges[number - 1] > Quiet;
            if (parts.Count > 0 && !quiet && !parts[^1].Quiet)
            {
                parts[^1] = (parts[^1].From, edges[number], false);
            }
            else
            {
                parts.Add((edges[number - 1], edges[number], quiet));
            }
        }

        var busy = Math.Max(1, parts.Where(part => !part.Quiet).Sum(part => part.To - part.From));
        var rest = 1 - (SliceOfQuiet * parts.Count(part => part.Quiet));
        var left = 0.0;
        foreach (var part in parts)
        {
            var width = parts.TrueForAll(other => other.Quiet) ? 1.0 / parts.Count : part.Quiet ? SliceOfQuiet : rest * (part.To - part.From) / busy;
            stretches.Add((part.From, part.To, left, left + width));
            left += width;
        }
    }

    public ExerciseTime From { get; }

    public ExerciseTime Until { get; }

    /// <summary>The slices in which nothing happened, each by its left and right edge.</summary>
    public IEnumerable<(double Left, double Right)> Pauses => stretches.Where(part => part.To - part.From > Quiet).Select(part => (part.Left, part.Right));

    /// <summary>When a day of play began: the first thing that happened on it, or its first minute.</summary>
    public ExerciseTime FirstOf(int day)
    {
        var begins = ExerciseTime.On(day, 0, 0);
        return stretches.Where(part => part.From >= begins.Seconds && new ExerciseTime(part.From).Day == day).Select(part => new ExerciseTime(part.From)).DefaultIfEmpty(begins).Min();
    }

    public double Place(ExerciseTime at)
    {
        foreach (var part in stretches)
        {
            if (at.Seconds <= part.To)
            {
                return part.Left + ((part.Right - part.Left) * Math.Max(0, at.Seconds - part.From) / (part.To - part.From));
            }
        }

        return 1;
    }

    public ExerciseTime At(double place)
    {
        foreach (var part in stretches)
        {
            if (place <= part.Right)
            {
                return new ExerciseTime(part.From + (long)Math.Round((part.To - part.From) * Math.Max(0, place - part.Left) / (part.Right - part.Left)));
            }
        }

        return Until;
    }
}
