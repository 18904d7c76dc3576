using Crossways.Scenarios;

namespace Crossways.Programmes.Records;

/// <summary>Where statements come from, and how they are written.</summary>
/// <param name="HomePage">An address that stands for this server and never changes; codes are codes there.</param>
/// <param name="Code">The pseudonym of a person.</param>
public sealed record Recorder(string HomePage, XapiVersion Version, Language Language, Func<ParticipantId, string> Code)
{
    private const string Platform = "Crossways";

    /// <summary>The e-mail address of a person, where the programme says that it is sent; null: it is not.</summary>
    public Func<ParticipantId, string?> Address { get; init; } = _ => null;

    internal Actor Person(ParticipantId id) =>
        Address(id) is { Length: > 0 } address
            ? new Actor(ActorKind.Agent, null, "mailto:" + address, null)
            : new Actor(ActorKind.Agent, new Account(HomePage, Code(id)), null, null);

    internal Actor Seat(string exercise, Seat seat) => new(ActorKind.Agent, new Account(HomePage, $"{exercise}/{seat.Id}"), null, seat.Name.In(Language));

    /// <summary>A desk that is no seat: control, an observer’s.</summary>
    internal Actor Desk(string exercise, SeatId desk) => new(ActorKind.Agent, new Account(HomePage, $"{exercise}/{desk}"), null, null);

    /// <summary>Everybody of a team.</summary>
    internal Actor Team(string exercise, Team team) => new(ActorKind.Group, new Account(HomePage, $"{exercise}/team/{team.Id}"), null, team.Name.In(Language));

    /// <summary>Everybody who plays.</summary>
    internal Actor Everybody(string exercise) => new(ActorKind.Group, new Account(HomePage, $"{exercise}/all"), null, null);

    /// <summary>Something of this server.</summary>
    internal string Place(string path) => HomePage.TrimEnd('/') + "/" + path;

    internal Activity Exercise(string exercise, LocalText title) => new(Place("exercises/" + Uri.EscapeDataString(exercise)), new Definition(ActivityTypes.Simulation, LanguageMap.Of(title)));

    /// <summary>The id of a statement about something of this server.</summary>
    internal Guid Id(string about) => NameBasedId.Of(Place("statements/" + about));

    internal Context Context(string exercise) =>
        new(NameBasedId.Of(Place("exercises/" + Uri.EscapeDataString(exercise))), Platform, Language == Language.French ? "fr" : "en");
}
