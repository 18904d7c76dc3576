namespace Crossways.Scenarios;

/// <summary>Every name used must be the name of something.</summary>
internal static class DanglingReferences
{
    public static void Report(Draft draft)
    {
        foreach (var reference in draft.References)
        {
            if (!draft.IsKnown(reference.Kind, reference.Id) && !IsTarget(reference))
            {
                draft.Findings.Error(
                    "dangling",
                    reference.Source,
                    Message(draft, reference),
                    Suggest.DidYouMean(reference.Id, draft.Known(reference.Kind))
                );
            }
        }
    }

    private static string Message(Draft draft, Reference reference)
    {
        var message = $"There is no {reference.Kind.Words()} `{Source.Shorten(reference.Id)}`.";
        var other = Enum.GetValues<IdKind>()
            .Where(kind => kind != reference.Kind && draft.IsKnown(kind, reference.Id))
            .ToList();
        return other.Count == 0 ? message : $"{message} The word names {other[0].Article()}.";
    }

    // In measures, `target` stands for whatever the measure is directed at; nowhere else is it known.
    private static bool IsTarget(Reference reference) =>
        reference.Id == Effect.Target.Value
        && reference.Kind is IdKind.Person or IdKind.Subject or IdKind.Place
        && reference.Source.File == MeasuresFile.Path;
}
