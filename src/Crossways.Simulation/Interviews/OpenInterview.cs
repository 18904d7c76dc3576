using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Begins an interview with a person the seat has heard of.</summary>
/// <param name="Interpreter">An interpreter the person agreed to is present.</param>
/// <param name="RightsExplained">Rights, purpose and consent were explained first.</param>
/// <param name="Setting">Where and who else is present, in the interviewer's words. May be empty.</param>
public sealed record OpenInterview(SubjectId Person, bool Interpreter, bool RightsExplained, string Setting) : Command
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

        var earlier = world.Interviews.All.Count(interview => interview.Opened.Person == Person);
        var happened = new List<Event>
        {
            new InterviewOpened(world.Interviews.Next, Person, by.Id, Interpreter, RightsExplained, Setting),
        };

        // Being heard with care builds trust; being heard again and again uses it up.
        var change = (Interpreter && RightsExplained && earlier == 0 ? 1 : 0) - (earlier >= 2 ? 1 : 0);
        if (Effects.TrustBy(world, Person, change) is { } trust)
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
    string Setting
) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world) => world.Interviews.Add(new Interview(this));

    internal override void Tell(World world)
    {
        var interpreter = Interpreter
            ? new LocalText("with an interpreter", "avec interprète")
            : new LocalText("without an interpreter", "sans interprète");
        Interviewing.Tell(world, Number, new InterviewShown(
            Number, Person, world.Scenario.Subjects[Person].Name, By, world.Desks[By].Name, interpreter,
            RightsExplained, Setting, Interviewing.IsPlayed(world, Person)));
    }
}

internal static class Interviewing
{
    public static bool IsPlayed(World world, SubjectId person) =>
        world.Desks[Roster.Of(person)].HasLink && world.Desks.IsTaken(Roster.Of(person));

    /// <summary>Those in the room see what is said, and control.</summary>
    public static void Tell(World world, int number, FeedItem item)
    {
        var opened = world.Interviews[number].Opened;
        world.TellTo(opened.By, item);
        world.TellControl(item);
        if (world.Desks[Roster.Of(opened.Person)].HasLink)
        {
            world.TellTo(Roster.Of(opened.Person), item);
        }
    }
}

[JsonDerivedType(typeof(OpenInterview), "open-interview")]
public abstract partial record Command;

[JsonDerivedType(typeof(InterviewOpened), "interview-opened")]
public abstract partial record Event;
