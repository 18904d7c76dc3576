using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Crossways.Scenarios;

/// <summary>A moment of the exercise's own clock, in whole seconds since day 1, 00:00. Never wall time.</summary>
[JsonConverter(typeof(ExerciseTimeConverter))]
public readonly record struct ExerciseTime(long Seconds) : IComparable<ExerciseTime>
{
    public static readonly ExerciseTime Zero = new(0);

    /// <param name="day">1 or more.</param>
    public static ExerciseTime On(int day, int hour, int minute) =>
        new(((day - 1) * 86_400L) + (hour * 3_600L) + (minute * 60L));

    public int Day => (int)(Seconds / 86_400) + 1;

    public int Hour => (int)(Seconds % 86_400 / 3_600);

    public int Minute => (int)(Seconds % 3_600 / 60);

    public int CompareTo(ExerciseTime other) => Seconds.CompareTo(other.Seconds);

    public static ExerciseTime operator +(ExerciseTime time, ExerciseSpan span) => new(time.Seconds + span.Seconds);

    public static ExerciseSpan operator -(ExerciseTime later, ExerciseTime earlier) =>
        new(later.Seconds - earlier.Seconds);

    public static bool operator <(ExerciseTime a, ExerciseTime b) => a.Seconds < b.Seconds;

    public static bool operator >(ExerciseTime a, ExerciseTime b) => a.Seconds > b.Seconds;

    public static bool operator <=(ExerciseTime a, ExerciseTime b) => a.Seconds <= b.Seconds;

    public static bool operator >=(ExerciseTime a, ExerciseTime b) => a.Seconds >= b.Seconds;

    /// <summary>The time of day, <c>09:20</c>.</summary>
    public string Clock => string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"day {Day} {Clock}");
}

/// <summary>A stretch of exercise time, in whole seconds.</summary>
[JsonConverter(typeof(ExerciseSpanConverter))]
public readonly record struct ExerciseSpan(long Seconds) : IComparable<ExerciseSpan>
{
    public static readonly ExerciseSpan Zero = new(0);

    public static ExerciseSpan OfMinutes(long minutes) => new(minutes * 60);

    public int CompareTo(ExerciseSpan other) => Seconds.CompareTo(other.Seconds);

    public double Minutes => Seconds / 60.0;

    public override string ToString()
    {
        var (hours, minutes) = (Seconds / 3600, Seconds % 3600 / 60);
        return (hours, minutes) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{hours} h"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours} h {minutes:00}"),
        };
    }
}

/// <summary>Written as a number of seconds.</summary>
public sealed class ExerciseTimeConverter : JsonConverter<ExerciseTime>
{
    public override ExerciseTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, ExerciseTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Seconds);
}

/// <summary>Written as a number of seconds.</summary>
public sealed class ExerciseSpanConverter : JsonConverter<ExerciseSpan>
{
    public override ExerciseSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, ExerciseSpan value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Seconds);
}
