using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Something that moved a person of the case, or an inject.</summary>
/// <param name="Place">The event it was, as its place in <see cref="Played.Events"/>; null: no single one.</param>
internal sealed record Cause(LocalText Words, int? Place);

/// <summary>Why people of the case did what they did, in words: which of our own acts they had noticed, or how they were.</summary>
internal static class Motives
{
    /// <summary>What set a deed off; null where there is nothing to say but the hour.</summary>
    public static LocalText? Of(Played played, Inject line, ExerciseTime at) =>
        Joined(Causes(played, line, at).Select(cause => cause.Words).Distinct());

    /// <summary>All that a line waited for and that had come about by then.</summary>
    public static IEnumerable<Cause> Causes(Played played, Inject line, ExerciseTime at) =>
        (line.When.After?.Atoms() ?? [])
            .Concat(line.When.If?.Atoms() ?? [])
            .Distinct()
            .SelectMany(atom => Because(played, atom, at));

    /// <summary>What somebody noticed, whose act it was, and who told.</summary>
    public static LocalText Noticed(Played played, PersonNoticed noticed)
    {
        var (name, what) = (played.Name(noticed.Person), WithSeat(played, noticed.Sight));
        return noticed.From is { } from
            ? new(
                $"{name.En} hears from {played.Name(from).En}: {what.En}",
                $"{name.Fr} l’apprend par {played.Name(from).Fr} : {what.Fr}")
            : new($"{name.En} notices: {what.En}", $"{name.Fr} remarque : {what.Fr}");
    }

    private static IEnumerable<Cause> Because(Played played, Condition atom, ExerciseTime at) =>
        atom switch
        {
            Noticed wanted => Seen(played, wanted.Person, at, sight =>
                sight.Measure is { } kind
                && (wanted.What is null || wanted.What == kind)
                && (wanted.Of is null || wanted.Of == sight.Of || (wanted.What is null && wanted.Of == sight.At))),
            NoticedArticle article => Seen(played, article.Person, at, sight => sight.Article is not null),
            PersonIs person when Came(played, person, at) is { } since =>
                [new(Clocked(played, new($"{played.Name(person.Person).En}: {Word(person.Is).En}", $"{played.Name(person.Person).Fr} : {Word(person.Is).Fr}"), since), since)],
            InjectReleased released =>
                from place in played.PlacesOf<InjectReleasedNow>()
                where played.Events[place].At <= at && ((InjectReleasedNow)played.Events[place].Happened).Inject == released.Inject
                select new Cause(Clocked(played, played.World.Msel[released.Inject].Inject.Title, place), place),
            MeasureIs measure =>
                from place in played.PlacesOf<MeasureDone>()
                let request = played.World.Measures[((MeasureDone)played.Events[place].Happened).Number].Request
                where played.Events[place].At <= at && request.Kind == measure.Measure && (measure.Target is null || measure.Target == request.Target)
                select new Cause(Clocked(played, WithSeat(played, new Sight(request.Kind, request.Target, null, request.Number, null)), place), place),
            Interviewed interviewed =>
                from place in played.PlacesOf<InterviewOpened>()
                let opened = (InterviewOpened)played.Events[place].Happened
                where played.Events[place].At <= at && opened.Person == interviewed.Person
                select new Cause(Clocked(played, Interview(played.Name(interviewed.Person), played.Name(opened.By)), place), place),
            TrustAtLeast trust => [new(new($"trust of {played.Name(trust.Person).En}", $"confiance de {played.Name(trust.Person).Fr}"), null)],
            _ => [],
        };

    private static IEnumerable<Cause> Seen(Played played, SubjectId person, ExerciseTime at, Func<Sight, bool> fits) =>
        from place in played.PlacesOf<PersonNoticed>()
        let seen = (PersonNoticed)played.Events[place].Happened
        where seen.Person == person && played.Events[place].At <= at && fits(seen.Sight)
        select new Cause(Clocked(played, WithSeat(played, seen.Sight), place), place);

    // Since when, if it was so before anything happened at that moment.
    private static int? Came(Played played, PersonIs person, ExerciseTime at)
    {
        foreach (var place in played.PlacesOf<PersonChanged>().Reverse())
        {
            var (when, changed) = (played.Events[place].At, (PersonChanged)played.Events[place].Happened);
            if ((when < at || (when == at && changed.Holds)) && changed.Person == person.Person && changed.Condition == person.Is)
            {
                return changed.Holds ? place : null;
            }
        }

        return null;
    }

    private static LocalText WithSeat(Played played, Sight sight)
    {
        var what = Sights.Words(played.World, Roster.Control, sight);
        return sight.Number is { } number && played.Name(played.World.Measures[number].Request.By) is var by
            ? new($"{what.En}, {by.En}", $"{what.Fr}, {by.Fr}")
            : what;
    }

    private static LocalText Interview(LocalText person, LocalText by) =>
        new($"interview of {person.En}, {by.En}", $"entretien avec {person.Fr}, {by.Fr}");

    private static LocalText Clocked(Played played, LocalText what, int place) =>
        played.Clock(played.Events[place].At) is var at ? new($"{what.En} ({at.En})", $"{what.Fr} ({at.Fr})") : what;

    internal static LocalText Word(ConditionId condition) =>
        Library.Conditions.TryGetValue(condition.Value, out var known) ? known : LocalText.Same(condition.Value.Replace('-', ' '));

    private static LocalText? Joined(IEnumerable<LocalText> reasons)
    {
        var all = reasons.ToList();
        return all.Count == 0 ? null : new(string.Join("; ", all.Select(reason => reason.En)), string.Join(" ; ", all.Select(reason => reason.Fr)));
    }
}
