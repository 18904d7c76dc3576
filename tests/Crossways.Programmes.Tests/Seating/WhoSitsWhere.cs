using CsCheck;
using Crossways.Programmes.People;
using Crossways.Programmes.Seating;
using Crossways.Scenarios;

namespace Crossways.Programmes.Tests.Seating;

public class WhoSitsWhere
{
    static readonly string[] Tongues = ["en", "fr", "ru"];
    static readonly string[] States = ["IT", "FR", "AL", "KZ"];
    static readonly string[][] TableLanguages = [["en"], ["fr"], ["en", "fr"]];

    static readonly Gen<Participant> SomebodyGen =
        from profession in Gen.Enum<Profession>()
        from state in Gen.Int[0, 3].Select(index => States[index])
        from institution in Gen.Int[0, 5]
        from language in Gen.Int[0, 2].Select(index => Tongues[index])
        from level in Gen.Enum<LanguageLevel>()
        from interpreted in Gen.Frequency((9, Gen.Const(false)), (1, Gen.Const(true)))
        select new Participant(default, profession, state, "House " + institution) { Languages = [new(language, level)], Interpreted = interpreted };

    static readonly Gen<SeatToFill> SeatGen =
        from profession in Gen.Enum<Profession>()
        from team in Gen.Int[1, 3]
        from languages in Gen.Int[0, 2].Select(index => TableLanguages[index])
        select ASeat("", profession, "team-" + team, languages);

    static readonly Gen<(Participant[] People, SeatToFill[] Seats, int AtOneSeat)> ExerciseGen =
        Gen.Select(
            SomebodyGen.Array[0, 14],
            SeatGen.Array[1, 9],
            Gen.Int[1, 3],
            (people, seats, atOneSeat) =>
                (
                    people.Select((person, index) => person with { Id = new("person-" + index) }).ToArray(),
                    seats.Select((seat, index) => seat with { Id = new("seat-" + index) }).ToArray(),
                    atOneSeat
                )
        );

    [Fact]
    public void Nobody_sits_twice_no_chair_is_used_twice_and_everybody_understands_the_table() =>
        ExerciseGen.Sample(exercise =>
        {
            var sittings = Proposal.For(exercise.People, exercise.Seats, exercise.AtOneSeat, []);
            var seats = exercise.Seats.ToDictionary(seat => seat.Id);
            var people = exercise.People.ToDictionary(person => person.Id);

            Assert.Distinct(sittings.Select(sitting => sitting.Person));
            Assert.All(sittings.CountBy(sitting => sitting.Seat), seat => Assert.InRange(seat.Value, 1, exercise.AtOneSeat));
            Assert.All(sittings, sitting => Assert.True(seats[sitting.Seat].CanBeTakenBy(people[sitting.Person])));
        });

    [Fact]
    public void It_is_never_worse_than_giving_out_seats_one_by_one() =>
        ExerciseGen.Sample(exercise =>
        {
            var proposed = Proposal.For(exercise.People, exercise.Seats, exercise.AtOneSeat, []);
            var oneByOne = Proposal.OneByOne(exercise.People, exercise.Seats, exercise.AtOneSeat);

            Assert.True(Proposal.Cost(exercise.People, exercise.Seats, proposed) <= Proposal.Cost(exercise.People, exercise.Seats, oneByOne));
        });

    [Fact]
    public void As_many_people_have_a_seat_as_can_have_one() =>
        ExerciseGen.Sample(exercise => Assert.Equal(MostThatCanSit(exercise.People, exercise.Seats, exercise.AtOneSeat), Proposal.For(exercise.People, exercise.Seats, exercise.AtOneSeat, []).Count));

    [Fact]
    public void A_locked_seat_stays_as_it_is() =>
        ExerciseGen.Where(exercise => exercise.People.Length > 0).Sample(exercise =>
        {
            var locked = new Sitting(exercise.People[^1].Id, exercise.Seats[0].Id, Locked: true);

            Assert.Contains(locked, Proposal.For(exercise.People, exercise.Seats, exercise.AtOneSeat, [locked]));
        });

    [Fact]
    public void The_cheapest_assignment_is_the_cheapest_of_all() =>
        Gen.Int[0, 50].Array[20].Sample(costs =>
        {
            var cost = new int[4, 5];
            foreach (var (index, value) in costs.Index())
            {
                cost[index / 5, index % 5] = value;
            }

            Assert.Equal(CheapestByTrying(cost, 0, []), Assignment.Cheapest(cost).Index().Sum(row => cost[row.Index, row.Item]));
        });

