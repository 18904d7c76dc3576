using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>
/// Whether a condition can be true at one moment at all, whatever has happened: a search over the truth of its parts,
/// bound by what the parts mean for one another (who is safe is sheltered, a later hour is past an earlier one, nobody is
/// in two places). Complete for conditions of ordinary size; larger ones count as possible.
/// </summary>
internal static class Consistency
{
    private const int MostSteps = 200_000;

    public static bool CanHold(Scenario scenario, Condition condition)
    {
        var atoms = condition.Atoms().Distinct().ToList();
        var formula = new AllOf([condition, .. Meanings(scenario, atoms)]);
        var order = formula.Atoms().Distinct().ToArray();
        var steps = 0;
        return Try(formula, order, 0, [], ref steps);
    }

    private static bool Try(Condition formula, Condition[] atoms, int next, Dictionary<Condition, bool> truth, ref int steps)
    {
        switch (Value(formula, truth))
        {
            case true:
                return true;
            case false:
                return false;
        }

        if (++steps > MostSteps)
        {
            return true;
        }

        foreach (var value in (bool[])[true, false])
        {
            truth[atoms[next]] = value;
            if (Try(formula, atoms, next + 1, truth, ref steps))
            {
                return true;
            }
        }

        truth.Remove(atoms[next]);
        return false;
    }

    // Kleene: null while it depends on parts that are not decided yet.
    private static bool? Value(Condition condition, Dictionary<Condition, bool> truth) =>
        condition switch
        {
            Not not => !Value(not.Part, truth),
            AllOf all => Join(all.Parts, truth, decides: false),
            AnyOf any => Join(any.Parts, truth, decides: true),
            _ => truth.TryGetValue(condition, out var value) ? value : null,
        };

    private static bool? Join(IReadOnlyList<Condition> parts, Dictionary<Condition, bool> truth, bool decides)
    {
        var open = false;
        foreach (var part in parts)
        {
            var value = Value(part, truth);
            if (value == decides)
            {
                return decides;
            }

            open |= value is null;
        }

        return open ? null : !decides;
    }

    private static IEnumerable<Condition> Meanings(Scenario scenario, List<Condition> atoms)
    {
        foreach (var atom in atoms)
        {
            if (atom is PersonIs { Is: var state } safe && state == LibraryConditions.Safe)
            {
                yield return Implies(safe, new PersonIs(safe.Person, LibraryConditions.Sheltered));
                foreach (var excluded in LibraryConditions.NeverSafe)
                {
                    yield return Implies(safe, new Not(new PersonIs(safe.Person, excluded)));
                }

                if (scenario.Subjects[safe.Person] is Person { IsChild: true })
                {
                    yield return Implies(safe, new PersonIs(safe.Person, LibraryConditions.Guarded));
                }
            }

            foreach (var other in atoms)
            {
                if (!ReferenceEquals(atom, other) && Follows(atom, other))
                {
                    yield return Implies(atom, other);
                }

                if (atom is PersonAt here && other is PersonAt there && here.Person == there.Person && here.Place != there.Place)
                {
                    yield return Implies(here, new Not(there));
                }
            }
        }
    }

    private static bool Follows(Condition from, Condition to) =>
        (from, to) switch
        {
            (TimeReached late, TimeReached early) => late.Time > early.Time,
            (TrustAtLeast high, TrustAtLeast low) => high.Person == low.Person && high.Trust > low.Trust,
            (FearAtLeast high, FearAtLeast low) => high.Person == low.Person && high.Fear > low.Fear,
            (Proven proven, Charged charged) => proven.Person == charged.Person && (charged.In is null || charged.In == proven.In) && (charged.With is null || charged.With == proven.Of),
            (Proven narrow, Proven wide) => narrow.Person == wide.Person && (wide.In is null || wide.In == narrow.In) && (wide.Of is null || wide.Of == narrow.Of),
            (Charged narrow, Charged wide) => narrow.Person == wide.Person && (wide.In is null || wide.In == narrow.In) && (wide.With is null || wide.With == narrow.With),
            (MeasureIs narrow, MeasureIs wide) => narrow.Measure == wide.Measure
                && (wide.Target is null || wide.Target == narrow.Target)
                && (wide.Stage == MeasureStage.Started || narrow.Stage == MeasureStage.Done)
                && (wide.By is Who.Anyone || wide.By == narrow.By),
            (Noticed narrow, Noticed wide) => narrow.Person == wide.Person
                && (wide.What is null || wide.What == narrow.What)
                && (wide.Of is null || wide.Of == narrow.Of),
            (Knows one, Knows any) => one.Fact == any.Fact && any.Who is Who.Anyone,
            (Holds one, Holds any) => one.Exhibit == any.Exhibit && any.Who is Who.Anyone,
            (Interviewed narrow, Interviewed wide) => narrow.Person == wide.Person
                && (wide.By is Who.Anyone || wide.By == narrow.By)
                && (!wide.WithInterpreter || narrow.WithInterpreter),
            _ => false,
        };

    private static AnyOf Implies(Condition premise, Condition conclusion) => new([new Not(premise), conclusion]);
}
