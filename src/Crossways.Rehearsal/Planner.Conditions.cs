using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <content>What makes a condition true, and what must be left alone so that it stays false.</content>
internal sealed partial class Planner
{
    private static IEnumerable<ExerciseTime> Times(Condition condition) =>
        condition switch
        {
            TimeReached time => [time.Time],
            AllOf all => all.Parts.SelectMany(Times),
            _ => [],
        };

    private void Make(Condition condition, int depth)
    {
        if (depth > Deepest)
        {
            return;
        }

        switch (condition)
        {
            case AllOf all:
                foreach (var part in all.Parts)
                {
                    Make(part, depth);
                }

                break;
            case AnyOf any:
                Make(Choose(any.Parts), depth);
                break;
            case Not not:
                Avoid(not.Part, depth);
                break;
            case Knows knows:
                Learn(scenario.Facts[knows.Fact], depth + 1);
                break;
            case Holds holds:
                Find(scenario.Exhibits[holds.Exhibit], depth + 1);
                break;
            case MeasureIs measure:
                if (measure.Target is { } target)
                {
                    Take(measure.Measure, target, depth + 1);
                }
                else if (scenario.Subjects.Where(subject => SeatsFor(measure.Measure, subject.Id).Count > 0).ToList() is { Count: > 0 } anything)
                {
                    Take(measure.Measure, Choose(anything).Id, depth + 1);
                }

                break;
            case PersonIs person:
                Become(person.Person, person.Is, depth + 1);
                break;
            case PersonAt at:
                Cause(effect => effect is Effect.Moves moves && moves.Person == at.Person && moves.To == at.Place, at.Person, depth + 1);
                break;
            case AccountFrozen frozen:
                Cause(effect => effect == new Effect.Freezes(frozen.Account) || effect == new Effect.Freezes(Effect.Target), frozen.Account, depth + 1);
                break;
            case InjectReleased inject:
                Release(inject.Inject, depth + 1);
                break;
            case Noticed noticed:
                TakeOne(WaysToNotice(noticed).Select(way => (Action)(() => Take(way.Kind, way.Target, depth + 1))));
                break;
            case NoticedArticle:
                TakeOne(scenario.Injects.Where(one => one.By == Means.Media).Select(one => (Action)(() => Release(one.Id, depth + 1))));
                break;
            case OperationIs operation:
                Operate(operation.Target, depth + 1);
                break;
            case JointTeamSigned team:
                Agree(team);
                break;
            case Presumed presumed:
                Presume(presumed.Person, depth + 1);
                break;
            case Spared spared:
                Spare(spared.Person, depth + 1);
                break;
            case Interviewed interviewed:
                Hear(interviewed.Person, interviewed.By, depth + 1);
                break;
            case TrustAtLeast trust:
                Hear(trust.Person, Who.Any, depth + 1);
                break;
            case FearAtLeast fear:
                Hear(fear.Person, Who.Any, depth + 1);
                break;
            case Charged charged:
                Charge(charged.Person, charged.In, charged.With, depth + 1);
                break;
            case Convicted convicted:
                Charge(convicted.Person, convicted.In, convicted.Of, depth + 1);
                break;
            case Acquitted acquitted:
                Charge(acquitted.Person, acquitted.In, acquitted.Of, depth + 1);
                break;
            case HearingOf hearing:
                Charge(hearing.Person, null, null, depth + 1);
                break;
            case Proven proven:
                Charge(proven.Person, proven.In, proven.Of, depth + 1);
                break;
        }
    }

    // What would make it true is left alone; what is true by itself cannot be helped.
    private void Avoid(Condition condition, int depth)
    {
        switch (condition)
        {
            case AllOf all:
                Avoid(Choose(all.Parts), depth);
                break;
            case AnyOf any:
                foreach (var part in any.Parts)
                {
                    Avoid(part, depth);
                }

                break;
            case Not not:
                Make(not.Part, depth + 1);
                break;
            case MeasureIs measure:
                notTaken.Add((measure.Measure, measure.Target));
                break;
            case PersonIs person:
                foreach (var kind in Makers(person.Is == LibraryConditions.Safe ? LibraryConditions.Sheltered : person.Is))
                {
                    notTaken.Add((kind.Id, person.Person));
                }

                break;
            case AccountFrozen frozen:
                foreach (var kind in scenario.Measures.Where(kind => kind.Effects.Contains(new Effect.Freezes(Effect.Target))))
                {
                    notTaken.Add((kind.Id, frozen.Account));
                }

                break;
            case Noticed noticed:
                foreach (var (kind, target) in WaysToNotice(noticed))
                {
                    notTaken.Add((kind, target));
                }

                break;
            case Presumed presumed:
                notPresumed.Add(presumed.Person);
                break;
            case Interviewed interviewed:
                notHeard.Add(interviewed.Person);
                break;
            case Holds holds when scenario.Exhibits.TryGet(holds.Exhibit, out var exhibit):
                foreach (var (kind, target) in WaysTo(exhibit))
                {
                    notTaken.Add((kind, target));
                }

                break;
        }
    }
}
