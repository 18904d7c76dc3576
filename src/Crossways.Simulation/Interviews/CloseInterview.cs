using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Ends an interview; what was said becomes a statement in the interviewer's case file.</summary>
public sealed record CloseInterview(int Interview) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant | DeskKinds.Control;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Interviews.Find(Interview) is not { IsOpen: true } interview
            || (by.Kind == DeskKinds.Participant && interview.Opened.By != by.Id))
        {
            return Refusals.Unknown("interview");
        }

        var happened = new List<Event> { new InterviewClosed(Interview) };

        // Whoever was listened to with care trusts more than before. A role player judges that better than a rule.
        var earlier = world.Interviews.All.Count(other => other.Opened.Person == interview.Opened.Person) - 1;
        if (interview.IsCareful && earlier < 2 && !Interviewing.IsPlayed(world, interview.Opened.Person)
            && Effects.TrustBy(world, interview.Opened.Person, 1) is { } gained)
        {
            happened.Add(gained);
        }

        if (interview.Told.Count == 0)
        {
            return happened;
        }

        var person = world.Scenario.Person(interview.Opened.Person);
        var statement = Statements.Of(world, person, Statements.Circumstances(world, interview), interview.Told);
        var facts = interview.Told.SelectMany(told => told.Facts);
        happened.Add(new ExhibitMade(statement));
        happened.AddRange(Statements.Heard(world, interview.Opened.By, person, facts));
        happened.Add(new ExhibitReceived(interview.Opened.By, statement.Id, Provenance.Interview, null, null));
        return happened;
    }
}

public sealed record InterviewClosed(int Interview) : Event
{
    internal override Aspects Touches => Aspects.None;

    internal override void Apply(World world) => world.Interviews[Interview].IsOpen = false;

    internal override void Tell(World world) =>
        Interviewing.Tell(world, Interview, new InterviewClosedShown(Interview));
}

/// <summary>Writes down what a person said.</summary>
internal static class Statements
{
    /// <param name="head">When, where and how the person was heard.</param>
    public static MadeExhibit Of(World world, Person person, LocalText head, IReadOnlyList<Answer> told) =>
        new(
            new ExhibitId($"statement-{world.CaseFiles.MadeSoFar + 1}"),
            new LocalText($"Statement of {person.Name.En}", $"Déclaration de {person.Name.Fr}"),
            "statement",
            new LocalText(Html(head, told, Language.English), Html(head, told, Language.French)),
            [.. told.SelectMany(answer => answer.Facts).Distinct()]
        )
        {
            Names = [.. NamedBy(world, person, told.SelectMany(answer => answer.Facts)).Distinct()],
        };

    /// <summary>What a court asks first about a statement: when, by whom, with which safeguards.</summary>
    public static LocalText Circumstances(World world, Interview interview)
    {
        var opened = interview.Opened;
        var by = world.Desks[opened.By].Name;
        var at = world.Clock.Now;
        return new LocalText(
            $"Interview closed on day {at.Day} at {at.Clock}. Interviewer: {by.En}. "
                + (opened.Interpreter ? "With an interpreter. " : "Without an interpreter. ")
                + (opened.RightsExplained ? "Rights, purpose and consent were explained first. " : "No explanation of rights is recorded. ")
                + (opened.Setting.Length > 0 ? $"Setting: {opened.Setting} " : "")
                + (interview.Led ? "The record notes leading questions." : ""),
            $"Entretien clos le jour {at.Day} à {at.Clock}. Mené par : {by.Fr}. "
                + (opened.Interpreter ? "Avec interprète. " : "Sans interprète. ")
                + (opened.RightsExplained ? "Les droits, l’objet et le consentement ont été expliqués d’abord. " : "Aucune explication des droits n’est consignée. ")
                + (opened.Setting.Length > 0 ? $"Cadre : {opened.Setting} " : "")
                + (interview.Led ? "Le procès-verbal relève des questions suggestives." : "")
        );
    }

    public static LocalText FaceToFace(World world) =>
        new(
            $"Told face to face on day {world.Clock.Now.Day} at {world.Clock.Now.Clock}, and noted down afterwards.",
            $"Dit de vive voix le jour {world.Clock.Now.Day} à {world.Clock.Now.Clock}, et noté ensuite."
        );

    /// <summary>Whoever hears a statement hears of the people, places and things it is about.</summary>
    public static IEnumerable<Event> Heard(World world, SeatId desk, Person person, IEnumerable<FactId> facts) =>
        SubjectsLearned.Of(world, desk, NamedBy(world, person, facts));

    private static IEnumerable<SubjectId> NamedBy(World world, Person person, IEnumerable<FactId> facts) =>
        facts
            .Select(fact => world.Scenario.Facts[fact])
            .SelectMany(fact => fact.About.Concat(fact.By))
            .Append(person.Id);

    private static string Html(LocalText head, IReadOnlyList<Answer> told, Language language)
    {
        var html = new StringBuilder();
        Append(html, "em", head.In(language).Trim());
        foreach (var (question, said, _) in told)
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

[JsonDerivedType(typeof(CloseInterview), "close-interview")]
public abstract partial record Command;

[JsonDerivedType(typeof(InterviewClosed), "interview-closed")]
public abstract partial record Event;
