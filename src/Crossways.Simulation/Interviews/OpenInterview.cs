using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Begins an interview with a person the seat has heard of.</summary>
/// <param name="Interpreter">An interpreter is present.</param>
/// <param name="RightsExplained">Rights, purpose and consent were explained first.</param>
/// <param name="Setting">Whatever else should be known of the room, in the interviewer's words. May be empty.</param>
/// <param name="How">Who leads, where, and who else is there; null: not said.</param>
public sealed record OpenInterview(SubjectId Person, bool Interpreter, bool RightsExplained, string Setting, Arrangement? How = null) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!world.Scenario.Subjects.TryGet(Person, out var subject) || subject is not Person person
            || !world.Knowledge.HasHeardOf(by, person))
        {
            return Refusals.Unknown("person");
        }

        if (Refusals.OfText(Setting, required: false) is { } refusal)
        {
            return refusal;
        }

        if (world.Interviews.All.Any(open => open.IsOpen && open.Opened.Person == Person))
        {
            return Refusal.Because(
                "being-interviewed",
                "Somebody is talking to this person at the moment. Find out who, and whether a second interview is needed.",
                "Quelqu'un s'entretient avec cette personne en ce moment. Vérifiez qui, et si un second entretien est utile."
            );
        }

        if (!world.People.IsWithinReach(Person) || world.Scenario.StateOf(by.Seat!).Id != person.State)
        {
            return Refusal.Because(
                "not-within-reach",
                "The person cannot be met here and now.",
                "La personne ne peut être rencontrée ici et maintenant."
            );
        }

        if (How is { } how && Arranging.Refusal(world, by, person, Interpreter, how) is { } impossible)
        {
            return impossible;
        }

        var happened = new List<Event>
        {
            new InterviewOpened(world.Interviews.Next, Person, by.Id, Interpreter, RightsExplained, Setting, How),
        };
        happened.AddRange((How?.Listening ?? []).SelectMany(seat => SubjectsLearned.Of(world, seat, [Person])));

        // Being heard with care builds trust; being heard again and again uses it up.
        if (RightsExplained)
        {
            happened.AddRange(Caring.RightsExplained(world, Person, Interpreter && How?.ChosenTogether != false));
        }

        if (world.Interviews.All.Count(interview => interview.Opened.Person == Person) >= 2 && Effects.TrustBy(world, Person, -1) is { } trust)
        {
            happened.Add(trust);
        }

        return happened;
    }
}

public sealed record InterviewOpened(
    int Number,
    SubjectId Person,
    SeatId By,
    bool Interpreter,
    bool RightsExplained,
    string Setting,
    Arrangement? How = null
) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world) => world.Interviews.Add(new Interview(this));

    internal override void Tell(World world) =>
        Interviewing.Tell(world, Number, desk => new InterviewShown(
            Number, Person, WhoIsWho.NameFor(world, desk, Person), By, world.Desks[By].Name, Interviewing.InterpreterOf(world, this),
            RightsExplained, Setting, Interviewing.IsPlayed(world, Person), How is null ? null : How with { InterpretedBy = null }));
}

internal static class Interviewing
{
    public static bool IsPlayed(World world, SubjectId person) =>
        world.Desks[Roster.Of(person)].HasLink && world.Desks.IsTaken(Roster.Of(person));

    public static LocalText InterpreterOf(World world, InterviewOpened opened) =>
        !opened.Interpreter ? new LocalText("without an interpreter", "sans interprète")
        : opened.How?.InterpretedBy is { } id && WhoIsWho.NameFor(world, opened.By, id) is var name
            ? new LocalText($"with {name.En} as interpreter", $"avec {name.Fr} comme interprète")
        : new LocalText("with an interpreter", "avec interprète");

    /// <summary>Those in the room see what is said, and control.</summary>
    public static void Tell(World world, int number, FeedItem item) => Tell(world, number, _ => item);

    /// <param name="itemFor">What each of them sees.</param>
    public static void Tell(World world, int number, Func<SeatId, FeedItem> itemFor)
    {
        var opened = world.Interviews[number].Opened;
        foreach (var desk in world.Interviews[number].Listening.Prepend(opened.By).Append(Roster.Control))
        {
            world.TellTo(desk, itemFor(desk));
        }

        var player = Roster.Of(opened.Person);
        if (world.Desks[player].HasLink)
        {
            world.TellTo(player, itemFor(player));
        }
    }
}

[JsonDerivedType(typeof(OpenInterview), "open-interview")]
public abstract partial record Command;

[JsonDerivedType(typeof(InterviewOpened), "interview-opened")]
public abstract partial record Event;
