using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>Nobody has to foresee a measure: whatever is asked of whatever target, the world has an answer.</summary>
public class EveryMeasureIsAnswered
{
    public static TheoryData<string> Kinds => [.. Plays.Harvest.Measures.Select(kind => kind.Id.Value)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void On_every_target_it_can_be_directed_at(string measure)
    {
        var kind = Plays.Harvest.Measures[new MeasureKindId(measure)];
        foreach (var target in Plays.Harvest.Subjects.Where(subject => kind.Targets.Contains(subject.Kind) && (kind.For == Beneficiaries.Anyone || subject is Person { IsChild: true })))
        {
            var answer = AnswerOf(kind, target);

            foreach (var text in new[] { answer.En, answer.Fr })
            {
                Assert.StartsWith("<p>", text, StringComparison.Ordinal);
                Assert.DoesNotContain('{', text);
            }
        }
    }

    // Control has every power and may authorise everything.
    static LocalText AnswerOf(MeasureKind kind, Subject target)
    {
        var world = new World(Plays.Harvest, 1);
        var now = Plays.Harvest.Starts;
        void Do(Command command) => Assert.Null(world.Submit(command, Roster.Control, now).Refusal);
        Do(new CreateExercise { Id = Guid.NewGuid() });
        Do(new StartExercise { Id = Guid.NewGuid() });
        Do(new RequestMeasure(kind.Id, target.Id, "To see.", false) { Id = Guid.NewGuid() });
        var view = SeatView.Of(world.FeedOf(Roster.Control).Entries);
        if (view.Measures[1].MayDecide)
        {
            Do(new DecideAuthorisation(1, Grant: true, "Granted.") { Id = Guid.NewGuid() });
        }

        world.Advance(now + kind.Takes + ExerciseSpan.OfMinutes(10));
        return SeatView.Of(world.FeedOf(Roster.Control).Entries).Measures[1].Answer
            ?? throw new InvalidOperationException($"{kind.Id} of {target.Id} has no answer.");
    }
}
