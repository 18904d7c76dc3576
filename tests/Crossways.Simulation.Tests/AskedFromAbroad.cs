using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What a state is asked from abroad, and what its authorities do about it.</summary>
public class AskedFromAbroad
{
    readonly Table table = new("harvest");

    // Brekka, in Dorvane, asks Calder, in Velmara, about the packing plant: an hour, as the library has it.
    int Asks() => table.Measure("investigator-brekka", "state-request", "packing-plant");

    // The order of a Brekka judge, whom control plays.
    int Orders(string target = "packing-plant")
    {
        var order = table.Measure("prosecutor-brekka", "investigation-order", target);
        table.Grant("control", order);
        return order;
    }

    RequestAbroadShown At(string desk, int request) => table.ViewOf(desk).RequestsAbroad[request];

    [Fact]
    public void A_request_lies_on_the_desks_that_have_the_power_there_and_on_no_other()
    {
        var request = Asks();

        var shown = At("investigator", request);
        Assert.True(shown.MayAct);
        Assert.Equal("Written into the script.", shown.Grounds);
        Assert.Equal(ExerciseTime.On(1, 9, 0), shown.Due);
        Assert.True(At("duty-desk", request).MayAct);
        Assert.False(At("investigator-brekka", request).MayAct);
        Assert.Empty(table.ViewOf("inspector").RequestsAbroad);
        Assert.Empty(table.ViewOf("prosecutor-brekka").RequestsAbroad);
    }

    [Fact]
    public void Whoever_asks_sees_whether_anybody_is_there()
    {
        Assert.Equal(AbroadState.Sent, At("investigator-brekka", Asks()).State);

        var taken = new Table("harvest");
        taken.Do("duty-desk", new TakeDesk { Id = Guid.NewGuid() });
        var request = taken.Measure("investigator-brekka", "state-request", "packing-plant");

        var shown = taken.ViewOf("investigator-brekka").RequestsAbroad[request];
        Assert.Equal(AbroadState.Received, shown.State);
        Assert.Equal([new SeatId("duty-desk")], shown.Receivers);
    }

    [Fact]
    public void Where_nobody_acts_the_machine_answers_when_it_is_due()
    {
        var request = Asks();
        table.At("08:59");
        Assert.Equal(MeasureState.UnderWay, table.ViewOf("investigator-brekka").Measures[request].State);

        table.At("09:00");

        Assert.Equal(AbroadState.Answered, At("investigator-brekka", request).State);
        Assert.Null(At("investigator-brekka", request).ExecutedBy);
        Assert.False(At("investigator", request).MayAct);
        Assert.Equal("request-not-open", table.Refused("investigator", new AskBack(request, "Which plant?") { Id = Guid.NewGuid() }));
    }

    [Fact]
    public void Whoever_takes_it_up_answers_in_half_the_time()
    {
        var request = Asks();
        table.Executes("investigator", request, "state-request", "packing-plant");
        Assert.Equal(AbroadState.BeingExecuted, At("investigator-brekka", request).State);
        Assert.Equal(new SeatId("investigator"), At("investigator-brekka", request).ExecutedBy);
        Assert.Equal("request-not-open", table.Refused("duty-desk", new RefuseAbroad(request, RefusalGround.Unclear, "What for?") { Id = Guid.NewGuid() }));

        table.At("08:30");

        var asked = table.ViewOf("investigator-brekka").Measures[request];
        Assert.Equal(MeasureState.Done, asked.State);
        Assert.NotNull(asked.Answer);
        Assert.All(asked.Brought, exhibit => Assert.Contains(exhibit, table.ViewOf("investigator").Exhibits.Keys));
    }

    [Fact]
    public void Taken_up_late_it_is_not_later_than_the_machine()
    {
        var request = Asks();
        table.At("08:55");
        table.Executes("investigator", request, "state-request", "packing-plant");

        table.At("09:00");

        Assert.Equal(AbroadState.Answered, At("investigator-brekka", request).State);
    }

    [Fact]
    public void An_order_is_executed_under_the_law_of_the_state_where_it_is_and_its_fruits_go_to_both()
    {
        var order = Orders();
        var search = HandOnAndSearch(order, withoutAuthority: false);
        Assert.Equal(MeasureState.AwaitingAuthorisation, table.ViewOf("investigator").Measures[search].State);
        table.Grant("control", search);
        table.At("09:30");

        var brought = table.ViewOf("prosecutor-brekka").Measures[order].Brought;
        Assert.NotEmpty(brought);
        var exhibit = table.ViewOf("prosecutor-brekka").Exhibits[brought[^1]];
        Assert.True(exhibit.Lawful);
        Assert.True(exhibit.HasOriginal);
        Assert.Equal([Provenance.Measure, Provenance.Request], exhibit.Chain.Select(line => line.How));
        Assert.Equal([new SeatId("investigator"), new SeatId("prosecutor-brekka")], exhibit.Chain.Select(line => line.Holder));
        Assert.False(table.ViewOf("investigator").Exhibits[brought[^1]].HasOriginal);
    }

    [Fact]
    public void What_was_gathered_on_an_order_is_read_without_a_joint_team()
    {
        var strict = new Table(Plays.Harvest with { AcrossBorders = CrossBorderSharing.ByAgreement });
        var order = strict.Measure("prosecutor-brekka", "investigation-order", "packing-plant");
        strict.Grant("control", order);
        var execution = strict.Executes("prosecutor", order, "investigation-order", "packing-plant");
        strict.Grant("control", execution);
        strict.At("11:00");

        var brought = strict.ViewOf("prosecutor-brekka").Measures[order].Brought;
        Assert.NotEmpty(brought);
        Assert.All(brought, exhibit => Assert.True(strict.ViewOf("prosecutor-brekka").Exhibits[exhibit].Lawful));
    }

