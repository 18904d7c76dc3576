namespace Crossways.Scenarios;

/// <summary>Which files make a scenario, in the order in which they are read.</summary>
internal static class Layout
{
    public static readonly IReadOnlyList<FileSort> Sorts =
    [
        new YamlSort(
            VersionFile.Path,
            $"In `{VersionFile.Folder}/ID/`: another way to play the case, for example half a day with ten seats. Files beside it take the place of those of the case with the same name, or are added. What is left out is as if it had never been written.",
            VersionFile.Table,
            ById: false,
            VersionFile.Read
        ),
        new YamlSort(
            ScenarioFile.Path,
            "What the case is called, when it plays, its teams, agencies and offences.",
            ScenarioFile.Table,
            ById: false,
            ScenarioFile.Read
        ),
        new DocumentSort(
            LongTexts.Synopsis,
            "The whole story, for control and the debrief only. No front matter needed.",
            LongTexts.Table,
            null,
            LongTexts.ReadSynopsis,
            NeedsFrontMatter: false
        ),
        new DocumentSort(
            LongTexts.Briefing,
            "What every participant is told before the play: setting, rules, who is who, what is expected. Gives nothing away.",
            LongTexts.Table,
            null,
            LongTexts.ReadBriefing,
            NeedsFrontMatter: false
        ),
        new DocumentSort(
            LongTexts.Handbook,
            "What controllers must know beyond the story: who plays what, how to answer, what to watch, where to slow down.",
            LongTexts.Table,
            null,
            LongTexts.ReadHandbook,
            NeedsFrontMatter: false
        ),
        new YamlSort(
            PlanFile.Path,
            "What happens when on each day at the venue: theory, briefings, play, debriefs, breaks.",
            PlanFile.Table,
            ById: false,
            PlanFile.Read
        ),
        new DocumentSort(
            "states/ID.md",
            "A fictional state. The text is its country profile: law, procedures, authorities, contacts.",
            StateFile.Table,
            IdKind.State,
            StateFile.Read
        ),
        new DocumentSort(
            "seats/ID.md",
            "One role for one participant. The text is the brief: what this seat knows and worries about at the start.",
            SeatFile.Table,
            IdKind.Seat,
            SeatFile.Read
        ),
        new YamlSort("places.yaml", "The places on the map, by id.", PlacesFile.Table, ById: true, PlacesFile.Read),
        new YamlSort(
            "things.yaml",
            "Companies, vehicles, phones and accounts, by id.",
            ThingsFile.Table,
            ById: true,
            ThingsFile.Read
        ),
        new DocumentSort(
            "people/ID.md",
            "A person of the case. The text is the role player's brief: life, goals, fears, limits, do-nots.",
            PersonFile.Table,
            IdKind.Person,
            PersonFile.Read
        ),
        new YamlSort(
            "facts/ANY.yaml",
            "Facts: the truth of the case, one sentence each, by id.",
            FactsFile.Table,
            ById: true,
            FactsFile.Read
        ),
        new DocumentSort(
            "exhibits/ID.md",
            "A document or object that can be found. The text is the document itself.",
            ExhibitFile.Table,
            IdKind.Exhibit,
            ExhibitFile.Read
        ),
        new DocumentSort(
            "injects/ID.md",
            "One line of the master scenario events list. The text is what those addressed read.",
            InjectFile.Table,
            IdKind.Inject,
            InjectFile.Read
        ),
        new YamlSort(
            "objectives.yaml",
            "What the exercise trains, by id.",
            ObjectivesFile.Table,
            ById: true,
            ObjectivesFile.Read
        ),
        new DocumentSort(
            "endings/ID.md",
            "One way in which the case ends. The text tells it.",
            EndingFile.Table,
            IdKind.Ending,
            EndingFile.Read
        ),
        new YamlSort(
            "registers/ANY.yaml",
            "Rows of one register of one state.",
            RegisterFile.Table,
            ById: false,
            RegisterFile.Read
        ),
        new YamlSort(
            "transfers/ANY.yaml",
            "Money that moves, one payment after the other: before the play, and during it. Banks make their statements from these.",
            TransfersFile.Table,
            ById: false,
            TransfersFile.Read,
            IsList: true
        ),
        new YamlSort(
            "calls/ANY.yaml",
            "Telephone calls and text messages. Operators make their records from these, the same at both ends.",
            CallsFile.Table,
            ById: false,
            CallsFile.Read,
            IsList: true
        ),
        new YamlSort(
            MeasuresFile.Path,
            "Kinds of measure, by id: overrides of single keys of the library's, and the case's own.",
            MeasuresFile.Table,
            ById: true,
            MeasuresFile.Read
        ),
        new YamlSort(
            OperationsFile.Path,
            "What an operation has to have ready, by id, and what becomes of people where it is missing: overrides of single keys of [the library's](#preparations), and the case's own.",
            OperationsFile.Table,
            ById: true,
            OperationsFile.Read
        ),
        new YamlSort(
            MapFile.Path,
            "The land, borders and roads under the places: a GeoJSON `FeatureCollection` (RFC 7946).",
            new KeyTable(),
            ById: false,
            MapFile.Read
        ),
    ];

