using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>How people of the case answer, agree, and are played.</summary>
public class PeopleAtTheTable
{
    readonly Table table = new(Table.Harvest);

    GuideShown Guide(string person) => table.ViewOf("play-" + person).Guide!;

    bool IsTold(string person, string fact) => Guide(person).Lines.Single(line => line.Fact == new FactId(fact)).Now;

    // The one direction of the case that has these words in it.
    bool IsDirected(string person, string words)
    {
        var direction = table.Scenario.Person(new SubjectId(person)).Guide.Single(line => line.Text.En.Contains(words, StringComparison.Ordinal));
        return Guide(person).Directions.Contains(direction.Text);
    }

    int StatesShown(string person) =>
        table.World.FeedOf(new SeatId("play-" + person)).Entries.Count(entry => entry.Item is PersonState);

    [Fact]
    public void A_hidden_person_who_writes_can_be_answered()
    {
        var answer = new SendMessage([new SeatId("play-sela-quint")], "", "Where can we meet?", [], null, null) { Id = Guid.NewGuid() };
        Assert.Equal("no-recipient", table.Refused("ngo-case-worker", answer));

        table.Writes("play-sela-quint", "ngo-case-worker", "Please do not come to the plant.");

        Assert.Contains(new SubjectId("sela-quint"), table.ViewOf("ngo-case-worker").Subjects.Keys);
        table.Do("ngo-case-worker", answer);
        Assert.Equal("Where can we meet?", table.ViewOf("play-sela-quint").Messages[^1].Message.Text.En);
        Assert.DoesNotContain(new SubjectId("sela-quint"), table.ViewOf("investigator").Subjects.Keys);
    }

    [Fact]
    public void A_guide_follows_a_presumption()
    {
        const string TheyHaveAWord = "not “accomplice”";
        var states = StatesShown("jorin-dace");
        Assert.False(IsDirected("jorin-dace", TheyHaveAWord));

        table.Presumes("asylum-officer", "jorin-dace");

        Assert.True(IsDirected("jorin-dace", TheyHaveAWord));
        Assert.Equal(states, StatesShown("jorin-dace"));
    }

    [Fact]
    public void A_guide_follows_an_interview()
    {
        table.Do("play-ilo-maren", new TakeDesk { Id = Guid.NewGuid() });
        table.Trusts("ilo-maren", 3);
        table.Shares("family-officer-brekka", "school-letter-ilo", "child-protection");
        var states = StatesShown("ilo-maren");
        Assert.False(IsTold("ilo-maren", "f-ilo-is-16"));

        table.Interviews("child-protection", "ilo-maren");

        Assert.True(IsTold("ilo-maren", "f-ilo-is-16"));
        Assert.Equal(states, StatesShown("ilo-maren"));
    }

    [Fact]
    public void A_guide_follows_an_inject()
    {
        const string TheNote = "You have given the driver a note";
        var states = StatesShown("sela-quint");
        Assert.False(IsDirected("sela-quint", TheNote));

        table.Releases("sela-note");

        Assert.True(IsDirected("sela-quint", TheNote));
        Assert.Equal(states, StatesShown("sela-quint"));
    }

    [Fact]
    public void A_guide_follows_a_change_of_the_person()
    {
        const string TheyCameForThem = "You knew it. You say nothing to the police";
        table.Releases("traffic-stop");
        var arrest = table.Measure("duty-desk", "arrest", "jorin-dace", urgent: true);

        table.At("08:30");

        Assert.Equal(MeasureState.Done, table.ViewOf("duty-desk").Measures[arrest].State);
        Assert.True(IsDirected("jorin-dace", TheyCameForThem));
    }

    [Fact]
    public void A_time_that_observers_wait_for_comes_without_anybody_doing_anything()
    {
        // “No interview at the plant, in uniform, or within sight of the foreman”: after day 1 09:45.
        var objective = table.Scenario.Objectives[new ObjectiveId("o-interview")];
        var line = objective.LookFor.Index().Single(look => look.Item.When is TimeReached).Index;
        var time = ((TimeReached)objective.LookFor[line].When!).Time;
        bool IsLookedFor(string desk) => table.ViewOf(desk).LookForNow.Contains((objective.Id, line));
        table.At("09:44");
        Assert.Equal(ExerciseTime.On(1, 9, 45), time);
        Assert.False(IsLookedFor("observer-harvest-team"));
        Assert.Equal(time, table.World.NextDue);

        table.At("09:45");

        Assert.True(IsLookedFor("observer-harvest-team"));
        Assert.Equal(time, table.World.FeedOf(new SeatId("observer-harvest-team")).Entries.Last(entry => entry.Item is PromptShown).At);
    }

