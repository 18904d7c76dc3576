using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>What every participant may read before the play. Gives nothing of the case away.</summary>
internal static class ParticipantsBriefing
{
    public static readonly LocalText Title = new("Participants’ briefing", "Consignes aux participants");

    public static Markup Of(PaperSheet sheet) =>
        Markup.Of(
            $"""
            <p>{sheet[sheet.Scenario.Summary]}</p>
            {sheet.Long(sheet.Scenario.Briefing)}
            {sheet.Section(new("Rules", "Règles"), Rules(sheet))}
            {sheet.DayPlan()}
            {sheet.Section(new("Who sits where", "Qui siège où"), ControllersHandbook.Seats(sheet))}
            {Markup.Each(sheet.Scenario.States, state => sheet.Section(state.Name, sheet.Long(state.Profile)))}
            """
        );

    private static Markup Rules(PaperSheet sheet) =>
        Markup.Of(
            $"""
            <ul>
            <li>{sheet[new("Everything here is fictitious: states, people, companies, papers. Use your own profession’s good practice.", "Tout est fictif : États, personnes, sociétés, documents. Appliquez les bonnes pratiques de votre métier.")]}</li>
            <li>{sheet[new("Say EXERCISE at the beginning and the end of every call and message.", "Dites EXERCICE au début et à la fin de tout appel et de tout message.")]}</li>
            <li>{sheet[new("Say NO PLAY if you or anybody else is unwell or in danger, or if you need to stop. Everything stops at once, and nobody asks you why.", "Dites NO PLAY si vous ou quelqu’un d’autre n’allez pas bien ou êtes en danger, ou si vous devez arrêter. Tout s’arrête aussitôt, et nul ne vous demande pourquoi.")]}</li>
            <li>{sheet[new("What is recorded is for learning. It is about decisions and what they led to, not about ranking people.", "Ce qui est enregistré sert à apprendre. Il s’agit de décisions et de leurs suites, non de classer les personnes.")]}</li>
            <li>{sheet[new("Role players are people at work. Nobody is touched, locked in or photographed.", "Les figurants sont des personnes au travail. On ne touche, n’enferme ni ne photographie personne.")]}</li>
            </ul>
            """
        );
}
