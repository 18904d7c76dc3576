using System.Text.Json;
using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Seating;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Programmes;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>A person's own page: the invitation and its answer, the seat, certificates, and everything that is known of them.</summary>
internal static class PersonApi
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/api/person/open", OpenAsync).RequireRateLimiting(Security.Joining);
        app.MapPost("/api/person/here", HereAsync).RequireRateLimiting(Security.Joining);
        var person = Myself.Group(app);
        person.MapGet("", PageAsync);
        person.MapPut("", AnswerAsync);
        person.MapPost("/decline", DeclineAsync);
        person.MapDelete("", EraseAsync);
        person.MapGet("/data.json", DataAsync);
        person.MapGet("/calendar.ics", Calendar);
        person.MapPost("/seat", TakeSeatAsync);
    }

    private static async Task<IResult> OpenAsync(PersonalLink link, HttpContext context, PersonLinks links, Participants participants)
    {
        if (links.Find(link.Token) is not { } person)
        {
            return ProgrammeAnswers.LinkNotValid;
        }

        await participants.ChangeAsync(person, one => one.Stage < InvitationStage.Opened ? one with { Stage = InvitationStage.Opened } : one);
        var cookie = JoinApi.CookieFor(context);
        // Until the questionnaires of the last months have been answered.
        cookie.MaxAge = TimeSpan.FromDays(400);
        context.Response.Cookies.Append(PersonLinks.CookieOf(person), link.Token, cookie);
        return Results.Json(new PersonalLinkOpened(person), ProgrammeProtocol.Default.PersonalLinkOpened);
    }

    private static async Task<IResult> PageAsync(Myself me, ScenarioShelf shelf, PersonalData personal, Sittings sittings, Certificates certificates, Attendance attendance, Looks looks, AnswerSheets answers, Commitments commitments, Stories stories) =>
        Results.Json(await PageOfAsync(me, LookKind.OwnPage, shelf, personal, sittings, certificates, attendance, looks, answers, commitments, stories), ProgrammeProtocol.Default.PersonalPage);

    /// <summary>All that is known of the person, as a file.</summary>
    private static async Task<IResult> DataAsync(Myself me, ScenarioShelf shelf, PersonalData personal, Sittings sittings, Certificates certificates, Attendance attendance, Looks looks, AnswerSheets answers, Commitments commitments, Stories stories)
    {
        var page = await PageOfAsync(me, LookKind.OwnExport, shelf, personal, sittings, certificates, attendance, looks, answers, commitments, stories);
        var written = JsonSerializer.SerializeToUtf8Bytes(page, new ProgrammeProtocol(new(ProgrammeProtocol.Default.Options) { WriteIndented = true }).PersonalPage);
        return Results.File(written, "application/json", "my-data.json");
    }

    private static async Task<PersonalPage> PageOfAsync(
        Myself me,
        LookKind what,
        ScenarioShelf shelf,
        PersonalData personal,
        Sittings sittings,
        Certificates certificates,
        Attendance attendance,
        Looks looks,
        AnswerSheets answers,
        Commitments commitments,
        Stories stories
    )
    {
        var (contact, needs) = await personal.OneAsync(me.Look(what), me.Person.Id);
        return new(
            me.Programme.Title,
            me.Programme.Purpose,
            me.Programme.Organiser,
            me.Programme.KeepMonths,
            me.Programme.ErasedOn,
            [.. me.Programme.Exercises.Select(exercise => Offered(exercise, shelf.Scenario(exercise.Scenario)))],
            me.Person,
            contact,
            needs,
            SeatOf(me, shelf, sittings, attendance),
            [.. certificates.Of(me.Person.Id).Select(one => new OwnCertificate(one.Code, one.Title, one.From, one.To, one.Hours))],
            looks.Of(me.Programme.Id, me.Person.Id)
        )
        {
            Answers = answers.Of(me.Person.Id),
            Commitments = commitments.Of(me.Person.Id),
            Story = stories.Of(me.Person.Id),
        };
    }

    private static OfferedExercise Offered(ProgrammeExercise exercise, Scenario? scenario) =>
        new(exercise.Id, exercise.Title, scenario?.Title ?? LocalText.Empty, scenario?.Summary ?? LocalText.Empty, exercise.From, exercise.To, exercise.Venue, exercise.Languages);

    private static OwnSeat? SeatOf(Myself me, ScenarioShelf shelf, Sittings sittings, Attendance attendance)
    {
        if (me.Exercise is not { } exercise || shelf.Scenario(exercise.Scenario) is not { } scenario)
        {
            return null;
        }

        var all = sittings.Of(me.Programme.Id, exercise.Id);
        return all.FirstOrDefault(sitting => sitting.Person == me.Person.Id) is { } own && scenario.Seats.TryGet(own.Seat, out var seat)
            && SeatToFill.Of(scenario, exercise).First(one => one.Id == seat.Id).CanBeTakenBy(me.Person)
            ? new(
                seat.Id,
                seat.Name,
                scenario.Agencies[seat.Agency].Name,
                scenario.Teams[seat.Team].Name,
                scenario.Briefing,
                all.Count(sitting => sitting.Seat == own.Seat) - 1,
                exercise.Exercise is not null && IsOn(exercise, attendance.Today)
            )
            : null;
    }

    private static async Task<IResult> AnswerAsync(Myself me, PersonalForm form, Database database, Attendance attendance, TimeProvider time)
    {
        if (form.Name.Length > 120 || form.Institution.Length > 160 || form.Access.Length > 1_000 || form.Diet.Length > 1_000)
        {
            return ProgrammeAnswers.TooLong;
        }

        if (!form.Agrees || form.Name.Trim().Length == 0 || !form.Possible.Any(word => me.Programme.Exercises.Any(exercise => exercise.Id == word)))
        {
            return ProgrammeAnswers.FormIncomplete;
        }

        var now = time.GetUtcNow();
        await database.EraseAsync(connection =>
        {
            var people = Participants.Of(connection, me.Programme.Id);
            var before = people.Single(person => person.Id == me.Person.Id);
            var answered = Places.Give(me.Programme, people, Answered(before, form, now), attendance.Today);
            Participants.Change(connection, answered);
            if (answered.Exercise != before.Exercise)
            {
                connection.Run("DELETE FROM sittings WHERE person = $person", ("$person", before.Id.Value));
            }

            PersonalData.Rename(connection, before.Id, form.Name.Trim());
            PersonalData.Write(connection, new Needs(before.Id, form.Access.Trim(), form.Diet.Trim()));
            Looks.Write(connection, me.Look(LookKind.OwnChange), now);
        });
        return Results.NoContent();
    }

    private static Participant Answered(Participant person, PersonalForm form, DateTimeOffset now) =>
        person with
        {
            Profession = form.Profession,
            State = Names.States.ContainsKey(form.State) ? form.State : "",
            Institution = form.Institution.Trim(),
            Languages = [.. form.Languages.Where(spoken => Names.Languages.ContainsKey(spoken.Code)).DistinctBy(spoken => spoken.Code).Take(8)],
            Possible = [.. form.Possible.Distinct()],
            // Who agreed first keeps that, whatever is corrected later.
            Consent = new(person.Consent?.At ?? now, form.NameOnVerification, form.FollowUp),
        };

    private static async Task<IResult> DeclineAsync(Myself me, Database database, TimeProvider time)
    {
        // Days on which somebody was there, and the certificate for them, do not go with a slip of the finger.
        if (me.Person.Attended.Count > 0)
        {
            return ProgrammeAnswers.WasThere;
        }

        await database.EraseAsync(connection =>
        {
            var before = Participants.Of(connection, me.Programme.Id).Single(person => person.Id == me.Person.Id);
            Participants.Change(connection, before with { Stage = InvitationStage.Declined, Exercise = null, Attended = [] });
            PersonalData.Write(connection, new Needs(before.Id, "", ""));
            connection.Run("DELETE FROM sittings WHERE person = $person", ("$person", before.Id.Value));
            Looks.Write(connection, me.Look(LookKind.OwnChange), time.GetUtcNow());
        });
        return Results.NoContent();
    }

    private static async Task<IResult> EraseAsync(Myself me, HttpContext context, Erasure erasure)
    {
        await erasure.EraseAsync(me.Programme.Id, [me.Person], me.Person.Id.Value, LookKind.Erased);
        context.Response.Cookies.Delete(PersonLinks.CookieOf(me.Person.Id), JoinApi.CookieFor(context));
        return Results.NoContent();
    }

    private static IResult Calendar(Myself me) =>
        me.Exercise is { } exercise
            ? Results.File(ProgrammeCalendar.Of(exercise, me.Programme.Organiser), "text/calendar; charset=utf-8", "exercise.ics")
            : ProgrammeAnswers.NoSuchExercise;

    /// <summary>The pass to the person's desk, on the days of the exercise. Whoever takes the seat is there.</summary>
    private static async Task<IResult> TakeSeatAsync(
        Myself me,
        HttpContext context,
        ScenarioShelf shelf,
        Sittings sittings,
        Attendance attendance,
        PersonalData personal,
        Passes passes,
        Database database,
        Cards cards
    )
    {
        if (SeatOf(me, shelf, sittings, attendance) is not { Opens: true } seat || me.Exercise?.Exercise is not { } exercise)
        {
            return ProgrammeAnswers.NoSeat;
        }

        await attendance.MarkAsync(me.Programme, me.Person.Id, attendance.Today, there: true, me.Person.Id.Value);
        if (passes.Of(context.Request).FirstOrDefault(pass => (pass.Exercise, pass.Desk) == (exercise, seat.Seat)) is { } had)
        {
            return JoinApi.Card(cards, had);
        }

        var contacts = await personal.ContactsAsync(me.Look(LookKind.OwnPage));
        var given = await passes.GiveAsync(exercise, seat.Seat, contacts[me.Person.Id].Name is var name && name.Length <= 80 ? name : name[..80]);
        await database.WriteAsync(connection =>
            connection.Run("INSERT INTO person_passes (pass, person) VALUES ($pass, $person)", ("$pass", given.Pass.Id), ("$person", me.Person.Id.Value))
        );
        return JoinApi.Give(context, cards, given);
    }

    /// <summary>Somebody scanned the code at the door, with the device that has their link.</summary>
    private static async Task<IResult> HereAsync(DoorCode door, HttpRequest request, PersonLinks links, Participants participants, ProgrammeStore programmes, Attendance attendance)
    {
        foreach (var id in links.On(request))
        {
            if (
                participants.Find(id) is { Person.Exercise: { } word } found
                && programmes.Find(found.Programme) is { } programme
                && attendance.DoorCode(programme.Id, word, attendance.Today) == door.Code
                && await attendance.MarkAsync(programme, id, attendance.Today, there: true, id.Value)
            )
            {
                return Results.Json(new MarkedPresent(programme.Exercises.First(one => one.Id == word).Title, attendance.Today), ProgrammeProtocol.Default.MarkedPresent);
            }
        }

        return ProgrammeAnswers.NotAtThisDoor;
    }

    private static bool IsOn(ProgrammeExercise exercise, DateOnly day) => exercise.From <= day && day <= exercise.To;
}
