namespace Crossways.Scenarios;

/// <summary>
/// What participants can find out at all, whatever they do: an upper bound. What lies outside it, nobody can reach;
/// what lies inside, some course of play may still miss.
/// </summary>
/// <remarks>An agency without a seat counts too, because control acts for it, unless only seats are asked about.</remarks>
internal sealed class Reach
{
    private readonly Scenario scenario;
    private readonly bool seatsOnly;
    private readonly Func<InjectId, bool> canBeReleased;
    private readonly HashSet<SubjectId> heard = [];
    private readonly HashSet<ExhibitId> exhibits = [];
    private readonly HashSet<FactId> facts = [];
    private readonly HashSet<RegisterRow> rows = [];
    private readonly Dictionary<SubjectId, HashSet<SubjectId>> whereabouts = [];
    private readonly Dictionary<ExhibitId, HashSet<SubjectId>> placed = [];
    private readonly HashSet<(MeasureKindId, SubjectId)> takeable = [];
    private bool grew;

    /// <param name="isDoubtful">Of these anything may be true: they count as found, heard of and learned.</param>
    /// <param name="seatsOnly">What participants reach by themselves, without control acting for anybody.</param>
    /// <param name="canBeReleased">Injects that may come; null: all of them.</param>
    public Reach(Scenario scenario, Func<object, bool> isDoubtful, bool seatsOnly = false, Func<InjectId, bool>? canBeReleased = null)
    {
        this.scenario = scenario;
        this.seatsOnly = seatsOnly;
        this.canBeReleased = canBeReleased ?? (_ => true);
        Hear(scenario.Subjects.Select(subject => subject.Id).Where(id => isDoubtful(id)));
        Find(scenario.Exhibits.Where(exhibit => isDoubtful(exhibit.Id)));
        Learn(scenario.Facts.Where(fact => isDoubtful(fact.Id)));
        Learn(
            scenario
                .People.Where(person => isDoubtful(person.Id))
                .SelectMany(person => person.Tells)
                .SelectMany(tells => scenario.Facts.Where(fact => fact.Id == tells.Fact))
        );
        Find(
            scenario
                .Injects.Where(inject => isDoubtful(inject.Id))
                .SelectMany(inject => inject.Brings)
                .SelectMany(id => scenario.Exhibits.Where(exhibit => exhibit.Id == id))
        );
        foreach (var person in scenario.People)
        {
            whereabouts[person.Id] = person.At is { } at ? [at] : [];
        }

        foreach (var move in Effects.OfType<Effect.Moves>())
        {
            whereabouts.GetValueOrDefault(move.Person)?.Add(move.To);
        }

        foreach (var exhibit in scenario.Exhibits)
        {
            placed[exhibit.Id] = exhibit.At is { } at ? [at] : [];
        }

        foreach (var move in Effects.OfType<Effect.ExhibitMoves>())
        {
            placed.GetValueOrDefault(move.Exhibit)?.Add(move.To);
        }

        foreach (var subject in scenario.Subjects)
        {
            foreach (var kind in scenario.Measures.Where(kind => SomebodyMayTake(kind, subject)))
            {
                takeable.Add((kind.Id, subject.Id));
            }
        }

        Grow();
    }

    /// <summary>Everything that can change the world.</summary>
    public IEnumerable<Effect> Effects =>
        scenario
            .Injects.Where(inject => canBeReleased(inject.Id))
            .SelectMany(inject => inject.Then)
            .Concat(scenario.Measures.SelectMany(kind => kind.Effects))
            .Concat(scenario.Preparations.SelectMany(preparation => preparation.Then))
            .SelectMany(effect => effect.Outcomes(scenario));

    public bool IsHeardOf(SubjectId subject) => heard.Contains(subject);

    public bool IsFound(ExhibitId exhibit) => exhibits.Contains(exhibit);

    public bool IsLearned(FactId fact) => facts.Contains(fact);

    public bool IsFound(RegisterRow row) => rows.Contains(row);

    /// <summary>Some agency of the case has the power, where its territory allows it.</summary>
    public bool CanBeTaken(MeasureKindId kind, SubjectId target) => takeable.Contains((kind, target));

    /// <summary>Places the person is at, or can be moved to.</summary>
    public IReadOnlySet<SubjectId> PlacesOf(SubjectId person) =>
        whereabouts.TryGetValue(person, out var places) ? places : EmptySet;

    private static readonly HashSet<SubjectId> EmptySet = [];

    /// <summary>Agencies that have the power, by their kind or by that of one of their seats.</summary>
    public IEnumerable<Agency> WhoMayTake(MeasureKind kind) =>
        scenario.Agencies.Where(agency =>
            Acts(agency) && scenario.Gives(agency, kind)
            || scenario.Seats.Any(seat => seat.Agency == agency.Id && seat.Also.Contains(kind.Id))
        );

    /// <summary>Somebody acts for it.</summary>
    public bool Acts(Agency agency) => !seatsOnly || scenario.Seats.Any(seat => seat.Agency == agency.Id);

    /// <summary>Some agency of the state may search it.</summary>
    public bool CanBeSearched(SearchableRegister register) =>
        scenario.Measures.Any(kind => scenario.Under(register.State, kind).OpensToSearch(register.Register) && WhoMayTake(kind).Any(agency => Scenario.MayLookInto(agency, register.State)));

