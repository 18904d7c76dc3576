using Crossways.Scenarios;

namespace Crossways.Web.Session;

/// <summary>A short message at the edge of the screen.</summary>
/// <param name="Undo">What to do when the person takes it back; null when nothing can be.</param>
public sealed record Notice(Guid Id, LocalText Text, bool IsRefusal, Func<Task>? Undo);

/// <summary>Short messages that come and go.</summary>
public sealed class Notices
{
    private readonly List<Notice> current = [];

    public IReadOnlyList<Notice> Current => current;

    public event Action? Changed;

    public void Refused(LocalText text) => Show(new Notice(Guid.NewGuid(), text, IsRefusal: true, null), seconds: 12);

    public void Done(LocalText text, Func<Task>? undo = null) =>
        Show(new Notice(Guid.NewGuid(), text, IsRefusal: false, undo), seconds: undo is null ? 4 : 8);

    /// <summary>Something came to the desk.</summary>
    public void Came(LocalText text) => Show(new Notice(Guid.NewGuid(), text, IsRefusal: false, null), seconds: 8);

    public void Dismiss(Notice notice)
    {
        if (current.Remove(notice))
        {
            Changed?.Invoke();
        }
    }

    private async void Show(Notice notice, int seconds)
    {
        current.Add(notice);
        Changed?.Invoke();
        await Task.Delay(TimeSpan.FromSeconds(seconds));
        Dismiss(notice);
    }
}
