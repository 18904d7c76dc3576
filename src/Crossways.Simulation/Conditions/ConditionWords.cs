using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Says a trigger in the scenario's own notation.</summary>
internal static class ConditionWords
{
    public static string Of(Trigger trigger)
    {
        var when = trigger switch
        {
            { At: { } at } => at.ToString(),
            { After: { } after, Delay.Seconds: 0 } => "when " + Of(after),
            { After: { } after } => $"{trigger.Delay} after {Of(after)}",
            _ => "by hand",
        };
        return trigger.If is { } condition ? $"{when} if {Of(condition)}" : when;
    }

    public static string Of(Condition condition) =>
        condition switch
        {
            AllOf all => string.Join(" and ", all.Parts.Select(Inner)),
            AnyOf any => string.Join(" or ", any.Parts.Select(Inner)),
            Not { Part: TimeReached time } => $"before {time.Time}",
            Not { Part: PersonIs person } => $"{person.Person} is not {person.Is}",
            Not { Part: TrustAtLeast trust } => $"trust of {trust.Person} is below {trust.Trust}",
            Not not => "not " + Inner(not.Part),
            TimeReached time => $"after {time.Time}",
            Knows knows => $"{Of(knows.Who)} knows {knows.Fact}",
            Holds holds => $"{Of(holds.Who)} holds {holds.Exhibit}",
            MeasureIs measure =>
                $"{measure.Measure} of {measure.Target?.Value ?? "anything"} {(measure.Stage == MeasureStage.Done ? "done" : "started")}{By(measure.By)}",
            PersonIs person => $"{person.Person} is {person.Is}",
            PersonAt person => $"{person.Person} is at {person.Place}",
            TrustAtLeast trust => $"trust of {trust.Person} is {trust.Trust} or more",
            InjectReleased inject => $"inject {inject.Inject} released",
            Presumed presumed => $"{presumed.Person} presumed",
            Interviewed interviewed => $"{interviewed.Person} interviewed{By(interviewed.By)}",
            Charged charged => $"{charged.Person} charged{In(charged.In)}",
            Proven proven => $"{proven.Person} proven{In(proven.In)}",
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    private static string Inner(Condition part) => part is AllOf or AnyOf ? $"({Of(part)})" : Of(part);

    private static string By(Who who) => who is Who.Anyone ? "" : " by " + Of(who);

    private static string In(StateId? state) => state is { } id ? " in " + id : "";

    private static string Of(Who who) =>
        who switch
        {
            Who.OneSeat one => one.Seat.Value,
            Who.OfTeam team => "team " + team.Team,
            Who.OfState state => "state " + state.State,
            _ => "anyone",
        };
}
