using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>A paper of the exercise, to be made.</summary>
public sealed class Paper
{
    private readonly Func<PaperSheet, Markup> body;

    internal Paper(string id, LocalText title, bool forControl, Func<PaperSheet, Markup> body) =>
        (Id, Title, ForControl, this.body) = (id, title, forControl, body);

    /// <summary>A word for addresses and file names: <c>role-cards</c>.</summary>
    public string Id { get; }

    public LocalText Title { get; }

    /// <summary>It holds what participants must not see.</summary>
    public bool ForControl { get; }

    /// <summary>A whole page of HTML that needs nothing else.</summary>
    public string Html(Scenario scenario, Language language)
    {
        var sheet = new PaperSheet(scenario, language);
        return sheet.Page(Title, ForControl, body(sheet));
    }
}

/// <summary>What an exercise needs on paper, made from the scenario alone, so that it never disagrees with the play.</summary>
public static class Papers
{
    public static readonly IReadOnlyList<Paper> All =
    [
        new("controllers-handbook", ControllersHandbook.Title, forControl: true, ControllersHandbook.Of),
        new("participants-briefing", ParticipantsBriefing.Title, forControl: false, ParticipantsBriefing.Of),
        new("seat-cards", Cards.OfSeats, forControl: true, Cards.Seats),
        new("role-cards", Cards.OfRolePlayers, forControl: true, Cards.RolePlayers),
        new("observer-sheets", ObserverSheets.Title, forControl: true, ObserverSheets.Of),
        new("sets-and-props", SetsAndProps.Title, forControl: true, SetsAndProps.Of),
        new("exhibits", ExhibitSheets.Title, forControl: true, ExhibitSheets.Of),
    ];
}
