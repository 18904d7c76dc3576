namespace Crossways.Scenarios;

/// <summary><c>registers/*.yaml</c>: what the registers of a state hold.</summary>
internal static class RegisterFile
{
    private static readonly Key<string> Register = new(
        "register",
        Shapes.Named(IdKind.Register),
        "[Which register](#registers) it is.",
        Required: true
    );
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "Whose register it is.",
        Required: true
    );
    private static readonly Key<int> Background = new(
        "background",
        Shapes.Whole(0, 5000),
        "So many rows of strangers stand among yours, made from the id of the case, with [your columns](#columns-of-registers) and the names of the state. Only then can the register be searched."
    );
    private static readonly Key<Node> Rows = new(
        "rows",
        Anything("a list of rows: `about`, `carries`, `names` and columns of your choice"),
        "Its rows. `about`: persons, places or things whose check brings the row up; `[]` if only a search is to find it. `carries`: facts that whoever takes it up learns. `names`: whom or what it makes known, those of `about` if left out. Every other key is a column with its value. Where the languages differ, write both: `Owner · Propriétaire: the municipality · la commune`."
    );

    private const string BetweenLanguages = " · ";

    private static readonly Shape<IReadOnlyList<SubjectId>> Subjects = Lists.OfReferences<SubjectId>(IdKind.Subject, "");
    private static readonly Shape<IReadOnlyList<FactId>> Facts = Lists.OfReferences<FactId>(IdKind.Fact, "");

    public static readonly KeyTable Table = new(Register, State, Background, Rows);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file) is not { } root || Block.Open(draft, root, Table) is not { } block)
        {
            return;
        }

        var (register, state) = (block.Get(Register, ""), block.Get(State, default));
        ReadBackground(draft, block, new SearchableRegister(register, state, block.Get(Background, 0)));
        switch (block.Find(Rows))
        {
            case Sequence list:
                ReadRows(draft, list, register, state);
                break;
            case { } other:
                draft.Findings.Error(
                    "wrong-type",
                    other.Source,
                    "A list of rows is wanted here.",
                    "Begin each row with `- about: [ … ]`."
                );
                break;
            case null when !block.Has(Background):
                draft.Findings.Error(
                    "missing-key",
                    root.Source with { Text = "" },
                    "The register has neither rows nor a background.",
                    "Add `rows:` or `background:`."
                );
                break;
        }
    }

    private static void ReadBackground(Draft draft, Block block, SearchableRegister register)
    {
        if (register.Strangers == 0)
        {
            return;
        }

        if (draft.Searchable.Exists(other => other.Register == register.Register && other.State == register.State))
        {
            draft.Findings.Error(
                "duplicate",
                block.SourceOf(Background),
                "Another file gives this register of this state a background already.",
                "Take one away."
            );
            return;
        }

        draft.Sources.Add(register, "", block.Mapping);
        draft.Searchable.Add(register);
    }

    private static void ReadRows(Draft draft, Sequence rows, string register, StateId state)
    {
        foreach (var node in rows.Items)
        {
            if (node is not Mapping mapping)
            {
                draft.Findings.Error(
                    "wrong-type",
                    node.Source,
                    "A row is a block of columns and values.",
                    "Begin it with `- about: [ … ]`."
                );
            }
            else if (Row(draft, mapping, register, state) is { } row)
            {
                draft.Sources.Add(row, "", mapping);
                draft.Registers.Add(row);
            }
        }
    }

    private static LocalText InBoth(string text) =>
        text.Split(BetweenLanguages, 2) is [var english, var french]
            ? new LocalText(english, french)
            : LocalText.Same(text);

    private static RegisterRow? Row(Draft draft, Mapping mapping, string register, StateId state)
    {
        IReadOnlyList<SubjectId>? about = null, names = null;
        IReadOnlyList<FactId> carries = [];
        var columns = new List<(LocalText Heading, LocalText Value)>();
        foreach (var (key, value) in mapping.Entries)
        {
            switch (key.Value)
            {
                case "about":
                    Subjects.Read(draft, value, out about);
                    break;
                case "names":
                    Subjects.Read(draft, value, out names);
                    break;
                case "carries":
                    Facts.Read(draft, value, out carries);
                    break;
                default:
                    AddColumn(draft, columns, key, value);
                    break;
            }
        }

        if (about is not null)
        {
            return new RegisterRow(register, state, about, columns) { Carries = carries, Names = names ?? about };
        }

        draft.Findings.Error(
            "missing-key",
            mapping.Source with { Text = "" },
            "`about` is missing: no check would ever bring this row up.",
            "Add `about: [ … ]` with the persons, places or things it is about, or `about: []` if only a search is to find it."
        );
        return null;
    }

    private static void AddColumn(Draft draft, List<(LocalText Heading, LocalText Value)> columns, Scalar key, Node value)
    {
        if (columns.Exists(column => column.Heading == InBoth(key.Value)))
        {
            draft.Findings.Error(
                "duplicate",
                key.Source,
                $"The column `{key.Value}` is given twice.",
                "Take one away."
            );
        }
        else if (Shapes.IsScalar(draft, value, out var scalar))
        {
            columns.Add((InBoth(key.Value), InBoth(scalar.Value)));
        }
    }

    private static Shape<Node> Anything(string words) =>
        new()
        {
            Words = words,
            Schema = () =>
                new()
                {
                    ["type"] = "array",
                    ["items"] = new System.Text.Json.Nodes.JsonObject
                    {
                        ["type"] = "object",
                        ["required"] = new System.Text.Json.Nodes.JsonArray("about"),
                    },
                },
            Read = (Draft _, Node node, out Node value) =>
            {
                value = node;
                return true;
            },
        };
}
