using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Answers for a person whom nobody plays: what they know, as far as they would tell it now, on the topic asked.</summary>
internal static class MachineAnswer
{
    private static readonly LocalText[] Silence =
    [
        new("I do not know. Please ask somebody else.", "Je ne sais pas. Demandez à quelqu’un d’autre, s’il vous plaît."),
        new("I have nothing to say about that.", "Je n’ai rien à dire à ce sujet."),
        new("I would rather not talk about it now.", "Je préfère ne pas en parler maintenant."),
    ];

    private static readonly LocalText Said = new("I have told you what I know of it.", "Je vous ai dit ce que j’en sais.");
    private static readonly LocalText Tired = new("I am tired. Could we stop for a moment?", "Je suis fatigué. On peut s’arrêter un moment ?");
    private static readonly LocalText Unclear = new("I do not understand. What do you mean?", "Je ne comprends pas. Que voulez-vous dire ?");

    public static AnswerGiven To(World world, Interview interview, QuestionAsked question)
    {
        var number = interview.Opened.Number;
        var person = world.Scenario.Person(interview.Opened.Person);
        if (question.Topic is not { } topic)
        {
            return new AnswerGiven(number, Unclear, []);
        }

        if (interview.BorneSinceBreak >= HoldingBack.Stamina(world, person, interview))
        {
            return new AnswerGiven(number, Tired, []);
        }

        var told = interview.Told.SelectMany(answer => answer.Facts).ToHashSet();
        var onTopic = person.Tells
            .Where(tells => tells.On(world.Scenario.Facts[tells.Fact]) == topic && HoldingBack.Why(world, person, tells, interview) == NotYet.None)
            .ToList();
        var next = onTopic.Where(tells => !told.Contains(tells.Fact)).Take(MostAtOnce(question.Approach)).ToList();
        var words = next.Select(tells => tells.Words).ToList();
        if (topic == Topic.Wishes)
        {
            words.AddRange(Wishes(world, person, interview));
        }

        return words.Count > 0
            ? new AnswerGiven(number, Join(words), [.. next.Select(tells => tells.Fact)], question.Approach == Approach.Leading)
            : new AnswerGiven(number, onTopic.Count > 0 ? Said : Silent(world, interview), []);
    }

    // Open questions let people tell; closed ones get what was asked.
    private static int MostAtOnce(Approach approach) => approach is Approach.Open ? 2 : 1;

    private static LocalText Silent(World world, Interview interview) =>
        Silence[Chance.Roll(world.Seed, $"silence/{interview.Opened.Number}/{interview.Questions}", Silence.Length)];

    private static IEnumerable<LocalText> Wishes(World world, Person person, Interview interview)
    {
        foreach (var need in world.People.Needs(person.Id))
        {
            yield return Wish(need);
        }

        if (HoldingBack.IsOther(person, interview))
        {
            yield return person.Prefers == Gender.Woman
                ? new LocalText("I would rather talk to a woman.", "Je préférerais parler à une femme.")
                : new LocalText("I would rather talk to a man.", "Je préférerais parler à un homme.");
        }
    }

    private static LocalText Wish(Need need) =>
        need switch
        {
            Need.Doctor => new("It hurts. I would like to see a doctor.", "J’ai mal. Je voudrais voir un médecin."),
            Need.Food => new("I have not eaten today.", "Je n’ai pas mangé aujourd’hui."),
            Need.Rest => new("I have not slept.", "Je n’ai pas dormi."),
            Need.Clothes => new("I have only these clothes.", "Je n’ai que ces vêtements."),
            Need.Warmth => new("I am cold.", "J’ai froid."),
            Need.CallHome => new("I would like to call home.", "Je voudrais appeler chez moi."),
            Need.NewsOfFamily => new("Do you know how my family is?", "Savez-vous comment va ma famille ?"),
            Need.Childcare => new("Who looks after my child now?", "Qui garde mon enfant en ce moment ?"),
            _ => throw new NotSupportedException(need.ToString()),
        };

    private static LocalText Join(List<LocalText> texts) =>
        new(string.Join(' ', texts.Select(text => text.En)), string.Join(' ', texts.Select(text => text.Fr)));
}
