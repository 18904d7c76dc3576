using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>A message to seats, to control or to people of the case, with exhibits attached.</summary>
/// <param name="As">Control or a role player speaks as this person of the case; null: in the own name.</param>
/// <param name="ReplyTo">Number of the message it answers.</param>
public sealed record SendMessage(
    IReadOnlyList<SeatId> To,
    string Subject,
    string Body,
    IReadOnlyList<ExhibitId> Attachments,
    SubjectId? As,
    int? ReplyTo
) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Preparing | Phases.Running | Phases.Paused;

    internal override Verdict Decide(World world, Desk by)
    {
        var onlyControl = To.All(to => to == Roster.Control) || by.Kind == DeskKinds.Control;
        if (world.Clock.Phase != Phases.Running && !onlyControl)
        {
            return Refusals.NotInThisPhase(world.Clock.Phase);
        }

        if ((Refusals.OfText(Body) ?? Refusals.OfText(Subject, required: false)) is { } refusal)
        {
            return refusal;
        }

        if (To.Count == 0 || To.Count > 200 || !To.All(to => CanReach(world, by, to)))
        {
            return Refusal.Because(
                "no-recipient",
                "Choose at least one recipient you can reach.",
                "Choisissez au moins un destinataire joignable."
            );
        }

        if (As is { } person && !MaySpeakAs(world, by, person))
        {
            return Refusals.NotForThisDesk;
        }

        if (!Attachments.All(exhibit => by.Kind == DeskKinds.Control
                ? world.CaseFiles.Exists(exhibit)
                : world.CaseFiles.Holds(by.Id, exhibit)))
        {
            return Refusals.Unknown("exhibit");
        }

        var sender = by.Kind == DeskKinds.RolePlayer ? by.Person!.Id : As;
        var happened = new List<Event>
        {
            new MessageSent(world.Mail.Next, by.Id, sender, [.. To.Distinct()], Subject, Body, Attachments, ReplyTo),
        };
        var holders = To.Where(to => world.Desks[to].Kind == DeskKinds.Participant).Distinct().ToList();
        if (sender is { } whoever)
        {
            // Whoever is written to can write back.
            happened.AddRange(holders.SelectMany(to => SubjectsLearned.Of(world, to, [whoever])));
        }

        happened.AddRange(
            by.Kind == DeskKinds.Control
                ? holders.SelectMany(to => Attachments, (to, exhibit) =>
                    new ExhibitReceived(to, exhibit, Provenance.Delivered, null, null))
                : Handing.Over(world, by.Id, Attachments, holders, Subject)
        );
        return happened;
    }

    private static bool CanReach(World world, Desk by, SeatId to) =>
        world.Desks.TryGet(to, out var desk)
        && desk.Kind switch
        {
            DeskKinds.RolePlayer => by.Kind != DeskKinds.Observer
                && world.Knowledge.HasHeardOf(by, desk.Person!),
            DeskKinds.Observer => by.Kind is DeskKinds.Control or DeskKinds.Observer,
            _ => true,
        };

    private static bool MaySpeakAs(World world, Desk by, SubjectId person) =>
        by.Kind == DeskKinds.Control ? world.People.IsPerson(person) : by.Person?.Id == person;
}

/// <summary>All messages, by number.</summary>
internal sealed class Mailroom : ISlice
{
    private readonly List<MessageSent> messages = [];
    private readonly HashSet<(SeatId Desk, int Message)> read = [];

    public int Next => messages.Count + 1;

    public void Add(MessageSent message) => messages.Add(message);

    public bool Exists(int message) => message >= 1 && message <= messages.Count;

    public bool IsTo(SeatId desk, int message) => Exists(message) && messages[message - 1].To.Contains(desk);

    public bool IsRead(SeatId desk, int message) => read.Contains((desk, message));

    public void Read(SeatId desk, int message) => read.Add((desk, message));

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddAll(messages, message =>
        {
            hash.Add(message.From.Value);
            hash.Add(message.Subject);
            hash.Add(message.Body);
            hash.Add(message.As?.Value);
            hash.AddSet(message.Attachments.Select(exhibit => exhibit.Value));
            hash.AddAll(message.To, to => hash.Add(to.Value));
        });
        hash.AddSet(read.Select(mark => $"{mark.Desk}/{mark.Message}"));
    }
}

