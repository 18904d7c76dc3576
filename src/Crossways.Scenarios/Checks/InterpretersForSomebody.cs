namespace Crossways.Scenarios;

internal sealed class InterpretersForSomebody : ICheck
{
    public string Rule => "Whoever can be called as an interpreter interprets a language that somebody else is interviewed in.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read) =>
        from person in read.Scenario.People
        from language in person.Interprets
        where !read.Scenario.People.Any(other => other.Id != person.Id && other.State == person.State && other.Languages.Contains(language))
        select read.Warning(
            "interprets-for-nobody",
            person.Id,
            "interprets",
            $"{person.Id} interprets {language.En}, and nobody else in {person.State} is interviewed in it.",
            "Write the language as it stands under somebody's `languages`, in English and in French."
        );
}
