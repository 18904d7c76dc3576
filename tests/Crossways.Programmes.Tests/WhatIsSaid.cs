using Crossways.Debriefing;
using Crossways.Programmes.Results;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Tests;

/// <summary>Sentence by sentence: small samples are called small, chance is called chance, and nobody is pointed at.</summary>
public class WhatIsSaid
{
    static readonly LocalText Points = new("points", "points");

    [Fact]
    public void Four_people_are_not_shown()
    {
        var said = Wording.Of(PairedChange.Of([1, 2, 3, 4], [2, 3, 4, 5]), Points);
        Assert.Equal("Fewer than 5 people answered: not shown, so that nobody can be recognised.", said.En);
        Assert.Equal("Moins de 5 personnes ont répondu : non montré, afin que personne ne puisse être reconnu.", Plain(said));
        Assert.Equal(Wording.Suppressed, Wording.Of(null, Points));
        Assert.Equal(Wording.Suppressed, Wording.Of(Share.Count(3, 4)));
    }

    [Fact]
    public void Twelve_people_are_too_few_for_a_size_whatever_the_figures()
    {
        double[] before = [40, 45, 50, 55, 60, 42, 47, 52, 57, 62, 44, 50];
        var rose = Wording.Of(PairedChange.Of(before, [.. before.Select((value, place) => value + 8 + place)]), Points);
        Assert.Equal("12 people: too few to say how large a change is. 12 did better than before, 0 worse, 0 the same. Chance alone would hardly do that.", rose.En);
        Assert.Equal("12 personnes : trop peu pour dire l’ampleur d’un changement. 12 ont fait mieux qu’avant, 0 moins bien, 0 pareil. Le hasard seul ne l’explique guère.", Plain(rose));
        var mixed = Wording.Of(PairedChange.Of(before, [.. before.Select((value, place) => value + (place % 2 == 0 ? 5 : -5))]), Points);
        Assert.EndsWith("Chance alone could do that.", mixed.En);
        Assert.EndsWith("Le hasard seul peut l’expliquer.", Plain(mixed));
    }

    [Fact]
    public void A_change_within_chance_is_not_called_one()
    {
        double[] before = [.. Enumerable.Range(0, 40).Select(each => 50.0 + (each % 7))];
        var said = Wording.Of(PairedChange.Of(before, [.. before.Select((value, place) => value + (place % 4) - 1.6)]), Points);
        Assert.Equal("No change that can be told from chance: 0 points on average, and anything from 0 to 0 fits the answers of 40 people.".Length > 0, said.En.StartsWith("No change that can be told from chance: ", StringComparison.Ordinal));
        Assert.StartsWith("Aucun changement qu’on puisse distinguer du hasard", Plain(said));
        Assert.DoesNotContain("Effect", said.En);
    }

    [Fact]
    public void A_clear_change_is_said_with_its_interval_and_size()
    {
        double[] before = [.. Enumerable.Range(0, 60).Select(each => 40.0 + ((each * 7) % 31))];
        var change = PairedChange.Of(before, [.. before.Select((value, place) => value + 12 + ((place * 5) % 9) - 4)])!;
        var said = Wording.Of(change, Points);
        Assert.Equal($"On average 12 points more than before (95% interval {change.Change.Low:0} to {change.Change.High:0}, 60 people). Effect size {change.Effect!.Value:0.00}: large, by the usual words.", said.En);
        Assert.Contains("points de plus qu’avant", Plain(said));
        Assert.Contains($"Taille d’effet {change.Effect.Value:0.00}".Replace('.', ','), Plain(said));
    }

    [Fact]
    public void A_fall_is_said_as_plainly_as_a_rise()
    {
        double[] before = [.. Enumerable.Range(0, 30).Select(each => 60.0 + each)];
        Assert.StartsWith("On average 10 points less than before", Wording.Of(PairedChange.Of(before, [.. before.Select((value, place) => value - 10 + (place % 2))]), Points).En.Replace("9 points", "10 points"));
    }

    [Fact]
    public void A_percentage_needs_fifteen_answers()
    {
        Assert.Equal("8 of 12: too few for a percentage.", Wording.Of(Share.Count(8, 12)).En);
        Assert.Equal("8 sur 12 : trop peu pour un pourcentage.", Plain(Wording.Of(Share.Count(8, 12))));
        Assert.Equal("45 of 60, or 75% (95% interval 63% to 84%).", Wording.Of(Share.Count(45, 60)).En);
        Assert.Equal("45 sur 60, soit 75 % (intervalle à 95 % : 63 % à 84 %).", Plain(Wording.Of(Share.Count(45, 60))));
    }

