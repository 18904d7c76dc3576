namespace Crossways.Scenarios;

/// <summary>Puts what was read together.</summary>
internal static class Assembly
{
    public static Scenario Of(Draft draft) =>
        new()
        {
            Id = draft.Head.Id,
            Format = draft.Head.Format,
            Title = draft.Head.Title,
            Summary = draft.Head.Summary,
            Synopsis = draft.Synopsis,
            Briefing = draft.Briefing,
            Handbook = draft.Handbook,
            Plan = draft.Plan,
            Date = draft.Head.Date,
            Starts = draft.Head.Starts,
            Ends = draft.Head.Ends,
            Scale = draft.Head.Scale,
            States = new(draft.States),
            Agencies = new(draft.Agencies),
            Teams = new(draft.Version is null ? draft.Teams : draft.Teams.Where(team => draft.Seats.Exists(seat => seat.Team == team.Id))),
            Seats = new(draft.Seats),
            Subjects = new(draft.Subjects),
            Facts = new(draft.Facts),
            Exhibits = new(draft.Exhibits),
            Storylines = new(draft.Storylines),
            Injects = new([.. draft.Injects, .. draft.Deeds]),
            Objectives = new(draft.Objectives),
            Endings = new(draft.Endings.OrderBy(ending => ending.Order).Select(ending => ending.Ending)),
            Measures = new(draft.Measures.Values.Where(kind => !IsIdle(draft, kind))),
            Indicators = Library.Indicators(draft.Head.Indicators),
            Offences = new(draft.Offences),
            Registers = draft.Registers,
            Searchable = draft.Searchable,
            Map = draft.Map,
        };

    // A check of the library that only reads registers which no state of the case keeps, and which the case never names.
    private static bool IsIdle(Draft draft, MeasureKind kind) =>
        draft.OfLibrary.Contains(kind.Id)
        && kind is { Reads.Count: > 0, Yields.Count: 0, MeetsPeople: false, Effects.Count: 0 }
        && !draft.Registers.Exists(row => kind.ReadsRegister(row.Register))
        && !draft.Searchable.Exists(register => kind.ReadsRegister(register.Register))
        && !draft.References.Any(reference => reference.Kind == IdKind.Measure && reference.Id == kind.Id.Value);
}
