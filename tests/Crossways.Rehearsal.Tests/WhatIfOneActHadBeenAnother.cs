using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>One act of an exercise is changed, and simulated players go on from there.</summary>
public class WhatIfOneActHadBeenAnother
{
    static readonly Casebook Book = new(new Table(Table.Harvest).Scenario);
    static readonly Crew Good = Crew.Of(Book.Scenario, Policy.ByTheBook);
    static readonly Play Exercise = Play.Of(Book, Good, 3);
    static readonly ExerciseTime Noon = ExerciseTime.On(1, 12, 0);

    [Fact]
    public void Where_nothing_is_changed_every_pair_of_plays_is_the_same()
    {
        var report = Ask(new Change(Noon, null, null, null), plays: 6);

        Assert.Equal(6, report.Plays);
        Assert.All(report.Families, family => Assert.Equal(family.Before, family.After));
        Assert.All(report.Endings, ending => Assert.Equal(ending.Before, ending.After));
        Assert.False(report.Shifts);
    }

    [Fact]
    public void Arresting_a_victim_costs_protection()
    {
        var report = Ask(new Change(Noon, null, new SeatId("investigator"), Arrest("anwe-sarro")), plays: 12);

        var protection = report.Families[1];
        Assert.True(protection.IsShift, $"{string.Join(" ", protection.Before)} then {string.Join(" ", protection.After)}");
        Assert.True(protection.High < 0, $"{protection.Low} to {protection.High}");
        Assert.All(protection.Before.Zip(protection.After), pair => Assert.True(pair.Second <= pair.First));
        Assert.Contains("Anwe", report.Change.En, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_did_not_do_that_seat_does_not_make_up_for()
    {
        var presumed = Play.Of(Book, Good, 1).Acts.First(act => act.Command is RecordPresumption);
        var log = Play.Of(Book, Good, 1).Acts;
        var person = ((RecordPresumption)presumed.Command!).Person;

        var asked = new WhatIf(Book, log, 1, new Change(default, presumed.Number, null, null));
        Assert.Null(asked.Objection());
        foreach (var seed in new long[] { 1, 2, 3 })
        {
            var change = new Change(presumed.Came, presumed.Number, null, null);
            Assert.DoesNotContain(
                Play.After(Book, Good, log, change, changed: true, seed, 1).Acts,
                act => act.By == presumed.By && act.Command is RecordPresumption again && again.Person == person
            );
        }
    }

    [Fact]
    public void The_report_does_not_depend_on_how_many_threads_work_on_it()
    {
        var change = new Change(Noon, null, new SeatId("investigator"), Arrest("anwe-sarro"));

        Assert.Equal(Json(Ask(change, plays: 4, threads: 1)), Json(Ask(change, plays: 4, threads: 3)));
    }

    [Fact]
    public void An_act_that_the_seat_could_not_do_then_is_refused_with_the_reason() =>
        Assert.Equal("outside-own-powers", Asked(new Change(Noon, null, new SeatId("ngo-case-worker"), Arrest("anwe-sarro"))).Objection()?.Code);

    [Fact]
    public void There_is_nothing_to_change_after_the_end() =>
        Assert.Equal("not-in-play", Asked(new Change(ExerciseTime.On(2, 10, 0), null, null, null)).Objection()?.Code);

    [Fact]
    public void An_exercise_that_stood_still_at_that_moment_goes_on_without_its_role_players()
    {
        var table = new Table(Table.Harvest);
        table.Do("play-sela-quint", new TakeDesk { Id = Guid.NewGuid() });
        table.At("09:50");
        table.Do("control", new PauseExercise { Id = Guid.NewGuid() });
        table.Do("investigator", new CallNoPlay("Somebody is unwell.") { Id = Guid.NewGuid() });
        table.Do("control", new LiftNoPlay { Id = Guid.NewGuid() });
        table.Do("control", new EndExercise { Id = Guid.NewGuid() });

        var asked = new WhatIf(Book, table.Acts, 1, new Change(ExerciseTime.On(1, 9, 50), table.Acts[^1].Number, null, null));

        Assert.Null(asked.Objection());
        var report = asked.Run(3, 2, null, TestContext.Current.CancellationToken);
        Assert.Equal(3, report.Plays);
        Assert.All(report.Families.Take(2), family => Assert.All(family.After, value => Assert.True(value > 0)));
    }

    static WhatIf Asked(Change change) => new(Book, Exercise.Acts, 3, change);

    static WhatIfReport Ask(Change change, int plays, int threads = 2)
    {
        var asked = Asked(change);
        Assert.Null(asked.Objection()?.Sentence.En);
        return asked.Run(plays, threads, null, TestContext.Current.CancellationToken);
    }

    static RequestMeasure Arrest(string person) =>
        new(new MeasureKindId("arrest"), new SubjectId(person), "Found working without papers.", Urgent: true, WithoutAuthority: false) { Id = Guid.NewGuid() };

    static string Json(WhatIfReport report) => System.Text.Json.JsonSerializer.Serialize(report, WhatIfJson.Default.WhatIfReport);
}
