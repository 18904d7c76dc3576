using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Programmes.Simulated;
using Crossways.Programmes.Statistics;
using Crossways.Scenarios;

namespace Crossways.Programmes.Tests;

/// <summary>Simulated programmes whose effect is known: intervals hold it as often as they promise, and nothing is found where there is nothing.</summary>
public class TrueEffectsAreFound
{
    const int Programmes = 300;
    const int People = 60;
    const long Seed = 7;

    // Three standard errors around 95 of 100, for this many programmes.
    const double Slack = 3 * 0.0126;

    static readonly DateOnly[] Days = [new(2026, 3, 1), new(2026, 3, 6), new(2026, 6, 6), new(2026, 9, 6)];

    [Fact]
    public void The_true_gain_lies_in_the_interval_about_95_times_in_100()
    {
        // The truth is that of very many people who answer the same questions.
        var truth = Gain(TrueEffects.Plausible, 20_000, "truth")!;
        Assert.InRange(truth.Change.Value, 8, 25);
        var changes = Enumerable.Range(1, Programmes).Select(programme => Gain(TrueEffects.Plausible, People, $"programme {programme}")!).ToList();
        Assert.InRange(changes.Count(change => !change.Change.Excludes(truth.Change.Value)) / (double)Programmes, 0.95 - Slack, 0.95 + Slack);
        Assert.InRange(changes.Count(change => !change.Effect!.Excludes(truth.Effect!.Value)) / (double)Programmes, 0.95 - Slack, 0.95 + Slack);
    }

    [Fact]
    public void Where_nothing_is_learned_hardly_ever_something_is_found()
    {
        var changes = Enumerable.Range(1, Programmes).Select(programme => Gain(TrueEffects.None, People, $"programme {programme}")!).ToList();
        Assert.InRange(changes.Count(change => change.Change.Excludes(0)) / (double)Programmes, 0, 0.05 + Slack);
        Assert.InRange(changes.Count(change => change.Ranks.Chance < GroupComparison.Sign) / (double)Programmes, 0, 0.05 + Slack);
        Assert.InRange(changes.Count(change => change.Effect!.Excludes(0)) / (double)Programmes, 0, 0.05 + Slack);
        Assert.All(changes.Where(change => !change.Change.Excludes(0)), change => Assert.StartsWith("No change that can be told from chance", Wording.Of(change, new("points", "points")).En));
    }

    [Fact]
    public void Three_like_exercises_are_hardly_ever_called_different()
    {
        var different = Enumerable.Range(1, Programmes).Count(programme =>
            GroupComparison.Of(Enumerable.Range(0, 3).Select(group => new SampleGroup($"{group}", Changes(TrueEffects.Plausible, 24, $"programme {programme} group {group}"))))!.Pairs.Any(pair => pair.Chance < GroupComparison.Sign));
        Assert.InRange(different / (double)Programmes, 0, 0.05 + Slack);
    }

    [Fact]
    public void The_same_seed_gives_the_same_answers() =>
        Assert.Equal(Changes(TrueEffects.Plausible, 8, "sample"), Changes(TrueEffects.Plausible, 8, "sample"));

    static PairedChange? Gain(TrueEffects effects, int people, string who)
    {
        var (before, after) = Answered(effects, people, who);
        return PairedChange.Of(before, after);
    }

    static double[] Changes(TrueEffects effects, int people, string who)
    {
        var (before, after) = Answered(effects, people, who);
        return [.. after.Zip(before, (later, earlier) => later - earlier)];
    }

    static (double[] Before, double[] After) Answered(TrueEffects effects, int people, string who)
    {
        var bank = TheQuestions.Bank;
        var answers = new SimulatedAnswers(bank, effects with { Answering = [0.999999, 0.999999, 0.000001, 0.000001] }, Seed);
        var score = bank.Knowledge.ToDictionary(question => question.Id);
        var sheets = Enumerable.Range(0, people)
            .Select(place => answers.Of(new Participant(new ParticipantId($"{who}-{place}"), Profession.Other, "", ""), "exercise", place, Days).Take(2).ToArray())
            .Where(sheets => sheets is [{ Wave: Wave.Before }, { Wave: Wave.After }])
            .ToList();
        double Points(AnswerSheet sheet) => 100 * sheet.Answers.Where(answer => answer.Value is Chosen).Average(answer => score[answer.Key].Score(((Chosen)answer.Value).Options));
        return ([.. sheets.Select(pair => Points(pair[0]))], [.. sheets.Select(pair => Points(pair[1]))]);
    }
}
