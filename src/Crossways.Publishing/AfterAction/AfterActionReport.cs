using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

/// <summary>
/// The after-action report of an exercise (HSEEP; ISO 22398): what the machine proposes for each section, and the
/// document that comes of what people made of it.
/// </summary>
public static class AfterActionReport
{
    private static readonly IReadOnlyList<ReportSection> All = Enum.GetValues<ReportSection>();

    /// <summary>What the machine writes from the exercise. Seats are named, people never.</summary>
    public static SectionContent Propose(AfterActionFacts facts, ReportSection section, Language language)
    {
        var voice = new Voice(facts, language);
        return new SectionContent(HasSomethingToSay(facts, section), Text(voice, section))
        {
            Findings = section == ReportSection.Findings
                ? [.. Proposals.Of(facts).Select(finding => new FindingRow(finding.Key, finding.Kind, voice.Say(finding.Text), voice.Say(finding.Evidence)))]
                : [],
            Recommendations = section == ReportSection.Recommendations
                ? [.. facts.Lessons.Where(Proposals.IsRecommendation).Select(lesson => new RecommendationRow("lesson/" + lesson.Text, lesson.Text, lesson.Owner, lesson.Due, lesson.Status))]
                : [],
        };
    }

    /// <summary>The draft that nobody has touched.</summary>
    public static ReportDraft Propose(AfterActionFacts facts, Language language) =>
        new([.. All.Select(section => Propose(facts, section, language)).Zip(All, (content, section) => new SectionDraft(section, 0, content, content))]);

    /// <param name="names">Of those who took part, for the list of who was there; set only if that section is included.</param>
    public static Document Document(AfterActionFacts facts, ReportDraft draft, Language language, IReadOnlyList<string> names)
    {
        var voice = new Voice(facts, language);
        return new Document(voice.Say("After-action report", "Rapport après action"), language, [.. All.SelectMany(section => Chapter(voice, draft, section, names))])
        {
            Subtitle = $"{facts.Exercise} · {voice.Say(facts.Case)}",
            Mark = voice.Say("EXERCISE", "EXERCICE"),
            Date = facts.Until,
            NumbersHeadings = true,
        };
    }

    /// <summary>Title of a section, also where it is edited.</summary>
    public static LocalText Title(ReportSection section) =>
        section switch
        {
            ReportSection.Summary => new("Summary", "Synthèse"),
            ReportSection.Scope => new("Scope", "Cadre"),
            ReportSection.Objectives => new("Objectives", "Objectifs"),
            ReportSection.Course => new("Course of the exercise", "Déroulement"),
            ReportSection.Victims => new("What became of the victims", "Ce que sont devenues les victimes"),
            ReportSection.Charges => new("Charges and court", "Accusations et justice"),
            ReportSection.Cooperation => new("Co-operation", "Coopération"),
            ReportSection.Money => new("Money", "L’argent"),
            ReportSection.Measures => new("Measures of performance", "Mesures de performance"),
            ReportSection.Findings => new("Findings", "Constats"),
            ReportSection.Recommendations => new("Recommendations", "Recommandations"),
            ReportSection.HotDebrief => new("What participants said", "Ce qu’ont dit les participants"),
            ReportSection.Attendance => new("Who was there", "Participants"),
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };

    /// <summary>Id of a section's heading in the document.</summary>
    public static string IdOf(ReportSection section) => section == ReportSection.HotDebrief ? "hot-debrief" : section.ToString().ToLowerInvariant();

    private static IEnumerable<Block> Chapter(Voice voice, ReportDraft draft, ReportSection section, IReadOnlyList<string> names)
    {
        var content = draft[section].Content;
        return !content.Included
            ? []
            :
            [
                new Heading(1, IdOf(section), Inline.Of(voice.Say(Title(section)))),
                .. LightText.Read(content.Text),
                .. Exhibits(voice, draft, section, names),
                // So that one page can be read, or copied, on its own.
                .. section == ReportSection.Summary ? new Block[] { new PageBreak() } : [],
            ];
    }

    private static string Text(Voice voice, ReportSection section) =>
        section switch
        {
            ReportSection.Summary => SummarySection.Text(voice),
            ReportSection.Scope => ScopeSection.Text(voice),
            ReportSection.Objectives => ObjectivesSection.Text(voice),
            ReportSection.Course => CourseSection.Text(voice),
            ReportSection.Victims => VictimsSection.Text(voice),
            ReportSection.Charges => ChargesSection.Text(voice),
            ReportSection.Cooperation => CooperationSection.Text(voice),
            ReportSection.Money => MoneySection.Text(voice),
            ReportSection.Measures => MeasuresSection.Text(voice),
            ReportSection.HotDebrief => HotDebriefSection.Text(voice),
            _ => "",
        };

    private static IEnumerable<Block> Exhibits(Voice voice, ReportDraft draft, ReportSection section, IReadOnlyList<string> names) =>
        section switch
        {
            ReportSection.Summary => SummarySection.Exhibits(voice, draft),
            ReportSection.Scope => ScopeSection.Exhibits(voice),
            ReportSection.Objectives => ObjectivesSection.Exhibits(voice),
            ReportSection.Course => CourseSection.Exhibits(voice),
            ReportSection.Victims => VictimsSection.Exhibits(voice),
            ReportSection.Charges => ChargesSection.Exhibits(voice),
            ReportSection.Cooperation => CooperationSection.Exhibits(voice),
            ReportSection.Money => MoneySection.Exhibits(voice),
            ReportSection.Measures => MeasuresSection.Exhibits(voice),
            ReportSection.Findings => FindingsSection.Findings(voice, draft[section].Content),
            ReportSection.Recommendations => FindingsSection.Recommendations(voice, draft[section].Content),
            ReportSection.HotDebrief => HotDebriefSection.Exhibits(voice),
            ReportSection.Attendance => names.Count > 0 ? [Make.Bullets(names)] : [Make.Text(voice.Say("Nobody gave a name.", "Personne n’a donné de nom."))],
            _ => [],
        };

    private static bool HasSomethingToSay(AfterActionFacts facts, ReportSection section) =>
        section switch
        {
            ReportSection.Money => facts.Debrief.Money is not null || facts.Debrief.Owed is not null,
            ReportSection.Measures => facts.Debrief.Measures is not null || facts.Debrief.Missed is not null,
            ReportSection.HotDebrief => facts.HotDebriefs.Any(round => round.Answers.Count > 0),
            ReportSection.Recommendations => facts.Lessons.Any(Proposals.IsRecommendation),
            ReportSection.Attendance => false,
            _ => true,
        };
}
