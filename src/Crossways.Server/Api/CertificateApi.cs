using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Publishing.Certificates;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>Certificates: opened by whom they are of and by the organiser, checked by anybody.</summary>
internal static class CertificateApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/verify/{code}", Verify).RequireRateLimiting(Security.Joining);
        Myself
            .Group(app)
            .MapGet("/certificates/{code}.{format}", (Myself me, string code, string format, string? language, HttpContext context, Certificates certificates, PersonalData personal, Cards cards) =>
                certificates.Find(code) is { Revoked: null } found && found.Person == me.Person.Id
                    ? SheetsAsync(me.Programme, [found], me.Look(LookKind.OwnPage), format, language, context, personal, cards)
                    : Task.FromResult(ProgrammeAnswers.NoSuchPerson));
        var organised = Organised.Group(app);
        organised.MapGet("/certificates/{code}.{format}", (Organised asked, string code, string format, string? language, HttpContext context, Certificates certificates, PersonalData personal, Cards cards) =>
            certificates.Find(code) is { Revoked: null } found && found.Programme == asked.Programme.Id
                ? SheetsAsync(asked.Programme, [found], asked.Look(LookKind.Certificates, 1, found.Person), format, language, context, personal, cards)
                : Task.FromResult(ProgrammeAnswers.NoSuchPerson));
        organised.MapGet("/exercises/{word}/certificates.{format}", (Organised asked, string word, string format, string? language, HttpContext context, Certificates certificates, PersonalData personal, Cards cards) =>
            certificates.Of(asked.Programme.Id).Where(one => one.Exercise == word).ToList() is { Count: > 0 } all
                ? SheetsAsync(asked.Programme, all, asked.Look(LookKind.Certificates, all.Count), format, language, context, personal, cards)
                : Task.FromResult(ProgrammeAnswers.NoSuchPerson));
    }

    private static IResult Verify(string code, Certificates certificates, Participants participants, PersonalData personal) =>
        Results.Json(
            certificates.Find(code) switch
            {
                null => new Verification(CertificateState.Unknown, "", null, null, 0, null, null),
                { Revoked: null, Person: { } person } one => new(CertificateState.Valid, one.Title, one.From, one.To, one.Hours, Allowed(person, participants, personal), one.Issued),
                var one => new(CertificateState.Revoked, one.Title, one.From, one.To, one.Hours, null, one.Issued),
            },
            ProgrammeProtocol.Default.Verification
        );

    private static string? Allowed(ParticipantId id, Participants participants, PersonalData personal) =>
        participants.Find(id)?.Person.Consent is { NameOnVerification: true } ? personal.NameForVerification(id) : null;

    // By name, as they are handed out.
    private static async Task<IResult> SheetsAsync(
        Programme programme,
        IReadOnlyList<StoredCertificate> all,
        Look look,
        string format,
        string? language,
        HttpContext context,
        PersonalData personal,
        Cards cards
    )
    {
        var contacts = await personal.ContactsAsync(look);
        var sheets = all.Select(SheetOf).OrderBy(sheet => sheet.Name, StringComparer.InvariantCultureIgnoreCase).ToList();
        return format == "pdf"
            ? await Published.PdfAsync(context, all is [var only] ? $"certificate-{only.Code}.pdf" : $"certificates-{all[0].Exercise}.pdf", (browser, stop) => browser.Print(Pages(forPrint: true), stop))
            : Published.Page(context, Pages(forPrint: false));

        string Pages(bool forPrint) => AttendanceCertificate.Pages(sheets, Published.In(language), forPrint);

        AttendanceCertificate SheetOf(StoredCertificate one)
        {
            var (url, qrSvg) = cards.LinkTo(context.Request, $"verify/{one.Code}");
            var venue = programme.Exercises.FirstOrDefault(exercise => exercise.Id == one.Exercise)?.Venue ?? "";
            return new(contacts.GetValueOrDefault(one.Person!.Value)?.Name ?? "", one.Title, programme.Title, programme.Organiser, venue, one.From, one.To, one.Hours, one.Issued, one.Code, url, qrSvg);
        }
    }
}
