using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// Finds what a seat learned after a decision about those whom the decision names, and whether it decided anew. Read from
/// the seat's own feed and knowledge: what it could not know changes nothing for it.
/// </summary>
internal static class Reconsidering
{
    private const int ShortestName = 4;
    private static readonly ExerciseSpan Within = ExerciseSpan.OfMinutes(120);

    /// <returns>Null where nothing changed that the seat could know of.</returns>
    public static Because? Of(Ground ground, ExerciseTime at, DecisionLogged decision)
    {
        var changes =
            from subject in Named(ground, decision)
            from change in Changes(ground, decision.By, subject, at)
            orderby change.At
            select (change.At, change.What, Subject: subject);
        if (changes.FirstOrDefault() is not { What: not null } first)
        {
            return null;
        }

        var anew = ground.Played.Of<DecisionLogged>()
            .Where(entry => entry.Happened.By == decision.By && entry.At >= first.At && entry.Happened.Number > decision.Number && Named(ground, entry.Happened).Contains(first.Subject))
            .Select(entry => (ExerciseTime?)entry.At).FirstOrDefault();
        var kept = anew is { } again && ground.Tempo.Played(first.At, again).Seconds <= Within.Seconds;
        var said = new LocalText("{what}: {changed}; {then}", "{what} : {changed} ; {then}")
            .With("what", LocalText.Same(decision.Decision))
            .With("changed", Ground.Line(ground.Played.Name(first.Subject), first.What))
            .With("then", kept ? new LocalText("decided anew at {at}", "nouvelle décision à {at}").With("at", ground.Played.Clock(anew!.Value)) : new("no new decision", "pas de nouvelle décision"));
        return new(first.At, decision.By, said, kept ? Weight.Good : Weight.Bad);
    }

    // Those of whom the text has the full name, or a person's longer names.
    private static IEnumerable<SubjectId> Named(Ground ground, DecisionLogged decision)
    {
        var text = $"{decision.Decision} {decision.Options} {decision.Reasons}";
        return ground.Scenario.Subjects.Where(subject => Says(subject.Name.En) || Says(subject.Name.Fr) || (subject is Person && subject.Name.En.Split(' ').Any(Says))).Select(subject => subject.Id);

        bool Says(string name) => name.Length >= ShortestName && text.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(ExerciseTime At, LocalText What)> Changes(Ground ground, SeatId seat, SubjectId subject, ExerciseTime after)
    {
        var known = ground.World.Knowledge.Of(seat).Select(entry => (Fact: ground.Scenario.Facts[entry.Key], At: entry.Value)).ToList();
        if (First(fact => fact.By.Contains(subject)) is { } suspected)
        {
            yield return (suspected, new("first said to have done something", "première mise en cause"));
        }

        if (First(fact => fact.About.Contains(subject) && fact.Indicator is not null) is { } indicated)
        {
            yield return (indicated, new("first indicator known", "premier indicateur connu"));
        }

        foreach (var entry in ground.World.FeedOf(seat).Entries.Where(entry => entry.At > after))
        {
            if (entry.Item is PresumptionShown presumed && presumed.Person == subject && presumed.By != seat)
            {
                yield return (entry.At, new("presumed a victim by others", "présumée victime par d’autres"));
            }
            else if (entry.Item is MeasureShown { Granted: false } or MeasureShown { Lapsed: true } && entry.Item is MeasureShown measure && measure.Target == subject && measure.By == seat)
            {
                yield return (entry.At, new("a measure was refused", "une mesure a été refusée"));
            }
        }

        // The first of its sort, if it came after the decision.
        ExerciseTime? First(Func<Fact, bool> fits)
        {
            var times = known.Where(entry => fits(entry.Fact)).Select(entry => entry.At).ToList();
            return times.Count > 0 && times.Min() is var first && first > after ? first : null;
        }
    }
}
