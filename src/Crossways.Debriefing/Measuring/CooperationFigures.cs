using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Whether what one agency held reached those who needed it, within a state and over the border.</summary>
internal static class CooperationFigures
{
    private static readonly Yardstick Passed = new(
        "decisive-passed-on", PerformanceFamily.Cooperation, MeasureUnit.Share, Better.Higher, 0.8,
        new("Decisive exhibits passed on", "Pièces décisives transmises"),
        new(
            "Exhibits that carry an indicator or prove an element, and that reached another agency than the one that held them first.",
            "Pièces qui portent un indicateur ou prouvent un élément, et qui sont parvenues à un autre service que le premier à les détenir."));

    private static readonly Yardstick Time = new(
        "time-to-pass-on", PerformanceFamily.Cooperation, MeasureUnit.Minutes, Better.Lower, 60,
        new("From held to passed on", "De détenu à transmis"),
        new(
            "Mean time until a decisive exhibit first reached another agency, of those that did. Within the hour is good.",
            "Temps moyen avant qu’une pièce décisive parvienne à un autre service, pour celles qui l’ont fait. Moins d’une heure est bien."));

    private static readonly Yardstick Density = new(
        "network-density", PerformanceFamily.Cooperation, MeasureUnit.Share, Better.Neither, null,
        new("Density of the network", "Densité du réseau"),
        new(
            "Pairs of seats that wrote to each other or shared exhibits, of all pairs. Not everybody has to talk to everybody; very little is a warning.",
            "Paires de postes qui se sont écrit ou ont échangé des pièces, sur toutes les paires. Tout le monde n’a pas à parler à tout le monde ; très peu est un signal d’alerte."));

    private static readonly Yardstick Isolated = new(
        "seats-isolated", PerformanceFamily.Cooperation, MeasureUnit.Count, Better.Lower, 0,
        new("Seats on their own", "Postes isolés"),
        new("Seats that neither wrote to nor heard from any other seat.", "Postes qui n’ont ni écrit à un autre poste ni reçu de ses nouvelles."));

    private static readonly Yardstick Bridges = new(
        "bridges", PerformanceFamily.Cooperation, MeasureUnit.Count, Better.Neither, null,
        new("Bridges", "Ponts"),
        new(
            "Seats through which alone others were connected. Valuable, and fragile: had they been away, the network would have fallen apart.",
            "Postes par lesquels seuls d’autres étaient reliés. Précieux et fragiles : sans eux, le réseau se serait rompu."));

    private static readonly Yardstick Partners = new(
        "partners", PerformanceFamily.Cooperation, MeasureUnit.Count, Better.Neither, null,
        new("Partners", "Partenaires"),
        new("Seats with which this seat exchanged messages or exhibits.", "Postes avec lesquels ce poste a échangé des messages ou des pièces."));

    private static readonly Yardstick Abroad = new(
        "abroad-answered-after", PerformanceFamily.Cooperation, MeasureUnit.Minutes, Better.Lower, 480,
        new("From asked to answered across the border", "De demandé à répondu par l’autre État"),
        new(
            "Mean time from a request to another state until its answer or refusal. Urgent requests are answered within eight hours (Directive (EU) 2023/977 art. 5).",
            "Temps moyen entre une demande à un autre État et sa réponse ou son refus. Une demande urgente reçoit réponse en huit heures (directive (UE) 2023/977, art. 5)."));

    private static readonly Yardstick Unanswered = new(
        "abroad-unanswered", PerformanceFamily.Cooperation, MeasureUnit.Count, Better.Lower, 0,
        new("Requests abroad without an answer", "Demandes à l’étranger sans réponse"),
        new("Requests to another state that lay unanswered at ENDEX.", "Demandes à un autre État restées sans réponse à ENDEX."));

    private static readonly Yardstick Twice = new(
        "work-done-twice", PerformanceFamily.Cooperation, MeasureUnit.Count, Better.Lower, 0,
        new("Work done twice", "Travail fait deux fois"),
        new("The same measure on the same target by a further seat, where sharing the first result would have done.", "La même mesure sur la même cible par un poste de plus, là où transmettre le premier résultat suffisait."));

