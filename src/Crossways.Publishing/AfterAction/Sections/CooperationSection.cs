using Crossways.Debriefing;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

internal static class CooperationSection
{
    private const int MostFlows = 10;

    public static string Text(Voice voice)
    {
        if (voice.Debrief.Cooperation is not { } cooperation)
        {
            return "";
        }

        var text = voice.Say(
            $"Seats wrote {voice.Number(cooperation.Flows.Sum(flow => flow.Messages))} messages to each other and shared {voice.Count(cooperation.Sharings.Count, "exhibit", "exhibits", "", "")}, {cooperation.Sharings.Count(sharing => sharing.Decisive)} of them decisive.",
            $"Les postes se sont écrit {voice.Number(cooperation.Flows.Sum(flow => flow.Messages))} messages et ont partagé {voice.Count(cooperation.Sharings.Count, "", "", "pièce", "pièces")}, dont {cooperation.Sharings.Count(sharing => sharing.Decisive)} décisives.");
        return cooperation.Alone.Count == 0
            ? text
            : text + voice.Say($" {voice.Seats(cooperation.Alone)} neither wrote nor shared.", $" {voice.Seats(cooperation.Alone)} : ni message ni partage.");
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        if (voice.Debrief.Cooperation is not { } cooperation)
        {
            yield break;
        }

        if (cooperation.Flows.Count > 0)
        {
            var bars = cooperation.Flows.Take(MostFlows)
                .Select(flow => new Bar($"{voice.Seat(flow.From)} → {voice.Seat(flow.To)}", flow.Messages + flow.Exhibits) { IsMarked = flow.AcrossBorder }).ToList();
            yield return Make.Figure(
                "flows",
                voice.Say("Messages and exhibits between two seats, busiest first; in the second colour across a border", "Messages et pièces entre deux postes, les plus actifs d’abord ; en seconde couleur, par-delà une frontière"),
                BarChart.Draw(bars, CountScale.Of(bars), voice.Language));
        }

        if (cooperation.Abroad.Count > 0)
        {
            yield return Make.Table(
                "abroad",
                voice.Say("What was asked of another state", "Ce qui a été demandé à un autre État"),
                [Make.Column(voice.Say("When", "Quand"), 1.4), Make.Column(voice.Say("Asked by", "Demandé par"), 2.2), Make.Column(voice.Say("What", "Quoi"), 3), Make.Column(voice.Say("Took", "Durée"), 1.2, Alignment.End)],
                cooperation.Abroad.Select(request => Make.Row(
                    voice.At(request.At), voice.Seat(request.By), voice.Say(request.What),
                    request.Took is { } took ? voice.Length(took) : voice.Say("no answer", "sans réponse"))));
        }

        if (voice.Debrief.Operations?.Operations is { Count: > 0 } operations)
        {
            yield return Make.Table(
                "operations",
                voice.Say("Operations", "Opérations"),
                [Make.Column(voice.Say("Operation", "Opération"), 3), Make.Column(voice.Say("Planned", "Planifiée"), 1.4), Make.Column(voice.Say("Struck", "Déclenchée"), 1.4), Make.Column(voice.Say("Not ready", "Non prêt"), 3)],
                operations.Select(operation => Make.Row(
                    operation.Name, voice.At(operation.Planned), voice.At(operation.Struck),
                    operation.Missed.Count == 0 ? voice.Say("nothing", "rien") : string.Join(", ", operation.Missed.Select(missed => voice.Say(missed.Preparation)).Distinct()))));
        }
    }
}
