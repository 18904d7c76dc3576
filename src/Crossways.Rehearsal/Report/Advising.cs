using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Turns what was seen into what to mend. Each rule is one method; the order is that of importance.</summary>
internal sealed partial class Advising(Scenario scenario, Sources sources, RehearsalReport report, string standard)
{
    public IReadOnlyList<Advice> All() =>
        [
            .. new[]
                {
                    BrokeOff(), Endings(), Practice(), OutOfReach(), NotFound(results: false), Broken(), Ends(), Identifying(), Booked(), Wanted(), Chairs(), Load(), Missed(), Hanging(),
                    Objectives(), Pace(), NotFound(results: true),
                }
                .SelectMany(advice => advice)
                .Select(advice => advice with { What = Wording.Typeset(advice.What), Known = Wording.Typeset(advice.Known), Mend = Wording.Typeset(advice.Mend) })
                .OrderBy(advice => advice.Weight),
        ];

    /// <summary>A line of the report within a sentence.</summary>
    private static LocalText The(ReachLine line)
    {
        var kind = line.Kind switch
        {
            ReachKind.Inject => new LocalText("the inject", "l’événement"),
            ReachKind.Deed => new("the act", "l’acte"),
            ReachKind.Exhibit => new("the exhibit", "la pièce"),
            ReachKind.Fact => new("the fact", "le fait"),
            ReachKind.Objective => new("the objective", "l’objectif"),
            ReachKind.Ending => new("the ending", "l’issue"),
            ReachKind.Result => new("a result of", "un résultat de"),
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        };
        var name = Wording.Titled(line.Name, line.Id);
        return new($"{kind.En} {name.En}", $"{kind.Fr} {name.Fr}");
    }

    private string Source(object owner) => sources.Of(owner).ToString();

    private string EndingsSource => Source(scenario.Endings.First().Id);

    private string ScenarioSource => Source(scenario.Id);

    private static Advice Fault(string code, string source, LocalText what, LocalText known, LocalText mend, string? witness) => new(Weight.Fault, code, source, what, known, mend, witness);

    private static Advice Doubt(string code, string source, LocalText what, LocalText known, LocalText mend, string? witness) => new(Weight.Doubt, code, source, what, known, mend, witness);
}
