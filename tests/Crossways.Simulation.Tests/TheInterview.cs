using System.Text;
using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>Interviewing is a skill: how somebody is asked decides what is told, and what a court takes of it.</summary>
public class TheInterview
{
    static readonly Scenario Template = ScenarioReader.Read(ScenarioTemplate.Package(new ScenarioId("room"))).Scenario!;
    static readonly Arrangement Office = new(Gender.Woman, At: Venue.Office);

    static Table With(Func<Person, Person>? lena = null, params Person[] others) => Case((lena ?? (person => person))(Lena), others);

    static Table Case(Person lena, params Person[] others) =>
        new(Template with
        {
            Subjects = new(Template.Subjects.Where(subject => subject.Id != lena.Id && others.All(other => other.Id != subject.Id)).Append(lena).Concat(others)),
        });

    // Everybody has heard of her, and nobody plays her.
    static Person Lena => Template.Person(new SubjectId("lena")) with { Hidden = false, RolePlayed = false, Trust = 4 };

    static Person Viktor => Template.Person(new SubjectId("viktor"));

    static void Open(Table table, string desk = "case-worker", Arrangement? how = null, string person = "lena", bool rights = true) =>
        table.Do(desk, Opening(how, person, rights));

    static OpenInterview Opening(Arrangement? how = null, string person = "lena", bool rights = true) =>
        new(new SubjectId(person), Interpreter: true, rights, "", how ?? Office) { Id = Guid.NewGuid() };

    static int Current(Table table, string desk) => table.ViewOf(desk).Interviews.Values.Last(interview => interview.IsOpen).Interview.Number;

    static string Ask(Table table, Topic topic, Approach approach = Approach.Open, string desk = "case-worker")
    {
        table.Do(desk, new AskQuestion(Current(table, desk), approach, topic, "Please tell me.") { Id = Guid.NewGuid() });
        return table.ViewOf(desk).Interviews.Values.Last().Turns.FindLast(turn => turn.Answer is not null)!.Answer!.Said.En;
    }

    static void Care(Table table, Care care, Need? need = null, string desk = "case-worker") =>
        table.Do(desk, new TakeCare(Current(table, desk), care, need) { Id = Guid.NewGuid() });

    /// <summary>Ends it; gives the statement, if there is one.</summary>
    static string Close(Table table, string desk = "case-worker")
    {
        table.Do(desk, new CloseInterview(Current(table, desk)) { Id = Guid.NewGuid() });
        return table.File(desk).LastOrDefault(id => id.StartsWith("statement-", StringComparison.Ordinal)) ?? "";
    }

    static IReadOnlyList<RoomSign> Signs(Table table, string desk = "case-worker") => table.ViewOf(desk).Interviews.Values.Last().Signs;

    // What a court says to the act, proven by what she told of the drive.
    static ElementFinding Court(Table table, string statement)
    {
        table.Shares("case-worker", statement, "prosecutor");
        table.Charges("prosecutor", "viktor", "trafficking", ["lena"], (Element.Act, statement));
        return Proof.Of(table.World, table.Acts[^1].Events.OfType<ChargeFiled>().Single()).Single(finding => finding.Element == Element.Act);
    }

    static bool Knows(Table table, string desk, string fact) =>
        table.ViewOf("control").Told.Any(told => told.Told.Facts.Contains(new FactId(fact)) && told.Told.To.Contains(new SeatId(desk)));

    const string OfTheDrive = "He fetched me himself";

    [Fact]
    public void A_leading_interview_is_thrown_out_of_court()
    {
        var table = With();
        Open(table);
        Assert.Contains(OfTheDrive, Ask(table, Topic.Journey, Approach.Leading), StringComparison.Ordinal);
        var statement = Close(table);

        var finding = Court(table, statement);

        Assert.False(finding.Proven);
        Assert.Equal([new TaintedExhibit(new ExhibitId(statement), Taint.LeadingInterview)], finding.Tainted);
        Assert.True(Knows(table, "case-worker", "driven-to-town"));
    }

