using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Publishing.Tables;
using Crossways.Server.Access;
using Crossways.Server.Programmes;
using Crossways.Server.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Crossways.Server.Api;

/// <summary>The people of a programme, for its organiser: lists read in, corrections, invitations.</summary>
internal static class PeopleApi
{
    // A workbook with some thousand rows, in base64.
    private const int LargestList = 2 * 1024 * 1024;

    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/people", BoardAsync);
        programme.MapPost("/people/read", ReadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestList));
        programme.MapPost("/people", AddAsync).WithMetadata(new RequestSizeLimitAttribute(LargestList));
        programme.MapPut("/people/{person}", ChangeAsync);
        programme.MapPost("/people/{person}/renew", RenewAsync);
        programme.MapGet("/invitations", InvitationsAsync);
        programme.MapGet("/invitations.{format}", InvitationListAsync);
        programme.MapPost("/invitations/handed-out", HandedOutAsync);
    }

    private static async Task<IResult> BoardAsync(Organised asked, Participants participants, PersonalData personal) =>
        Results.Json(await RowsAsync(asked, LookKind.Board, participants.Of(asked.Programme.Id), personal), ProgrammeProtocol.Default.IReadOnlyListPersonRow);

    internal static async Task<IReadOnlyList<PersonRow>> RowsAsync(Organised asked, LookKind what, IReadOnlyList<Participant> people, PersonalData personal)
    {
        var contacts = await personal.ContactsAsync(asked.Look(what, people.Count));
        var needs = personal.HaveNeeds(asked.Programme.Id);
        // Somebody may have been erased in between.
        return [.. people.Where(person => contacts.ContainsKey(person.Id)).Select(person => new PersonRow(person, contacts[person.Id].Name, contacts[person.Id].Address, needs.Contains(person.Id)))];
    }

    private static async Task<IResult> ReadAsync(Organised asked, PeopleList list, Participants participants, PersonalData personal)
    {
        var rows = list.Xlsx is { } file ? XlsxTable.Read(file) : CsvTable.Read(list.Text ?? "");
        if (rows is null)
        {
            return ProgrammeAnswers.NoWorkbook;
        }

        var contacts = await personal.ContactsAsync(asked.Look(LookKind.Board, participants.Of(asked.Programme.Id).Count));
        return Results.Json(PeopleTable.Read(rows, contacts.Values.Select(contact => contact.Address)), ProgrammeProtocol.Default.PeopleRead);
    }

    private static async Task<IResult> AddAsync(Organised asked, IReadOnlyList<NewPerson> people, Database database, PersonLinks links, TimeProvider time)
    {
        if (people.Any(person => person.Name.Trim().Length is 0 or > 120 || person.Address.Length > 200 || person.Institution.Length > 160))
        {
            return ProgrammeAnswers.TooLong;
        }

        var added = people.Select(person => (Id: new ParticipantId(Secrets.NewId()), Person: person)).ToList();
        await database.WriteAsync(connection =>
        {
            foreach (var (id, person) in added)
            {
                Participants.Add(connection, asked.Programme.Id, new Participant(id, person.Profession ?? Profession.Other, person.State, person.Institution.Trim()) { Languages = person.Languages });
                PersonalData.Write(connection, new Contact(id, person.Name.Trim(), person.Address.Trim()));
                links.Add(connection, id);
            }

            Looks.Write(connection, asked.Look(LookKind.Added, added.Count), time.GetUtcNow());
        });
        return Results.Json([.. added.Select(one => one.Id)], ProgrammeProtocol.Default.IReadOnlyListParticipantId);
    }

    private static async Task<IResult> ChangeAsync(Organised asked, string person, PersonChange change, Database database, Participants participants, TimeProvider time)
    {
        if (asked.Person(participants, person) is not { } found)
        {
            return ProgrammeAnswers.NoSuchPerson;
        }

        if (change.Name.Trim().Length is 0 or > 120 || change.Address.Length > 200 || change.Institution.Length > 160)
        {
            return ProgrammeAnswers.TooLong;
        }

        if (change.Exercise is { } word && asked.Exercise(word) is null)
        {
            return ProgrammeAnswers.NoSuchExercise;
        }

        // What was there before is overwritten in the file, too.
        await database.EraseAsync(connection =>
        {
            var now = Participants.Of(connection, asked.Programme.Id).Single(one => one.Id == found.Id);
            Participants.Change(connection, Changed(now, change));
            PersonalData.Write(connection, new Contact(found.Id, change.Name.Trim(), change.Address.Trim()));
            if (now.Exercise != change.Exercise)
            {
                connection.Run("DELETE FROM sittings WHERE person = $person", ("$person", found.Id.Value));
            }

            Looks.Write(connection, asked.Look(LookKind.Changed, 1, found.Id), time.GetUtcNow());
        });
        return Results.NoContent();
    }

    private static Participant Changed(Participant person, PersonChange change) =>
        person with
        {
            Profession = change.Profession,
            State = change.State,
            Institution = change.Institution.Trim(),
            Languages = change.Languages,
            Interpreted = change.Interpreted,
            Exercise = change.Exercise,
            Stage = (person.Stage, change.Exercise) switch
            {
                (_, not null) => InvitationStage.Accepted,
                (InvitationStage.Accepted, null) => InvitationStage.Waiting,
                var (stage, _) => stage,
            },
            // Days of another exercise do not count here.
            Attended = person.Exercise == change.Exercise ? person.Attended : [],
        };

    private static async Task<IResult> RenewAsync(Organised asked, string person, Participants participants, PersonLinks links, TimeProvider time, Looks looks)
    {
        if (asked.Person(participants, person) is not { } found)
        {
            return ProgrammeAnswers.NoSuchPerson;
        }

        await links.RenewAsync(found.Id);
        await looks.WriteAsync(asked.Look(LookKind.Invitations, 1, found.Id));
        return Results.NoContent();
    }

    private static async Task<IResult> InvitationsAsync(Organised asked, HttpRequest request, Participants participants, PersonalData personal, PersonLinks links, Cards cards) =>
        Results.Json(await CardsAsync(asked, request, participants, personal, links, cards), ProgrammeProtocol.Default.IReadOnlyListInvitationCard);

    /// <summary>To merge into letters: CSV, XLSX or plain text.</summary>
    private static Task<IResult> InvitationListAsync(Organised asked, string format, bool? unanswered, string? language, HttpRequest request, Participants participants, Letters letters)
    {
        var words = Published.In(language, format);
        return letters.ListAsync(
            asked,
            request,
            LookKind.Invitations,
            "invitations",
            format,
            words,
            [new("invitation", "invitation")],
            [.. participants.Of(asked.Programme.Id).Where(person => unanswered != true || person.Stage < InvitationStage.Accepted).Select(person => new Letter(person.Id, [InvitationStages.Name(person.Stage).In(words)]))]
        );
    }

    private static async Task<IReadOnlyList<InvitationCard>> CardsAsync(Organised asked, HttpRequest request, Participants participants, PersonalData personal, PersonLinks links, Cards cards)
    {
        var rows = await RowsAsync(asked, LookKind.Invitations, participants.Of(asked.Programme.Id), personal);
        var secrets = links.Of(asked.Programme.Id);
        return
        [
            .. rows.Select(row =>
            {
                var (url, qrSvg) = cards.LinkTo(request, $"invitation/{secrets[row.Person.Id]}");
                return new InvitationCard(row.Person.Id, row.Name, row.Address, row.Person.Stage, url, qrSvg);
            }),
        ];
    }

    private static async Task<IResult> HandedOutAsync(Organised asked, IReadOnlyList<ParticipantId> people, Participants participants)
    {
        foreach (var person in people.Where(id => asked.Person(participants, id.Value) is { Stage: InvitationStage.Listed }))
        {
            await participants.ChangeAsync(person, one => one.Stage == InvitationStage.Listed ? one with { Stage = InvitationStage.Invited } : one);
        }

        return Results.NoContent();
    }
}