    [Fact]
    public void But_nobody_jumps_to_such_a_time()
    {
        table.At("09:44");

        table.Jumps();

        Assert.True(table.World.Clock.Now > ExerciseTime.On(1, 9, 45));
    }

    [Fact]
    public void A_refused_command_after_which_observers_look_for_something_else_is_replayed_like_any_other()
    {
        // Nobody knows of Sela Quint, so nothing but the time comes of it.
        Assert.Equal("unknown-person", table.Refused("ngo-case-worker", Table.Presumption("sela-quint")));
        table.At("09:44");
        var late = new Table(table.Scenario);
        var outcome = late.World.Submit(Table.Presumption("sela-quint"), new SeatId("ngo-case-worker"), ExerciseTime.On(1, 9, 46));
        var act = Assert.IsType<Act>(outcome.Act);
        Assert.NotNull(outcome.Refusal);
        Assert.Null(act.Command);
        Assert.Contains(act.Events, happened => happened is PromptChanged);

        var again = new World(table.Scenario, 1);
        foreach (var before in late.Acts)
        {
            again.Submit(before.Command!, before.By!.Value, before.Came);
        }

        Assert.Equal(Wire.Write(act), Wire.Write(again.Mark(act.Came)));
        Assert.Equal(late.World.Hash(), again.Hash());
    }

    [Theory]
    [InlineData("ilo-maren")]
    [InlineData("bram-tolle")]
    public void Whoever_is_recorded_as_a_child_needs_the_guardian_s_consent(string person)
    {
        Meets("ngo-case-worker", person);
        table.Presumes("ngo-case-worker", person, asChild: true);

        var shelter = table.Measure("ngo-case-worker", "shelter", person);

        Assert.Equal(Guardians, AuthorisersOf(shelter));
        Assert.True(table.ViewOf("child-protection").Measures[shelter].MayDecide);
        Assert.Equal("not-for-this-desk", table.Refused("play-" + person, new DecideAuthorisation(shelter, true, "I agree.") { Id = Guid.NewGuid() }));
        table.Grant("guardian", shelter);
        table.At("09:00");
        Assert.Contains(LibraryConditions.Sheltered, table.StateOf(person).Is);
    }

    [Theory]
    [InlineData("ilo-maren", false)]
    [InlineData("bram-tolle", false)]
    [InlineData("ilo-maren", true)]
    [InlineData("bram-tolle", true)]
    public void Asking_for_consent_never_tells_who_is_a_child(string person, bool presumed)
    {
        Meets("ngo-case-worker", person);
        if (presumed)
        {
            table.Presumes("ngo-case-worker", person);
        }

        var shelter = table.Measure("ngo-case-worker", "shelter", person);

        Assert.Equal([new SeatId("play-" + person)], AuthorisersOf(shelter));
    }

    [Fact]
    public void Who_was_once_recorded_as_a_child_stays_one()
    {
        Meets("ngo-case-worker", "bram-tolle");
        table.Presumes("ngo-case-worker", "bram-tolle", asChild: true);
        table.Presumes("ngo-case-worker", "bram-tolle", asChild: false);

        Assert.Equal(Guardians, AuthorisersOf(table.Measure("ngo-case-worker", "shelter", "bram-tolle")));
    }

    static readonly SeatId[] Guardians = [new("child-protection"), new("guardian")];

    IEnumerable<SeatId> AuthorisersOf(int measure) => table.ViewOf("ngo-case-worker").Measures[measure].Authorisers;

    void Meets(string desk, string person) => table.Writes("play-" + person, desk, "I would like to talk to you.");

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(2, -1, 2)]
    [InlineData(4, 4, 5)]
    [InlineData(-3, 1, 1)]
    public void Two_effects_of_one_act_on_somebody_s_trust_add_up(int first, int second, int trust)
    {
        // Ilo Maren begins at 1 of 5; below 0 and above 5 trust does not go.
        var ilo = new SubjectId("ilo-maren");
        var harvest = table.Scenario;
        var twice = new Table(harvest with
        {
            Injects = new(harvest.Injects.Select(inject => inject.Id != new InjectId("child-room") ? inject
                : inject with { Then = [new Effect.Trust(ilo, first), new Effect.Trust(ilo, second)] })),
        });

        twice.Releases("child-room");

        Assert.Equal(trust, twice.StateOf("ilo-maren").Trust);
    }
}
