using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Operations planned together, and what comes of what was not ready.</summary>
public class OperationsAtTheTable
{
    static readonly SubjectId House = new("ferrin-house");

    // In the evening, when the workers are back at the house.
    static readonly Scenario Evening = Plays.Harvest with
    {
        Subjects = new(Plays.Harvest.Subjects.Select(subject =>
            subject is Person { Role: PersonRole.Victim, State.Value: "velmara" } person ? person with { At = House, Trust = 1, Is = [LibraryConditions.AtRisk] } : subject)),
    };

    readonly Table table = new(Evening);

    static OperationPlan Plan(string at, string place, string by, params (string Role, string Seat)[] roles) =>
        new(
            "Schoolhouse", ExerciseTime.On(1, int.Parse(at[..2]), int.Parse(at[3..])), "Twenty people are housed there.", "Quietly, by the back lane.",
            [new OperationStep(new MeasureKindId("search"), new SubjectId(place), new SeatId(by))],
            [.. roles.Select(role => new OperationRole(new PreparationId(role.Role), new SeatId(role.Seat)))]);

    void Plans(string desk, OperationPlan plan) => table.Do(desk, new PlanOperation(plan) { Id = Guid.NewGuid() });

    void Confirms(string desk, int operation, string? role, int places = 0, params string[] languages) =>
        table.Do(desk, new ConfirmRole(operation, role is null ? null : new PreparationId(role), true, places, languages, "") { Id = Guid.NewGuid() });

    OperationShown Shown(string desk, int operation = 1) => table.ViewOf(desk).Operations[operation];

    IEnumerable<string> Missed(string desk) => table.ViewOf(desk).Missed.Select(line => line.Missed.Preparation.Value);

    // The first ending holds exactly when the condition does.
    static Scenario EndingOn(string condition) => Evening with
    {
        Endings = new([Evening.Endings.First() with { When = Notation.ReadCondition(condition).Value }, Evening.Endings.Last()]),
    };

    static bool Held(Table table)
    {
        table.Endex();
        return table.Ending == Evening.Endings.First().Id.Value;
    }

    SubjectId[] Met => [.. table.Scenario.People.Where(person => person.Role == PersonRole.Victim && table.StateOf(person.Id.Value).At == House).Select(person => person.Id)];

    [Fact]
    public void A_raid_without_shelter_places_scatters_the_victims()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator"));
        table.Grant("control", 1);
        var there = Met;
        Assert.NotEmpty(there);

        table.At("09:50");

