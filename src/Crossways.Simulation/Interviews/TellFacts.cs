using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>
/// A role player records what was said, in an interview on screen or face to face; control does so for people whom
/// nobody plays.
/// </summary>
/// <param name="Interview">The open interview it was said in; null when face to face, to <paramref name="To"/>.</param>
/// <param name="Facts">Facts that were told; may be empty when only <paramref name="Words"/> were said.</param>
/// <param name="Words">Own words; empty: the person's prepared ones.</param>
/// <param name="Led">The question put the answer into the person's mouth, however it was meant.</param>
public sealed record TellFacts(
    SubjectId Person,
    int? Interview,
    IReadOnlyList<SeatId> To,
    IReadOnlyList<FactId> Facts,
    string Words,
    bool Led = false
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.RolePlayer | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (!world.People.IsPerson(Person))
        {
            return Refusals.Unknown("person");
        }

        if (by.Kind == DeskKinds.RolePlayer && by.Person!.Id != Person)
        {
            return Refusals.NotForThisDesk;
        }

        var person = world.Scenario.Person(Person);
        if (!Facts.All(fact => person.Tells.Any(tells => tells.Fact == fact)))
        {
            return Refusals.Unknown("fact");
        }

        if (Refusals.OfText(Words, required: Facts.Count == 0) is { } refusal)
        {
            return refusal;
        }

        var said = Said(person);
        if (Interview is { } number)
        {
            return world.Interviews.Find(number) is { IsOpen: true } open && open.Opened.Person == Person
                ? new AnswerGiven(number, said, Facts, Led || open.Awaiting?.Approach == Approach.Leading)
                : Refusals.Unknown("interview");
        }

        if (To.Count == 0 || !To.All(to => world.Desks.TryGet(to, out var desk) && desk.Kind == DeskKinds.Participant))
        {
            return Refusal.Because("no-recipient", "Say whom you told.", "Indiquez à qui vous l'avez dit.");
        }

        var statement = Statements.Of(world, person, Statements.FaceToFace(world), [new Answer(null, said, Facts)], To);
        var happened = new List<Event> { new ExhibitMade(statement) };
        happened.AddRange(To.Distinct().Select(to =>
            new ExhibitReceived(to, statement.Id, Provenance.Interview, null, null)));
        happened.AddRange(To.Distinct().SelectMany(to => Statements.Heard(world, to, person, Facts)));
        happened.Add(new FactsTold(Person, [.. To.Distinct()], Facts));
        return happened;
    }

    private LocalText Said(Person person)
    {
        if (!string.IsNullOrWhiteSpace(Words))
        {
            return LocalText.Same(Words);
        }

        var lines = Facts.Select(fact => person.Tells.First(tells => tells.Fact == fact).Words).ToList();
        return new LocalText(string.Join(' ', lines.Select(l => l.En)), string.Join(' ', lines.Select(l => l.Fr)));
    }
}

/// <summary>A person told facts face to face.</summary>
public sealed record FactsTold(SubjectId Person, IReadOnlyList<SeatId> To, IReadOnlyList<FactId> Facts) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) { }

    internal override void Tell(World world)
    {
        var shown = new FactsToldShown(Person, To, Facts);
        world.TellTo(new[] { Roster.Of(Person), Roster.Control }, shown);
    }
}

public sealed record FactsToldShown(SubjectId Person, IReadOnlyList<SeatId> To, IReadOnlyList<FactId> Facts) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Told.Add((entry.At, this));
}

/// <summary>The person answered in an interview.</summary>
/// <param name="Led">The question put the answer into the person's mouth.</param>
public sealed record AnswerGiven(int Interview, LocalText Said, IReadOnlyList<FactId> Facts, bool Led = false) : Event
{
    internal override Aspects Touches => Aspects.Knowledge;

    internal override void Apply(World world)
    {
        var interview = world.Interviews[Interview];
        interview.Told.Add(new Answer(interview.Awaiting?.Question, Said, Facts, Led));
        interview.Awaiting = null;
        interview.Led |= Led;
        world.Knowledge.Learn(interview.Opened.By, Facts, world.Clock.Now);
        foreach (var seat in interview.Listening)
        {
            world.Knowledge.Learn(seat, Facts, world.Clock.Now);
        }
    }

    internal override void Tell(World world)
    {
        Interviewing.Tell(world, Interview, new AnswerShown(Interview, Said));
        if (Facts.Count > 0)
        {
            var interview = world.Interviews[Interview];
            var opened = interview.Opened;
            foreach (var seat in interview.Listening.Prepend(opened.By))
            {
                WhoIsWho.TellIdentified(world, seat, Facts);
            }

            var shown = new FactsToldShown(opened.Person, [opened.By, .. interview.Listening], Facts);
            world.TellTo(new[] { Roster.Of(opened.Person), Roster.Control }, shown);
        }
    }
}

public sealed partial class SeatView
{
    /// <summary>Role player: what the person has told, when and to whom. Control: everybody's.</summary>
    public List<(ExerciseTime At, FactsToldShown Told)> Told { get; } = [];
}

[JsonDerivedType(typeof(TellFacts), "tell-facts")]
public abstract partial record Command;

[JsonDerivedType(typeof(FactsTold), "facts-told")]
[JsonDerivedType(typeof(AnswerGiven), "answer-given")]
public abstract partial record Event;

[JsonDerivedType(typeof(FactsToldShown), "facts-told")]
public abstract partial record FeedItem;
