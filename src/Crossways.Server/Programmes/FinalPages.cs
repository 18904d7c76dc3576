using Crossways.Programmes;
using Crossways.Server.Access;
using Crossways.Server.Storage;

namespace Crossways.Server.Programmes;

/// <summary>The page for the final event: behind a link derived from the server’s key, stored as a hash, open only while the organiser says so.</summary>
public sealed class FinalPages(Database database, DataFolder data)
{
    /// <summary>The secret of the link; the same however often the page is opened, so that a printed code stays good.</summary>
    public string Token(ProgrammeId programme) => Secrets.Derived(data.Key, $"final/{programme}");

    public bool IsOpen(ProgrammeId programme) =>
        database.Read(connection => connection.All("SELECT 1 FROM final_pages WHERE programme = $id", _ => true, ("$id", programme.Value))).Count > 0;

    /// <summary>The programme whose page the secret opens; null: none, or it is closed.</summary>
    public ProgrammeId? Find(string token) =>
        database.Read(connection => connection.All("SELECT programme FROM final_pages WHERE hash = $hash", row => (ProgrammeId?)new ProgrammeId(row.GetString(0)), ("$hash", Secrets.Hash(token)))).SingleOrDefault();

    public Task SetAsync(ProgrammeId programme, bool open) =>
        database.WriteAsync(connection =>
            connection.Run(
                open ? "INSERT INTO final_pages (programme, hash) VALUES ($id, $hash) ON CONFLICT DO NOTHING" : "DELETE FROM final_pages WHERE programme = $id",
                ("$id", programme.Value),
                ("$hash", Secrets.Hash(Token(programme)))
            )
        );
}
