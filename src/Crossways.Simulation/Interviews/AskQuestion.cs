using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Puts a question in an open interview.</summary>
/// <param name="Approach">How it is put; null: as it reads.</param>
/// <param name="Topic">What it is about; null: as it reads, and where it does not say, control answers.</param>
public sealed record AskQuestion(int Interview, Approach? Approach, Topic? Topic, string Question) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Interviews.Find(Interview) is not { IsOpen: true } interview || interview.Opened.By != by.Id)
        {
            return Refusals.Unknown("interview");
        }

        if (Refusals.OfText(Question) is { } refusal)
        {
            return refusal;
        }

        var asked = new QuestionAsked(Interview, Approach ?? ReadQuestion.Approach(Question), Topic ?? ReadQuestion.Topic(Question), Question);
        var happened = new List<Event> { asked };
        happened.AddRange(Pressing.Costs(world, interview, asked.Approach));
        if (!Interviewing.IsPlayed(world, interview.Opened.Person) && (asked.Topic is not null || world.Desks.IsSelfStudy))
        {
            happened.Add(MachineAnswer.To(world, interview, asked));
        }

        return happened;
    }
}

public sealed record QuestionAsked(int Interview, Approach Approach, Topic? Topic, string Question) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world)
    {
        var interview = world.Interviews[Interview];
        interview.Questions++;
        interview.SinceBreak++;
        interview.Awaiting = this;
        interview.Led |= Approach == Approach.Leading;
        interview.Pressed |= Pressing.Is(Approach);
        interview.FreeQuestions += Approach is Approach.Open or Approach.Probing ? 1 : 0;
    }

    internal override void Tell(World world)
    {
        Interviewing.Tell(world, Interview, new QuestionShown(Interview, Approach, Topic, Question));
        var interview = world.Interviews[Interview];
        var person = world.Scenario.Person(interview.Opened.Person);
        if (person.Tells.Count > 0)
        {
            world.TellControl(new WouldTellShown(Interview, [.. person.Tells.Select(tells =>
                Line.Of(world.Scenario, tells, HoldingBack.Why(world, person, tells, interview)))]));
        }
    }
}

/// <summary>Control: what the person would have told to the question, and why not the rest.</summary>
public sealed record WouldTellShown(int Interview, IReadOnlyList<Line> Lines) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Interviews[Interview].WouldTell = Lines;
}

/// <summary>Questions that press (Méndez Principles, 2021: they make people say what was expected).</summary>
internal static class Pressing
{
    public static bool Is(Approach approach) => approach is Approach.Leading or Approach.Confronting;

    /// <summary>Trust in this interviewer each time, in the authorities once; and whoever is confronted fears more.</summary>
    public static IEnumerable<Event> Costs(World world, Interview interview, Approach approach)
    {
        if (!Is(approach))
        {
            return [];
        }

        var person = interview.Opened.Person;
        return new[]
        {
            Effects.StandingBy(world, person, interview.Opened.By, -1),
            interview.Pressed ? null : Effects.TrustBy(world, person, -1),
            approach == Approach.Confronting ? Effects.FearBy(world, person, 1) : null,
        }.OfType<Event>();
    }
}

[JsonDerivedType(typeof(AskQuestion), "ask-question")]
public abstract partial record Command;

[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
public abstract partial record Event;

[JsonDerivedType(typeof(WouldTellShown), "would-tell")]
public abstract partial record FeedItem;
