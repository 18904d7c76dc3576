namespace Crossways.Scenarios;

/// <summary><c>people/ID.md</c>: a person of the case, and the brief of whoever plays the part.</summary>
internal static class PersonFile
{
    private static readonly Key<string> Id = new(
        "person",
        Shapes.Word,
        "The id, which is also the file's name.",
        Required: true
    );
    private static readonly Key<LocalText> Name = new("name", Texts.Short, "The name.", Required: true);
    private static readonly Key<IReadOnlyList<string>> AlsoWritten = new(
        "also written",
        Lists.Of(Shapes.Word, "one or several names"),
        "The name as papers and registers may write it otherwise: `[Maren Ilo, Ylo Marin]`. No stranger in a register bears it."
    );
    private static readonly Key<StateId> State = new(
        "state",
        Shapes.Reference<StateId>(IdKind.State),
        "The state in which the person is at the start.",
        Required: true
    );
    private static readonly Key<PersonRole> Role = new(
        "role",
        Shapes.Choice<PersonRole>(),
        "What the person is in truth. No desk is ever told.",
        Required: true
    );
    private static readonly Key<int> Age = new(
        "age",
        Shapes.Whole(0, 120),
        "True age in years on day 1; under 18 is a child.",
        Required: true
    );
    private static readonly Key<IReadOnlyList<LocalText>> Languages = new(
        "languages",
        Lists.Of(Texts.Short, "one or several texts"),
        "Languages the person speaks: which interpreters can be called. An interview without an interpreter is answered all the same; but it does not win the trust that a careful one wins."
    );
    private static readonly Key<bool> RolePlayed = new(
        "role-played",
        Shapes.Flag,
        "Played by a role player with a phone. `false` if left out."
    );
    private static readonly Key<SubjectId> At = new(
        "at",
        Shapes.Reference<SubjectId>(IdKind.Place),
        "Where the person is at the start."
    );
    private static readonly Key<IReadOnlyList<ConditionId>> Is = new(
        "is",
        Lists.OfReferences<ConditionId>(IdKind.Condition, "conditions"),
        "[Conditions](#conditions-of-people) the person is in at the start."
    );
    private static readonly Key<int> Trust = new(
        "trust",
        Shapes.Whole(0, 5),
        "Trust in authorities at the start, from 0 (none) to 5 (full). 1 if left out."
    );
    private static readonly Key<int> ConsentsAt = new(
        "consents at",
        Shapes.Whole(0, 5),
        "Trust from which the person agrees to protection and to being interviewed. 2 if left out."
    );
    private static readonly Key<int> Fear = new(
        "fear",
        Shapes.Whole(0, 5),
        "Fear at the start, from 0 (none) to 5: of the exploiters, of the police, of what happens to the family. 0 if left out."
    );
    private static readonly Key<IReadOnlyList<Need>> Needs = new(
        "needs",
        Lists.Of(Shapes.Choice<Need>(), $"one or several of {Shapes.Choice<Need>().Words}"),
        "What the person lacks at the start. Until somebody sees to it, an interview tires the person sooner."
    );
    private static readonly Key<Gender> Prefers = new(
        "prefers",
        Shapes.Choice<Gender>(),
        "By whom the person would rather be asked; another one is trusted less. No matter, if left out."
    );
    private static readonly Key<IReadOnlyList<LocalText>> Interprets = new(
        "interprets",
        Lists.Of(Texts.Short, "one or several texts"),
        "Languages for which the person can be called as an interpreter."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> TiedTo = new(
        "tied to",
        Lists.OfReferences<SubjectId>(IdKind.Person, "persons"),
        "Persons this one is close to. Called as an interpreter, this one passes on to them what was said, and they are `warned`."
    );
    private static readonly Key<LocalText> About = new(
        "about",
        Texts.Short,
        "What anyone could know by looking. Gives nothing away."
    );
    private static readonly Key<bool> Hidden = new(
        "hidden",
        Shapes.Flag,
        "Known to nobody until a desk meets the person, hears of the person in an interview, or reads an exhibit, a register row or a record that names the person. An inject names nobody; it can bring such an exhibit."
    );
    private static readonly Key<IReadOnlyList<SeatId>> KnownTo = new(
        "known to",
        NotedShapes.Seats,
        "Seats that know of the person from the start. All, if left out."
    );

    private static readonly Key<FactId> Fact = new(
        "fact",
        Shapes.Reference<FactId>(IdKind.Fact),
        "What is told.",
        Required: true
    );
    private static readonly Key<int> TrustFrom = new(
        "trust",
        Shapes.Whole(0, 5),
        "Told only at this trust or above. 0 if left out."
    );
    private static readonly Key<IReadOnlyList<string>> To = new(
        "to",
        Lists.Of(Shapes.Named(IdKind.AgencyKind), "agency kinds"),
        "Told only to these kinds of agency. Anyone, if left out."
    );
    private static readonly Key<Topic> OnTopic = new(
        "topic",
        Shapes.Choice<Topic>(),
        "What a question must be about. Found from what the fact proves, if left out."
    );
    private static readonly Key<int> MostFear = new(
        "fear",
        Shapes.Whole(0, 5),
        "Told only while fear is at most this. 5 if left out: whatever the fear."
    );
    private static readonly Key<bool> Alone = new(
        "alone",
        Shapes.Flag,
        "Told only when no other seat listens: interviewer, interpreter, lawyer, guardian and support person may be there."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> Names = new(
        "names",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Whom and what the words make known to whoever hears them. If left out: all that the fact is about, and of those who did it whom the words name."
    );
    private static readonly Key<Condition> When = new("when", NotedShapes.Condition, "Told only while this holds.");
    private static readonly Key<LocalText> Words = new(
        "words",
        Texts.Short,
        "What the person says, in the first person.",
        Required: true
    );
    private static readonly Key<Condition> From = new(
        "when",
        NotedShapes.Condition,
        "Shown from the moment this holds.",
        Required: true
    );
    private static readonly Key<LocalText> Direction = new("text", Texts.Short, "The direction.", Required: true);

    private static readonly Key<IReadOnlyList<Tells>> Telling = new(
        "tells",
        Lists.Of(Lists.Block(new KeyTable(Fact, TrustFrom, To, OnTopic, MostFear, Alone, Names, When, Words), "block", ReadTells), "a list of blocks"),
        "What the person can tell, to whom, at which trust."
    );

    private static readonly Key<IReadOnlyList<GuideLine>> Guide = new(
        "guide",
        Lists.Of(Lists.Block(new KeyTable(From, Direction), "block", ReadGuide), "a list of blocks"),
        "How the direction of the role player changes with what happens."
    );

    private static readonly Key<IReadOnlyList<Sighting>> Was = new(
        "was",
        Whereabouts.Stays,
        "Where the person was before the play, compared with what exhibits show and where phones were used."
    );
    private static readonly Key<LocalText> Goal = new(
        "goal",
        Texts.Short,
        "What the person wants. For control, the role player and the debrief."
    );
    private static readonly Key<IReadOnlyList<Amount>> Has = new(
        "has",
        Amounts.Shape,
        "What the person can spend on their acts."
    );
    private static readonly Key<IReadOnlyList<SubjectId>> Watches = new(
        "watches",
        Lists.OfReferences<SubjectId>(IdKind.Subject, "persons, places or things"),
        "Whom and what the person has an eye on: there they notice visible measures, as they do where they are and of themselves."
    );
    private static readonly Key<IReadOnlyList<Warning>> Warns = new(
        "warns",
        DeedEntries.Warnings,
        "Whom the person tells of what they noticed, and how fast."
    );
    private static readonly Key<IReadOnlyList<Block>> Acts = new(
        "acts",
        DeedEntries.Acts,
        "What the person does by their own rules, once each, whether anybody foresees it or not. Control sees it on the timeline and can hold or release it like an inject."
    );

    public static readonly KeyTable Table = new(
        Id,
        Name,
        AlsoWritten,
        IdentityBlocks.KnownAs,
        State,
        Role,
        Age,
        IdentityBlocks.AgeGiven,
        Languages,
        RolePlayed,
        At,
        Is,
        Trust,
        ConsentsAt,
        Fear,
        Needs,
        Prefers,
        Interprets,
        TiedTo,
        About,
        Hidden,
        KnownTo,
        ImmunityBlock.Key,
        Was,
        Telling,
        Guide,
        Goal,
        Has,
        Watches,
        Warns,
        Acts
    );

    public static void Read(Draft draft, Document document)
    {
        var id = new SubjectId(document.DeclaredId(Id));
        var block = document.Block;
        var person = new Person
        {
            Id = id,
            Name = document.Text(Name),
            AlsoWritten = block.All(AlsoWritten),
            KnownAs = block.Find(IdentityBlocks.KnownAs),
            AgeGiven = block.Find(IdentityBlocks.AgeGiven),
            Immunity = block.Find(ImmunityBlock.Key),
            State = block.Get(State, default),
            Role = block.Get(Role, default),
            Age = block.Get(Age, 30),
            Languages = block.All(Languages),
            RolePlayed = block.Get(RolePlayed, false),
            At = block.Maybe(At),
            Is = block.All(Is),
            Trust = block.Get(Trust, 1),
            ConsentsAt = block.Get(ConsentsAt, 2),
            Fear = block.Get(Fear, 0),
            Needs = block.All(Needs),
            Prefers = block.Maybe(Prefers),
            Interprets = block.All(Interprets),
            TiedTo = block.All(TiedTo),
            About = document.Text(About),
            Hidden = block.Get(Hidden, false) || block.NamesOnlyOmitted(KnownTo),
            KnownTo = block.All(KnownTo),
            Tells = block.All(Telling),
            Guide = block.All(Guide),
            Was = [.. block.All(Was).Select(stay => stay with { Person = id })],
            Goal = document.Text(Goal),
            Has = block.All(Has),
            Watches = block.All(Watches),
            Warns = block.All(Warns),
            Brief = document.Body(id),
        };
        draft.Subjects.Add(person);
        foreach (var act in block.All(Acts))
        {
            DeedEntries.Read(draft, person, act);
        }
    }

    private static Tells ReadTells(Block block) =>
        new(block.Get(Fact, default), block.Get(TrustFrom, 0), block.All(To), block.Find(When), block.Text(Words))
        {
            Topic = block.Maybe(OnTopic),
            MostFear = block.Get(MostFear, 5),
            Alone = block.Get(Alone, false),
            Names = block.Has(Names) ? block.All(Names) : null,
        };

    private static GuideLine? ReadGuide(Block block) =>
        block.Find(From) is { } from ? new GuideLine(from, block.Text(Direction)) : null;
}
