namespace Crossways.Scenarios;

internal sealed class EffectsThatCanHappen : ICheck
{
    public string Rule => "A measure whose effects are those on a person is directed at persons only.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from kind in read.Scenario.Measures
        where kind.Effects.Any(OnTargetPerson) && kind.Targets.Any(target => target != SubjectKind.Person)
        select read.Warning(
            "effect",
            kind.Id,
            "then",
            $"{kind.Id} changes a person, but can also be directed at {Words.OneOf([.. kind.Targets.Where(target => target != SubjectKind.Person).Select(target => Shapes.Hyphened(target.ToString()))])}, where it would change nothing.",
            "Narrow `targets` to `person`."
        );

    private static bool OnTargetPerson(Effect effect) =>
        effect switch
        {
            Effect.Becomes(var person, _) => person == Effect.Target,
            Effect.Ceases(var person, _) => person == Effect.Target,
            Effect.Moves(var person, _) => person == Effect.Target,
            Effect.Trust(var person, _) => person == Effect.Target,
            Effect.Fear(var person, _) => person == Effect.Target,
            _ => false,
        };
}
