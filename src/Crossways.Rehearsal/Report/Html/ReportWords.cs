using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>All words and figures of the printed report.</summary>
internal sealed class ReportWords(Language language)
{
    public Language Language => language;

    public string Code => language == Language.French ? "fr" : "en";

    /// <summary>Words in the report's language; in French with the spaces that do not break.</summary>
    public string this[LocalText words] => Wording.Typeset(words).In(language);

    public string Percent(double share) => this[Wording.Percent(share)];

    /// <summary><c>51 of 60 (74–92%)</c></summary>
    public string Count(Share share) =>
        share.Of == 0 ? "–" : $"{share.Seen} {this[Of]} {share.Of} ({Number(share.Low * 100, 0)}–{Percent(share.High)})";

    public string Number(double value, int decimals) => this[Wording.Number(value, decimals)];

    public string Size(double g) => this[Wording.Size(g)];

    public string Time(ExerciseTime time) => this[new($"day {time.Day}, {time.Clock}", $"jour {time.Day}, {time.Clock}")];

    /// <summary>Names with their figures, for those who hear a drawing instead of seeing it.</summary>
    public string Listed(IEnumerable<(string Name, string Figure)> entries) =>
        string.Join(this[new("; ", " ; ")], entries.Select(entry => entry.Name + this[new(": ", " : ")] + entry.Figure));

    public string Crew(string id) => this[Wording.Policy(id)];

    public string Kind(ReachKind kind) =>
        this[
            kind switch
            {
                ReachKind.Inject => new("Inject", "Événement"),
                ReachKind.Deed => new("Act of a person", "Acte d’une personne"),
                ReachKind.Exhibit => new("Exhibit", "Pièce"),
                ReachKind.Fact => new("Fact", "Fait"),
                ReachKind.Objective => new("Objective", "Objectif"),
                ReachKind.Ending => new("Ending", "Issue"),
                ReachKind.Result => new("Result of a measure", "Résultat de mesure"),
                _ => throw new ArgumentOutOfRangeException(nameof(kind)),
            }
        ];

    public string Claim(Claim claim) =>
        this[
            claim switch
            {
                Rehearsal.Claim.ProvenUnreachable => new("proven unreachable", "inatteignable, prouvé"),
                Rehearsal.Claim.NotFound => new("not found", "non trouvé"),
                Rehearsal.Claim.Reached => new("reached", "atteint"),
                _ => throw new ArgumentOutOfRangeException(nameof(claim)),
            }
        ];

    public string Law(Safeguard law) => this[Wording.Law(law)];

    public static readonly LocalText Of = new("of", "sur");
    public static readonly LocalText Mark = new("EXERCISE · fictitious case · simulated players", "EXERCICE · cas fictif · participants simulés");
    public static readonly LocalText Exercise = new("EXERCISE", "EXERCICE");
    public static readonly LocalText Report = new("Rehearsal report", "Rapport de répétition");
    public static readonly LocalText Contents = new("Contents", "Sommaire");
    public static readonly LocalText Scenario = new("Scenario", "Scénario");
    public static readonly LocalText Package = new("Package", "Paquet");
    public static readonly LocalText RestsOn = new("Rests on", "Repose sur");
    public static readonly LocalText Plays = new("plays", "parties");
    public static readonly LocalText ExerciseTime = new("Exercise time", "Temps d’exercice");
    public static readonly LocalText StoppedEarly = new("Stopped before all plays were over: what is missing below was not looked at.", "Interrompu avant la fin : ce qui manque ci-dessous n’a pas été examiné.");

    public static readonly LocalText Faults = new("faults", "défauts");
    public static readonly LocalText Doubts = new("doubts", "doutes");
    public static readonly LocalText AcceptableByTheBook = new("acceptable endings, by the book", "issues acceptables, dans les règles");
    public static readonly LocalText NotReached = new("things no play reached", "éléments qu’aucune partie n’atteint");
    public static readonly LocalText WeakEffects = new("comparisons that teach little", "comparaisons peu instructives");

    public static readonly LocalText MendFirst = new("What to mend first", "À corriger d’abord");
    public static readonly LocalText MendLead = new(
        "Faults first: mend them before anybody plays. Doubts are worth a look. Each line says where it stands in the scenario and how it is known.",
        "Les défauts d’abord : corrigez-les avant que quiconque joue. Les doutes méritent un regard. Chaque ligne dit où cela se trouve dans le scénario et comment on le sait."
    );
    public static readonly LocalText NothingToMend = new("Nothing to mend was found.", "Rien à corriger n’a été trouvé.");
    public static readonly LocalText Fault = new("Fault", "Défaut");
    public static readonly LocalText Doubt = new("Doubt", "Doute");
    public static readonly LocalText Known = new("Known", "Connu");
    public static readonly LocalText Mend = new("Mend", "Corriger");
    public static readonly LocalText Witness = new("Witness", "Témoin");
    public static readonly LocalText MoreAdvice = new("Further advice", "Autres conseils");

