using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What an interviewer does beside asking (PEACE: engage and explain; Méndez Principles, 2021, ch. 3).</summary>
public enum Care
{
    Break,

    /// <summary>Talks of ordinary things first, at the person's own pace.</summary>
    Rapport,

    /// <summary>Explains rights, purpose and consent.</summary>
    Rights,

    /// <summary>Sees to something the person lacks.</summary>
    Need,
}

/// <summary>Takes care of the person in an open interview.</summary>
/// <param name="Need">What is seen to; only with <see cref="Care.Need"/>.</param>
public sealed record TakeCare(int Interview, Care Care, Need? Need = null) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Interviews.Find(Interview) is not { IsOpen: true } interview || interview.Opened.By != by.Id)
        {
            return Refusals.Unknown("interview");
        }

        if (Care == Care.Need != Need is not null)
        {
            return Refusals.Unknown("need");
        }

        var person = interview.Opened.Person;
        var happened = new List<Event> { new CareTaken(Interview, Care, Need) };
        happened.AddRange(Care switch
        {
            Care.Rapport when !interview.HasRapport && !interview.Pressed => Gain(world, interview),
            Care.Need when world.People.Needs(person).Contains(Need!.Value) => [new NeedMet(person, Need.Value), .. Gain(world, interview)],
            Care.Rights => Caring.RightsExplained(world, interview.Opened.Person, interview.Opened.Interpreter),
            _ => [],
        });
        return happened;
    }

    // Whoever is met as a person trusts this interviewer more, and fears less.
    private static IEnumerable<Event> Gain(World world, Interview interview) =>
        new[]
        {
            Effects.StandingBy(world, interview.Opened.Person, interview.Opened.By, 1),
            Effects.FearBy(world, interview.Opened.Person, -1),
        }.OfType<Event>();
}

internal static class Caring
{
    /// <summary>What it changes that a person's rights are explained: the first time only, whoever does it.</summary>
    public static IEnumerable<Event> RightsExplained(World world, SubjectId person, bool interpreter)
    {
        if (!world.Interviews.All.Exists(earlier => earlier.Opened.Person == person && earlier.RightsExplained))
        {
            var first = world.Interviews.All.Count(earlier => earlier.Opened.Person == person && !earlier.IsOpen) == 0;
            if (interpreter && first && Effects.TrustBy(world, person, 1) is { } trust)
            {
                yield return trust;
            }

            if (Effects.FearBy(world, person, -1) is { } fear)
            {
                yield return fear;
            }
        }
    }
}

public sealed record CareTaken(int Interview, Care Care, Need? Need = null) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world)
    {
        var interview = world.Interviews[Interview];
        interview.HasRapport |= Care == Care.Rapport;
        interview.RightsExplained |= Care == Care.Rights;
        if (Care == Care.Break)
        {
            interview.Breaks++;
            interview.SinceBreak = 0;
        }
    }

    internal override void Tell(World world) => Interviewing.Tell(world, Interview, new CareShown(Interview, Care, Need));
}

/// <summary>What the interviewer did beside asking.</summary>
public sealed record CareShown(int Interview, Care Care, Need? Need = null) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Interviews[Interview].Turns.Add(new InterviewTurn(entry.At) { Care = this });
}

[JsonDerivedType(typeof(TakeCare), "take-care")]
public abstract partial record Command;

[JsonDerivedType(typeof(CareTaken), "care-taken")]
public abstract partial record Event;

[JsonDerivedType(typeof(CareShown), "care")]
public abstract partial record FeedItem;
