using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Why people of the case did what they did, in words: which of our own acts they had noticed, or how they were.</summary>
internal static class Motives
{
    /// <summary>What set a deed off; null where there is nothing to say but the hour.</summary>
    public static LocalText? Of(Played played, Inject line, ExerciseTime at) =>
        Joined(
            (line.When.After?.Atoms() ?? [])
                .Concat(line.When.If?.Atoms() ?? [])
                .Distinct()
                .SelectMany(atom => Because(played, atom, at))
                .Distinct()
        );

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

    private static IEnumerable<LocalText> Because(Played played, Condition atom, ExerciseTime at) =>
        atom switch
        {
            Noticed wanted => Seen(played, wanted.Person, at, sight =>
                sight.Measure is { } kind
                && (wanted.What is null || wanted.What == kind)
                && (wanted.Of is null || wanted.Of == sight.Of || (wanted.What is null && wanted.Of == sight.At))),
            NoticedArticle article => Seen(played, article.Person, at, sight => sight.Article is not null),
            PersonIs person when Came(played, person, at) is { } since =>
                [new($"{played.Name(person.Person).En}: {Word(person.Is).En} ({since.Clock})", $"{played.Name(person.Person).Fr} : {Word(person.Is).Fr} ({since.Clock})")],
            InjectReleased released when played.World.Msel.Find(released.Inject) is { State: InjectState.Released, Due: { } due } line && due <= at =>
                [new($"{line.Inject.Title.En} ({due.Clock})", $"{line.Inject.Title.Fr} ({due.Clock})")],
            MeasureIs measure =>
                from done in played.Of<MeasureDone>()
                let request = played.World.Measures[done.Happened.Number].Request
                where done.At <= at && request.Kind == measure.Measure && (measure.Target is null || measure.Target == request.Target)
                select Clocked(WithSeat(played, new Sight(request.Kind, request.Target, null, request.Number, null)), done.At),
            Interviewed interviewed =>
                from opened in played.Of<InterviewOpened>()
                where opened.At <= at && opened.Happened.Person == interviewed.Person
                select Clocked(Interview(played.Name(interviewed.Person), played.Name(opened.Happened.By)), opened.At),
            TrustAtLeast trust => [new($"trust of {played.Name(trust.Person).En}", $"confiance de {played.Name(trust.Person).Fr}")],
            _ => [],
        };

    private static IEnumerable<LocalText> Seen(Played played, SubjectId person, ExerciseTime at, Func<Sight, bool> fits) =>
        from seen in played.World.Outlooks[person].Noticed
        where seen.At <= at && fits(seen.Sight)
        select Clocked(WithSeat(played, seen.Sight), seen.At);

    // Since when, if it was so before anything happened at that moment.
    private static ExerciseTime? Came(Played played, PersonIs person, ExerciseTime at) =>
        played.Of<PersonChanged>().LastOrDefault(entry => (entry.At < at || (entry.At == at && entry.Happened.Holds)) && entry.Happened.Person == person.Person && entry.Happened.Condition == person.Is)
            is { Happened.Holds: true } last
            ? last.At
            : null;

    private static LocalText WithSeat(Played played, Sight sight)
    {
        var what = Sights.Words(played.World, Roster.Control, sight);
        return sight.Number is { } number && played.Name(played.World.Measures[number].Request.By) is var by
            ? new($"{what.En}, {by.En}", $"{what.Fr}, {by.Fr}")
            : what;
    }

    private static LocalText Interview(LocalText person, LocalText by) =>
        new($"interview of {person.En}, {by.En}", $"entretien avec {person.Fr}, {by.Fr}");

    private static LocalText Clocked(LocalText what, ExerciseTime at) => new($"{what.En} ({at.Clock})", $"{what.Fr} ({at.Clock})");

    internal static LocalText Word(ConditionId condition) =>
        Library.Conditions.TryGetValue(condition.Value, out var known) ? known : LocalText.Same(condition.Value.Replace('-', ' '));

    private static LocalText? Joined(IEnumerable<LocalText> reasons)
    {
        var all = reasons.ToList();
        return all.Count == 0 ? null : new(string.Join("; ", all.Select(reason => reason.En)), string.Join(" ; ", all.Select(reason => reason.Fr)));
    }
}
