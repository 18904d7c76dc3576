using Crossways.Client.Programmes;
using Crossways.Programmes.People;
using Crossways.Publishing.Tables;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Needs, exports, erasure, and who looked at what; for the organiser.</summary>
internal static class DataProtectionApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/needs", NeedsAsync);
        programme.MapGet("/export.{format}", ExportAsync);
        programme.MapGet("/looks", (Organised asked, Looks looks) => Results.Json(looks.Of(asked.Programme.Id), ProgrammeProtocol.Default.IReadOnlyListLookLine));
        programme.MapGet("/retention", Preview);
        programme.MapDelete("/people/{person}", EraseAsync);
    }

    private static async Task<IResult> NeedsAsync(Organised asked, Participants participants, PersonalData personal)
    {
        var people = participants.Of(asked.Programme.Id).ToDictionary(person => person.Id);
        var needs = await personal.NeedsAsync(asked.Look(LookKind.Needs, personal.HaveNeeds(asked.Programme.Id).Count));
        return Results.Json(
            [.. needs.Select(one => new NeedsRow(one.Contact.Name, people.GetValueOrDefault(one.Contact.Id)?.Exercise, one.Needs.Access, one.Needs.Diet))],
            ProgrammeProtocol.Default.IReadOnlyListNeedsRow
        );
    }

    private static async Task<IResult> ExportAsync(Organised asked, string format, string? language, Participants participants, Pseudonyms pseudonyms, Looks looks)
    {
        var people = participants.Of(asked.Programme.Id);
        await looks.WriteAsync(asked.Look(LookKind.Export, people.Count));
        var words = Published.In(language, format);
        return Downloads.Table(new Sheet("People", PseudonymousExport.Headings(words), PseudonymousExport.Rows(people, pseudonyms.Of, words)), format, "people-pseudonymised");
    }

    private static IResult Preview(Organised asked, Participants participants, Certificates certificates, Erasure erasure, Attendance attendance) =>
        Results.Json(
            new RetentionPreview(
                asked.Programme.ErasedOn,
                asked.Programme.ErasedOn is { } on ? on.DayNumber - attendance.Today.DayNumber : 0,
                participants.Of(asked.Programme.Id).Count,
                certificates.Of(asked.Programme.Id).Count,
                asked.Programme.Exercises.ToDictionary(exercise => exercise.Id, Retention.NeedsErasedOn),
                erasure.Tallies(asked.Programme.Id)
            ),
            ProgrammeProtocol.Default.RetentionPreview
        );

    private static async Task<IResult> EraseAsync(Organised asked, string person, Participants participants, Erasure erasure)
    {
        if (asked.Person(participants, person) is not { } found)
        {
            return ProgrammeAnswers.NoSuchPerson;
        }

        await erasure.EraseAsync(asked.Programme.Id, [found], asked.Organiser.Id, LookKind.Erased);
        return Results.NoContent();
    }
}
