using CsCheck;

namespace Crossways.Scenarios.Tests;

/// <summary>What is written can be read again and is the same.</summary>
public class TheNotation
{
    private static readonly Gen<string> Word = Gen.OneOf("lena", "north-police", "a", "x1", "pay-slips-july", "hald-2");
    private static readonly Gen<SubjectId> Subject = Word.Select(word => new SubjectId(word));
    private static readonly Gen<ExerciseTime> Time = Gen.Select(
        Gen.Int[1, 60],
        Gen.Int[0, 23],
        Gen.Int[0, 59],
        ExerciseTime.On
    );
    private static readonly Gen<ExerciseSpan> Span = Gen.Int[1, 60 * 24 * 9]
        .Select(minutes => ExerciseSpan.OfMinutes(minutes));
    private static readonly Gen<OffenceId?> Offence = Gen.OneOf(
        Gen.Const((OffenceId?)null),
        Word.Select(word => (OffenceId?)new OffenceId(word))
    );

    private static readonly Gen<StateId?> State = Gen.OneOf(
        Gen.Const((StateId?)null),
        Word.Select(word => (StateId?)new StateId(word))
    );

    private static readonly Gen<Who> Whom = Gen.OneOf(
        Gen.Const(Who.Any),
        Word.Select(word => (Who)new Who.OneSeat(new SeatId(word))),
        Word.Select(word => (Who)new Who.OfTeam(new TeamId(word))),
        Word.Select(word => (Who)new Who.OfState(new StateId(word)))
    );

    private static readonly Gen<Group> Group = Gen.OneOf(
        Among(GroupKind.Everyone, GroupKind.Children, GroupKind.Adults, GroupKind.Victims, GroupKind.Suspects).Select(kind => new Group(kind)),
        Gen.Select(Word, Gen.Bool, (word, not) => new Group(GroupKind.Children, new ConditionId(word), not))
    );

    private static readonly Gen<Condition> Atom = Gen.OneOf(
        Time.Select(time => (Condition)new TimeReached(time)),
        Gen.Select(Whom, Word, (who, fact) => (Condition)new Knows(who, new FactId(fact))),
        Gen.Select(Whom, Word, (who, exhibit) => (Condition)new Holds(who, new ExhibitId(exhibit))),
        Gen.Select(
            Word,
            Gen.OneOf(Gen.Const((SubjectId?)null), Subject.Select(id => (SubjectId?)id)),
            Among(MeasureStage.Done, MeasureStage.Started),
            Whom,
            (kind, target, stage, by) => (Condition)new MeasureIs(new MeasureKindId(kind), target, stage, by)
        ),
        Gen.Select(Subject, Word, (person, word) => (Condition)new PersonIs(person, new ConditionId(word))),
        Gen.Select(Subject, Subject, (person, place) => (Condition)new PersonAt(person, place)),
        Gen.Select(Subject, Gen.Int[0, 5], (person, trust) => (Condition)new TrustAtLeast(person, trust)),
        Gen.Select(Subject, Gen.Int[0, 5], (person, fear) => (Condition)new FearAtLeast(person, fear)),
        Word.Select(inject => (Condition)new InjectReleased(new InjectId(inject))),
        Gen.Select(Subject, Word, (person, act) => (Condition)new InjectReleased(Deed.Line(person, act))),
        Gen.Select(
            Subject,
            Gen.OneOf(Gen.Const((MeasureKindId?)null), Word.Select(kind => (MeasureKindId?)new MeasureKindId(kind))),
            Gen.OneOf(Gen.Const((SubjectId?)null), Subject.Select(id => (SubjectId?)id)),
            (person, what, of) => (Condition)new Noticed(person, what, of)
        ),
        Subject.Select(person => (Condition)new NoticedArticle(person)),
        Gen.Select(Subject, Gen.Bool, (person, asChild) => (Condition)new Presumed(person, asChild)),
        Subject.Select(person => (Condition)new Spared(person)),
        Gen.Select(Subject, Whom, Gen.Bool, (person, who, with) => (Condition)new Interviewed(person, who, with)),
        Gen.Select(Subject, State, Offence, (person, state, offence) => (Condition)new Charged(person, state, offence)),
        Gen.Select(Subject, State, Offence, (person, state, offence) => (Condition)new Proven(person, state, offence))
    );

    private static readonly Gen<Condition> Any = Gen.Recursive<Condition>(
        (depth, any) =>
            depth > 2
                ? Atom
                : Gen.OneOf(
                    Atom,
                    any.Select(part => (Condition)new Not(part)),
                    any.Array[2, 4].Select(parts => (Condition)new AllOf(parts)),
                    any.Array[2, 4].Select(parts => (Condition)new AnyOf(parts))
                )
    );

    [Fact]
    public void Every_condition_survives_writing_and_reading() =>
        Any.Sample(condition =>
        {
            var read = Notation.ReadCondition(Notation.Write(condition));
            return read.Error is null && Same(condition, read.Value!);
        });

    [Fact]
    public void Every_trigger_survives_writing_and_reading()
    {
        var proviso = Gen.OneOf(Gen.Const((Condition?)null), Any.Select(condition => (Condition?)condition));
        var triggers = Gen.OneOf(
            Gen.Select(Time, proviso, (time, condition) => new Trigger(time, null, ExerciseSpan.Zero, condition)),
            Gen.Select(
                Any,
                Gen.OneOf(Gen.Const(ExerciseSpan.Zero), Span),
                proviso,
                (after, delay, condition) => new Trigger(null, after, delay, condition)
            ),
            proviso.Select(condition => new Trigger(null, null, ExerciseSpan.Zero, condition))
        );
        triggers.Sample(trigger =>
        {
            var read = Notation.ReadTrigger(Notation.Write(trigger));
            return read.Value is { } again
                && again.At == trigger.At
                && again.Delay == trigger.Delay
                && Same(trigger.After, again.After)
                && Same(trigger.If, again.If);
        });
    }

