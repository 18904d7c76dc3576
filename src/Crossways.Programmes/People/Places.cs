namespace Crossways.Programmes.People;

/// <summary>Who gets a place in which exercise.</summary>
public static class Places
{
    /// <summary>
    /// Of somebody who agreed to come: the place they have, if its days are still possible or they were there already; else in
    /// the first exercise to come that is possible and has one left; else on the waiting list.
    /// </summary>
    /// <param name="people">Everybody in the programme; the person's own line does not count.</param>
    public static Participant Give(Programme programme, IReadOnlyList<Participant> people, Participant person, DateOnly today)
    {
        if (person.Attended.Count > 0 && person.Exercise is { } been)
        {
            return person with { Stage = InvitationStage.Accepted, Possible = [.. person.Possible.Append(been).Distinct()] };
        }

        var others = people.Where(other => other.Id != person.Id).ToList();
        var possible = programme.Exercises.Where(exercise => person.Possible.Contains(exercise.Id)).ToList();
        var place = possible.FirstOrDefault(exercise => exercise.Id == person.Exercise) ?? possible.Where(exercise => exercise.To >= today).OrderBy(exercise => exercise.From).FirstOrDefault(exercise => Left(exercise, others) > 0);
        return person with { Exercise = place?.Id, Stage = place is null ? InvitationStage.Waiting : InvitationStage.Accepted };
    }

    /// <summary>How many more can come; not below zero.</summary>
    public static int Left(ProgrammeExercise exercise, IEnumerable<Participant> people) =>
        Math.Max(0, exercise.Places - people.Count(person => person.Stage == InvitationStage.Accepted && person.Exercise == exercise.Id));
}