    public static readonly LocalText HowItEnds = new("How the case ends", "Comment le cas se termine");
    public static readonly LocalText EndsLead = new(
        "The share of plays with each ending, for each way of working. Up to the dark line they are endings the author accepts; the mark beside it is their share, with its 95% interval.",
        "La part des parties pour chaque issue, selon la façon de travailler. Jusqu’au trait foncé, ce sont les issues que l’auteur accepte ; à côté, leur part, avec son intervalle à 95 %."
    );
    public static readonly LocalText WayOfWorking = new("Way of working", "Façon de travailler");
    public static readonly LocalText Endings = new("Endings, per cent of plays", "Issues, en pour cent des parties");
    public static readonly LocalText Acceptable = new("Acceptable endings", "Issues acceptables");
    public static readonly LocalText OtherEndings = new("Other endings", "Autres issues");
    public static readonly LocalText Accepted = new("acceptable", "acceptable");
    public static readonly LocalText Acts = new("Acts per play", "Actes par partie");
    public static readonly LocalText EveryEnding = new("Every ending with its interval", "Chaque issue avec son intervalle");
    public static readonly LocalText Ending = new("Ending", "Issue");

    public static readonly LocalText Discrimination = new("Does good practice pay?", "La bonne pratique est-elle payante ?");
    public static readonly LocalText DiscriminationLead = new(
        "How far working by the book is ahead of each other way, in standard deviations (Hedges’ g, 95% interval). Below 1, participants will hardly feel the difference; below 0, the case rewards bad practice. The dashed line is 1, the solid one 0.",
        "L’avance du travail dans les règles sur chaque autre façon, en écarts types (g de Hedges, intervalle à 95 %). Sous 1, les participants ne sentiront guère la différence ; sous 0, le cas récompense la mauvaise pratique. Le trait tireté est 1, le trait plein 0."
    );
    public static readonly LocalText To = new("to", "à");
    public static readonly LocalText Weak = new("below 1", "sous 1");
    public static readonly LocalText Pays = new("bad practice pays", "la mauvaise pratique paie");
    public static readonly LocalText Against = new("By the book against", "Dans les règles contre");
    public static readonly LocalText Means = new("The measures behind it: mean and standard deviation, 0 to 1", "Les mesures sous-jacentes : moyenne et écart type, de 0 à 1");

    public static readonly LocalText WhenThingsHappen = new("When things happen", "Quand les choses arrivent");
    public static readonly LocalText WhenLead = new(
        "Each inject as it was planned (diamond) and as it came: median (dot) and the middle half of plays (bar). No diamond: a condition decides.",
        "Chaque événement tel que prévu (losange) et tel qu’il est arrivé : médiane (point) et moitié centrale des parties (barre). Sans losange : une condition décide."
    );
    public static readonly LocalText Inject = new("Inject", "Événement");
    public static readonly LocalText Planned = new("Planned", "Prévu");
    public static readonly LocalText Median = new("Median", "Médiane");
    public static readonly LocalText MiddleHalf = new("Middle half", "Moitié centrale");
    public static readonly LocalText Course = new("Course of the exercise", "Déroulement de l’exercice");
    public static readonly LocalText Never = new("never", "jamais");

    public static readonly LocalText Reach = new("What is reached", "Ce qui est atteint");
    public static readonly LocalText ReachLead = new(
        "Everything the author wrote, and in how many plays it was reached. “Acts” counts the acts of the shortest play up to that moment.",
        "Tout ce que l’auteur a écrit, et dans combien de parties cela est atteint. « Actes » compte ceux de la partie la plus courte jusqu’à ce moment."
    );
    public static readonly LocalText What = new("What", "Quoi");
    public static readonly LocalText KindOf = new("Kind", "Genre");
    public static readonly LocalText ClaimOf = new("Known as", "Statut");
    public static readonly LocalText ByTheBook = new("By the book", "Dans les règles");
    public static readonly LocalText InAllPlays = new("In all plays", "Toutes parties");
    public static readonly LocalText ShortestActs = new("Acts", "Actes");
    public static readonly LocalText All = new("all", "tous");
    public static readonly LocalText Find = new("Find", "Chercher");
    public static readonly LocalText Shown = new("shown", "affichés");
    public static readonly LocalText SortHint = new("Press a heading to sort.", "Cliquez un en-tête pour trier.");

