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
        if (!CanBeCarriedOut(world, measure.Kind, target.Id))
        {
            var nobody = Sentence(measure.Kind.Nothing, CalledBy(world, measure, target.Id), 0);
            return [new MeasureDone(measure.Request.Number, nobody, []), .. TakeUp.Answer(world, measure, nobody, [], [])];
        }

        var people = measure.Kind.MeetsPeople ? world.People.At(target.Id).ToList() : [];
        var by = measure.Request.By;
        var reader = ReaderOf(world, measure);
        var exhibits = Exhibits(world, measure, target, reader);
        var found = world.Traces.About(measure.Kind, target);
        var seen = Deeds.SeenBy(world, measure);
        var records = measure.Request.Informal ? [] : BringRecords.For(world, measure, target, reader);
        List<Exhibit> told = measure.Request.Informal ? exhibits : [];
        List<LocalText> papers = [.. exhibits.Except(told).Select(exhibit => exhibit.Title), .. records.Select(record => record.Title)];
        var answer = Words(world, measure, target, told, papers, found, people, seen);

        var happened = new List<Event>();
        var brought = exhibits.Except(told).Select(exhibit => exhibit.Id).ToList();
        var named = found.Named.Concat(people).Concat(exhibits.SelectMany(e => e.Names)).Concat(records.SelectMany(e => e.Names)).Distinct().ToList();
        if (found.Count + people.Count + seen.Count + told.Count > 0)
        {
            var report = Report(world, measure, answer, [.. found.Facts.Concat(told.SelectMany(exhibit => exhibit.Carries)).Distinct()], people) with { Names = named };
            happened.Add(new ExhibitMade(measure.Request.Informal ? ByVoice.Note(world.Scenario, report) : report));
            brought.Insert(0, report.Id);
        }

        happened.AddRange(records.Select(made => new ExhibitMade(made)));
        brought.AddRange(records.Select(made => made.Id));
        happened.AddRange(SubjectsLearned.Of(world, by, named));
        happened.Add(new MeasureDone(measure.Request.Number, answer, brought));
        happened.AddRange(Sights.Of(world, measure));
        happened.AddRange(brought
            .Where(exhibit => reader == by || !(HoldsLawfully(world, by, exhibit) && world.CaseFiles.HoldsOriginal(by, exhibit)))
            .Select(exhibit => new ExhibitReceived(by, exhibit, Provenance.Measure, null, measure.Request.Number)));
        happened.AddRange(TakeUp.Answer(world, measure, answer, brought, named));
        var effects = Effects.Happen(world, EffectsOf(measure.Kind, target), target.Id).ToList();
        happened.AddRange(effects);
        happened.AddRange(Finding.Of(world, people));
        happened.AddRange(Custodies.Begin(world, measure, effects));
        happened.AddRange(Preparedness.Missed(world, measure, people));
        return happened;
    }

    /// <summary>Whoever has to be met for it can be met now.</summary>
    public static bool CanBeCarriedOut(World world, MeasureKind kind, SubjectId target) =>
        !NeedsToBeMet(kind) || !world.People.IsPerson(target) || world.People.IsWithinReach(target);

    // Nobody is arrested, examined or housed who is not there.
    private static bool NeedsToBeMet(MeasureKind kind) =>
        kind.Family == MeasureFamily.Coercive || kind.Authorisation == Authoriser.Consent;

    private static IEnumerable<Effect> EffectsOf(MeasureKind kind, Subject target) =>
        kind.Family == MeasureFamily.Coercive && target is Person { Role: PersonRole.Victim }
            ? kind.Effects.Append(new Effect.Trust(Effect.Target, -2))
            : kind.Effects;

    private static List<Exhibit> Exhibits(World world, Measure measure, Subject target, SeatId reader)
    {
        var brought = new List<Exhibit>();
        foreach (var exhibit in world.Traces.Exhibits(measure.Kind))
        {
            if (WouldFind(world, exhibit, target)
                && !world.CaseFiles.IsDestroyed(exhibit.Id)
                && !HoldsLawfully(world, reader, exhibit.Id))
            {
                brought.Add(exhibit);
            }
        }

        return brought;
    }

    // What was taken without authority can be taken again with it.
    private static bool HoldsLawfully(World world, SeatId desk, ExhibitId exhibit) =>
        world.CaseFiles.Holds(desk, exhibit) && Lawfulness.IsLawful(world, desk, exhibit);

    /// <summary>A measure that brings up exhibits of this kind would come upon it at the target.</summary>
    public static bool WouldFind(World world, Exhibit exhibit, Subject target)
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
        List<Exhibit> told,
        List<LocalText> papers,
        Trace found,
        List<SubjectId> people,
        IReadOnlyList<Msel.Line> seen
    )
    {
        var others = found.Count + people.Count + seen.Count;
        var count = told.Count + papers.Count + others;
        var text = count > 0 || IsPureEffect(measure.Kind) ? measure.Kind.Found : measure.Kind.Nothing;
        var sentence = Sentence(text, CalledBy(world, measure, target.Id), count);
        var (met, log, held) = (Met(world, measure, people), Deeds.Log(seen), Freezing.Confirmation(world, measure.Kind, target));
        var heard = ByVoice.Told(told);

        // What is counted is shown: beside entries and people, the papers by their titles.
        var brought = others > 0 ? Listed("Exhibits:", "Pièces :", papers) : LocalText.Empty;
        return new LocalText(
            sentence.En + heard.En + found.Html.En + met.En + brought.En + log.En + held.En,
            sentence.Fr + heard.Fr + found.Html.Fr + met.Fr + brought.Fr + log.Fr + held.Fr
        );
    }

    // Whoever takes a measure writes people down as it knows them; an answer to another state, as those there know them.
    private static LocalText CalledBy(World world, Measure measure, SubjectId subject) => WhoIsWho.NameFor(world, ReaderOf(world, measure), subject);

    private static SeatId ReaderOf(World world, Measure measure) => world.Abroad.ExecutedBy(world, measure)?.Request.By ?? measure.Request.By;

    private static LocalText Sentence(LocalText text, LocalText target, int count)
    {
        var sentence = text
            .With("target", target)
            .With("count", LocalText.Same(count.ToString(CultureInfo.InvariantCulture)));
        return new LocalText(Markup.Paragraph(sentence.En), Markup.Paragraph(sentence.Fr));
    }

    // A guardian appointed, a shelter place taken: the measure is its own result.
    private static bool IsPureEffect(MeasureKind kind) =>
        kind.Yields.Count == 0 && kind.Reads.Count == 0 && !kind.MeetsPeople;

    private static LocalText Met(World world, Measure measure, List<SubjectId> people) =>
        Listed("People present:", "Personnes présentes :", people.ConvertAll(person => CalledBy(world, measure, person)));

    private static LocalText Listed(string en, string fr, List<LocalText> names) =>
        names.Count == 0
            ? LocalText.Empty
            : new LocalText(
                Markup.Paragraph(en) + Markup.List(names.Select(name => name.En)),
                Markup.Paragraph(fr) + Markup.List(names.Select(name => name.Fr)));

    private static MadeExhibit Report(World world, Measure measure, LocalText body, FactId[] facts, List<SubjectId> people)
    {
        var target = CalledBy(world, measure, measure.Request.Target);
        return new MadeExhibit(
            new ExhibitId($"report-{measure.Request.Number}"),
            new LocalText($"Report: {measure.Kind.Name.En}, {target.En}", $"Rapport : {measure.Kind.Name.Fr}, {target.Fr}"),
            "report",
            body,
            [.. facts.Concat(WhoIsWho.BehindNames(world, ReaderOf(world, measure), people.Append(measure.Request.Target))).Distinct()]
        );
    }
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
