using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Programmes.Tests.People;

public class WhoGetsAPlace
{
    static readonly DateOnly Today = new(2026, 6, 1);

    static readonly Programme Weeks = new(new("weeks"), "Weeks", "To seat you", 12, [], [AnExercise("spring", Today.AddDays(-30), 5), AnExercise("summer", Today.AddDays(30), 1), AnExercise("autumn", Today.AddDays(90), 1)]);

    [Fact]
    public void Nobody_gets_a_place_in_an_exercise_that_is_over()
    {
        var somebody = Somebody("a") with { Possible = ["spring", "summer"] };
        Assert.Equal("summer", Places.Give(Weeks, [], somebody, Today).Exercise);
        Assert.Equal(InvitationStage.Waiting, Places.Give(Weeks, [], somebody with { Possible = ["spring"] }, Today).Stage);
    }

    [Fact]
    public void Whoever_was_there_keeps_the_place_and_the_days_whatever_they_tick_later()
    {
        var been = Somebody("a") with { Exercise = "spring", Stage = InvitationStage.Accepted, Attended = [Today.AddDays(-30)], Possible = ["summer"] };
        var kept = Places.Give(Weeks, [], been, Today);
        Assert.Equal(("spring", 1), (kept.Exercise, kept.Attended.Count));
    }

    [Fact]
    public void The_last_place_goes_to_one_and_the_next_waits()
    {
        var first = Places.Give(Weeks, [], Somebody("a") with { Possible = ["summer"] }, Today);
        Assert.Equal(InvitationStage.Waiting, Places.Give(Weeks, [first], Somebody("b") with { Possible = ["summer"] }, Today).Stage);
    }

    static Participant Somebody(string id) => new(new(id), Profession.Judge, "IT", "");

    static ProgrammeExercise AnExercise(string id, DateOnly from, int places) => new(id, id, new ScenarioId("harvest"), null, from, from.AddDays(2), "", places);
}