    [Fact]
    public void A_prosecutor_who_speaks_no_French_does_not_prosecute_in_French()
    {
        var amina = A("amina", Profession.Prosecutor, "en");
        var seat = ASeat("prosecutor", Profession.Prosecutor, "north", "fr");

        Assert.Empty(Proposal.For([amina], [seat], 1, []));
        Assert.Equal("Nobody of this profession speaks French: Prosecutor.", Reasons.OfEmptySeat(seat, [amina]).En);
        Assert.StartsWith("Speaks none of the working languages (French).", Reasons.OfWaiting(amina, [seat]).En, StringComparison.Ordinal);
        Assert.Single(Proposal.For([amina with { Interpreted = true }], [seat], 1, []));
    }

    [Fact]
    public void Two_prosecutors_share_a_seat_rather_than_that_one_plays_a_nurse()
    {
        var seats = new[] { ASeat("prosecutor", Profession.Prosecutor, "north", "en"), ASeat("nurse", Profession.HealthWorker, "north", "en") };

        var sittings = Proposal.For([A("amina", Profession.Prosecutor, "en"), A("bo", Profession.Prosecutor, "en")], seats, 2, []);

        Assert.All(sittings, sitting => Assert.Equal("prosecutor", sitting.Seat.Value));
    }

    [Fact]
    public void Colleagues_of_one_institution_come_to_different_teams()
    {
        var seats = ((string[])["north", "south"]).Select(team => ASeat(team, Profession.Prosecutor, team, "en")).Concat(((string[])["north", "south"]).Select(team => ASeat(team + "-police", Profession.CriminalInvestigator, team, "en"))).ToArray();
        Participant[] people =
        [
            A("a", Profession.Prosecutor, "en", "IT", "Rome"),
            A("b", Profession.CriminalInvestigator, "en", "IT", "Rome"),
            A("c", Profession.Prosecutor, "en", "AL", "Tirana"),
            A("d", Profession.CriminalInvestigator, "en", "AL", "Tirana"),
        ];

        var balance = Balance.Of(people, seats, Proposal.For(people, seats, 1, []));

        Assert.All(balance, team => Assert.Equal([1, 1], team.States.Select(share => share.Count)));
    }

    [Fact]
    public void Seventy_people_are_seated_while_one_waits_for_the_page()
    {
        var people = Enumerable.Range(0, 70).Select(number => A("p" + number, (Profession)(number * 7 % 16), number % 3 == 0 ? "fr" : "en", States[number % 4], "House " + (number % 9))).ToArray();
        var seats = Enumerable.Range(0, 36).Select(number => ASeat("s" + number, (Profession)(number * 5 % 16), "team-" + (number % 4), number % 4 == 0 ? ["fr"] : ["en", "fr"])).ToArray();

        var watch = System.Diagnostics.Stopwatch.StartNew();
        var sittings = Proposal.For(people, seats, 2, []);

        Assert.Equal(70, sittings.Count);
        TestContext.Current.TestOutputHelper?.WriteLine($"{watch.ElapsedMilliseconds} ms");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    internal static SeatToFill ASeat(string id, Profession profession, string team, params string[] languages) =>
        new(new SeatId(id), LocalText.Same(id), new TeamId(team), LocalText.Same(team), LocalText.Empty, profession, languages);

    internal static Participant A(string id, Profession profession, string language, string state = "", string institution = "") =>
        new(new ParticipantId(id), profession, state, institution) { Languages = [new(language, LanguageLevel.Working)] };

    // By augmenting paths, which know nothing of costs.
    static int MostThatCanSit(Participant[] people, SeatToFill[] seats, int atOneSeat)
    {
        var chairs = seats.SelectMany(seat => Enumerable.Repeat(seat, atOneSeat)).ToArray();
        var sits = new Participant?[chairs.Length];
        return people.Count(person => Seat(person, []));

        bool Seat(Participant person, HashSet<int> tried) =>
            Enumerable.Range(0, chairs.Length).Any(chair =>
            {
                if (!chairs[chair].CanBeTakenBy(person) || !tried.Add(chair) || !(sits[chair] is not { } there || Seat(there, tried)))
                {
                    return false;
                }

                sits[chair] = person;
                return true;
            });
    }

    static int CheapestByTrying(int[,] cost, int row, HashSet<int> taken) =>
        row == cost.GetLength(0)
            ? 0
            : Enumerable.Range(0, cost.GetLength(1)).Where(column => !taken.Contains(column)).Min(column => cost[row, column] + CheapestByTrying(cost, row + 1, [.. taken, column]));
}
