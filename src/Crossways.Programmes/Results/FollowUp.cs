namespace Crossways.Programmes.Results;

/// <summary>What somebody promised to do after an exercise.</summary>
/// <param name="Id">A word, once in the programme.</param>
/// <param name="Exercise">Id of the exercise after which it was promised.</param>
/// <param name="Text">The action, in the words of whoever promised it.</param>
/// <param name="Owner">A function or an institution, never a person’s name: people move on, promises stay. Empty: the profession of whoever promised it.</param>
public sealed record Commitment(string Id, string Exercise, string Text, string Owner, CommitmentKind Kind, DateOnly Due, CommitmentStatus Status)
{
    /// <summary>When it was promised; null: not known.</summary>
    public DateOnly? Promised { get; init; }

    /// <summary>When the status was last said; null: never since it was promised.</summary>
    public DateOnly? Heard { get; init; }

    /// <summary>A word on how it stands: what helped, or why it was given up. May be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary>Written by the organisers, of an institution that agreed: may be read by anybody. What participants write may not.</summary>
    public bool ByOrganiser { get; init; }

    public bool IsRunning => Status is CommitmentStatus.Open or CommitmentStatus.Begun;

    /// <summary>Not done, and past its day.</summary>
    public bool IsLate(DateOnly today) => IsRunning && Due < today;
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
/// <param name="Since">The day from which it is to be asked.</param>
public sealed record Reminder(Commitment Of, ReminderKind Kind, DateOnly Since);

public enum ReminderKind
{
    /// <summary>Two weeks before it is due.</summary>
    Coming,

    /// <summary>From its day on.</summary>
    Due,

    /// <summary>Four weeks after, and every four weeks until there is an answer.</summary>
    Late,

    /// <summary>Three months after the exercise, with the questionnaire.</summary>
    ThreeMonths,

    /// <summary>Six months after the exercise, with the questionnaire.</summary>
    SixMonths,
}

/// <summary>What becomes of promises.</summary>
public static class FollowUp
{
    private const int Before = 14;
    private const int Between = 28;

    /// <summary>Whom to ask today, the longest due first. Whoever has answered is left alone until the next day on which it is time to ask.</summary>
    public static IReadOnlyList<Reminder> On(DateOnly today, Programme programme, IEnumerable<Commitment> commitments)
    {
        var ends = programme.Exercises.ToDictionary(exercise => exercise.Id, exercise => exercise.To);
        return
        [
            .. from commitment in commitments
               where commitment.IsRunning
               let last = Days(commitment, ends.TryGetValue(commitment.Exercise, out var end) ? end : null, today).Where(day => day.On <= today).Cast<(DateOnly On, ReminderKind Kind)?>().MaxBy(day => day?.On)
               where last is { } day && !((commitment.Heard ?? commitment.Promised) >= day.On)
               orderby commitment.Due, commitment.Id
               select new Reminder(commitment, last.Value.Kind, last.Value.On),
        ];
    }

    private static IEnumerable<(DateOnly On, ReminderKind Kind)> Days(Commitment commitment, DateOnly? end, DateOnly today)
    {
        yield return (commitment.Due.AddDays(-Before), ReminderKind.Coming);
        yield return (commitment.Due, ReminderKind.Due);
        var times = (today.DayNumber - commitment.Due.DayNumber) / Between;
        if (times > 0)
        {
            yield return (commitment.Due.AddDays(times * Between), ReminderKind.Late);
        }

        if (end is { } last)
        {
            yield return (last.AddMonths(3), ReminderKind.ThreeMonths);
            yield return (last.AddMonths(6), ReminderKind.SixMonths);
        }
    }
}
