using Crossways.Debriefing;
using Crossways.Scenarios;

namespace Crossways.Rehearsal.Tests;

/// <summary>A small made report, of a case nobody wrote, to be changed by tests.</summary>
static class Reports
{
    static readonly SeatId Desk = new("desk");
    static readonly SubjectId Amir = new("amir");

    public static RehearsalReport Made(string name = "Amir") =>
        new(
            new ScenarioId("made"),
            new LocalText($"Case of {name}", $"Cas de {name}"),
            "0123456789abcdef",
            ExerciseTime.On(1, 8, 0),
            ExerciseTime.On(1, 18, 0),
            120,
            Complete: true,
            new Examined(Absences: true, Scales: true, Search: true, DeadEnds: 5, []),
            [Crew("by-the-book", 54), Crew("force-first", 6)],
            [Effect("force-first", 0, 2.4, 0.3), Effect("force-first", 1, 0.5, 0.3), Effect("force-first", 2, -0.8, 0.3)],
            [
                Line("call", Claim.Reached, 57, planned: ExerciseTime.On(1, 9, 20)),
                Line("raid", Claim.Reached, 3, planned: null),
                Line("letter", Claim.NotFound, 0, planned: null),
                Line("void", Claim.ProvenUnreachable, 0, planned: null),
            ],
            [new SeatReport(Desk, LocalText.Same($"Desk of {name}"), "seats/desk.md:2:7", [4, 0, 2.5], 0.2, 31, 2, "by-the-book/5", "by-the-book/6")],
            [Crew("by-the-book without desk", 10) with { Seat = Desk }],
            [Crew("by-the-book at scale 14", 30) with { Scale = 14 }],
            [new SafeguardReport(Safeguard.ExpelledAfterPresumption, Amir, LocalText.Same(name), "force-first", Share.Count(5, 60), ["force-first/7"])],
            [new ClashReport(Amir, LocalText.Same(name), 0.5, "people/amir.md:2:9", "by-the-book/8")],
            [new DecisiveReport(Amir, LocalText.Same(name), null, new("Identification", "Identification"), 3, Suffices: true, [[new("“Pay slips” (`pay-slips`)", "« Fiches de paie » (`pay-slips`)")]], [new("“Pay slips” (`pay-slips`)", "« Fiches de paie » (`pay-slips`)")], Share.Count(8, 10), [Desk])],
            [DeadEnd("Search")],
            [new Advice(Weight.Fault, "never", "injects/void.md:4:1", new($"`void` waits for {name}.", $"`void` attend {name}."), new("It is proven.", "C’est prouvé."), new("Let something bring it.", "Faites-le apporter."), null)]
        );

    public static CrewReport Crew(string id, int acceptable, int plays = 60) =>
        new(
            id, null, 7, plays,
            [new EndingCount(new EndingId("good"), true, Share.Count(acceptable, plays), $"{id}/1"), new EndingCount(new EndingId("bad"), false, Share.Count(plays - acceptable, plays), $"{id}/2")],
            Share.Count(acceptable, plays),
            [.. Enumerable.Range(0, 4).Select(_ => new Spread(0.6, 0.1, plays))],
            210
        );

    public static Comparison Effect(string crew, int family, double g, double half) => new(crew, family, new EffectSize(g, g - half, g + half));

    public static ReachLine Line(string id, Claim claim, int byTheBook, ExerciseTime? planned) =>
        new(
            ReachKind.Inject, id, LocalText.Same(id), $"injects/{id}.md:2:1", claim,
            Share.Count(byTheBook, 60), Share.Count(byTheBook, 120),
            byTheBook == 0 ? null : new Times(ExerciseTime.On(1, 9, 40).Seconds, ExerciseTime.On(1, 9, 20).Seconds, ExerciseTime.On(1, 11, 0).Seconds),
            planned?.Seconds, byTheBook == 0 ? null : "by-the-book/3", byTheBook == 0 ? null : 14
        );

    public static DeadEnd DeadEnd(string what) =>
        new("force-first/7", 31, ExerciseTime.On(1, 10, 5), Desk, LocalText.Same(what), Share.Count(10, 10), Share.Count(0, 10), Warned: false);
}
