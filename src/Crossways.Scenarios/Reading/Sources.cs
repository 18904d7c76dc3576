namespace Crossways.Scenarios;

/// <summary>Where everything of a scenario was written, so that a check can point at it.</summary>
public sealed class Sources
{
    private readonly Dictionary<(object Owner, string Path), Source> all = [];
    private readonly Dictionary<string, List<(int Line, object Owner)>> starts = [];

    /// <summary>Where something of the scenario, or a part of it, is written.</summary>
    /// <param name="owner">The id, of its own type: an <see cref="ExhibitId"/>, a <see cref="SubjectId"/> …</param>
    /// <param name="path">Keys and positions as in the file: <c>carries[2]</c>, <c>tells[0].when</c>. Empty: the whole.</param>
    /// <returns>The nearest place known: the part, or else the whole it belongs to.</returns>
    public Source Of(object owner, string path = "")
    {
        while (true)
        {
            if (all.TryGetValue((owner, path), out var source))
            {
                return source;
            }

            if (path.Length == 0)
            {
                return Source.Of(ScenarioFile.Path);
            }

            path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))];
        }
    }

    /// <summary>What a place in the files belongs to: the last thing that begins there or above it.</summary>
    internal object? OwnerAt(Source source) =>
        starts.TryGetValue(source.File, out var inFile)
            ? inFile.Where(start => start.Line <= source.Line).OrderBy(start => start.Line).LastOrDefault().Owner
            : null;

    internal void Add(object owner, string path, Source source)
    {
        if (all.TryAdd((owner, path), source) && path.Length == 0)
        {
            Begin(owner, source);
        }
    }

    /// <summary>Remembers something that stands inside something else, which goes on below it.</summary>
    internal void AddInside(object owner, Node node)
    {
        all.TryAdd((owner, ""), node.Source);
        Add(owner, "", node);
    }

    private void Begin(object owner, Source source)
    {
        if (!starts.TryGetValue(source.File, out var inFile))
        {
            starts[source.File] = inFile = [];
        }

        inFile.Add((source.Line, owner));
    }

    /// <summary>Remembers a node and all that is inside it.</summary>
    internal void Add(object owner, string path, Node node)
    {
        Add(owner, path, node.Source);
        switch (node)
        {
            case Mapping mapping:
                foreach (var (key, value) in mapping.Entries)
                {
                    Add(owner, path.Length == 0 ? key.Value : $"{path}.{key.Value}", value);
                }

                break;
            case Sequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    Add(owner, $"{path}[{i}]", sequence.Items[i]);
                }

                break;
        }
    }
}
