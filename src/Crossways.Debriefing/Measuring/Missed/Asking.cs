using Crossways.Scenarios;
using Crossways.Simulation;
using static Crossways.Debriefing.MissedOpportunities;

namespace Crossways.Debriefing;

/// <summary>Records of banks and operators, and what another state holds: to be had for the asking, and not asked for.</summary>
internal static class Asking
{
    private static readonly ExerciseSpan Grace = ExerciseSpan.OfMinutes(300);

    private static readonly LocalText WhyRecords = new(
        "The seat had the power to ask, knew of whom, and held something that weighs against them; the records would have proved more.",
        "Le poste avait le pouvoir de demander, savait de qui, et détenait un élément à charge ; les relevés auraient prouvé davantage.");

    private static readonly LocalText WhyState = new(
        "The seat could send a request to the other state (Directive (EU) 2023/977; Directive 2014/41/EU), knew about whom, and held something that weighs; there was proof over there.",
        "Le poste pouvait adresser une demande à l’autre État (directive (UE) 2023/977 ; directive 2014/41/UE), savait au sujet de qui, et détenait un élément de poids ; des preuves s’y trouvaient.");

    public static IEnumerable<MissedOpportunity> Of(Ground ground, Shown shown) =>
        ground.Scenario.Subjects.Where(subject => subject is Account or Phone).Select(record => Records(ground, shown, record)).Concat(
            ground.Scenario.Subjects.Select(target => Abroad(ground, shown, target))).OfType<MissedOpportunity>();

    private static MissedOpportunity? Records(Ground ground, Shown shown, Subject record)
    {
        var facts = ground.Scenario.Facts.Where(fact => Weighs(fact) && ground.Scenario.RecordsThatCarry(fact.Id).Contains(record.Id)).ToList();
        if (facts.Count == 0)
        {
            return null;
        }

        var ways = ground.Scenario.WaysToRecords(record.Id).Where(way => !way.Kind.AcrossBorders).ToList();
        var could = ways.Select(way => First(ground, shown, way.Target, kind => kind.Id == way.Kind.Id)).OfType<Grounds>().MinBy(grounds => grounds.At);
        var did = ways.Select(way => FirstAsked(ground, way.Target.Id, kind => kind.Id == way.Kind.Id)).OfType<ExerciseTime>().Select(at => (ExerciseTime?)at).DefaultIfEmpty(null).Min();
        return could is null || !IsLate(ground, could.At, did, Grace) || facts.TrueForAll(fact => IsKnown(ground, could.Seat, fact.Id, could.At))
            ? null
            : Missed(ground, could, did, MissedKind.AskRecords, WhyRecords, record is Account
                ? new LocalText("Ask the bank for the statement of {target}", "Demander à la banque le relevé de {target}").With("target", record.Name)
                : new LocalText("Ask the operator for the records of {target}", "Demander à l’opérateur les relevés du {target}").With("target", record.Name));
    }

    private static MissedOpportunity? Abroad(Ground ground, Shown shown, Subject target)
    {
        var there = ground.Scenario.Exhibits.Where(exhibit => (exhibit.At == target.Id || exhibit.Of.Contains(target.Id)) && Holdings.IsDecisive(ground.Played, exhibit.Id)).ToList();
        bool Brings(MeasureKind kind) => kind.AcrossBorders && there.Exists(kind.BringsUp);
        if (there.Count == 0 || First(ground, shown, target, Brings) is not { } could)
        {
            return null;
        }

        // Whoever got it by another way had no need to ask.
        var state = StateOf(ground, could.Seat);
        var reached = there.SelectMany(exhibit => shown.Seats.Where(seat => StateOf(ground, seat) == state).Select(seat => shown.Has(seat, exhibit.Id))).OfType<ExerciseTime>().ToList();
        var asked = FirstAsked(ground, target.Id, kind => kind.AcrossBorders);
        var did = reached.Count > 0 && !(asked < reached.Min()) ? reached.Min() : asked;
        return IsLate(ground, could.At, did, Grace)
            ? Missed(ground, could, did, MissedKind.AskState, WhyState, new LocalText("Ask {state} about {target}", "Interroger {state} au sujet de {target}")
                .With("state", ground.Scenario.States[target.State].Name).With("target", target.Name))
            : null;
    }

    private sealed record Grounds(SeatId Seat, ExerciseTime At, Held Held);

    // The seat knew the target and held something that weighs, about it or done by it.
    private static Grounds? First(Ground ground, Shown shown, Subject target, Func<MeasureKind, bool> which) =>
        (from one in Able(ground, shown, target, which)
         let known = shown.Knows(one.Seat, target.Id)
         where known is not null
         let held = shown.HeldBy(one.Seat).FirstOrDefault(held => Weighs(held.Fact) && (held.Fact.By.Contains(target.Id) || held.Fact.About.Contains(target.Id)))
         where held is not null
         select new Grounds(one.Seat, Later(known.Value, held.At), held)).MinBy(grounds => grounds.At);

    private static bool IsKnown(Ground ground, SeatId seat, FactId fact, ExerciseTime at) =>
        ground.World.Knowledge.KnowersOf(fact).Exists(knower =>
            ground.Scenario.Seats.Has(knower) && StateOf(ground, knower) == StateOf(ground, seat) && ground.World.Knowledge.Of(knower)[fact] <= at);

    private static MissedOpportunity Missed(Ground ground, Grounds could, ExerciseTime? did, MissedKind kind, LocalText why, LocalText what) =>
        new(could.At, did, [could.Seat], what, [Reason(ground, could.Held)], why) { Kind = kind };
}
