using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Debriefing.Tests;

/// <summary>Nothing was missing for those who were met: that says something only where somebody was.</summary>
public class WhomAnOperationMet
{
    static readonly SubjectId House = new("ferrin-house");

    [Fact]
    public void Is_counted_before_the_search_changed_anything()
    {
        var operation = Searched(person => person.Role == PersonRole.Victim ? person with { At = House, Is = [LibraryConditions.AtRisk] } : person);

        Assert.True(operation.Met > 0);
        Assert.NotEmpty(operation.Missed);
    }

    [Fact]
    public void Is_nobody_in_an_empty_house()
    {
        var operation = Searched(person => person with { At = null });

        Assert.Equal((OperationState.Struck, 0), (operation.State, operation.Met));
        Assert.Empty(operation.Missed);
    }

    static OperationReport Searched(Func<Person, Person> before)
    {
        var harvest = new Table("harvest").Scenario;
        var table = new Table(harvest with { Subjects = new(harvest.Subjects.Select(subject => subject is Person person ? before(person) : subject)) });
        table.Do("investigator", new PlanOperation(new OperationPlan(
            "Schoolhouse", ExerciseTime.On(1, 9, 0), "Twenty people are housed there.", "Quietly, by the back lane.",
            [new OperationStep(new MeasureKindId("search"), House, new SeatId("investigator"))], [])) { Id = Guid.NewGuid() });
        table.Grant("control", 1);
        table.At("11:00");
        table.Endex();
        return Assert.Single(table.Debrief.Operations!.Operations);
    }
}
