using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>Who shared what with whom, and how late.</summary>
/// <param name="Flows">Between pairs of seats, busiest first.</param>
/// <param name="Alone">Seats that neither wrote to nor shared with anybody.</param>
/// <param name="Sharings">Each exhibit shared, with how long it had been held before.</param>
/// <param name="Repeated">The same measure on the same target by several seats.</param>
/// <param name="Searches">Who looked for whom in registers.</param>
public sealed record CooperationReport(
    IReadOnlyList<Flow> Flows,
    IReadOnlyList<SeatId> Alone,
    IReadOnlyList<SharingReport> Sharings,
    IReadOnlyList<RepeatedWork> Repeated,
    IReadOnlyList<SeatLoad> Loads,
    IReadOnlyList<SearchReport> Searches
)
{
    /// <summary>What was asked of another state, and how long it took.</summary>
    public IReadOnlyList<AbroadReport> Abroad { get; init; } = [];
}

/// <param name="AcrossBorder">Between two states.</param>
public sealed record Flow(SeatId From, SeatId To, int Messages, int Exhibits, bool AcrossBorder);

/// <param name="HeldFor">From the sender's first holding to the sharing.</param>
/// <param name="Decisive">It carries a fact that proves an element or an indicator.</param>
public sealed record SharingReport(ExerciseTime At, SeatId From, SeatId To, LocalText Exhibit, ExerciseSpan HeldFor, bool Decisive);

public sealed record RepeatedWork(LocalText Measure, LocalText Target, IReadOnlyList<SeatId> By);

/// <summary>What one seat did over time.</summary>
/// <param name="PerHalfHour">Acts in each half hour of exercise time from STARTEX.</param>
public sealed record SeatLoad(SeatId Seat, int Acts, IReadOnlyList<int> PerHalfHour, int Decisions);

internal static class Cooperation
{
    private const int HalfHour = 1800;

    public static CooperationReport Of(Played played)
    {
        var flows = Flows(played);
        var busy = flows.Select(flow => flow.From).ToHashSet();
        return new CooperationReport(
            flows,
            [.. played.Scenario.Seats.Select(seat => seat.Id).Where(seat => !busy.Contains(seat))],
            [.. Sharings(played)],
            [.. Repeated(played)],
            [.. played.Scenario.Seats.Select(seat => Load(played, seat.Id))],
            [.. Searching.Of(played)]
        )
        {
            Abroad = [.. AcrossBorders.Of(played)],
        };
    }

    private static List<Flow> Flows(Played played)
    {
        var counts = new Dictionary<(SeatId From, SeatId To), (int Messages, int Exhibits)>();
        void Count(SeatId from, SeatId to, int messages, int exhibits)
        {
            if (from != to && played.Scenario.Seats.Has(from) && played.Scenario.Seats.Has(to))
            {
                var (m, e) = counts.GetValueOrDefault((from, to));
                counts[(from, to)] = (m + messages, e + exhibits);
            }
        }

        foreach (var (_, message) in played.Of<MessageSent>())
        {
            foreach (var to in message.To)
            {
                Count(message.From, to, 1, 0);
            }
        }

        foreach (var (_, shared) in played.Of<ExhibitShared>())
        {
            Count(shared.From, shared.To, 0, 1);
        }

        return
        [
            .. counts
                .OrderByDescending(flow => flow.Value.Messages + flow.Value.Exhibits)
                .Select(flow => new Flow(
                    flow.Key.From, flow.Key.To, flow.Value.Messages, flow.Value.Exhibits,
                    State(played, flow.Key.From) != State(played, flow.Key.To))),
        ];
    }

    private static IEnumerable<SharingReport> Sharings(Played played) =>
        from shared in played.Of<ExhibitShared>()
        let custody = played.World.CaseFiles.CustodyOf(shared.Happened.From, shared.Happened.Exhibit)
        where custody.Count > 0
        select new SharingReport(
            shared.At, shared.Happened.From, shared.Happened.To, played.Title(shared.Happened.Exhibit), shared.At - custody[0].At,
            Holdings.IsDecisive(played, shared.Happened.Exhibit));

    private static IEnumerable<RepeatedWork> Repeated(Played played) =>
        from same in Holdings.DoneTwice(played)
        select new RepeatedWork(
            played.Scenario.Measures[same.Key.Kind].Name, played.Name(same.Key.Target), [.. same.Select(entry => entry.Happened.By).Distinct()]);

    private static SeatLoad Load(Played played, SeatId seat)
    {
        var times = played.Events.Where(entry => ActOf(played, entry.Happened) == seat).Select(entry => entry.At).ToList();
        var length = (played.World.Clock.Now - played.Scenario.Starts).Seconds;
        var slots = new int[Math.Max(1, (int)((length + HalfHour - 1) / HalfHour))];
        foreach (var at in times)
        {
            slots[Math.Clamp((int)((at - played.Scenario.Starts).Seconds / HalfHour), 0, slots.Length - 1)]++;
        }

        return new SeatLoad(seat, times.Count, slots, played.Of<DecisionLogged>().Count(entry => entry.Happened.By == seat));
    }

    // The board of the control room counts the same.
    internal static SeatId? ActOf(Played played, Event happened) =>
        happened switch
        {
            MessageSent message => message.From,
            MeasureRequested measure => measure.By,
            AuthorisationDecided decided => decided.By,
            InterviewOpened interview => interview.By,
            QuestionAsked asked => played.World.Interviews[asked.Interview].Opened.By,
            CareTaken care => played.World.Interviews[care.Interview].Opened.By,
            ExhibitShared shared => shared.From,
            IndicatorAssessed assessed => assessed.Desk,
            PresumptionRecorded presumed => presumed.By,
            PersonReferred referred => referred.From,
            DecisionLogged logged => logged.By,
            ChargeFiled charge => charge.By,
            ControlAsked request => request.By,
            RegisterSearched { Page: 1 } searched => searched.By,
            RequestAbroadQuestioned questioned => questioned.By,
            RequestAbroadRefused refused => refused.By,
            RequestAbroadHandedOn handed => handed.By,
            _ => null,
        };

    private static StateId State(Played played, SeatId seat) => played.Scenario.StateOf(played.Scenario.Seats[seat]).Id;
}
