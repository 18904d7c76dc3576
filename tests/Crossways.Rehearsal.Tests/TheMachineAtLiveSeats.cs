using Crossways.Scenarios;
using Crossways.Simulation;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>Simulated players in a live exercise, as the server drives them.</summary>
public class TheMachineAtLiveSeats
{
    static readonly Scenario Harvest = new Table(Table.Harvest).Scenario;
    static readonly Casebook Casebook = new(Harvest);
    static readonly SeatId Investigator = new("investigator");
    static readonly SeatId Prosecutor = new("prosecutor");
    static readonly IReadOnlyList<SeatId> Seats = [.. Harvest.Seats.Select(seat => seat.Id)];

    [Fact]
    public void Taken_up_again_from_the_log_anywhere_it_goes_on_as_if_nothing_had_been()
    {
        var whole = new Live().Day();

        Assert.Equal(whole, new Live { RestartsEvery = 37 }.Day());
        Assert.Equal(whole.Take(150), new Live { RestartsEvery = 1 }.Day(until: 12).Take(150));
        Assert.True(whole.Count > 300, $"Only {whole.Count} acts.");
    }

    [Fact]
    public void Who_takes_over_does_not_do_again_what_was_done_at_the_seat()
    {
        var live = new Live();
        live.Day(hour => hour switch
        {
            11 or 14 => new TakeDesk { Id = Guid.NewGuid() },
            12 or 15 => new LetMachinePlay([Prosecutor, Investigator], "by-the-book") { Id = Guid.NewGuid() },
            _ => null,
        });

        foreach (var seat in new[] { Prosecutor, Investigator })
        {
            var acts = live.Acts.Where(act => act.By == seat).ToList();
            Assert.Contains(acts, act => act.At > ExerciseTime.On(1, 15, 10) && act.Command is not TakeDesk);
            Assert.DoesNotContain(acts, act => act.At.Hour is 11 or 14 && act.Command is not TakeDesk);
            var once = acts.Select(act => act.Command).Select(command => command switch
            {
                AssessIndicator assessed => $"{assessed.Person} {assessed.Indicator}",
                ReferPerson referred => $"{referred.Person} {referred.To}",
                DecideAuthorisation decided => $"{decided.Measure}",
                LogDecision logged => logged.Decision,
                SendMessage sent => $"{sent.Subject} {string.Join(' ', sent.To)} {string.Join(' ', sent.Attachments)}",
                _ => null,
            }).OfType<string>().ToList();
            Assert.NotEmpty(once);
            Assert.Equal(once.Distinct(), once);
        }
    }

    [Fact]
    public void Where_nobody_sits_in_the_control_room_requests_are_answered_honestly()
    {
        var live = new Live();

        live.Day(hour => hour == 10 ? new AskControl("Does the bus company keep its film?") { Id = Guid.NewGuid() } : null, person: Investigator);

        var asked = SeatView.Of(live.World.FeedOf(Investigator).Entries).Requests.Values.Single();
        Assert.Equal(SelfStudy.NobodyInControl.En, asked.Outcome?.Outcome.Text);
    }

    [Fact]
    public void Nothing_is_done_before_startex_while_play_rests_or_after_the_planned_end()
    {
        var live = new Live();
        Assert.Null(live.Machine.Next(Harvest.Ends));
        live.Give(Roster.Control, new StartExercise { Id = Guid.NewGuid() }, Harvest.Starts);
        Assert.NotNull(live.Machine.Next(Harvest.Ends));
        live.Give(Roster.Control, new PauseExercise { Id = Guid.NewGuid() }, Harvest.Starts);
        Assert.Null(live.Machine.Next(Harvest.Ends));
        live.Give(Roster.Control, new ResumeExercise { Id = Guid.NewGuid() }, Harvest.Starts);
        live.Give(Investigator, new CallNoPlay("") { Id = Guid.NewGuid() }, Harvest.Starts);
        Assert.Null(live.Machine.Next(Harvest.Ends));
    }

    [Fact]
    public void All_the_ways_to_play_that_can_be_chosen_are_known_to_the_players() =>
        Assert.Equal(LetMachinePlay.Policies, Policy.All.Select(policy => policy.Id));

    /// <summary>What the server does with a clock, without one.</summary>
    sealed class Live
    {
        readonly List<string> written = [];

        public Live()
        {
            (World, Machine) = Fresh();
            Give(Roster.Control, new CreateExercise { Id = new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) }, Harvest.Starts);
            Give(Roster.Control, new LetMachinePlay([.. Seats, Roster.Control], "by-the-book") { Id = new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) }, Harvest.Starts);
        }

        public int RestartsEvery { get; init; } = int.MaxValue;
        public World World { get; private set; }
        public MachineSeats Machine { get; private set; }
        public List<Act> Acts { get; } = [];

        /// <param name="at">What a person does, or control, when an hour begins.</param>
        public List<string> Day(Func<int, Command?>? at = null, int until = 18, SeatId? person = null)
        {
            Give(Roster.Control, new StartExercise { Id = new Guid(3, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) }, Harvest.Starts);
            var restarts = RestartsEvery;
            for (var now = Harvest.Starts; now < ExerciseTime.On(1, until, 0); now += new ExerciseSpan(7))
            {
                while (Machine.Next(now) is { } wish)
                {
                    if (Give(wish.By, wish.Command, wish.At) is not null)
                    {
                        Machine.Refused(wish);
                    }
                }

                if (World.Advance(now) is { } act)
                {
                    Keep(act);
                }

                if (now.Seconds % 3600 < 7 && at?.Invoke(now.Hour) is { } command)
                {
                    SeatId[] by = command is TakeDesk ? [Prosecutor, Investigator] : [command is LetMachinePlay ? Roster.Control : person!.Value];
                    foreach (var desk in by)
                    {
                        Give(desk, command with { Id = Guid.NewGuid() }, now);
                    }
                }

                if (Acts.Count >= restarts)
                {
                    restarts = Acts.Count + RestartsEvery;
                    (World, Machine) = Fresh();
                    foreach (var line in Acts)
                    {
                        Machine.Recall(line);
                        World.Apply(line);
                        Machine.Read(line);
                    }
                }
            }

            return written;
        }

        public Refusal? Give(SeatId by, Command command, ExerciseTime now)
        {
            var outcome = World.Submit(command, by, now);
            if (outcome.Act is { } act)
            {
                Keep(act);
            }

            return outcome.Refusal;
        }

        void Keep(Act act)
        {
            Acts.Add(act);
            written.Add(Wire.Write(act));
            Machine.Read(act);
        }

        static (World, MachineSeats) Fresh()
        {
            var world = new World(Harvest, 5);
            return (world, new MachineSeats(world, () => Casebook, (seat, problem) => throw new InvalidOperationException($"{seat}", problem)));
        }
    }
}
