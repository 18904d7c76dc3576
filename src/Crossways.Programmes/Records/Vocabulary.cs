using Crossways.Scenarios;

namespace Crossways.Programmes.Records;

/// <summary>
/// Verbs of the statements: those of well-known published lists where they say what is meant, and own ones elsewhere.
/// The host of own names is one that nobody can own (RFC 2606), so they will never mean anything else.
/// </summary>
internal static class Verbs
{
    public static readonly Verb Answered = Adl("answered", "answered", "a répondu à");
    public static readonly Verb Asked = Adl("asked", "asked", "a demandé");
    public static readonly Verb Attended = Adl("attended", "attended", "a assisté à");
    public static readonly Verb Commented = Adl("commented", "commented on", "a commenté");
    public static readonly Verb Completed = Adl("completed", "completed", "a achevé");
    public static readonly Verb Experienced = Adl("experienced", "experienced", "a pris connaissance de");
    public static readonly Verb Interacted = Adl("interacted", "interacted with", "a agi sur");
    public static readonly Verb Registered = Adl("registered", "registered for", "s’est inscrit à");
    public static readonly Verb Responded = Adl("responded", "responded", "a répondu");
    public static readonly Verb Scored = Adl("scored", "scored", "a obtenu");
    public static readonly Verb Shared = Adl("shared", "shared", "a transmis");
    public static readonly Verb Suspended = Adl("suspended", "suspended", "a suspendu");
    public static readonly Verb Earned = Of("http://id.tincanapi.com/verb/earned", "earned", "a obtenu");
    public static readonly Verb Searched = Of("http://activitystrea.ms/schema/1.0/search", "searched", "a recherché");
    public static readonly Verb Requested = Of("http://activitystrea.ms/schema/1.0/request", "requested", "a demandé");
    public static readonly Verb Sent = Of("http://activitystrea.ms/schema/1.0/send", "sent", "a envoyé");
    public static readonly Verb Decided = Own("decided", "decided", "a décidé");
    public static readonly Verb Identified = Own("identified", "identified", "a identifié");
    public static readonly Verb Protected = Own("protected", "protected", "a protégé");
    public static readonly Verb Planned = Own("planned", "planned", "a planifié");

    private static Verb Adl(string word, string en, string fr) => Of("http://adlnet.gov/expapi/verbs/" + word, en, fr);

    private static Verb Own(string word, string en, string fr) => Of(OwnNames.Base + "verbs/" + word, en, fr);

    private static Verb Of(string id, string en, string fr) => new(id, LanguageMap.Of(new LocalText(en, fr)));
}

/// <summary>Types of what statements are about.</summary>
internal static class ActivityTypes
{
    public const string Assessment = "http://adlnet.gov/expapi/activities/assessment";
    public const string Course = "http://adlnet.gov/expapi/activities/course";
    public const string Interaction = "http://adlnet.gov/expapi/activities/interaction";
    public const string Objective = "http://adlnet.gov/expapi/activities/objective";
    public const string Question = "http://adlnet.gov/expapi/activities/cmi.interaction";
    public const string Simulation = "http://adlnet.gov/expapi/activities/simulation";
    public const string Certificate = OwnNames.Base + "activities/certificate";
    public const string Measure = OwnNames.Base + "activities/measure-of-performance";
}

/// <summary>Names that are Crossways’ own.</summary>
internal static class OwnNames
{
    public const string Base = "https://crossways.example/xapi/";

    /// <summary>The hour of the exercise’s own clock, <c>day 1 09:20</c>.</summary>
    public const string ExerciseTime = Base + "extensions/exercise-time";

    /// <summary>P, S, M or U, as exercise evaluation guides have it.</summary>
    public const string Rating = Base + "extensions/rating";

    /// <summary>What a figure is in.</summary>
    public const string Unit = Base + "extensions/unit";

    /// <summary>How the case ended.</summary>
    public const string Ending = Base + "extensions/ending";

    /// <summary>Seats to which something went; version 1.0.3 has no other place for them.</summary>
    public const string To = Base + "extensions/to";

    /// <summary>Of a seat to which something went.</summary>
    public const string Recipient = Base + "roles/recipient";

    /// <summary>Everything of an exercise is fictitious, and says so.</summary>
    public const string Exercise = Base + "extensions/exercise";

    /// <summary>Which parallel form of the knowledge test it was.</summary>
    public const string Form = Base + "extensions/form";
}
