namespace Crossways.Scenarios;

internal sealed class RegistersSomebodyMaySearch : ICheck
{
    public string Rule => "Every register with a background can be searched by some agency of its state.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from register in read.Scenario.Searchable
        where !read.Reach.CanBeSearched(register)
        select read.Error(
            "unsearchable",
            register,
            "background",
            $"Nobody can search the {register.Register} register of {register.State}: no agency there has a check of its own that reads it.",
            "Give such an agency a seat, or let one of its measures read the register."
        );
}
