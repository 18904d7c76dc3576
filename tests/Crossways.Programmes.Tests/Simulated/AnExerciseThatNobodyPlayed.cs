using Crossways.Debriefing;
using Crossways.Programmes.Simulated;
using Crossways.Rehearsal;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Programmes.Tests.Simulated;

/// <summary>What follows ENDEX in an exercise of a simulated programme: its report has every chapter, and its figures stay those of the play.</summary>
public class AnExerciseThatNobodyPlayed
{
    static readonly DateOnly From = new(2026, 4, 13);
    static readonly DateOnly Until = new(2026, 4, 17);
    static readonly Lazy<(Play Play, Scenario Scenario)> Half = new(() =>
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(root.FullName, "scenarios")))
        {
            root = root.Parent!;
        }

        var scenario = ScenarioReader.Read(Path.Combine(root.FullName, "scenarios", "seven-beds", "versions", "half-day")).Scenario!;
        return (Rehearsed.Of(new Casebook(scenario), $"{Crew.MixedId}/3"), scenario);
    });

    static IReadOnlyList<Act> After(Language language) => SimulatedDebrief.After(Half.Value.Scenario, Half.Value.Play.Seed, Half.Value.Play.Acts, Half.Value.Play.Performance, Until, language);

    static AfterActionFacts Facts(IReadOnlyList<Act> acts) => AfterActionFacts.Of("Second exercise, Team A", Half.Value.Scenario, Half.Value.Play.Seed, acts, From, Until);

    [Fact]
    public void Its_debrief_adds_what_people_said_and_changes_no_figure_of_the_play()
    {
        var (play, scenario) = Half.Value;
        var facts = Facts(After(Language.English));

        Assert.Equal(play.Performance, facts.Performance);
        Assert.Equal(scenario.Endings[play.Ending].Title, facts.Ending);
        Assert.Equal(scenario.Seats.Count, facts.Attendance.ByPeople);
        var observers = facts.Attendance.Observers;
        Assert.Equal(observers * scenario.Objectives.Count(objective => objective.LookFor.Count > 0), facts.Debrief.Ratings!.Objectives.Sum(objective => objective.Counts.Sum()));
        var round = Assert.Single(facts.HotDebriefs);
        Assert.All(round.Answers, answer => Assert.NotEqual("", answer.Theme));
        Assert.True(round.Answers.Count >= 3 * HotDebriefDesks);
        Assert.All(facts.Lessons, lesson => Assert.True(lesson.Owner.Length > 0 && lesson.Due > Until));
    }

    [Fact]
    public void The_same_seed_says_the_same_again_and_the_other_language_the_same_otherwise()
    {
        var (once, again) = (After(Language.English), After(Language.English));
        Assert.Equal(once.Select(act => act.Command?.Id), again.Select(act => act.Command?.Id));
        Assert.Equal(Facts(once).HotDebriefs[0].Answers, Facts(again).HotDebriefs[0].Answers);

        var french = Facts(After(Language.French));
        Assert.Equal(Facts(once).HotDebriefs[0].Answers.Count, french.HotDebriefs[0].Answers.Count);
        Assert.Empty(french.HotDebriefs[0].Answers.Select(answer => answer.Text).Intersect(Facts(once).HotDebriefs[0].Answers.Select(answer => answer.Text)));
        Assert.Equal(Facts(once).Lessons.Select(lesson => lesson.Due), french.Lessons.Select(lesson => lesson.Due));
    }

    // Fewer would not be shown.
    private const int HotDebriefDesks = 3;
}
