namespace Crossways.Scenarios;

internal sealed class LawThatBinds : ICheck
{
    public string Rule => "A law sets a limit of confirmation only to a measure that may start urgently and that somebody confirms.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from state in read.Scenario.States
        from rule in state.Law.Measures
        where rule.ConfirmWithin is not null && read.Scenario.Measures.TryGet(rule.Measure, out _)
        let kind = read.Scenario.Under(state.Id, read.Scenario.Measures[rule.Measure])
        where !kind.Urgent || kind.Authorisation is Authoriser.None or Authoriser.Consent
        select read.Error(
            "law-without-effect",
            state.Id,
            $"law.measures.{rule.Measure}.confirm within",
            $"Nobody has to confirm {rule.Measure} in {state.Id}: it never starts before it is authorised.",
            "Add `urgent: true` and who decides, or take the limit away."
        );
}
