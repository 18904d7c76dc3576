using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// What was done at a seat by whoever sat there before, a person or the machine: a player who comes in does not do it a
/// second time.
/// </summary>
internal sealed class Ledger
{
    private readonly Dictionary<string, int> deeds;
    private readonly HashSet<(ExhibitId, SeatId)> handed;

    public Ledger() => (deeds, handed) = (new(StringComparer.Ordinal), []);

    public Ledger(Ledger other) => (deeds, handed) = (new(other.deeds, StringComparer.Ordinal), [.. other.handed]);

    public void Add(Command command)
    {
        handed.UnionWith(Handed(command));
        if (DeedOf(command) is { } deed)
        {
            Add(deed);
        }
    }

    /// <summary>True when it had been done; each deed answers for one.</summary>
    public bool Strikes(Command command, Casebook casebook)
    {
        if (Handed(command) is { Count: > 0 } papers)
        {
            return papers.TrueForAll(handed.Contains);
        }

        if (DeedOf(command) is not { } deed || deeds.GetValueOrDefault(deed) is not (var times and > 0))
        {
            return false;
        }

        deeds[deed] = times - 1;
        if (LineFor(command, casebook) is { } line)
        {
            // Nor is written down what was decided by somebody else.
            Add(DeedOf(line)!);
        }

        return true;
    }

    private void Add(string deed) => deeds[deed] = deeds.GetValueOrDefault(deed) + 1;

    private static string? DeedOf(Command command) =>
        command switch
        {
            RequestMeasure asked => $"measure {asked.Kind} {asked.Target}",
            DecideAuthorisation decided => $"decision {decided.Measure}",
            OpenInterview opened => $"interview {opened.Person}",
            AssessIndicator assessed => $"indicator {assessed.Person} {assessed.Indicator}",
            RecordPresumption presumed => $"presumption {presumed.Person}",
            ReferPerson referred => $"referral {referred.Person} {referred.To}",
            FileCharge charged => $"charge {charged.Suspect} {charged.Offence}",
            SendMessage { Attachments.Count: 0 } told => $"message {told.Subject}",
            SearchRegister searched => $"search {searched.Register} {searched.State} {searched.Query.Words}",
            LogDecision logged => $"log {logged.Decision}",
            _ => null,
        };

    private static List<(ExhibitId, SeatId)> Handed(Command command) =>
        command switch
        {
            SendMessage sent => [.. sent.To.SelectMany(_ => sent.Attachments, (to, exhibit) => (exhibit, to))],
            ShareExhibit shared => [.. shared.To.Select(to => (shared.Exhibit, to))],
            _ => [],
        };

    // As Duties/TakeMeasures and Duties/IdentifyVictims put it.
    private static LogDecision? LineFor(Command command, Casebook casebook) =>
        command switch
        {
            RequestMeasure asked => Line($"{casebook.Measure(asked.Kind).Name.En}: {casebook.Scenario.Subjects[asked.Target].Name.En}."),
            RecordPresumption presumed => Line($"{casebook.Scenario.Subjects[presumed.Person].Name.En} is presumed a victim."),
            _ => null,
        };

    private static LogDecision Line(string decision) => new(decision, "", "") { Id = Guid.Empty };
}
