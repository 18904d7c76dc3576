namespace Crossways.Scenarios;

/// <summary>How large a scenario may be. Ten times what the largest real case needs.</summary>
internal static class PackageLimits
{
    public const int DeepestFolder = 4;
    public const int MostFiles = 5_000;
    public const int LargestText = 512 * 1024;
    public const int LargestMap = 8 * 1024 * 1024;
    public const long LargestPackage = 64L * 1024 * 1024;
    private const int LongestPath = 200;

    /// <summary>Why a file cannot be taken; null if it can.</summary>
    public static string? Objection(string path, long bytes, int filesBefore, long totalBytes) =>
        !IsSafe(path)
            ? "This is not the name of a file inside a scenario: letters, digits, `-`, `_` and `.` only, four folders deep at most."
        : filesBefore >= MostFiles ? $"A scenario has at most {MostFiles} files."
        : bytes > Largest(path) ? $"This file is too large: at most {Largest(path) / 1024} KB."
        : totalBytes > LargestPackage ? $"A scenario has at most {LargestPackage / 1024 / 1024} MB."
        : null;

    private static bool IsSafe(string path)
    {
        var parts = path.Split('/');
        return path.Length <= LongestPath
            && parts.Length <= DeepestFolder
            && parts.All(part =>
                part.Length > 0
                && part[0] != '.'
                && part[^1] != '.'
                && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            );
    }

    private static int Largest(string path) =>
        path.EndsWith(".geojson", StringComparison.Ordinal) ? LargestMap : LargestText;
}
