using Crossways.Publishing.Charts;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

/// <summary>Exercise time from left to right, from STARTEX to ENDEX.</summary>
internal sealed class TimeAxis(Drawing drawing, Voice voice, double left)
{
    private const int MostTicks = 8;

    public double Left => left;

    // The last full hour is written around its tick.
    public double Right => drawing.Width - 20;

    public double Of(ExerciseTime at)
    {
        double whole = Math.Max(1, (voice.Debrief.Ended - voice.Debrief.Starts).Seconds);
        return left + (Math.Clamp((at - voice.Debrief.Starts).Seconds / whole, 0, 1) * (Right - left));
    }

    /// <summary>Full hours along the foot; where there are several days, the day stands at its first tick.</summary>
    public void Draw(double y)
    {
        drawing.Line(left, y, Right, y, Ink.Soft);
        var hours = Math.Max(1, (voice.Debrief.Ended - voice.Debrief.Starts).Seconds / 3600.0);
        var step = new[] { 1, 2, 3, 4, 6, 12, 24 }.First(every => hours / every <= MostTicks || every == 24) * 3600L;
        var several = voice.Debrief.Starts.Day != voice.Debrief.Ended.Day;
        var day = 0;
        for (var at = (voice.Debrief.Starts.Seconds + step - 1) / step * step; at <= voice.Debrief.Ended.Seconds; at += step)
        {
            var moment = new ExerciseTime(at);
            var x = Of(moment);
            drawing.Line(x, y, x, y + 4, Ink.Soft);
            drawing.Text(x, y + 17, moment.Clock, Drawing.Small, Ink.Soft, anchor: Anchor.Middle);
            if (several && moment.Day != day)
            {
                day = moment.Day;
                drawing.Text(x, y + 32, voice.Say($"day {day}", $"jour {day}"), Drawing.Small, Ink.Soft, bold: true, Anchor.Middle);
            }
        }
    }
}
