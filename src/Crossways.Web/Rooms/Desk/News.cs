using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Web.Session;

namespace Crossways.Web.Rooms.Desk;

/// <summary>Something that came to a desk without an act of its own.</summary>
/// <param name="Page">The page of the desk on which it stands; empty where a page counts in its own way.</param>
/// <param name="About">What the mark stands at: an exhibit, a measure, a person.</param>
/// <param name="What">What about it is new.</param>
/// <param name="Text">How it is announced; null when something else that came with it says so.</param>
public sealed record NewsItem(string Page, string About, string What, LocalText? Text)
{
    public string Key => $"{About}#{What}";

    /// <summary>A turn of a conversation, which speaks for itself on the page where it is held.</summary>
    public bool IsTalk { get; init; }
}

/// <summary>
/// What came to a desk since its person last looked at each page. What was looked at is remembered on this device.
/// </summary>
public sealed class News(Browser browser, Notices notices, Words words)
{
    private const int NamedAtOnce = 2;

    private readonly HashSet<string> fresh = [];
    private readonly HashSet<string> announced = [];
    private IReadOnlyList<NewsItem> items = [];
    private HashSet<string> seen = [];
    private Task? loading;
    private string looking = "";

    /// <summary>Came since the person last looked, on the page that is open.</summary>
    public bool IsNew(string about) => fresh.Contains(about);

    /// <summary>What stands on a page and has not been looked at.</summary>
    public IEnumerable<string> On(string page) =>
        items.Where(item => item.Page == page && !seen.Contains(item.Key)).Select(item => item.About).Distinct();

    /// <summary>Takes up what the desk shows now, while the person looks at a page.</summary>
    public async Task TakeAsync(DeskSession desk, string page)
    {
        if (desk.Me is not { } me)
        {
            return;
        }

        var place = $"crossways/seen/{desk.Pass.Pass}/{desk.Exercise}";
        await (loading ??= LoadAsync(desk, me, place));
        items = [.. Newsworthy.Of(desk, me, words)];
        Announce(items.Where(item => announced.Add(item.Key) && !(item.IsTalk && item.Page == page)));
        if (page != looking)
        {
            looking = page;
            fresh.Clear();
        }

        var here = items.Where(item => item.Page == page && seen.Add(item.Key)).ToList();
        if (here.Count > 0)
        {
            fresh.UnionWith(here.Select(item => item.About));
            await browser.KeepAsync(place, string.Join('\n', seen));
        }
    }

    // What was there when the page was opened is counted, not announced.
    private async Task LoadAsync(DeskSession desk, SeatId me, string place)
    {
        announced.UnionWith(Newsworthy.Of(desk, me, words).Select(item => item.Key));
        seen = [.. (await browser.ReadAsync(place))?.Split('\n') ?? []];
    }

    private void Announce(IEnumerable<NewsItem> came)
    {
        var texts = came.Select(item => item.Text).OfType<LocalText>().Distinct().ToList();
        var more = texts.Count - NamedAtOnce;
        foreach (var text in texts.Take(NamedAtOnce))
        {
            notices.Came(text);
        }

        if (more > 0)
        {
            notices.Came(words.Both("news.more", LocalText.Same($"{more}")));
        }
    }
}
