namespace Crossways.Scenarios;

/// <summary>
/// A version of a case: the same truth, with fewer seats, fewer files or another time. What is left out is as if it had
/// never been written: lists pass over it, nobody left out knows anything, and what could only follow from it falls away.
/// </summary>
internal sealed record CaseVersion
{
    public required string Id { get; init; }
    public required LocalText Title { get; init; }
    public required LocalText? Summary { get; init; }
    public required ExerciseTime? Starts { get; init; }
    public required ExerciseTime? Ends { get; init; }
    public required double? Scale { get; init; }

    /// <summary>Null: all.</summary>
    public required HashSet<SeatId>? Seats { get; init; }
    public required IReadOnlyList<string> LeavesOut { get; init; }
    public required Source LeavesOutAt { get; init; }

    public Head Of(Head whole) =>
        whole with
        {
            Id = new ScenarioId($"{whole.Id}-{Id}"),
            Title = new LocalText($"{whole.Title.En} – {Title.En}", $"{whole.Title.Fr} – {Title.Fr}"),
            Summary = Summary ?? whole.Summary,
            Starts = Starts ?? whole.Starts,
            Ends = Ends ?? whole.Ends,
            Scale = Scale ?? whole.Scale,
        };

    /// <summary>The file stays out.</summary>
    public bool Omits(IdKind? kind, string path, string id) =>
        (kind == IdKind.Seat && Seats is not null && !Seats.Contains(new SeatId(id))) || LeavesOut.Any(pattern => Fits(pattern, path));

    /// <summary>What is named to be left out and is not there.</summary>
    public IEnumerable<Finding> Misnamed(IEnumerable<string> paths) =>
        from pattern in LeavesOut
        where !paths.Any(path => Fits(pattern, path))
        select new Finding(
            "dangling",
            Severity.Error,
            LeavesOutAt with { Text = pattern },
            $"There is no file {pattern} to leave out.",
            Suggest.DidYouMean(pattern, paths.Select(path => Path.ChangeExtension(path, null)))
        );

    /// <summary>Injects, and acts of people, that can never be released in this version: outside its time, to nobody, or after what is left out.</summary>
    public static IEnumerable<InjectId> FallAway(Draft draft) =>
        from inject in draft.Injects.Concat(draft.Deeds)
        where inject.When.At is { } at && (at < draft.Head.Starts || at > draft.Head.Ends)
            || (inject.To.Count == 0 && inject.By != Means.None)
            || IsNever(inject.When.After)
            || IsNever(inject.When.If)
        select inject.Id;

    /// <summary>What is planned for a moment after the end of a version is left out of it.</summary>
    public static bool Has(Draft draft, CalendarTime at) => draft.Version is null || at.From(draft.Head.Date) <= draft.Head.Ends;

    /// <summary>A version may start later: what then lies before it has happened, whatever it hung on.</summary>
    public static Condition? Proviso(Draft draft, CalendarTime at, Condition? proviso) =>
        draft.Version is not null && at.From(draft.Head.Date) <= draft.Head.Starts ? null : proviso;

    private static bool IsNever(Condition? condition) =>
        condition switch
        {
            AnyOf any => any.Parts.All(IsNever),
            AllOf all => all.Parts.Any(IsNever),
            _ => false,
        };

    private static bool Fits(string pattern, string path) =>
        pattern.EndsWith('*') ? path.StartsWith(pattern[..^1], StringComparison.Ordinal) : Path.ChangeExtension(path, null) == pattern;
}
