using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Storage;

namespace Crossways.Server.Programmes;

/// <summary>Who was there on which day: by the organiser's tap, by the code at the door, or by taking the seat.</summary>
public sealed class Attendance(Participants participants, DataFolder data, TimeProvider time)
{
    /// <summary>Where this server stands.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The secret of the code that hangs at the door on a day: whoever knows it was there to read it.</summary>
    public string DoorCode(ProgrammeId programme, string exercise, DateOnly day) => Secrets.Derived(data.Key, $"door/{programme}/{exercise}/{day:O}");

    /// <returns>False when the person has no place in an exercise on that day, or the day is still to come.</returns>
    public async Task<bool> MarkAsync(Programme programme, ParticipantId id, DateOnly day, bool there, string who)
    {
        // Where the organiser sits it may be tomorrow already.
        if (there && day > Today.AddDays(1))
        {
            return false;
        }

        if (participants.Find(id) is not { } found || found.Programme != programme.Id || !Has(programme, found.Person.Exercise, day))
        {
            return false;
        }

        await participants.ChangeAsync(
            id,
            person => person with { Attended = [.. person.Attended.Where(had => had != day).Concat(there ? [day] : []).Order()] },
            connection => Looks.Write(connection, new Look(programme.Id, who, LookKind.Attendance, id, 1), time.GetUtcNow())
        );
        return true;
    }

    private static bool Has(Programme programme, string? exercise, DateOnly day) => programme.Exercises.Any(one => one.Id == exercise && one.From <= day && day <= one.To);
}
