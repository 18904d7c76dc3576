using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>Sections about what a case rests on and where it breaks.</summary>
internal static class Grounds
{
    public static Section Safeguards(Sheet sheet)
    {
        var (report, words) = sheet;
        var rows = report.Safeguards.Select(breach => Markup.Of(
            $"""
            <tr><th scope="row">{words.Law(breach.Law)}</th><td class="name">{words[breach.Name]}</td><td>{words.Crew(breach.Crew)}</td><td class="figures">{words.Count(breach.Share)}</td><td class="witness">{Codes(breach.Witnesses)}</td></tr>

            """
        ));
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.Breach)}{sheet.Column(ReportWords.Person)}{sheet.Column(ReportWords.WayOfWorking)}{sheet.Column(ReportWords.InPlays)}{sheet.Column(ReportWords.Witness)}"
        );
        return sheet.Section(
            "safeguards",
            ReportWords.SafeguardsOf,
            ReportWords.SafeguardsLead,
            report.Safeguards.Count == 0 ? sheet.Fine(ReportWords.NoBreach) : Sheet.Table(words[ReportWords.SafeguardsOf], head, rows)
        );
    }

    public static Section Clashes(Sheet sheet)
    {
        var (report, words) = sheet;
        var rows = report.Clashes.OrderByDescending(clash => clash.PerPlay).Select(clash => Markup.Of(
            $"""
            <tr><th scope="row">{words[clash.Name]}</th><td class="number">{words.Number(clash.PerPlay, 2)}</td><td><code class="where">{clash.Source}</code></td></tr>

            """
        ));
        var head = Markup.Of($"{sheet.Column(ReportWords.Person)}{sheet.Column(ReportWords.PerPlay, "number")}{sheet.Column(ReportWords.Written)}");
        return sheet.Section(
            "clashes",
            ReportWords.ClashesOf,
            ReportWords.ClashesLead,
            report.Clashes.Count == 0 ? sheet.Fine(ReportWords.NoClash) : Sheet.Table(words[ReportWords.ClashesOf], head, rows)
        );
    }

    public static Section? Decides(Sheet sheet)
    {
        var (report, words) = sheet;
        if (report.Decisive.Count == 0)
        {
            return null;
        }

        var rows = report.Decisive.Select(decisive =>
        {
            var indispensable = !decisive.Suffices ? sheet.Tag("bad", ReportWords.Nothing)
                : decisive.Indispensable.Count == 0 ? Markup.Text(words[ReportWords.None])
                : Markup.Of($"""<ul class="sets">{decisive.Indispensable.Select(source => Markup.Of($"<li>{sheet.Quoting(source)}</li>"))}</ul>""");
            var sets = decisive.Smallest.Count == 0
                ? Markup.Text("–")
                : Markup.Of($"""<ul class="sets">{decisive.Smallest.Select(set => Markup.Of($"<li>{Together(sheet, set)}</li>"))}</ul>""");
            return Markup.Of(
                $"""
                <tr><th scope="row">{words[decisive.Name]}</th><td>{(decisive.Offence is null ? words[decisive.What] : words[ReportWords.Charge])}{(decisive.Offence is null ? Markup.None : Markup.Of($"""<span class="id">{words[decisive.What]}</span>"""))}</td><td class="number">{decisive.Sources}</td><td>{indispensable}</td><td>{sets}</td><td class="figures">{words.Count(decisive.ByTheBook)}</td><td>{(decisive.Seats.Count == 0 ? Markup.Text("–") : Markup.Of($"""<ul class="sets">{decisive.Seats.Select(seat => Markup.Of($"<li>{sheet.Seat(seat)}</li>"))}</ul>"""))}</td></tr>

                """
            );
        });
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.Person)}{sheet.Column(ReportWords.What)}{sheet.Column(ReportWords.SourcesOf, "number")}{sheet.Column(ReportWords.Indispensable)}{sheet.Column(ReportWords.SmallestSets)}{sheet.Column(ReportWords.ByTheBook, "figures")}{sheet.Column(ReportWords.SeatsNeeded)}"
        );
        return sheet.Section("decides", ReportWords.DecidesOf, ReportWords.DecidesLead, Sheet.Table(words[ReportWords.DecidesOf], head, rows, "decides"));
    }

    public static Section DeadEnds(Sheet sheet)
    {
        var (report, words) = sheet;
        var rows = report.DeadEnds.Select(end => Markup.Of(
            $"""
            <tr><th scope="row">{words[end.What]}<span class="id">{(end.By is { } seat ? sheet.Seat(seat) : words[ReportWords.Case])}</span></th><td class="figures">{words.Time(end.At)}</td><td class="figures">{words.Count(end.Before)}</td><td class="figures">{words.Count(end.After)}</td><td>{sheet.Tag(end.Warned ? "well" : "bad", end.Warned ? ReportWords.Yes : ReportWords.No)}</td><td class="witness"><code>{end.Witness}</code><span class="id">{words[ReportWords.Act]} {end.Act}</span></td></tr>

            """
        ));
        var head = Markup.Of(
            $"{sheet.Column(ReportWords.Act)}{sheet.Column(ReportWords.At)}{sheet.Column(ReportWords.Before)}{sheet.Column(ReportWords.After)}{sheet.Column(ReportWords.Warned)}{sheet.Column(ReportWords.Witness)}"
        );
        return sheet.Section(
            "dead-ends",
            ReportWords.DeadEndsOf,
            ReportWords.DeadEndsLead,
            report.Examined.DeadEnds == 0 ? Markup.Of($"<p>{words[ReportWords.NotLookedFor]}</p>")
            : report.DeadEnds.Count == 0 ? sheet.Fine(ReportWords.NoDeadEndIn(report.Examined.DeadEnds)) : Sheet.Table(words[ReportWords.DeadEndsOf], head, rows)
        );
    }

    private static Markup Codes(IReadOnlyList<string> words) =>
        Markup.Of($"{words.Select((word, number) => Markup.Of($"{(number == 0 ? "" : ", ")}<code>{word}</code>"))}");

    private static Markup Together(Sheet sheet, IReadOnlyList<LocalText> sources) =>
        Markup.Of($"{sources.Select((source, number) => Markup.Of($"{(number == 0 ? "" : " + ")}{sheet.Quoting(source)}"))}");
}
