using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>For those who build the venue: each place with who and what is there at STARTEX.</summary>
internal static class SetsAndProps
{
    public static readonly LocalText Title = new("Sets and props", "Décors et accessoires");

    public static Markup Of(PaperSheet sheet)
    {
        var placed = sheet.Scenario.Places.Where(place => place.Set.En.Length > 0 || People(sheet, place).Any() || Exhibits(sheet, place).Any());
        return Markup.Of(
            $"""
            {Markup.Each(placed, place => Place(sheet, place))}
            {sheet.Section(new("Handed out at the start", "Remis au départ"), Rows(sheet, sheet.Scenario.Exhibits.Where(exhibit => exhibit.HeldBy.Count > 0)))}
            """
        );
    }

    private static Markup Place(PaperSheet sheet, Place place) =>
        Markup.Of(
            $"""
            <section>
            <h2>{sheet[place.Name]}</h2>
            <p>{sheet[place.Set]}</p>
            {List(sheet, new("Role players here at STARTEX", "Figurants ici au départ"), People(sheet, place).Select(person => sheet[person.Name]))}
            {(Exhibits(sheet, place).Any() ? Rows(sheet, Exhibits(sheet, place)) : Markup.None)}
            </section>
            """
        );

    private static Markup Rows(PaperSheet sheet, IEnumerable<Exhibit> exhibits) =>
        sheet.Table(
            [new("Exhibit", "Pièce"), new("Sort", "Nature"), new("Where, with whom", "Où, chez qui"), new("To make", "À préparer")],
            exhibits.Select(exhibit => (IReadOnlyList<Markup>)
            [
                Markup.Text(sheet[exhibit.Title]),
                Markup.Text(sheet[Library.ExhibitKinds[exhibit.Kind]]),
                Markup.Text(exhibit.HeldBy.Count > 0 ? sheet.Names(exhibit.HeldBy) : exhibit.At is { } at ? sheet.Name(at) : ""),
                Markup.Text(exhibit.Prop.En.Length > 0 ? sheet[exhibit.Prop] : sheet[new("the printed sheet", "la feuille imprimée")]),
            ])
        );

    private static Markup List(PaperSheet sheet, LocalText title, IEnumerable<string> names) =>
        names.Any() ? Markup.Of($"<p><b>{sheet[title]}:</b> {string.Join(", ", names)}</p>") : Markup.None;

    private static IEnumerable<Person> People(PaperSheet sheet, Place place) =>
        sheet.Scenario.People.Where(person => person.RolePlayed && person.At == place.Id);

    // What lies there, and what the people there carry.
    private static IEnumerable<Exhibit> Exhibits(PaperSheet sheet, Place place) =>
        sheet.Scenario.Exhibits.Where(exhibit =>
            exhibit.At is { } at && (at == place.Id || (sheet.Scenario.Subjects[at] is Person person && person.At == place.Id)));
}
