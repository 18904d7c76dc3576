namespace Crossways.Programmes.People;

/// <summary>
/// A person of a programme as far as seats, statistics and reports need to know: without a name. Names and addresses are
/// kept apart in <see cref="Contact"/>, needs in <see cref="Needs"/>.
/// </summary>
/// <param name="State">Code of two letters; empty: not said.</param>
/// <param name="Institution">As the person writes it; may be empty.</param>
public sealed record Participant(ParticipantId Id, Profession Profession, string State, string Institution)
{
    /// <summary>Those in which the person could work, the best first.</summary>
    public IReadOnlyList<SpokenLanguage> Languages { get; init; } = [];

    /// <summary>Ids of the exercises whose days are possible.</summary>
    public IReadOnlyList<string> Possible { get; init; } = [];

    /// <summary>Id of the exercise in which the person has a place; null: none (yet).</summary>
    public string? Exercise { get; init; }

    public InvitationStage Stage { get; init; }

    /// <summary>Null as long as nothing has been agreed to.</summary>
    public Consent? Consent { get; init; }

    /// <summary>Somebody interprets: may sit where the working language is not spoken.</summary>
    public bool Interpreted { get; init; }

    /// <summary>Days on which the person was there; the exercise is <see cref="Exercise"/>.</summary>
    public IReadOnlyList<DateOnly> Attended { get; init; } = [];

    /// <summary>Speaks one of these well enough to work in it.</summary>
    public bool CanWorkIn(IEnumerable<string> languages) => languages.Any(code => Level(code) >= LanguageLevel.Working);

    /// <summary>How well a language is spoken; null: not at all.</summary>
    public LanguageLevel? Level(string code) => Languages.FirstOrDefault(spoken => spoken.Code == code)?.Level;
}

/// <param name="Code">ISO 639-1.</param>
public sealed record SpokenLanguage(string Code, LanguageLevel Level);

/// <summary>Of the levels of the Common European Framework, what decides about a seat.</summary>
public enum LanguageLevel
{
    /// <summary>A1 to B1: follows, does not work in it.</summary>
    Basic,

    /// <summary>B2 and C1.</summary>
    Working,

    /// <summary>C2 and mother tongues.</summary>
    Native,
}

/// <summary>How far an invitation is.</summary>
public enum InvitationStage
{
    /// <summary>On the list; the link has not been handed out.</summary>
    Listed,
    Invited,
    Opened,
    Accepted,

    /// <summary>Would come; there is no place yet.</summary>
    Waiting,
    Declined,
}

/// <summary>What the person agreed to, and when. Without it, nothing beyond the invitation is kept.</summary>
/// <param name="NameOnVerification">Whoever checks the certificate's code may read the name.</param>
/// <param name="FollowUp">May be written to after three and six months.</param>
public sealed record Consent(DateTimeOffset At, bool NameOnVerification, bool FollowUp);

/// <summary>Who it is. Read only through the door that writes down who read.</summary>
/// <param name="Name">As on the certificate.</param>
/// <param name="Address">E-mail; may be empty.</param>
public sealed record Contact(ParticipantId Id, string Name, string Address);

/// <summary>What the organiser provides for. Never used for anything else, and erased after the exercise.</summary>
public sealed record Needs(ParticipantId Id, string Access, string Diet);
