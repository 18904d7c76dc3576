using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Puts a question in an open interview.</summary>
public sealed record AskQuestion(int Interview, Approach Approach, Topic Topic, string Question) : Command
{
    internal override DeskKinds GivenBy => DeskKinds.Participant;

    internal override Verdict Decide(World world, Desk by)
    {
        if (world.Interviews.Find(Interview) is not { IsOpen: true } interview || interview.Opened.By != by.Id)
        {
            return Refusals.Unknown("interview");
        }

        if (Refusals.OfText(Question) is { } refusal)
        {
            return refusal;
        }

        var person = interview.Opened.Person;
        var happened = new List<Event> { new QuestionAsked(Interview, Approach, Topic, Question) };
        if (Approach is Approach.Leading or Approach.Confronting && Effects.TrustBy(world, person, -1) is { } lost)
        {
            happened.Add(lost);
        }

        if (!Interviewing.IsPlayed(world, person))
        {
            happened.Add(MachineAnswer.To(world, interview, by, this));
        }

        return happened;
    }
}

public sealed record QuestionAsked(int Interview, Approach Approach, Topic Topic, string Question) : Event
{
    internal override Aspects Touches => Aspects.Interviews;

    internal override void Apply(World world)
    {
        var interview = world.Interviews[Interview];
        interview.Questions++;
        interview.Awaiting = Question;
        interview.Led |= Approach == Approach.Leading;
        interview.FreeQuestions += Approach is Approach.Open or Approach.Probing ? 1 : 0;
    }

    internal override void Tell(World world) =>
        Interviewing.Tell(world, Interview, new QuestionShown(Interview, Approach, Topic, Question));
}

/// <summary>Answers for a person whom nobody plays: what they know, trust permitting, on the topic asked.</summary>
internal static class MachineAnswer
{
    private static readonly LocalText[] Silence =
    [
        new("I do not know. Please ask somebody else.", "Je ne sais pas. Demandez à quelqu'un d'autre, s'il vous plaît."),
        new("I have nothing to say about that.", "Je n'ai rien à dire à ce sujet."),
        new("I would rather not talk about it now.", "Je préfère ne pas en parler maintenant."),
    ];

    private static readonly LocalText Said = new("I have told you what I know of it.", "Je vous ai dit ce que j'en sais.");

    public static AnswerGiven To(World world, Interview interview, Desk by, AskQuestion question)
    {
        var person = world.Scenario.Person(interview.Opened.Person);
        var kind = world.Scenario.Agencies[by.Seat!.Agency].Kind;
        var told = interview.Told.SelectMany(answer => answer.Facts).ToHashSet();
        var onTopic = person.Tells
            .Where(tells => (tells.To.Count == 0 || tells.To.Contains(kind))
                && Topics.Of(world.Scenario.Facts[tells.Fact]) == question.Topic
                && RoleGuides.IsTellable(world, person.Id, tells))
            .ToList();
        var next = onTopic.Where(tells => !told.Contains(tells.Fact)).Take(MostAtOnce(question.Approach)).ToList();
        if (next.Count > 0)
        {
            return new AnswerGiven(interview.Opened.Number, Join(next.Select(tells => tells.Words)), [.. next.Select(t => t.Fact)]);
        }

        var words = onTopic.Count > 0
            ? Said
            : Silence[Chance.Roll(world.Seed, $"silence/{interview.Opened.Number}/{interview.Questions}", Silence.Length)];
        return new AnswerGiven(interview.Opened.Number, words, []);
    }

    // Open questions let people tell; closed ones get what was asked.
    private static int MostAtOnce(Approach approach) => approach is Approach.Open ? 2 : 1;

    private static LocalText Join(IEnumerable<LocalText> texts)
    {
        var all = texts.ToList();
        return new LocalText(string.Join(' ', all.Select(text => text.En)), string.Join(' ', all.Select(text => text.Fr)));
    }
}

/// <summary>Which topic brings a fact up in conversation.</summary>
internal static class Topics
{
    private static readonly (string Word, Topic Topic)[] Words =
    [
        ("wage", Topic.Pay), ("salary", Topic.Pay), ("pay", Topic.Pay), ("debt", Topic.Pay), ("fee", Topic.Pay),
        ("money", Topic.Pay), ("deduct", Topic.Pay), ("document", Topic.Documents), ("paper", Topic.Documents),
        ("identity", Topic.Documents), ("age", Topic.Documents), ("permit", Topic.Documents), ("status", Topic.Documents),
        ("housing", Topic.Housing), ("living", Topic.Housing), ("harbour", Topic.Housing), ("lodging", Topic.Housing),
        ("recruit", Topic.Recruitment), ("decept", Topic.Recruitment), ("promise", Topic.Recruitment),
        ("transport", Topic.Journey), ("travel", Topic.Journey), ("transfer", Topic.Journey), ("journey", Topic.Journey),
        ("border", Topic.Journey), ("threat", Topic.Pressure), ("violence", Topic.Pressure), ("isolation", Topic.Pressure),
        ("surveillance", Topic.Pressure), ("coerc", Topic.Pressure), ("control", Topic.Pressure), ("lie", Topic.Pressure),
        ("injur", Topic.Health), ("health", Topic.Health), ("medical", Topic.Health), ("hazard", Topic.Work),
        ("hours", Topic.Work), ("work", Topic.Work), ("labour", Topic.Work), ("vulnerab", Topic.Pressure),
    ];

    // The same in every exercise, and asked with every question.
    private static readonly ConditionalWeakTable<Fact, StrongBox<Topic>> Known = [];

    public static Topic Of(Fact fact) => Known.GetValue(fact, static fact => new StrongBox<Topic>(Find(fact))).Value;

    private static Topic Find(Fact fact)
    {
        var name = fact.Indicator?.Value is { } indicator ? indicator[(indicator.IndexOf('/', StringComparison.Ordinal) + 1)..] : "";
        foreach (var source in new[] { name, fact.Detail, fact.Id.Value })
        {
            foreach (var (word, topic) in Words)
            {
                if (source.Contains(word, StringComparison.Ordinal))
                {
                    return topic;
                }
            }
        }

        return fact.Proves switch
        {
            Element.Act => Topic.Recruitment,
            Element.Means => Topic.Pressure,
            Element.Purpose => Topic.Work,
            Element.Harm => Topic.Health,
            Element.Money => Topic.Pay,
            _ => Topic.Wishes,
        };
    }
}

[JsonDerivedType(typeof(AskQuestion), "ask-question")]
public abstract partial record Command;

[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
public abstract partial record Event;
