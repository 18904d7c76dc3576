namespace Crossways.Scenarios;

/// <summary>Whom among the people at a place an effect is about: <c>every child at house who is not guarded</c>.</summary>
/// <param name="Kind">What they are in truth.</param>
/// <param name="Is">Only those in this condition; null: all.</param>
/// <param name="IsNot">Only those not in it.</param>
public sealed record Group(GroupKind Kind, ConditionId? Is = null, bool IsNot = false)
{
    /// <summary>The person is of those whom it can be about.</summary>
    public bool Includes(Person person) =>
        Kind switch
        {
            GroupKind.Children => person.IsChild,
            GroupKind.Adults => !person.IsChild,
            GroupKind.Victims => person.Role == PersonRole.Victim,
            GroupKind.Suspects => person.Role == PersonRole.Suspect,
            _ => true,
        };
}

public enum GroupKind
{
    Everyone,

    /// <summary>By their true age.</summary>
    Children,
    Adults,
    Victims,
    Suspects,
}
