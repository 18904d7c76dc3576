using Crossways.Scenarios;

namespace Crossways.Server.Storage;

/// <summary>Something is wrong with what is stored, or could not be stored.</summary>
public sealed class StorageException : Exception
{
    public StorageException(LocalText sentence, Exception? cause = null)
        : base(sentence.En, cause) => Sentence = sentence;

    public StorageException(string en, string fr, Exception? cause = null)
        : this(new LocalText(en, fr), cause) { }

    /// <summary>Stable word for programs; <see cref="Client.LastWord"/> says what a client makes of it.</summary>
    public string Code { get; init; } = "not-saved";

    /// <summary>What is wrong and what to do about it.</summary>
    public LocalText Sentence { get; }
}
