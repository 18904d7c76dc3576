using System.Text.RegularExpressions;
using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>What holds in every play of every scenario, whoever plays.</summary>
public class LawsOfRehearsal
{
    static readonly Casebook[] Cases =
    [
        new(new Table(Table.Harvest).Scenario),
        new(ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("small"))).Scenario!),
        new(PeopleWhoAct.Case().Read().Scenario!),
        new(MoneyCase.Read()),
        new(BeforeTheCourt.Case(judge: true).Read().Scenario!),
    ];

    static readonly List<(Casebook Case, Play Play)> Plays =
    [
        .. from played in Cases
           from policy in Policy.All
           from seed in new long[] { 1, 2, 3 }
           select (played, Play.Of(played, Crew.Of(played.Scenario, policy), seed)),
    ];

    [Fact]
    public void Every_play_reaches_its_end_and_an_ending() =>
        Assert.All(Plays, entry => Assert.True(entry.Play.World.Clock.Phase == Phases.Ended && entry.Play.World.Clock.Now >= entry.Case.Scenario.Ends));

    /// <summary>Refused is only what a person could not have known either: that somebody else was quicker.</summary>
    [Fact]
    public void Players_know_the_law_and_what_is_on_their_desk()
    {
        string[] unlucky = ["being-interviewed", "not-within-reach", "already-decided", "already-under-way"];

        Assert.Empty(Plays.SelectMany(entry => entry.Play.Refused).Where(refusal => !unlucky.Contains(refusal.Code)).Select(refusal => $"{refusal.Code}: {refusal.Command}"));
    }

    [Fact]
    public void A_charge_never_holds_on_what_was_not_lawfully_obtained() =>
        Assert.DoesNotContain(Plays.SelectMany(entry => Safeguards.Broken(entry.Play)), breach => breach.Law == Safeguard.ChargeOnUnlawful);

    [Fact]
    public void Whoever_works_by_the_book_expels_and_punishes_nobody_presumed_a_victim() =>
        Assert.DoesNotContain(
            Plays.Where(entry => entry.Play.Crew.Id == "by-the-book").SelectMany(entry => Safeguards.Broken(entry.Play)),
            breach => breach.Law is Safeguard.ExpelledAfterPresumption or Safeguard.PunishedAfterPresumption
        );

    /// <summary>What a bound calls out of reach, no play reaches; a condition that held is never called contradictory.</summary>
    [Fact]
    public void What_is_proven_is_never_seen()
    {
        foreach (var played in Plays.GroupBy(entry => entry.Case))
        {
            var scenario = played.Key.Scenario;
            var bounds = new Bounds(scenario);
            foreach (var play in played.Select(entry => entry.Play))
            {
                var record = PlayRecord.Of(play);
                Assert.All(scenario.Injects.Index(), inject => Assert.True(record.Injects[inject.Index] is null || bounds.CanBeReleased(inject.Item.Id), inject.Item.Id.Value));
                Assert.All(scenario.Exhibits.Index(), exhibit => Assert.True(record.Exhibits[exhibit.Index] is null || bounds.CanBeFound(exhibit.Item.Id), exhibit.Item.Id.Value));
                Assert.All(scenario.Facts.Index(), fact => Assert.True(record.Facts[fact.Index] is null || bounds.CanBeLearned(fact.Item.Id), fact.Item.Id.Value));
                Assert.All(record.Results, result => Assert.True(bounds.CanBeTaken(result.Kind, result.Target), $"{result}"));
                Assert.True(bounds.CanBeReached(scenario.Endings[record.Ending]));
                Assert.All(
                    scenario.Endings.Select(ending => ending.When).Concat(scenario.Injects.SelectMany(inject => new[] { inject.When.After, inject.When.If })).OfType<Condition>(),
                    condition =>
                    {
                        var now = play.World.Holds(condition) ? condition : new Not(condition);
                        Assert.True(Consistency.CanHold(scenario, now), Notation.Write(now));
                    }
                );
            }
        }
    }

    [Fact]
    public void Going_on_from_any_moment_keeps_what_was_before()
    {
        var (played, play) = Plays[0];
        foreach (var acts in new[] { 2, 100, play.Acts.Count / 2, play.Acts.Count - 1 })
        {
            var gone = Play.After(played, Crew.Of(played.Scenario, Policy.Slow), play.Acts.Take(acts), seed: 9, play.Seed);

            Assert.Equal(play.Acts.Take(acts).Select(Wire.Write), gone.Acts.Take(acts).Select(Wire.Write));
            Assert.Equal(Phases.Ended, gone.World.Clock.Phase);
        }
    }

    [Theory]
    [InlineData("careless/2")]
    [InlineData("by-the-book without investigator/3")]
    [InlineData("by-the-book at scale 3/1")]
    [InlineData("mixed/4")]
    [InlineData("toward ending:justice #2/5")]
    public void A_witness_is_the_same_play_again(string witness)
    {
        var play = Rehearsed.Of(Cases[1], witness);

        Assert.Equal(witness, PlayRecord.Of(play).Witness);
        Assert.Equal(play.World.Hash(), Rehearsed.Of(Cases[1], witness).World.Hash());
    }

    [Fact]
    public void Whatever_bears_witness_in_a_report_can_be_played_again()
    {
        var reading = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("small")));
        var report = new RehearsalRun(Cases[1], reading.Sources, "", new RehearsalPlan { Plays = 10 }).Run(cancel: TestContext.Current.CancellationToken);

        var advice = report.Advice.Where(advice => !advice.Known.En.Contains("proven", StringComparison.Ordinal) && advice.Code != "not-found").ToList();
        Assert.DoesNotContain(advice, advice => advice.Witness is null);
        Assert.All(
            advice.Select(advice => advice.Witness!).Concat(report.Reach.Select(line => line.Witness).OfType<string>()).Distinct(),
            witness => Assert.Equal(witness, PlayRecord.Of(Rehearsed.Of(Cases[1], witness)).Witness)
        );
    }

    [Fact]
    public void The_same_plan_gives_the_same_report_on_one_core_and_on_two()
    {
        var reading = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("small")));
        RehearsalReport On(int threads) =>
            new RehearsalRun(new Casebook(reading.Scenario!), reading.Sources, "", new RehearsalPlan { Plays = 6, Threads = threads }).Run(cancel: TestContext.Current.CancellationToken);

        Assert.Equal(On(1).ToJson(), On(2).ToJson());
    }

    [Fact]
    public void What_is_known_when_it_is_stopped_is_reported()
    {
        var reading = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("small")));
        using var stop = new CancellationTokenSource();
        RehearsalReport? early = null;

        var report = new RehearsalRun(new Casebook(reading.Scenario!), reading.Sources, "", new RehearsalPlan { Plays = 500, Threads = 1 }).Run(
            progress =>
            {
                early ??= progress.Early;
                if (early is not null)
                    stop.Cancel();
            },
            stop.Token
        );

        Assert.False(report.Complete);
        Assert.InRange(report.Plays, early!.Plays, early.Plays + 2);
    }

    /// <summary>Any act may be the one after which nothing helps.</summary>
    [Fact]
    public void Every_act_can_be_told_in_words_of_the_case()
    {
        var names = typeof(Command).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(Command)) || type.IsAssignableTo(typeof(Event))).Select(type => type.Name);
        var forbidden = new Regex($@"\b({string.Join('|', names.Where(name => name.Skip(1).Any(char.IsUpper)))})\b");
        foreach (var (_, play) in Plays)
        {
            var words = new ActWords(play.Played);
            Assert.All(play.Acts, act =>
            {
                var said = words.Of(act);
                Assert.DoesNotMatch(forbidden, said.En + said.Fr);
                Assert.True(act.Command is null || said != ActWords.TheHour, act.Command?.ToString());
            });
        }
    }

    [Fact]
    public void It_calls_nothing_that_is_different_in_every_run() => Assert.Empty(ImpureCalls.Of(typeof(Casebook).Assembly));
}
