using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>Every exhibit on a page of its own, to lay out at the venue.</summary>
internal static class ExhibitSheets
{
    public static readonly LocalText Title = new("Exhibits to print", "Pièces à imprimer");

    public static Markup Of(PaperSheet sheet) =>
        Markup.Each(
            sheet.Scenario.Exhibits,
            exhibit => Markup.Of(
                $"""
                <article class="card">
                <h2>{sheet[exhibit.Title]}</h2>
                {sheet.Long(exhibit.Text)}
                </article>
                """
            )
        );
}
