using System.Globalization;
using Crossways.Debriefing;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.AfterAction;

/// <summary>Says things of one exercise in one language.</summary>
internal sealed class Voice(AfterActionFacts facts, Language language)
{
    private readonly Dictionary<SeatId, LocalText> seats = facts.Debrief.Seats.ToDictionary(seat => seat.Id, seat => seat.Name);

    public AfterActionFacts Facts => facts;

    public DebriefReport Debrief => facts.Debrief;

    public Language Language => language;

    public string Say(string en, string fr) => language == Language.French ? fr : en;

    public string Say(LocalText text) => text.In(language);

    public string Seat(SeatId? seat) =>
        seat is not { } id ? Say("nobody", "personne")
        : seats.TryGetValue(id, out var name) ? Say(name)
        : Say("control room", "direction de l’exercice");

    // Names of seats have commas in them.
    public string Seats(IEnumerable<SeatId> some) => string.Join(Say("; ", " ; "), some.Select(seat => Seat(seat)));

    /// <summary>A moment: with its day where the play had several.</summary>
    public string At(ExerciseTime? at) =>
        at is not { } moment ? "–"
        : Debrief.Starts.Day == Debrief.Ended.Day ? moment.Clock
        : Say($"day {moment.Day}, {moment.Clock}", $"jour {moment.Day}, {moment.Clock}");

    public string Length(ExerciseSpan span) =>
        span.Seconds < 3600
            ? string.Create(CultureInfo.InvariantCulture, $"{span.Seconds / 60} min")
            : string.Create(CultureInfo.InvariantCulture, $"{span.Seconds / 3600} h {span.Seconds / 60 % 60:00}");

    public string Count(int count, string one, string many, string un, string plusieurs) =>
        language == Language.French ? $"{Number(count)} {(count < 2 ? un : plusieurs)}" : $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>1,357; 1 357.</summary>
    public string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture).Replace(",", Say(",", "\u202f"), StringComparison.Ordinal);

    public string Money(long minor, Currency currency) => new Money(minor, currency).In(language);

    public string Day(DateOnly day) => DocumentWords.Day(day, language);

    public string Days(DateOnly from, DateOnly until) =>
        from == until ? Say($"on {Day(from)}", $"le {Day(from)}") : Say($"from {Day(from)} to {Day(until)}", $"du {Day(from)} au {Day(until)}");
}

/// <summary>Blocks in short.</summary>
internal static class Make
{
    public static Paragraph Text(string text) => new(Inline.Of(text));

    public static Heading Head(string id, string text) => new(2, id, Inline.Of(text));

    public static Column Column(string heading, double weight = 1, Alignment alignment = Alignment.Start) => new(Inline.Of(heading), alignment, weight);

    public static IReadOnlyList<IReadOnlyList<Inline>> Row(params string[] cells) => [.. cells.Select(Inline.Of)];

    public static Table Table(string id, string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<IReadOnlyList<Inline>>> rows) =>
        new(id, Inline.Of(caption), columns, [.. rows]);

    public static Figure Figure(string id, string caption, Picture picture) => new(id, Inline.Of(caption), picture);

    public static ItemList Bullets(IEnumerable<string> lines) => new(ListKind.Bullets, [.. lines.Select(line => (IReadOnlyList<Block>)[Text(line)])]);
}
