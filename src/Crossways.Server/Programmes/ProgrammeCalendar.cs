using Crossways.Programmes;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Crossways.Server.Programmes;

/// <summary>The days of an exercise for a person's own calendar (RFC 5545).</summary>
internal static class ProgrammeCalendar
{
    public static byte[] Of(ProgrammeExercise exercise, string organiser)
    {
        var calendar = new Calendar { ProductId = "-//Crossways//Programmes//EN" };
        calendar.Events.Add(
            new CalendarEvent
            {
                Uid = $"{exercise.Id}-{exercise.From:yyyyMMdd}@crossways",
                Summary = exercise.Title,
                Location = exercise.Venue,
                Description = organiser,
                // Whole days: the end is the day after.
                Start = new CalDateTime(exercise.From),
                End = new CalDateTime(exercise.To.AddDays(1)),
            }
        );
        return System.Text.Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!);
    }
}
