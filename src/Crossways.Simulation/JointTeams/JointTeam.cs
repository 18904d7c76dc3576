using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>An agreement of two prosecutions to investigate together.</summary>
internal sealed class JointTeam(JointTeamProposed proposed, StateId one, StateId other)
{
    public JointTeamProposed Proposed { get; } = proposed;
    public ExerciseTime? Signed { get; set; }
    public bool Declined { get; set; }
    public string Reasons { get; set; } = "";

    public bool IsBetween(StateId first, StateId second) => (one == first && other == second) || (one == second && other == first);

    public bool Holds(ExerciseTime at) => Signed is { } from && from <= at && at <= Proposed.Until;
}

internal sealed class JointTeams : ISlice
{
    private readonly List<JointTeam> all = [];

    public int Next => all.Count + 1;

    public IReadOnlyList<JointTeam> All => all;

    public JointTeam this[int number] => all[number - 1];

    public JointTeam? Find(int number) => number >= 1 && number <= all.Count ? all[number - 1] : null;

    public void Add(JointTeam team) => all.Add(team);

    public bool IsSigned(StateId one, StateId other) => all.Exists(team => team.Signed is not null && team.IsBetween(one, other));

    /// <summary>Both worked in a team that held at that time.</summary>
    public bool Unites(SeatId one, SeatId other, ExerciseTime at) =>
        all.Exists(team => team.Holds(at) && team.Proposed.Members.Contains(one) && team.Proposed.Members.Contains(other));

    // Until it is signed, it lies between the two who negotiate.
    public void Tell(World world, int number)
    {
        var team = this[number];
        var desks = team.Signed is null ? [team.Proposed.By, team.Proposed.With] : team.Proposed.Members;
        foreach (var desk in Roster.AndControl(desks))
        {
            world.TellTo(desk, new JointTeamShown(
                number,
                team.Proposed.By,
                team.Proposed.With,
                team.Proposed.Purpose,
                team.Proposed.Members,
                team.Proposed.Until,
                team.Signed,
                team.Declined,
                team.Reasons,
                MayDecide: team is { Signed: null, Declined: false } && (desk == team.Proposed.With || desk == Roster.Control)
            ));
        }
    }

    void ISlice.AddTo(StateHash hash) =>
        hash.AddAll(all, team =>
        {
            hash.Add(team.Proposed.By.Value);
            hash.Add(team.Proposed.With.Value);
            hash.AddSet(team.Proposed.Members.Select(member => member.Value));
            hash.Add(team.Proposed.Until.Seconds);
            hash.Add(team.Signed?.Seconds ?? -1);
            hash.Add(team.Declined);
        });
}

/// <summary>A joint team as those who negotiate, its members and control see it. Each change shows it anew.</summary>
/// <param name="Signed">When both had signed; null: not yet, or never.</param>
/// <param name="MayDecide">This desk can sign or decline it now.</param>
public sealed record JointTeamShown(
    int Number,
    SeatId By,
    SeatId With,
    string Purpose,
    IReadOnlyList<SeatId> Members,
    ExerciseTime Until,
    ExerciseTime? Signed,
    bool Declined,
    string Reasons,
    bool MayDecide
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.JointTeams[Number] = this;
}

public sealed partial class SeatView
{
    /// <summary>Joint teams this desk negotiates or works in, by number. Control: all.</summary>
    public SortedDictionary<int, JointTeamShown> JointTeams { get; } = [];
}

[JsonDerivedType(typeof(JointTeamShown), "joint-team")]
public abstract partial record FeedItem;