    public static IEnumerable<PerformanceMeasure> Of(Ground ground, Scope scope)
    {
        var decisive = ground.Decisive.Where(exhibit => scope.Has(exhibit.First.Seat)).ToList();
        yield return Passed.Share(scope, decisive.Select(exhibit => Reached(ground, exhibit, exhibit.Passed is null ? Weight.Bad : Weight.Good)));
        yield return Time.Mean(scope, decisive.Where(exhibit => exhibit.Passed is not null).Select(exhibit => (Held(exhibit).Minutes, Reached(ground, exhibit, Time.Weigh(Held(exhibit).Minutes)))));
        foreach (var measure in scope.Seat is { } seat ? OfOne(ground, scope, seat) : OfNetwork(ground, scope))
        {
            yield return measure;
        }

        var abroad = ground.Report.Cooperation!.Abroad.Where(request => scope.Has(request.By)).ToList();
        yield return Abroad.Mean(scope, abroad.Where(request => request.Took is not null).Select(request => (request.Took!.Value.Minutes, Asked(request, Abroad.Weigh(request.Took.Value.Minutes)))));
        yield return Unanswered.Count(scope, abroad.Where(request => request.Took is null && request.State != AbroadState.Withdrawn).Select(request => Asked(request, Weight.Bad)));
        yield return Twice.Count(scope, Repeated(ground).Where(again => scope.Has(again.Seat)));
    }

    private static IEnumerable<PerformanceMeasure> OfNetwork(Ground ground, Scope scope)
    {
        var network = new Network(scope.Seats, ground.Report.Cooperation!.Flows);
        var ended = ground.Report.Ended;
        yield return Density.Is(scope, network.Pairs == 0 ? null : (double)network.Ties / network.Pairs, []);
        yield return Isolated.Count(scope, network.Isolated.Select(seat => new Because(ended, seat, ground.Played.Name(seat), Weight.Bad)));
        var bridges = network.Bridges.ToList();
        yield return Bridges.Is(scope, bridges.Count, [.. bridges.Select(seat => new Because(ended, seat, ground.Played.Name(seat)))]);
    }

    private static IEnumerable<PerformanceMeasure> OfOne(Ground ground, Scope scope, SeatId seat)
    {
        var network = new Network(ground.Scenario.Seats.Select(one => one.Id), ground.Report.Cooperation!.Flows);
        yield return Partners.Is(scope, network.PartnersOf(seat), []);
    }

    private static ExerciseSpan Held(DecisiveExhibit exhibit) => exhibit.Passed!.Value - exhibit.First.At;

    private static Because Reached(Ground ground, DecisiveExhibit exhibit, Weight counts)
    {
        var said = exhibit.Passed is null
            ? new LocalText("reached no other agency", "n’est parvenu à aucun autre service")
            : new LocalText("reached another agency after {wait}", "parvenu à un autre service après {wait}").With("wait", LocalText.Same(Held(exhibit).ToString()));
        return new(exhibit.First.At, exhibit.First.Seat, Ground.Line(ground.Played.Title(exhibit.First.Exhibit), said), counts) { Exhibit = exhibit.First.Exhibit };
    }

    private static Because Asked(AbroadReport request, Weight counts) =>
        new(request.At, request.By, request.Took is { } took ? Ground.Line(request.What, LocalText.Same(took.ToString())) : request.What, counts);

    private static IEnumerable<Because> Repeated(Ground ground) =>
        from same in Holdings.DoneTwice(ground.Played)
        let first = same.First().Happened.By
        from again in same.DistinctBy(entry => entry.Happened.By).Skip(1)
        select new Because(
            again.At, again.Happened.By,
            new LocalText("{measure}, {target}: already taken by {first}", "{measure}, {target} : déjà fait par {first}")
                .With("measure", ground.Scenario.Measures[same.Key.Kind].Name).With("target", ground.Played.Name(same.Key.Target)).With("first", ground.Played.Name(first)),
            Weight.Bad);
}
