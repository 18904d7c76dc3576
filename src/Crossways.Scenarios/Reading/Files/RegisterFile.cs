namespace Crossways.Scenarios;

/// <summary><c>registers/*.yaml</c>: what the public registers of a state hold.</summary>
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
    private static readonly Key<Node> Rows = new(
        "rows",
        Anything("a list of rows: `about` (persons, places or things) and columns of your choice"),
        "Its rows. `about` says which checks bring a row up; every other key is a column with its value. Where the languages differ, write both: `Owner · Propriétaire: the municipality · la commune`.",
        Required: true
    );

    private const string BetweenLanguages = " · ";

    private static readonly Shape<IReadOnlyList<SubjectId>> About = Lists.OfReferences<SubjectId>(IdKind.Subject, "");

    public static readonly KeyTable Table = new(Register, State, Rows);

    public static void Read(Draft draft, PackageFile file)
    {
        if (Entries.Root(draft, file) is not { } root || Block.Open(draft, root, Table) is not { } block)
        {
            return;
        }

        var (register, state) = (block.Get(Register, ""), block.Get(State, default));
        if (block.Find(Rows) is not { } rows)
        {
            return;
        }

        if (rows is not Sequence list)
        {
            draft.Findings.Error(
                "wrong-type",
                rows.Source,
                "A list of rows is wanted here.",
                "Begin each row with `- about: [ … ]`."
            );
            return;
        }

        foreach (var node in list.Items)
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
        IReadOnlyList<SubjectId> about = [];
        var columns = new List<(LocalText Heading, LocalText Value)>();
        foreach (var (key, value) in mapping.Entries)
        {
            if (key.Value == "about")
            {
                About.Read(draft, value, out about);
            }
            else if (columns.Exists(column => column.Heading == InBoth(key.Value)))
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

        if (about.Count > 0)
        {
            return new RegisterRow(register, state, about, columns);
        }

        draft.Findings.Error(
            "missing-key",
            mapping.Source with
            {
                Text = "",
            },
            "`about` is missing: no check would ever bring this row up.",
            "Add `about: [ … ]` with the persons, places or things it is about."
        );
        return null;
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