    public static readonly LocalText Workload = new("Who is busy, who waits", "Qui est occupé, qui attend");
    public static readonly LocalText WorkloadLead = new(
        "Mean acts of each seat in plays by the book; the stronger the shade, the busier. Idle is the share of the play in stretches of more than 20 real minutes without an act. Waits are the real minutes others wait for a decision of this seat.",
        "Nombre moyen d’actes de chaque poste dans les parties dans les règles ; plus la teinte est forte, plus il est occupé. L’inactivité est la part passée en périodes de plus de 20 minutes réelles sans acte. L’attente : minutes réelles pendant lesquelles d’autres attendent une décision de ce poste."
    );
    public static readonly LocalText Seat = new("Seat", "Poste");
    public static readonly LocalText Idle = new("Idle", "Inactif");
    public static readonly LocalText LongestIdle = new("Longest, min", "Plus long, min");
    public static readonly LocalText Waited = new("Others wait, min", "Attente, min");
    public static readonly LocalText From = new("from", "dès");

    public static readonly LocalText EmptyChairs = new("Empty chairs", "Postes vacants");
    public static readonly LocalText EmptyLead = new(
        "Acceptable endings by the book when one seat stays empty and control decides in its place. The band is the full team. A seat whose absence changes nothing has little to do; one whose absence ends the case is a risk on the day.",
        "Issues acceptables dans les règles lorsqu’un poste reste vide et que la direction décide à sa place. La bande est l’équipe complète. Un poste dont l’absence ne change rien a peu à faire ; celui dont l’absence fait échouer le cas est un risque le jour venu."
    );
    public static readonly LocalText Without = new("Without", "Sans");
    public static readonly LocalText FullTeam = new("Full team", "Équipe complète");

    public static readonly LocalText Fewer = new("fewer", "moins");
    public static readonly LocalText More = new("more", "plus");
    public static readonly LocalText NoDifference = new("no difference shown", "aucune différence établie");

    public static readonly LocalText TimeScale = new("Faster or slower", "Plus vite ou plus lentement");
    public static readonly LocalText ScaleLead = new(
        "The same by the book at other time scales. People need the same real minutes; on a faster clock more exercise time goes by in them.",
        "La même équipe dans les règles à d’autres échelles de temps. Les personnes ont besoin des mêmes minutes réelles ; sur une horloge plus rapide, il s’y écoule plus de temps d’exercice."
    );
    public static readonly LocalText Scale = new("Time scale", "Échelle de temps");
    public static readonly LocalText RealTime = new("real time for the whole", "de durée réelle totale");
    public static readonly LocalText Hours = new("h", "h");

    public static readonly LocalText SafeguardsOf = new("Safeguards", "Garanties");
    public static readonly LocalText SafeguardsLead = new(
        "What must not happen, and did. By the book, a breach is a fault of the case; in other ways of working it shows that the case lets bad practice have consequences.",
        "Ce qui ne doit pas arriver, et qui est arrivé. Dans les règles, un manquement est un défaut du cas ; dans les autres façons de travailler, il montre que le cas laisse la mauvaise pratique avoir des conséquences."
    );
    public static readonly LocalText NoBreach = new("No safeguard was broken in any play.", "Aucune garantie n’a été enfreinte dans aucune partie.");
    public static readonly LocalText Breach = new("Breach", "Manquement");
    public static readonly LocalText Person = new("Person", "Personne");
    public static readonly LocalText InPlays = new("In plays", "Parties");

    public static readonly LocalText ClashesOf = new("Role players wanted twice", "Acteurs demandés deux fois");
    public static readonly LocalText ClashesLead = new(
        "A person with a role player who was wanted in a second room while in the first. Let control play one of them, or space the injects out.",
        "Une personne jouée en direct, demandée dans une seconde salle alors qu’elle est dans la première. Confiez un rôle à la direction, ou espacez les événements."
    );
    public static readonly LocalText NoClash = new("No role player was wanted in two rooms at once.", "Aucun acteur n’a été demandé dans deux salles à la fois.");
    public static readonly LocalText PerPlay = new("Per play", "Par partie");
    public static readonly LocalText Written = new("Written in", "Écrit dans");

