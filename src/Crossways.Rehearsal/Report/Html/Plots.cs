using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>
/// Small drawings, one for a row of a table. Lengths across are per cent, so that a drawing is as wide as its column on
/// paper, screen and phone without its marks being stretched. What it shows also stands in the row as figures.
/// </summary>
internal static class Plots
{
    private const int Height = 22;
    private const int Middle = Height / 2;

    /// <summary>Parts of a whole, side by side, each with its letter and, where there is room, its per cent.</summary>
    /// <param name="border">The share at which a line parts them; none at the very ends.</param>
    public static Markup Stack(string says, IReadOnlyList<(string Letter, int Tone, double Share)> parts, double border)
    {
        var from = 0.0;
        var drawn = new List<Markup>();
        foreach (var (letter, tone, share) in parts.Where(part => part.Share > 0))
        {
            var label = share switch
            {
                >= 0.12 => $"{letter} {share * 100:0}",
                >= 0.04 => letter,
                _ => "",
            };
            drawn.Add(Markup.Of(
                $"""<rect class="tone tone-{tone}" x="{from * 100}%" y="1" width="{share * 100}%" height="{Height - 2}"/><text class="on-tone on-tone-{tone}" x="{(from + (share / 2)) * 100}%" y="{Middle + 4}" text-anchor="middle">{label}</text>"""
            ));
            from += share;
        }

        if (border is > 0.001 and < 0.999)
        {
            drawn.Add(Markup.Of($"""<line class="border" x1="{border * 100}%" x2="{border * 100}%" y1="-2" y2="{Height + 2}"/>"""));
        }

        return Drawing(says, Markup.Of($"{drawn}"));
    }

    /// <summary>A share with its interval, from nothing to all; behind it the interval it is compared with.</summary>
    public static Markup Interval(string says, Share share, Share? beside = null) =>
        Drawing(says, Markup.Of($"{Band(beside)}{Rule}{Whiskers(share.Low * 100, share.High * 100)}{Dot(share.Value * 100)}"));

    /// <summary>An effect size with its interval; lines at none and at one standard deviation. What is far beyond is an arrow.</summary>
    public static Markup Effect(string says, EffectSize effect, bool weak)
    {
        const double least = -2;
        const double most = 6;
        static double At(double g) => (Math.Clamp(g, least, most) - least) / (most - least) * 100;
        var mark = effect.G >= most
            ? Nested(100, "M-9 -6 L0 0 L-9 6 Z", "dot")
            : Markup.Of($"{Whiskers(At(effect.Low), At(effect.High))}{(weak ? Hollow(At(effect.G)) : Dot(At(effect.G)))}");
        return Drawing(
            says,
            Markup.Of(
                $"""{Rule}<line class="zero" x1="{At(0)}%" x2="{At(0)}%" y1="0" y2="{Height}"/><line class="one" x1="{At(1)}%" x2="{At(1)}%" y1="0" y2="{Height}"/>{mark}"""
            )
        );
    }

    /// <summary>A mean with one standard deviation to each side, from 0 to 1.</summary>
    public static Markup Mean(string says, Spread spread) =>
        Drawing(
            says,
            Markup.Of(
                $"""{Rule}<rect class="half" x="{Math.Max(0, spread.Mean - spread.Deviation) * 100}%" width="{(Math.Min(1, spread.Mean + spread.Deviation) - Math.Max(0, spread.Mean - spread.Deviation)) * 100}%" y="{Middle - 4}" height="8" rx="2"/>{Dot(spread.Mean * 100)}"""
            )
        );

    /// <summary>When something was planned (diamond) and when it came (median and middle half).</summary>
    public static Markup Moment(string says, Course course, long? planned, Times? when)
    {
        var came = when is null
            ? Markup.None
            : Markup.Of(
                $"""<rect class="half" x="{course.At(when.Early)}%" width="{Math.Max(0.4, course.At(when.Late) - course.At(when.Early))}%" y="{Middle - 4}" height="8" rx="2"/>{Dot(course.At(when.Median))}"""
            );
        var meant = planned is { } at ? Nested(course.At(at), $"M0 -7 L6 0 L0 7 L-6 0 Z", "planned") : Markup.None;
        return Drawing(says, Markup.Of($"{course.Lines}{came}{meant}"));
    }

