using Crossways.Scenarios;

namespace Crossways.Simulation;

/// <summary>Something that will happen when the clock reaches it.</summary>
/// <param name="Order">Unique; settles which of two at the same moment comes first.</param>
internal abstract record Due(ExerciseTime At, long Order)
{
    /// <summary>Something for people to see or wait for, and to jump to.</summary>
    public virtual bool IsHappening => true;

    /// <summary>What happens then; none when it has become pointless in the meantime.</summary>
    public abstract IEnumerable<Event> Happens(World world);
}

/// <summary>All that is due, earliest first.</summary>
internal sealed class Agenda : ISlice
{
    private readonly SortedSet<Due> dues = new(
        Comparer<Due>.Create((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.Order.CompareTo(b.Order))
    );

    private long orders;

    public Due? First => dues.Min;

    /// <summary>The first at which something can happen that people see.</summary>
    public Due? FirstHappening => dues.FirstOrDefault(due => due.IsHappening);

    public void Add(Func<long, Due> due) => dues.Add(due(++orders));

    public void Remove(long order) => dues.RemoveWhere(due => due.Order == order);

    public void RemoveFirst(long order)
    {
        if (dues.Min is { } first && first.Order == order)
        {
            dues.Remove(first);
        }
        else
        {
            Remove(order);
        }
    }

    public void AddTo(StateHash hash)
    {
        hash.Add(orders);
        hash.AddAll(dues, due =>
        {
            hash.Add(due.At.Seconds);
            hash.Add(due.Order);
            hash.Add(due.GetType().Name);
        });
    }
}