    [Fact]
    public void What_was_gathered_without_authority_there_is_not_read_here_either()
    {
        var order = Orders();
        HandOnAndSearch(order, withoutAuthority: true);
        table.At("09:30");

        var brought = table.ViewOf("prosecutor-brekka").Measures[order].Brought;
        Assert.NotEmpty(brought);
        Assert.All(brought, exhibit => Assert.False(table.ViewOf("prosecutor-brekka").Exhibits[exhibit].Lawful));
    }

    [Fact]
    public void What_the_court_there_does_not_allow_is_refused_with_its_reasons()
    {
        var order = Orders();
        var execution = table.Executes("prosecutor", order, "investigation-order", "packing-plant");
        table.Deny("control", execution);

        var shown = At("prosecutor-brekka", order);
        Assert.Equal(AbroadState.Refused, shown.State);
        Assert.Equal(RefusalGround.NotAllowedHere, shown.Ground);
        Assert.Equal("Not necessary.", shown.Reasons);
        Assert.Equal(MeasureState.Refused, table.ViewOf("prosecutor-brekka").Measures[order].State);
    }

    [Fact]
    public void A_request_is_refused_on_a_ground_and_with_words_and_can_be_made_again()
    {
        var request = Asks();
        Assert.Equal("text-missing", table.Refused("investigator", new RefuseAbroad(request, RefusalGround.Unclear, " ") { Id = Guid.NewGuid() }));
        table.Do("investigator", new RefuseAbroad(request, RefusalGround.HarmsInvestigation, "We are about to go in.") { Id = Guid.NewGuid() });

        Assert.Equal((AbroadState.Refused, RefusalGround.HarmsInvestigation, "We are about to go in."), (At("investigator-brekka", request).State, At("investigator-brekka", request).Ground, At("investigator-brekka", request).Reasons));
        table.At("10:00");
        Assert.Null(table.ViewOf("investigator-brekka").Measures[request].Answer);
        Assert.True(At("investigator", Asks()).MayAct);
    }

    [Fact]
    public void A_question_stops_the_time_until_there_is_a_reply()
    {
        var request = Asks();
        table.At("08:20");
        table.Do("investigator", new AskBack(request, "The plant by day or by night?") { Id = Guid.NewGuid() });
        Assert.Equal("question-open", table.Refused("duty-desk", new AskBack(request, "And who?") { Id = Guid.NewGuid() }));
        Assert.True(At("investigator-brekka", request).MayReply);
        Assert.Null(At("investigator-brekka", request).Due);
        table.At("10:00");
        Assert.Equal(AbroadState.Questioned, At("investigator-brekka", request).State);

        table.Do("investigator-brekka", new ReplyAbroad(request, "By night.") { Id = Guid.NewGuid() });

        Assert.Equal("By night.", At("investigator", request).Reply);
        Assert.Equal(ExerciseTime.On(1, 10, 40), At("investigator", request).Due);
        table.At("10:40");
        Assert.Equal(AbroadState.Answered, At("investigator-brekka", request).State);
    }

    [Fact]
    public void What_is_begun_and_given_up_is_answered_by_the_machine()
    {
        var request = Asks();
        var execution = table.Executes("investigator", request, "state-request", "packing-plant");
        table.Do("investigator", new WithdrawMeasure(execution) { Id = Guid.NewGuid() });
        Assert.True(At("duty-desk", request).MayAct);

        table.At("09:00");

        Assert.Equal(AbroadState.Answered, At("investigator-brekka", request).State);
    }

    [Fact]
    public void A_request_that_was_withdrawn_is_nobodys_task_any_more_and_what_was_begun_stays_there()
    {
        var order = Orders();
        var search = HandOnAndSearch(order, withoutAuthority: false);
        table.Grant("control", search);
        table.Do("prosecutor-brekka", new WithdrawMeasure(order) { Id = Guid.NewGuid() });
        table.At("09:30");

        Assert.Equal(AbroadState.Withdrawn, At("prosecutor", order).State);
        Assert.NotEmpty(table.ViewOf("investigator").Measures[search].Brought);
        Assert.Empty(table.ViewOf("prosecutor-brekka").Measures[order].Brought);
    }

    [Fact]
    public void Nobody_executes_what_is_not_theirs_or_aims_it_at_something_else()
    {
        var request = Asks();
        RequestMeasure By(string kind, string target) => new(new MeasureKindId(kind), new SubjectId(target), "On request.", Urgent: false) { Id = Guid.NewGuid(), OnRequest = request };

        Assert.Equal("unknown-request", table.Refused("border-officer", By("border-records", "packing-plant") with { Target = new SubjectId("marrow-bridge") }));
        Assert.Equal("unknown-request", table.Refused("investigator", By("search", "morvale-orchard")));
        Assert.Equal("no-recipient", table.Refused("investigator", new HandOnAbroad(request, new SeatId("prosecutor-brekka")) { Id = Guid.NewGuid() }));
    }

    int HandOnAndSearch(int order, bool withoutAuthority)
    {
        Assert.True(At("prosecutor", order).MayAct);
        table.Do("prosecutor", new HandOnAbroad(order, new SeatId("investigator")) { Id = Guid.NewGuid() });
        return table.Executes("investigator", order, "search", "packing-plant", withoutAuthority);
    }
}
