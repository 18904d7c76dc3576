namespace Crossways.Scenarios.Tests;

/// <summary>Files of this repository, found from where the tests run.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Root = new(() =>
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crossways.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("No Crossways.slnx above the tests.");
    });

    public static string At(params string[] path) => Path.Combine([Root.Value, .. path]);
}
