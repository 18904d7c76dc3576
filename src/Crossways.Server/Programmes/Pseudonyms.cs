using Crossways.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Storage;

namespace Crossways.Server.Programmes;

/// <summary>Codes that stand for people in exports: the same in each, and nobody without the server's key can tell whose they are.</summary>
public sealed class Pseudonyms(DataFolder data)
{
    private const int Length = 10;

    public string Of(ParticipantId person) => "P-" + Secrets.Hash(Secrets.Derived(data.Key, $"pseudonym/{person}"))[..Length].ToUpperInvariant();
}
