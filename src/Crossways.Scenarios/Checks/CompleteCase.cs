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
        (string What, bool There)[] wanted =
        [
            ("state", scenario.States.Count > 0),
            ("team", scenario.Teams.Count > 0),
            ("seat", scenario.Seats.Count > 0),
            (
                "victim",
                read.AnyDoubtful<SubjectId>() || scenario.People.Any(person => person.Role == PersonRole.Victim)
            ),
            (
                "suspect",
                read.AnyDoubtful<SubjectId>() || scenario.People.Any(person => person.Role == PersonRole.Suspect)
            ),
            ("fact", scenario.Facts.Count > 0),
            ("objective", scenario.Objectives.Count > 0),
            ("ending", scenario.Endings.Count > 0),
        ];
        foreach (var (what, _) in wanted.Where(one => !one.There))
        {
            yield return new Finding(
                "incomplete",
                Severity.Error,
                Source.Of(ScenarioFile.Path),
                $"The case has no {what}.",
                "See the format reference for the file it stands in."
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
