using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Ends an interview; what was said becomes a statement in the interviewer's case file.</summary>
public sealed record CloseInterview(int Interview) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Interviews.Find(Interview) is not { IsOpen: true } interview
            || (by.Kind == DeskKinds.Participant && interview.Opened.By != by.Id))
        {
            return Refusals.Unknown("interview");
        }

        var happened = new List<Event> { new InterviewClosed(Interview) };

        // Whoever was listened to with care trusts more than before. A role player judges that better than a rule.
        var earlier = world.Interviews.All.Count(other => other.Opened.Person == interview.Opened.Person) - 1;
        if (interview.IsCareful && earlier < 2 && !Interviewing.IsPlayed(world, interview.Opened.Person)
            && Effects.TrustBy(world, interview.Opened.Person, 1) is { } gained)
        {
            happened.Add(gained);
        }

        happened.AddRange(PassedOn(world, interview));
        if (interview.Told.Count == 0)
        {
            return happened;
        }

        var person = world.Scenario.Person(interview.Opened.Person);
        List<SeatId> readers = [interview.Opened.By, .. interview.Listening];
        var statement = Statements.Of(world, person, Statements.Circumstances(world, interview), interview.Told, readers) with { Tainted = Taints.Of(world, interview) };
        var facts = interview.Told.SelectMany(told => told.Facts).ToList();
        happened.Add(new ExhibitMade(statement));
        foreach (var seat in readers)
        {
            happened.AddRange(Statements.Heard(world, seat, person, facts));
            happened.Add(new ExhibitReceived(seat, statement.Id, Provenance.Interview, null, null));
        }

        return happened;
    }

    // Whoever interprets for the police and is close to a suspect does not keep it to themselves.
    private static IEnumerable<Event> PassedOn(World world, Interview interview) =>
        interview.Questions > 0 && interview.How.InterpretedBy is { } interpreter
            ? Effects.Happen(world, world.Scenario.Person(interpreter).TiedTo.Select(tied => new Effect.Becomes(tied, LibraryConditions.Warned)), null)
            : [];
}

public sealed record InterviewClosed(int Interview) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world) => world.Interviews.Close(Interview);

    internal override void Tell(World world) =>
        Interviewing.Tell(world, Interview, new InterviewClosedShown(Interview));
}

[JsonDerivedType(typeof(CloseInterview), "close-interview")]
public abstract partial record Command;

[JsonDerivedType(typeof(InterviewClosed), "interview-closed")]
public abstract partial record Event;
