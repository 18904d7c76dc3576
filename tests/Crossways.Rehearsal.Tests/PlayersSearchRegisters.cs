using Crossways.Scenarios;
using Crossways.Scenarios.Tests;
using Crossways.Simulation;

namespace Crossways.Rehearsal.Tests;

/// <summary>What only a search brings up is not out of reach.</summary>
public class PlayersSearchRegisters
{
    static readonly FactId SecondFirm = new("second-firm");

    static EditedCase Case() =>
        new EditedCase()
            .Write("facts/money.yaml", "second-firm:\n  text: { en: Viktor has a second firm., fr: Viktor a une seconde société. }\n  about: viktor\n  by: viktor\n  proves: money/hidden-firm\n")
            .Replace("registers/companies.yaml", "rows:\n", "rows:\n  - about: []\n    carries: [second-firm]\n    Company: Mill Holding\n    Director: Viktor Brandt\n    Seat: Mill Road 6\n    Registered: 2024-02-02\n");

    [Fact]
    public void A_name_that_was_read_is_looked_for_and_what_it_brings_is_taken()
    {
        var scenario = Case().Read().Scenario!;

        var play = Play.Of(new Casebook(scenario), Crew.Of(scenario, Policy.ByTheBook), seed: 1);

        Assert.Contains(play.Acts.SelectMany(act => act.Events).OfType<RegisterSearched>(), search => search.Query.Words == "Viktor Brandt");
        Assert.NotEmpty(play.World.Knowledge.KnowersOf(SecondFirm));
    }

    [Fact]
    public void Without_strangers_it_cannot_be_searched_and_the_fact_is_out_of_reach()
    {
        Assert.True(new Bounds(Case().Read().Scenario!).CanBeLearned(SecondFirm));

        var closed = Case().Replace("registers/companies.yaml", "background: 900 # strangers; with them the register can be searched\n", "").Read();
        Assert.Contains(closed.Findings, finding => finding.Code == "unreachable" && finding.File == "registers/companies.yaml");
    }
}
