namespace Crossways.Scenarios;

internal sealed class WordsWithOneMeaning : ICheck
{
    public string Rule =>
        "No word is the id of an exhibit and of a person, place or thing: effects could not tell them apart.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        from exhibit in read.Scenario.Exhibits
        where read.Scenario.Subjects.Has(new SubjectId(exhibit.Id.Value))
        select read.Error(
            "two-meanings",
            exhibit.Id,
            "",
            $"`{exhibit.Id}` is the id of an exhibit and of a person, place or thing.",
            "Give one of them another id."
        );
}