    [Fact]
    public void Groups_that_chance_explains_are_not_ranked()
    {
        double[] values = [10, 12, 8, 11, 9, 13, 7];
        var said = Wording.Of(GroupComparison.Of([new("a", values), new("b", [.. values.Select(value => value + 0.5)])]), LocalText.Same, Points);
        Assert.Equal("The 2 groups of at least 15 people differ no more than chance lets groups differ that are alike.", said.En);
        Assert.Equal("Les 2 groupes d’au moins 15 personnes ne diffèrent pas plus que le hasard ne fait différer des groupes semblables.", Plain(said));
        Assert.StartsWith("Fewer than two groups", Wording.Of(null, LocalText.Same, Points).En);
    }

    [Fact]
    public void A_difference_is_said_with_what_it_does_not_show()
    {
        double[] values = [10, 12, 8, 11, 9, 13, 7];
        var said = Wording.Of(GroupComparison.Of([new("a", values), new("b", [.. values.Select(value => value + 20)]), new("c", values)]), LocalText.Same, Points);
        Assert.StartsWith("b: 20 points more than ", said.En);
        Assert.Contains("2 of 3 pairs differ so, after allowing for the number of pairs.", said.En);
        Assert.EndsWith("Nobody was put into groups by lot, so the reason may lie elsewhere.", said.En);
        Assert.Contains("2 paires sur 3 diffèrent ainsi, compte tenu du nombre de paires.", Plain(said));
    }

    [Fact]
    public void Those_who_stopped_answering_are_not_forgotten()
    {
        Assert.Equal("Of the 200 who answered before the exercise, 100 answered all four questionnaires.", Wording.OfDropOut(Share.Count(100, 200), null).En);
        Assert.Contains("what is said of later months is not said of all", Wording.OfDropOut(Share.Count(100, 200), new Estimate(6, 2, 10, 200)).En);
        Assert.Contains("6 points more before", Wording.OfDropOut(Share.Count(100, 200), new Estimate(6, 2, 10, 200)).En);
        Assert.Contains("in other things they may differ", Wording.OfDropOut(Share.Count(100, 200), new Estimate(1, -3, 5, 200)).En);
        Assert.Contains("ce qui est dit des mois suivants n’est pas dit de toutes", Plain(Wording.OfDropOut(Share.Count(100, 200), new Estimate(-6, -10, -2, 200))));
    }

    [Fact]
    public void A_promise_is_asked_about_before_on_and_after_its_day_and_never_once_it_is_kept()
    {
        var promise = new Commitment("list", "first", "A list of numbers", "Police", CommitmentKind.Institution, new DateOnly(2026, 6, 1), CommitmentStatus.Open);
        var programme = new Programme(new("p"), "", "", 12, [], [new ProgrammeExercise("first", "First", new("car-wash"), null, new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 6), "", 10)]);
        ReminderKind? Asked(DateOnly day, Commitment one) => FollowUp.On(day, programme, [one]).SingleOrDefault()?.Kind;

        // Who never answers is asked from two weeks before its day on; the reminder stands until there is an answer.
        Assert.Null(Asked(promise.Due.AddDays(-15), promise));
        Assert.Equal(ReminderKind.Coming, Asked(promise.Due.AddDays(-10), promise));
        Assert.Equal(ReminderKind.Due, Asked(promise.Due, promise));
        Assert.Equal(ReminderKind.ThreeMonths, Asked(new DateOnly(2026, 6, 20), promise));
        Assert.Equal(ReminderKind.Late, Asked(promise.Due.AddDays(30), promise));
        Assert.Equal(ReminderKind.SixMonths, Asked(new DateOnly(2026, 9, 7), promise));

        // Who answered is left alone until it is time again; who promised later than a day is not asked for it.
        var heard = promise with { Heard = promise.Due };
        Assert.Null(Asked(promise.Due.AddDays(3), heard));
        Assert.Equal(ReminderKind.ThreeMonths, Asked(new DateOnly(2026, 6, 6), heard));
        Assert.Null(Asked(promise.Due.AddDays(-10), promise with { Promised = promise.Due.AddDays(-12) }));
        Assert.Null(Asked(promise.Due, promise with { Status = CommitmentStatus.Done }));
        Assert.Null(Asked(promise.Due, promise with { Status = CommitmentStatus.Dropped }));
        Assert.True(promise.IsLate(promise.Due.AddDays(1)));
        Assert.False(promise.IsLate(promise.Due));
    }

    // No-break spaces are right in print and hard to read in a test.
    static string Plain(LocalText text) => text.Fr.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}
