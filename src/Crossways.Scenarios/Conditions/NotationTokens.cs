namespace Crossways.Scenarios;

/// <summary>A name used in a piece of notation, and where.</summary>
/// <param name="Offset">In characters from the start of the piece, from 0.</param>
public sealed record Mention(IdKind Kind, string Id, int Offset)
{
    /// <summary>Of the word that names it, in characters.</summary>
    public int Length { get; init; } = Id.Length;
}

/// <summary>What is wrong with a piece of notation, and exactly where.</summary>
/// <param name="Offset">In characters from the start of the piece, from 0.</param>
/// <param name="Length">Of the offending text; 0 at the end of the piece.</param>
public sealed record NotationError(int Offset, int Length, string Message, string? Suggestion = null);

/// <summary>What came of reading a piece of notation.</summary>
/// <param name="Value">Null exactly when there is an error.</param>
/// <param name="Mentions">Every name used in it, in order.</param>
public sealed record Noted<T>(T? Value, NotationError? Error, IReadOnlyList<Mention> Mentions)
    where T : class;

internal readonly record struct Token(string Text, int Offset)
{
    public bool IsEnd => Text.Length == 0;
}

/// <summary>
/// The words of a piece of notation, one after the other. The first error is kept and ends the reading, because
/// whatever follows it would only confuse.
/// </summary>
internal sealed class NotationTokens
{
    private const int MostCharacters = 4_000;
    private const int DeepestNesting = 40;

    private readonly List<Token> tokens = [];
    private readonly List<Mention> mentions = [];
    private readonly Func<IdKind, string, bool>? isOmitted;
    private int next;
    private int depth;
    private bool omitted;

    public NotationTokens(string text, Func<IdKind, string, bool>? isOmitted = null)
    {
        this.isOmitted = isOmitted;
        for (var i = 0; i < Math.Min(text.Length, MostCharacters); )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            if (text[start] is not ('(' or ')'))
            {
                while (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('(' or ')'))
                {
                    i++;
                }
            }

            tokens.Add(new Token(text[start..i], start));
        }

        End = new Token("", text.TrimEnd().Length);
        if (text.Length > MostCharacters)
        {
            Fail(End, $"This is longer than {MostCharacters} characters.");
        }
    }

    public NotationError? Error { get; private set; }

    private Token End { get; }

    public Token Peek => Ahead(0);

    public Token Ahead(int count) => Error is null && next + count < tokens.Count ? tokens[next + count] : End;

    public Token Take()
    {
        var token = Peek;
        next++;
        return token;
    }

    /// <summary>Takes the word if it comes next.</summary>
    public bool Skip(string word)
    {
        if (Peek.Text != word)
        {
            return false;
        }

        next++;
        return true;
    }

    /// <summary>Takes one of the words, which must come next; returns an empty word otherwise.</summary>
    public string Expect(params ReadOnlySpan<string> words)
    {
        var token = Peek;
        foreach (var word in words)
        {
            if (Skip(word))
            {
                return word;
            }
        }

        Unexpected(token, words);
        return "";
    }

    /// <summary>Takes the next word as the name of something.</summary>
    /// <param name="owner">What stands before it in the id, where the word names something within something else.</param>
    public string Name(IdKind kind, string owner = "")
    {
        var token = Peek;
        if (token.IsEnd || !Words.CouldBeId(token.Text, kind))
        {
            var better = Words.ToId(token.Text);
            Fail(
                token,
                token.IsEnd
                    ? $"The name of {kind.Article()} is missing at the end."
                    : $"`{token.Text}` cannot be the name of {kind.Article()}.",
                better.Length > 0 && better != token.Text ? $"Write `{better}`." : null
            );
            return "";
        }

        next++;
        mentions.Add(new Mention(kind, owner + token.Text, token.Offset) { Length = token.Text.Length });
        omitted |= isOmitted?.Invoke(kind, owner + token.Text) == true;
        return owner + token.Text;
    }

    /// <summary>Something omitted was named since this was last asked.</summary>
    public bool NamedOmitted()
    {
        var named = omitted;
        omitted = false;
        return named;
    }

    public void Enter(Token at)
    {
        if (++depth > DeepestNesting)
        {
            Fail(at, "Too many parentheses inside one another.");
        }
    }

    public void Leave() => depth--;

    public void Unexpected(Token token, params ReadOnlySpan<string> wanted)
    {
        var list = Words.OneOf(wanted);
        Fail(
            token,
            token.IsEnd ? $"Something is missing at the end: {list}." : $"Expected {list} here, not `{token.Text}`.",
            token.IsEnd ? null : Suggest.DidYouMean(token.Text, wanted.ToArray())
        );
    }

    public void Fail(Token at, string message, string? suggestion = null) =>
        Error ??= new NotationError(at.Offset, at.Text.Length, message, suggestion);

    /// <summary>Ends the reading: nothing may be left over.</summary>
    public Noted<T> Finish<T>(T? value, params ReadOnlySpan<string> couldFollow)
        where T : class
    {
        if (!Peek.IsEnd)
        {
            Unexpected(Peek, couldFollow);
        }

        return new Noted<T>(Error is null ? value : null, Error, mentions);
    }
}