    private static readonly string[] Needed = [ScenarioFile.Path, LongTexts.Synopsis, MapFile.Path];

    // What authors keep beside a scenario and nobody reads here.
    private static readonly string[] Beside =
    [
        "README.md",
        "README.fr.md",
        "LICENSE",
        "LICENSE.md",
        "NOTICE",
        "CHANGELOG.md",
    ];

    /// <param name="fallen">Injects of a version that cannot happen in it.</param>
    public static void Read(Draft draft, ScenarioPackage package, IReadOnlySet<InjectId> fallen)
    {
        var files = package.Files.ToDictionary(file => file.Path);
        if (files.TryGetValue(VersionFile.Path, out var version))
        {
            VersionFile.Read(draft, version);
            Omit(draft, files, fallen);
        }

        NameFrench(draft, files);
        Declare(draft, files.Keys);
        foreach (var missing in Needed.Where(path => !files.ContainsKey(path)))
        {
            var about = Sorts.First(sort => sort.Path == missing).About;
            draft.Findings.Error(
                "missing-file",
                Source.Of(missing),
                $"The file {missing} is missing.",
                missing == ScenarioFile.Path
                    ? "`crossways new` makes a small complete scenario to start from."
                    : $"Write it: {char.ToLowerInvariant(about[0])}{about[1..]}"
            );
        }

        draft.IsPartial |= !files.ContainsKey(ScenarioFile.Path);
        foreach (var sort in Sorts.Where(sort => sort.Path != VersionFile.Path))
        {
            foreach (var file in files.Where(file => sort.Fits(file.Key) && !Document.IsFrench(file.Key)).Select(file => file.Value))
            {
                Read(draft, sort, file, files);
            }
        }

        foreach (var path in files.Keys.Where(path => !IsOfVersion(path, files)))
        {
            ReportUnread(draft, path, files);
        }
    }

    private static bool IsOfVersion(string path, Dictionary<string, PackageFile> files) =>
        path.Split('/') is [VersionFile.Folder, var id, ..] && files.ContainsKey($"{VersionFile.Folder}/{id}/{VersionFile.Path}");

    // Takes away what the version leaves out, and remembers that it was there.
    private static void Omit(Draft draft, Dictionary<string, PackageFile> files, IReadOnlySet<InjectId> fallen)
    {
        var documents = (
            from path in files.Keys
            where !Document.IsFrench(path)
            let sort = Sorts.OfType<DocumentSort>().FirstOrDefault(sort => sort.Kind is not null && sort.Fits(path))
            where sort is not null
            select (path, kind: sort.Kind!.Value, id: Document.IdOf(path))
        ).ToList();
        var lists = files.Keys.Where(path => Sorts.OfType<YamlSort>().Any(sort => sort.Folder.Length > 0 && sort.Fits(path))).ToList();
        foreach (var finding in draft.Version?.Misnamed([.. documents.Select(document => document.path), .. lists]) ?? [])
        {
            draft.Findings.Add(finding);
        }

        foreach (var path in lists.Where(path => draft.Version?.Omits(null, path, "") == true))
        {
            files.Remove(path);
        }

        foreach (var deed in fallen.Where(line => line.Value.Contains('/')))
        {
            draft.Omit(IdKind.Deed, deed.Value);
        }

        foreach (var (path, kind, id) in documents)
        {
            if (draft.Version?.Omits(kind, path, id) == true || (kind == IdKind.Inject && fallen.Contains(new InjectId(id))))
            {
                draft.Omit(kind, id);
                files.Remove(path);
                files.Remove(path[..^3] + ".fr.md");
            }
        }
    }

