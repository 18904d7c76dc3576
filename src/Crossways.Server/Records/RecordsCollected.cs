using Crossways.Client.Programmes;
using Crossways.Debriefing;
using Crossways.Programmes;
using Crossways.Programmes.People;
using Crossways.Programmes.Records;
using Crossways.Scenarios;
using Crossways.Server.Access;
using Crossways.Server.Programmes;
using Crossways.Server.Shelf;
using Crossways.Server.Storage;
using Crossways.Simulation;

namespace Crossways.Server.Records;

/// <summary>Makes statements of what this server keeps.</summary>
public sealed class RecordsCollected(DataFolder data, ExerciseLog log, ParallelExercises parallels, ScenarioShelf shelf, Participants participants, Certificates certificates, AnswerSheets sheets, Questions questions, Pseudonyms pseudonyms, PersonalData personal)
{
    private const int IdLength = 16;

    // This server’s name in statements: its network address changes from venue to venue, its key does not.
    private readonly string home = $"https://{Secrets.Hash(Secrets.Derived(data.Key, "learning records"))[..IdLength]}.crossways.example";

    /// <summary>Of a programme: its people, and the exercises of this server that have ended.</summary>
    /// <param name="mail">People by their address.</param>
    /// <param name="look">What stands in the audit trail of it.</param>
    public async Task<IReadOnlyList<Statement>> OfAsync(Programme programme, XapiVersion version, bool mail, Look look)
    {
        IReadOnlyDictionary<ParticipantId, Contact> contacts = mail ? await personal.ContactsAsync(look) : new Dictionary<ParticipantId, Contact>();
        var recorder = Recorder(version) with { Address = person => contacts.GetValueOrDefault(person)?.Address };
        var issued = certificates.Of(programme.Id).Where(one => one.Person is not null).Select(one => new IssuedCertificate(one.Person!.Value, one.Exercise, one.Hours, one.Issued)).ToList();
        return
        [
            .. ProgrammeStatements.Of(recorder, programme, participants.Of(programme.Id), issued, questions.Bank, sheets.Of(programme.Id)),
            .. programme.Exercises.Select(exercise => exercise.Exercise).OfType<string>().SelectMany(parallels.Beside).SelectMany(exercise => Of(exercise, recorder)),
        ];
    }

    /// <summary>Of one exercise; none as long as it has not ended.</summary>
    public IReadOnlyList<Statement> Of(string exercise, XapiVersion version) => Of(exercise, Recorder(version));

    private IReadOnlyList<Statement> Of(string exercise, Recorder recorder)
    {
        if (log.Find(exercise) is not { } stored)
        {
            return [];
        }

        var lines = log.ReadWritten(exercise);
        if (!lines.Any(line => line.Act.Events.OfType<ExerciseEnded>().Any()))
        {
            return [];
        }

        var scenario = shelf.Kept(stored.Package).Scenario;
        return ExerciseStatements.Of(recorder, exercise, scenario, Debrief.Of(scenario, stored.Seed, [.. lines.Select(line => line.Act)]), lines);
    }

    private Recorder Recorder(XapiVersion version) => new(home, version, Language.English, pseudonyms.Of);
}
