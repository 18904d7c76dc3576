namespace Crossways.Programmes.Results;

/// <summary>What somebody promised to do after an exercise.</summary>
/// <param name="Id">A word, once in the programme.</param>
/// <param name="Exercise">Id of the exercise after which it was promised.</param>
/// <param name="Text">The action, in the words of whoever promised it.</param>
/// <param name="Owner">A function or an institution, never a person’s name: people move on, promises stay.</param>
public sealed record Commitment(string Id, string Exercise, string Text, string Owner, CommitmentKind Kind, DateOnly Due, CommitmentStatus Status)
{
    /// <summary>When the status was last said; null: never since it was promised.</summary>
    public DateOnly? Heard { get; init; }
}

public enum CommitmentKind
{
    /// <summary>Of one person, in their own work.</summary>
    Person,

    /// <summary>Of an institution, in the way it works.</summary>
    Institution,
}

public enum CommitmentStatus
{
    Open,
    Begun,
    Done,

    /// <summary>Given up, which is an answer too.</summary>
    Dropped,
}

/// <summary>A question that is due to whoever promised something.</summary>
public sealed record Reminder(Commitment Of, ReminderKind Kind);

public enum ReminderKind
{
    /// <summary>Two weeks before it is due.</summary>
    Coming,

    /// <summary>On the day.</summary>
    Due,

    /// <summary>Four weeks after, and every four weeks until there is an answer.</summary>
    Late,
}

/// <summary>What becomes of promises.</summary>
public static class FollowUp
{
    private const int Before = 14;
    private const int Between = 28;

    /// <summary>Whom to ask today, the longest overdue first. The same day gives the same list; nobody is asked twice on one day, or about what is done.</summary>
    public static IReadOnlyList<Reminder> On(DateOnly today, IEnumerable<Commitment> commitments) =>
        [
            .. from commitment in commitments
               where commitment.Status is CommitmentStatus.Open or CommitmentStatus.Begun
               let kind = KindOn(today.DayNumber - commitment.Due.DayNumber)
               where kind is not null && commitment.Heard != today
               orderby commitment.Due, commitment.Id
               select new Reminder(commitment, kind.Value),
        ];

    /// <summary>Not done, and past its day.</summary>
    public static bool IsLate(this Commitment commitment, DateOnly today) =>
        commitment.Status is CommitmentStatus.Open or CommitmentStatus.Begun && commitment.Due < today;

    private static ReminderKind? KindOn(int daysLate) =>
        daysLate switch
        {
            -Before => ReminderKind.Coming,
            0 => ReminderKind.Due,
            > 0 when daysLate % Between == 0 => ReminderKind.Late,
            _ => null,
        };
}
