namespace Crossways.Scenarios;

/// <summary><c>scenario.yaml</c>: what the case is called, when it plays, and who works on it.</summary>
internal static class ScenarioFile
{
    public const string Path = "scenario.yaml";

    private static readonly Key<string> Id = new("scenario", Shapes.Word, "The id of the case. No two cases on a shelf have the same.", Required: true);
    private static readonly Key<int> Format = new(
        "format",
        Shapes.Whole(1, 999),
        "Version of this format the case is written in: 1.",
        Required: true
    );
    private static readonly Key<LocalText> Title = new(
        "title",
        Texts.Short,
        "The name of the case on the shelf.",
        Required: true
    );
    private static readonly Key<LocalText> Summary = new(
        "summary",
        Texts.Short,
        "One paragraph that helps to choose the case and gives nothing away.",
        Required: true
    );
    private static readonly Key<DateOnly> Date = new(
        "date",
        Shapes.Date,
        "The calendar date that stands for day 1.",
        Required: true
    );
    private static readonly Key<ExerciseTime> Starts = new(
        "starts",
        Shapes.Time,
        "Exercise time at which the play starts (STARTEX).",
        Required: true
    );
    private static readonly Key<ExerciseTime> Ends = new(
        "ends",
        Shapes.Time,
        "Exercise time at which the play is planned to end (ENDEX).",
        Required: true
    );
    private static readonly Key<double> Scale = new(
        "scale",
        Shapes.Number(0.1, 1000),
        "Exercise seconds per real second that you recommend; 1 is real time. 1 if left out."
    );
    private static readonly Key<Node> Teams = new(
        "teams",
        Lists.Open("teams by id, `north: { en: …, fr: … }`", null),
        "The multi-agency teams, each in a room of its own.",
        Required: true
    );
    private static readonly Key<Node> Storylines = new(
        "storylines",
        Lists.Open("storylines by id, `harvest: { en: …, fr: … }`", null),
        "The threads of the story; each is a row of the control room's timeline. In the order in which they are shown.",
        Required: true
    );
    private static readonly Key<Node> Agencies = new(
        "agencies",
        Lists.Open("agencies by id, each a block", AgencyEntries.Table),
        "The agencies of the states.",
        Required: true
    );
    private static readonly Key<Node> Offences = new(
        "offences",
        Lists.Open("offences by id, each a block", OffenceEntries.Table),
        "The offences prosecutors can charge."
    );
    private static readonly Key<CrossBorderSharing> AcrossBorders = new(
        "exhibits across borders",
        Shapes.Choice<CrossBorderSharing>(),
        "What courts read that a seat of another state handed over: `freely`, anything lawfully obtained; `by-agreement`, only what passed between members of a joint team while it held. What an own request or order brought is always read. `freely` if left out."
    );
    private static readonly Key<IndicatorList> Indicators = new(
        "indicators",
        Shapes.Choice<IndicatorList>(),
        "Whose [operational indicators](#indicators) the desks assess people by. `adults-labour` if left out."
    );
    private static readonly Key<IReadOnlyList<string>> Conditions = new(
        "conditions",
        Lists.Of(Shapes.Word, "words"),
        "Conditions people of this case can be in, besides [those of the library](#conditions-of-people)."
    );

    public static readonly KeyTable Table = new(
        Id,
        Format,
        Title,
        Summary,
        Date,
        Starts,
        Ends,
        Scale,
        Teams,
        Storylines,
        Agencies,
        Offences,
        Indicators,
        AcrossBorders,
        Conditions
    );

    public static void Read(Draft draft, PackageFile file)
    {
        if (
            Entries.Root(draft, file, IdKind.Team, IdKind.Storyline, IdKind.Agency, IdKind.Offence) is not { } root
            || Block.Open(draft, root, Table) is not { } block
        )
        {
            return;
        }

        var head = draft.Head = new Head
        {
            Id = new ScenarioId(block.Get(Id, "")),
            Format = block.Get(Format, 1),
            Title = block.Text(Title),
            Summary = block.Text(Summary),
            Date = block.Get(Date, DateOnly.MinValue),
            Starts = block.Get(Starts, ExerciseTime.Zero),
            Ends = block.Get(Ends, ExerciseTime.Zero),
            Scale = block.Get(Scale, 1),
            Indicators = block.Get(Indicators, IndicatorList.AdultsLabour),
            AcrossBorders = block.Get(AcrossBorders, CrossBorderSharing.Freely),
        };
        if (draft.Version is { } version)
        {
            head = draft.Head = version.Of(head);
        }

        draft.Sources.Add(head.Id, "", root);
        CheckId(draft, root);
        ScenarioFormat.Check(draft, head.Format, block.SourceOf(Format));
        foreach (var condition in block.All(Conditions))
        {
            draft.Declare(IdKind.Condition, condition, block.SourceOf(Conditions));
        }

        draft.Teams.AddRange(
            NameEntries
                .Read<TeamId>(draft, block.Find(Teams) as Mapping, IdKind.Team)
                .Select(team => new Team { Id = new TeamId(team.Id), Name = team.Name })
        );
        draft.Storylines.AddRange(
            NameEntries
                .Read<StorylineId>(draft, block.Find(Storylines) as Mapping, IdKind.Storyline)
                .Select(storyline => new Storyline { Id = new StorylineId(storyline.Id), Name = storyline.Name })
        );
        AgencyEntries.Read(draft, block.Find(Agencies) as Mapping);
        OffenceEntries.Read(draft, block.Find(Offences) as Mapping);
    }

    private static void CheckId(Draft draft, Mapping root)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key.Value == Id.Name).Value is Scalar { Value.Length: > 0 } id)
        {
            Entries.IsId(draft, id, IdKind.Scenario);
        }
    }
}

/// <summary>What stands at the head of a scenario.</summary>
internal sealed record Head
{
    public ScenarioId Id { get; init; }
    public int Format { get; init; }
    public LocalText Title { get; init; } = LocalText.Empty;
    public LocalText Summary { get; init; } = LocalText.Empty;
    public DateOnly Date { get; init; }
    public ExerciseTime Starts { get; init; }
    public ExerciseTime Ends { get; init; }
    public double Scale { get; init; } = 1;
    public IndicatorList Indicators { get; init; }
    public CrossBorderSharing AcrossBorders { get; init; }
}
