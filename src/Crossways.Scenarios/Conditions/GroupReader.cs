namespace Crossways.Scenarios;

/// <summary>Reads whom an effect is about where it is not one person: <c>everyone at house who is not sheltered</c>.</summary>
internal static class GroupReader
{
    public static readonly (string Word, GroupKind Kind)[] Kinds =
    [
        ("child", GroupKind.Children),
        ("adult", GroupKind.Adults),
        ("victim", GroupKind.Victims),
        ("suspect", GroupKind.Suspects),
    ];

    /// <summary>Null where one person is named.</summary>
    public static (SubjectId At, Group Who)? Read(NotationTokens tokens)
    {
        if (tokens.Peek.Text is not ("everyone" or "every"))
        {
            return null;
        }

        var kind = tokens.Take().Text == "every" ? Kind(tokens) : GroupKind.Everyone;
        tokens.Expect("at");
        var at = new SubjectId(tokens.Name(IdKind.Place));
        if (!tokens.Skip("who"))
        {
            return (at, new Group(kind));
        }

        tokens.Expect("is");
        var not = tokens.Skip("not");
        return (at, new Group(kind, new ConditionId(tokens.Name(IdKind.Condition)), not));
    }

    private static GroupKind Kind(NotationTokens tokens)
    {
        var word = tokens.Expect([.. Kinds.Select(kind => kind.Word)]);
        return Array.Find(Kinds, kind => kind.Word == word).Kind;
    }
}
