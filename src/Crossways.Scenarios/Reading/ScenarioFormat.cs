namespace Crossways.Scenarios;

/// <summary>The format in which scenarios are written.</summary>
public static partial class ScenarioFormat
{
    /// <summary>The version this program writes. It reads this one and all before it.</summary>
    public const int Version = 1;

    internal static void Check(Draft draft, int version, Source source)
    {
        if (version > Version)
        {
            draft.Findings.Error(
                "format",
                source,
                $"This case is written in format {version}; this program reads format {Version}.",
                "Install a newer version of the program."
            );
        }
    }
}
