using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>One page for each objective: what to look for, and boxes for the rating (HSEEP: P, S, M, U).</summary>
internal static class ObserverSheets
{
    public static readonly LocalText Title = new("Observers’ sheets", "Fiches d’observation");

    public static readonly LocalText Scale = new(
        "P performed without challenges · S with some challenges · M with major challenges · U unable to be performed",
        "P réalisé sans difficulté · S avec quelques difficultés · M avec de grandes difficultés · U n’a pu être réalisé"
    );

    public static Markup Of(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Objectives,
            objective => Markup.Of(
                $"""
                <article class="card">
                <h2>{sheet[objective.Name]}</h2>
                <p class="soft small">{sheet[Scale]}</p>
                {sheet.Table(
                    [new("Look for", "À observer"), new("Whom", "Qui"), new("Time", "Heure"), new("Rating", "Note")],
                    objective.LookFor.Select(look => (IReadOnlyList<Markup>)[Markup.Text(sheet[look.Text]), Markup.Text(sheet.Names(look.Seats)), Markup.None, Markup.Of($"<span class=\"boxes\">P S M U</span>")])
                )}
                <h3>{sheet[new("What I saw, and when", "Ce que j’ai vu, et quand")]}</h3>
                {Enumerable.Range(0, 6).Select(_ => Markup.Of($"<div class=\"lines\"></div>"))}
                </article>
                """
            )
        );
}