    private bool SomebodyMayTake(MeasureKind kind, Subject target) =>
        kind.Targets.Contains(target.Kind)
        && (target.Immunity is not { Until: null } immunity || !immunity.Covers(kind) || kind.Unaided)
        && WhoMayTake(kind).Any(agency => kind.Reaches(agency.State, target.State));

    private void Grow()
    {
        Hear(scenario.Subjects.Where(subject => !subject.Hidden).Select(subject => subject.Id));
        Find(scenario.Exhibits.Where(exhibit => exhibit.HeldBy.Count > 0));
        foreach (var inject in scenario.Injects.Where(inject => inject.To.Count > 0 && canBeReleased(inject.Id)))
        {
            Find(scenario.Exhibits.Where(exhibit => inject.Brings.Contains(exhibit.Id)));
        }

        // Whoever may search a register can come upon anything in it.
        foreach (var register in scenario.Searchable.Where(register => CanBeSearched(register)))
        {
            foreach (var row in scenario.Registers.Where(row => row.Register == register.Register && row.State == register.State))
            {
                Read(row);
            }
        }

        do
        {
            grew = false;
            foreach (var (kind, target) in takeable.Where(act => heard.Contains(act.Item2)))
            {
                Take(scenario.Measures[kind], scenario.Subjects[target]);
            }

            foreach (var person in scenario.People.Where(person => heard.Contains(person.Id) || MayTellAnybody(person)))
            {
                Listen(person);
            }
        } while (grew);
    }

    private void Take(MeasureKind kind, Subject target)
    {
        Find(scenario.Exhibits.Where(exhibit => kind.BringsUp(exhibit) && IsAt(exhibit, target)));
        foreach (
            var row in scenario.Registers.Where(row =>
                row.State == target.State && row.About.Contains(target.Id) && kind.ReadsRegister(row.Register)
            )
        )
        {
            Read(row);
        }

        Learn(
            scenario.Facts.Where(fact =>
                fact.SeenBy.Contains(kind.Id) && (fact.SeenAt.Count > 0 ? fact.SeenAt : fact.About).Contains(target.Id)
            )
        );
        foreach (var account in scenario.StatementsBroughtBy(kind, target))
        {
            Read(scenario.Transfers.Select(transfer => transfer.Payment).Where(payment => payment.IsOn(account.Id)), scenario.NamedBy, payment => payment.Carries);
            Hear(scenario.NamedBy(account));
        }

        foreach (var phone in scenario.CallsBroughtBy(kind, target))
        {
            Read(scenario.Calls.Where(call => call.IsOn(phone.Id)), call => Records.NamedBy(call, phone.Id), call => call.Carries);
            Hear([phone.Id]);
        }

        if (kind.MeetsPeople)
        {
            Hear(whereabouts.Where(person => person.Value.Contains(target.Id)).Select(person => person.Key));
        }
    }

    private void Read(RegisterRow row)
    {
        grew |= rows.Add(row);
        Hear(row.Names);
        Learn(scenario.Facts.Where(fact => row.Carries.Contains(fact.Id)));
    }

    private bool IsAt(Exhibit exhibit, Subject target)
    {
        var places = placed[exhibit.Id];
        return places.Contains(target.Id)
            || exhibit.Of.Contains(target.Id)
            || (target is Place && places.Any(holder => PlacesOf(holder).Contains(target.Id)));
    }

    // A role player follows a guide, and no rule holds them to it: in a bound, everything they know may be told.
    private bool MayTellAnybody(Person person) => seatsOnly && person.RolePlayed;

    private void Listen(Person person)
    {
        var kinds = scenario
            .Agencies.Where(agency => agency.State == person.State && Acts(agency))
            .Select(agency => agency.Kind)
            .ToHashSet();
        var told = person.Tells.Where(tells => tells.To.Count == 0 || MayTellAnybody(person) || tells.To.Any(kinds.Contains)).ToList();
        Learn(told.SelectMany(tells => scenario.Facts.TryGet(tells.Fact, out var fact) ? [fact] : Array.Empty<Fact>()));
        Hear(told.SelectMany(tells => tells.NamedIn(scenario)));
    }

    private void Read<T>(IEnumerable<T> rows, Func<T, IEnumerable<SubjectId>> named, Func<T, IReadOnlyList<FactId>> carries)
    {
        foreach (var row in rows)
        {
            Hear(named(row));
            Learn(scenario.Facts.Where(fact => carries(row).Contains(fact.Id)));
        }
    }

    private void Hear(IEnumerable<SubjectId> subjects)
    {
        foreach (var subject in subjects)
        {
            grew |= heard.Add(subject);
        }
    }

    private void Find(IEnumerable<Exhibit> found)
    {
        foreach (var exhibit in found.Where(exhibit => exhibits.Add(exhibit.Id)).ToList())
        {
            grew = true;
            Hear(exhibit.Names);
            Learn(scenario.Facts.Where(fact => exhibit.Carries.Contains(fact.Id)));
        }
    }

    private void Learn(IEnumerable<Fact> learned)
    {
        foreach (var fact in learned)
        {
            grew |= facts.Add(fact.Id);
        }
    }
}
