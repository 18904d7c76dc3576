using System.Globalization;
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
        var exhibits = Exhibits(world, measure, target);
        var found = world.Traces.About(measure.Kind, target);
        var seen = Deeds.SeenBy(world, measure);
        var records = BringRecords.For(world, measure, target);
        List<LocalText> papers = [.. exhibits.Select(exhibit => exhibit.Title), .. records.Select(record => record.Title)];
        var answer = Words(world, measure, target, papers, found, people, seen);

        var happened = new List<Event>();
        var brought = exhibits.Select(exhibit => exhibit.Id).ToList();
        var named = found.Named.Concat(people).Concat(exhibits.SelectMany(e => e.Names)).Concat(records.SelectMany(e => e.Names)).Distinct().ToList();
        if (found.Count + people.Count + seen.Count > 0)
        {
            var report = Report(measure, target, answer, found.Facts) with { Names = named };
            happened.Add(new ExhibitMade(report));
            brought.Insert(0, report.Id);
        }

        happened.AddRange(records.Select(made => new ExhibitMade(made)));
        brought.AddRange(records.Select(made => made.Id));
        var by = measure.Request.By;
        happened.AddRange(SubjectsLearned.Of(world, by, named));
        happened.Add(new MeasureDone(measure.Request.Number, answer, brought));
        happened.AddRange(Sights.Of(world, measure));
        happened.AddRange(brought.Select(exhibit =>
            new ExhibitReceived(by, exhibit, Provenance.Measure, null, measure.Request.Number)));
        var effects = Effects.Happen(world, EffectsOf(measure.Kind, target), target.Id).ToList();
        happened.AddRange(effects);
        happened.AddRange(Custodies.Begin(world, measure, effects));
        happened.AddRange(Preparedness.Missed(world, measure, people));
        return happened;
    }

    // Nobody is arrested, examined or housed who is not there.
    private static bool NeedsToBeMet(MeasureKind kind) =>
        kind.Family == MeasureFamily.Coercive || kind.Authorisation == Authoriser.Consent;

    private static IEnumerable<Effect> EffectsOf(MeasureKind kind, Subject target) =>
        kind.Family == MeasureFamily.Coercive && target is Person { Role: PersonRole.Victim }
            ? kind.Effects.Append(new Effect.Trust(Effect.Target, -2))
            : kind.Effects;

    private static List<Exhibit> Exhibits(World world, Measure measure, Subject target)
    {
        var brought = new List<Exhibit>();
        foreach (var exhibit in world.Traces.Exhibits(measure.Kind))
        {
            if (IsAt(world, exhibit, target)
                && !world.CaseFiles.IsDestroyed(exhibit.Id)
                && !HoldsLawfully(world, measure.Request.By, exhibit.Id))
            {
                brought.Add(exhibit);
            }
        }

        return brought;
    }

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

    private static LocalText Words(
        World world,
        Measure measure,
        Subject target,
        List<LocalText> papers,
        Trace found,
        List<SubjectId> people,
        IReadOnlyList<Msel.Line> seen
    )
    {
        var told = found.Count + people.Count + seen.Count;
        var count = papers.Count + told;
        var text = count > 0 || IsPureEffect(measure.Kind) ? measure.Kind.Found : measure.Kind.Nothing;
        var sentence = Sentence(text, target, count);
        var (met, log, held) = (Met(world, people), Deeds.Log(seen), Freezing.Confirmation(world, measure.Kind, target));

        // What is counted is shown: beside entries and people, the papers by their titles.
        var brought = told > 0 ? Listed("Exhibits:", "Pièces :", papers) : LocalText.Empty;
        return new LocalText(
            sentence.En + found.Html.En + met.En + brought.En + log.En + held.En,
            sentence.Fr + found.Html.Fr + met.Fr + brought.Fr + log.Fr + held.Fr
        );
    }

    private static LocalText Sentence(LocalText text, Subject target, int count)
    {
        var sentence = text
            .With("target", target.Name)
            .With("count", LocalText.Same(count.ToString(CultureInfo.InvariantCulture)));
        return new LocalText(Markup.Paragraph(sentence.En), Markup.Paragraph(sentence.Fr));
    }

    // A guardian appointed, a shelter place taken: the measure is its own result.
    private static bool IsPureEffect(MeasureKind kind) =>
        kind.Yields.Count == 0 && kind.Reads.Count == 0 && !kind.MeetsPeople;

    private static LocalText Met(World world, List<SubjectId> people) =>
        Listed("People present:", "Personnes présentes :", people.ConvertAll(person => world.Scenario.Subjects[person].Name));

    private static LocalText Listed(string en, string fr, List<LocalText> names) =>
        names.Count == 0
            ? LocalText.Empty
            : new LocalText(
                Markup.Paragraph(en) + Markup.List(names.Select(name => name.En)),
                Markup.Paragraph(fr) + Markup.List(names.Select(name => name.Fr)));

    private static MadeExhibit Report(Measure measure, Subject target, LocalText body, FactId[] facts) =>
        new(
            new ExhibitId($"report-{measure.Request.Number}"),
            new LocalText(
                $"Report: {measure.Kind.Name.En}, {target.Name.En}",
                $"Rapport : {measure.Kind.Name.Fr}, {target.Name.Fr}"
            ),
            "report",
            body,
            facts
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
