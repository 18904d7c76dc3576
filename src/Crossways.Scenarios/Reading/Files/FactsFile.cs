namespace Crossways.Scenarios;

/// <summary><c>facts/*.yaml</c>: the truth of the case, one sentence each.</summary>
internal static class FactsFile
{
    private static readonly Shape<(Element Element, string Detail)> ProvesShape = new()
    {
        Words =
            "`act`, `means`, `purpose`, `harm`, `money` or `status`, with a detail after a slash: `means/deception`",
        Schema = () =>
            new() { ["type"] = "string", ["pattern"] = "^(act|means|purpose|harm|money|status)(/[a-z0-9-]+)?$" },
        Read = ReadProves,
    };

    private static readonly Key<LocalText> Text = new(
        "text",
        Texts.Short,
        "The truth as a plain sentence.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<SubjectId>> About = new(
        "about",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Whom it happened to, or what it is about.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<SubjectId>> By = new(
        "by",
        Lists.OfReferences<SubjectId>(IdKind.Person, "persons"),
        "Who did it."
    );
    private static readonly Key<(Element Element, string Detail)> Proves = new(
        "proves",
        ProvesShape,
        "Which element of the offence it goes to prove.",
        Required: true
    );
    private static readonly Key<IndicatorId> Indicator = new(
        "indicator",
        Shapes.Reference<IndicatorId>(IdKind.Indicator),
        "The [operational indicator](#indicators) it is an instance of."
    );
    private static readonly Key<Money> Owed = new(
        "owed",
        MoneyShapes.Amount,
        "What each person it happened to is owed for it by those who did it: a court that convicts awards it where an exhibit it reads carries the fact."
    );
    private static readonly Key<IReadOnlyList<MeasureKindId>> SeenBy = new(
        "seen by",
        Lists.OfReferences<MeasureKindId>(IdKind.Measure, "kinds of measure"),
        "Measures that observe it directly."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> SeenAt = new(
        "seen at",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Where they observe it. What it is about, if left out."
    );

    public static readonly KeyTable Table = new(Text, About, By, Proves, Indicator, Owed, SeenBy, SeenAt);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file, IdKind.Fact) is { } root)
        {
            draft.Facts.AddRange(Entries.Read(draft, root, IdKind.Fact, Table, id => new FactId(id), Fact));
        }
    }

    private static Fact Fact(string id, Block block)
    {
        var (element, detail) = block.Get(Proves, (Element.Status, ""));
        return new Fact
        {
            Id = new FactId(id),
            Text = block.Text(Text),
            About = block.All(About),
            By = block.All(By),
            Proves = element,
            Detail = detail,
            Indicator = block.Maybe(Indicator),
            Owed = block.Maybe(Owed),
            SeenBy = block.All(SeenBy),
            SeenAt = block.All(SeenAt),
        };
    }

    private static bool ReadProves(Draft draft, Node node, out (Element Element, string Detail) value)
    {
        value = default;
        if (!Shapes.IsScalar(draft, node, out var scalar))
        {
            return false;
        }

        var parts = scalar.Value.Split('/', 2, StringSplitOptions.TrimEntries);
        var elements = Enum.GetValues<Element>().ToDictionary(element => element.ToString().ToLowerInvariant());
        if (!elements.TryGetValue(parts[0], out var found))
        {
            draft.Findings.Error(
                "bad-value",
                scalar.Source,
                $"`{parts[0]}` is not {Words.OneOf([.. elements.Keys])}.",
                Suggest.DidYouMean(parts[0], elements.Keys)
            );
            return false;
        }

        value = (found, parts.Length > 1 ? parts[1] : "");
        if (
            parts.Length > 1
            && Library.Details.TryGetValue(parts[0], out var details)
            && !details.ContainsKey(parts[1])
        )
        {
            var at = scalar.At(scalar.Value.IndexOf('/', StringComparison.Ordinal) + 1, parts[1].Length);
            draft.Findings.Warning(
                "unknown-detail",
                at,
                $"`{parts[1]}` is not a {parts[0]} the Palermo Protocol names.",
                Suggest.DidYouMean(parts[1], details.Keys) ?? $"They are {Words.OneOf([.. details.Keys])}."
            );
        }

        return true;
    }
}
