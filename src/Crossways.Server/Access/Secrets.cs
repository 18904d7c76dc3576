using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Crossways.Server.Access;

/// <summary>Makes and compares secrets. Only their hashes are ever stored.</summary>
internal static class Secrets
{
    /// <summary>192 random bits, as text for an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(24));

    /// <summary>A secret that can be made again from the server's key and what it is for.</summary>
    public static string Derived(byte[] key, string purpose) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(purpose)).AsSpan(0, 24));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool IsSame(string hash, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(other));
}
