using System.Globalization;

namespace Crossways.Scenarios;

/// <summary>Reads a change of the world.</summary>
internal static class EffectReader
{
    private static readonly string[] Verbs = ["becomes", "is", "moves"];

    /// <param name="isExhibit">Tells an exhibit that moves from a person who does.</param>
    public static Effect? Read(NotationTokens tokens, Func<string, bool> isExhibit)
    {
        if (tokens.Peek.Text == "trust")
        {
            return RisesOrFalls(tokens, "Trust", (person, by) => new Effect.Trust(person, by));
        }

        if (tokens.Peek.Text == "fear")
        {
            return RisesOrFalls(tokens, "Fear", (person, by) => new Effect.Fear(person, by));
        }

        if (GroupReader.Read(tokens) is var (at, who))
        {
            return OfEach(tokens) is { } then ? new Effect.ToEach(at, who, then) : null;
        }

        switch (tokens.Ahead(1).Text)
        {
            case "becomes" when tokens.Ahead(2).Text == Words.Frozen:
                var account = new SubjectId(tokens.Name(IdKind.Account));
                tokens.Expect("becomes");
                tokens.Expect(Words.Frozen);
                return new Effect.Freezes(account);
            case "is" when tokens.Ahead(2).Text == "no" && tokens.Ahead(4).Text == Words.Frozen:
                account = new SubjectId(tokens.Name(IdKind.Account));
                tokens.Expect("is");
                tokens.Expect("no");
                tokens.Expect("longer");
                tokens.Expect(Words.Frozen);
                return new Effect.Unfreezes(account);
            case "becomes":
                var person = new SubjectId(tokens.Name(IdKind.Person));
                tokens.Take();
                return new Effect.Becomes(person, new ConditionId(tokens.Name(IdKind.Condition)));
            case "is" when tokens.Ahead(2).Text == "no":
                person = new SubjectId(tokens.Name(IdKind.Person));
                tokens.Take();
                tokens.Expect("no");
                tokens.Expect("longer");
                return new Effect.Ceases(person, new ConditionId(tokens.Name(IdKind.Condition)));
            case "is" when tokens.Ahead(2) is { Text: not "destroyed" } condition && !isExhibit(tokens.Peek.Text):
                tokens.Fail(condition, "A person gets into a condition with `becomes`.", $"Write `{tokens.Peek.Text} becomes {condition.Text}`.");
                return null;
            case "is":
                var destroyed = new ExhibitId(tokens.Name(IdKind.Exhibit));
                tokens.Take();
                tokens.Expect("destroyed", "no");
                return new Effect.Destroyed(destroyed);
            case "moves":
                return Moves(tokens, isExhibit(tokens.Peek.Text));
            default:
                if (tokens.Peek.IsEnd)
                {
                    tokens.Fail(
                        tokens.Peek,
                        "An effect is missing here.",
                        "Write for example `foreman becomes warned`."
                    );
                }
                else
                {
                    tokens.Unexpected(tokens.Ahead(1), Verbs);
                }

                return null;
        }
    }

    private static Effect? OfEach(NotationTokens tokens)
    {
        switch (tokens.Expect(Verbs))
        {
            case "becomes":
                return new Effect.Becomes(Effect.Target, new ConditionId(tokens.Name(IdKind.Condition)));
            case "moves":
                tokens.Expect("to");
                return new Effect.Moves(Effect.Target, new SubjectId(tokens.Name(IdKind.Place)));
            case "is":
                tokens.Expect("no");
                tokens.Expect("longer");
                return new Effect.Ceases(Effect.Target, new ConditionId(tokens.Name(IdKind.Condition)));
            default:
                return null;
        }
    }

    private static Effect Moves(NotationTokens tokens, bool exhibit)
    {
        var what = tokens.Name(exhibit ? IdKind.Exhibit : IdKind.Person);
        tokens.Take();
        tokens.Expect("to");
        var to = new SubjectId(tokens.Name(exhibit ? IdKind.Subject : IdKind.Place));
        return exhibit ? new Effect.ExhibitMoves(new ExhibitId(what), to) : new Effect.Moves(new SubjectId(what), to);
    }

    private static Effect? RisesOrFalls(NotationTokens tokens, string what, Func<SubjectId, int, Effect> make)
    {
        tokens.Take();
        tokens.Expect("of");
        var group = GroupReader.Read(tokens);
        var person = group is null ? new SubjectId(tokens.Name(IdKind.Person)) : Effect.Target;
        var falls = tokens.Expect("rises", "falls") == "falls";
        tokens.Expect("by");
        var number = tokens.Take();
        if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var by) || by is < 1 or > 5)
        {
            tokens.Fail(number, $"{what} rises or falls by a number from 1 to 5.");
            return null;
        }

        var effect = make(person, falls ? -by : by);
        return group is var (at, who) ? new Effect.ToEach(at, who, effect) : effect;
    }
}
