using Microsoft.JSInterop;

namespace Crossways.Web.Session;

/// <summary>The little that only the browser can do: storage, theme, dialogs, clipboard, printing.</summary>
public sealed class Browser(IJSRuntime runtime) : IAsyncDisposable
{
    private IJSObjectReference? module;

    private IJSObjectReference Module => module ?? throw new InvalidOperationException("The browser module is not loaded.");

    public async Task StartAsync() =>
        module = await runtime.InvokeAsync<IJSObjectReference>("import", "./js/crossways.js");

    /// <summary>What was kept under a key on this device; null when there is nothing or storage is not allowed.</summary>
    public ValueTask<string?> ReadAsync(string key) => Module.InvokeAsync<string?>("read", key);

    /// <summary>Keeps a text on this device; an empty one is removed.</summary>
    public ValueTask KeepAsync(string key, string? value) => Module.InvokeVoidAsync("keep", key, value);

    /// <summary>All keys with a prefix.</summary>
    public ValueTask<string[]> KeysAsync(string prefix) => Module.InvokeAsync<string[]>("keys", prefix);

    /// <summary>Two letters: the language the person reads.</summary>
    public ValueTask<string> LanguageAsync() => Module.InvokeAsync<string>("language");

    public ValueTask SetLanguageAsync(string language) => Module.InvokeVoidAsync("setLanguage", language);

    /// <summary><c>light</c> or <c>dark</c>: what is shown now.</summary>
    public ValueTask<string> ThemeAsync() => Module.InvokeAsync<string>("theme");

    public ValueTask SetThemeAsync(string theme) => Module.InvokeVoidAsync("setTheme", theme);

    public ValueTask OpenDialogAsync(Microsoft.AspNetCore.Components.ElementReference dialog) =>
        Module.InvokeVoidAsync("openDialog", dialog);

    public ValueTask CloseDialogAsync(Microsoft.AspNetCore.Components.ElementReference dialog) =>
        Module.InvokeVoidAsync("closeDialog", dialog);

    public ValueTask CopyAsync(string text) => Module.InvokeVoidAsync("copy", text);

    /// <summary>Fetches a file and hands it to the person.</summary>
    /// <returns>Null when it is there; else what the server said, empty where it cannot be reached.</returns>
    public ValueTask<string?> DownloadAsync(string address) => Module.InvokeAsync<string?>("download", address);

    public ValueTask PrintAsync() => Module.InvokeVoidAsync("printPage");

    /// <summary>Scrolls the element with this id into sight.</summary>
    public ValueTask ShowAsync(string id) => Module.InvokeVoidAsync("show", id);

    /// <summary>Scrolls a row of pages, and nothing else, until the current one is in sight.</summary>
    public ValueTask ShowCurrentAsync(Microsoft.AspNetCore.Components.ElementReference row) => Module.InvokeVoidAsync("showCurrent", row);

    public ValueTask ScrollToEndAsync(Microsoft.AspNetCore.Components.ElementReference element, bool intoPage) =>
        Module.InvokeVoidAsync("scrollToEnd", element, intoPage);

    /// <summary>Hands keys to a component's <c>Steer(key, shift)</c>; returns a handle to be disposed of.</summary>
    /// <param name="element">Where; null: anywhere on the page.</param>
    /// <param name="always">Those of them that a button or link has no use for, and gives up.</param>
    public ValueTask<IJSObjectReference> SteerAsync<T>(
        Microsoft.AspNetCore.Components.ElementReference? element,
        string[] keys,
        string[] always,
        DotNetObjectReference<T> listener
    )
        where T : class => Module.InvokeAsync<IJSObjectReference>("steer", element, keys, always, listener);

    /// <summary>A line to other windows of this browser; numbers come to <c>Heard(number)</c>.</summary>
    public ValueTask<IJSObjectReference> ChannelAsync<T>(string name, DotNetObjectReference<T> listener)
        where T : class => Module.InvokeAsync<IJSObjectReference>("channel", name, listener);

    /// <summary>How wide an element is shown, in CSS pixels.</summary>
    public ValueTask<double> WidthAsync(Microsoft.AspNetCore.Components.ElementReference element) => Module.InvokeAsync<double>("widthOf", element);

    public ValueTask FullScreenAsync(bool on) => Module.InvokeVoidAsync("fullScreen", on);

    public ValueTask OpenWindowAsync(string address) => Module.InvokeVoidAsync("openWindow", address);

    /// <summary>Draws places and their background on a map; returns a handle to be updated and disposed of.</summary>
    public ValueTask<IJSObjectReference> MapAsync<T>(
        Microsoft.AspNetCore.Components.ElementReference element,
        string geoJson,
        string language,
        DotNetObjectReference<T> listener
    )
        where T : class => Module.InvokeAsync<IJSObjectReference>("map", element, geoJson, language, listener);

    public async ValueTask DisposeAsync()
    {
        if (module is not null)
        {
            await module.DisposeAsync();
        }
    }
}