public sealed record MessageSent(
    int Number,
    SeatId From,
    SubjectId? As,
    IReadOnlyList<SeatId> To,
    string Subject,
    string Body,
    IReadOnlyList<ExhibitId> Attachments,
    int? ReplyTo
) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Mail.Add(this);

    internal override void Tell(World world)
    {
        var name = As is { } person ? world.Scenario.Subjects[person].Name : world.Desks[From].Name;
        var from = As is { } speaker && From == Roster.Control ? Roster.Of(speaker) : From;
        var text = LocalText.Same(Body);
        var onlySeats = To.All(to => world.Desks[to].Kind == DeskKinds.Participant);
        foreach (var desk in Roster.AndControl(To, From))
        {
            // A recipient never learns more of the distribution list than its own place in it and the seats.
            world.TellTo(desk, new MessageShown(
                Number, from, name, onlySeats ? To : VisibleTo(world, desk), Subject, text, Html: false, Attachments, ReplyTo,
                Inject: null, ByMeans: null, Mine: desk == From, ForMe: To.Contains(desk)));
        }
    }

    private IReadOnlyList<SeatId> VisibleTo(World world, SeatId desk) =>
        desk == From || desk == Roster.Control
            ? To
            : [.. To.Where(to => to == desk || world.Desks[to].Kind == DeskKinds.Participant)];
}

/// <summary>A message as a desk sees it: one that somebody wrote, or an inject.</summary>
/// <param name="Text">Plain text, or HTML if <paramref name="Html"/>.</param>
/// <param name="Inject">Control only: the inject it came by.</param>
/// <param name="ByMeans">How an inject arrived; null for messages between desks.</param>
/// <param name="ForMe">False when the desk sees it only because it sent it or is control.</param>
public sealed record MessageShown(
    int Number,
    SeatId? From,
    LocalText FromName,
    IReadOnlyList<SeatId> To,
    string Subject,
    LocalText Text,
    bool Html,
    IReadOnlyList<ExhibitId> Attachments,
    int? ReplyTo,
    InjectId? Inject,
    Means? ByMeans,
    bool Mine,
    bool ForMe
) : FeedItem
{
    /// <summary>Subject of an inject, in both languages; null for messages between desks.</summary>
    public LocalText? Title { get; init; }

    internal override void Show(SeatView view, FeedEntry entry) =>
        view.Messages.Add(new MessageView(entry.At, this) { ByMachine = From is { } seat && view.Machine.ContainsKey(seat) });
}

/// <summary>A message in a desk's inbox or outbox.</summary>
public sealed class MessageView(ExerciseTime at, MessageShown message)
{
    public ExerciseTime At { get; } = at;
    public MessageShown Message { get; } = message;

    /// <summary>Written at a seat that the machine played at that moment.</summary>
    public bool ByMachine { get; internal init; }

    public bool Read { get; internal set; } = message.Mine || !message.ForMe;

    /// <summary>Control: which recipients have opened it.</summary>
    public HashSet<SeatId> ReadBy { get; } = [];
}

/// <summary>The desk has opened a message that was addressed to it; control has dealt with one to a person it speaks for.</summary>
public sealed record MarkRead(int Message) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Anyone;
    internal override Phases GivenIn => Phases.Any;

    internal override Verdict Decide(World world, Desk by) =>
        !world.Mail.IsTo(by.Id, Message) && !(by.Kind == DeskKinds.Control && world.Mail.Exists(Message)) ? Refusals.Unknown("message")
        : world.Mail.IsRead(by.Id, Message) ? Array.Empty<Event>()
        : new MessageRead(by.Id, Message);
}

public sealed record MessageRead(SeatId Desk, int Message) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Mail.Read(Desk, Message);

    internal override void Tell(World world)
    {
        var shown = new MessageReadShown(Desk, Message);
        world.TellTo(new[] { Desk, Roster.Control }.Distinct(), shown);
    }
}

public sealed record MessageReadShown(SeatId Desk, int Message) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry)
    {
        if (view.Messages.Find(message => message.Message.Number == Message) is not { } found)
        {
            return;
        }

        found.ReadBy.Add(Desk);
        found.Read |= view.Opening?.Desk.Id == Desk;
    }
}

public sealed partial class SeatView
{
    /// <summary>Everything sent to or by this desk, oldest first. Control: all messages.</summary>
    public List<MessageView> Messages { get; } = [];
}

[JsonDerivedType(typeof(SendMessage), "send-message")]
[JsonDerivedType(typeof(MarkRead), "mark-read")]
public abstract partial record Command;

[JsonDerivedType(typeof(MessageSent), "message-sent")]
[JsonDerivedType(typeof(MessageRead), "message-read")]
public abstract partial record Event;

[JsonDerivedType(typeof(MessageShown), "message")]
[JsonDerivedType(typeof(MessageReadShown), "message-read")]
public abstract partial record FeedItem;
