using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Sends a question back to whoever made a request to the own state. Its time stands still until there is a reply.</summary>
public sealed record AskBack(int Number, string Question) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        AbroadRefusals.Of(world, by, Number) is { } refusal ? refusal
        : world.Abroad[Number].Left is not null ? AbroadRefusals.QuestionOpen
        : Refusals.OfText(Question) is { } unreadable ? unreadable
        : new RequestAbroadQuestioned(Number, by.Id, Question);
}

/// <param name="By">Who asks back.</param>
public sealed record RequestAbroadQuestioned(int Number, SeatId By, string Text) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var request = world.Abroad[Number];
        (request.Question, request.Reply) = (this, null);
        request.Left = request.Due - world.Clock.Now;
        RequestsAbroad.Stop(world, Number);
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

/// <summary>Answers a question about an own request to another state. Its time runs on.</summary>
public sealed record ReplyAbroad(int Number, string Text) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by) =>
        world.Abroad.Find(Number) is not { } request || (by.Kind != DeskKinds.Control && world.Measures[Number].Request.By != by.Id)
            ? Refusals.Unknown("request")
            : !world.Abroad.IsOpen(world, Number) || request.Left is null ? AbroadRefusals.NotOpen
            : Refusals.OfText(Text) is { } refusal ? refusal
            : new RequestAbroadReplied(Number, Text);
}

public sealed record RequestAbroadReplied(int Number, string Text) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world)
    {
        var request = world.Abroad[Number];
        var left = request.Left!.Value;
        (request.Reply, request.Left) = (Text, null);
        world.Abroad.Run(world, Number, world.Clock.Now + left);
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

/// <summary>Refusals that the acts on a request of another state share.</summary>
internal static class AbroadRefusals
{
    public static readonly Refusal NotOpen = Refusal.Because(
        "request-not-open",
        "This request has been taken up, answered, refused or withdrawn in the meantime.",
        "Cette demande a été prise en charge, exécutée, refusée ou retirée entre-temps."
    );

    public static readonly Refusal QuestionOpen = Refusal.Because(
        "question-open",
        "A question about this request is with whoever made it. Wait for the reply.",
        "Une question sur cette demande attend la réponse de son auteur. Attendez-la."
    );

    /// <summary>Why a desk cannot act on a request; null when it can.</summary>
    public static Refusal? Of(World world, Desk by, int number) =>
        world.Abroad.Find(number) is { } ? TakeUp.Hindrance(world, by, number, world.Measures[number].Request.Target) : Refusals.Unknown("request");
}

[JsonDerivedType(typeof(AskBack), "ask-back")]
[JsonDerivedType(typeof(ReplyAbroad), "reply-abroad")]
public abstract partial record Command;

[JsonDerivedType(typeof(RequestAbroadQuestioned), "request-abroad-questioned")]
[JsonDerivedType(typeof(RequestAbroadReplied), "request-abroad-replied")]
public abstract partial record Event;
