using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Answers for a person whom nobody plays: what they know, as far as they would tell it now, on the topic asked.</summary>
internal static class MachineAnswer
{
    private static readonly LocalText[] Silence =
    [
        new("I do not know. Please ask somebody else.", "Je ne sais pas. Demandez à quelqu’un d’autre, s’il vous plaît."),
        new("There is nothing I could tell you about that.", "Je ne pourrais rien vous en dire."),
        new("I would rather not talk about it.", "Je préfère ne pas en parler."),
    ];

    private static readonly LocalText[] Later =
    [
        new("I would rather not talk about it now.", "Je préfère ne pas en parler maintenant."),
        new("Not yet. Ask me something else.", "Pas encore. Demandez-moi autre chose."),
        new("Perhaps later.", "Plus tard, peut-être."),
    ];

    private static readonly LocalText Afraid = new("I cannot talk about that. Please do not write anything down.", "Je ne peux pas en parler. N’écrivez rien, s’il vous plaît.");
    private static readonly LocalText Watched = new("Not with everybody here.", "Pas devant tout le monde.");

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
            .Where(tells => tells.On(world.Scenario.Facts[tells.Fact]) == topic)
            .ToLookup(tells => HoldingBack.Why(world, person, tells, interview));
        var next = onTopic[NotYet.None].Where(tells => !told.Contains(tells.Fact)).Take(MostAtOnce(question.Approach)).ToList();
        var words = next.Select(tells => tells.Words).ToList();
        if (topic == Topic.Wishes && next.Count == 0)
        {
            words.AddRange(Wishes(world, person, interview));
        }

        return words.Count > 0
            ? new AnswerGiven(number, Join(words), [.. next.Select(tells => tells.Fact)], question.Approach == Approach.Leading)
            : new AnswerGiven(number, onTopic.Contains(NotYet.None) ? Said : Silent(world, interview, [.. onTopic.Select(held => held.Key)]), []);
    }

    // Open questions let people tell; closed ones get what was asked.
    private static int MostAtOnce(Approach approach) => approach is Approach.Open ? 2 : 1;

    // What can still be won does not sound like a refusal for good; why it is held back can be heard as far as people let it be heard.
    private static LocalText Silent(World world, Interview interview, List<NotYet> held) =>
        held.Contains(NotYet.NotAlone) ? Watched
        : held.Exists(why => why.HasFlag(NotYet.Fear) && !why.HasFlag(NotYet.Profession)) ? Afraid
        : held.Exists(why => why is NotYet.Trust or NotYet.Tired) ? OneOf(world, interview, Later)
        : OneOf(world, interview, Silence);

    private static LocalText OneOf(World world, Interview interview, LocalText[] answers) =>
        answers[Chance.Roll(world.Seed, $"silence/{interview.Opened.Number}/{interview.Questions}", answers.Length)];

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
