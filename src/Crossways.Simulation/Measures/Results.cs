using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>The moment a measure brings what the truth of the case holds for it.</summary>
internal sealed record ResultDue(ExerciseTime At, long Order, int Measure) : Due(At, Order)
{
    public override IEnumerable<Event> Happens(World world) =>
        world.Measures[Measure].State == MeasureState.UnderWay ? Results.Of(world, world.Measures[Measure]) : [];
}

/// <summary>Draws a measure's result from the truth. No text has to be foreseen, and none ever hints.</summary>
internal static class Results
{
    public static IEnumerable<Event> Of(World world, Measure measure)
    {
        var target = world.Scenario.Subjects[measure.Request.Target];
        if (NeedsToBeMet(measure.Kind) && target is Person && !world.People.IsWithinReach(target.Id))
        {
            return [new MeasureDone(measure.Request.Number, Sentence(measure.Kind.Nothing, target, 0), [])];
        }

        var people = measure.Kind.MeetsPeople ? world.People.At(target.Id).ToList() : [];
        var exhibits = Exhibits(world, measure, target).ToList();
        var rows = Rows(world, measure.Kind, target).ToList();
        var facts = Observed(world, measure.Kind, target).ToList();
        var answer = Words(world, measure, target, exhibits, rows, facts, people);

        var happened = new List<Event>();
        var brought = exhibits.Select(exhibit => exhibit.Id).ToList();
        var named = rows.SelectMany(row => row.About).Concat(people).Concat(exhibits.SelectMany(e => e.Names)).Distinct().ToList();
        if (rows.Count + facts.Count + people.Count > 0)
        {
            var report = Report(world, measure, target, answer, facts) with { Names = named };
            happened.Add(new ExhibitMade(report));
            brought.Insert(0, report.Id);
        }

        var by = measure.Request.By;
        happened.AddRange(SubjectsLearned.Of(world, by, named));
        happened.Add(new MeasureDone(measure.Request.Number, answer, brought));
        happened.AddRange(brought.Select(exhibit =>
            new ExhibitReceived(by, exhibit, Provenance.Measure, null, measure.Request.Number)));
        happened.AddRange(Effects.Happen(world, EffectsOf(measure.Kind, target), target.Id));
        return happened;
    }

    // Nobody is arrested, examined or housed who is not there.
    private static bool NeedsToBeMet(MeasureKind kind) =>
        kind.Family == MeasureFamily.Coercive || kind.Authorisation == Authoriser.Consent;

    private static IEnumerable<Effect> EffectsOf(MeasureKind kind, Subject target) =>
        kind.Family == MeasureFamily.Coercive && target is Person { Role: PersonRole.Victim }
            ? kind.Effects.Append(new Effect.Trust(Effect.Target, -2))
            : kind.Effects;

    private static IEnumerable<Exhibit> Exhibits(World world, Measure measure, Subject target) =>
        world.Scenario.Exhibits.Where(exhibit =>
            !world.CaseFiles.IsDestroyed(exhibit.Id)
            && !HoldsLawfully(world, measure.Request.By, exhibit.Id)
            && IsAt(world, exhibit, target)
            && (exhibit.FoundBy.Count > 0
                ? exhibit.FoundBy.Contains(measure.Kind.Id)
                : measure.Kind.Yields.Contains("*") || measure.Kind.Yields.Contains(exhibit.Kind)));

    // What was taken without authority can be taken again with it.
    private static bool HoldsLawfully(World world, SeatId desk, ExhibitId exhibit) =>
        world.CaseFiles.Holds(desk, exhibit) && Lawfulness.IsLawful(world, desk, exhibit);

    private static bool IsAt(World world, Exhibit exhibit, Subject target)
    {
        var where = world.CaseFiles.Where(exhibit);
        return where == target.Id
            || exhibit.Of.Contains(target.Id)
            || (target is Place && where is { } holder && world.People.IsPerson(holder) && world.People.IsAt(holder, target.Id));
    }

    private static IEnumerable<RegisterRow> Rows(World world, MeasureKind kind, Subject target) =>
        world.Scenario.Registers.Where(row =>
            row.About.Contains(target.Id)
            && row.State == target.State
            && (kind.Reads.Contains("*") || kind.Reads.Contains(row.Register)));

    private static IEnumerable<Fact> Observed(World world, MeasureKind kind, Subject target) =>
        world.Scenario.Facts.Where(fact =>
            fact.SeenBy.Contains(kind.Id)
            && (fact.SeenAt.Count > 0 ? fact.SeenAt.Contains(target.Id) : fact.About.Contains(target.Id)));

