using System.Globalization;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// What becomes of people who are met where something was not ready for them. All of it is data of the library or of
/// the case (<c>operations.yaml</c>), so that it can be checked and explained.
/// </summary>
internal static class Preparedness
{
    /// <param name="met">Who is there when the measure brings its result.</param>
    public static IEnumerable<Event> Missed(World world, Measure measure, List<SubjectId> met)
    {
        if (met.Count == 0 || world.Traces.Preparations(measure.Kind) is not { Length: > 0 } preparations)
        {
            return [];
        }

        var operation = measure.Request.Operation is { } number ? world.Operations[number] : null;
        var state = world.Scenario.Subjects[measure.Request.Target].State;
        var people = met.ConvertAll(world.Scenario.Person);
        var happened = new List<Event>();
        var befalls = new Dictionary<SubjectId, List<Effect>>();
        foreach (var preparation in preparations)
        {
            if ((operation is null && !preparation.Unplanned) || !preparation.CanBeFilledIn(world.Scenario, state))
            {
                continue;
            }

            var touched = Touched(world, preparation, operation, people);
            if (touched.Count > 0)
            {
                happened.Add(new PreparationMissed(measure.Request.Number, operation?.Number, preparation.Id, touched));
                foreach (var person in touched)
                {
                    befalls.TryAdd(person, []);
                    befalls[person].AddRange(preparation.Then);
                }
            }
        }

        // All that befalls one person adds up, so it is worked out together.
        happened.AddRange(befalls.SelectMany(person => Effects.Happen(world, person.Value, person.Key)));
        return happened;
    }

    private static List<SubjectId> Touched(World world, Preparation preparation, Operation? operation, List<Person> met)
    {
        var answers = operation?.Confirmed(preparation.Id).ToList() ?? [];
        var concerned = met.Where(person => preparation.CanTouch(person) && IsConcerned(world, preparation, person));
        var left = preparation.Covers switch
        {
            Coverage.Places => concerned.OrderBy(person => !person.IsChild).Skip(answers.Sum(answer => answer.Places)),
            Coverage.Languages => concerned.Where(person => person.Languages.Count > 0 && !person.Languages.Any(language => IsSpoken(language, answers))),
            _ => answers.Count > 0 ? [] : concerned,
        };
        return [.. left.Where(person => preparation.SparedAt is not { } trust || world.People[person.Id].Trust < trust).Select(person => person.Id)];
    }

    private static bool IsConcerned(World world, Preparation preparation, Person person) =>
        preparation.WhoAre.Count == 0 || preparation.WhoAre.Any(condition => world.People.Is(person.Id, condition));

    private static bool IsSpoken(LocalText language, List<RoleAnswered> answers) =>
        answers.Exists(answer => answer.Languages.Any(spoken =>
            string.Equals(spoken.Trim(), language.En, StringComparison.OrdinalIgnoreCase)
            || string.Equals(spoken.Trim(), language.Fr, StringComparison.OrdinalIgnoreCase)));
}

/// <summary>Something was not ready for people whom a measure met.</summary>
/// <param name="Operation">Null: the measure was taken without any plan.</param>
/// <param name="People">Whom it befell; for control and the debrief only.</param>
public sealed record PreparationMissed(int Measure, int? Operation, PreparationId Preparation, IReadOnlyList<SubjectId> People) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world)
    {
        var shown = new PreparationMissedShown(
            Measure, Operation, Preparation, world.Scenario.Preparations[Preparation].Name, SentenceIn(world), []);
        var seats = Operation is { } operation ? world.Operations[operation].Members : [world.Measures[Measure].Request.By];
        world.TellTo(seats.Where(seat => seat != Roster.Control), shown);
        world.TellControl(shown with { People = People });
    }

    /// <summary>What happened and why, in the words of the library or the case.</summary>
    internal LocalText SentenceIn(World world) =>
        world.Scenario.Preparations[Preparation].Because
            .With("target", world.Scenario.Subjects[world.Measures[Measure].Request.Target].Name)
            .With("count", LocalText.Same(People.Count.ToString(CultureInfo.InvariantCulture)));
}

/// <param name="Sentence">What happened and why, as plain text.</param>
/// <param name="People">Whom it befell. Control only.</param>
public sealed record PreparationMissedShown(
    int Measure,
    int? Operation,
    PreparationId Preparation,
    LocalText Name,
    LocalText Sentence,
    IReadOnlyList<SubjectId> People
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Missed.Add((entry.At, this));
}

public sealed partial class SeatView
{
    /// <summary>What was not ready at measures this desk took part in, oldest first. Control: all.</summary>
    public List<(ExerciseTime At, PreparationMissedShown Missed)> Missed { get; } = [];
}

[JsonDerivedType(typeof(PreparationMissed), "preparation-missed")]
public abstract partial record Event;

[JsonDerivedType(typeof(PreparationMissedShown), "preparation-missed")]
public abstract partial record FeedItem;
