namespace Crossways.Scenarios;

/// <summary><c>scenario.yaml</c>: what the case is called, when it plays, and who works on it.</summary>
internal static class ScenarioFile
{
    public const string Path = "scenario.yaml";

    private static readonly Key<string> Id = new("scenario", Shapes.Word, "The id of the case.", Required: true);
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
        Raw("teams by id, `north: { en: …, fr: … }`"),
        "The multi-agency teams, each in a room of its own.",
        Required: true
    );
    private static readonly Key<Node> Agencies = new(
        "agencies",
        Raw("agencies by id, each a block", AgencyTable),
        "The agencies of the states.",
        Required: true
    );
    private static readonly Key<Node> Offences = new(
        "offences",
        Raw("offences by id, each a block", OffenceTable),
        "The offences prosecutors can charge."
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
        Agencies,
        Offences,
        Conditions
    );

    private static class AgencyKeys
    {
        public static readonly Key<LocalText> Name = new("name", Texts.Short, "Its name.", Required: true);
        public static readonly Key<StateId> State = new(
            "state",
            Shapes.Reference<StateId>(IdKind.State),
            "The state it belongs to.",
            Required: true
        );
        public static readonly Key<string> Kind = new(
            "kind",
            Shapes.Named(IdKind.AgencyKind),
            "[What kind of agency](#agency-kinds) it is, which decides its powers.",
            Required: true
        );
    }

    private static class OffenceKeys
    {
        public static readonly Key<StateId> State = new(
            "state",
            Shapes.Reference<StateId>(IdKind.State),
            "The state whose law it is.",
            Required: true
        );
        public static readonly Key<LocalText> Name = new(
            "name",
            Texts.Short,
            "The offence and its article.",
            Required: true
        );
        public static readonly Key<IReadOnlyList<Element>> Elements = new(
            "elements",
            Lists.Of(
                Shapes.Choice<Element>(),
                "one or several of `act`, `means`, `purpose`, `harm`, `money`, `status`"
            ),
            "What must be proven. For a child victim, means is never needed.",
            Required: true
        );
    }

    private static KeyTable AgencyTable => new(AgencyKeys.Name, AgencyKeys.State, AgencyKeys.Kind);

    private static KeyTable OffenceTable => new(OffenceKeys.State, OffenceKeys.Name, OffenceKeys.Elements);

    public static void Read(Draft draft, PackageFile file)
    {
        if (
            Entries.Root(draft, file, IdKind.Team, IdKind.Agency, IdKind.Offence) is not { } root
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
        };
        draft.Sources.Add(head.Id, "", root);
        CheckId(draft, root);
        ScenarioFormat.Check(draft, head.Format, block.SourceOf(Format));
        foreach (var condition in block.All(Conditions))
        {
            draft.Declare(IdKind.Condition, condition, block.SourceOf(Conditions));
        }

        ReadTeams(draft, block);
        ReadAgencies(draft, block);
        ReadOffences(draft, block);
    }

    private static void CheckId(Draft draft, Mapping root)
    {
        if (root.Entries.FirstOrDefault(entry => entry.Key.Value == Id.Name).Value is Scalar { Value.Length: > 0 } id)
        {
            Entries.IsId(draft, id, IdKind.Scenario);
        }
    }

    private static void ReadTeams(Draft draft, Block block)
    {
        if (block.Find(Teams) is not Mapping teams)
        {
            return;
        }

        foreach (var (key, node) in teams.Entries)
        {
            if (Entries.IsId(draft, key, IdKind.Team) && draft.Declare(IdKind.Team, key.Value, key.Source))
            {
                Texts.Short.Read(draft, node, out var name);
                var team = new Team { Id = new TeamId(key.Value), Name = name };
                draft.Sources.Add(team.Id, "", key.Source);
                draft.Teams.Add(team);
            }
        }
    }

    private static void ReadAgencies(Draft draft, Block block)
    {
        if (block.Find(Agencies) is Mapping agencies)
        {
            draft.Agencies.AddRange(
                Entries.Read(
                    draft,
                    agencies,
                    IdKind.Agency,
                    AgencyTable,
                    id => new AgencyId(id),
                    (id, agency) =>
                        new Agency
                        {
                            Id = new AgencyId(id),
                            Name = agency.Text(AgencyKeys.Name),
                            State = agency.Get(AgencyKeys.State, default),
                            Kind = agency.Get(AgencyKeys.Kind, ""),
                        }
                )
            );
        }
    }

    private static void ReadOffences(Draft draft, Block block)
    {
        if (block.Find(Offences) is Mapping offences)
        {
            draft.Offences.AddRange(
                Entries.Read(
                    draft,
                    offences,
                    IdKind.Offence,
                    OffenceTable,
                    id => new OffenceId(id),
                    (id, offence) =>
                        new Offence
                        {
                            Id = new OffenceId(id),
                            State = offence.Get(OffenceKeys.State, default),
                            Name = offence.Text(OffenceKeys.Name),
                            Elements = offence.All(OffenceKeys.Elements),
                        }
                )
            );
        }
    }

    private static Shape<Node> Raw(string words, KeyTable? inside = null) => Lists.Open(words, inside);
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
}
