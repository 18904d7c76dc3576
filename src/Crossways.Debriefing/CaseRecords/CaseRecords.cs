using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// The cases of presumed victims as a seat, or all seats together, knew them at the end: for training case workers in the
/// shape of the Human Trafficking Case Data Standard (IOM). Everybody in them is fictitious.
/// </summary>
/// <remarks>
/// Built from what seats came by and recorded, never from the truth of the case: who was not recognised has no record, and
/// who was taken for a victim has one. See docs/case-records.md for the version of the standard and what could not be compared.
/// </remarks>
public static class CaseRecords
{
    /// <param name="seat">Whose knowledge; null: that of all seats taken together.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Of(Scenario scenario, long seed, IReadOnlyList<Act> acts, SeatId? seat, Language language)
    {
        var played = Played.Of(scenario, seed, acts);
        List<Seat> seats = [.. scenario.Seats.Where(one => seat is null || one.Id == seat)];
        var writing = new Writing(played, seats, language);
        return [.. scenario.People.Where(writing.HasCase).Select((person, place) => Htcds.Row(writing.Of(person, place + 1)))];
    }

    private sealed record Writing(Played Played, IReadOnlyList<Seat> Seats, Language Language)
    {
        private readonly IReadOnlyList<(ExerciseTime At, PresumptionRecorded Happened)> presumptions = [.. Played.Of<PresumptionRecorded>()];
        private readonly IReadOnlyList<(ExerciseTime At, PersonReferred Happened)> referrals = [.. Played.Of<PersonReferred>()];
        private readonly HashSet<FactId> known = [.. Seats.SelectMany(seat => Played.World.Knowledge.Of(seat.Id).Keys)];

        private Scenario Scenario => Played.Scenario;

        /// <summary>Presumed, or referred, by or to one of the seats.</summary>
        public bool HasCase(Person person) => Presumed(person) is not null || Referred(person) is not null;

        public CaseOfPerson Of(Person person, int number)
        {
            var facts = Scenario.Facts.Where(fact => known.Contains(fact.Id) && fact.About.Contains(person.Id)).ToList();
            var referred = Referred(person);
            return new CaseOfPerson(
                $"{Scenario.Id}-{number}",
                Scenario.Title.In(Language),
                Name(person),
                Seats.Any(seat => WhoIsWho.IsChildFor(Played.World, seat.Id, person) && Played.World.Knowledge.HasHeardOf(Played.World.Desks[seat.Id], person)),
                Presumed(person) is { } by ? Scenario.Agencies[Scenario.Seats[by.By].Agency].Kind : null,
                [.. facts.Select(fact => fact.Indicator).OfType<IndicatorId>().Distinct()],
                [.. facts.Where(fact => fact.Proves == Element.Purpose).Select(fact => fact.Detail).Distinct()],
                [.. facts.Where(fact => fact.Indicator is { } indicator && Htcds.IsOfExploitation(indicator)).SelectMany(fact => fact.SeenAt).Distinct().Where(Heard).Select(NameOf)],
                referred is not { } sent ? null
                    : new CaseReferral(
                        Scenario.Agencies[Scenario.Seats[sent.Happened.From].Agency].Name.In(Language),
                        Scenario.Seats[sent.Happened.From].Name.In(Language),
                        Scenario.Date.AddDays(sent.At.Day - 1),
                        sent.Happened.Consent,
                        Seats is [var only] && only.Id == sent.Happened.From
                    )
            );
        }

        private PresumptionRecorded? Presumed(Person person) =>
            presumptions.Select(entry => entry.Happened).FirstOrDefault(one => one.Person == person.Id && Seats.Any(seat => seat.Id == one.By));

        // The last: it is where the case is now.
        private (ExerciseTime At, PersonReferred Happened)? Referred(Person person) =>
            referrals.Where(entry => entry.Happened.Person == person.Id && Seats.Any(seat => seat.Id == entry.Happened.From || seat.Id == entry.Happened.To)).Select(entry => ((ExerciseTime, PersonReferred)?)entry).LastOrDefault();

        private bool Heard(SubjectId subject) => Seats.Any(seat => Played.World.Knowledge.HasHeardOf(Played.World.Desks[seat.Id], Scenario.Subjects[subject]));

        private string NameOf(SubjectId subject) => Scenario.Subjects[subject].Name.In(Language);

        // By the true name, as soon as one of them has learned it.
        private string Name(Person person)
        {
            var names = Seats.Select(seat => WhoIsWho.NameFor(Played.World, seat.Id, person.Id)).Distinct().ToList();
            return (names.Contains(person.Name) ? person.Name : names[0]).In(Language);
        }
    }
}

/// <summary>What is known of one person’s case.</summary>
/// <param name="PresumedBy">Kind of agency that recorded the presumption; null: nobody did.</param>
/// <param name="Purposes">What it was for, as facts name it: <c>forced-labour</c>.</param>
internal sealed record CaseOfPerson(
    string Number,
    string Exercise,
    string Name,
    bool IsChild,
    string? PresumedBy,
    IReadOnlyList<IndicatorId> Indicators,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Places,
    CaseReferral? Referral
);

/// <param name="Away">The case was handed to somebody else.</param>
internal sealed record CaseReferral(string Organisation, string Worker, DateOnly On, bool Consent, bool Away);