    /// <summary>The hours above a column of moments.</summary>
    public static Markup Hours(Course course) => Axis([.. course.Ticks.Select(tick => (course.At(tick), course.Label(tick)))]);

    /// <summary>Words at places along a column, each with the per cent at which it stands.</summary>
    public static Markup Axis(params (double At, string Word)[] words) =>
        Markup.Of(
            $"""<svg class="plot axis" width="100%" height="{Height}" aria-hidden="true" focusable="false">{words.Select(word => Markup.Of($"""<text x="{word.At}%" y="{Middle + 5}" text-anchor="{(word.At < 4 ? "start" : word.At > 96 ? "end" : "middle")}">{word.Word}</text>"""))}</svg>"""
        );

    private static Markup Rule { get; } = Markup.Of($"""<line class="rule" x1="0" x2="100%" y1="{Middle}" y2="{Middle}"/>""");

    private static Markup Band(Share? share) =>
        share is null ? Markup.None : Markup.Of($"""<rect class="band" x="{share.Low * 100}%" width="{(share.High - share.Low) * 100}%" y="0" height="{Height}"/>""");

    private static Markup Whiskers(double low, double high) =>
        Markup.Of(
            $"""<line class="whisker" x1="{low}%" x2="{high}%" y1="{Middle}" y2="{Middle}"/><line class="whisker" x1="{low}%" x2="{low}%" y1="{Middle - 4}" y2="{Middle + 4}"/><line class="whisker" x1="{high}%" x2="{high}%" y1="{Middle - 4}" y2="{Middle + 4}"/>"""
        );

    private static Markup Dot(double at) => Markup.Of($"""<circle class="dot" cx="{at}%" cy="{Middle}" r="4.5"/>""");

    private static Markup Hollow(double at) => Markup.Of($"""<circle class="hollow" cx="{at}%" cy="{Middle}" r="4.5"/>""");

    private static Markup Nested(double at, string path, string look) =>
        Markup.Of($"""<svg x="{at}%" y="{Middle}" overflow="visible"><path class="{look}" d="{path}"/></svg>""");

    private static Markup Drawing(string says, Markup inner) =>
        Markup.Of($"""<svg class="plot" width="100%" height="{Height}" role="img" aria-label="{says}" focusable="false"><title>{says}</title>{inner}</svg>""");
}

/// <summary>The exercise's time along a column.</summary>
internal sealed class Course(ExerciseTime starts, ExerciseTime ends)
{
    private readonly double length = Math.Max(1, (ends - starts).Seconds);

    /// <summary>Per cent of the column, for a time in exercise seconds.</summary>
    public double At(long seconds) => Math.Clamp((seconds - starts.Seconds) / length * 100, 0, 100);

    /// <summary>Round hours, five at most.</summary>
    public IReadOnlyList<long> Ticks { get; } = TicksOf(starts, ends);

    public Markup Lines => Markup.Each(Ticks, tick => Markup.Of($"""<line class="rule" x1="{At(tick)}%" x2="{At(tick)}%" y1="0" y2="22"/>"""));

    /// <summary>The hour; across several days with the day.</summary>
    public string Label(long seconds)
    {
        var time = new ExerciseTime(seconds);
        return starts.Day == ends.Day ? time.Clock : $"{time.Day} · {time.Clock}";
    }

    private static List<long> TicksOf(ExerciseTime starts, ExerciseTime ends)
    {
        var step = new[] { 1, 2, 3, 4, 6, 12, 24, 48, 96 }.Select(hours => hours * 3_600L).FirstOrDefault(each => (ends - starts).Seconds / each <= 4, 7 * 86_400L);
        var ticks = new List<long>();
        for (var tick = (starts.Seconds + step - 1) / step * step; tick <= ends.Seconds; tick += step)
        {
            ticks.Add(tick);
        }

        return ticks;
    }
}
