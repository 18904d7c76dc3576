namespace Crossways.Scenarios;

internal sealed class TellingToSomebody : ICheck
{
    public string Rule => "What a person tells only to certain agencies, one of them in that state can hear.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        foreach (var person in read.Scenario.People)
        {
            var kinds = read
                .Scenario.Agencies.Where(agency => agency.State == person.State)
                .Select(agency => agency.Kind)
                .ToHashSet();
            for (var i = 0; i < person.Tells.Count; i++)
            {
                var tells = person.Tells[i];
                if (tells.To.Count > 0 && !tells.To.Any(kinds.Contains))
                {
                    yield return read.Error(
                        "told-to-nobody",
                        person.Id,
                        $"tells[{i}].to",
                        $"{person.Id} tells {tells.Fact} only to {Words.OneOf([.. tells.To])}, and {person.State} has no such agency.",
                        "Add an agency kind, or leave `to` out."
                    );
                }
            }
        }
    }
}
