using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Simulation.Tests;

/// <summary>What everybody can read.</summary>
public class ThePublicAtTheTable
{
    readonly Table table = new(Table.Harvest);

    [Fact]
    public void A_statement_is_read_by_everybody_the_suspects_too()
    {
        table.Do("investigator", new PublishStatement("A search at Ferrin", "People are being cared for. We say no more today.", [new SubjectId("ferrin-house")]) { Id = Guid.NewGuid() });

        Assert.All(table.World.Desks.All, desk => Assert.Single(table.ViewOf(desk.Id.Value).Press));
        Assert.Contains(new SubjectId("ferrin-house"), table.ViewOf("ngo-case-worker").Subjects.Keys);
    }

    [Fact]
    public void Not_every_office_speaks_to_the_press() =>
        Assert.Equal("does-not-speak", table.Refused("inspector", new PublishStatement("Inspection", "We were there.", []) { Id = Guid.NewGuid() }));

    [Fact]
    public void A_leak_says_that_it_is_one_and_not_whose()
    {
        table.Do("control", new PublishArticle("Calder Courier", "Raid planned for tonight", "As this paper has learned.", Leak: true, []) { Id = Guid.NewGuid() });

        var leak = Assert.Single(table.ViewOf("play-sela-quint").Press).Published;
        Assert.Equal(PublicationKind.Leak, leak.Kind);
        Assert.Equal("Calder Courier", leak.From.En);
    }

    [Fact]
    public void What_the_media_bring_is_in_the_paper_for_all()
    {
        var press = new Table(Plays.Harvest with
        {
            Injects = new(Plays.Harvest.Injects.Select(inject => inject.Id.Value == "press-call" ? inject with { By = Means.Media } : inject)),
        });
        press.Releases("press-call");

        var article = Assert.Single(press.ViewOf("guardian").Press).Published;
        Assert.Equal(Plays.Harvest.Injects[new InjectId("press-call")].Title, article.Title);
    }
}
