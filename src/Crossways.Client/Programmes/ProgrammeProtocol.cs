using System.Text.Json.Serialization;
using Crossways.Programmes;
using Crossways.Programmes.Learning;
using Crossways.Programmes.Organising;
using Crossways.Programmes.People;
using Crossways.Programmes.Results;
using Crossways.Programmes.Seating;

namespace Crossways.Client.Programmes;

/// <summary>How programmes are written: on the wire, and in the database.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Programme))]
[JsonSerializable(typeof(Participant))]
[JsonSerializable(typeof(NewProgramme))]
[JsonSerializable(typeof(ProgrammeCard))]
[JsonSerializable(typeof(IReadOnlyList<ProgrammeCard>))]
[JsonSerializable(typeof(IReadOnlyList<PersonRow>))]
[JsonSerializable(typeof(PeopleList))]
[JsonSerializable(typeof(PeopleRead))]
[JsonSerializable(typeof(IReadOnlyList<NewPerson>))]
[JsonSerializable(typeof(PersonChange))]
[JsonSerializable(typeof(IReadOnlyList<InvitationCard>))]
[JsonSerializable(typeof(IReadOnlyList<ParticipantId>))]
[JsonSerializable(typeof(IReadOnlyList<NeedsRow>))]
[JsonSerializable(typeof(SeatingBoard))]
[JsonSerializable(typeof(SeatingWish))]
[JsonSerializable(typeof(IReadOnlyList<Sitting>))]
[JsonSerializable(typeof(List<Sitting>))]
[JsonSerializable(typeof(List<NewPerson>))]
[JsonSerializable(typeof(List<ParticipantId>))]
[JsonSerializable(typeof(AttendanceSheet))]
[JsonSerializable(typeof(IReadOnlyList<LookLine>))]
[JsonSerializable(typeof(RetentionPreview))]
[JsonSerializable(typeof(PersonalLink))]
[JsonSerializable(typeof(PersonalLinkOpened))]
[JsonSerializable(typeof(PersonalPage))]
[JsonSerializable(typeof(PersonalForm))]
[JsonSerializable(typeof(DoorCode))]
[JsonSerializable(typeof(MarkedPresent))]
[JsonSerializable(typeof(Verification))]
[JsonSerializable(typeof(OwnQuestionnaires))]
[JsonSerializable(typeof(GivenAnswers))]
[JsonSerializable(typeof(IReadOnlyList<ExplainedWave>))]
[JsonSerializable(typeof(IReadOnlyList<NextStep>))]
[JsonSerializable(typeof(AnswerSheet))]
[JsonSerializable(typeof(ResultsInShort))]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(ToldStory))]
[JsonSerializable(typeof(OwnStory))]
[JsonSerializable(typeof(FollowUpBoard))]
[JsonSerializable(typeof(FinalEvent))]
[JsonSerializable(typeof(Wish))]
[JsonSerializable(typeof(RecordStoreSettings))]
[JsonSerializable(typeof(RecordsPage))]
[JsonSerializable(typeof(ConnectionTried))]
[JsonSerializable(typeof(IReadOnlyList<CaseToPlay>))]
[JsonSerializable(typeof(OrganiserLink))]
public sealed partial class ProgrammeProtocol : JsonSerializerContext;
