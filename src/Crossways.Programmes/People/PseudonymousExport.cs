using Crossways.Scenarios;

namespace Crossways.Programmes.People;

/// <summary>
/// The people of a programme for those who study it, without names: codes that say nothing, no institutions, and no state
/// that together with the profession would point at fewer than three people.
/// </summary>
public static class PseudonymousExport
{
    /// <summary>Combinations of state and profession with fewer people than this are shown as <see cref="Other"/>.</summary>
    public const int Fewest = 3;

    public static readonly LocalText Other = new("other", "autre");

    private static readonly LocalText[] Columns =
    [
        new("code", "code"),
        new("exercise", "exercice"),
        new("stage", "invitation"),
        new("profession", "profession"),
        new("state", "État"),
        new("languages", "langues"),
        new("days attended", "jours de présence"),
    ];

    public static IReadOnlyList<string> Headings(Language language) => [.. Columns.Select(column => column.In(language))];

    /// <summary>A row for each person, in an order that says nothing either.</summary>
    /// <param name="code">Of a person: the same in every export, and in those of answers to questionnaires.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<Participant> people, Func<ParticipantId, string> code, Language language)
    {
        var pairs = people.CountBy(Pair).ToDictionary();
        // Without its state, a profession that few people have would still point at them.
        var stateless = people.Where(person => pairs[Pair(person)] < Fewest).CountBy(person => person.Profession).ToDictionary();
        return [.. people.Select(Row).OrderBy(row => row[0], StringComparer.Ordinal)];

        IReadOnlyList<string> Row(Participant person)
        {
            var rare = pairs[Pair(person)] < Fewest;
            return
            [
                code(person.Id),
                person.Exercise ?? "",
                InvitationStages.Name(person.Stage).In(language),
                rare && stateless[person.Profession] < Fewest ? Other.In(language) : Professions.Name(person.Profession).In(language),
                rare ? Other.In(language) : Names.State(person.State).In(language),
                rare ? "" : string.Join(", ", person.Languages.Select(spoken => Names.Language(spoken.Code).In(language))),
                person.Attended.Count.ToString(),
            ];
        }
    }

    private static (string, Profession) Pair(Participant person) => (person.State, person.Profession);
}
