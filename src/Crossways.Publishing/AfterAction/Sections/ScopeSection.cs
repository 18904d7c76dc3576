using Crossways.Publishing.Documents;

namespace Crossways.Publishing.AfterAction;

internal static class ScopeSection
{
    public static string Text(Voice voice)
    {
        var (facts, there) = (voice.Facts, voice.Facts.Attendance);
        var people = voice.Count(there.ByPeople, "seat was worked by people", "seats were worked by people", "poste était tenu par des personnes", "postes étaient tenus par des personnes");
        var machine = there.ByMachine == 0 ? "" : ", " + voice.Count(there.ByMachine, "by the machine", "by the machine", "par la machine", "par la machine");
        var field = voice.Count(there.RolePlayers, "role player", "role players", "joueur de rôle", "joueurs de rôle")
            + voice.Say(" and ", " et ") + voice.Count(there.Observers, "observer", "observers", "observateur", "observateurs");
        return $"""
            {voice.Say(facts.Summary)}

            {voice.Say($"Play ran from {voice.At(voice.Debrief.Starts)} to {voice.At(voice.Debrief.Ended)} of exercise time.", $"Le jeu a duré de {voice.At(voice.Debrief.Starts)} à {voice.At(voice.Debrief.Ended)}, temps de l’exercice.")} {people}{machine}; {voice.Say($"{field} took part.", $"{field} y ont pris part.")}

            {voice.Say("Everything in it is fictitious. This report names seats, never the people who sat at them.", "Tout y est fictif. Ce rapport nomme des postes, jamais les personnes qui les tenaient.")}
            """;
    }

    public static IEnumerable<Block> Exhibits(Voice voice)
    {
        yield return Make.Table(
            "states",
            voice.Say("States and seats", "États et postes"),
            [Make.Column(voice.Say("State", "État"), 3), Make.Column(voice.Say("Seats", "Postes"), 1, Alignment.End), Make.Column(voice.Say("At work", "Actifs"), 1, Alignment.End)],
            voice.Facts.Attendance.States.Select(state => Make.Row(voice.Say(state.State), $"{state.Seats}", $"{state.Staffed}")));
    }
}
