using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Handbook;

/// <summary>What the debrief measures, family by family.</summary>
internal static class PerformanceParts
{
    public static Table Measures(Language language) =>
        PartTable.Of(
            language,
            [new("What is looked at", "Ce qui est regardé"), new("What is measured", "Ce qui est mesuré")],
            Families.Select(family => (IReadOnlyList<IReadOnlyList<Inline>>)[[new Words(family.Name.In(language), Emphasis.Bold)], Inline.Of(family.What.In(language))])
        );

    private static readonly (LocalText Name, LocalText What)[] Families =
    [
        (
            new("Identification", "Identification"),
            new("time for each victim from the moment at which what was known sufficed to the moment of identification; who was missed; who was taken for a victim and was none; by which indicators", "pour chaque victime, temps entre le moment où ce que l’on savait suffisait et celui de l’identification ; qui a été manqué ; qui a été pris pour une victime sans l’être ; par quels indicateurs")
        ),
        (
            new("Protection", "Protection"),
            new("which needs were met and when; consent; interviews repeated without need; safeguards of children; people held or charged for what was forced on them", "quels besoins ont été couverts et quand ; consentement ; auditions répétées sans nécessité ; garanties des enfants ; personnes retenues ou poursuivies pour ce qui leur fut imposé")
        ),
        (
            new("Evidence", "Preuves"),
            new("elements proven for each suspect; what was obtained lawfully; chain of custody; what courts read and what they left out, and why", "éléments prouvés pour chaque suspect ; ce qui a été obtenu légalement ; chaîne de conservation ; ce que les tribunaux ont lu ou écarté, et pourquoi")
        ),
        (
            new("Co-operation", "Coopération"),
            new("who shared what with whom and how late; the network as it was used; delays across borders; work done twice", "qui a partagé quoi avec qui et avec quel retard ; le réseau tel qu’il a servi ; délais par-delà les frontières ; travail fait deux fois")
        ),
        (
            new("Money", "Argent"),
            new("flows found, frozen and owed; what a court could award to victims", "flux trouvés, gelés et dus ; ce qu’un tribunal pouvait accorder aux victimes")
        ),
        (
            new("Decisions", "Décisions"),
            new("logged with reasons; looked at again when facts changed", "consignées avec motifs ; réexaminées quand les faits changeaient")
        ),
        (
            new("Tempo", "Rythme"),
            new("acts by the hour, and how work was spread over desks and teams", "actes par heure, et répartition du travail entre postes et équipes")
        ),
    ];
}
