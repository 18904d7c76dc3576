using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Debriefing;

/// <summary>
/// By which ways each seat could come by a fact at this moment, with its own powers and with whom it has heard of: the rules
/// of the simulation are asked, none is repeated here. A way may still need an authorisation, an hour, or an answer from
/// abroad. What another seat holds is no way: that is for sharing.
/// </summary>
internal sealed class WaysToKnow(World world, Carriers carriers)
{
    private const string Grounds = "In the debrief.";

    private readonly Desk[] seats = [.. world.Scenario.Seats.Select(seat => world.Desks[seat.Id])];
    private readonly Dictionary<Look, List<Desk>> takers = [];

    public IEnumerable<Way> To(Fact fact) => BySearching(fact).Concat(ByMeasure(fact)).Concat(ByAsking(fact));

    /// <summary>Somebody or something shows it already, whoever can get there.</summary>
    public bool IsInTheWorld(Fact fact) =>
        fact.SeenBy.Count > 0
        || carriers.Rows.Contains(fact.Id)
        || carriers.Tellers.Contains(fact.Id)
        || carriers.Papers[fact.Id].Any(IsThere)
        || Records(fact).Any();

    /// <summary>Where the papers lie that carry it.</summary>
    public IEnumerable<SubjectId> WherePapersLie(Fact fact) => carriers.Papers[fact.Id].Select(world.CaseFiles.Where).OfType<SubjectId>();

    private bool IsThere(Exhibit exhibit) =>
        !world.CaseFiles.IsDestroyed(exhibit.Id)
        && (world.CaseFiles.Where(exhibit) is not null || exhibit.Of.Count > 0 || world.CaseFiles.HoldersOf(exhibit.Id).Count > 0);

    private IEnumerable<Way> BySearching(Fact fact) =>
        from row in carriers.Rows[fact.Id]
        where world.Scenario.Searchable.Any(register => register.Register == row.Register && register.State == row.State)
        let name = Library.Registers[row.Register]
        let how = new LocalText($"search in {name.En}", $"recherche dans {name.Fr}")
        from seat in seats
        where world.Scenario.MaySearch(seat.Seat!, row.Register, row.State)
        select new Way(seat, how);

    private IEnumerable<Way> ByMeasure(Fact fact) =>
        from look in Measures(fact).Distinct()
        let kind = world.Scenario.Measures[look.Kind]
        let target = world.Scenario.Subjects[look.Target].Name
        let how = new LocalText($"{kind.Name.En}: {target.En}", $"{kind.Name.Fr} : {target.Fr}")
        from seat in TakersOf(look, kind)
        select new Way(seat, how);

    private IEnumerable<Look> Measures(Fact fact) =>
        Finding(fact).Concat(Seeing(fact)).Concat(Records(fact).SelectMany(world.Scenario.WaysToRecords).Select(way => new Look(way.Kind.Id, way.Target.Id)));

    private IEnumerable<Look> Finding(Fact fact) =>
        from exhibit in carriers.Papers[fact.Id]
        where IsThere(exhibit)
        from kind in carriers.BringingUp(exhibit)
        from place in Places(exhibit).Distinct()
        where Results.WouldFind(world, exhibit, world.Scenario.Subjects[place])
        select new Look(kind.Id, place);

    private IEnumerable<SubjectId> Places(Exhibit exhibit)
    {
        if (world.CaseFiles.Where(exhibit) is not { } where)
        {
            return exhibit.Of;
        }

        return world.People.IsPerson(where) && world.People[where].At is { } place ? [where, place, .. exhibit.Of] : [where, .. exhibit.Of];
    }

    // Whoever looks there sees it, and whoever asks the register reads it.
    private IEnumerable<Look> Seeing(Fact fact) =>
        from kind in world.Scenario.Measures
        from target in (fact.SeenBy.Contains(kind.Id) ? (fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About) : [])
            .Concat(carriers.Rows[fact.Id].Where(row => kind.ReadsRegister(row.Register)).SelectMany(row => row.About))
            .Distinct()
        where world.Traces.About(kind, world.Scenario.Subjects[target]).Facts.Contains(fact.Id)
        select new Look(kind.Id, target);

    // Accounts and phones on which it has been booked or called by now.
    private IEnumerable<SubjectId> Records(Fact fact) =>
        world.Accounts.Payments.Where(booked => booked.Payment.Carries.Contains(fact.Id)).SelectMany(booked => booked.Payment.Accounts)
            .Concat(world.Accounts.Calls.Where(call => call.Carries.Contains(fact.Id)).SelectMany(Phones))
            .Distinct();

    private IEnumerable<SubjectId> Phones(Call call) => world.Scenario.Subjects.OfType<Phone>().Where(phone => call.IsOn(phone.Id)).Select(phone => phone.Id);

    private List<Desk> TakersOf(Look look, MeasureKind kind)
    {
        if (!takers.TryGetValue(look, out var found))
        {
            takers[look] = found =
            [
                .. seats.Where(seat => Results.CanBeCarriedOut(world, kind, look.Target)
                    && new RequestMeasure(look.Kind, look.Target, Grounds, Urgent: false) { Id = Guid.Empty }.Hindrance(world, seat, seat) is null),
            ];
        }

        return found;
    }

    // To whoever asks with care: the right profession, and a person who can be met and holds nothing back any more.
    private IEnumerable<Way> ByAsking(Fact fact) =>
        from teller in carriers.Tellers[fact.Id]
        let person = teller.Person
        let tells = teller.Tells
        where world.People.IsWithinReach(person.Id) && HoldingBack.Why(world, person, tells, interview: null) == NotYet.None
        let how = new LocalText($"ask {person.Name.En}", $"interroger {person.Name.Fr}")
        from desk in seats
        where world.Knowledge.HasHeardOf(desk, person)
            && world.Scenario.StateOf(desk.Seat!).Id == person.State
            && (tells.To.Count == 0 || tells.To.Contains(world.Scenario.Agencies[desk.Seat!.Agency].Kind))
        select new Way(desk, how);

    // A measure of a kind at a target.
    private sealed record Look(MeasureKindId Kind, SubjectId Target);
}

/// <summary>A seat could come by it so.</summary>
internal sealed record Way(Desk Seat, LocalText How);
