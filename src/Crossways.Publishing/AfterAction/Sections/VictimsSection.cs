using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

internal static class VictimsSection
{
    public static string Text(Voice voice)
    {
        var victims = voice.Debrief.Victims ?? [];
        var waits = victims.Where(victim => victim is { Identified: not null, IdentifiableTogether: not null } && victim.Identified >= victim.IdentifiableTogether)
            .Select(victim => victim.Identified!.Value - victim.IdentifiableTogether!.Value).Order().ToList();
        var wait = waits.Count == 0 ? ""
            : voice.Say($" From what all seats knew together, half of them were recognised within {voice.Length(waits[waits.Count / 2])} of its being enough.", $" D’après ce que tous les postes savaient ensemble, la moitié a été reconnue en {voice.Length(waits[waits.Count / 2])} au plus.");
        return voice.Say(
            $"Of {voice.Count(victims.Count, "victim", "victims", "", "")}, {victims.Count(victim => victim.Identified is not null)} were recognised and {victims.Count(victim => victim.SafeAtTheEnd)} were safe at ENDEX; {voice.Count(victims.Count(victim => victim.Child), "is a child", "are children", "", "")}.{wait}",
            $"Sur {voice.Count(victims.Count, "", "", "victime", "victimes")}, {victims.Count(victim => victim.Identified is not null)} ont été reconnues et {victims.Count(victim => victim.SafeAtTheEnd)} étaient en sécurité à l’ENDEX ; {voice.Count(victims.Count(victim => victim.Child), "", "", "est un enfant", "sont des enfants")}.{wait}");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        var victims = voice.Debrief.Victims ?? [];
        if (victims.Count == 0)
        {
            yield break;
        }

        yield return Make.Figure("victims-picture", voice.Say("From identifiable to identified to safe", "Identifiable, identifiée, en sécurité"), VictimPicture.Draw(voice, victims));
        yield return Make.Table(
            "victims-table",
            voice.Say("Care, and how people were at ENDEX", "Prise en charge, et situation à l’ENDEX"),
            [Make.Column(voice.Say("Person", "Personne"), 2), Make.Column(voice.Say("Protection and support", "Protection et soutien"), 4), Make.Column(voice.Say("Interviews", "Auditions"), 1.4, Alignment.End), Make.Column(voice.Say("At ENDEX", "À l’ENDEX"), 3)],
            victims.Select(victim => Make.Row(
                voice.Say(victim.Name) + (victim.Child ? voice.Say(" (child)", " (enfant)") : ""),
                victim.Needs.Count == 0 ? "–" : string.Join(", ", victim.Needs.Select(need => voice.Say(need.Measure)).Distinct()),
                $"{victim.Interviews.Sum(seat => seat.Count)}",
                victim.Conditions.Count == 0 ? "–" : string.Join(", ", victim.Conditions.Select(voice.Say)))));
    }
}
