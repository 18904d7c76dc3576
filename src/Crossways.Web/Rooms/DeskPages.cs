using Crossways.Simulation;
using Crossways.Web.Rooms.Desk;

namespace Crossways.Web.Rooms;

/// <summary>One page of a desk.</summary>
/// <param name="Id">Last part of its address.</param>
/// <param name="Room">Whose words name it: <c>ROOM.page.ID</c>.</param>
public sealed record DeskPageName(string Room, string Id, string Icon)
{
    /// <summary>Key of its name.</summary>
    public string Label => $"{Room}.page.{Id}";
}

/// <summary>Which pages a desk has, live and in the replay.</summary>
public static class DeskPages
{
    private static readonly DeskPageName[] OfRolePlayers = [new("role", "now", "talk"), new("role", "brief", "person"), new("role", "messages", "mail")];

    private static readonly DeskPageName[] OfObservers =
    [
        new("observe", "objectives", "eye"), new("observe", "feedback", "talk"), new("observe", "notes", "log"), new("observe", "briefing", "book"),
    ];

    private static readonly DeskPageName[] OfControl =
    [
        new("control", "board", "people"), new("control", "msel", "log"), new("control", "requests", "hand"), new("control", "traffic", "mail"),
        new("desk", "operations", "flag"), new("desk", "press", "talk"), new("control", "people", "person"), new("control", "exhibits", "folder"),
        new("control", "story", "book"),
    ];

    /// <summary>The pages of a desk as it stands, in the order in which they are offered.</summary>
    public static IEnumerable<DeskPageName> Of(SeatView view) =>
        view.Opening?.Desk.Kind switch
        {
            DeskKinds.RolePlayer => OfRolePlayers,
            DeskKinds.Observer => OfObservers,
            DeskKinds.Control => OfControl,
            _ => OfParticipant(view),
        };

    private static IEnumerable<DeskPageName> OfParticipant(SeatView view)
    {
        yield return new("desk", "inbox", "mail");
        yield return new("desk", "case-file", "folder");
        yield return new("desk", "measures", "search");
        if (view.Opening is { Registers.Count: > 0 })
        {
            yield return new("desk", "registers", "table");
        }

        yield return new("desk", "people", "people");
        yield return new("desk", "log", "log");
        if (view.Opening is { Offences.Count: > 0 })
        {
            yield return new("desk", "charges", "scales");
        }

        if (view.Opening is { SitsInCourt: true })
        {
            yield return new("desk", "court", "scales");
        }

        if (view.Opening is { Steps.Count: > 0 } or { Offences.Count: > 0 } || view.Operations.Count + view.JointTeams.Count > 0)
        {
            yield return new("desk", "operations", "flag");
        }

        if (view.Press.Count > 0 || PressPage.MaySpeak(view))
        {
            yield return new("desk", "press", "talk");
        }

        yield return new("desk", "map", "map");
        yield return new("desk", "briefing", "book");
    }
}
