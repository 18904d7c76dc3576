using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <content>Who can do what where, and which of several ways an attempt takes.</content>
internal sealed partial class Planner
{
    private IEnumerable<MeasureKind> Makers(ConditionId condition) =>
        scenario.Measures.Where(kind => kind.Effects.OfType<Effect.Becomes>().Any(effect => effect.Is == condition && effect.Person == Effect.Target));

    private IEnumerable<(MeasureKindId Kind, SubjectId Target)> WaysTo(Exhibit exhibit)
    {
        var targets = exhibit.Of.ToList();
        if (exhibit.At is { } at)
        {
            targets.Add(at);
            if (scenario.Subjects[at] is Person { At: { } place })
            {
                targets.Add(place);
            }
        }

        return from kind in scenario.Measures
               where kind.BringsUp(exhibit)
               from target in targets
               where SeatsFor(kind.Id, target).Count > 0
               select (kind.Id, target);
    }

    private IEnumerable<Action> WaysToRecords(IEnumerable<SubjectId> records, int depth) =>
        from record in records
        from way in scenario.WaysToRecords(record)
        where SeatsFor(way.Kind.Id, way.Target.Id).Count > 0
        select (Action)(() => Take(way.Kind.Id, way.Target.Id, depth));

    // By where people are at the start: whoever has moved is found by another way.
    private IEnumerable<(MeasureKindId Kind, SubjectId Target)> WaysToNotice(Noticed noticed) =>
        Lookouts.Of(scenario).WaysToNotice(noticed, id => scenario.Subjects[id] is Person { At: { } at } ? new HashSet<SubjectId> { at } : Nowhere)
            .Where(way => SeatsFor(way.Kind.Id, way.Target.Id).Count > 0)
            .Select(way => (way.Kind.Id, way.Target.Id));

    private static readonly HashSet<SubjectId> Nowhere = [];

    private List<SeatId> SeatsFor(MeasureKindId id, SubjectId target)
    {
        var kind = scenario.Measures[id];
        var subject = scenario.Subjects[target];
        return kind.Targets.Contains(subject.Kind)
            ?
            [
                .. scenario.Seats
                    .Where(seat => scenario.HasPower(seat, kind) && kind.Reaches(scenario.StateOf(seat).Id, subject.State))
                    .Select(seat => seat.Id),
            ]
            : [];
    }

    private bool Knows(SeatId seat, SubjectId subject) =>
        scenario.Subjects[subject] is var about && !about.Hidden && (about.KnownTo.Count == 0 || about.KnownTo.Contains(seat));

    private void Give(SeatId seat, Errand errand)
    {
        if (!errands.TryGetValue(seat, out var own))
        {
            errands[seat] = own = [];
        }

        if (!own.Contains(errand))
        {
            own.Add(errand);
        }
    }

    private void TakeOne(IEnumerable<Action> ways)
    {
        if (ways.ToList() is { Count: > 0 } all)
        {
            Choose(all)();
        }
    }

    // The first attempt takes the first way everywhere; later ones turn off at different places.
    private T Choose<T>(IReadOnlyList<T> ways) => ways[(attempt == 0 ? 0 : ((attempt * 7919) + (++choices * 104729)) & int.MaxValue) % ways.Count];
}
