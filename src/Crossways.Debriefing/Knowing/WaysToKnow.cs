using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// By which ways each seat could come by a fact at this moment, with its own powers and with whom it has heard of: the rules
/// of the simulation are asked, none is repeated here. A way may still need an authorisation, an hour, or an answer from
/// abroad. What another seat holds is no way: that is for sharing.
/// </summary>
internal sealed class WaysToKnow(World world)
{
    private const string Grounds = "In the debrief.";

    private readonly Desk[] seats = [.. world.Scenario.Seats.Select(seat => world.Desks[seat.Id])];
    private readonly Dictionary<(MeasureKindId, SubjectId), List<SeatId>> takers = [];

    public IEnumerable<(SeatId Seat, LocalText How)> To(Fact fact) => BySearching(fact).Concat(ByMeasure(fact)).Concat(ByAsking(fact));

    /// <summary>Somebody or something shows it already, whoever can get there.</summary>
    public bool IsInTheWorld(Fact fact) =>
        fact.SeenBy.Count > 0
        || world.Scenario.Registers.Any(row => row.Carries.Contains(fact.Id))
        || world.Scenario.People.Any(person => person.Tells.Any(tells => tells.Fact == fact.Id))
        || world.Scenario.Exhibits.Any(exhibit => exhibit.Carries.Contains(fact.Id) && IsThere(exhibit))
        || Records(fact).Any();

    private bool IsThere(Exhibit exhibit) =>
        !world.CaseFiles.IsDestroyed(exhibit.Id)
        && (world.CaseFiles.Where(exhibit) is not null || exhibit.Of.Count > 0 || world.CaseFiles.HoldersOf(exhibit.Id).Count > 0);

    private IEnumerable<(SeatId, LocalText)> BySearching(Fact fact) =>
        from row in world.Scenario.Registers
        where row.Carries.Contains(fact.Id)
        where world.Scenario.Searchable.Any(register => register.Register == row.Register && register.State == row.State)
        from seat in world.Scenario.Seats
        where world.Scenario.MaySearch(seat, row.Register, row.State)
        let name = Library.Registers[row.Register]
        select (seat.Id, new LocalText($"search in {name.En}", $"recherche dans {name.Fr}"));

    private IEnumerable<(SeatId, LocalText)> ByMeasure(Fact fact) =>
        from way in Measures(fact).Distinct()
        let kind = world.Scenario.Measures[way.Kind]
        let target = world.Scenario.Subjects[way.Target].Name
        from seat in TakersOf(kind, way.Target)
        select (seat, new LocalText($"{kind.Name.En}: {target.En}", $"{kind.Name.Fr} : {target.Fr}"));

    private IEnumerable<(MeasureKindId Kind, SubjectId Target)> Measures(Fact fact) =>
        Finding(fact).Concat(Seeing(fact)).Concat(Records(fact).SelectMany(world.Scenario.WaysToRecords).Select(way => (way.Kind.Id, way.Target.Id)));

    // Where the papers lie that carry it.
    private IEnumerable<(MeasureKindId, SubjectId)> Finding(Fact fact) =>
        from exhibit in world.Scenario.Exhibits
        where exhibit.Carries.Contains(fact.Id) && IsThere(exhibit)
        from kind in world.Scenario.Measures
        where kind.BringsUp(exhibit)
        from place in Places(exhibit).Distinct()
        where Results.WouldFind(world, exhibit, world.Scenario.Subjects[place])
        select (kind.Id, place);

    private IEnumerable<SubjectId> Places(Exhibit exhibit)
    {
        if (world.CaseFiles.Where(exhibit) is not { } where)
        {
            return exhibit.Of;
        }

        return world.People.IsPerson(where) && world.People[where].At is { } place ? [where, place, .. exhibit.Of] : [where, .. exhibit.Of];
    }

    // Whoever looks there sees it, and whoever asks the register reads it.
    private IEnumerable<(MeasureKindId, SubjectId)> Seeing(Fact fact) =>
        from kind in world.Scenario.Measures
        from target in (fact.SeenBy.Contains(kind.Id) ? (fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About) : [])
            .Concat(world.Scenario.Registers.Where(row => row.Carries.Contains(fact.Id) && kind.ReadsRegister(row.Register)).SelectMany(row => row.About))
            .Distinct()
        where world.Traces.About(kind, world.Scenario.Subjects[target]).Facts.Contains(fact.Id)
        select (kind.Id, target);

    // Accounts and phones on which it has been booked or called by now.
    private IEnumerable<SubjectId> Records(Fact fact) =>
        world.Accounts.Payments.Where(booked => booked.Payment.Carries.Contains(fact.Id)).SelectMany(booked => booked.Payment.Accounts)
            .Concat(world.Accounts.Calls.Where(call => call.Carries.Contains(fact.Id)).SelectMany(Phones))
            .Distinct();

    private IEnumerable<SubjectId> Phones(Call call) => world.Scenario.Subjects.OfType<Phone>().Where(phone => call.IsOn(phone.Id)).Select(phone => phone.Id);

    private List<SeatId> TakersOf(MeasureKind kind, SubjectId target)
    {
        if (!takers.TryGetValue((kind.Id, target), out var found))
        {
            takers[(kind.Id, target)] = found =
            [
                .. seats.Where(seat => Results.CanBeCarriedOut(world, kind, target)
                        && new RequestMeasure(kind.Id, target, Grounds, Urgent: false) { Id = Guid.Empty }.Hindrance(world, seat, seat) is null)
                    .Select(seat => seat.Id),
            ];
        }

        return found;
    }

    // To whoever asks with care: the right profession, and a person who can be met and holds nothing back any more.
    private IEnumerable<(SeatId, LocalText)> ByAsking(Fact fact) =>
        from person in world.Scenario.People
        where world.People.IsWithinReach(person.Id)
        from tells in person.Tells
        where tells.Fact == fact.Id && HoldingBack.Why(world, person, tells, interview: null) == NotYet.None
        from desk in seats
        where world.Knowledge.HasHeardOf(desk, person)
            && world.Scenario.StateOf(desk.Seat!).Id == person.State
            && (tells.To.Count == 0 || tells.To.Contains(world.Scenario.Agencies[desk.Seat!.Agency].Kind))
        select (desk.Id, new LocalText($"ask {person.Name.En}", $"interroger {person.Name.Fr}"));
}
