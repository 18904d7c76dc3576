using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>A fact that a seat had come by, and in what.</summary>
/// <param name="Exhibit">The paper in its file in which it stood; null: somebody told it in an interview.</param>
internal sealed record Held(SeatId Seat, Fact Fact, ExerciseTime At, ExhibitId? Exhibit);

/// <summary>
/// What each seat had been shown, and since when, read from its own feed. Nothing else may be said to have been held: a
/// missed opportunity is no accusation from hindsight.
/// </summary>
internal sealed class Shown
{
    private readonly Dictionary<SeatId, Desk> desks = [];

    private Shown(Ground ground)
    {
        foreach (var seat in ground.Scenario.Seats.Select(seat => seat.Id).Where(seat => WasStaffed(ground.Played, seat)))
        {
            desks[seat] = new Desk(ground, seat);
        }
    }

    public static Shown Of(Ground ground) => new(ground);

    /// <summary>Seats at which somebody sat. An empty chair misses nothing.</summary>
    public IEnumerable<SeatId> Seats => desks.Keys;

    /// <summary>All that a seat held, oldest first.</summary>
    public IReadOnlyList<Held> HeldBy(SeatId seat) => desks[seat].Facts;

    public ExerciseTime? Knows(SeatId seat, SubjectId subject) => At(desks[seat].Subjects, subject);

    public ExerciseTime? Has(SeatId seat, ExhibitId exhibit) => At(desks[seat].Exhibits, exhibit);

    /// <summary>When the seat was told that the person is presumed a victim.</summary>
    public ExerciseTime? PresumedSince(SeatId seat, SubjectId person) => At(desks[seat].Presumed, person);

    /// <summary>The same, as somebody who is or may be a child.</summary>
    public ExerciseTime? PresumedAsChildSince(SeatId seat, SubjectId person) => At(desks[seat].PresumedAsChild, person);

    public IReadOnlyDictionary<ExhibitId, ExerciseTime> FileOf(SeatId seat) => desks[seat].Exhibits;

    private static ExerciseTime? At<T>(Dictionary<T, ExerciseTime> times, T of)
        where T : notnull => times.TryGetValue(of, out var at) ? at : null;

    // In a script or a rehearsal nobody takes a desk with a link: there every seat is played.
    private static bool WasStaffed(Played played, SeatId seat) =>
        played.PlacesOf<DeskTaken>().Count == 0
        || played.Of<DeskTaken>().Any(taken => taken.Happened.Desk == seat)
        || played.Of<MachinePlays>().Any(machine => machine.Happened.Seats.Contains(seat));

    private sealed class Desk
    {
        public Dictionary<SubjectId, ExerciseTime> Subjects { get; } = [];
        public Dictionary<ExhibitId, ExerciseTime> Exhibits { get; } = [];
        public Dictionary<SubjectId, ExerciseTime> Presumed { get; } = [];
        public Dictionary<SubjectId, ExerciseTime> PresumedAsChild { get; } = [];
        public IReadOnlyList<Held> Facts { get; }

        public Desk(Ground ground, SeatId seat)
        {
            foreach (var entry in ground.World.FeedOf(seat).Entries)
            {
                Read(entry);
            }

            Facts = [.. Learned(ground, seat).OrderBy(held => held.At)];
        }

        private void Read(FeedEntry entry)
        {
            switch (entry.Item)
            {
                case DeskSet set:
                    Know(set.Subjects, entry.At);
                    break;
                case SubjectsShown shown:
                    Know(shown.Subjects, entry.At);
                    break;
                case ExhibitShown exhibit:
                    Exhibits.TryAdd(exhibit.Id, entry.At);
                    break;
                case PresumptionShown presumed:
                    Presumed.TryAdd(presumed.Person, entry.At);
                    if (presumed.AsChild)
                    {
                        PresumedAsChild.TryAdd(presumed.Person, entry.At);
                    }

                    break;
            }
        }

        private void Know(IEnumerable<SubjectCard> cards, ExerciseTime at)
        {
            foreach (var card in cards)
            {
                Subjects.TryAdd(card.Id, at);
            }
        }

        private IEnumerable<Held> Learned(Ground ground, SeatId seat)
        {
            var papers = new Dictionary<FactId, (ExhibitId Exhibit, ExerciseTime At)>();
            foreach (var (exhibit, at) in Exhibits)
            {
                foreach (var fact in ground.World.CaseFiles.Carries(exhibit))
                {
                    if (!papers.TryGetValue(fact, out var before) || at < before.At)
                    {
                        papers[fact] = (exhibit, at);
                    }
                }
            }

            return ground.World.Knowledge.Of(seat).Select(known =>
                papers.TryGetValue(known.Key, out var paper) && paper.At <= known.Value
                    ? new Held(seat, ground.Scenario.Facts[known.Key], paper.At, paper.Exhibit)
                    : new Held(seat, ground.Scenario.Facts[known.Key], known.Value, null));
        }
    }
}
