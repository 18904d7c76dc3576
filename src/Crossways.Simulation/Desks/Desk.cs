using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What somebody at a desk is in the exercise.</summary>
[Flags]
public enum DeskKinds
{
    Participant = 1,

    /// <summary>Plays a person of the case.</summary>
    RolePlayer = 2,
    Observer = 4,

    /// <summary>The control room: director and controllers.</summary>
    Control = 8,
    Anyone = Participant | RolePlayer | Observer | Control,
}

/// <summary>A place at the exercise: a seat, a role player, an observer or the control room.</summary>
/// <param name="Seat">The scenario's seat; null for all but participants.</param>
/// <param name="Person">The person of the case who is played; null for all but role players.</param>
/// <param name="HasLink">False for a person whom nobody plays: control and the machine answer.</param>
public sealed record Desk(SeatId Id, DeskKinds Kind, LocalText Name, Seat? Seat, Person? Person, bool HasLink);

/// <summary>Every desk of the exercise, which have been taken, and which the machine plays.</summary>
public sealed class Roster : ISlice
{
    public static readonly SeatId Control = new("control");

    private readonly Dictionary<SeatId, Desk> desks = [];
    private readonly HashSet<SeatId> taken = [];
    private readonly HashSet<SeatId> reachable = [];
    private readonly Dictionary<SeatId, string> machine = [];

    internal Roster(Scenario scenario)
    {
        foreach (var seat in scenario.Seats)
        {
            Add(new Desk(seat.Id, DeskKinds.Participant, seat.Name, seat, null, HasLink: true));
        }

        foreach (var person in scenario.People)
        {
            Add(new Desk(Of(person.Id), DeskKinds.RolePlayer, person.Name, null, person, person.RolePlayed));
        }

        foreach (var team in scenario.Teams)
        {
            var name = new LocalText($"Observer, {team.Name.En}", $"Observateur, {team.Name.Fr}");
            Add(new Desk(new SeatId("observer-" + team.Id), DeskKinds.Observer, name, null, null, HasLink: true));
        }

        var control = new LocalText("Control room", "Direction de l’exercice");
        Add(new Desk(Control, DeskKinds.Control, control, null, null, HasLink: true));
    }

    public IReadOnlyCollection<Desk> All => desks.Values;

    public Desk this[SeatId id] => desks[id];

    public bool TryGet(SeatId id, out Desk desk) => desks.TryGetValue(id, out desk!);

    /// <summary>The desk at which a person of the case is played.</summary>
    public static SeatId Of(SubjectId person) => new(Played + person);

    /// <summary>Whose role player's desk it is; null: it is none.</summary>
    public static SubjectId? PersonAt(SeatId desk) =>
        desk.Value.StartsWith(Played, StringComparison.Ordinal) ? new SubjectId(desk.Value[Played.Length..]) : null;

    private const string Played = "play-";

    /// <summary>Somebody sits there.</summary>
    public bool IsTaken(SeatId id) => taken.Contains(id);

    /// <summary>How the machine plays a seat; null when it does not.</summary>
    public string? MachineAt(SeatId id) => machine.GetValueOrDefault(id);

    /// <summary>A person or the machine works there.</summary>
    public bool IsStaffed(SeatId id) => taken.Contains(id) || machine.ContainsKey(id);

    /// <summary>A person who comes in has yet to take the desk, from nobody or from the machine.</summary>
    public bool IsFree(SeatId id) => !taken.Contains(id) || (id != Control && machine.ContainsKey(id));

    /// <summary>Nobody sits in the control room.</summary>
    public bool IsSelfStudy => machine.ContainsKey(Control);

    internal IReadOnlySet<SeatId> Reachable => reachable;

    internal IEnumerable<SeatId> Observers =>
        desks.Values.Where(desk => desk.Kind == DeskKinds.Observer).Select(desk => desk.Id);

    /// <summary>Each of these desks, once, and control.</summary>
    internal static List<SeatId> AndControl(IReadOnlyList<SeatId> desks, params ReadOnlySpan<SeatId> others)
    {
        var all = new List<SeatId>(desks.Count + others.Length + 1);
        for (var number = 0; number < desks.Count; number++)
        {
            AddOnce(all, desks[number]);
        }

        foreach (var desk in others)
        {
            AddOnce(all, desk);
        }

        AddOnce(all, Control);
        return all;
    }

    private static void AddOnce(List<SeatId> all, SeatId desk)
    {
        if (!all.Contains(desk))
        {
            all.Add(desk);
        }
    }

    internal void Take(SeatId id) => taken.Add(id);

    internal void LetMachinePlay(SeatId id, string? policy)
    {
        machine.Remove(id);
        if (policy is not null)
        {
            machine[id] = policy;
        }
    }

    internal void CommsCheckStarts() => reachable.Clear();

    internal void IsReachable(SeatId id) => reachable.Add(id);

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddSet(taken.Select(id => id.Value));
        hash.AddSet(reachable.Select(id => id.Value));
        hash.AddSet(machine.Select(seat => $"{seat.Key}/{seat.Value}"));
    }

    private void Add(Desk desk) => desks.Add(desk.Id, desk);
}

/// <summary>A desk as others see it.</summary>
/// <param name="Agency">Empty for all but participants.</param>
public sealed record DeskCard(
    SeatId Id,
    DeskKinds Kind,
    LocalText Name,
    LocalText Agency,
    LocalText Profession,
    TeamId? Team,
    StateId? State
)
{
    /// <summary>A seat of a prosecution service: it charges, and agrees on joint teams.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Prosecutes { get; init; }
}
