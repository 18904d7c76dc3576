using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Charts;

/// <summary>Steps and the ways between them. It runs across the page where it fits, and down where it does not.</summary>
public static class FlowChart
{
    private const double Gap = 26;
    private const double Padding = 9;
    private const double Widest = 210;

    /// <param name="rows">Each a chain of steps. A step that is named again is the same step.</param>
    public static Picture Draw(IReadOnlyList<IReadOnlyList<string>> rows, Language language)
    {
        var plan = new FlowPlan(rows);
        var across = (Drawing.PageWidth - ((plan.RankCount - 1) * Gap)) / Math.Max(1, plan.RankCount);
        var goesAcross = plan.RankCount <= 6 && Fits(plan, across);
        var ways = plan.Back().Count();
        var room = ways == 0 ? 0 : 12 + (ways * 10);
        var wide = goesAcross
            ? across
            : Math.Min(Widest, ((Drawing.PageWidth - room + Gap) / Math.Max(1, plan.LaneCount)) - Gap);
        return new Sheet(plan, wide, goesAcross, room).Draw(Says(plan, language));
    }

    private static bool Fits(FlowPlan plan, double wide) =>
        plan.Names.All(name => Lettering.Wrap(name, Drawing.Small, wide - (2 * Padding)) is { Count: <= 3 } lines && lines.All(line => Lettering.Width(line, Drawing.Small) <= wide - (2 * Padding)));

    private static string Says(FlowPlan plan, Language language)
    {
        var to = new LocalText(" leads to ", " mène à ").In(language);
        return string.Join("; ", plan.All.GroupBy(way => way.From).Select(ways => $"{plan.Names[ways.Key]}{to}{string.Join(", ", ways.Select(way => plan.Names[way.To]))}")) + ".";
    }

    /// <summary>Places are reckoned along the flow and aside of it, and turned to x and y only when something is drawn.</summary>
    private sealed class Sheet(FlowPlan plan, double wide, bool goesAcross, double room)
    {
        private readonly List<IReadOnlyList<string>> words = [.. plan.Names.Select(name => Lettering.Wrap(name, Drawing.Small, wide - (2 * Padding)))];

        private double High => (words.Max(lines => lines.Count) * Drawing.LineHeight(Drawing.Small)) + (2 * Padding) - 2;

        private double Along => goesAcross ? wide : High;

        private double Aside => goesAcross ? High : wide;

        private double Start(int box) => 1 + (plan.Rank(box) * (Along + Gap));

        private double End(int box) => Start(box) + Along;

        private double Middle(int box) => LaneMiddle(plan.Lane(box));

        private double LaneMiddle(int lane) => room + 1 + (lane * (Aside + Gap)) + (Aside / 2);

        public Picture Draw(string says)
        {
            var (along, aside) = ((plan.RankCount * (Along + Gap)) - Gap + 2, room + (plan.LaneCount * (Aside + Gap)) - Gap + 2);
            var drawing = new Drawing(goesAcross ? along : aside);
            foreach (var way in plan.Forward())
            {
                Way(drawing, Forward(way.From, way.To), way.BothWays);
            }

            foreach (var (way, at) in plan.Back().Select((way, at) => (way, at)))
            {
                Way(drawing, Back(way.From, way.To, room - 8 - (at * 10)), bothWays: false);
            }

            for (var box = 0; box < plan.Names.Count; box++)
            {
                Box(drawing, box);
            }

            return drawing.Done(goesAcross ? aside : along, says);
        }

        private void Box(Drawing drawing, int box)
        {
            var (x, y) = Turn((Start(box), Middle(box) - (Aside / 2)));
            drawing.Box(x, y, wide, High, Ink.White, Ink.Accent, round: 4);
            var lines = words[box];
            var first = y + (High / 2) + 4 - ((lines.Count - 1) * Drawing.LineHeight(Drawing.Small) / 2);
            drawing.Lines(x + (wide / 2), first, lines, Drawing.Small, anchor: Anchor.Middle);
        }

        private IReadOnlyList<(double, double)> Forward(int from, int to)
        {
            var (middle, target) = (Middle(from), Middle(to));
            var (leaves, arrives) = ((End(from), middle), (Start(to), target));
            if (plan.Lane(from) == plan.Lane(to))
            {
                return plan.IsFree(plan.Lane(from), plan.Rank(from), plan.Rank(to))
                    ? [leaves, arrives]
                    : Around(leaves, arrives, middle + (Aside / 2) + (Gap / 2));
            }

            var changesFirst = plan.Lane(to) > plan.Lane(from) ? plan.IsFree(plan.Lane(to), plan.Rank(from), plan.Rank(to)) : !plan.IsFree(plan.Lane(from), plan.Rank(from), plan.Rank(to));
            var turn = changesFirst ? End(from) + (Gap * 0.45) : Start(to) - (Gap * 0.55);
            return [leaves, (turn, middle), (turn, target), arrives];
        }

        private static IReadOnlyList<(double, double)> Around((double, double) leaves, (double, double) arrives, double beside) =>
            [leaves, (leaves.Item1 + (Gap * 0.45), leaves.Item2), (leaves.Item1 + (Gap * 0.45), beside), (arrives.Item1 - (Gap * 0.55), beside), (arrives.Item1 - (Gap * 0.55), arrives.Item2), arrives];

        private IReadOnlyList<(double, double)> Back(int from, int to, double beside)
        {
            var (half, away) = (Along / 2, Aside / 2);
            List<(double, double)> way = plan.Lane(from) == 0
                ? [(Start(from) + half, Middle(from) - away), (Start(from) + half, beside)]
                : [(End(from), Middle(from)), (End(from) + (Gap * 0.45), Middle(from)), (End(from) + (Gap * 0.45), beside)];
            return plan.Lane(to) == 0
                ? [.. way, (Start(to) + half, beside), (Start(to) + half, Middle(to) - away)]
                : [.. way, (Start(to) - (Gap * 0.55), beside), (Start(to) - (Gap * 0.55), Middle(to)), (Start(to), Middle(to))];
        }

        private void Way(Drawing drawing, IReadOnlyList<(double, double)> way, bool bothWays)
        {
            drawing.Path([.. way.Select(Turn)], Ink.Soft, arrow: true);
            if (bothWays)
            {
                drawing.Path([.. way.Reverse().Select(Turn)], Ink.Soft, arrow: true);
            }
        }

        private (double X, double Y) Turn((double Along, double Aside) at) => goesAcross ? (at.Along, at.Aside) : (at.Aside, at.Along);
    }
}
