using System.Text.Json;
using Crossways.Client;
using Crossways.Server.Storage;
using Microsoft.Data.Sqlite;

namespace Crossways.Server.WhatIfs;

/// <summary>What was asked of exercises that are over, on disk: a debrief that is prepared in the evening is there in the morning.</summary>
public sealed class KeptWhatIfs(Database database)
{
    /// <summary>The highest number of a question so far.</summary>
    public int Last() => database.Read(connection => connection.All("SELECT coalesce(max(number), 0) FROM what_ifs", row => row.GetInt32(0)))[0];

    /// <summary>The last first. A card that a newer program cannot read is null: the question gives it again.</summary>
    public IReadOnlyList<(int Number, NewWhatIf Question, WhatIfCard? Card)> Of(string exercise) =>
        [
            .. database.Read(connection =>
                connection.All("SELECT number, question, card FROM what_ifs WHERE exercise = $exercise ORDER BY number DESC", Row, ("$exercise", exercise))
            )
                .Where(row => row.Question is not null)
                .Select(row => (row.Number, row.Question!, row.Card)),
        ];

    /// <summary>Keeps a question and what is known of its answer, as long as the exercise is there.</summary>
    public Task KeepAsync(string exercise, NewWhatIf question, WhatIfCard card) =>
        database.WriteAsync(connection =>
            connection.Run(
                "INSERT OR REPLACE INTO what_ifs (exercise, number, question, card) SELECT id, $number, $question, $card FROM exercises WHERE id = $exercise",
                ("$exercise", exercise),
                ("$number", card.Number),
                ("$question", JsonSerializer.Serialize(question, WhatIfProtocol.Default.NewWhatIf)),
                ("$card", JsonSerializer.Serialize(card, WhatIfProtocol.Default.WhatIfCard))
            )
        );

    public Task RemoveAsync(string exercise, int number) =>
        database.WriteAsync(connection =>
            connection.Run("DELETE FROM what_ifs WHERE exercise = $exercise AND number = $number", ("$exercise", exercise), ("$number", number))
        );

    private static (int Number, NewWhatIf? Question, WhatIfCard? Card) Row(SqliteDataReader row)
    {
        return (row.GetInt32(0), Read(row.GetString(1), WhatIfProtocol.Default.NewWhatIf), Read(row.GetString(2), WhatIfProtocol.Default.WhatIfCard));

        static T? Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
            where T : class
        {
            try
            {
                return JsonSerializer.Deserialize(json, type);
            }
            catch (JsonException)
            {
                return null;
            }
        }
    }
}