    [Fact]
    public void What_was_told_freely_stands()
    {
        var table = With();
        Open(table);
        Ask(table, Topic.Journey);

        Assert.True(Court(table, Close(table)).Proven);
    }

    [Fact]
    public void A_child_is_heard_with_a_guardian_or_the_statement_does_not_count()
    {
        var child = With(lena => lena with { Age = 15 });
        Open(child);
        Ask(child, Topic.Journey);
        Assert.Equal(Taint.NoGuardian, Court(child, Close(child)).Tainted.Single().Why);

        var guarded = With(lena => lena with { Age = 15, Is = [LibraryConditions.Guarded] });
        Open(guarded, how: Office with { Company = Company.Guardian });
        Ask(guarded, Topic.Journey);
        Assert.True(Court(guarded, Close(guarded)).Proven);
    }

    [Fact]
    public void Nobody_speaks_as_guardian_before_one_is_appointed() =>
        Assert.Equal("no-guardian-yet", With().Refused("case-worker", Opening(Office with { Company = Company.Guardian })));

    [Fact]
    public void What_a_suspect_says_without_a_lawyer_is_left_out()
    {
        var table = With(lena => lena with { Role = PersonRole.Suspect });
        Open(table);
        Ask(table, Topic.Journey);
        Assert.Equal(Taint.NoLawyer, Court(table, Close(table)).Tainted.Single().Why);

        Open(table, how: Office with { Company = Company.Lawyer });
        Ask(table, Topic.Journey);
        Assert.True(Court(table, Close(table)).Proven);
    }

