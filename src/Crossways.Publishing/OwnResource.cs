using System.Text;

namespace Crossways.Publishing;

/// <summary>Files that are part of this room: fonts, styles, the search of the website.</summary>
internal static class OwnResource
{
    public static byte[] Bytes(string name)
    {
        using var stream = typeof(OwnResource).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException($"The program was built without {name}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));
}
