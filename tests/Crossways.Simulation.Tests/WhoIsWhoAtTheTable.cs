using Crossways.Scenarios;
using Crossways.Tests;
using CsCheck;

namespace Crossways.Simulation.Tests;

/// <summary>People who live under another name or give another age: who learns better, and from what.</summary>
public class WhoIsWhoAtTheTable
{
    static readonly SubjectId Rosa = new("rosa");
    static readonly SubjectId Tan = new("tan-vero");

    readonly Table gate = new("studies/blue-gate");
    readonly Table house = new("studies/shuttered-house");

    static SubjectCard CardOf(Table table, string desk, SubjectId person) => table.ViewOf(desk).Subjects[person];

    // Everything that has ever been sent to the desk.
    static string FeedOf(World world, SeatId desk) => string.Join('\n', world.FeedOf(desk).Entries.Select(Wire.Write));

    // The same without what the desk typed itself: these plays look in registers for any name there is.
    static string ToldTo(World world, SeatId desk) =>
        string.Join('\n', world.FeedOf(desk).Entries.Where(entry => entry.Item is not SearchShown and not ExhibitShown { Kind: "register-extract" }).Select(Wire.Write));

    void TheFileIsRead()
    {
        gate.Shares("ngo-desk", "tip-note", "migration-officer");
        gate.Measure("migration-officer", "asylum-file", "rosa");
        gate.At("09:21");
    }

    [Fact]
    public void Who_reads_the_permit_file_learns_who_Rosa_is_and_nobody_else_does()
    {
        gate.Shares("ngo-desk", "tip-note", "investigator");
        TheFileIsRead();

        Assert.Equal("Imeda Sallori", CardOf(gate, "migration-officer", Rosa).Name.En);
        Assert.Equal("Rosa", CardOf(gate, "migration-officer", Rosa).KnownAs!.En);
        foreach (var desk in (string[])["ngo-desk", "investigator"])
        {
            Assert.Equal("Rosa", CardOf(gate, desk, Rosa).Name.En);
            Assert.Null(CardOf(gate, desk, Rosa).KnownAs);
            Assert.DoesNotContain("Sallori", FeedOf(gate.World, new SeatId(desk)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Whoever_is_handed_a_paper_with_the_name_on_it_learns_it_too()
    {
        TheFileIsRead();

        gate.Shares("migration-officer", "permit-contract", "prosecutor");

        Assert.Equal("Imeda Sallori", CardOf(gate, "prosecutor", Rosa).Name.En);
    }

    [Fact]
    public void A_report_says_the_name_its_author_knows_and_whoever_reads_it_knows_it_then()
    {
        TheFileIsRead();
        gate.Shares("migration-officer", "permit-contract", "ngo-desk");
        gate.At("10:25");
        var visit = gate.Measure("ngo-desk", "site-visit", "lane");
        var unaware = gate.Measure("social-worker", "site-visit", "lane");
        gate.At("11:06");

        Assert.Contains("Imeda Sallori", gate.ViewOf("ngo-desk").Measures[visit].Answer!.En, StringComparison.Ordinal);
        Assert.Contains("Rosa", gate.ViewOf("social-worker").Measures[unaware].Answer!.En, StringComparison.Ordinal);
        Assert.DoesNotContain("Sallori", FeedOf(gate.World, new SeatId("social-worker")), StringComparison.Ordinal);

        gate.Shares("ngo-desk", $"report-{visit}", "social-worker");
        Assert.Equal("Imeda Sallori", CardOf(gate, "social-worker", Rosa).Name.En);
    }

    [Fact]
    public void What_a_person_says_of_themself_is_heard_by_those_in_the_room_only()
    {
        gate.At("10:25");
        gate.Measure("ngo-desk", "site-visit", "lane");
        gate.At("11:06");
        gate.Tells("rosa", "ngo-desk", "f-own-name");

        Assert.Equal("Imeda Sallori", CardOf(gate, "ngo-desk", Rosa).Name.En);
        gate.Refers("ngo-desk", "rosa", "social-worker");
        Assert.Equal("Rosa", CardOf(gate, "social-worker", Rosa).Name.En);
    }

    [Fact]
    public void Control_and_whoever_plays_the_person_know_the_truth_from_the_start()
    {
        Assert.Equal("Imeda Sallori", CardOf(gate, "control", Rosa).Name.En);
        Assert.Equal("Imeda Sallori", CardOf(gate, "play-rosa", Rosa).Name.En);
        Assert.Equal("Rosa", CardOf(gate, "control", Rosa).KnownAs!.En);
    }

    [Theory]
    [InlineData("studies/blue-gate", "rosa", "Sallori")]
    [InlineData("studies/shuttered-house", "tan-vero", "Orsun")]
    [InlineData("studies/shuttered-house", "red-jacket", "Darr")]
    public void No_feed_says_a_name_that_its_desk_has_not_learned(string study, string person, string name)
    {
        var scenario = new Table(study).Scenario;
        Plays.Any.Sample(
            moves =>
            {
                var (world, _) = moves.Played(scenario);
                foreach (var seat in scenario.Seats.Select(seat => seat.Id))
                {
                    var view = SeatView.Of(world.FeedOf(seat).Entries);
                    var knows = view.Subjects.TryGetValue(new SubjectId(person), out var card) && card.KnownAs is not null;
                    if (!knows)
                    {
                        Assert.DoesNotContain(name, ToldTo(world, seat), StringComparison.Ordinal);
                    }
                }
            },
            iter: 60
        );
    }

    [Fact]
    public void A_boy_who_gives_the_age_of_a_man_gets_no_guardian_until_somebody_writes_his_doubt_down()
    {
        house.At("08:21");
        var guardian = new RequestMeasure(new MeasureKindId("guardian-appointment"), Tan, "He looks fourteen.", Urgent: false) { Id = Guid.NewGuid() };
        Assert.Equal((19, null), (CardOf(house, "child-protection", Tan).AgeGiven, CardOf(house, "child-protection", Tan).Age));
        Assert.Equal("for-children", house.Refused("child-protection", guardian));

        house.Presumes("custody-officer", "tan-vero", asChild: true);

        house.Do("child-protection", guardian);
        house.At("12:01");
        Assert.Contains(LibraryConditions.Guarded, house.StateOf("tan-vero").Is);
        Assert.DoesNotContain(LibraryConditions.Detained, house.StateOf("tan-vero").Is);
    }

    [Fact]
    public void And_without_a_doubt_on_paper_he_is_remanded_as_a_man()
    {
        house.Presumes("custody-officer", "tan-vero");
        house.At("12:01");

        Assert.Contains(LibraryConditions.Detained, house.StateOf("tan-vero").Is);
    }

    [Fact]
    public void Whoever_holds_the_letter_of_his_school_knows_how_old_he_is()
    {
        house.At("08:21");
        house.Releases("headmistress");

        Assert.Equal(("Davi Orsun", 15), (CardOf(house, "child-protection", Tan).Name.En, CardOf(house, "child-protection", Tan).Age));
        Assert.Null(CardOf(house, "identification-officer", Tan).Age);
        house.Measure("child-protection", "guardian-appointment", "tan-vero");
    }

    [Fact]
    public void A_prosecutor_who_spares_him_is_not_asked_about_the_public_interest()
    {
        house.Do("prosecutor", new RecordNonPunishment(Tan, "A child, and locked in.") { Id = Guid.NewGuid() });
        house.At("14:31");

        Assert.Equal(InjectState.Lapsed, house.ViewOf("control").Injects[new InjectId("chief-asks")].State);
    }
}
