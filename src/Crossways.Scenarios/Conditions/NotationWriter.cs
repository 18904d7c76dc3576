namespace Crossways.Scenarios;

/// <summary>Writes conditions, triggers and effects back in the words they are read from.</summary>
internal static class NotationWriter
{
    public static string Of(Trigger trigger)
    {
        var when = trigger switch
        {
            { At: { } at } => at.ToString(),
            { After: { } after, Delay.Seconds: 0 } => "when " + Of(after),
            { After: { } after } => $"{Words.Write(trigger.Delay)} after {Of(after)}",
            _ => "by hand",
        };
        return trigger.If switch
        {
            null => when,
            Not { Part: var part } when IsPlainNegation(part) => $"{when} unless {Of(part)}",
            var proviso => $"{when} if {Of(proviso)}",
        };
    }

    public static string Of(Effect effect) =>
        effect switch
        {
            Effect.Becomes(var person, var condition) => $"{person} becomes {condition}",
            Effect.Freezes(var account) => $"{account} becomes {Words.Frozen}",
            Effect.Unfreezes(var account) => $"{account} is no longer {Words.Frozen}",
            Effect.Ceases(var person, var condition) => $"{person} is no longer {condition}",
            Effect.Moves(var person, var to) => $"{person} moves to {to}",
            Effect.Destroyed(var exhibit) => $"{exhibit} is destroyed",
            Effect.ExhibitMoves(var exhibit, var to) => $"{exhibit} moves to {to}",
            Effect.Trust(var person, var by) => $"trust of {person} {(by < 0 ? "falls" : "rises")} by {Math.Abs(by)}",
            Effect.Fear(var person, var by) => $"fear of {person} {(by < 0 ? "falls" : "rises")} by {Math.Abs(by)}",
            Effect.ToEach(var at, var who, var then) => InPlaceOfTarget(Of(then), Of(at, who)),
            _ => throw new NotSupportedException(effect.GetType().Name),
        };

    // The first word of the kind: what follows it may be called anything.
    private static string InPlaceOfTarget(string effect, string who) =>
        effect.IndexOf(Effect.Target.Value, StringComparison.Ordinal) is var at
            ? string.Concat(effect.AsSpan(0, at), who, effect.AsSpan(at + Effect.Target.Value.Length))
            : effect;

    private static string Of(SubjectId at, Group who)
    {
        var each = who.Kind == GroupKind.Everyone ? "everyone" : $"every {Array.Find(GroupReader.Kinds, kind => kind.Kind == who.Kind).Word}";
        return who.Is is { } condition ? $"{each} at {at} who is {(who.IsNot ? "not " : "")}{condition}" : $"{each} at {at}";
    }

    public static string Of(Condition condition) =>
        condition switch
        {
            AllOf all => string.Join(
                " and ",
                all.Parts.Select(part => part is AllOf or AnyOf ? $"({Of(part)})" : Of(part))
            ),
            AnyOf { Parts.Count: 0 } => "never",
            AnyOf any => string.Join(" or ", any.Parts.Select(part => part is AnyOf ? $"({Of(part)})" : Of(part))),
            Not { Part: TimeReached(var time) } => $"before {time}",
            Not { Part: PersonIs(var person, var word) } => $"{person} is not {word}",
            Not { Part: AccountFrozen(var account) } => $"{account} is not {Words.Frozen}",
            Not { Part: PersonAt(var person, var place) } => $"{person} is not at {place}",
            Not { Part: TrustAtLeast(var person, var trust) } => $"trust of {person} is below {trust}",
            Not { Part: FearAtLeast(var person, var fear) } => $"fear of {person} is below {fear}",
            Not { Part: AllOf or AnyOf } not => $"not ({Of(not.Part)})",
            Not not => "not " + Of(not.Part),
            TimeReached(var time) => $"after {time}",
            Knows(var who, var fact) => $"{Of(who)} knows {fact}",
            Holds(var who, var exhibit) => $"{Of(who)} holds {exhibit}",
            MeasureIs(var measure, var target, var stage, var by) =>
                $"{measure} of {target?.Value ?? "anything"} {(stage == MeasureStage.Done ? "done" : "started")}{By(by)}",
            PersonIs(var person, var word) => $"{person} is {word}",
            AccountFrozen(var account) => $"{account} is {Words.Frozen}",
            PersonAt(var person, var place) => $"{person} is at {place}",
            TrustAtLeast(var person, var trust) => $"trust of {person} is {trust} or more",
            FearAtLeast(var person, var fear) => $"fear of {person} is {fear} or more",
            InjectReleased { Inject.Deed: var (person, act) } => $"{person} did {act}",
            InjectReleased(var inject) => $"inject {inject} released",
            Noticed(var person, null, null) => $"{person} noticed anything",
            Noticed(var person, null, var at) => $"{person} noticed anything at {at}",
            Noticed(var person, var what, null) => $"{person} noticed {what}",
            Noticed(var person, var what, var of) => $"{person} noticed {what} of {of}",
            NoticedArticle(var person) => $"{person} noticed article",
            Spared(var person) => $"{person} spared",
            Presumed(var person, var asChild) => asChild ? $"{person} presumed as child" : $"{person} presumed",
            Interviewed(var person, var by, var interpreter) => $"{person} interviewed{By(by)}{(interpreter ? " with interpreter" : "")}",
            Charged(var person, var state, var offence) => $"{person} charged{In(state)}{Offence("with", offence)}",
            Convicted(var person, var state, var offence) => $"{person} convicted{In(state)}{Offence("of", offence)}",
            Acquitted(var person, var state, var offence) => $"{person} acquitted{In(state)}{Offence("of", offence)}",
            HearingOf(var person) => $"hearing of {person} held",
            Proven(var person, var state, var offence) => $"{person} proven{In(state)}{Offence("of", offence)}",
            OperationIs(var target, var stage) =>
                $"operation at {target?.Value ?? "anything"} {(stage == OperationStage.Done ? "done" : "prepared")}",
            JointTeamSigned(var one, var other) => $"joint-team of {one} and {other} signed",
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    // `if foreman is not arrested` reads better than `unless foreman is arrested` where the notation has its own words.
    private static bool IsPlainNegation(Condition part) =>
        part is not (TimeReached or PersonIs or PersonAt or TrustAtLeast or FearAtLeast or AccountFrozen);

    private static string By(Who who) => who is Who.Anyone ? "" : " by " + Of(who);

    private static string Offence(string word, OffenceId? offence) => offence is { } id ? $" {word} {id}" : "";

    private static string In(StateId? state) => state is { } id ? " in " + id : "";

    private static string Of(Who who) =>
        who switch
        {
            Who.Anyone => "anyone",
            Who.OneSeat(var seat) => seat.Value,
            Who.OfTeam(var team) => "team " + team,
            Who.OfState(var state) => "state " + state,
            _ => throw new NotSupportedException(who.GetType().Name),
        };
}
