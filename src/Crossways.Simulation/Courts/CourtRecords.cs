using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>What courts have been asked and have decided, what the defence was shown, and who is held until when.</summary>
internal sealed class CourtRecords : ISlice
{
    private readonly List<Hearing> hearings = [];
    private readonly HashSet<int> pending = [];
    private readonly Dictionary<(SeatId By, SubjectId Person), HashSet<ExhibitId>> disclosed = [];
    private readonly Dictionary<SubjectId, NonPunishmentRecorded> nonPunishment = [];
    private readonly Dictionary<SubjectId, CustodyBegan> custody = [];

    public IReadOnlyList<Hearing> Hearings => hearings;

    public int Next => hearings.Count + 1;

    public Hearing this[int number] => hearings[number - 1];

    public Hearing? Find(int number) => number >= 1 && number <= hearings.Count ? hearings[number - 1] : null;

    /// <summary>A court has been asked about the measure and has not decided.</summary>
    public bool IsAskedAbout(int measure) => pending.Contains(measure);

    public void Add(HearingRequested requested)
    {
        hearings.Add(new Hearing(requested));
        if (requested.Measure is { } measure)
        {
            pending.Add(measure);
        }
    }

    public void Add(HearingHeld held)
    {
        var hearing = this[held.Number];
        hearing.Held = held;
        if (hearing.Request.Measure is { } measure)
        {
            pending.Remove(measure);
        }
    }

    public bool IsDisclosed(SeatId by, SubjectId person, ExhibitId exhibit) =>
        disclosed.TryGetValue((by, person), out var list) && list.Contains(exhibit);

    public void Add(ExhibitsDisclosed shown)
    {
        if (!disclosed.TryGetValue((shown.By, shown.Person), out var list))
        {
            disclosed[(shown.By, shown.Person)] = list = [];
        }

        list.UnionWith(shown.Exhibits);
    }

    public NonPunishmentRecorded? NonPunishmentOf(SubjectId person) => nonPunishment.GetValueOrDefault(person);

    public void Add(NonPunishmentRecorded recorded) => nonPunishment[recorded.Person] = recorded;

    /// <summary>The latest custody of a person whose state sets a limit to it.</summary>
    public CustodyBegan? CustodyOf(SubjectId person) => custody.GetValueOrDefault(person);

    public void Add(CustodyBegan began) => custody[began.Person] = began;

    void ISlice.AddTo(StateHash hash)
    {
        hash.AddAll(hearings, hearing =>
        {
            hash.Add((long)hearing.Request.Kind);
            hash.Add(hearing.Request.Person.Value);
            hash.Add(hearing.Request.By.Value);
            hash.Add(hearing.Request.Charge ?? 0);
            hash.Add(hearing.Request.Measure ?? 0);
            hash.Add((long?)hearing.Held?.Outcome ?? -1);
            hash.Add(hearing.Held?.By?.Value);
            hash.AddSet((hearing.Held?.Awards ?? []).Select(award => $"{award.Person}/{award.Amount?.Minor}/{award.Amount?.Currency}"));
        });
        hash.AddSet(disclosed.SelectMany(list => list.Value, (list, exhibit) => $"{list.Key.By}/{list.Key.Person}/{exhibit}"));
        hash.AddSet(nonPunishment.Values.Select(recorded => $"{recorded.Person}/{recorded.By}"));
        hash.AddSet(custody.Values.Select(held => $"{held.Person}/{held.By}/{held.Until.Seconds}"));
    }
}

/// <summary>A hearing that was asked for, and the decision once there is one.</summary>
internal sealed class Hearing(HearingRequested request)
{
    public HearingRequested Request { get; } = request;
    public HearingHeld? Held { get; set; }
}
