using Crossways.Programmes.Records;

namespace Crossways.Client.Programmes;

// Learning records of a programme, as its organiser reads and steers them.

/// <summary>The learning record store that a programme’s statements go to.</summary>
/// <param name="Endpoint">Address of its Experience API, without <c>/statements</c>.</param>
/// <param name="Secret">Sent to the server, and never read from it. Empty: as it was.</param>
/// <param name="Mail">People are named by their e-mail address instead of a code.</param>
public sealed record RecordStoreSettings(string Endpoint, string Key, string Secret, XapiVersion Version, bool Mail);

/// <param name="Settings">Null: none has been named. Never with its secret.</param>
/// <param name="Stopped">By the organiser, or because the store let nobody in; nothing goes out until it is resumed.</param>
/// <param name="Next">When it is tried again after it could not be reached.</param>
/// <param name="Trouble">Why the last attempt failed; null: it did not.</param>
/// <param name="Detail">What the store said, in its own words.</param>
/// <param name="Ended">Ids of the programme’s exercises that have ended: there is something to say of their acts and cases.</param>
public sealed record RecordsPage(
    RecordStoreSettings? Settings,
    bool Stopped,
    DateTimeOffset? Next,
    DeliveryTrouble? Trouble,
    string Detail,
    int Waiting,
    int Sent,
    IReadOnlyList<RefusedStatement> Refused,
    IReadOnlyList<string> Ended
);

/// <summary>A statement that the store does not take; it is set aside, and the others go on.</summary>
/// <param name="Because">What the store said.</param>
/// <param name="Json">The statement.</param>
public sealed record RefusedStatement(Guid Id, string Because, string Json);

/// <summary>How an attempt to reach a store failed.</summary>
public enum DeliveryTrouble
{
    /// <summary>No network, no such name, nobody listens, or no answer in time.</summary>
    Unreachable,

    /// <summary>It is there and cannot: overload, maintenance, a fault of its own.</summary>
    Busy,

    /// <summary>Key and secret are not valid there, or may not write.</summary>
    NoEntry,

    /// <summary>There is no Experience API at this address.</summary>
    NoStore,

    /// <summary>It does not speak this version.</summary>
    OtherVersion,
}

/// <summary>The connection was tried.</summary>
/// <param name="Versions">Which the store says it speaks.</param>
public sealed record ConnectionTried(DeliveryTrouble? Trouble, string Detail, IReadOnlyList<string> Versions);
