using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Seating;
using Crossways.Server.Programmes;
using Crossways.Server.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Who sits where in an exercise of a programme.</summary>
internal static class SeatingApi
{
    private const int MostAtOneSeat = 4;

    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/exercises/{word}/seats", (Organised asked, string word, ScenarioShelf shelf, Participants participants, PersonalData personal, Sittings sittings) =>
            BoardAsync(asked, word, shelf, participants, personal, sittings));
        programme.MapPost("/exercises/{word}/seats/proposal", ProposeAsync);
        programme.MapPut("/exercises/{word}/seats", SetAsync);
    }

    /// <summary>A proposal, which is kept at once: whoever does not like it puts back what was before.</summary>
    private static async Task<IResult> ProposeAsync(Organised asked, string word, SeatingWish wish, ScenarioShelf shelf, Participants participants, PersonalData personal, Sittings sittings)
    {
        if (Seats(asked, word, shelf) is not { } seats)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        var people = participants.In(asked.Programme.Id, word);
        if (!CanSit(wish.Locked, people, seats))
        {
            return ProgrammeAnswers.CannotSitThere;
        }

        await sittings.SetAsync(asked.Programme.Id, word, Proposal.For(people, seats, wish.AtOneSeat, wish.Locked));
        return await BoardAsync(asked, word, shelf, participants, personal, sittings);
    }

    private static async Task<IResult> SetAsync(Organised asked, string word, IReadOnlyList<Sitting> wanted, ScenarioShelf shelf, Participants participants, PersonalData personal, Sittings sittings)
    {
        if (Seats(asked, word, shelf) is not { } seats)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        if (!CanSit(wanted, participants.In(asked.Programme.Id, word), seats))
        {
            return ProgrammeAnswers.CannotSitThere;
        }

        await sittings.SetAsync(asked.Programme.Id, word, wanted);
        return await BoardAsync(asked, word, shelf, participants, personal, sittings);
    }

    private static async Task<IResult> BoardAsync(Organised asked, string word, ScenarioShelf shelf, Participants participants, PersonalData personal, Sittings sittings)
    {
        if (Seats(asked, word, shelf) is not { } seats)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        var people = participants.In(asked.Programme.Id, word);
        var (byId, bySeat) = (people.ToDictionary(person => person.Id), seats.ToDictionary(seat => seat.Id));
        var now = Valid(sittings.Of(asked.Programme.Id, word), people, seats);
        var (seated, taken) = (now.Select(sitting => sitting.Person).ToHashSet(), now.Select(sitting => sitting.Seat).ToHashSet());
        var all = await PeopleApi.RowsAsync(asked, LookKind.Seats, participants.Of(asked.Programme.Id), personal);
        return Results.Json(
            new SeatingBoard(
                seats,
                [.. all.Where(row => byId.ContainsKey(row.Person.Id))],
                now,
                now.ToDictionary(sitting => sitting.Person, sitting => Reasons.OfSitting(byId[sitting.Person], bySeat[sitting.Seat])),
                people.Where(person => !seated.Contains(person.Id)).ToDictionary(person => person.Id, person => Reasons.OfWaiting(person, seats)),
                seats.Where(seat => !taken.Contains(seat.Id)).ToDictionary(seat => seat.Id, seat => Reasons.OfEmptySeat(seat, people)),
                Balance.Of(people, seats, now)
            ),
            ProgrammeProtocol.Default.SeatingBoard
        );
    }

    // Of the case as the made exercise keeps it; before, as it stands on the shelf.
    internal static IReadOnlyList<SeatToFill>? Seats(Organised asked, string word, ScenarioShelf shelf) =>
        asked.Exercise(word) is { } exercise && shelf.Scenario(exercise.Scenario) is { } scenario ? SeatToFill.Of(scenario, exercise) : null;

    /// <summary>Whoever lost the place or no longer understands the table, and seats that the case no longer has, do not count.</summary>
    internal static IReadOnlyList<Sitting> Valid(IEnumerable<Sitting> sittings, IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats)
    {
        var (byId, bySeat) = (people.ToDictionary(person => person.Id), seats.ToDictionary(seat => seat.Id));
        return [.. sittings.Where(sitting => byId.TryGetValue(sitting.Person, out var person) && bySeat.TryGetValue(sitting.Seat, out var seat) && seat.CanBeTakenBy(person))];
    }

    private static bool CanSit(IReadOnlyList<Sitting> sittings, IReadOnlyList<Participant> people, IReadOnlyList<SeatToFill> seats)
    {
        var (byId, bySeat) = (people.ToDictionary(person => person.Id), seats.ToDictionary(seat => seat.Id));
        return sittings.DistinctBy(sitting => sitting.Person).Count() == sittings.Count
            && sittings.CountBy(sitting => sitting.Seat).All(seat => seat.Value <= MostAtOneSeat)
            && sittings.All(sitting => byId.TryGetValue(sitting.Person, out var person) && bySeat.TryGetValue(sitting.Seat, out var seat) && seat.CanBeTakenBy(person));
    }
}
