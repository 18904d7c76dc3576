using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Simulation;

namespace Crossways.Publishing.AfterAction;

/// <summary>What somebody reads who reads one page.</summary>
internal static class SummarySection
{
    // Of each kind: the first ones, in the order in which people have put them.
    private const int Foremost = 3;

    public static string Text(Voice voice)
    {
        var (facts, there) = (voice.Facts, voice.Facts.Attendance);
        var states = string.Join(voice.Say(" and ", " et "), there.States.Select(state => voice.Say(state.State)));
        var first = voice.Say(
            $"{facts.Exercise} played the case “{facts.Case.En}” {voice.Days(facts.From, facts.Until)}: {there.ByPeople + there.ByMachine} of {there.Seats} seats in {states} were at work.",
            $"{facts.Exercise} a joué le cas « {facts.Case.Fr} », {voice.Days(facts.From, facts.Until)} : {there.ByPeople + there.ByMachine} postes sur {there.Seats} ({states}) étaient actifs.");
        return facts.Ending.En.Length == 0 ? first : first + voice.Say($" It ended with “{facts.Ending.En}”.", $" Il s’est terminé par « {facts.Ending.Fr} ».");
    }

    public static IEnumerable<Block> Exhibits(Voice voice, ReportDraft draft)
    {
        yield return Make.Table(
            "at-a-glance",
            voice.Say("The exercise at a glance", "L’exercice en bref"),
            [Make.Column("", 3), Make.Column("", 2, Alignment.End)],
            Figures(voice));
        var findings = draft[ReportSection.Findings].Content;
        foreach (var (kind, title) in FindingsSection.Kinds.Where(_ => findings.Included))
        {
            var rows = findings.Findings.Where(row => row.Kind == kind).Take(Foremost).ToList();
            if (rows.Count > 0)
            {
                yield return new Paragraph([new Words(voice.Say(title), Emphasis.Bold)]);
                yield return Make.Bullets(rows.Select(row => row.Text));
            }
        }
    }

    private static IEnumerable<IReadOnlyList<IReadOnlyList<Inline>>> Figures(Voice voice)
    {
        var (victims, charges) = (voice.Debrief.Victims ?? [], (voice.Debrief.Evidence ?? []).Where(charge => charge.Filed is not null).ToList());
        yield return Row(voice.Say("Victims recognised", "Victimes reconnues"), Of(victims.Count(victim => victim.Identified is not null), victims.Count));
        yield return Row(voice.Say("Victims safe at ENDEX", "Victimes en sécurité à l’ENDEX"), Of(victims.Count(victim => victim.SafeAtTheEnd), victims.Count));
        yield return Row(voice.Say("Victims treated as offenders", "Victimes traitées comme auteurs"), $"{victims.Count(victim => victim.TreatedAsOffender)}");
        yield return Row(voice.Say("Charges that would hold", "Accusations qui tiendraient"), Of(charges.Count(charge => charge.Proven), charges.Count));
        if (voice.Debrief.Cooperation is { } cooperation)
        {
            yield return Row(voice.Say("Exhibits shared between seats", "Pièces partagées entre postes"), $"{cooperation.Sharings.Count}");
            if (voice.Facts.Attendance.States.Count > 1)
            {
                yield return Row(voice.Say("of them across a border", "dont par-delà une frontière"), $"{cooperation.Flows.Where(flow => flow.AcrossBorder).Sum(flow => flow.Exhibits)}");
            }
        }

        string Of(int some, int all) => voice.Say($"{some} of {all}", $"{some} sur {all}");
        static IReadOnlyList<IReadOnlyList<Inline>> Row(string what, string figure) => [Inline.Of(what), [new Words(figure, Emphasis.Bold)]];
    }
}
