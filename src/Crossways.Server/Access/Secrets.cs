using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Crossways.Server.Access;

/// <summary>Makes and compares secrets. Only their hashes are ever stored.</summary>
internal static class Secrets
{
    private const int Bytes = 24;

    /// <summary>192 random bits, as text for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>A public id that nothing else has: 12 letters and digits. No secret.</summary>
    public static string NewId() => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz23456789", 12);

    /// <summary>A secret of 192 bits that can be made again from the server's key and what it is for.</summary>
    public static string Derived(byte[] key, string purpose) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose)).AsSpan(0, Bytes));

    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Compares in a time that does not depend on where they differ.</summary>
    public static bool IsSame(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