    private static LocalText Words(
        World world,
        Measure measure,
        Subject target,
        List<Exhibit> exhibits,
        List<RegisterRow> rows,
        List<Fact> facts,
        List<SubjectId> people
    )
    {
        var count = exhibits.Count + rows.Count + facts.Count + people.Count;
        var text = count > 0 || IsPureEffect(measure.Kind) ? measure.Kind.Found : measure.Kind.Nothing;
        var sentence = Sentence(text, target, count);
        return new LocalText(
            sentence.En + Body(world, Language.English, rows, facts, people),
            sentence.Fr + Body(world, Language.French, rows, facts, people)
        );
    }

    private static LocalText Sentence(LocalText text, Subject target, int count)
    {
        var sentence = text
            .With("target", target.Name)
            .With("count", LocalText.Same(count.ToString(CultureInfo.InvariantCulture)));
        return new LocalText(Paragraph(sentence.En), Paragraph(sentence.Fr));
    }

    // A guardian appointed, a shelter place taken: the measure is its own result.
    private static bool IsPureEffect(MeasureKind kind) =>
        kind.Yields.Count == 0 && kind.Reads.Count == 0 && !kind.MeetsPeople;

    private static string Body(
        World world,
        Language language,
        List<RegisterRow> rows,
        List<Fact> facts,
        List<SubjectId> people
    )
    {
        var html = new StringBuilder();
        foreach (var table in rows.GroupBy(row => row.Register))
        {
            AppendTable(html, language, [.. table]);
        }

        AppendList(html, facts.Select(fact => fact.Text.In(language)));
        if (people.Count > 0)
        {
            html.Append(Paragraph(language == Language.French ? "Personnes présentes :" : "People present:"));
            AppendList(html, people.Select(person => world.Scenario.Subjects[person].Name.In(language)));
        }

        return html.ToString();
    }

    private static void AppendTable(StringBuilder html, Language language, List<RegisterRow> rows)
    {
        var headings = rows.SelectMany(row => row.Columns.Select(column => column.Heading)).Distinct().ToList();
        html.Append("<table><thead><tr>");
        headings.ForEach(heading => html.Append("<th>").Append(Encode(heading.In(language))).Append("</th>"));
        html.Append("</tr></thead><tbody>");
        foreach (var row in rows)
        {
            var cells = row.Columns.ToDictionary(column => column.Heading, column => column.Value);
            html.Append("<tr>");
            headings.ForEach(heading =>
                html.Append("<td>").Append(Encode(cells.GetValueOrDefault(heading, LocalText.Empty).In(language))).Append("</td>"));
            html.Append("</tr>");
        }

        html.Append("</tbody></table>");
    }

    private static void AppendList(StringBuilder html, IEnumerable<string> lines)
    {
        var items = string.Concat(lines.Select(line => $"<li>{Encode(line)}</li>"));
        if (items.Length > 0)
        {
            html.Append("<ul>").Append(items).Append("</ul>");
        }
    }

    private static string Paragraph(string text) => $"<p>{Encode(text)}</p>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static MadeExhibit Report(World world, Measure measure, Subject target, LocalText body, List<Fact> facts) =>
        new(
            new ExhibitId($"report-{measure.Request.Number}"),
            new LocalText(
                $"Report: {measure.Kind.Name.En}, {target.Name.En}",
                $"Rapport : {measure.Kind.Name.Fr}, {target.Name.Fr}"
            ),
            "report",
            body,
            [.. facts.Select(fact => fact.Id)]
        );
}

/// <summary>The measure brought its result.</summary>
/// <param name="Answer">HTML.</param>
public sealed record MeasureDone(int Number, LocalText Answer, IReadOnlyList<ExhibitId> Brought) : Event
{
    internal override Aspects Touches => Aspects.Measures;

    internal override void Apply(World world)
    {
        var measure = world.Measures[Number];
        measure.State = MeasureState.Done;
        measure.Brought = Brought;
        world.MeasureViews[Number] = world.MeasureViews[Number] with
        {
            State = MeasureState.Done,
            Answer = Answer,
            Brought = Brought,
        };
    }

    internal override void Tell(World world) => Authorising.Tell(world, Number);
}

[JsonDerivedType(typeof(MeasureDone), "measure-done")]
public abstract partial record Event;
