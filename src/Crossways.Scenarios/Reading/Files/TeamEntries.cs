namespace Crossways.Scenarios;

/// <summary>The teams in <c>scenario.yaml</c>: ids and names.</summary>
internal static class TeamEntries
{
    public static void Read(Draft draft, Mapping? teams)
    {
        foreach (var (key, node) in teams?.Entries ?? [])
        {
            if (Entries.IsId(draft, key, IdKind.Team) && draft.Declare(IdKind.Team, key.Value, key.Source))
            {
                Texts.Short.Read(draft, node, out var name);
                var team = new Team { Id = new TeamId(key.Value), Name = name };
                draft.Sources.Add(team.Id, "", key.Source);
                draft.Teams.Add(team);
            }
        }
    }
}
