using System.Globalization;
using System.Net;
using System.Text;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Writes down what a person said.</summary>
internal static class Statements
{
    /// <param name="head">When, where and how the person was heard.</param>
    /// <param name="readers">Who was told.</param>
    public static MadeExhibit Of(World world, Person person, LocalText head, IReadOnlyList<Answer> told, IReadOnlyList<SeatId> readers)
    {
        var name = WhoIsWho.NameFor(world, readers, person.Id);
        var behind = ReferenceEquals(name, person.Name) ? WhoIsWho.BehindNames(world, readers[0], [person.Id]) : [];
        return new MadeExhibit(
            new ExhibitId($"statement-{world.CaseFiles.MadeSoFar + 1}"),
            new LocalText($"Statement of {name.En}", $"Déclaration de {name.Fr}"),
            "statement",
            new LocalText(Html(head, told, Language.English), Html(head, told, Language.French)),
            [.. told.SelectMany(answer => answer.Facts).Concat(behind).Distinct()]
        )
        {
            Names = [.. NamedBy(world, person, told.SelectMany(answer => answer.Facts)).Distinct()],
        };
    }

    /// <summary>What a court asks first about a statement: when, where, by whom, with which safeguards.</summary>
    public static LocalText Circumstances(World world, Interview interview)
    {
        var sentences = Circumstances(world, interview, interview.Opened, interview.How).OfType<LocalText>().ToList();
        return new LocalText(string.Join(' ', sentences.Select(text => text.En)), string.Join(' ', sentences.Select(text => text.Fr)));
    }

    private static IEnumerable<LocalText?> Circumstances(World world, Interview interview, InterviewOpened opened, Arrangement how)
    {
        var at = world.Clock.Now;
        var by = world.Desks[opened.By].Name;
        var interpreter = Interviewing.InterpreterOf(world, opened);
        yield return new($"Interview closed on day {at.Day} at {at.Clock}.", $"Entretien clos le jour {at.Day} à {at.Clock}.");
        yield return new($"Interviewer: {by.En}{Said(how.LedBy, Language.English)}.", $"Mené par : {by.Fr}{Said(how.LedBy, Language.French)}.");
        yield return how.At is { } venue ? Where(venue) : null;
        yield return new(Capital(interpreter.En) + (opened.Interpreter && how.ChosenTogether ? ", agreed with the person." : "."),
            Capital(interpreter.Fr) + (opened.Interpreter && how.ChosenTogether ? ", avec l’accord de la personne." : "."));
        yield return interview.RightsExplained
            ? new("Rights, purpose and consent were explained.", "Les droits, l’objet et le consentement ont été expliqués.")
            : new("No explanation of rights is recorded.", "Aucune explication des droits n’est consignée.");
        yield return how.Company == Company.None ? null : Beside(how);
        yield return interview.Listening is { Count: > 0 } seats
            ? new($"Also present: {Names(world, seats, Language.English)}.", $"Également présents : {Names(world, seats, Language.French)}.")
            : null;
        yield return opened.Setting.Trim().TrimEnd('.') is { Length: > 0 } setting ? new($"Setting: {setting}.", $"Cadre : {setting}.") : null;
        yield return new($"{Count(interview.Questions, "question", "questions")}, {Count(interview.Breaks, "break", "breaks")}.",
            $"{Count(interview.Questions, "question", "questions")}, {Count(interview.Breaks, "pause", "pauses")}.");
        yield return world.Interviews.Before(interview) is > 0 and var before
            ? new($"The person had been interviewed {Count(before, "time", "times")} before.", $"La personne avait déjà été entendue {Count(before, "fois", "fois")}.")
            : null;
        yield return interview.Led ? new("The record notes leading questions.", "Le procès-verbal relève des questions suggestives.") : null;
    }

    private static string Said(Gender? led, Language language) =>
        (led, language) switch
        {
            (Gender.Woman, Language.English) => " (a woman)",
            (Gender.Man, Language.English) => " (a man)",
            (Gender.Woman, _) => " (une femme)",
            (Gender.Man, _) => " (un homme)",
            _ => "",
        };

    private static LocalText Where(Venue venue) =>
        venue switch
        {
            Venue.Office => new("At an office.", "Dans un bureau."),
            Venue.Home => new("At the person’s home.", "Au domicile de la personne."),
            Venue.Shelter => new("At a shelter.", "Dans un centre d’hébergement."),
            Venue.ChildFriendlyRoom => new("In a child-friendly room.", "Dans une salle adaptée aux enfants."),
            Venue.Workplace => new("At the workplace.", "Sur le lieu de travail."),
            Venue.Street => new("In the street.", "Dans la rue."),
            Venue.Custody => new("In custody.", "En garde à vue."),
            _ => throw new NotSupportedException(venue.ToString()),
        };

    private static LocalText Beside(Arrangement how)
    {
        var who = new[]
        {
            (Company.Guardian, new LocalText("a guardian", "un tuteur")),
            (Company.Lawyer, new LocalText("a lawyer", "un avocat")),
            (Company.SupportPerson, new LocalText("a support person", "une personne de confiance")),
        }.Where(entry => how.Has(entry.Item1)).Select(entry => entry.Item2).ToList();
        return new($"Beside the person: {string.Join(", ", who.Select(text => text.En))}.", $"Aux côtés de la personne : {string.Join(", ", who.Select(text => text.Fr))}.");
    }

    private static string Names(World world, IEnumerable<SeatId> seats, Language language) =>
        string.Join(", ", seats.Select(seat => world.Desks[seat].Name.In(language)));

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static LocalText FaceToFace(World world) =>
        new(
            $"Told face to face on day {world.Clock.Now.Day} at {world.Clock.Now.Clock}, and noted down afterwards.",
            $"Dit de vive voix le jour {world.Clock.Now.Day} à {world.Clock.Now.Clock}, et noté ensuite."
        );

    /// <summary>Whoever hears a statement hears of the people, places and things it is about, and of whom it names.</summary>
    public static IEnumerable<Event> Heard(World world, SeatId desk, Person person, IEnumerable<FactId> facts) =>
        SubjectsLearned.Of(world, desk, NamedBy(world, person, facts));

    private static IEnumerable<SubjectId> NamedBy(World world, Person person, IEnumerable<FactId> facts) =>
        facts
            .SelectMany(fact => person.Tells.FirstOrDefault(tells => tells.Fact == fact)?.NamedIn(world.Scenario) ?? world.Scenario.Facts[fact].About)
            .Append(person.Id);

    private static string Html(LocalText head, IReadOnlyList<Answer> told, Language language)
    {
        var html = new StringBuilder();
        Append(html, "em", head.In(language).Trim());
        foreach (var (question, said, _, _) in told)
        {
            if (question is not null)
            {
                Append(html, "strong", question);
            }

            Append(html, null, said.In(language));
        }

        return html.ToString();
    }

    private static void Append(StringBuilder html, string? mark, string text)
    {
        var encoded = WebUtility.HtmlEncode(text);
        html.Append("<p>").Append(mark is null ? encoded : $"<{mark}>{encoded}</{mark}>").Append("</p>");
    }
}
