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
        if (interview.Told.Count == 0)
        {
            return happened;
        }

        var person = world.Scenario.Person(interview.Opened.Person);
        var statement = Statements.Of(world, person, interview.Told, interview.Led);
        var facts = interview.Told.SelectMany(told => told.Facts);
        happened.Add(new ExhibitMade(statement));
        happened.AddRange(Statements.Heard(world, interview.Opened.By, person, facts));
        happened.Add(new ExhibitReceived(interview.Opened.By, statement.Id, Provenance.Interview, null, null));
        return happened;
    }
}

public sealed record InterviewClosed(int Interview) : Event
{
    internal override void Apply(World world) => world.Interviews[Interview].IsOpen = false;

    internal override void Tell(World world) =>
        Interviewing.Tell(world, Interview, new InterviewClosedShown(Interview));
}

/// <summary>Writes down what a person said.</summary>
internal static class Statements
{
    public static MadeExhibit Of(
        World world,
        Person person,
        IReadOnlyList<(LocalText Said, IReadOnlyList<FactId> Facts)> told,
        bool led
    ) =>
        new(
            new ExhibitId($"statement-{world.CaseFiles.MadeSoFar + 1}"),
            new LocalText($"Statement of {person.Name.En}", $"Déclaration de {person.Name.Fr}"),
            "statement",
            new LocalText(Html(told, Language.English, led), Html(told, Language.French, led)),
            [.. told.SelectMany(answer => answer.Facts).Distinct()]
        );

    /// <summary>Whoever hears a statement hears of the people, places and things it is about.</summary>
    public static IEnumerable<Event> Heard(World world, SeatId desk, Person person, IEnumerable<FactId> facts) =>
        SubjectsLearned.Of(
            world,
            desk,
            facts
                .Select(fact => world.Scenario.Facts[fact])
                .SelectMany(fact => fact.About.Concat(fact.By))
                .Append(person.Id)
        );

    private static string Html(
        IReadOnlyList<(LocalText Said, IReadOnlyList<FactId> Facts)> told,
        Language language,
        bool led
    )
    {
        var html = new StringBuilder();
        foreach (var (said, _) in told)
        {
            html.Append("<p>").Append(WebUtility.HtmlEncode(said.In(language))).Append("</p>");
        }

        if (led)
        {
            var note = language == Language.French
                ? "Le procès-verbal relève des questions suggestives."
                : "The record notes leading questions.";
            html.Append("<p><em>").Append(note).Append("</em></p>");
        }

        return html.ToString();
    }
}

[JsonDerivedType(typeof(CloseInterview), "close-interview")]
public abstract partial record Command;

[JsonDerivedType(typeof(InterviewClosed), "interview-closed")]
public abstract partial record Event;