    [Fact]
    public void An_interpreter_who_knows_the_suspect_passes_it_on()
    {
        var cousin = Viktor with { Id = new SubjectId("cousin"), Name = LocalText.Same("Cousin"), Role = PersonRole.Witness, Interprets = Lena.Languages, TiedTo = [Viktor.Id] };
        var table = With(others: cousin);

        Open(table, how: Office with { InterpretedBy = cousin.Id });
        Assert.Contains(RoomSign.WaryOfInterpreter, Signs(table));
        Ask(table, Topic.Journey);
        Assert.DoesNotContain(LibraryConditions.Warned, table.StateOf("viktor").Is);
        var statement = Close(table);

        Assert.Contains(LibraryConditions.Warned, table.StateOf("viktor").Is);
        Assert.Contains("with Cousin as interpreter", table.ViewOf("case-worker").Exhibits[new ExhibitId(statement)].Html.En, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(Taint.TiedInterpreter, Court(table, statement).Tainted.Single().Why);
    }

    [Fact]
    public void An_interpreter_of_another_language_is_of_no_use()
    {
        var other = Viktor with { Interprets = [LocalText.Same("Valdoran")] };

        Assert.Equal("other-language", With(others: other).Refused("case-worker", Opening(Office with { InterpretedBy = other.Id })));
        Assert.Equal("unknown-interpreter", With().Refused("case-worker", Opening(Office with { InterpretedBy = Viktor.Id })));
    }

    [Fact]
    public void One_interview_serves_several_offices()
    {
        var table = With();
        Open(table, how: Office with { Listening = [new SeatId("investigator")] });
        Ask(table, Topic.Journey);
        Assert.True(Knows(table, "investigator", "driven-to-town"));
        Assert.NotEmpty(table.ViewOf("investigator").Interviews.Values.Single().Turns);

        var statement = Close(table);

        Assert.Contains(statement, table.File("investigator"));
        Assert.DoesNotContain(statement, table.File("prosecutor"));
    }

    [Fact]
    public void Some_things_are_told_only_when_nobody_else_listens()
    {
        var table = With(lena => lena with { Tells = [.. lena.Tells.Select(tells => tells with { Alone = true })] });
        Open(table, how: Office with { Listening = [new SeatId("investigator")] });
        Assert.Contains(RoomSign.RatherAlone, Signs(table));
        Assert.DoesNotContain(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
        Close(table);

        Open(table, how: Office with { Company = Company.Lawyer | Company.SupportPerson });
        Assert.Contains(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
    }

    [Fact]
    public void Fear_falls_when_people_are_met_as_people()
    {
        var table = With(lena => lena with { Fear = 2, Tells = [.. lena.Tells.Select(tells => tells with { MostFear = 0 })] });
        Open(table, rights: false);
        Assert.Contains(RoomSign.Uneasy, Signs(table));
        Assert.DoesNotContain(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);

        Care(table, Simulation.Care.Rights);
        Care(table, Simulation.Care.Rapport);

        Assert.Equal(0, table.StateOf("lena").Fear);
        Assert.DoesNotContain(RoomSign.Uneasy, Signs(table));
        Assert.Contains(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_confronted_fears_more_and_trusts_this_interviewer_less()
    {
        var table = With(lena => lena with { Trust = 3 });
        Open(table, "investigator", rights: false);
        Ask(table, Topic.Wishes, Approach.Confronting, "investigator");
        Ask(table, Topic.Wishes, Approach.Confronting, "investigator");
        Assert.Equal((2, 2), (table.StateOf("lena").Trust, table.StateOf("lena").Fear));
        Assert.DoesNotContain("six until eight", Ask(table, Topic.Work, desk: "investigator"), StringComparison.Ordinal);
        Close(table, "investigator");

        Open(table);
        Assert.Contains("six until eight", Ask(table, Topic.Work), StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_tires_and_a_break_helps()
    {
        var table = With(lena => lena with { Age = 15 });
        Open(table);
        for (var question = 0; question < 6; question++)
        {
            Ask(table, Topic.Documents);
        }

        Assert.Contains(RoomSign.Tired, Signs(table));
        Assert.Equal("I am tired. Could we stop for a moment?", Ask(table, Topic.Journey));

        Care(table, Simulation.Care.Break);

        Assert.DoesNotContain(RoomSign.Tired, Signs(table));
        Assert.Contains(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_cold_says_so_when_asked_and_can_be_helped()
    {
        var table = With(lena => lena with { Needs = [Need.Warmth], Trust = 1 });
        Open(table);
        Assert.Contains(RoomSign.Cold, Signs(table));
        Assert.Contains("I am cold.", Ask(table, Topic.Wishes), StringComparison.Ordinal);

        Care(table, Simulation.Care.Need, Need.Warmth);

        Assert.DoesNotContain(RoomSign.Cold, Signs(table));
        Assert.Empty(table.StateOf("lena").Needs!);
    }

    [Fact]
    public void Another_interviewer_is_trusted_more_by_whoever_would_rather_talk_to_her()
    {
        var table = With(lena => lena with { Prefers = Gender.Woman, Trust = 2 });
        Open(table, how: Office with { LedBy = Gender.Man }, rights: false);
        Assert.Contains(RoomSign.RatherAnother, Signs(table));
        Assert.DoesNotContain(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
        Assert.Contains("I would rather talk to a woman.", Ask(table, Topic.Wishes), StringComparison.Ordinal);
        Close(table);

        Open(table, rights: false);
        Assert.Contains(OfTheDrive, Ask(table, Topic.Journey), StringComparison.Ordinal);
    }

    [Fact]
    public void The_fifth_interview_weakens_what_is_said()
    {
        var table = With(lena => lena with { Trust = 5 });
        var statement = "";
        for (var time = 0; time < 5; time++)
        {
            Open(table);
            Ask(table, Topic.Journey);
            statement = Close(table);
        }

        Assert.Equal(Taint.RepeatedInterview, Court(table, statement).Tainted.Single().Why);
        Assert.Contains("interviewed 4 times before", table.ViewOf("case-worker").Exhibits[new ExhibitId(statement)].Html.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_machine_the_role_player_and_control_go_by_one_rule()
    {
        var table = With(lena => lena with { RolePlayed = true, Trust = 2, Fear = 1, Tells = [.. lena.Tells.Select((tells, line) => tells with { MostFear = line % 2, Alone = line == 2 })] });
        Open(table, how: Office with { Listening = [new SeatId("investigator")] }, rights: false);
        foreach (var topic in Enum.GetValues<Topic>())
        {
            table.Do("case-worker", new AskQuestion(1, Approach.Closed, topic, "And this?") { Id = Guid.NewGuid() });

            var told = ((AnswerGiven)table.Acts[^1].Events.Single(happened => happened is AnswerGiven)).Facts;
            var control = table.ViewOf("control").Interviews[1].WouldTell;
            var guide = table.ViewOf("play-lena").Guide!.Lines;
            Assert.All(told, fact => Assert.True(control.Single(line => line.Fact == fact).Now));
            Assert.All(control, line => Assert.Equal(line.Now, line.Why == NotYet.None));
            Assert.Equal(control.Select(line => (line.Fact, line.Why)), guide.Select(line => (line.Fact, line.Why)));
        }
    }

    [Fact]
    public void A_question_that_nobody_can_place_waits_for_control_who_sees_what_would_be_told()
    {
        var table = With();
        Open(table);
        table.Do("case-worker", new AskQuestion(1, null, null, "And the blouse?") { Id = Guid.NewGuid() });
        Assert.True(table.ViewOf("control").Interviews[1].AwaitsAnswer);
        var would = table.ViewOf("control").Interviews[1].WouldTell.First(line => line.Now);

        table.Do("control", new TellFacts(Lena.Id, 1, [], [would.Fact], "", Led: true) { Id = Guid.NewGuid() });
        Close(table);

        Assert.Equal([new TaintedFact(would.Fact, Taint.LeadingInterview)], table.Acts[^1].Events.OfType<ExhibitMade>().Single().Exhibit.Tainted!);
    }

    [Theory]
    [InlineData("Please tell me about the journey.", Approach.Open, Topic.Journey)]
    [InlineData("He kept your passport, didn’t he?", Approach.Leading, Topic.Documents)]
    [InlineData("He kept your passport, right?", Approach.Leading, Topic.Documents)]
    [InlineData("We know what you earn. Your wages went to him.", Approach.Confronting, Topic.Pay)]
    [InlineData("Who paid you?", Approach.Probing, Topic.Pay)]
    [InlineData("Are you ill?", Approach.Closed, Topic.Health)]
    [InlineData("Racontez-moi le voyage.", Approach.Open, Topic.Journey)]
    [InlineData("Il vous a pris le passeport, n’est-ce pas ?", Approach.Leading, Topic.Documents)]
    [InlineData("Avez-vous froid ?", Approach.Closed, null)]
    public void A_question_typed_freely_is_read_for_how_it_is_put_and_what_it_is_about(string question, Approach approach, Topic? topic)
    {
        Assert.Equal(approach, ReadQuestion.Approach(question));
        Assert.Equal(topic, ReadQuestion.Topic(question));
    }

    [Fact]
    public void Interviews_in_old_logs_are_still_read()
    {
        const string Old = """{"number":1,"came":0,"at":0,"by":"case-worker","command":null,"events":[{"event":"interview-opened","number":1,"person":"lena","by":"case-worker","interpreter":true,"rightsExplained":true,"setting":""},{"event":"guide-changed","person":"lena","tellable":[1],"directions":[]}]}""";

        var act = Wire.ReadAct(Encoding.UTF8.GetBytes(Old));

        Assert.Null(((InterviewOpened)act.Events[0]).How);
        Assert.Null(((GuideChanged)act.Events[1]).Why);
    }

    [Fact]
    public void An_arrangement_survives_the_wire()
    {
        var opening = Opening(Office with { Company = Company.Lawyer | Company.SupportPerson, Listening = [new SeatId("investigator")], ChosenTogether = false });

        var again = (OpenInterview)Wire.ReadCommand(Wire.Write(opening));

        Assert.Equal(opening.How! with { Listening = null }, again.How! with { Listening = null });
        Assert.Equal(opening.How!.Listening!, again.How!.Listening!);
        Assert.True(((OpenInterview)Wire.ReadCommand(Wire.Write(opening).Replace("\"chosenTogether\":false,", "", StringComparison.Ordinal))).How!.ChosenTogether);
    }
}
