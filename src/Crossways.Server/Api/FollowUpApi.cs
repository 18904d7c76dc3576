using Crossways.Client.Programmes;
using Crossways.Debriefing;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Server.Programmes;
using Crossways.Simulation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Attendance = Crossways.Server.Programmes.Attendance;

namespace Crossways.Server.Api;

/// <summary>What was promised and what became of it, for the organiser.</summary>
internal static class FollowUpApi
{
    private static readonly IResult Incomplete = Answers.Of(
        StatusCodes.Status400BadRequest,
        "commitment-incomplete",
        "Write what is to be done (up to 300 characters), whose it is (up to 160) and by when: from the exercise to three years after.",
        "Indiquez quoi faire (300 caractères au plus), à qui cela revient (160 au plus) et pour quand\u00a0: de l’exercice à trois ans après."
    );

    public static void Map(IEndpointRouteBuilder app)
    {
        var programme = Organised.Group(app);
        programme.MapGet("/follow-up", BoardAsync);
        programme.MapGet("/follow-up/reminders.{format}", RemindersAsync);
        programme.MapPut("/follow-up/{word}", KeepAsync);
        programme.MapDelete("/follow-up/{word}", (Organised asked, string word, Commitments commitments) => TakeBackAsync(commitments, asked.Programme, word, null, asked.Look(LookKind.FollowUp, 1)));
    }

    private static async Task<IResult> BoardAsync(
        Organised asked,
        string? language,
        Commitments commitments,
        Participants participants,
        ProgrammeRecords records,
        Attendance attendance,
        Pseudonyms pseudonyms,
        Looks looks
    )
    {
        var kept = commitments.Of(asked.Programme.Id);
        await looks.WriteAsync(asked.Look(LookKind.FollowUp, kept.Count(one => one.Person is not null)));
        var people = participants.Of(asked.Programme.Id).ToDictionary(person => person.Id);
        var professions = people.ToDictionary(person => person.Key, person => person.Value.Profession);
        var shown = kept.ToDictionary(one => one.Commitment.Id, one => ProgrammeRecords.Owned(one, professions, Published.In(language)));
        var due = Due(asked, kept, people, attendance.Today);
        var taken = kept.Select(one => (one.Commitment.Exercise, one.Commitment.Text)).ToHashSet();
        var lessons =
            from ended in await records.EndedAsync(asked.Programme)
            from lesson in ended.Facts.Lessons
            where lesson is { Kind: LessonKind.Improve, Status: not LessonStatus.Done } && !taken.Contains((ended.Exercise.Id, lesson.Text))
            select new OpenLesson(ended.Exercise.Id, lesson.Text, lesson.Owner, lesson.Due);
        return Results.Json(
            new FollowUpBoard(
                [.. shown.Values.OrderBy(one => one.Due)],
                [.. due.Where(one => one.MayAsk).Select(one => new ReminderRow(one.Person is { } person ? pseudonyms.Of(person) : "", one.Reminder.Of.Text, shown[one.Reminder.Of.Id].Owner, one.Reminder.Of.Due, one.Reminder.Kind))],
                due.Count(one => !one.MayAsk),
                [.. lessons],
                attendance.Today
            ),
            ProgrammeProtocol.Default.FollowUpBoard
        );
    }

    /// <summary>Whom to ask about which promise.</summary>
    private static Task<IResult> RemindersAsync(Organised asked, string format, string? language, HttpRequest request, Commitments commitments, Participants participants, Attendance attendance, Letters letters)
    {
        var people = participants.Of(asked.Programme.Id).ToDictionary(person => person.Id);
        return letters.ListAsync(
            asked,
            request,
            LookKind.Reminders,
            "reminders",
            format,
            Published.In(language, format),
            [new("promise", "promesse"), new("due", "échéance")],
            [
                .. from due in Due(asked, commitments.Of(asked.Programme.Id), people, attendance.Today)
                   where due is { MayAsk: true, Person: not null }
                   select new Letter(due.Person!.Value, [due.Reminder.Of.Text, due.Reminder.Of.Due.ToString("O")]),
            ]
        );
    }

    /// <summary>The organiser writes down an action, or what was heard of one. Of what a participant promised, only how it stands.</summary>
    private static async Task<IResult> KeepAsync(Organised asked, string word, Commitment wanted, Commitments commitments, Attendance attendance)
    {
        var before = commitments.Find(asked.Programme.Id, word);
        var now = before is { Person: not null }
            ? before.Commitment with { Status = wanted.Status, Why = wanted.Why.Trim() }
            : wanted with { Id = word, Text = wanted.Text.Trim(), Owner = wanted.Owner.Trim(), Why = wanted.Why.Trim(), ByOrganiser = true };
        if (!IsWhole(asked.Exercise(now.Exercise), now) || now is { ByOrganiser: true, Owner.Length: 0 })
        {
            return Incomplete;
        }

        await commitments.KeepAsync(asked.Programme.Id, new(Dated(before?.Commitment, now, attendance.Today), before?.Person), asked.Look(LookKind.FollowUp, 1, before?.Person));
        return Results.NoContent();
    }

    internal static async Task<IResult> KeepOwnAsync(Myself me, string word, Commitment wanted, Commitments commitments, Attendance attendance)
    {
        var before = commitments.Find(me.Programme.Id, word);
        var now = wanted with { Id = word, Text = wanted.Text.Trim(), Owner = wanted.Owner.Trim(), Why = wanted.Why.Trim(), Exercise = me.Person.Exercise ?? "", ByOrganiser = false };
        if (before is not null && before.Person != me.Person.Id)
        {
            return ProgrammeAnswers.NotYou;
        }

        if (me.Person.Attended.Count == 0 || !IsWhole(me.Exercise, now))
        {
            return Incomplete;
        }

        await commitments.KeepAsync(me.Programme.Id, new(Dated(before?.Commitment, now, attendance.Today), me.Person.Id), me.Look(LookKind.OwnChange));
        return Results.NoContent();
    }

    internal static async Task<IResult> TakeBackAsync(Commitments commitments, Programme programme, string word, ParticipantId? person, Look look)
    {
        await commitments.TakeBackAsync(programme.Id, word, person, look);
        return Results.NoContent();
    }

    // What was said of it today, or that nothing new was said.
    private static Commitment Dated(Commitment? before, Commitment now, DateOnly today) =>
        now with
        {
            Promised = before is null ? today : before.Promised,
            Heard = before is null ? (now.Status == CommitmentStatus.Open ? null : today)
                : (before.Status, before.Why) != (now.Status, now.Why) || now.Heard == today ? today
                : before.Heard,
        };

    private static bool IsWhole(ProgrammeExercise? exercise, Commitment one) =>
        exercise is not null
        && one.Id.Length is > 0 and <= 40
        && one.Text.Length is > 0 and <= 300
        && one.Owner.Length <= 160
        && one.Why.Length <= 300
        && one.Due >= exercise.From
        && one.Due <= exercise.To.AddYears(3);

    // Only those who agreed to be written to later are.
    internal static List<(Reminder Reminder, ParticipantId? Person, bool MayAsk)> Due(Organised asked, IReadOnlyList<KeptCommitment> kept, IReadOnlyDictionary<ParticipantId, Participant> people, DateOnly today)
    {
        var owners = kept.ToDictionary(one => one.Commitment.Id, one => one.Person);
        return
        [
            .. from reminder in FollowUp.On(today, asked.Programme, kept.Select(one => one.Commitment))
               let person = owners[reminder.Of.Id]
               select (reminder, person, person is null || people.GetValueOrDefault(person.Value)?.Consent is { FollowUp: true }),
        ];
    }
}