        Assert.All(there, person => Assert.Contains(LibraryConditions.Missing, table.StateOf(person.Value).Is));
        Assert.Contains("shelter", Missed("investigator"));
        Assert.Empty(Missed("ngo-case-worker"));
        Assert.Equal(there.ToHashSet(), table.ViewOf("control").Missed.First(line => line.Missed.Preparation.Value == "shelter").Missed.People.ToHashSet());
        Assert.Empty(table.ViewOf("investigator").Missed[0].Missed.People);
    }

    [Fact]
    public void Those_for_whom_a_place_is_kept_stay_and_children_come_first()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator", ("shelter", "ngo-case-worker")));
        Confirms("ngo-case-worker", 1, "shelter", places: 1);
        table.Grant("control", 1);
        var there = Met;

        table.At("09:50");

        var stayed = there.Where(person => !table.StateOf(person.Value).Is.Contains(LibraryConditions.Missing)).ToList();
        var kept = Assert.Single(stayed);
        Assert.Equal(there.Any(person => table.Scenario.Person(person).IsChild), table.Scenario.Person(kept).IsChild);
    }

    [Fact]
    public void Whoever_trusts_the_authorities_stays_although_there_is_no_bed()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator"));
        table.Grant("control", 1);
        var trusting = Met[0].Value;
        table.Trusts(trusting, 4);

        table.At("09:50");

        Assert.DoesNotContain(LibraryConditions.Missing, table.StateOf(trusting).Is);
    }

    [Fact]
    public void What_is_ready_is_not_missed()
    {
        PlansEverything(table);
        table.Grant("control", 1);
        var before = Met.ToDictionary(person => person, person => table.StateOf(person.Value).Trust);

        Assert.Empty(Shown("duty-desk").Missing);
        table.At("09:50");

        Assert.Empty(Missed("control"));
        Assert.All(before, person => Assert.Equal(person.Value, table.StateOf(person.Key.Value).Trust));
    }

    [Theory]
    [InlineData("operation at ferrin-house prepared")]
    [InlineData("operation at anything prepared and not operation at anything done")]
    public void A_case_can_wait_for_a_plan_in_which_nothing_is_missing(string condition)
    {
        var prepared = new Table(EndingOn(condition));
        PlansEverything(prepared);
        var bare = new Table(EndingOn(condition));
        bare.Do("investigator", new PlanOperation(Plan("09:00", "ferrin-house", "investigator")) { Id = Guid.NewGuid() });

        Assert.True(Held(prepared));
        Assert.False(Held(bare));
    }

    [Fact]
    public void A_case_can_wait_for_an_operation_to_be_done()
    {
        var struck = new Table(EndingOn("operation at ferrin-house done"));
        PlansEverything(struck);
        struck.Grant("control", 1);
        struck.At("09:50");
        var searched = new Table(EndingOn("operation at ferrin-house done"));
        searched.Measure("investigator", "search", "ferrin-house", urgent: true);
        searched.At("09:50");

        Assert.True(Held(struck));
        Assert.False(Held(searched));
    }

    static void PlansEverything(Table table)
    {
        var languages = Evening.People.SelectMany(person => person.Languages).Select(language => language.En).Distinct().ToArray();
        var plan = Plan("09:00", "ferrin-house", "investigator",
            ("shelter", "ngo-case-worker"), ("victim-contact", "ngo-case-worker"), ("medical", "ngo-case-worker"), ("interpreter", "duty-desk"), ("child-protection", "child-protection"));
        table.Do("investigator", new PlanOperation(plan) { Id = Guid.NewGuid() });
        foreach (var role in plan.Roles)
        {
            table.Do(role.Seat.Value, new ConfirmRole(1, role.Role, Accept: true, Places: 30, languages, "") { Id = Guid.NewGuid() });
        }
    }

    [Fact]
    public void Nothing_starts_before_its_hour_and_what_the_judge_has_not_decided_does_not_start_then()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator"));
        table.At("08:59");
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[1].State);
        table.At("09:01");
        Assert.Equal(OperationState.Struck, Shown("investigator").State);
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[1].State);

        table.Grant("control", 1);

        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator").Measures[1].State);
    }

    [Fact]
    public void A_warrant_granted_early_waits_for_the_hour()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator"));
        table.Grant("control", 1);
        table.At("08:59");
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[1].State);
        Assert.True(Shown("investigator").Steps[0].Authorised);

        table.At("09:00");

        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator").Measures[1].State);
    }

    [Fact]
    public void Nobody_outside_the_plan_learns_of_it()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator", ("shelter", "ngo-case-worker")));

        Assert.Contains(1, table.ViewOf("ngo-case-worker").Operations.Keys);
        Assert.Contains(House, table.ViewOf("ngo-case-worker").Subjects.Keys);
        Assert.All(new[] { "inspector", "prosecutor", "play-sela-quint" }, desk => Assert.Empty(table.ViewOf(desk).Operations));
    }

    [Fact]
    public void Whoever_is_taken_out_of_the_plan_sees_it_no_more()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator", ("shelter", "ngo-case-worker")));
        table.Do("investigator", new ChangeOperation(1, Plan("09:00", "ferrin-house", "investigator")) { Id = Guid.NewGuid() });

        Assert.Empty(table.ViewOf("ngo-case-worker").Operations);
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[1].State);
    }

    [Fact]
    public void A_new_hour_asks_everybody_again()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator", ("shelter", "ngo-case-worker")));
        Confirms("ngo-case-worker", 1, "shelter", places: 6);
        table.Do("investigator", new ChangeOperation(1, Plan("10:00", "ferrin-house", "investigator", ("shelter", "ngo-case-worker"))) { Id = Guid.NewGuid() });

        Assert.Null(Shown("ngo-case-worker").Roles[0].Accepts);
        table.Grant("control", 1);
        table.At("09:30");
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[1].State);
    }

    [Fact]
    public void An_operation_that_is_called_off_withdraws_what_it_asked_for()
    {
        Plans("investigator", Plan("09:00", "ferrin-house", "investigator"));
        table.Do("investigator", new CallOff(1, "The house is empty since last night.") { Id = Guid.NewGuid() });
        table.At("09:30");

        Assert.Equal(MeasureState.Withdrawn, table.ViewOf("investigator").Measures[1].State);
        Assert.Equal("operation-is-over", table.Refused("investigator", new CallOff(1, "Again.") { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Police_of_another_state_take_their_own_part_by_their_own_power()
    {
        var plan = Plan("09:00", "ferrin-house", "investigator") with
        {
            Steps =
            [
                new OperationStep(new MeasureKindId("search"), House, new SeatId("investigator")),
                new OperationStep(new MeasureKindId("search"), new SubjectId("brekka-office"), new SeatId("investigator-brekka")),
            ],
        };
        table.Shares("investigator-brekka", table.File("investigator-brekka").First(), "investigator");
        Plans("investigator", plan);
        Assert.Equal([1, null], Shown("investigator").Steps.Select(step => step.Measure));

        Confirms("investigator-brekka", 1, role: null);
        table.Grant("control", 1);
        table.Grant("control", 2);
        table.At("09:00");

        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator").Measures[1].State);
        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator-brekka").Measures[2].State);
        Assert.Equal("outside-own-territory", table.Refused("investigator", new PlanOperation(Plan("10:00", "brekka-office", "investigator")) { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void A_search_that_nobody_planned_has_nothing_ready()
    {
        var carWash = new Table(ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("car-wash"))).Scenario!);
        carWash.Measure("investigator", "search", "car-wash", urgent: true);
        carWash.At("09:30");

        Assert.Contains(LibraryConditions.Missing, carWash.StateOf("lena").Is);
        Assert.Contains("shelter", carWash.ViewOf("investigator").Missed.Select(line => line.Missed.Preparation.Value));
        Assert.Null(carWash.ViewOf("investigator").Missed[0].Missed.Operation);
        // Nobody in that town could have brought child protection, and no child is there.
        Assert.DoesNotContain("child-protection", carWash.ViewOf("investigator").Missed.Select(line => line.Missed.Preparation.Value));
    }

    [Fact]
    public void On_an_action_day_one_state_held_up_holds_the_other()
    {
        ActionDay(alone: false);
        table.Grant("control", 2);

        table.At("09:01");

        Assert.Equal(OperationState.Held, Shown("investigator", 2).State);
        Assert.Equal(1, Shown("investigator", 2).HeldFor);
        Assert.Equal(OperationState.Held, Shown("investigator-brekka", 1).State);
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[2].State);
    }

    [Fact]
    public void Or_strikes_alone_where_that_was_agreed()
    {
        ActionDay(alone: true);
        table.Grant("control", 2);

        table.At("09:01");

        Assert.Equal(OperationState.Struck, Shown("investigator", 2).State);
        Assert.Equal(OperationState.Held, Shown("investigator-brekka", 1).State);
    }

    [Fact]
    public void On_an_action_day_both_strike_at_one_hour_and_a_new_hour_moves_both()
    {
        ActionDay(alone: false);
        table.Do("investigator-brekka", new ChangeOperation(1, Plan("09:20", "brekka-office", "investigator-brekka", ("interpreter", "investigator"))) { Id = Guid.NewGuid() });
        Assert.Equal(ExerciseTime.On(1, 9, 20), Shown("investigator", 2).At);
        table.Grant("control", 1);
        table.Grant("control", 2);

        table.At("09:20");

        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator").Measures[2].State);
        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator-brekka").Measures[1].State);
    }

    // Dorvane plans, and asks Velmara in; Velmara ties its own operation to that hour.
    void ActionDay(bool alone)
    {
        Plans("investigator-brekka", Plan("09:00", "brekka-office", "investigator-brekka", ("interpreter", "investigator")));
        Plans("investigator", Plan("09:30", "ferrin-house", "investigator"));
        table.Do("investigator", new JoinOperation(2, 1, alone) { Id = Guid.NewGuid() });
        Assert.Equal(ExerciseTime.On(1, 9, 0), Shown("investigator", 2).At);
        Assert.Equal("Schoolhouse", Shown("investigator-brekka", 1).Linked[0].Name);
    }
}
