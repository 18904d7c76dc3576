namespace Crossways.Scenarios;

/// <summary>Reads when an inject is released.</summary>
internal static class TriggerReader
{
    public static Trigger? Read(NotationTokens tokens)
    {
        var first = tokens.Peek;
        Trigger? trigger;
        switch (first.Text)
        {
            case "day":
            case var clock when ConditionReader.IsClock(clock, out _):
                trigger = ConditionReader.Time(tokens) is { } time
                    ? new Trigger(time, null, ExerciseSpan.Zero, null)
                    : null;
                break;
            case "when":
                tokens.Take();
                trigger = After(tokens, ExerciseSpan.Zero);
                break;
            case "by":
                tokens.Take();
                tokens.Expect("hand");
                trigger = new Trigger(null, null, ExerciseSpan.Zero, null);
                break;
            default:
                trigger = Delayed(tokens, first);
                break;
        }

        var condition = Provisos(tokens);
        return trigger is null ? null : trigger with { If = condition };
    }

    private static Trigger? Delayed(NotationTokens tokens, Token first)
    {
        if (Words.ReadSpan(first.Text) is not { } delay)
        {
            tokens.Unexpected(first, "day 1 09:20", "when", "30m after", "by hand");
            return null;
        }

        tokens.Take();
        tokens.Expect("after");
        return After(tokens, delay);
    }

    private static Trigger? After(NotationTokens tokens, ExerciseSpan delay) =>
        ConditionReader.AnyOf(tokens) is { } after ? new Trigger(null, after, delay, null) : null;

    private static Condition? Provisos(NotationTokens tokens)
    {
        var provisos = new List<Condition>();
        while (tokens.Peek.Text is "if" or "unless")
        {
            var unless = tokens.Take().Text == "unless";
            if (ConditionReader.AnyOf(tokens) is { } condition)
            {
                provisos.Add(unless ? new Not(condition) : condition);
            }
        }

        return provisos.Count > 1 ? new AllOf(provisos) : provisos.FirstOrDefault();
    }
}