    // `teo-fr.md` beside `teo.md` is its French text: read as such, so that nothing more is said of it.
    private static void NameFrench(Draft draft, Dictionary<string, PackageFile> files)
    {
        foreach (var path in files.Keys.Where(path => path.EndsWith("-fr.md", StringComparison.Ordinal) || path.EndsWith("_fr.md", StringComparison.Ordinal)).ToList())
        {
            var french = path[..^6] + ".fr.md";
            if (files.ContainsKey(Document.PathOf(french)) && !files.ContainsKey(french) && !files.ContainsKey(path[..^3] + ".fr.md"))
            {
                draft.Findings.Error("unknown-file", Source.Of(path), "French texts are named `ID.fr.md`.", $"Did you mean `{french}`?");
                files.Remove(path, out var file);
                files.Add(french, file!);
            }
        }
    }

    /// <summary>The sort of document that front matter beginning with this key belongs to.</summary>
    public static DocumentSort? SortBegunBy(string key) =>
        Sorts.OfType<DocumentSort>().FirstOrDefault(sort => sort.Kind is not null && sort.Table.Keys[0].Name == key);

    // Ids that stand in file names are known before anything is read, whatever is wrong inside the files.
    private static void Declare(Draft draft, IEnumerable<string> paths)
    {
        foreach (var path in paths.Where(path => !Document.IsFrench(path)))
        {
            if (
                Sorts.OfType<DocumentSort>().FirstOrDefault(sort => sort.Kind is not null && sort.Fits(path)) is
                { Kind: { } kind }
            )
            {
                var id = Document.IdOf(path);
                draft.Declare(kind, id, Source.Of(path));
                Entries.IsId(draft, new Scalar(new Source(path, 1, 1, id), id, default), kind);
            }
        }
    }

    private static void Read(Draft draft, FileSort sort, PackageFile file, Dictionary<string, PackageFile> files)
    {
        switch (sort)
        {
            case YamlSort yaml:
                yaml.Read(draft, file);
                break;
            case DocumentSort sorted:
                var french = files.GetValueOrDefault(file.Path[..^3] + ".fr.md");
                if (Document.Read(draft, file, french, sorted.Table, sorted.NeedsFrontMatter) is { } document)
                {
                    sorted.Read(draft, document);
                }

                break;
        }
    }

    private static void ReportUnread(Draft draft, string path, Dictionary<string, PackageFile> files)
    {
        var document = Document.PathOf(path);
        if (Beside.Contains(path))
        {
            return;
        }

        if (!Sorts.Any(sort => sort.Fits(document)))
        {
            draft.Findings.Error(
                "unknown-file",
                Source.Of(path),
                "No file of this name belongs to a scenario.",
                Advice(path)
            );
        }
        else if (document != path && !files.ContainsKey(document) && !IsElsewhere(draft, document))
        {
            draft.Findings.Error(
                "unknown-file",
                Source.Of(path),
                $"This French text has no English beside it: {document}.",
                Suggest.DidYouMean(document, files.Keys.Where(known => known != path)) ?? $"Write {document}, or delete this file."
            );
        }
    }

    // The English lies in a wrong folder, which has been said.
    private static bool IsElsewhere(Draft draft, string document) =>
        Sorts.OfType<DocumentSort>().First(sort => sort.Fits(document)).Kind is { } kind && draft.IsKnown(kind, Document.IdOf(document));

    private static string Advice(string path)
    {
        var known = Sorts.Select(sort => sort.Path).ToList();
        return path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) ? $"Name it `{path[..^4].ToLowerInvariant()}.yaml`."
            : Suggest.Nearest(path, known) is { } near ? $"Did you mean `{near}`?"
            : path.Contains('/')
            && Suggest.Nearest(
                path[..path.IndexOf('/')],
                known.Where(k => k.Contains('/')).Select(k => k[..k.IndexOf('/')])
            )
                is { } folder
                ? $"Files of the folder `{folder}/` are named {Words.OneOf([.. known.Where(k => k.StartsWith(folder + "/", StringComparison.Ordinal))])}."
            : $"Scenarios consist of {Words.OneOf([.. known])}.";
    }
}
