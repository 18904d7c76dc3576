using Crossways.Scenarios;

namespace Crossways.Debriefing;

/// <summary>What carries each fact of a case, and what brings up each paper: the same at every moment, and asked for every fact.</summary>
internal sealed class Carriers(Scenario scenario)
{
    private readonly Dictionary<ExhibitId, MeasureKind[]> bringing = scenario.Exhibits.ToDictionary(
        exhibit => exhibit.Id,
        exhibit => scenario.Measures.Where(kind => kind.BringsUp(exhibit)).ToArray()
    );

    public ILookup<FactId, Exhibit> Papers { get; } = (
        from exhibit in scenario.Exhibits from fact in exhibit.Carries select (exhibit, fact)).ToLookup(entry => entry.fact, entry => entry.exhibit);

    public ILookup<FactId, RegisterRow> Rows { get; } = (
        from row in scenario.Registers from fact in row.Carries select (row, fact)).ToLookup(entry => entry.fact, entry => entry.row);

    public ILookup<FactId, (Person Person, Tells Tells)> Tellers { get; } = (
        from person in scenario.People from tells in person.Tells select (person, tells)).ToLookup(entry => entry.tells.Fact);

    public IReadOnlyList<MeasureKind> BringingUp(Exhibit exhibit) => bringing[exhibit.Id];
}
