using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whom the measures of a play met: the events do not say, so people are followed to where they were.</summary>
internal static class Meetings
{
    public static IEnumerable<(int Measure, SubjectId Person)> Of(Played played)
    {
        var people = new PeopleOfTheCase(played.Scenario);
        foreach (var (_, happened) in played.Events)
        {
            switch (happened)
            {
                case PersonMoved moved:
                    people[moved.Person].At = moved.To;
                    break;
                case PersonChanged { Holds: true } began:
                    people[began.Person].Is.Add(began.Condition);
                    break;
                case PersonChanged ended:
                    people[ended.Person].Is.Remove(ended.Condition);
                    break;
                case MeasureDone done:
                    // What a measure changes comes after it in the log.
                    foreach (var person in MetBy(played.World.Measures[done.Number], people))
                    {
                        yield return (done.Number, person);
                    }

                    break;
            }
        }
    }

    private static List<SubjectId> MetBy(Measure measure, PeopleOfTheCase people) =>
        measure.Kind.MeetsPeople ? [.. people.At(measure.Request.Target)]
        : people.IsPerson(measure.Request.Target) && people.IsWithinReach(measure.Request.Target) ? [measure.Request.Target]
        : [];
}
