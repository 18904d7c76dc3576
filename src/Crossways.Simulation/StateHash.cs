using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Crossways.Simulation;

/// <summary>A part of the world's state.</summary>
internal interface ISlice
{
    /// <summary>Adds all state that later behaviour depends on, in an order that is the same everywhere.</summary>
    void AddTo(StateHash hash);
}

/// <summary>Collects state into one number. Fixed byte order, no culture, no runtime hash codes.</summary>
internal sealed class StateHash : IDisposable
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public void Add(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        sha.AppendData(bytes);
    }

    public void Add(bool value) => Add(value ? 1L : 0L);

    public void Add(string? value)
    {
        var bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
        Add(value is null ? -1L : bytes.Length);
        sha.AppendData(bytes);
    }

    public void AddAll<T>(IReadOnlyCollection<T> values, Action<T> add)
    {
        Add(values.Count);
        foreach (var value in values)
        {
            add(value);
        }
    }

    /// <summary>Adds the ids of an unordered set in a fixed order.</summary>
    public void AddSet(IEnumerable<string> values)
    {
        var sorted = values.Order(StringComparer.Ordinal).ToList();
        AddAll(sorted, Add);
    }

    public void Dispose() => sha.Dispose();

    public override string ToString() => Convert.ToHexStringLower(sha.GetCurrentHash());
}
