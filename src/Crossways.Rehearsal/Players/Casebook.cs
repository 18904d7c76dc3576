using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// What anybody understands who reads: the law of the states (who may do what), which subjects a text names, and which
/// facts an exhibit carries. It stands in for a person's reading of a document and is asked only about documents that
/// lie in the own file. Shared by all players of a scenario; never changes.
/// </summary>
public sealed partial class Casebook
{
    private readonly Regex anyName;
    private readonly FrozenDictionary<string, SubjectId> byName;
    private readonly FrozenDictionary<ExhibitId, SubjectId[]> inExhibits;
    private readonly FrozenDictionary<string, SubjectId[]> inTexts;

    /// <summary>What a text says in short, by the text.</summary>
    internal ConditionalWeakTable<string, string> Gists { get; } = [];

    // A message that many receive is read once; it is forgotten with its play.
    private readonly ConditionalWeakTable<string, SubjectId[]> inMessages = [];
    private readonly FrozenDictionary<string, (MeasureKindId Kind, SubjectId Target)> results;
    private readonly FrozenDictionary<string, SubjectId> speakers;
    private readonly FrozenDictionary<(MeasureKindId, StateId), SeatId[]> capable;
    private readonly FrozenDictionary<FactId, Fact> facts;
    private readonly FrozenDictionary<SeatId, Post> posts;
    private readonly FrozenSet<MeasureKindId> forChildren;
    private readonly FrozenDictionary<MeasureKindId, ConditionId[]> brings;
    private readonly Dictionary<SubjectId, bool> looks = [];
    private readonly HashSet<(MeasureKindId, SubjectId)> made;
    private readonly HashSet<StateId> courtMatters;

    public Casebook(Scenario scenario)
    {
        Scenario = scenario;
        Languages = [.. scenario.People.SelectMany(person => person.Languages).Select(language => language.En).Distinct(StringComparer.Ordinal).Take(20)];
        courtMatters =
        [
            .. scenario.States.Where(state => !state.Law.IsStandard).Select(state => state.Id),
            .. new ConditionsOfCase(scenario).All.SelectMany(written => written.Condition.Atoms()).Any(atom => atom is Convicted or Acquitted or HearingOf or Spared)
                ? scenario.States.Select(state => state.Id)
                : [],
        ];
        posts = scenario.Seats.ToFrozenDictionary(
            seat => seat.Id,
            seat => new Post(scenario.StateOf(seat).Id, seat.Agency, scenario.Agencies[seat.Agency].Kind)
        );
        byName = scenario.Subjects
            .SelectMany(NamesOf, (subject, name) => (name, subject.Id))
            .GroupBy(entry => entry.name, StringComparer.Ordinal)
            .Where(same => same.Count() == 1) // a name that two bear says nothing
            .ToFrozenDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
        anyName = new Regex(
            $@"(?<!\w)({string.Join('|', byName.Keys.OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).Select(Regex.Escape))})(?!\w)",
            RegexOptions.CultureInvariant | RegexOptions.Compiled
        );
        inExhibits = scenario.Exhibits.ToFrozenDictionary(exhibit => exhibit.Id, exhibit => Find(exhibit.Text.En));
        inTexts = scenario.Injects.Select(inject => inject.Text.En)
            .Concat(scenario.Seats.Select(seat => seat.Brief.En))
            .Distinct(StringComparer.Ordinal)
            .ToFrozenDictionary(text => text, Find, StringComparer.Ordinal);
        facts = scenario.Facts.ToFrozenDictionary(fact => fact.Id);
        results = scenario.Measures
            .SelectMany(kind => scenario.Subjects.SelectMany(TitlesOf), (kind, titled) => (Title: TitleOf(kind, titled.Name), kind.Id, Target: titled.Id))
            .DistinctBy(result => result.Title)
            .ToFrozenDictionary(result => result.Title, result => (result.Id, result.Target), StringComparer.Ordinal);
        speakers = scenario.People.SelectMany(TitlesOf).DistinctBy(titled => titled.Name.En).ToFrozenDictionary(titled => $"Statement of {titled.Name.En}", titled => titled.Id, StringComparer.Ordinal);
        capable = (
            from kind in scenario.Measures
            from state in scenario.States
            select (Key: (kind.Id, state.Id), Seats: scenario.Seats.Where(seat => scenario.HasPower(seat, kind) && StateOf(seat.Id) == state.Id).Select(seat => seat.Id).ToArray())
        ).ToFrozenDictionary(entry => entry.Key, entry => entry.Seats);
        forChildren = scenario.Measures.Where(IsMadeForChildren).Select(kind => kind.Id).ToFrozenSet();
        brings = scenario.Measures.ToFrozenDictionary(kind => kind.Id, ConditionsBroughtBy);
        Helps = [.. scenario.Measures.Where(kind => kind.Family == MeasureFamily.Protection && kind.Effects.Count > 0 && kind.Targets.Contains(SubjectKind.Person))];
        made =
        [
            .. from kind in scenario.Measures
               from subject in scenario.Subjects
               where kind.Targets.Contains(subject.Kind) && Words(kind.Name.En).Overlaps(Words($"{subject.Name.En} {subject.About.En}"))
               select (kind.Id, subject.Id),
        ];
        foreach (var person in scenario.People)
        {
            var looksLikeChild = ChildWords().IsMatch(person.About.En);
            looks[person.Id] = looksLikeChild;
        }
    }

    internal Scenario Scenario { get; }

    /// <summary>Languages for which interpreters are called in these states: those that anybody in the case speaks.</summary>
    internal IReadOnlyList<string> Languages { get; }

    internal Fact Fact(FactId id) => facts[id];

