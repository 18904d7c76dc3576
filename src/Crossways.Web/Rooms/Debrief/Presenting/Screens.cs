using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Rooms.Debrief.Replay;
using Crossways.Web.Session;

namespace Crossways.Web.Rooms.Debrief.Presenting;

/// <summary>What a moment of the plenary shows, in words and as an address.</summary>
internal static class Screens
{
    public static string Name(PlenaryScreen screen, DeskSession desk, Words words) =>
        screen switch
        {
            PlenaryScreen.Desk shown => $"{words[desk.NameOf(shown.Id)]}, {PageName(shown, words)}",
            PlenaryScreen.Truth { About: { } about } => $"{words["replay.truth"]}: {words[desk.NameOf(about)]}",
            _ => words["replay.truth"],
        };

    /// <summary>The same moment in the replay.</summary>
    public static string Query(PlenaryMoment moment) =>
        new ReplayAddress(
            moment.At,
            [.. moment.Screens.OfType<PlenaryScreen.Desk>().Select(screen => new Pane(screen.Id, screen.Page))],
            moment.Screens.OfType<PlenaryScreen.Truth>().Any(),
            moment.Screens.OfType<PlenaryScreen.Truth>().FirstOrDefault()?.About
        ).ToQuery();

    private static string PageName(PlenaryScreen.Desk shown, Words words)
    {
        var room = Roster.PersonAt(shown.Id) is not null ? "role"
            : shown.Id == Roster.Control && shown.Page is not ("operations" or "press") ? "control"
            : shown.Page is "objectives" or "feedback" or "notes" ? "observe"
            : "desk";
        return words[$"{room}.page.{shown.Page}"];
    }
}
