using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Something a person of the case noticed: an open act of an authority, or what the press wrote.</summary>
/// <param name="Of">Whom or what it was directed at.</param>
/// <param name="At">Where it took place, when it was directed at somebody who was there.</param>
/// <param name="Number">Of the measure.</param>
/// <param name="Article">Number of what was published; then all else is null.</param>
public sealed record Sight(MeasureKindId? Measure, SubjectId? Of, SubjectId? At, int? Number, int? Article)
{
    /// <summary>What one visit tells, the next one does not tell again.</summary>
    internal bool IsSameAs(Sight other) => this with { Number = null } == other with { Number = null };
}

/// <summary>
/// How things look to the people of the case who act by rules of their own: what they have noticed and from whom, and
/// what they still have. Nothing is kept of people to whom it makes no difference.
/// </summary>
internal sealed class Outlooks : ISlice
{
    private readonly Lookouts lookouts;
    private readonly Dictionary<SubjectId, Outlook> all = [];

    public Outlooks(Scenario scenario)
    {
        lookouts = Lookouts.Of(scenario);
        foreach (var person in lookouts.Minding)
        {
            all[person.Id] = new Outlook { Person = person, Left = person.Has.ToDictionary(amount => amount.Of, amount => amount.Count) };
        }
    }

    public Lookouts Lookouts => lookouts;

    public Outlook this[SubjectId person] => all[person];

    public bool HasNoticed(SubjectId person, Sight sight) => all[person].Noticed.Exists(seen => seen.Sight.IsSameAs(sight));

    public bool HasNoticed(Noticed wanted)
    {
        foreach (var seen in all[wanted.Person].Noticed)
        {
            if (seen.Sight.Measure is { } kind
                && (wanted.What is null || wanted.What == kind)
                && (wanted.Of is null || wanted.Of == seen.Sight.Of || (wanted.What is null && wanted.Of == seen.Sight.At)))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasRead(SubjectId person) => all[person].Noticed.Exists(seen => seen.Sight.Article is not null);

    /// <summary>Has all that is needed.</summary>
    public bool CanSpend(SubjectId person, IReadOnlyList<Amount> needs) =>
        needs.All(need => all[person].Left.GetValueOrDefault(need.Of) >= need.Count);

    public void Spend(SubjectId person, IReadOnlyList<Amount> needs)
    {
        foreach (var need in needs)
        {
            all[person].Left[need.Of] = Math.Max(0, all[person].Left.GetValueOrDefault(need.Of) - need.Count);
        }
    }

    /// <summary>STARTEX: control sees what everybody wants and has, a role player their own.</summary>
    public void TellAll(World world)
    {
        foreach (var person in all.Keys)
        {
            Tell(world, person);
        }
    }

    public void Tell(World world, SubjectId id)
    {
        var (outlook, person) = (all[id], all[id].Person);
        var shown = new OutlookShown(
            id,
            person.Goal,
            [.. person.Has.Select(amount => amount with { Count = outlook.Left[amount.Of] })],
            [.. outlook.Noticed.Select(seen => new SightShown(seen.At, Sights.Words(world, Roster.Of(id), seen.Sight), seen.From))],
            [
                .. world.Msel.Deeds.Where(line => line.Inject.Deed!.By == id && IsTold(line))
                    .OrderBy(line => line.Due)
                    .Select(line => new DeedShown(line.Inject.Id, line.Inject.Title, line.Due!.Value, line.State)),
            ]
        );
        world.TellControl(shown);
        var desk = Roster.Of(id);
        if (world.Desks[desk].HasLink)
        {
            world.TellTo(desk, shown);
        }
    }

    // What is decided, done, or could not be done; what control took away was never in anybody's mind.
    private static bool IsTold(Msel.Line line) =>
        line.State is InjectState.Armed or InjectState.Released
        || line is { State: InjectState.Lapsed, Lapsed: LapseReason.InCustody or LapseReason.NoMeans, Due: not null };

    void ISlice.AddTo(StateHash hash)
    {
        foreach (var (person, outlook) in all)
        {
            hash.Add(person.Value);
            hash.AddSet(outlook.Left.Select(left => $"{left.Key}:{left.Value}"));
            hash.AddSet(outlook.Noticed.Select(seen => seen.ToString()));
        }
    }

    public sealed class Outlook
    {
        public required Person Person { get; init; }

        public required Dictionary<string, long> Left { get; init; }

        /// <summary>Oldest first; each thing once.</summary>
        public List<(ExerciseTime At, Sight Sight, SubjectId? From)> Noticed { get; } = [];
    }
}

/// <summary>For control, and for the person's own role player: what the person wants, has, has noticed and does.</summary>
/// <param name="Has">What is left.</param>
public sealed record OutlookShown(
    SubjectId Person,
    LocalText Goal,
    IReadOnlyList<Amount> Has,
    IReadOnlyList<SightShown> Noticed,
    IReadOnlyList<DeedShown> Deeds
) : FeedItem
{
    internal override void Show(SeatView view, FeedEntry entry) => view.Outlooks[Person] = this;
}

/// <param name="From">Who told the person; null: saw it.</param>
public sealed record SightShown(ExerciseTime At, LocalText What, SubjectId? From);

/// <summary>Something the person has done, is about to do, or could not do.</summary>
/// <param name="At">When it happened, will happen, or would have.</param>
public sealed record DeedShown(InjectId Id, LocalText Title, ExerciseTime At, InjectState State);

public sealed partial class SeatView
{
    /// <summary>Control: of everybody who acts by rules of their own. Role player: of the own person, if it does.</summary>
    public Dictionary<SubjectId, OutlookShown> Outlooks { get; } = [];
}

[JsonDerivedType(typeof(OutlookShown), "outlook")]
public abstract partial record FeedItem;
