namespace Crossways.Scenarios;

/// <summary>One side of a payment.</summary>
/// <param name="Account">Null: cash, or somebody whose account plays no part in the case.</param>
/// <param name="Name">What statements call a side that is no account of the case; empty otherwise.</param>
public sealed record Party(SubjectId? Account, LocalText Name)
{
    public static readonly Party Cash = new(null, new LocalText("Cash", "Espèces"));

    public static Party Of(SubjectId account) => new(account, LocalText.Empty);
}

/// <summary>Money that goes from one side to another.</summary>
/// <param name="Amount">What leaves; positive.</param>
/// <param name="Arrives">What arrives: the same, or its worth in the currency of the other side.</param>
/// <param name="Text">The purpose, as statements give it.</param>
/// <param name="Carries">Facts that whoever reads a statement with it learns.</param>
public sealed record Payment(Party From, Party To, Money Amount, Money Arrives, LocalText Text, IReadOnlyList<FactId> Carries)
{
    public bool IsOn(SubjectId account) => From.Account == account || To.Account == account;

    /// <summary>The accounts of the case between which it goes: one or two.</summary>
    public IEnumerable<SubjectId> Accounts => new[] { From.Account, To.Account }.OfType<SubjectId>();

    /// <summary>What it changes on one of its accounts, in hundredths of that account's currency.</summary>
    public long ChangeOn(SubjectId account) =>
        (To.Account == account ? Arrives.Minor : 0) - (From.Account == account ? Amount.Minor : 0);
}

/// <summary>A payment of the case: made before the play, or made during the play if nothing keeps it back.</summary>
/// <param name="Number">1, 2, 3 … in the author's order.</param>
/// <param name="At">When it is booked.</param>
/// <param name="If">Must hold then, or it is not made; null: it is made in any case.</param>
/// <param name="Counts">What it counts as in totals that papers give, for example <c>wages</c>; empty: nothing.</param>
public sealed record Transfer(int Number, Payment Payment, CalendarTime At, Condition? If, string Counts);

/// <summary>A moment of the calendar, which may lie long before the play.</summary>
/// <param name="Day">The calendar date.</param>
/// <param name="Time">Null: banks book by days.</param>
public readonly record struct CalendarTime(DateOnly Day, TimeOnly? Time) : IComparable<CalendarTime>
{
    public int CompareTo(CalendarTime other) =>
        Day != other.Day ? Day.CompareTo(other.Day) : (Time ?? TimeOnly.MinValue).CompareTo(other.Time ?? TimeOnly.MinValue);

    /// <summary>In the exercise's own clock; negative before day 1.</summary>
    public ExerciseTime On(Scenario scenario) => From(scenario.Date);

    /// <inheritdoc cref="On"/>
    internal ExerciseTime From(DateOnly dayOne) =>
        new(((Day.DayNumber - dayOne.DayNumber) * 86_400L) + ((Time ?? TimeOnly.MinValue).Ticks / TimeSpan.TicksPerSecond));

    public static CalendarTime Of(Scenario scenario, ExerciseTime time) =>
        new(scenario.Date.AddDays(time.Day - 1), new TimeOnly(time.Hour, time.Minute));

    /// <summary>Comes to pass during the play, and not before it.</summary>
    public bool IsInPlay(Scenario scenario) => On(scenario) > scenario.Starts;

    public override string ToString() =>
        Time is { } time ? $"{Day:yyyy-MM-dd} {time:HH:mm}" : $"{Day:yyyy-MM-dd}";
}
