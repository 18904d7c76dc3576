using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>What could have been charged against a suspect, and what was.</summary>
/// <param name="Filed">When a charge was filed; null if never.</param>
/// <param name="Proven">The charge as filed would hold: every element that needs proof has it, lawfully.</param>
public sealed record CaseReport(
    SubjectId Suspect,
    LocalText Name,
    OffenceId Offence,
    LocalText OffenceName,
    StateId State,
    SeatId? FiledBy,
    ExerciseTime? Filed,
    bool Proven,
    IReadOnlyList<ElementReport> Elements
);

/// <summary>One element: what was so, and what became of it.</summary>
/// <param name="Excluded">Exhibits that the charge cited for it and that were not lawfully obtained.</param>
public sealed record ElementReport(Element Element, ElementState State, IReadOnlyList<FactReport> Facts, IReadOnlyList<LocalText> Excluded);

/// <summary>How far one element of an offence was brought.</summary>
public enum ElementState
{
    /// <summary>No seat lawfully held anything that proves it.</summary>
    Missing,

    /// <summary>Some seat lawfully held proof; the charge does not cite it, or there is no charge.</summary>
    Held,

    /// <summary>The charge cites lawful proof.</summary>
    Proven,

    /// <summary>Nobody need prove it: all victims of the charge are children (Palermo Protocol art. 3 (c)).</summary>
    NotNeeded,
}

/// <summary>A fact that goes to prove an element.</summary>
/// <param name="Lawful">Exhibits that carry it and were lawfully held by some seat.</param>
/// <param name="Unlawful">Exhibits that carry it and were held only without authorisation.</param>
/// <param name="NeverFound">Exhibits of the case that carry it and reached nobody.</param>
/// <param name="KnownBy">Seats that knew it, and since when.</param>
public sealed record FactReport(
    FactId Fact,
    LocalText Text,
    IReadOnlyList<LocalText> Lawful,
    IReadOnlyList<LocalText> Unlawful,
    IReadOnlyList<LocalText> NeverFound,
    IReadOnlyList<SeatSince> KnownBy
);

public sealed record SeatSince(SeatId Seat, ExerciseTime At);

internal static class Evidence
{
    public static IReadOnlyList<CaseReport> Of(Played played) =>
        [
            .. from suspect in played.Scenario.People
               where suspect.Role == PersonRole.Suspect
               from offence in played.Scenario.Offences
               let charge = played.World.Charges.Standing.LastOrDefault(c => c.Suspect == suspect.Id && c.Offence == offence.Id)
               where charge is not null || offence.Elements.All(element => Facts(played, suspect, element).Any())
               select Of(played, suspect, offence, charge),
        ];

    private static CaseReport Of(Played played, Person suspect, Offence offence, ChargeFiled? charge)
    {
        var findings = charge is null ? [] : Proof.Of(played.World, charge);
        var filed = played.Of<ChargeFiled>().LastOrDefault(entry => entry.Happened == charge);
        return new CaseReport(
            suspect.Id,
            suspect.Name,
            offence.Id,
            offence.Name,
            offence.State,
            charge?.By,
            charge is null ? null : filed.At,
            charge is not null && Proof.IsProven(played.World, charge),
            [.. offence.Elements.Select(element => Of(played, element, suspect, findings.FirstOrDefault(finding => finding.Element == element)))]
        );
    }

    private static ElementReport Of(Played played, Element element, Person suspect, ElementFinding? charged)
    {
        List<FactReport> facts = [.. Facts(played, suspect, element).Select(fact => Of(played, fact))];
        var state =
            charged is { Proven: true } ? ElementState.Proven
            : charged is { Needed: false } ? ElementState.NotNeeded
            : facts.Exists(fact => fact.Lawful.Count > 0) ? ElementState.Held
            : ElementState.Missing;
        return new ElementReport(element, state, facts, [.. (charged?.Excluded ?? []).Select(played.Title)]);
    }

    private static IEnumerable<Fact> Facts(Played played, Person suspect, Element element) =>
        played.Scenario.Facts.Where(fact => fact.Proves == element && fact.By.Contains(suspect.Id));

    // Records of accounts and phones are made when somebody asks for them.
    private static IEnumerable<LocalText> NotAskedFor(Played played, Fact fact) =>
        from record in played.Scenario.RecordsThatCarry(fact.Id)
        let name = played.Name(record)
        select played.Scenario.Subjects[record] is Account
            ? new LocalText($"Statement of account {name.En}", $"Relevé du compte {name.Fr}")
            : new LocalText($"Telephone records of {name.En}", $"Relevé téléphonique du {name.Fr}");

    private static FactReport Of(Played played, Fact fact)
    {
        var seats = played.Scenario.Seats.Select(seat => seat.Id).ToList();
        var made = played.Of<ExhibitMade>().Select(entry => entry.Happened.Exhibit).Where(e => e.Carries.Contains(fact.Id)).Select(e => e.Id);
        var exhibits = played.Scenario.Exhibits.Where(exhibit => exhibit.Carries.Contains(fact.Id)).Select(e => e.Id).Concat(made).ToList();
        var held = exhibits.Where(exhibit => seats.Exists(seat => played.World.CaseFiles.Holds(seat, exhibit))).ToList();
        var lawful = held.Where(exhibit => seats.Exists(seat =>
            played.World.CaseFiles.Holds(seat, exhibit) && Lawfulness.IsLawful(played.World, seat, exhibit))).ToList();
        return new FactReport(
            fact.Id,
            fact.Text,
            [.. lawful.Select(played.Title)],
            [.. held.Except(lawful).Select(played.Title)],
            [.. exhibits.Except(held).Select(played.Title), .. held.Count == 0 ? NotAskedFor(played, fact) : []],
            [
                .. from seat in seats
                   let known = played.World.Knowledge.Of(seat)
                   where known.ContainsKey(fact.Id)
                   orderby known[fact.Id]
                   select new SeatSince(seat, known[fact.Id]),
            ]
        );
    }
}