    internal bool IsPlace(SubjectId id) => Scenario.Subjects[id].Kind == SubjectKind.Place;

    internal MeasureKind Measure(MeasureKindId id) => Scenario.Measures[id];

    /// <summary>Kinds of help that change something for a person, with who needs them.</summary>
    internal IReadOnlyList<MeasureKind> Helps { get; }

    /// <summary>Made for children, or those who may be: nobody else needs it.</summary>
    internal bool IsForChildren(MeasureKindId kind) => forChildren.Contains(kind);

    /// <summary>Conditions that a kind of measure brings about for its target.</summary>
    internal ConditionId[] BroughtBy(MeasureKindId kind) => brings[kind];

    /// <summary>How much a kind of measure is made for a target, by what both are called: 0 or 1.</summary>
    internal int Affinity(MeasureKindId kind, SubjectId target) => made.Contains((kind, target)) ? 1 : 0;

    /// <summary>How many kinds of agency have the power; few: it is their trade.</summary>
    internal int Breadth(MeasureKindId kind) => Math.Max(1, Scenario.Measures[kind].Powers.Count);

    internal StateId StateOf(SeatId seat) => posts[seat].State;

    internal string AgencyKind(SeatId seat) => posts[seat].AgencyKind;

    internal AgencyId Agency(SeatId seat) => posts[seat].Agency;

    /// <summary>Something in the case hangs on what a court of the state decides, or its law speaks of it.</summary>
    internal bool CourtMatters(StateId state) => courtMatters.Contains(state);

    /// <summary>Seats of one state that have the power, by the country profile.</summary>
    internal IReadOnlyList<SeatId> Capable(MeasureKindId kind, StateId state) => capable[(kind, state)];

    /// <summary>Anyone would take the person for somebody who may be under 18.</summary>
    internal bool LooksLikeChild(SubjectId person) => looks.GetValueOrDefault(person);

    /// <summary>What one types to look for a subject that one has read of, by the name one has read.</summary>
    internal string Called(SubjectNote note) => (note.Card?.Name ?? Named(Scenario.Subjects[note.Id])).En.Split(", ")[0];

    /// <summary>Subjects that a text names.</summary>
    internal SubjectId[] NamedIn(string text) =>
        inTexts.TryGetValue(text, out var found) ? found : inMessages.GetValue(text, Find);

    /// <summary>Subjects that an exhibit of the case names. What is made in play names them by itself.</summary>
    internal SubjectId[] NamedIn(ExhibitId exhibit) => inExhibits.TryGetValue(exhibit, out var found) ? found : [];

    /// <summary>Whose statement it is, by its title.</summary>
    internal SubjectId? Speaker(string title) =>
        speakers.TryGetValue(title, out var speaker) ? speaker
        : Find(title) is [var person, ..] ? person
        : null;

    /// <summary>The title under which the result of a measure is passed on.</summary>
    internal static string TitleOf(MeasureKind kind, LocalText target) => $"{kind.Name.En}, {target.En}";

    /// <summary>Which measure a title speaks of, whatever stands before the colon.</summary>
    internal (MeasureKindId Kind, SubjectId Target)? ResultNamed(string title)
    {
        var from = title.IndexOf(": ", StringComparison.Ordinal);
        return from >= 0 && results.TryGetValue(title[(from + 2)..], out var found) ? found : null;
    }

    // The longer words, without their endings.
    private static HashSet<string> Words(string text) =>
        [
            .. text.ToLowerInvariant()
                .Split([' ', ',', '.', ';', ':', '’', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word.Length >= 6 && word is not ("person" or "people" or "another" or "company" or "vehicle" or "records" or "review" or "account" or "investigation" or "information"))
                .Select(word => word[..6]),
        ];

    private static bool IsMadeForChildren(MeasureKind kind) =>
        kind.For == Beneficiaries.Children || kind.Powers is ["child-protection"] || kind.Effects.OfType<Effect.Becomes>().Any(effect => effect.Is == LibraryConditions.Guarded);

    private static ConditionId[] ConditionsBroughtBy(MeasureKind kind) =>
        [.. kind.Effects.OfType<Effect.Becomes>().Where(effect => effect.Person == Effect.Target).Select(effect => effect.Is)];

    private SubjectId[] Find(string text) => [.. anyName.Matches(text).Select(match => byName[match.Value]).Distinct()];

    // Whoever lives under another name is read of by that one.
    private static LocalText Named(Subject subject) => (subject as Person)?.KnownAs?.Name ?? subject.Name;

    // A result is written under the name by which its author knew the person.
    private static IEnumerable<(LocalText Name, SubjectId Id)> TitlesOf(Subject subject) =>
        new[] { Named(subject), subject.Name }.Distinct().Select(name => (name, subject.Id));

    // People are named by either name, a place by its street or town too, a firm without its form.
    private static IEnumerable<string> NamesOf(Subject subject) =>
        subject is Person { KnownAs: { } known }
            ? known.Name.En.Split(' ').Where(word => word.Length >= 3).Append(known.Name.En).Distinct()
        : subject is Person
            ? subject.Name.En.Split(' ').Where(word => word.Length >= 3).Append(subject.Name.En).Concat(((Person)subject).AlsoWritten).Distinct()
            : subject.Name.En.Split(", ").Where(part => part.Length >= 5).Append(subject.Name.En).Append(subject.Name.En.Replace(" Ltd", "", StringComparison.Ordinal)).Distinct();

    // Where a seat stands.
    private sealed record Post(StateId State, AgencyId Agency, string AgencyKind);

    [GeneratedRegex(@"\b(boy|girl|child|minor|pupil|teenager|schoolboy|schoolgirl)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChildWords();
}
