using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Look;
using Crossways.Web.Rooms.Debrief.Replay;
using Microsoft.AspNetCore.Components;

namespace Crossways.Web.Rooms.Debrief;

/// <summary>A page of the debrief: reads the report, and places moments between STARTEX and ENDEX.</summary>
public abstract class DebriefPart : LiveComponent
{
    [CascadingParameter]
    public required DebriefReport Report { get; set; }

    protected string NameOf(SeatId? seat) =>
        seat is null ? "" : Say(Report.Seats.FirstOrDefault(named => named.Id == seat)?.Name ?? Desk.NameOf(seat.Value));

    /// <summary>The replay at a moment from a seat; null where the replay is not open, or nobody's desk shows it.</summary>
    protected string? ReplayAt(ExerciseTime at, SeatId? seat) =>
        seat is { } whose && Report.Seats.Any(named => named.Id == whose) && (View.Opening?.Desk.Kind == DeskKinds.Control || View.Debrief.HasFlag(DebriefParts.Replay))
            ? $"debrief/{Desk.Pass.Pass}/{Desk.Exercise}/replay{ReplayAddress.Of(at, whose).ToQuery()}"
            : null;

    /// <summary>Where a moment lies on a line from start to end, in percent.</summary>
    protected string Along(ExerciseTime at)
    {
        double whole = Math.Max(1, (Report.Ended - Report.Starts).Seconds);
        return Percent(Math.Clamp((at - Report.Starts).Seconds / whole, 0, 1));
    }

    protected static string Percent(double part) => (part * 100).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Full hours for a scale: not more than twelve.</summary>
    protected IEnumerable<ExerciseTime> Hours()
    {
        var whole = (Report.Ended - Report.Starts).Seconds;
        var step = Math.Max(1, ((whole / 12) + 3599) / 3600) * 3600;
        for (var at = Report.Starts.Seconds; at <= Report.Ended.Seconds; at += step)
        {
            yield return new ExerciseTime(at);
        }
    }

    /// <summary>A length of exercise time as people say it: 2 h 05.</summary>
    protected internal static string Length(ExerciseSpan span) =>
        span.Seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{span.Seconds / 60} min")
            : string.Create(CultureInfo.InvariantCulture, $"{span.Seconds / 3600} h {span.Seconds / 60 % 60:00}");
}
