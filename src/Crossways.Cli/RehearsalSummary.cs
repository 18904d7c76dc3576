using System.Globalization;
using Crossways.Debriefing;
using Crossways.Rehearsal;
using Spectre.Console;
using Weight = Crossways.Rehearsal.Weight;

namespace Crossways.Cli;

/// <summary>What a rehearsal found, on one screen; the whole stands in the report.</summary>
internal static class RehearsalSummary
{
    private const int MostAdvice = 12;
    private const int MostLines = 6;
    private const int Wide = 120;
    private const double Rare = 0.2;

    public static string InOneLine(RehearsalReport report)
    {
        var faults = report.Advice.Count(advice => advice.Weight == Weight.Fault);
        var acceptable = report.Crews is [var book, ..] ? $", acceptable endings by the book {Said(book.Acceptable)}" : "";
        return $"{Count(faults, "fault")}, {Count(report.Advice.Count - faults, "doubt")}{acceptable}";
    }

    public static void Print(RehearsalReport report, TimeSpan took)
    {
        Line($"{report.Title.En}: {report.Plays} plays in {took.TotalSeconds:0.0} s. {InOneLine(report)}.");
        if (!report.Complete)
        {
            Line($"Stopped before all plays were over; this is what was known then.");
        }

        Console.WriteLine();
        PrintAdvice(report);
        PrintEndings(report);
        PrintDiscrimination(report);
        PrintReach(report);
        PrintIdle(report);
    }

    public static void Print(IReadOnlyList<Worse> worse, bool compared)
    {
        if (!compared)
        {
            return;
        }

        Console.WriteLine();
        Line($"{(worse.Count == 0 ? "Nothing got worse than in the baseline." : "Worse than in the baseline:")}");
        foreach (var loss in worse)
        {
            AnsiConsole.Markup("[red]worse[/] ");
            Line($"{loss.Code}: {loss.What}");
        }
    }

    // What is known and what to do is said once for all that follow one another with the same words.
    private static void PrintAdvice(RehearsalReport report)
    {
        foreach (var (place, advice) in report.Advice.Take(MostAdvice).Index())
        {
            AnsiConsole.Markup(advice.Weight == Weight.Fault ? "[red]fault[/] " : "[yellow]doubt[/] ");
            Line($"{advice.Source}: {advice.What.En}{(advice.Witness is { } witness ? $" See {witness}." : "")}");
            var next = report.Advice.Take(MostAdvice).ElementAtOrDefault(place + 1);
            if (next is null || (next.Known, next.Mend) != (advice.Known, advice.Mend))
            {
                Line($"      {advice.Known.En} {advice.Mend.En}");
            }
        }

        if (report.Advice.Count > MostAdvice)
        {
            Line($"and {report.Advice.Count - MostAdvice} more in the report (--html FILE).");
        }
    }

    private static void PrintEndings(RehearsalReport report)
    {
        if (report.Crews.Count == 0)
        {
            return;
        }

        var endings = report.Crews.SelectMany(crew => crew.Endings).Select(count => count.Ending).Distinct().ToList();
        var table = Table("how it ends, %", [.. endings.Select(ending => ending.Value), "acceptable, 95%"]);
        foreach (var crew in report.Crews)
        {
            table.AddRow(
                [
                    crew.Crew,
                    .. endings.Select(ending => Number((crew.Endings.FirstOrDefault(count => count.Ending == ending)?.Share.Value ?? 0) * 100, "0")),
                    $"{Number(crew.Acceptable.Value * 100, "0")} ({Number(crew.Acceptable.Low * 100, "0")}–{Number(crew.Acceptable.High * 100, "0")})",
                ]
            );
        }

        AnsiConsole.Write(table);
    }

    private static void PrintDiscrimination(RehearsalReport report)
    {
        if (report.Discrimination.Count == 0)
        {
            return;
        }

        var table = Table("by the book against, g", [.. Performance.Families.Select(family => family.En)]);
        foreach (var crew in report.Discrimination.GroupBy(comparison => comparison.Crew))
        {
            table.AddRow([crew.Key, .. crew.OrderBy(comparison => comparison.Family).Select(comparison => Effect(comparison.Effect))]);
        }

        AnsiConsole.Write(table);
    }

    private static void PrintReach(RehearsalReport report)
    {
        var rare = report.Reach.Where(line => line.Claim == Claim.Reached && line.ByTheBook.Value < Rare).OrderBy(line => line.ByTheBook.Value).ToList();
        Line(
            $"Of {report.Reach.Count} things, {report.Reach.Count(line => line.Claim == Claim.ProvenUnreachable)} are proven unreachable, {report.Reach.Count(line => line.Claim == Claim.NotFound)} were not found, {rare.Count} are rare by the book:"
        );
        foreach (var line in rare.Take(MostLines))
        {
            Line($"  {line.Kind.ToString().ToLowerInvariant()} {line.Id}: {Said(line.ByTheBook)}, see {line.Witness}");
        }

        if (rare.Count > MostLines)
        {
            Line($"  and {rare.Count - MostLines} more");
        }
    }

    private static void PrintIdle(RehearsalReport report)
    {
        var idle = report.Work.Where(seat => seat.Idle > SeatReport.LongIdle).OrderByDescending(seat => seat.Idle).Take(MostLines).ToList();
        if (idle.Count > 0)
        {
            Line($"Idle seats: {string.Join(", ", idle.Select(seat => $"{seat.Name.En} {Number(seat.Idle * 100, "0")}%"))}.");
        }
    }

    private static Table Table(string first, string[] others)
    {
        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = Wide;
        }

        var table = new Table { Border = TableBorder.Simple };
        return table.AddColumns([first, .. others.Select(Markup.Escape)]);
    }

    private static string Effect(EffectSize effect) =>
        effect.High < 0 ? $"[red]{Number(effect.G, "0.0")} bad practice pays[/]"
        : effect.G < EffectSize.Felt ? $"[yellow]{Number(effect.G, "0.0")} weak[/]"
        : effect.G >= EffectSize.Most ? $"> {EffectSize.Most}"
        : Number(effect.G, "0.0");

    private static string Said(Share share) => $"{share.Seen} of {share.Of} ({Number(share.Low * 100, "0")}–{Number(share.High * 100, "0")}%)";

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    // Not through the console of tables and colours, which would break long lines where no terminal asks for it.
    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
