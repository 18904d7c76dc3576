using System.Text.Json;
using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Web.Session;

namespace Crossways.Web.Rooms.Debrief.AfterAction;

/// <summary>
/// One section being edited: kept on the server as it is typed, and on this device until the server has it. Every
/// change can be taken back; when somebody else has changed the section meanwhile, both stand side by side.
/// </summary>
public sealed class SectionEditing(Api api, Browser browser, string address, string deviceKey, SectionDraft draft)
{
    private static readonly TimeSpan BeforeSaving = TimeSpan.FromMilliseconds(600);
    private static readonly TimeSpan OneStroke = TimeSpan.FromSeconds(1.5);

    private readonly Stack<SectionContent> undo = [];
    private readonly Stack<SectionContent> redo = [];
    private string? lastField;
    private DateTime lastChange;
    private bool saving;
    private int based = draft.Version;

    public event Action? Changed;

    public ReportSection Section => draft.Section;

    public SectionContent Content { get; private set; } = draft.Content;

    /// <summary>What the machine would write now.</summary>
    public SectionContent Proposed => draft.Proposed;

    /// <summary>Of the server, of which <see cref="Content"/> was made.</summary>
    public int Version => based;

    /// <summary>Not yet on the server.</summary>
    public bool IsUnsaved { get; private set; }

    /// <summary>Why it could not be saved; it is tried again with the next change, or when asked.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>What somebody else has made of it meanwhile; null: nobody has.</summary>
    public SectionDraft? Theirs { get; private set; }

    public bool CanUndo => undo.Count > 0;

    public bool CanRedo => redo.Count > 0;

    public bool CanRenew => !SectionRenewal.IsSame(Content, SectionRenewal.Renewed(Content, Proposed));

    /// <summary>Takes up again what this device had not brought to the server when it was last left.</summary>
    public async Task RecallAsync()
    {
        if (await browser.ReadAsync(deviceKey) is not { } json || JsonSerializer.Deserialize(json, ReportJson.Default.SaveSection) is not { } kept)
        {
            return;
        }

        if (kept.BasedOn == based)
        {
            Change(kept.Content);
        }
        else
        {
            (Theirs, Content, IsUnsaved) = (new SectionDraft(Section, based, Content, Proposed), kept.Content, true);
        }
    }

    /// <param name="field">What is being typed in: strokes in the same field are taken back together.</param>
    public void Change(SectionContent content, string? field = null)
    {
        var now = DateTime.UtcNow;
        if (field is null || field != lastField || now - lastChange > OneStroke)
        {
            undo.Push(Content);
        }

        (lastField, lastChange) = (field, now);
        redo.Clear();
        Put(content);
    }

    public void Undo()
    {
        if (undo.TryPop(out var before))
        {
            redo.Push(Content);
            lastField = null;
            Put(before);
        }
    }

    public void Redo()
    {
        if (redo.TryPop(out var after))
        {
            undo.Push(Content);
            lastField = null;
            Put(after);
        }
    }

    public void Renew() => Change(SectionRenewal.Renewed(Content, Proposed));

    /// <summary>After both were seen: what stands here goes over what somebody else wrote, which stays among the versions.</summary>
    public void KeepMine()
    {
        (based, Theirs) = (Theirs!.Version, null);
        Put(Content);
    }

    /// <summary>What stands here can be had back with undo.</summary>
    public async Task TakeTheirsAsync()
    {
        undo.Push(Content);
        (based, Content, Theirs, IsUnsaved) = (Theirs!.Version, Theirs.Content, null, false);
        await browser.KeepAsync(deviceKey, null);
        Changed?.Invoke();
    }

    public async Task SaveAsync()
    {
        if (saving || Theirs is not null)
        {
            return;
        }

        saving = true;
        while (IsUnsaved && Theirs is null)
        {
            var sent = Content;
            var answer = await api.SendAsync<SectionSaved>(HttpMethod.Put, $"{address}/{Section}", new SaveSection(based, sent));
            Problem = null;
            if (answer.Value is { } saved)
            {
                based = saved.Version;
                IsUnsaved = !ReferenceEquals(sent, Content);
                await browser.KeepAsync(deviceKey, IsUnsaved ? Kept() : null);
            }
            else if (answer.Problem is { Code: "section-changed" })
            {
                Theirs = (await api.SendAsync<ReportDraft>(HttpMethod.Get, address)).Value?[Section];
                Problem = Theirs is null ? answer.Problem : null;
                break;
            }
            else
            {
                Problem = answer.Problem;
                break;
            }
        }

        saving = false;
        Changed?.Invoke();
    }

    private void Put(SectionContent content)
    {
        (Content, IsUnsaved) = (content, true);
        _ = SaveSoonAsync();
        Changed?.Invoke();
    }

    private async Task SaveSoonAsync()
    {
        await browser.KeepAsync(deviceKey, Kept());
        var seen = Content;
        await Task.Delay(BeforeSaving);
        if (ReferenceEquals(seen, Content))
        {
            await SaveAsync();
        }
    }

    private string Kept() => JsonSerializer.Serialize(new SaveSection(based, Content), ReportJson.Default.SaveSection);
}
