using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Asks the world whether a condition of the scenario holds.</summary>
internal static class Holding
{
    public static bool Holds(this World world, Condition condition) =>
        condition switch
        {
            AllOf all => AllHold(world, all.Parts),
            AnyOf any => AnyHolds(world, any.Parts),
            Not not => !world.Holds(not.Part),
            TimeReached time => world.Clock.Now >= time.Time,
            Knows knows => Know(world, knows),
            Holds holds => Hold(world, holds),
            MeasureIs measure => IsTaken(world, measure),
            PersonIs person => world.People.Is(person.Person, person.Is),
            PersonAt person => world.People.IsAt(person.Person, person.Place),
            AccountFrozen account => world.Accounts.IsFrozen(account.Account),
            TrustAtLeast trust => world.People[trust.Person].Trust >= trust.Trust,
            FearAtLeast fear => world.People[fear.Person].Fear >= fear.Fear,
            InjectReleased inject => world.Msel.IsReleased(inject.Inject),
            Noticed noticed => world.Outlooks.HasNoticed(noticed),
            NoticedArticle article => world.Outlooks.HasRead(article.Person),
            Presumed { AsChild: true } presumed => world.Identifications.IsTreatedAsChild(presumed.Person),
            Spared spared => world.Courts.NonPunishmentOf(spared.Person) is not null,
            Presumed presumed => world.Identifications.IsPresumed(presumed.Person),
            Interviewed interviewed => WasHeard(world, interviewed),
            Charged charged => IsCharged(world, charged),
            Proven proven => IsProven(world, proven),
            OperationIs operation => world.Operations.Is(world, operation),
            JointTeamSigned team => world.JointTeams.IsSigned(team.One, team.Other),
            Convicted convicted => IsDecided(world, convicted.Person, convicted.In, convicted.Of, HearingOutcome.Convicted),
            Acquitted acquitted => IsDecided(world, acquitted.Person, acquitted.In, acquitted.Of, HearingOutcome.Acquitted),
            HearingOf hearing => IsHeld(world, hearing.Person),
            _ => throw new NotSupportedException(condition.GetType().Name),
        };

    // Loops rather than queries: these are asked after every event.
    private static bool AllHold(World world, IReadOnlyList<Condition> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (!world.Holds(parts[part]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AnyHolds(World world, IReadOnlyList<Condition> parts)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (world.Holds(parts[part]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Know(World world, Knows knows)
    {
        foreach (var seat in world.Knowledge.KnowersOf(knows.Fact))
        {
            if (IsAmong(world, knows.Who, seat))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Hold(World world, Holds holds)
    {
        foreach (var seat in world.CaseFiles.HoldersOf(holds.Exhibit))
        {
            if (IsAmong(world, holds.Who, seat))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(World world, MeasureIs wanted)
    {
        foreach (var measure in world.Measures.Of(wanted.Measure))
        {
            if (Fits(world, measure, wanted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool WasHeard(World world, Interviewed wanted)
    {
        foreach (var interview in world.Interviews.All)
        {
            if (interview.Opened.Person == wanted.Person
                && interview.Questions > 0
                && (interview.Opened.Interpreter || !wanted.WithInterpreter)
                && Includes(world, wanted.By, interview.Opened.By))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCharged(World world, Charged wanted)
    {
        foreach (var charge in world.Charges.Standing)
        {
            if (Fits(world, charge, wanted.Person, wanted.In, wanted.With))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProven(World world, Proven wanted)
    {
        foreach (var charge in world.Charges.Standing)
        {
            if (Fits(world, charge, wanted.Person, wanted.In, wanted.Of) && Proof.IsProven(world, charge))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDecided(World world, SubjectId person, StateId? state, OffenceId? offence, HearingOutcome outcome)
    {
        foreach (var hearing in world.Courts.Hearings)
        {
            if (hearing.Held?.Outcome == outcome
                && hearing.Request.Charge is { } charge
                && Fits(world, world.Charges[charge], person, state, offence))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHeld(World world, SubjectId person)
    {
        foreach (var hearing in world.Courts.Hearings)
        {
            if (hearing.Held is not null && hearing.Request.Person == person)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Fits(World world, ChargeFiled charge, SubjectId suspect, StateId? state, OffenceId? offence) =>
        charge.Suspect == suspect
        && (offence is null || charge.Offence == offence)
        && (state is null || world.Scenario.Offences[charge.Offence].State == state);

    private static bool Fits(World world, Measure measure, MeasureIs wanted) =>
        (wanted.Target is null || measure.Request.Target == wanted.Target)
        && (wanted.Stage == MeasureStage.Done
            ? measure.State == MeasureState.Done
            : measure.State is MeasureState.UnderWay or MeasureState.Done)
        && Includes(world, wanted.By, measure.Request.By);

    // What control does for an agency counts as well, where nobody in particular has to have done it.
    private static bool Includes(World world, Who who, SeatId seat) => who is Who.Anyone || IsAmong(world, who, seat);

    private static bool IsAmong(World world, Who who, SeatId seat) =>
        who is Who.OneSeat one
            ? seat == one.Seat
            : world.Desks[seat].Seat is { } participant
                && who switch
                {
                    Who.OfTeam team => participant.Team == team.Team,
                    Who.OfState state => world.Scenario.StateOf(participant).Id == state.State,
                    _ => true,
                };
}