    public static readonly LocalText DecidesOf = new("What decides", "Ce qui décide");
    public static readonly LocalText DecidesLead = new(
        "What each identification and each charge hangs on: how many sources could carry it, and without which of them nothing suffices. One indispensable source is a bottleneck; the team that misses it cannot recover.",
        "De quoi dépend chaque identification et chaque accusation : combien de sources peuvent la porter, et sans lesquelles rien ne suffit. Une source indispensable est un goulot ; l’équipe qui la manque ne peut se rattraper."
    );
    public static readonly LocalText Charge = new("Charge", "Accusation");
    public static readonly LocalText SourcesOf = new("Sources", "Sources");
    public static readonly LocalText Indispensable = new("Indispensable", "Indispensables");
    public static readonly LocalText SmallestSets = new("Smallest sets that suffice", "Plus petits ensembles suffisants");
    public static readonly LocalText SeatsNeeded = new("Rarer without", "Plus rare sans");
    public static readonly LocalText None = new("none", "aucune");
    public static readonly LocalText Nothing = new("nothing suffices", "rien ne suffit");

    public static readonly LocalText DeadEndsOf = new("Dead ends", "Impasses");
    public static readonly LocalText DeadEndsLead = new(
        "Acts after which good play no longer led to an acceptable ending, although just before it did. A dead end is fair when the team was warned.",
        "Actes après lesquels un bon travail ne menait plus à une issue acceptable, alors qu’il y menait juste avant. Une impasse est équitable si l’équipe était avertie."
    );
    public static readonly LocalText NotLookedFor = new("No play was looked through for a dead end.", "Aucune partie n’a été examinée à la recherche d’une impasse.");

    public static LocalText NoDeadEndIn(int plays) =>
        new(
            $"No dead end was found; plays with a bad ending that were looked through: {plays}.",
            $"Aucune impasse n’a été trouvée ; parties à l’issue mauvaise qui ont été examinées : {plays}."
        );
    public static readonly LocalText At = new("At", "Quand");
    public static readonly LocalText Act = new("Act", "Acte");
    public static readonly LocalText Before = new("Just before", "Juste avant");
    public static readonly LocalText After = new("Just after", "Juste après");
    public static readonly LocalText Warned = new("Warned", "Avertie");
    public static readonly LocalText Yes = new("yes", "oui");
    public static readonly LocalText No = new("no", "non");
    public static readonly LocalText Case = new("the case itself", "le cas lui-même");

    public static readonly LocalText HowToRead = new("How to read this", "Comment lire ce rapport");
    public static readonly (LocalText Term, LocalText Means)[] Reading =
    [
        (
            new("Proven", "Prouvé"),
            new(
                "It follows from the text of the scenario: whatever anybody does, it cannot happen. No number of plays is needed.",
                "Cela découle du texte du scénario : quoi que l’on fasse, cela ne peut arriver. Aucune partie n’est nécessaire."
            )
        ),
        (
            new("Not found", "Non trouvé"),
            new(
                "It was looked for in that many plays and did not come up. That proves nothing: people think of things simulated players do not.",
                "On l’a cherché dans autant de parties, en vain. Cela ne prouve rien : les personnes ont des idées que les participants simulés n’ont pas."
            )
        ),
        (
            new("Seen", "Vu"),
            new(
                "It happened in so many of so many plays. The bracket is the 95% interval of the share (Wilson). The witness names one play; it can be played again and opened in the debrief.",
                "C’est arrivé dans tant de parties sur tant. La parenthèse est l’intervalle à 95 % de la part (Wilson). Le témoin désigne une partie ; elle peut être rejouée et ouverte dans le débriefing."
            )
        ),
        (
            new("Simulated players are not people", "Les participants simulés ne sont pas des personnes"),
            new(
                "They read only what their desk receives, follow simple habits and never tire, argue or have a bright idea. Intervals cover chance, not that difference. The report finds faults of a case; it does not predict a team, and says nothing about any participant.",
                "Ils ne lisent que ce que leur poste reçoit, suivent des habitudes simples, et ne connaissent ni fatigue, ni dispute, ni idée brillante. Les intervalles couvrent le hasard, non cette différence. Le rapport trouve les défauts d’un cas ; il ne prédit pas une équipe et ne dit rien d’aucun participant."
            )
        ),
        (
            new("A witness", "Un témoin"),
            new(
                "A way of working and a number, such as by-the-book/17. To look at it: crossways rehearse FOLDER --witness by-the-book/17 --data data, then start the server and open the debrief.",
                "Une façon de travailler et un numéro, par exemple by-the-book/17. Pour le voir : crossways rehearse DOSSIER --witness by-the-book/17 --data data, puis lancez le serveur et ouvrez le débriefing."
            )
        ),
    ];
}
