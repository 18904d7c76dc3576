using System.Globalization;
using Crossways.Debriefing;
using Crossways.Scenarios;
using Crossways.Tests;

namespace Crossways.Rehearsal.Tests;

/// <summary>
/// A good play and a bad play of each case that comes with the program: the same people, the same truth, other habits.
/// The endings differ, and so does every family of measures.
/// </summary>
public class TheFlagships(ITestOutputHelper output)
{
    [Theory]
    [InlineData("harvest")]
    [InlineData("two-shores")]
    [InlineData("seven-beds")]
    public void Good_work_and_careless_work_end_differently_in_every_respect(string name)
    {
        var book = new Casebook(new Table(name).Scenario);
        var good = Enumerable.Range(1, 8).Select(seed => Played(book, Policy.ByTheBook, seed)).First(play => IsAcceptable(book, play));
        var bad = Played(book, Policy.Named("careless"), 1);

        output.WriteLine(name);
        Tell(book, good);
        Tell(book, bad);

        Assert.False(IsAcceptable(book, bad));
        for (var family = 0; family < Performance.Families.Count; family++)
        {
            Assert.True(
                good.Performance.Of(family) > bad.Performance.Of(family),
                $"{Performance.Families[family].En}: {good.Performance.Of(family):0.00} in {good.Witness}, {bad.Performance.Of(family):0.00} in {bad.Witness}"
            );
        }
    }

    static PlayRecord Played(Casebook book, Policy policy, long seed) => PlayRecord.Of(Play.Of(book, Crew.Of(book.Scenario, policy), seed));

    static bool IsAcceptable(Casebook book, PlayRecord play) => book.Scenario.Endings[play.Ending].IsAcceptable;

    // The reasons, for whoever reads the run: how it ended, what was proven, which safeguards were broken.
    void Tell(Casebook book, PlayRecord play)
    {
        output.WriteLine($"  {play.Witness}: {book.Scenario.Endings[play.Ending].Title.En}");
        output.WriteLine("    " + string.Join(", ", Performance.Families.Select((family, i) => string.Create(CultureInfo.InvariantCulture, $"{family.En} {play.Performance.Of(i):0.00}"))));
        output.WriteLine("    proven: " + string.Join(", ", play.Proven.Select(charge => $"{charge.Suspect} of {charge.Offence}")));
        output.WriteLine("    broken: " + string.Join(", ", play.Breaches.GroupBy(breach => breach.Law).Select(same => $"{same.Key} {same.Count()}")));
    }
}
