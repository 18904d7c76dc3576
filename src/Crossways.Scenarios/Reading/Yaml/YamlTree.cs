using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Crossways.Scenarios;

/// <summary>
/// Reads one YAML document into nodes with positions. Aliases, tags and several documents have no meaning in a
/// scenario and are refused, which also closes the door to documents that unfold to gigabytes.
/// </summary>
internal sealed class YamlTree
{
    private const int Deepest = 16;
    private const int MostNodes = 100_000;

    private readonly string file;
    private readonly string text;
    private readonly int lineOffset;
    private readonly IParser parser;
    private int nodes;

    private YamlTree(string file, string text, int lineOffset)
    {
        (this.file, this.text, this.lineOffset) = (file, text, lineOffset);
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>The document's root; null if it is empty or broken, which has then been reported.</summary>
    /// <param name="lineOffset">Lines of the file that stand before <paramref name="text"/>.</param>
    public static Node? Read(Findings findings, string file, string text, int lineOffset = 0)
    {
        var tree = new YamlTree(file, text, lineOffset);
        try
        {
            return tree.Document();
        }
        catch (Refused refused)
        {
            findings.Error(refused.Code, refused.Source, refused.Message, refused.Suggestion);
        }
        catch (YamlException broken)
        {
            if (!tree.Explains(findings, (int)broken.Start.Line - 1))
            {
                findings.Error("yaml", tree.At(broken.Start), Reason(broken), Advice(broken.Message));
            }
        }
        catch (Exception broken)
            when (broken
                    is InvalidOperationException
                        or ArgumentException
                        or IndexOutOfRangeException
                        or FormatException
            )
        {
            // The YAML library's scanner is not proof against every malformed text.
            if (!tree.Explains(findings, int.MaxValue))
            {
                findings.Error("yaml", Source.Of(file), "This is not YAML that can be read.");
            }
        }

        return null;
    }

    private Node? Document()
    {
        parser.Consume<StreamStart>();
        if (parser.TryConsume<StreamEnd>(out _))
        {
            return null;
        }

        parser.Consume<DocumentStart>();
        var root = Node(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            throw new Refused(
                "yaml",
                At(second.Start),
                "A file holds one document: `---` stands only around front matter."
            );
        }

        return root is Scalar { Value: "" } ? null : root;
    }

    private Node Node(int depth)
    {
        if (parser.Current is AnchorAlias alias)
        {
            throw new Refused(
                "yaml-alias",
                At(alias.Start),
                $"`*{alias.Value}` is a YAML alias, which scenarios do not use.",
                "Write the value out, or put it in quotation marks if the star belongs to it."
            );
        }

        var start = parser.Consume<NodeEvent>();
        if (!start.Anchor.IsEmpty || !start.Tag.IsEmpty)
        {
            throw new Refused(
                "yaml-alias",
                At(start.Start),
                "YAML anchors and tags (`&`, `!`) are not used in scenarios.",
                "Put the value in quotation marks if the sign belongs to it."
            );
        }

        if (depth > Deepest || ++nodes > MostNodes)
        {
            throw new Refused(
                "too-deep",
                At(start.Start),
                "This is nested deeper, or is longer, than any scenario needs to be."
            );
        }

        return start switch
        {
            YamlDotNet.Core.Events.Scalar scalar => Word(scalar),
            SequenceStart sequence => Items(sequence, depth),
            MappingStart mapping => Entries(mapping, depth),
            _ => throw new Refused("yaml", At(start.Start), "This cannot be read here."),
        };
    }

    private Sequence Items(SequenceStart start, int depth)
    {
        var items = new List<Node>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new Sequence(At(start.Start), items);
    }

    private Mapping Entries(MappingStart start, int depth)
    {
        var entries = new List<KeyValuePair<Scalar, Node>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            if (key is not Scalar word)
            {
                throw new Refused("yaml", key.Source, "A key must be a plain word.");
            }

            entries.Add(new(word, Node(depth + 1)));
        }

        return new Mapping(At(start.Start), entries);
    }

    private Scalar Word(YamlDotNet.Core.Events.Scalar scalar)
    {
        var quotes = scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted ? 1 : 0;
        var first = (int)Math.Clamp(scalar.Start.Index + quotes, 0, text.Length);
        var last = (int)Math.Clamp(scalar.End.Index - quotes, first, text.Length);
        var (line, column) = (scalar.Start.Line, scalar.Start.Column + quotes);
        if (
            scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded
            && text.IndexOf('\n', first, last - first) is var end and >= 0
        )
        {
            // The header of a block scalar (`|`, `>-`) is not part of its value.
            (first, line, column) = (end + 1, line + 1, 1);
        }

        var source = new Source(file, (int)line + lineOffset, (int)column, Source.Shorten(scalar.Value));
        return new Scalar(source, scalar.Value, text.AsMemory(first, last - first));
    }

    private Source At(Mark mark)
    {
        var index = (int)Math.Clamp(mark.Index, 0, text.Length);
        return new Source(
            file,
            Math.Max(1, (int)mark.Line) + lineOffset,
            Math.Max(1, (int)mark.Column),
            Source.Shorten(RestOfLine(index))
        );
    }

    private bool Explains(Findings findings, int until)
    {
        if (YamlMistakes.In(text, until) is not { } mistake)
        {
            return false;
        }

        var line = text.Split('\n')[mistake.Line];
        var source = new Source(file, mistake.Line + 1 + lineOffset, mistake.Column + 1, Source.Shorten(line[Math.Min(mistake.Column, line.Length)..]));
        findings.Error("yaml", source, mistake.Message, mistake.Suggestion);
        return true;
    }

    private string RestOfLine(int index)
    {
        var end = text.IndexOf('\n', index);
        return end < 0 ? text[index..] : text[index..end];
    }

    private static string Reason(YamlException broken) =>
        "YAML: " + (broken.InnerException is YamlException inner ? inner.Message : broken.Message).TrimEnd('.') + ".";

    private static string? Advice(string message) =>
        message.Contains("Mapping values are not allowed", StringComparison.OrdinalIgnoreCase)
        || message.Contains("mapping", StringComparison.OrdinalIgnoreCase)
            ? "A text with a colon in it needs quotation marks; keys of one block start in the same column."
        : message.Contains("scalar", StringComparison.OrdinalIgnoreCase) ? "Check that every quotation mark is closed."
        : null;

    private sealed class Refused(string code, Source source, string message, string? suggestion = null)
        : Exception(message)
    {
        public string Code { get; } = code;

        public new Source Source { get; } = source;

        public string? Suggestion { get; } = suggestion;
    }
}
