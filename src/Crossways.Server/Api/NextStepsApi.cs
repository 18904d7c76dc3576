using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.Organising;
using Crossways.Programmes.Seating;
using Crossways.Server.Programmes;
using Crossways.Server.Shelf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>What is to be done in a programme today, for its organiser. Names nobody, so nobody is looked at.</summary>
internal static class NextStepsApi
{
    public static void Map(IEndpointRouteBuilder app) => Organised.Group(app).MapGet("/next", Next);

    private static IResult Next(
        Organised asked,
        ScenarioShelf shelf,
        Participants participants,
        Sittings sittings,
        Certificates certificates,
        AnswerSheets sheets,
        Commitments commitments,
        Stories stories,
        Attendance attendance
    )
    {
        var programme = asked.Programme;
        var people = participants.Of(programme.Id);
        var due = FollowUpApi.Due(asked, commitments.Of(programme.Id), people.ToDictionary(person => person.Id), attendance.Today);
        var progress = new ProgrammeProgress(
            programme,
            people,
            programme.Exercises.SelectMany(exercise => Seated(asked, exercise, shelf, participants, sittings)).ToHashSet(),
            certificates.Of(programme.Id).Select(one => one.Person).OfType<ParticipantId>().ToHashSet(),
            sheets.Of(programme.Id),
            due.Count(one => one.MayAsk),
            stories.Of(programme.Id).Values.Where(story => story.Released).ToList() is var released && released.Exists(story => story.Chosen) ? 0 : released.Count,
            attendance.Today
        );
        return Results.Json(NextSteps.Of(progress), ProgrammeProtocol.Default.IReadOnlyListNextStep);
    }

    private static IEnumerable<ParticipantId> Seated(Organised asked, ProgrammeExercise exercise, ScenarioShelf shelf, Participants participants, Sittings sittings) =>
        SeatingApi.Seats(asked, exercise.Id, shelf) is { } seats
            ? SeatingApi.Valid(sittings.Of(asked.Programme.Id, exercise.Id), participants.In(asked.Programme.Id, exercise.Id), seats).Select(sitting => sitting.Person)
            : [];
}
