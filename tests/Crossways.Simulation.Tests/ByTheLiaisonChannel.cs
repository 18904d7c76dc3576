using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What liaison officers are for: one door into each state, and a voice that is faster than a letter.</summary>
public class ByTheLiaisonChannel
{
    readonly Table table = new("two-shores");

    public ByTheLiaisonChannel() => table.Shares("investigator-vellin", "complaint-bettan", "liaison-toldry");

    // Three hours by letter, three quarters of an hour by voice.
    void Rings(string desk = "liaison-toldry") =>
        table.Do(desk, new RequestMeasure(new MeasureKindId("state-request"), new SubjectId("dane-corvik"), "Who is he?", Urgent: false) { Id = Guid.NewGuid(), Informal = true });

    [Fact]
    public void Requests_go_to_the_liaison_office_where_a_state_has_one()
    {
        table.Shares("investigator-vellin", "complaint-bettan", "investigator-brask");
        var request = table.Measure("investigator-brask", "state-request", "dane-corvik");

        Assert.Equal([new SeatId("liaison-carvenia")], table.ViewOf("liaison-carvenia").RequestsAbroad[request].Receivers);
        Assert.Empty(table.ViewOf("investigator-lisane").RequestsAbroad);
        table.Do("liaison-carvenia", new HandOnAbroad(request, new SeatId("investigator-lisane")) { Id = Guid.NewGuid() });
        Assert.True(table.ViewOf("investigator-lisane").RequestsAbroad[request].MayAct);
    }

    [Fact]
    public void By_voice_it_takes_a_quarter_of_the_time_and_no_paper_changes_hands()
    {
        Rings();
        Assert.Equal(ExerciseTime.On(1, 8, 45), table.ViewOf("liaison-toldry").Measures[1].Ready);
        table.At("08:45");

        var answer = table.ViewOf("liaison-toldry").Measures[1];
        Assert.Contains("Company extract CC-4410", answer.Answer!.En, StringComparison.Ordinal);
        var note = Assert.Single(answer.Brought);
        Assert.Equal("intelligence", table.ViewOf("liaison-toldry").Exhibits[note].Kind);
        Assert.DoesNotContain("extract-bluewater", table.File("liaison-toldry"));
        Assert.Contains(new SubjectId("bluewater"), table.ViewOf("liaison-toldry").Subjects.Keys);
        Assert.Contains(new FactId("f-yana-signed-papers"), Note().Carries);
    }

    [Fact]
    public void No_court_takes_anything_from_a_note_of_the_liaison_channel()
    {
        Rings();
        table.At("08:45");

        Assert.NotEmpty(Note().Carries);
        Assert.Equal(Note().Carries.Select(fact => new TaintedFact(fact, Taint.Intelligence)), Note().Tainted!);
    }

    [Fact]
    public void The_papers_come_by_a_formal_request_even_while_the_call_is_on()
    {
        Rings();
        table.Do("liaison-toldry", new RequestMeasure(new MeasureKindId("state-request"), new SubjectId("dane-corvik"), "On paper, please.", Urgent: false) { Id = Guid.NewGuid() });
        table.At("11:00");

        Assert.Contains(new ExhibitId("extract-bluewater"), table.ViewOf("liaison-toldry").Measures[2].Brought);
    }

    [Fact]
    public void The_counterpart_answers_by_voice_too_and_does_no_more_than_that()
    {
        Rings();
        Assert.True(table.ViewOf("liaison-carvenia").RequestsAbroad[1].Informal);
        RequestMeasure By(string kind) => new(new MeasureKindId(kind), new SubjectId("dane-corvik"), "Told.", Urgent: false) { Id = Guid.NewGuid(), OnRequest = 1 };
        Assert.Equal("by-voice-as-asked", table.Refused("liaison-carvenia", By("company-check")));
        table.Do("liaison-carvenia", By("state-request"));
        table.At("08:23");

        var note = Assert.Single(table.ViewOf("liaison-toldry").Measures[1].Brought);
        Assert.Equal("intelligence", table.ViewOf("liaison-toldry").Exhibits[note].Kind);
        Assert.DoesNotContain("extract-bluewater", table.File("liaison-carvenia"));
    }

    [Fact]
    public void Only_a_liaison_officer_asks_by_voice()
    {
        table.Shares("investigator-vellin", "complaint-bettan", "investigator-brask");

        Assert.Equal(
            "not-by-voice",
            table.Refused("investigator-brask", new RequestMeasure(new MeasureKindId("state-request"), new SubjectId("dane-corvik"), "Who is he?", Urgent: false) { Id = Guid.NewGuid(), Informal = true }));
        Assert.True(table.ViewOf("liaison-toldry").Opening!.Measures.Single(kind => kind.Id.Value == "state-request").ByVoice);
        Assert.False(table.ViewOf("investigator-brask").Opening!.Measures.Single(kind => kind.Id.Value == "state-request").ByVoice);
    }

    MadeExhibit Note() => Assert.Single(table.Acts.SelectMany(act => act.Events).OfType<ExhibitMade>()).Exhibit;
}
