using System.Globalization;
using Crossways.Client.Programmes;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Who was there, and the certificates that follow from it; for the organiser.</summary>
internal static class AttendanceApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/exercises/{word}/attendance", SheetAsync);
        programme.MapPut("/exercises/{word}/attendance/{person}/{day}", (Organised asked, string word, string person, string day, Participants participants, Attendance attendance) =>
            MarkAsync(asked, word, person, day, there: true, participants, attendance));
        programme.MapDelete("/exercises/{word}/attendance/{person}/{day}", (Organised asked, string word, string person, string day, Participants participants, Attendance attendance) =>
            MarkAsync(asked, word, person, day, there: false, participants, attendance));
        programme.MapPost("/exercises/{word}/certificates", IssueAsync);
    }

    private static async Task<IResult> SheetAsync(
        Organised asked,
        string word,
        HttpRequest request,
        Participants participants,
        PersonalData personal,
        Certificates certificates,
        Attendance attendance,
        Cards cards
    )
    {
        if (asked.Exercise(word) is not { } exercise)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        var rows = await PeopleApi.RowsAsync(asked, LookKind.Attendance, participants.In(asked.Programme.Id, word), personal);
        var codes = certificates.Of(asked.Programme.Id).Where(one => one.Exercise == word).ToLookup(one => one.Person, one => one.Code);
        var today = attendance.Today;
        var door = exercise.From <= today && today <= exercise.To ? cards.LinkTo(request, $"here/{attendance.DoorCode(asked.Programme.Id, word, today)}") : default((string Url, string QrSvg)?);
        return Results.Json(
            new AttendanceSheet(
                [.. exercise.Days],
                [.. rows.OrderBy(row => row.Name, StringComparer.InvariantCultureIgnoreCase).Select(row => new AttendanceRow(row.Person.Id, row.Name, row.Person.Attended, codes[row.Person.Id].FirstOrDefault()))],
                today,
                door?.Url,
                door?.QrSvg
            ),
            ProgrammeProtocol.Default.AttendanceSheet
        );
    }

    private static async Task<IResult> MarkAsync(Organised asked, string word, string person, string day, bool there, Participants participants, Attendance attendance) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && asked.Person(participants, person) is { } found
        && found.Exercise == word
        && await attendance.MarkAsync(asked.Programme, found.Id, date, there, asked.Organiser.Id)
            ? Results.NoContent()
            : ProgrammeAnswers.NotOfThatDay;

    private static async Task<IResult> IssueAsync(Organised asked, string word, Participants participants, Certificates certificates, Looks looks)
    {
        if (asked.Exercise(word) is not { } exercise)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        var people = participants.In(asked.Programme.Id, word);
        await certificates.IssueAsync(asked.Programme, exercise, people);
        await looks.WriteAsync(asked.Look(LookKind.Certificates, people.Count));
        return Results.NoContent();
    }
}
