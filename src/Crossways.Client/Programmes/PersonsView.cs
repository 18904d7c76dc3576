using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.People;
using Crossways.Scenarios;

namespace Crossways.Client.Programmes;

// What a person of a programme reads and sends on their own page.

/// <summary>The secret of a personal link.</summary>
public sealed record PersonalLink(string Token);

/// <summary>The link was opened on this device, which has the cookie now.</summary>
public sealed record PersonalLinkOpened(ParticipantId Id);

/// <summary>An exercise as its invitation describes it.</summary>
/// <param name="Title">Of the exercise.</param>
/// <param name="Scenario">Title of its case.</param>
public sealed record OfferedExercise(string Id, string Title, LocalText Scenario, LocalText Summary, DateOnly From, DateOnly To, string Venue, IReadOnlyList<string> Languages);

/// <summary>The person's seat.</summary>
/// <param name="Briefing">HTML; what everybody may read before the play.</param>
/// <param name="With">Others at the same seat.</param>
/// <param name="Opens">The seat can be taken: the exercise is made and its days have come.</param>
public sealed record OwnSeat(SeatId Seat, LocalText Name, LocalText Agency, LocalText Team, LocalText Briefing, int With, bool Opens);

/// <param name="Code">By which anybody can check it.</param>
public sealed record OwnCertificate(string Code, string Title, DateOnly From, DateOnly To, int Hours);

/// <summary>All that a person's page shows.</summary>
/// <param name="Looks">Who read the person's data.</param>
public sealed record PersonalPage(
    string Programme,
    string Purpose,
    string Organiser,
    int KeepMonths,
    DateOnly? ErasedOn,
    IReadOnlyList<OfferedExercise> Exercises,
    Participant Person,
    Contact Contact,
    Needs Needs,
    OwnSeat? Seat,
    IReadOnlyList<OwnCertificate> Certificates,
    IReadOnlyList<LookLine> Looks
)
{
    /// <summary>What the person answered to questionnaires.</summary>
    public IReadOnlyList<AnswerSheet> Answers { get; init; } = [];
}

/// <summary>The answer to an invitation, and every correction of it.</summary>
/// <param name="Agrees">To the purpose and the time for which data are kept. Without it nothing is stored.</param>
public sealed record PersonalForm(
    string Name,
    string Institution,
    Profession Profession,
    string State,
    IReadOnlyList<SpokenLanguage> Languages,
    IReadOnlyList<string> Possible,
    string Access,
    string Diet,
    bool Agrees,
    bool NameOnVerification,
    bool FollowUp
);

/// <summary>A code that hangs at the door of an exercise on one of its days.</summary>
public sealed record DoorCode(string Code);

/// <param name="Exercise">Title of the exercise.</param>
public sealed record MarkedPresent(string Exercise, DateOnly Day);

/// <summary>What is known of a certificate.</summary>
/// <param name="Name">Only if the person allowed it.</param>
public sealed record Verification(CertificateState State, string Title, DateOnly? From, DateOnly? To, int Hours, string? Name, DateOnly? Issued);

public enum CertificateState
{
    Unknown,
    Valid,

    /// <summary>Was issued and withdrawn, or its data were erased: it can no longer be confirmed.</summary>
    Revoked,
}
