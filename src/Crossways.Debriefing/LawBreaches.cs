using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Ways in which the law was not kept.</summary>
public enum LawBreachKind
{
    /// <summary>A measure was taken without the authorisation it needed.</summary>
    WithoutAuthority,

    /// <summary>An urgent measure was not confirmed in time.</summary>
    Lapsed,

    /// <summary>An urgent measure was carried out and refused afterwards.</summary>
    Refused,

    /// <summary>Somebody in custody had to be let go, because no court had been asked in time.</summary>
    Released,

    /// <summary>A victim was charged (Council of Europe Convention art. 26).</summary>
    VictimCharged,

    VictimArrested,

    /// <summary>Charged although a prosecutor of the state had decided not to punish.</summary>
    SparedCharged,

    SparedArrested,
}

/// <summary>One moment at which the law was not kept.</summary>
/// <param name="By">Whose act it was; null where nobody acted.</param>
/// <param name="What">The measure and its target, or the person.</param>
public sealed record LawBreach(ExerciseTime At, LawBreachKind Kind, SeatId? By, LocalText What);

internal static class LawBreaches
{
    public static IReadOnlyList<LawBreach> Of(Played played) => [.. All(played)];

    private static IEnumerable<LawBreach> All(Played played)
    {
        var spared = new Dictionary<SubjectId, StateId>();
        foreach (var (at, happened) in played.Events)
        {
            switch (happened)
            {
                case NonPunishmentRecorded recorded:
                    spared[recorded.Person] = StateOf(played, recorded.By);
                    break;
                case MeasureRequested { WithoutAuthority: true } asked:
                    yield return new(at, LawBreachKind.WithoutAuthority, asked.By, What(played, asked.Number));
                    break;
                case ConfirmationLapsed lapsed:
                    yield return new(at, LawBreachKind.Lapsed, played.World.Measures[lapsed.Measure].Request.By, What(played, lapsed.Measure));
                    break;
                case AuthorisationDecided { Granted: false } refused when played.World.Measures[refused.Measure].Request.Urgent:
                    yield return new(at, LawBreachKind.Refused, played.World.Measures[refused.Measure].Request.By, What(played, refused.Measure));
                    break;
                case CustodyEnded ended:
                    yield return new(at, LawBreachKind.Released, null, played.Name(ended.Person));
                    break;
                case ChargeFiled charge when IsVictim(played, charge.Suspect):
                    var despite = spared.TryGetValue(charge.Suspect, out var by) && by == StateOf(played, charge.By);
                    yield return new(at, despite ? LawBreachKind.SparedCharged : LawBreachKind.VictimCharged, charge.By, played.Name(charge.Suspect));
                    break;
                case PersonChanged { Holds: true } changed when changed.Condition == LibraryConditions.Arrested && IsVictim(played, changed.Person):
                    yield return new(at, spared.ContainsKey(changed.Person) ? LawBreachKind.SparedArrested : LawBreachKind.VictimArrested, null, played.Name(changed.Person));
                    break;
            }
        }
    }

    private static bool IsVictim(Played played, SubjectId person) => played.Scenario.Person(person).Role == PersonRole.Victim;

    private static StateId StateOf(Played played, SeatId seat) => played.Scenario.StateOf(played.Scenario.Seats[seat]).Id;

    private static LocalText What(Played played, int number)
    {
        var measure = played.World.Measures[number];
        var target = played.Name(measure.Request.Target);
        return new($"{measure.Kind.Name.En}, {target.En}", $"{measure.Kind.Name.Fr}, {target.Fr}");
    }
}
