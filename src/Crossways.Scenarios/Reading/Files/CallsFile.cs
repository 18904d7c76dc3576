namespace Crossways.Scenarios;

/// <summary><c>calls/*.yaml</c>: who rang whom.</summary>
internal static class CallsFile
{
    private static readonly Shape<CallEnd> EndShape = new()
    {
        Words = "a phone, or a number that plays no part",
        Schema = Texts.Short.Schema,
        Read = ReadEnd,
    };

    private static readonly Key<CalendarTime> At = new("at", MoneyShapes.CalendarTime, "When.", Required: true);
    private static readonly Key<Condition> If = new("if", NotedShapes.Condition, "Happens only if this holds at that moment of the play.");
    private static readonly Key<Condition> Unless = new("unless", NotedShapes.Condition, "Does not happen if this holds at that moment of the play.");
    private static readonly Key<CallEnd> From = new("from", EndShape, "Who rings.", Required: true);
    private static readonly Key<CallEnd> To = new("to", EndShape, "Who is rung.", Required: true);
    private static readonly Key<int> Minutes = new(
        "minutes",
        Shapes.Whole(0, 600),
        "How long they spoke, begun minutes counted whole. 0 if left out: nobody answered."
    );
    private static readonly Key<bool> Sms = new("sms", Shapes.Flag, "A text message.");
    private static readonly Key<SubjectId> Near = new(
        "near",
        Shapes.Reference<SubjectId>(IdKind.Place),
        "The place whose mast the caller’s phone used: in the records of that phone only."
    );
    private static readonly Key<SubjectId> AnsweredNear = new(
        "answered near",
        Shapes.Reference<SubjectId>(IdKind.Place),
        "The same of the other phone."
    );
    private static readonly Key<IReadOnlyList<FactId>> Carries = new(
        "carries",
        Lists.OfReferences<FactId>(IdKind.Fact, "facts"),
        "The facts that whoever reads a record with it learns."
    );

    public static readonly KeyTable Table = new(At, If, Unless, From, To, Minutes, Sms, Near, AnsweredNear, Carries);

    public static void Read(Draft draft, PackageFile file)
    {
        foreach (var node in Entries.List(draft, file))
        {
            if (Block.Open(draft, node, Table) is { } block && Call(draft, block) is { } call)
            {
                if (CaseVersion.Has(draft, call.At))
                {
                    draft.Sources.Add(call, "", node);
                    draft.Calls.Add(call);
                }
            }
            else
            {
                draft.IsPartial = true; // what it carries and names may be known from nowhere else
            }
        }
    }

    private static Call? Call(Draft draft, Block block)
    {
        var errors = draft.Findings.Count;
        var nobody = new CallEnd(null, LocalText.Empty);
        var at = block.Get(At, default);
        var call = new Call(
            draft.Calls.Count + 1,
            at,
            CaseVersion.Proviso(draft, at, NotedShapes.Proviso(block, If, Unless)),
            block.Get(From, nobody),
            block.Get(To, nobody),
            block.Get(Minutes, 0),
            block.Get(Sms, false),
            block.Maybe(Near),
            block.Maybe(AnsweredNear),
            block.All(Carries)
        );
        return draft.Findings.Count > errors ? null : call;
    }

    // A phone's id, or a number: what could be an id is one, so that a slip is found.
    private static bool ReadEnd(Draft draft, Node node, out CallEnd value)
    {
        value = new CallEnd(null, LocalText.Empty);
        if (node is Scalar scalar && Words.IsId(scalar.Value) && !scalar.Value.All(char.IsAsciiDigit))
        {
            draft.Refer(IdKind.Phone, scalar.Value, scalar.Source);
            value = new CallEnd(new SubjectId(scalar.Value), LocalText.Empty);
            return true;
        }

        var read = Texts.Short.Read(draft, node, out var number);
        value = new CallEnd(null, number);
        return read;
    }
}
