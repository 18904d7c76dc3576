namespace Crossways.Scenarios;

internal sealed class CompleteCase : ICheck
{
    public string Rule =>
        "A case has a state, a team, a seat, a victim, a suspect, a fact, an objective and an ending; every team has a seat.";

    public bool NeedsEverything => true;

    public bool IsForVersions => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var scenario = read.Scenario;
        (string What, string Where, bool There)[] wanted =
        [
            ("state", "`states/ID.md`", scenario.States.Count > 0),
            ("team", "`scenario.yaml`, under `teams`", scenario.Teams.Count > 0),
            ("seat", "`seats/ID.md`", scenario.Seats.Count > 0),
            (
                "victim",
                "`people/ID.md`",
                read.AnyDoubtful<SubjectId>() || scenario.People.Any(person => person.Role == PersonRole.Victim)
            ),
            (
                "suspect",
                "`people/ID.md`",
                read.AnyDoubtful<SubjectId>() || scenario.People.Any(person => person.Role == PersonRole.Suspect)
            ),
            ("fact", "`facts/ANY.yaml`", scenario.Facts.Count > 0),
            ("objective", "`objectives.yaml`", scenario.Objectives.Count > 0),
            ("ending", "`endings/ID.md`", scenario.Endings.Count > 0),
        ];
        foreach (var (what, where, _) in wanted.Where(one => !one.There))
        {
            yield return new Finding(
                "incomplete",
                Severity.Error,
                Source.Of(ScenarioFile.Path),
                $"The case has no {what}.",
                $"Write one in {where}."
            );
        }

        foreach (var team in scenario.Teams.Where(team => !scenario.Seats.Any(seat => seat.Team == team.Id)))
        {
            yield return read.Error(
                "incomplete",
                team.Id,
                "",
                $"The team {team.Id} has no seat.",
                "Add a seat, or take the team away."
            );
        }
    }
}
