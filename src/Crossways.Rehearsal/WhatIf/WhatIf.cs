using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>
/// Asks of an exercise that people played: what if one act had been another? Simulated players go on from there by the book, many
/// times, with the change and without, in pairs of the same seeds, so that only the change tells them apart.
/// </summary>
/// <param name="log">The whole log of the exercise, ENDEX included.</param>
/// <param name="worldSeed">Of the exercise.</param>
public sealed class WhatIf(Casebook casebook, IReadOnlyList<Act> log, long worldSeed, Change wanted)
{
    private readonly Change change = wanted.On(log);
    private readonly Crew crew = Crew.Of(casebook.Scenario, Policy.ByTheBook);

    /// <summary>The moment of the change.</summary>
    public ExerciseTime At => change.At;

    /// <summary>The change in a few words, by the names of the case.</summary>
    public LocalText Words => inWords ??= InWords();

    private LocalText? inWords;

    private Scenario Scenario => casebook.Scenario;

    /// <summary>The acts of an exercise that somebody did and that can be left out, in words.</summary>
    public static IReadOnlyList<(Act Act, LocalText Words)> ActsIn(Casebook casebook, IReadOnlyList<Act> log, long worldSeed)
    {
        var words = new ActWords(Played.Of(casebook.Scenario, worldSeed, log));
        return
        [
            .. log.TakeWhile(act => act.Command is not EndExercise)
                .Where(act => act is { By: not null, Command: { } command } && act.Events.Count > 0 && IsOfTheCase(command))
                .Select(act => (act, WithSubject(act, words.Of(act))))
                .Where(act => act.Item2 != ActWords.TheHour),
        ];
    }

    /// <summary>Why the change cannot be made; null when it can.</summary>
    public Refusal? Objection()
    {
        if (wanted.Without is not null && change.LeftOut(log)?.Command is null)
        {
            return Refusal.Because("no-such-act", "Choose an act that somebody did.", "Choisissez un acte accompli par quelqu’un.");
        }

        var (world, _) = Then();
        return world.Clock.Phase != Phases.Running || change.At < world.Clock.Now
                ? Refusal.Because("not-in-play", "Choose a moment between STARTEX and ENDEX.", "Choisissez un moment entre STARTEX et ENDEX.")
            : change is { By: { } by, Command: { } command } ? world.Submit(command, by, change.At).Refusal
            : null;
    }

    /// <summary>Plays on.</summary>
    /// <param name="plays">Of each way.</param>
    /// <param name="progress">Told after every few pairs what is known so far, from whichever thread has it.</param>
    public WhatIfReport Run(int plays, int threads, Action<WhatIfReport>? progress, CancellationToken cancel)
    {
        var really = CaseOutcome.Of(Played.Of(Scenario, worldSeed, log));
        var pairs = new List<(CaseOutcome Before, CaseOutcome After)>();
        foreach (var batch in Enumerable.Range(1, plays).Chunk(Math.Max(2, threads * 2)))
        {
            pairs.AddRange(Parallelly.Do(batch, threads, cancel, seed => (Outcome(seed, changed: false), Outcome(seed, changed: true)), null));
            if (cancel.IsCancellationRequested)
            {
                break;
            }

            progress?.Invoke(Report());
        }

        return Report();

        WhatIfReport Report() => WhatIfReport.Of(Scenario, change.At, Words, really, [.. pairs.Select(pair => pair.Before)], [.. pairs.Select(pair => pair.After)]);
    }

    private LocalText InWords()
    {
        var left = change.LeftOut(log) is { } act ? Describe(log, act) : null;
        var done = change is { By: { } by, Command: { } command } ? Done(by, command) : null;
        return (left, done) switch
        {
            ({ } without, { } instead) => new($"Instead of “{without.En}”: {instead.En}", $"Au lieu de « {without.Fr} » : {instead.Fr}"),
            ({ } without, null) => new($"Without: {without.En}", $"Sans : {without.Fr}"),
            (null, { } besides) => besides,
            _ => LocalText.Empty,
        };
    }

    // Not the clock, nor who sits where.
    private static bool IsOfTheCase(Command command) =>
        command is not (TakeDesk or LetMachinePlay or CreateExercise or StartExercise or PauseExercise or ResumeExercise or SetTimeScale or JumpToNextEvent
            or StartCommsCheck or ConfirmComms or CallNoPlay or LiftNoPlay);

    private static LocalText WithSubject(Act act, LocalText words) =>
        act.Command is SendMessage { Subject: { Length: > 0 } subject } ? new($"{words.En}: {subject}", $"{words.Fr} : {subject}") : words;

    private CaseOutcome Outcome(long seed, bool changed) => CaseOutcome.Of(Play.After(casebook, crew, log, change, changed, seed, worldSeed).Played);

    private LocalText Done(SeatId by, Command command)
    {
        var (world, acts) = Then();
        return world.Submit(command, by, change.At).Act is { } act ? Describe([.. acts, act], act) : LocalText.Empty;
    }

    private LocalText Describe(IReadOnlyList<Act> acts, Act act)
    {
        var played = Played.Of(Scenario, worldSeed, [.. acts.TakeWhile(earlier => earlier.Number <= act.Number)]);
        var what = new ActWords(played).Of(act);
        return act.By is { } by && played.World.Desks.TryGet(by, out var desk)
            ? new($"{desk.Name.En}: {what.En}", $"{desk.Name.Fr} : {what.Fr}")
            : what;
    }

    // The world at the moment of the change, in play even if the people had stopped there.
    private (World World, List<Act> Acts) Then()
    {
        var world = new World(Scenario, worldSeed);
        var acts = change.Standing(log, changed: true).ToList();
        acts.ForEach(world.Apply);
        acts.AddRange(Play.Unpause(world, change.At, number => new Guid(number, 0, 0, new byte[8])));
        return (world, acts);
    }
}
