using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>A paper of the exercise, ready to read and print.</summary>
/// <param name="Id">A word for addresses and file names: <c>role-cards</c>.</param>
/// <param name="ForControl">It holds what participants must not see.</param>
/// <param name="Html">A whole page that needs nothing else.</param>
public sealed record Paper(string Id, LocalText Title, bool ForControl, string Html);

/// <summary>What an exercise needs on paper, made from the scenario alone, so that it never disagrees with the play.</summary>
public static class Papers
{
    public static IReadOnlyList<Paper> Of(Scenario scenario, Language language)
    {
        var sheet = new PaperSheet(scenario, language);
        return
        [
            sheet.Page("controllers-handbook", ControllersHandbook.Title, forControl: true, ControllersHandbook.Of(sheet)),
            sheet.Page("participants-briefing", ParticipantsBriefing.Title, forControl: false, ParticipantsBriefing.Of(sheet)),
            sheet.Page("seat-cards", Cards.OfSeats, forControl: true, Cards.Seats(sheet)),
            sheet.Page("role-cards", Cards.OfRolePlayers, forControl: true, Cards.RolePlayers(sheet)),
            sheet.Page("observer-sheets", ObserverSheets.Title, forControl: true, ObserverSheets.Of(sheet)),
            sheet.Page("sets-and-props", SetsAndProps.Title, forControl: true, SetsAndProps.Of(sheet)),
            sheet.Page("exhibits", ExhibitSheets.Title, forControl: true, ExhibitSheets.Of(sheet)),
        ];
    }
}
