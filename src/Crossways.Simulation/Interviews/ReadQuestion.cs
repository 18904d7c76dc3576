using System.Text.RegularExpressions;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Reads a question that somebody typed as it came: how it is put, and what it is about. English and French.</summary>
public static partial class ReadQuestion
{
    private static readonly (Regex Words, Topic Topic)[] ByTopic =
    [
        (Pay(), Scenarios.Topic.Pay),
        (Documents(), Scenarios.Topic.Documents),
        (Housing(), Scenarios.Topic.Housing),
        (Pressure(), Scenarios.Topic.Pressure),
        (Health(), Scenarios.Topic.Health),
        (Recruitment(), Scenarios.Topic.Recruitment),
        (Journey(), Scenarios.Topic.Journey),
        (Wishes(), Scenarios.Topic.Wishes),
        (Work(), Scenarios.Topic.Work),
    ];

    /// <summary>Leading and confronting where it shows; open where it lets people tell; closed otherwise.</summary>
    public static Approach Approach(string question) =>
        Leads().IsMatch(question) ? Simulation.Approach.Leading
        : Confronts().IsMatch(question) ? Simulation.Approach.Confronting
        : Opens().IsMatch(question) ? Simulation.Approach.Open
        : Probes().IsMatch(question) ? Simulation.Approach.Probing
        : Simulation.Approach.Closed;

    /// <summary>Null where the words do not say.</summary>
    public static Topic? Topic(string question)
    {
        foreach (var (words, topic) in ByTopic)
        {
            if (words.IsMatch(question))
            {
                return topic;
            }
        }

        return null;
    }

    private const RegexOptions Loosely = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(did|does|do|has|have|was|is|are|were|would|could)(n['’]t| (they|he|she|you|it) not)( (they|he|she|you|it))?\s*\?|,\s*(right|correct|no|yes)\s*\?|n['’]est-ce pas|\bnon\s*\?|admit that|avouez", Loosely)]
    private static partial Regex Leads();

    [GeneratedRegex(@"\b(we|i) (already )?know\b|\byou('re| are) lying\b|that('s| is) not true|\b(nous|on|je) (le )?(savons|sait|sais)( déjà)?\b|vous mentez|ce n['’]est pas vrai", Loosely)]
    private static partial Regex Confronts();

    [GeneratedRegex(@"^\s*(please\s*,?\s*)?((can|could|would) you )?(tell|describe|explain|talk)\b|^\s*(how|what happened|what is|what was)\b|^\s*(racontez|parlez|décrivez|expliquez|pouvez-vous (me )?(raconter|parler|décrire|expliquer)|comment|que s['’]est-il passé)", Loosely)]
    private static partial Regex Opens();

    [GeneratedRegex(@"^\s*(and |et )?(who|where|when|which|why|what|qui|où|quand|quel|quelle|pourquoi|que|qu['’])\b|you (said|spoke|told)|vous (avez dit|disiez|parliez)", Loosely)]
    private static partial Regex Probes();

    [GeneratedRegex(@"\b(pay|paid|pays|wages?|salary|money|debts?|owe|fees?|deduct\w*|payé\w*|paie|salaires?|argent|dettes?|devez|frais|retenues?)\b", Loosely)]
    private static partial Regex Pay();

    [GeneratedRegex(@"\b(papers?|passports?|permits?|documents?|visas?|how old|age|born|papiers?|passeports?|permis|quel âge|âge|né|née)\b", Loosely)]
    private static partial Regex Documents();

    [GeneratedRegex(@"\b(sleep|live|lived|room|house|housing|dorm\w*|logez|logement|habitez|vivez|chambre|maison|dormez)\b", Loosely)]
    private static partial Regex Housing();

    [GeneratedRegex(@"\b(threat\w*|afraid|fear|forced?|leave|left|hit|beat\w*|locked|watch(es|ed)?|punish\w*|wait(s|ed|ing)? for|must you be back|counts?|attend(ent)? quelqu|vous attend|compte(nt)?|menac\w*|peur|forc\w*|partir|quitter|frapp\w*|enferm\w*|surveill\w*)\b", Loosely)]
    private static partial Regex Pressure();

    [GeneratedRegex(@"\b(health|hurts?|ill|sick|pain|injur\w*|doctor|feel|how are you|santé|mal|malade|blessé\w*|médecin|sentez|allez-vous)\b", Loosely)]
    private static partial Regex Health();

    [GeneratedRegex(@"\b(recruit\w*|promis\w*|advert\w*|job offer|find (this|the) (job|work)|heard? of (this|the) (job|work)|recrut\w*|promesses?|annonces?|trouvé ce travail)\b", Loosely)]
    private static partial Regex Recruitment();

    [GeneratedRegex(@"\b(journey|travel\w*|come here|came here|border|drove|bus|cross(ed)?|voyage|venu\w*|frontière|conduit|arrivé\w*)\b", Loosely)]
    private static partial Regex Journey();

    [GeneratedRegex(@"\b(need|want|wish|like|help|besoin|voulez|voudriez|souhaitez|aide|aider)\b", Loosely)]
    private static partial Regex Wishes();

    [GeneratedRegex(@"\b(work\w*|hours?|day|shift|boss|foreman|travail\w*|heures?|journée|patron|chef)\b", Loosely)]
    private static partial Regex Work();
}
