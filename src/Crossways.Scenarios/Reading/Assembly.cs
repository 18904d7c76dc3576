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
            Measures = new(draft.Measures.Values),
            Indicators = Library.Indicators(draft.Head.Indicators),
            Offences = new(draft.Offences),
            Registers = draft.Registers,
            Transfers = draft.Transfers,
            Calls = draft.Calls,
            Map = draft.Map,
        };
}