    [Fact]
    public void Every_effect_survives_writing_and_reading()
    {
        var effects = Gen.OneOf(
            Gen.Select(Subject, Word, (person, word) => (Effect)new Effect.Becomes(person, new ConditionId(word))),
            Gen.Select(Subject, Word, (person, word) => (Effect)new Effect.Ceases(person, new ConditionId(word))),
            Gen.Select(Subject, Subject, (person, place) => (Effect)new Effect.Moves(person, place)),
            Word.Select(exhibit => (Effect)new Effect.Destroyed(new ExhibitId(exhibit))),
            Gen.Select(Word, Subject, (exhibit, to) => (Effect)new Effect.ExhibitMoves(new ExhibitId(exhibit), to)),
            Gen.Select(Subject, Among(-5, -1, 1, 5), (person, by) => (Effect)new Effect.Trust(person, by)),
            Gen.Select(Subject, Among(-5, -1, 1, 5), (person, by) => (Effect)new Effect.Fear(person, by)),
            Gen.Select(Subject, Group, Word, (at, who, word) => (Effect)new Effect.ToEach(at, who, new Effect.Becomes(Effect.Target, new ConditionId(word)))),
            Gen.Select(Subject, Group, Word, (at, who, word) => (Effect)new Effect.ToEach(at, who, new Effect.Ceases(Effect.Target, new ConditionId(word)))),
            Gen.Select(Subject, Group, Subject, (at, who, to) => (Effect)new Effect.ToEach(at, who, new Effect.Moves(Effect.Target, to))),
            Gen.Select(Subject, Group, Among(-5, 1), (at, who, by) => (Effect)new Effect.ToEach(at, who, new Effect.Trust(Effect.Target, by)))
        );
        effects.Sample(effect =>
            Notation.ReadEffect(Notation.Write(effect), _ => effect is Effect.ExhibitMoves).Value!.Equals(effect)
        );
    }

    [Fact]
    public void Any_text_at_all_is_read_or_refused_with_a_place_inside_it() =>
        Gen.Char["abcdn -()0123456789:orandtifyswhe\n"]
            .Array[0, 60]
            .Select(chars => new string(chars))
            .Sample(text =>
            {
                var read = Notation.ReadCondition(text);
                Assert.NotEqual(read.Value is null, read.Error is null);
                Assert.True(read.Error is null || read.Error.Offset + read.Error.Length <= text.Length);
            });

    [Fact]
    public void Every_example_of_the_reference_is_right()
    {
        foreach (var (text, _) in NotationExamples.Conditions.Concat(NotationExamples.Combinations))
        {
            Assert.Equal(text, Notation.Write(Notation.ReadCondition(text).Value!));
        }

        Assert.All(NotationExamples.Triggers, example => Assert.Null(Notation.ReadTrigger(example.Notation).Error));
        Assert.All(
            NotationExamples.Effects,
            example =>
                Assert.Equal(
                    example.Notation,
                    Notation.Write(Notation.ReadEffect(example.Notation, id => id == "notebook").Value!)
                )
        );
    }

    [Theory]
    [InlineData("foreman is arested or", 21, "A condition is missing here.")]
    [InlineData(
        "foreman ist arrested",
        8,
        "Expected `is`, `of`, `knows`, `holds`, `presumed`, `spared`, `noticed`, `did`, `interviewed`, `charged`, `proven`, `convicted` or `acquitted` here, not `ist`."
    )]
    [InlineData("after day 1 9:20", 12, "A time of day is written from 00:00 to 23:59.")]
    [InlineData("trust of amir is 6 or more", 17, "Trust is a number from 0 to 5.")]
    [InlineData("trust of amir is 3", 18, "Something is missing at the end: `or`.")]
    [InlineData("north knows", 11, "The name of a fact is missing at the end.")]
    [InlineData("Amir is safe", 0, "`Amir` cannot be the name of a person.")]
    public void A_fault_is_named_where_it_stands(string text, int offset, string message)
    {
        var error = Notation.ReadCondition(text).Error;

        Assert.Equal((offset, message), (error?.Offset, error?.Message));
    }

    [Fact]
    public void Not_binds_strongest_then_and_then_or()
    {
        var read = (AnyOf)Notation.ReadCondition("not a presumed and b presumed or c presumed").Value!;

        Assert.True(Same(new AllOf([new Not(new Presumed(new("a"))), new Presumed(new("b"))]), read.Parts[0]));
        Assert.Equal(new Presumed(new("c")), read.Parts[1]);
    }

    private static Gen<T> Among<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static bool Same(Condition? a, Condition? b) =>
        (a, b) switch
        {
            (AllOf x, AllOf y) => x.Parts.Count == y.Parts.Count && x.Parts.Zip(y.Parts, Same).All(same => same),
            (AnyOf x, AnyOf y) => x.Parts.Count == y.Parts.Count && x.Parts.Zip(y.Parts, Same).All(same => same),
            (Not x, Not y) => Same(x.Part, y.Part),
            _ => Equals(a, b),
        };
}
