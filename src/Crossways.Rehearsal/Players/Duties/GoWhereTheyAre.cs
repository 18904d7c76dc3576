using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// Goes where a paper says that somebody is whom nobody has met, and again while nobody has: a missing child, a woman who
/// can be met at one hour only.
/// </summary>
internal sealed class GoWhereTheyAre : Duty
{
    private const int MostTimes = 6;
    private static readonly ExerciseSpan Between = ExerciseSpan.OfMinutes(10);
    private readonly Dictionary<SubjectId, (int Times, ExerciseTime Last)> gone = [];

    public override Step? Next(Work work)
    {
        if (work.Policy is not { VictimCentred: true, Lawful: true } || Visit(work) is not { } visit)
        {
            return null;
        }

        foreach (var person in work.Notes.Subjects.Values)
        {
            if (person is { Card.Kind: SubjectKind.Person, Met: false, Whereabouts: { } at }
                && work.Notes.Of(at) is { Card: not null } place
                && IsMyTurn(work, visit, place))
            {
                gone[at] = (gone.GetValueOrDefault(at).Times + 1, work.Now);
                return new Step(new RequestMeasure(visit.Id, at, $"{person.Card!.Name.En} is said to be there.", Urgent: false) { Id = work.NewId() }, 45);
            }
        }

        return null;
    }

    // On the own feet, by the own power.
    private static MeasureCard? Visit(Work work) =>
        work.Notes.Powers.FirstOrDefault(card =>
            card is { Family: not MeasureFamily.Coercive, Authorisation: Authoriser.None, AcrossBorders: false } && work.Casebook.Measure(card.Id).MeetsPeople);

    private bool IsMyTurn(Work work, MeasureCard visit, SubjectNote place)
    {
        var (times, last) = gone.GetValueOrDefault(place.Id);
        return times < MostTimes
            && place.Card!.State == work.Notes.State
            && !place.IsImmuneFrom(visit.Id)
            && !work.Leaves(visit.Id, place.Id)
            && !work.Notes.Open.Contains((visit.Id, place.Id))
            && work.IsDue(times > 0 ? last + Between : (place.Since ?? work.Now) + ExerciseSpan.OfMinutes(work.RankFor(visit.Id, place) * 30));
    }
}
