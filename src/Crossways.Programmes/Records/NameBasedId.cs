using System.Security.Cryptography;
using System.Text;

namespace Crossways.Programmes.Records;

/// <summary>Ids made from names (UUID version 5, RFC 9562 section 5.5): the same name always gives the same id.</summary>
public static class NameBasedId
{
    // The name space of URLs (RFC 9562, table 3).
    private static readonly Guid Urls = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <param name="url">What it stands for, as an address.</param>
    public static Guid Of(string url)
    {
        // SHA-1 is what the standard asks for; nothing is kept secret by it.
#pragma warning disable CA5350
        var hash = SHA1.HashData([.. Urls.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(url)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
