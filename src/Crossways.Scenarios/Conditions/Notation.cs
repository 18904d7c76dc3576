namespace Crossways.Scenarios;

/// <summary>
/// The readable notation of conditions, triggers and effects, in both directions. What is read and written again
/// comes out the same. Described for authors in <c>docs/scenario-format.md</c>.
/// </summary>
public static class Notation
{
    /// <summary>Reads, for example, <c>foreman is arrested or after day 1 15:00</c>.</summary>
    /// <param name="text">The condition.</param>
    /// <param name="isOmitted">Whether what is named is left out of the version that is read: then nothing about it ever holds.</param>
    public static Noted<Condition> ReadCondition(string text, Func<IdKind, string, bool>? isOmitted = null)
    {
        var tokens = new NotationTokens(text, isOmitted);
        return tokens.Finish(ConditionReader.AnyOf(tokens), "and", "or");
    }

    /// <summary>Reads, for example, <c>30m after site-visit of orchard done unless foreman is arrested</c>.</summary>
    /// <inheritdoc cref="ReadCondition"/>
    public static Noted<Trigger> ReadTrigger(string text, Func<IdKind, string, bool>? isOmitted = null)
    {
        var tokens = new NotationTokens(text, isOmitted);
        return tokens.Finish(TriggerReader.Read(tokens), "and", "or", "if", "unless");
    }

    /// <summary>Reads, for example, <c>foreman becomes warned</c>.</summary>
    /// <param name="text">The effect.</param>
    /// <param name="isExhibit">Whether an id is that of an exhibit: exhibits and persons move with the same words.</param>
    public static Noted<Effect> ReadEffect(string text, Func<string, bool> isExhibit)
    {
        var tokens = new NotationTokens(text);
        return tokens.Finish(EffectReader.Read(tokens, isExhibit));
    }

    /// <summary>Writes a condition as an author would.</summary>
    public static string Write(Condition condition) => NotationWriter.Of(condition);

    /// <summary>Writes a trigger as an author would.</summary>
    public static string Write(Trigger trigger) => NotationWriter.Of(trigger);

    /// <summary>Writes an effect as an author would.</summary>
    public static string Write(Effect effect) => NotationWriter.Of(effect);

    /// <summary>Writes a duration as an author would: <c>1h30m</c>. Whole minutes.</summary>
    public static string Write(ExerciseSpan span) => Words.Write(span);
}
