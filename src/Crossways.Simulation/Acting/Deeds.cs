using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What people do by rules of their own: lines of the MSEL with a few rules more.</summary>
internal static class Deeds
{
    /// <summary>Why it does not happen although its time has come; null: it does.</summary>
    public static LapseReason? Hindrance(World world, Deed deed) =>
        !deed.InCustody && world.People.IsInCustody(deed.By) ? LapseReason.InCustody
        : !world.Outlooks.CanSpend(deed.By, deed.Needs) ? LapseReason.NoMeans
        : null;

    /// <summary>Seats whose surveillance sees it happen, each with what it watches.</summary>
    public static List<Measure> WatchingNow(World world, Deed deed)
    {
        var place = PlaceOf(world, deed);
        return [.. world.Measures.Open.Where(measure => measure.State == MeasureState.UnderWay && Watches(measure, deed, place))];
    }

    /// <summary>What a surveillance has seen from its start until now.</summary>
    public static IReadOnlyList<Msel.Line> SeenBy(World world, Measure measure)
    {
        if (!Watches(measure.Kind))
        {
            return [];
        }

        var started = world.MeasureViews[measure.Request.Number].Started;
        return
        [
            .. world.Msel.Deeds.Where(line =>
                line.State == InjectState.Released
                && line.Text.En.Length > 0
                && line.Due >= started
                && Watches(measure, line.Inject.Deed!, line.Place)),
        ];
    }

    /// <summary>The lines of a surveillance log, HTML.</summary>
    public static LocalText Log(IReadOnlyList<Msel.Line> seen) =>
        new(string.Concat(seen.Select(line => Logged(line, line.Text.En))), string.Concat(seen.Select(line => Logged(line, line.Text.Fr))));

    public static SubjectId? PlaceOf(World world, Deed deed) => deed.At ?? world.People[deed.By].At;

    private static string Logged(Msel.Line line, string html) =>
        string.Create(CultureInfo.InvariantCulture, $"<p><strong>{line.Due!.Value.Clock}</strong></p>{html}");

    // Whatever keeps a log of what it saw.
    private static bool Watches(MeasureKind kind) => kind.Yields.Contains("surveillance-log");

    private static bool Watches(Measure measure, Deed deed, SubjectId? place) =>
        Watches(measure.Kind) && (measure.Request.Target == deed.By || measure.Request.Target == place);
}
