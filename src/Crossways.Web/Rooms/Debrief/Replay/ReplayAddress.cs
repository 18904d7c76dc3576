using System.Globalization;
using Crossways.Scenarios;

namespace Crossways.Web.Rooms.Debrief.Replay;

/// <summary>What a replay shows, as it stands in the address: a link opens the same moment on the same screens.</summary>
/// <param name="At">Null: where the seat's story ends.</param>
/// <param name="Panes">One or two desks and the page of each.</param>
/// <param name="Truth">What was so and who knew it is shown.</param>
/// <param name="About">Of one person, place or thing; null: of the whole case.</param>
public sealed record ReplayAddress(ExerciseTime? At, IReadOnlyList<Pane> Panes, bool Truth, SubjectId? About)
{
    public static ReplayAddress Of(string uri)
    {
        var query = QueryOf(new Uri(uri).Query);
        return new ReplayAddress(
            query.TryGetValue("at", out var at) && long.TryParse(at, NumberStyles.Integer, CultureInfo.InvariantCulture, out var seconds) ? new ExerciseTime(seconds) : null,
            [
                .. query.GetValueOrDefault("seats", "").Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Take(2)
                    .Select(pane => pane.Split(':') is [var seat, var page] ? new Pane(new SeatId(seat), page) : new Pane(new SeatId(pane), "")),
            ],
            query.ContainsKey("truth"),
            query.TryGetValue("truth", out var about) && about is { Length: > 0 } and not "all" ? new SubjectId(about) : null
        );
    }

    /// <summary>One seat, or none, at a moment.</summary>
    /// <param name="page">Empty: its first page.</param>
    public static ReplayAddress Of(ExerciseTime at, SeatId? seat, string page = "") =>
        new(at, seat is { } id ? [new Pane(id, page)] : [], Truth: false, About: null);

    /// <summary>From the question mark on.</summary>
    public string ToQuery()
    {
        var parts = new List<string>();
        if (At is { } at)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"at={at.Seconds}"));
        }

        if (Panes.Count > 0)
        {
            parts.Add("seats=" + string.Join(',', Panes.Select(pane => Uri.EscapeDataString(pane.Seat.Value) + (pane.Page.Length > 0 ? ":" + pane.Page : ""))));
        }

        if (Truth)
        {
            parts.Add("truth=" + (About is { } about ? Uri.EscapeDataString(about.Value) : "all"));
        }

        return "?" + string.Join('&', parts);
    }

    private static Dictionary<string, string> QueryOf(string query) =>
        query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .DistinctBy(part => part[0])
            .ToDictionary(part => part[0], part => Uri.UnescapeDataString(part[1]));
}

/// <summary>A desk in the replay.</summary>
/// <param name="Page">Last part of its page's address; empty: its first page.</param>
public sealed record Pane(SeatId Seat, string Page);
