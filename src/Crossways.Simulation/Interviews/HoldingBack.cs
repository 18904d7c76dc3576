using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Why a person does not tell something yet.</summary>
[Flags]
public enum NotYet
{
    None = 0,

    /// <summary>Too little trust in whoever asks.</summary>
    Trust = 1,

    /// <summary>Too much fear.</summary>
    Fear = 2,

    /// <summary>Other seats listen.</summary>
    NotAlone = 4,

    /// <summary>It is for another profession to hear.</summary>
    Profession = 8,

    /// <summary>What the scenario asks for has not happened.</summary>
    Circumstances = 16,

    /// <summary>Too many questions without a break.</summary>
    Tired = 32,

    /// <summary>No longer co-operates with the authorities.</summary>
    Withdrawn = 64,
}

/// <summary>
/// How a person answers. The one rule for what is told: the machine's answers, the guide of a role player, what control
/// sees, and so every rehearsal, ask here.
/// </summary>
internal static class HoldingBack
{
    private const int StaminaOfAdults = 10;

    // Children are interviewed in short stretches (NICHD protocol).
    private const int StaminaOfChildren = 6;
    private const int LeastStamina = 3;

    /// <param name="interview">Null: outside an interview, to anyone of the right profession.</param>
    public static NotYet Why(World world, Person person, Tells tells, Interview? interview)
    {
        var life = world.People[person.Id];
        var why =
            (tells.When is { } when && !world.Holds(when) ? NotYet.Circumstances : NotYet.None)
            | (world.People.Is(person.Id, LibraryConditions.Withdrawn) ? NotYet.Withdrawn : NotYet.None);
        if (interview is null)
        {
            return why
                | (life.Trust < tells.Trust ? NotYet.Trust : NotYet.None)
                | (life.Fear > tells.MostFear ? NotYet.Fear : NotYet.None);
        }

        return why
            | (TrustIn(world, person, interview) < tells.Trust ? NotYet.Trust : NotYet.None)
            | (FearIn(world, person, interview) > tells.MostFear ? NotYet.Fear : NotYet.None)
            | (tells.Alone && interview.Listening.Count > 0 ? NotYet.NotAlone : NotYet.None)
            | (IsFor(world, tells, interview) ? NotYet.None : NotYet.Profession)
            | (interview.BorneSinceBreak >= Stamina(world, person, interview) ? NotYet.Tired : NotYet.None);
    }

    /// <summary>Trust in this interviewer, 0 to 5: in the authorities, with what this seat has earned or lost.</summary>
    public static int TrustIn(World world, Person person, Interview interview)
    {
        var life = world.People[person.Id];
        var other = IsOther(person, interview) ? 1 : 0;
        return Math.Clamp(life.Trust + life.Standing.GetValueOrDefault(interview.Opened.By) - other, 0, 5);
    }

    /// <summary>Fear in this room, 0 to 5.</summary>
    public static int FearIn(World world, Person person, Interview interview)
    {
        var how = interview.How;
        var room =
            (how.At is Venue.Workplace or Venue.Street ? 1 : 0)
            + (how.At is Venue.Custody && person.Role != PersonRole.Suspect ? 1 : 0)
            + (interview.Listening.Count > 2 ? 1 : 0)
            + (IsInterpretedByTied(world, interview) ? 1 : 0)
            - (how.At is Venue.ChildFriendlyRoom && person.IsChild ? 1 : 0);
        return Math.Clamp(world.People[person.Id].Fear + room, 0, 5);
    }

    /// <summary>Questions that the person can bear without a break.</summary>
    public static int Stamina(World world, Person person, Interview interview)
    {
        var all = person.IsChild ? StaminaOfChildren : StaminaOfAdults;
        var room = person.IsChild && interview.How.At is Venue.ChildFriendlyRoom ? 2 : 0;
        return Math.Max(LeastStamina, all + room - (2 * world.People.Needs(person.Id).Count()));
    }

    /// <summary>The person would rather be asked by somebody else.</summary>
    public static bool IsOther(Person person, Interview interview) =>
        person.Prefers is { } preferred && interview.How.LedBy is { } led && led != preferred;

    /// <summary>Whoever interprets is close to somebody of the case.</summary>
    public static bool IsInterpretedByTied(World world, Interview interview) =>
        interview.How.InterpretedBy is { } id && world.Scenario.Person(id).TiedTo.Count > 0;

    private static bool IsFor(World world, Tells tells, Interview interview) =>
        tells.To.Count == 0
        || (world.Desks[interview.Opened.By].Seat is { } seat && tells.To.Contains(world.Scenario.Agencies[seat.Agency].Kind));
}
