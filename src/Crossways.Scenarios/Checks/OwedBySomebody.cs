namespace Crossways.Scenarios;

internal sealed class OwedBySomebody : ICheck
{
    public string Rule =>
        "A sum that is owed is owed to victims, by somebody.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.Facts.Where(fact => fact.Owed is not null).SelectMany(fact => Check(read, fact)).OfType<Finding>();

    private static IEnumerable<Finding?> Check(ReadCase read, Fact fact)
    {
        var (scenario, owed) = (read.Scenario, fact.Owed!.Value);
        yield return owed.Minor == 0
            ? read.Error("owed", fact.Id, "owed", "Nothing is owed.", "Write the sum, or take `owed` away.")
            : null;
        yield return fact.About.Any(id => scenario.Subjects.TryGet(id, out var subject) && subject is Person { Role: PersonRole.Victim })
            ? null
            : read.Error("owed", fact.Id, "owed", $"{owed} are owed to nobody.", "Let the fact be `about` the victims each of whom is owed that sum.");
        yield return fact.By.Count > 0
            ? null
            : read.Error("owed", fact.Id, "owed", $"Nobody owes {owed}.", "Say `by` whom it was done: the court awards it where they are convicted.");
    }
}
