using System.Globalization;
using System.Xml.Linq;
using Crossways.Publishing.Charts;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Tests;

/// <summary>Charts, drawn with names as long as people write them.</summary>
public class PicturesOfData
{
    public static TheoryData<string> Names => [.. All.Keys];

    private static readonly Dictionary<string, Picture> All = new()
    {
        ["bars"] = SmallBook.Shares,
        ["gantt"] = GanttChart.Draw([new("Before: knowledge form A or B, confidence, and a very long name that must break", -26, -4), new("Exercise", 0, 1)], "weeks", Language.French),
        ["week"] = WeekGrid.Draw(
            [.. Enumerable.Range(1, 5).SelectMany(day => new Slot[]
            {
                new($"Day {day}", new(9, 0), new(10, 30), PlanKind.Theory, "Method and rules; one offence in different laws"),
                new($"Day {day}", new(10, 45), new(12, 15), PlanKind.Play, "First phase: small signs"),
                new($"Day {day}", new(12, 15), new(12, 45), PlanKind.Break, "Lunch, by profession and by state"),
                new($"Day {day}", new(13, 0), new(14, 15), PlanKind.HotDebrief, "Each room by itself"),
            })],
            Language.English),
        ["flow across"] = FlowChart.Draw([["STARTEX", "Play", "ENDEX", "Hot debrief", "Debrief"], ["Debrief", "Play"]], Language.English),
        ["flow down"] = FlowChart.Draw(
            [
                ["First sign", "Joined information", "Identification", "Safety and consent", "Evidence", "Charge", "Hearing"],
                ["Joined information", "Money", "Evidence"],
                ["Safety and consent", "Statement", "Evidence"],
                ["Hearing", "Compensation"],
            ],
            Language.English),
        ["dots"] = DotChart.Draw([new("Police and border guards of the first state", [new("before", 5.1, 4.4, 5.9), new("after", 7.2, 6.6, 7.7)], "n = 41")], new ChartScale(0, 10), Language.French),
        ["lines"] = LineChart.Draw(
            [new("identified", [(0, 0), (3, 2), (9, 6)]), new("safe", [(0, 0), (5, 2), (9, 6)]), new("charged", [(0, 0), (8, 1)])],
            [(0, "day 1"), (5, "day 2"), (10, "day 3")],
            ChartScale.Around([6]),
            Language.English),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Nothing_is_cut_and_everything_can_be_read(string name)
    {
        var picture = All[name];
        PrintedPages.Keep($"chart-{name}.png", SvgPixels.Png(picture));

        foreach (var text in XElement.Parse(picture.Svg).Descendants().Where(element => element.Name.LocalName == "text"))
        {
            var (x, y, size) = (Number(text, "x"), Number(text, "y"), Number(text, "font-size"));
            var width = Lettering.Width(text.Value, size, bold: (string?)text.Attribute("font-weight") == "700");
            var start = (string?)text.Attribute("text-anchor") switch { "end" => x - width, "middle" => x - (width / 2), _ => x };
            Assert.InRange(start, -0.5, picture.Width);
            Assert.InRange(start + width, 0, picture.Width + 0.5);
            Assert.InRange(y, size * 0.7, picture.Height);
            Assert.InRange(size * Math.Min(1, 640 / picture.Width), 11, 100);
        }
    }

    [Fact]
    public void A_bar_says_its_value_and_its_interval() =>
        Assert.StartsWith("Play: 55% (between 48% and 62%); ", SmallBook.Shares.Says, StringComparison.Ordinal);

    [Fact]
    public void No_two_boxes_of_a_flow_stand_on_each_other()
    {
        var boxes = XElement.Parse(All["flow down"].Svg).Descendants().Where(element => element.Name.LocalName == "rect")
            .Select(box => (X: Number(box, "x"), Y: Number(box, "y"), Right: Number(box, "x") + Number(box, "width"), Bottom: Number(box, "y") + Number(box, "height"))).ToList();

        Assert.Equal(10, boxes.Count);
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other => other != box && other.X < box.Right && box.X < other.Right && other.Y < box.Bottom && box.Y < other.Bottom));
    }

    private static double Number(XElement element, string name) => double.Parse((string)element.Attribute(name)!, CultureInfo.InvariantCulture);
}
