using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

internal static class ChargesSection
{
    private const int MostUnfiled = 8;

    public static string Text(Voice voice)
    {
        var all = voice.Debrief.Evidence ?? [];
        var filed = all.Where(charge => charge.Filed is not null).ToList();
        var tried = filed.Count(charge => charge.Hearing is not null);
        return filed.Count == 0
            ? voice.Say($"No charge was filed; the case allowed {all.Count}.", $"Aucune accusation n’a été déposée ; le cas en permettait {all.Count}.")
            : voice.Say(
                $"{voice.Count(filed.Count, "charge was", "charges were", "", "")} filed of {all.Count} that the case allowed; {filed.Count(charge => charge.Proven)} would hold, and {tried} came before a court.",
                $"{voice.Count(filed.Count, "", "", "accusation a été déposée", "accusations ont été déposées")} sur {all.Count} que le cas permettait ; {voice.Count(filed.Count(charge => charge.Proven), "", "", "tiendrait", "tiendraient")}, et {voice.Count(tried, "", "", "a été jugée", "ont été jugées")}.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        var worth = Worth(voice.Debrief.Evidence ?? []);
        if (worth.Count > 0)
        {
            yield return Make.Table(
                "charges-table",
                voice.Say("Charges filed, and charges that what was held allowed", "Accusations déposées, et accusations que permettait ce qui était détenu"),
                [Make.Column(voice.Say("Suspect and offence", "Suspect et infraction"), 3), Make.Column(voice.Say("Filed", "Déposée"), 1.4), Make.Column(voice.Say("Elements", "Éléments"), 3), Make.Column(voice.Say("Outcome", "Issue"), 2)],
                worth.Select(charge => Make.Row(
                    $"{voice.Say(charge.Name)}, {voice.Say(charge.OffenceName)}",
                    voice.At(charge.Filed),
                    string.Join("; ", charge.Elements.Select(element => $"{Name(voice, element.Element)}{voice.Say(":", " :")} {State(voice, element.State)}")),
                    Outcome(voice, charge))));
        }

        if (voice.Debrief.Breaches is { Count: > 0 } breaches)
        {
            yield return Make.Table(
                "breaches",
                voice.Say("Where the law was not kept", "Où la loi n’a pas été respectée"),
                [Make.Column(voice.Say("When", "Quand"), 1.4), Make.Column(voice.Say("Who", "Qui"), 2.2), Make.Column(voice.Say("What", "Quoi"), 4.4)],
                breaches.Select(breach => Make.Row(voice.At(breach.At), breach.By is { } by ? voice.Seat(by) : "", $"{Breach(voice, breach.Kind)}{voice.Say(":", " :")} {voice.Say(breach.What)}")));
        }
    }

    // The rest of the long list of what a case allows is in the debrief.
    private static List<CaseReport> Worth(IReadOnlyList<CaseReport> all) =>
        [
            .. all.Where(charge => charge.Filed is not null),
            .. all.Where(charge => charge.Filed is null && charge.Elements.All(element => element.State is ElementState.Held or ElementState.NotNeeded)).Take(MostUnfiled),
        ];

    private static string Name(Voice voice, Element element) =>
        element switch
        {
            Element.Act => voice.Say("act", "acte"),
            Element.Means => voice.Say("means", "moyen"),
            Element.Purpose => voice.Say("purpose", "but"),
            Element.Harm => voice.Say("harm", "préjudice"),
            Element.Money => voice.Say("money", "argent"),
            _ => voice.Say("status", "statut"),
        };

    private static string State(Voice voice, ElementState state) =>
        state switch
        {
            ElementState.Missing => voice.Say("nobody lawfully held proof", "preuve non détenue licitement"),
            ElementState.Held => voice.Say("held, not cited", "détenu, non cité"),
            ElementState.Proven => voice.Say("proven", "prouvé"),
            _ => voice.Say("not needed, a child", "non requis, enfant"),
        };

    private static string Outcome(Voice voice, CaseReport charge) =>
        charge.Hearing is { } hearing
            ? hearing.Outcome switch
            {
                HearingOutcome.Convicted => voice.Say("convicted", "condamnation"),
                HearingOutcome.Acquitted => voice.Say("acquitted", "acquittement"),
                _ => voice.Say("decided", "jugée"),
            }
        : charge.Filed is null ? voice.Say("never charged", "jamais poursuivie")
        : charge.Proven ? voice.Say("would hold", "tiendrait")
        : voice.Say("would fall", "tomberait");

    private static string Breach(Voice voice, LawBreachKind kind) =>
        kind switch
        {
            LawBreachKind.WithoutAuthority => voice.Say("without authority", "sans autorisation"),
            LawBreachKind.Lapsed => voice.Say("not confirmed in time", "non confirmée à temps"),
            LawBreachKind.Refused => voice.Say("refused afterwards", "refusée ensuite"),
            LawBreachKind.Released => voice.Say("released, no court asked in time", "remise en liberté, tribunal non saisi à temps"),
            LawBreachKind.VictimCharged => voice.Say("a victim charged", "victime poursuivie"),
            LawBreachKind.VictimArrested => voice.Say("a victim arrested", "victime arrêtée"),
            LawBreachKind.SparedCharged => voice.Say("charged despite a decision not to punish", "poursuivie malgré une décision de non-sanction"),
            _ => voice.Say("arrested despite a decision not to punish", "arrêtée malgré une décision de non-sanction"),
        };
}
