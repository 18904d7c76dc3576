namespace Crossways.Scenarios;

internal sealed class DanglingReferences : ICheck
{
    public string Rule => "Every name used is the name of something of the right kind.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from reference in read.References
        where !read.IsKnown(reference.Kind, reference.Id) && !IsTarget(reference)
        select new Finding(
            "dangling",
            Severity.Error,
            reference.Source,
            Message(read, reference),
            Suggest.DidYouMean(reference.Id, read.Known(reference.Kind)) ?? Choices(read, reference.Kind)
        );

    // Few enough to be read in a line, and mostly the library's.
    private static string? Choices(ReadCase read, IdKind kind) =>
        kind is IdKind.Condition or IdKind.AgencyKind ? $"There are {Words.AllOf(read.Known(kind).Order(StringComparer.Ordinal))}." : null;

    private static string Message(ReadCase read, Reference reference)
    {
        var message = $"There is no {reference.Kind.Words()} `{Source.Shorten(reference.Id)}`.";
        var other = Enum.GetValues<IdKind>().Where(kind => read.IsKnown(kind, reference.Id)).ToList();
        return other.Count == 0 ? message : $"{message} The word names {other[^1].Article()}.";
    }

    // In measures, `target` stands for whatever the measure is directed at, in preparations for each person met; nowhere
    // else is it known.
    private static bool IsTarget(Reference reference) =>
        reference.Id == Effect.Target.Value
        && reference.Kind is IdKind.Person or IdKind.Subject or IdKind.Place or IdKind.Account
        && reference.Source.File is MeasuresFile.Path or OperationsFile.Path;
}
