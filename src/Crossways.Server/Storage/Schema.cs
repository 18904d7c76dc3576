using Microsoft.Data.Sqlite;

namespace Crossways.Server.Storage;

/// <summary>The tables, and the steps from every earlier version to this one.</summary>
internal static class Schema
{
    // A step, once released, is never changed; the next one is added below.
    private static readonly string[] Steps =
    [
        """
            CREATE TABLE exercises (
              id TEXT PRIMARY KEY, name TEXT NOT NULL, scenario TEXT NOT NULL, package TEXT NOT NULL,
              seed INTEGER NOT NULL, created TEXT NOT NULL) STRICT;
            CREATE TABLE acts (
              exercise TEXT NOT NULL, number INTEGER NOT NULL, written TEXT NOT NULL, json TEXT NOT NULL,
              PRIMARY KEY (exercise, number)) STRICT, WITHOUT ROWID;
            CREATE TABLE hashes (
              exercise TEXT NOT NULL, number INTEGER NOT NULL, hash TEXT NOT NULL,
              PRIMARY KEY (exercise, number)) STRICT, WITHOUT ROWID;
            CREATE TABLE links (
              exercise TEXT NOT NULL, desk TEXT NOT NULL, generation INTEGER NOT NULL, hash TEXT NOT NULL UNIQUE,
              PRIMARY KEY (exercise, desk)) STRICT, WITHOUT ROWID;
            CREATE TABLE director_links (hash TEXT PRIMARY KEY, used TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE passes (
              id TEXT PRIMARY KEY, hash TEXT NOT NULL, exercise TEXT, desk TEXT, name TEXT NOT NULL, created TEXT NOT NULL,
              revoked TEXT) STRICT, WITHOUT ROWID;
            CREATE INDEX passes_of_a_desk ON passes (exercise, desk);
            """,
        // Where the clock of a running exercise stood lately, in exercise seconds.
        "CREATE TABLE clocks (exercise TEXT PRIMARY KEY, seconds INTEGER NOT NULL) STRICT, WITHOUT ROWID;",
        // The after-action report: what people made of each section. Nothing is overwritten but what one editor types at a stretch.
        """
            CREATE TABLE report_sections (
              exercise TEXT NOT NULL, language TEXT NOT NULL, section TEXT NOT NULL, version INTEGER NOT NULL,
              editor TEXT NOT NULL, began TEXT NOT NULL, written TEXT NOT NULL, json TEXT NOT NULL,
              PRIMARY KEY (exercise, language, section, version)) STRICT, WITHOUT ROWID;
            """,
        // Programmes. Names and addresses stand in contacts alone, needs in needs alone; everything else is by a person's id.
        """
            CREATE TABLE programmes (id TEXT PRIMARY KEY, json TEXT NOT NULL, created TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE people (id TEXT PRIMARY KEY, programme TEXT NOT NULL, added INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE INDEX people_of_a_programme ON people (programme, added);
            CREATE TABLE contacts (person TEXT PRIMARY KEY, name TEXT NOT NULL, address TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE needs (person TEXT PRIMARY KEY, access TEXT NOT NULL, diet TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE person_links (person TEXT PRIMARY KEY, generation INTEGER NOT NULL, hash TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
            CREATE TABLE person_passes (pass TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE sittings (
              programme TEXT NOT NULL, exercise TEXT NOT NULL, person TEXT NOT NULL, seat TEXT NOT NULL, locked INTEGER NOT NULL,
              PRIMARY KEY (programme, exercise, person)) STRICT, WITHOUT ROWID;
            CREATE TABLE certificates (
              code TEXT PRIMARY KEY, programme TEXT NOT NULL, exercise TEXT NOT NULL, person TEXT, title TEXT NOT NULL,
              first TEXT NOT NULL, last TEXT NOT NULL, hours INTEGER NOT NULL, issued TEXT NOT NULL, revoked TEXT) STRICT, WITHOUT ROWID;
            CREATE TABLE looks (
              number INTEGER PRIMARY KEY, programme TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL,
              person TEXT, people INTEGER NOT NULL, times INTEGER NOT NULL) STRICT;
            CREATE INDEX looks_of_a_programme ON looks (programme, number);
            CREATE TABLE tallies (
              programme TEXT NOT NULL, exercise TEXT NOT NULL, stage TEXT NOT NULL, attended INTEGER NOT NULL, count INTEGER NOT NULL,
              PRIMARY KEY (programme, exercise, stage, attended)) STRICT, WITHOUT ROWID;
            """,
        // What people of programmes answered to questionnaires; once for each wave.
        """
            CREATE TABLE answers (
              person TEXT NOT NULL, wave TEXT NOT NULL, programme TEXT NOT NULL, json TEXT NOT NULL,
              PRIMARY KEY (person, wave)) STRICT, WITHOUT ROWID;
            CREATE INDEX answers_of_a_programme ON answers (programme);
            """,
        // Learning records: where they go, and those that wait for it. Of what was sent, the id stays, so that it is sent once.
        """
            CREATE TABLE record_stores (
              programme TEXT PRIMARY KEY, endpoint TEXT NOT NULL, key TEXT NOT NULL, secret TEXT NOT NULL, version TEXT NOT NULL,
              mail INTEGER NOT NULL, stopped INTEGER NOT NULL, tries INTEGER NOT NULL, next TEXT, trouble TEXT, detail TEXT NOT NULL)
              STRICT, WITHOUT ROWID;
            CREATE TABLE outbox (
              number INTEGER PRIMARY KEY, programme TEXT NOT NULL, id TEXT NOT NULL, person TEXT, json TEXT NOT NULL, sent TEXT,
              refused TEXT, UNIQUE (programme, id)) STRICT;
            CREATE INDEX outbox_of_a_programme ON outbox (programme, number) WHERE sent IS NULL AND refused IS NULL;
            CREATE INDEX outbox_of_a_person ON outbox (person) WHERE person IS NOT NULL;
            """,
        // What people and institutions promised (without a person: the organisers wrote it down), what people wrote for the final event, and its page while it is open.
        """
            CREATE TABLE commitments (
              programme TEXT NOT NULL, id TEXT NOT NULL, person TEXT, json TEXT NOT NULL,
              PRIMARY KEY (programme, id)) STRICT, WITHOUT ROWID;
            CREATE INDEX commitments_of_a_person ON commitments (person);
            CREATE TABLE stories (person TEXT PRIMARY KEY, programme TEXT NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE INDEX stories_of_a_programme ON stories (programme);
            CREATE TABLE final_pages (programme TEXT PRIMARY KEY, hash TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
            """,
        // Teams side by side. Those made before are known by their common seed, which nothing else gives, and by the letter at the end of their names.
        """
            CREATE TABLE parallels (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE parallel_teams (exercise TEXT PRIMARY KEY, parallel TEXT NOT NULL, place INTEGER NOT NULL) STRICT, WITHOUT ROWID;
            INSERT INTO parallel_teams (exercise, parallel, place)
              SELECT id, min(id) OVER (PARTITION BY seed, package), row_number() OVER (PARTITION BY seed, package ORDER BY name)
              FROM exercises WHERE name GLOB '* [A-F]'
              AND (seed, package) IN (SELECT seed, package FROM exercises GROUP BY seed, package HAVING count(*) > 1);
            INSERT INTO parallels (id, name)
              SELECT parallel, substr(name, 1, length(name) - 2) FROM parallel_teams JOIN exercises ON id = exercise WHERE place = 1;
            """,
        // What was asked of exercises that are over: the question, from which the answer can be played again, and what is known of it.
        """
            CREATE TABLE what_ifs (
              exercise TEXT NOT NULL, number INTEGER NOT NULL, question TEXT NOT NULL, card TEXT NOT NULL,
              PRIMARY KEY (exercise, number)) STRICT, WITHOUT ROWID;
            """,
        // The link with which somebody organises one programme and nothing else (without a hash: closed), and the passes given for it.
        """
            ALTER TABLE passes ADD COLUMN programme TEXT;
            CREATE TABLE organiser_links (programme TEXT PRIMARY KEY, generation INTEGER NOT NULL, hash TEXT UNIQUE) STRICT, WITHOUT ROWID;
            """,
    ];

    /// <exception cref="StorageException">The database was made by a newer version.</exception>
    public static void BringUpToDate(SqliteConnection connection, string file)
    {
        var version = (int)connection.All("PRAGMA user_version", row => row.GetInt64(0))[0];
        if (version > Steps.Length)
        {
            throw new StorageException(
                $"The database {file} was made by a newer version of Crossways. Start that version, or name another folder with --data.",
                $"La base {file} provient d'une version plus récente de Crossways. Lancez cette version, ou indiquez un autre dossier avec --data."
            );
        }

        for (; version < Steps.Length; version++)
        {
            connection.Run($"BEGIN IMMEDIATE; {Steps[version]} PRAGMA user_version={version + 1}; COMMIT;");
        }
    }
}
