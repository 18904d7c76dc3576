using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Seating;
using Crossways.Scenarios;

namespace Crossways.Client.Programmes;

// What the organiser of a programme reads and sends. Addresses stand in docs/protocol.md.

/// <summary>What is asked to make a programme; its exercises come later.</summary>
public sealed record NewProgramme(string Title, string Purpose, string Organiser, int KeepMonths);

/// <summary>A programme with how its invitations stand; tells nothing about anybody.</summary>
/// <param name="Scenarios">Titles of the cases that its exercises play.</param>
/// <param name="Parallels">Those of its exercises that several teams play side by side.</param>
public sealed record ProgrammeCard(
    Programme Programme,
    IReadOnlyDictionary<InvitationStage, int> Stages,
    IReadOnlyDictionary<string, LocalText> Scenarios,
    IReadOnlyList<ParallelExercise> Parallels
)
{
    /// <summary>Whoever reads it may enter exercises, too.</summary>
    public bool ForDirector { get; init; }
}

/// <summary>A case that an exercise can play.</summary>
public sealed record CaseToPlay(ScenarioId Id, LocalText Title, int Seats);

/// <summary>With which somebody else organises the programme, and opens nothing else.</summary>
/// <param name="Url">Secret; null: there is none.</param>
/// <param name="QrSvg">The same as a QR code.</param>
public sealed record OrganiserLink(string? Url, string? QrSvg);

/// <summary>Somebody of the programme, as the organiser sees them.</summary>
/// <param name="HasNeeds">Has written down needs; what they are is read apart.</param>
public sealed record PersonRow(Participant Person, string Name, string Address, bool HasNeeds);

/// <summary>A list to be read, pasted or as a file: one of the two.</summary>
/// <param name="Xlsx">A workbook.</param>
public sealed record PeopleList(string? Text, byte[]? Xlsx);

/// <summary>A correction by the organiser.</summary>
/// <param name="Exercise">The exercise in which the person gets a place; null: none.</param>
public sealed record PersonChange(string Name, string Address, Profession Profession, string State, string Institution, IReadOnlyList<SpokenLanguage> Languages, string? Exercise, bool Interpreted);

/// <summary>An invitation to hand out.</summary>
/// <param name="Url">Secret.</param>
/// <param name="QrSvg">The same as a QR code.</param>
public sealed record InvitationCard(ParticipantId Id, string Name, string Address, InvitationStage Stage, string Url, string QrSvg);

/// <summary>What somebody needs, for whoever provides for it.</summary>
public sealed record NeedsRow(string Name, string? Exercise, string Access, string Diet);

/// <summary>Who sits where in an exercise, with the reasons.</summary>
/// <param name="Waiting">People with a place in the exercise who have no seat.</param>
/// <param name="Empty">Seats that nobody has.</param>
public sealed record SeatingBoard(
    IReadOnlyList<SeatToFill> Seats,
    IReadOnlyList<PersonRow> People,
    IReadOnlyList<Sitting> Sittings,
    IReadOnlyDictionary<ParticipantId, LocalText> Reasons,
    IReadOnlyDictionary<ParticipantId, LocalText> Waiting,
    IReadOnlyDictionary<SeatId, LocalText> Empty,
    IReadOnlyList<Balance> Balance
);

/// <summary>Asks for a proposal; what is locked stays.</summary>
/// <param name="AtOneSeat">Most people who share a seat, 1 to 4.</param>
public sealed record SeatingWish(int AtOneSeat, IReadOnlyList<Sitting> Locked);

/// <param name="Certificate">Code of a valid certificate; null: none.</param>
public sealed record AttendanceRow(ParticipantId Person, string Name, IReadOnlyList<DateOnly> Days, string? Certificate);

/// <param name="DoorUrl">Whoever opens it today on the device with their personal page is marked present; null outside of the exercise's days.</param>
public sealed record AttendanceSheet(IReadOnlyList<DateOnly> Days, IReadOnlyList<AttendanceRow> Rows, DateOnly Today, string? DoorUrl, string? DoorQrSvg);

/// <summary>Personal data were read or changed.</summary>
/// <param name="Who">The organiser's name at the pass, or its id; the person's own acts say so.</param>
/// <param name="Person">Whose; null: those of several.</param>
/// <param name="People">Of how many.</param>
public sealed record LookLine(DateTimeOffset At, string Who, LookKind What, ParticipantId? Person, int People, int Times);

/// <summary>What was done with personal data.</summary>
public enum LookKind
{
    Board,
    Added,
    Changed,
    Invitations,
    Needs,
    Seats,
    Attendance,
    Certificates,
    Export,
    OwnPage,
    OwnChange,
    OwnExport,
    Erased,
    ErasedByRetention,
    LearningRecords,

    /// <summary>Somebody else may organise the programme from now on, or no longer.</summary>
    AccessGiven,
    AccessClosed,

    /// <summary>Promises and stories read, or their status said.</summary>
    FollowUp,

    /// <summary>Who is to be asked about a promise, with names and addresses.</summary>
    Reminders,
}

/// <summary>What happens when, and to whom.</summary>
/// <param name="On">Null as long as there is no exercise.</param>
/// <param name="NeedsErased">When needs for access and diet go, by exercise.</param>
/// <param name="Tallies">What stays in numbers: people erased so far, by what they had done.</param>
public sealed record RetentionPreview(DateOnly? On, int DaysLeft, int People, int Certificates, IReadOnlyDictionary<string, DateOnly> NeedsErased, IReadOnlyList<Tally> Tallies);

/// <summary>People whose data were erased and who stay as a number.</summary>
/// <param name="Exercise">Empty: they had no place in one.</param>
public sealed record Tally(string Exercise, InvitationStage Stage, bool Attended, int Count);
