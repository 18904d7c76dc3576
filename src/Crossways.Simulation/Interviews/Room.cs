using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What anybody in the room could notice. Never the numbers behind it.</summary>
public enum RoomSign
{
    /// <summary>Short answers, no look.</summary>
    Closed,

    /// <summary>Answers what is asked and no more.</summary>
    Cautious,

    /// <summary>Tells of their own accord.</summary>
    Forthcoming,
    Uneasy,
    Afraid,
    Tiring,
    Tired,

    /// <summary>Would rather be asked by somebody else.</summary>
    RatherAnother,

    /// <summary>Looks at those who listen before answering.</summary>
    RatherAlone,
    WaryOfInterpreter,

    // One for each need.
    InPain,
    Hungry,
    Sleepless,
    PoorlyClothed,
    Cold,
    AsksForPhone,
    AsksAboutFamily,
    ThinksOfChild,
}

/// <summary>The mood in the room of an interview changed.</summary>
public sealed record RoomChanged(int Interview, IReadOnlyList<RoomSign> Signs) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Interviews[Interview].Signs = Signs;

    internal override void Tell(World world) => Interviewing.Tell(world, Interview, new RoomShown(Interview, Signs));
}

/// <summary>What those in the room notice now.</summary>
public sealed record RoomShown(int Interview, IReadOnlyList<RoomSign> Signs) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Interviews[Interview].Signs = Signs;
}

internal static class Room
{
    /// <summary>Open interviews in which something else can be noticed than before.</summary>
    public static void AddChanges(List<Event> changes, World world, Aspects moved)
    {
        if ((moved & (Aspects.People | Aspects.Interviews)) == Aspects.None)
        {
            return;
        }

        foreach (var interview in world.Interviews.Open)
        {
            var signs = Signs(world, interview);
            if (!signs.SequenceEqual(interview.Signs))
            {
                changes.Add(new RoomChanged(interview.Opened.Number, signs));
            }
        }
    }

    private static List<RoomSign> Signs(World world, Interview interview)
    {
        var person = world.Scenario.Person(interview.Opened.Person);
        var signs = new List<RoomSign>
        {
            HoldingBack.TrustIn(world, person, interview) switch
            {
                <= 1 => RoomSign.Closed,
                <= 3 => RoomSign.Cautious,
                _ => RoomSign.Forthcoming,
            },
        };
        var fear = HoldingBack.FearIn(world, person, interview);
        Add(fear is 1 or 2, RoomSign.Uneasy);
        Add(fear > 2, RoomSign.Afraid);
        var (asked, stamina) = (interview.BorneSinceBreak, HoldingBack.Stamina(world, person, interview));
        Add(asked < stamina && asked >= stamina - 2, RoomSign.Tiring);
        Add(asked >= stamina, RoomSign.Tired);
        Add(HoldingBack.IsOther(person, interview), RoomSign.RatherAnother);
        Add(interview.Listening.Count > 0 && person.Tells.Any(tells => tells.Alone), RoomSign.RatherAlone);
        Add(HoldingBack.IsInterpretedByTied(world, interview), RoomSign.WaryOfInterpreter);
        signs.AddRange(world.People.Needs(person.Id).Select(Of));
        return signs;

        void Add(bool noticed, RoomSign sign)
        {
            if (noticed)
            {
                signs.Add(sign);
            }
        }
    }

    private static RoomSign Of(Need need) =>
        need switch
        {
            Need.Doctor => RoomSign.InPain,
            Need.Food => RoomSign.Hungry,
            Need.Rest => RoomSign.Sleepless,
            Need.Clothes => RoomSign.PoorlyClothed,
            Need.Warmth => RoomSign.Cold,
            Need.CallHome => RoomSign.AsksForPhone,
            Need.NewsOfFamily => RoomSign.AsksAboutFamily,
            Need.Childcare => RoomSign.ThinksOfChild,
            _ => throw new NotSupportedException(need.ToString()),
        };
}

[JsonDerivedType(typeof(RoomChanged), "room-changed")]
public abstract partial record Event;

[JsonDerivedType(typeof(RoomShown), "room")]
public abstract partial record FeedItem;
